"""Lines of a page from the places of its characters."""

from __future__ import annotations

from viewer.ingest.pdf_glyphs import Glyph, is_wide
from viewer.ingest.pdf_lines import Line, Part, lines_of


def set_at(x: float, y: float, text: str, size: float = 10, *, spaced: bool = False) -> list[Glyph]:
    found = []
    for char in text:
        width = size if is_wide(char) else size / 2
        if char != " ":
            found.append(Glyph(char, x, x + width, y, size, spaced, len(found)))
        spaced = char == " "
        x += width
    return found


def lines(*runs: list[Glyph]) -> list[str]:
    return [line.text for line in lines_of([glyph for run in runs for glyph in run], lambda _: ("", False))]


def test_lines_from_top_to_bottom_whatever_their_order_in_the_file() -> None:
    assert lines(set_at(0, 100, "丙丁"), set_at(0, 200, "甲"), set_at(10, 200, "乙")) == ["甲乙", "丙丁"]


def test_blanks_between_words_only() -> None:
    assert lines(set_at(0, 0, "GDP of 5")) == ["GDP of 5"]
    assert lines(set_at(0, 0, "增长"), set_at(22.5, 0, "5.2"), set_at(40, 0, "亿元")) == ["增长5.2亿元"]
    assert lines(set_at(0, 0, "1"), set_at(8, 0, "总则")) == ["1 总则"]
    assert lines(set_at(0, 0, "主"), set_at(20, 0, "任")) == ["主 任"]
    assert lines(set_at(0, 0, "行"), set_at(60, 0, "政"), set_at(120, 0, "院")) == ["行政院"]


def test_wide_gaps_part_cells() -> None:
    (line,) = lines_of([*set_at(0, 0, "停车位"), *set_at(100, 0, "500")], lambda _: ("Song", True))
    assert line == Line((Part(0, 30, "停车位"), Part(100, 115, "500")), 0, 10, "Song", True)


def test_raised_figures() -> None:
    assert lines([*set_at(0, 0, "停车位"), *set_at(30, 4, "12", 6), *set_at(36, 0, "个")]) == ["停车位[12]个"]
    assert lines([*set_at(0, 0, "停车位"), *set_at(30, 4, "[3]", 6)]) == ["停车位[3]"]
    assert lines([*set_at(0, 0, "停车位"), *set_at(30, 4, "③", 6)]) == ["停车位[3]"]
    assert lines([*set_at(0, 0, "面积5km"), *set_at(35, 4, "2", 6)]) == ["面积5km²"]


def test_two_columns() -> None:
    left = [set_at(0, 200 - 20 * at, "左左左左左左左左左左") for at in range(9)]
    right = [set_at(130, 200 - 20 * at, "右右右右右右右右右右") for at in range(9)]
    head = set_at(60, 230, "一个跨过两栏的题目题目")
    found = lines(head, *[run for pair in zip(left, right, strict=True) for run in pair])
    assert found == ["一个跨过两栏的题目题目", *["左" * 10] * 9, *["右" * 10] * 9]


def test_a_table_is_no_two_columns() -> None:
    cells = [run for at in range(9) for run in (set_at(0, 200 - 20 * at, "停车位"), set_at(130, 200 - 20 * at, "500"))]
    assert lines(*cells) == ["停车位 500"] * 9
