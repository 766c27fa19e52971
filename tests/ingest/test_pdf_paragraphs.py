"""Which lines belong together, and how they are joined."""

from __future__ import annotations

import pytest

from viewer.ingest.pdf_lines import Line, Part
from viewer.ingest.pdf_paragraphs import body_size, joined, paragraphs_of, shape_of

FULL = "写满一行的正文写满一行的正文写满一行的"


def line(text: str, y: float, x: float = 0, size: float = 10) -> Line:
    width = sum(size / 2 if ord(char) < 0x7F else size for char in text)
    return Line((Part(x, x + width, text),), y, size)


def paragraphs(*lines: Line) -> list[str]:
    # Enough lines around to tell the setting: full ones and an indented one.
    around = [line("段" * 18, 1000, 20), *[line("段" * 20, 980 - 20 * at) for at in range(5)], line("段。", 880)]
    return [one.text for one in paragraphs_of([[*around, *lines]], 10)][1:]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["停车", "位"], "停车位"),
        (["12", "3.5亿元"], "123.5亿元"),
        (["500", "个"], "500个"),
        (["the growth", "rate of"], "the growth rate of"),
        (["GDP", "增长"], "GDP增长"),
        (["COVID-", "19"], "COVID-19"),
        (["one,", "two"], "one, two"),
        (["1,", "200"], "1,200"),
    ],
)
def test_joined(lines: list[str], text: str) -> None:
    assert joined(lines) == text


def test_an_indent_begins_a_paragraph() -> None:
    assert paragraphs(line("甲" * 18, 800, 20), line("乙" * 20, 780), line("丙" * 18, 760, 20)) == [
        "甲" * 18 + "乙" * 20,
        "丙" * 18,
    ]


def test_a_short_line_ends_a_paragraph() -> None:
    assert paragraphs(line("甲" * 12 + "。", 800, 20), line("乙" * 20, 780)) == ["甲" * 12 + "。", "乙" * 20]


def test_a_figure_that_did_not_fit_ends_no_paragraph() -> None:
    assert paragraphs(line("甲" * 15, 800, 20), line("12345678.5亿元", 780)) == ["甲" * 15 + "12345678.5亿元"]


def test_a_wide_gap_and_another_size_part() -> None:
    assert paragraphs(line("甲" * 20, 800), line("乙" * 20, 750)) == ["甲" * 20, "乙" * 20]
    assert paragraphs(line("甲" * 20, 800), line("乙" * 16, 780, 0, 12)) == ["甲" * 20, "乙" * 16]


def test_a_passage_set_in_from_the_margin() -> None:
    assert paragraphs(line("甲" * 16, 800, 40), line("乙" * 16, 780, 40), line("丙。", 760, 40)) == [
        "甲" * 16 + "乙" * 16 + "丙。"
    ]


def test_a_heading_begins_a_paragraph_behind_a_full_line() -> None:
    assert paragraphs(line("甲" * 17 + "。", 800, 20), line("二、乙", 780)) == ["甲" * 17 + "。", "二、乙"]


def test_centred_lines_stand_alone() -> None:
    (first, second, _) = paragraphs_of(
        [[line("题" * 6, 800, 70), line("目" * 8, 780, 60), *[line(FULL + "写", 700 - 20 * at) for at in range(5)]]], 10
    )
    assert first.text == "题" * 6
    assert second.centred


def test_the_setting_of_a_page() -> None:
    lines = [line("段" * 18, 1000, 20), *[line("段" * 20, 980 - 20 * at) for at in range(8)]]
    assert shape_of(lines, 10, None) == (0, 200, 10, 20, True)
    assert shape_of(lines[:2], 10, None) is None
    assert body_size([lines, [line("注" * 20, 0, 0, 8)]]) == 10


def test_lines_that_were_not_wrapped_have_no_edge() -> None:
    long = [line("段" * size + "。", 980 - 20 * size) for size in range(30, 40, 2)]
    short = [line(FULL[: 8 + size % 2], 380 - 20 * size) for size in range(14)]
    found = [one.text for one in paragraphs_of([[*long, *short]], 10)]
    assert found == [one.text for one in [*long, *short]]
