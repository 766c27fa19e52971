"""Lines are broken by the rules for marks, at widths in half cells; no fonts are needed for that."""

from __future__ import annotations

import pytest

from viewer.printing.breaks import Breaker, Broken

CELL = 10.0


def _lines(text: str, columns: int, indent: int = 0) -> list[str]:
    return [text[line.start : line.end] for line in _broken(text, columns, indent)]


def _broken(text: str, columns: int, indent: int = 0) -> list[Broken]:
    widths = [CELL / 2 if "!" <= char <= "~" or char == " " else CELL for char in text]
    return Breaker(text, widths, CELL / 2).lines(columns * CELL, indent * CELL)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("国家治理体系现代化", ["国家治理体系", "现代化"]),
        # A mark at the end takes half its place and draws the next character in; a whole one goes over.
        ("国家1（治）》，现代", ["国家1（治）》，", "现代"]),
        ("国家治理体系，现代化", ["国家治理体", "系，现代化"]),
        ("国家治1理体系，现代", ["国家治1理体", "系，现代"]),
        ("国家治1理体，系现代", ["国家治1理体，", "系现代"]),
        ("国家治理体（现代）", ["国家治理体", "（现代）"]),
        ("国家——治理……体系", ["国家——治", "理……体系"]),
        ("国家治理体——系", ["国家治理体", "——系"]),
        ("增长1234567%左右", ["增长1234567%", "左右"]),
        ("面积达到近1017㎡。", ["面积达到近", "1017㎡。"]),
        ("国家治理 体系现代化", ["国家治理 体", "系现代化"]),
    ],
)  # fmt: skip
def test_rules(text: str, lines: list[str]) -> None:
    assert _lines(text, 6) == lines


def test_only_as_many_marks_give_way_as_are_needed() -> None:
    (first, _) = _broken("国（家）》治1，理体系", 7)
    assert first == Broken(0, 8, frozenset({7}))
    (first, _) = _broken("国（家）》治1理体系", 6)
    assert first == Broken(0, 7, frozenset({3}))
    assert _broken("国（家）》治理", 7) == [Broken(0, 7)]


def test_a_long_address_is_parted_behind_a_stroke() -> None:
    assert _lines("网址https://www.example.gov.cn/zwgk/index.html", 12) == [
        "网址https://www.example.", "gov.cn/zwgk/index.html",
    ]  # fmt: skip


def test_a_word_goes_over_whole_where_that_leaves_little() -> None:
    assert _lines("国家治理体系能力建设 internationalizes", 12) == ["国家治理体系能力建设 ", "internationalizes"]
    assert _lines("国家治理 internationalizes", 10) == ["国家治理 internation", "alizes"]


def test_a_number_is_parted_only_where_no_line_can_hold_it() -> None:
    assert _lines("国家治理" + "1" * 10, 6) == ["国家治理", "1" * 10]
    assert _lines("国家治理" + "1" * 20, 6) == ["国家治理1111", "1" * 12, "1111"]


def test_the_first_line_is_indented() -> None:
    assert _lines("国家治理体系现代化", 6, indent=2) == ["国家治理", "体系现代化"]


def test_marks_alone_end() -> None:
    assert "".join(_lines("。" * 40, 6)) == "。" * 40
    assert "".join(_lines("（" * 40, 6)) == "（" * 40
