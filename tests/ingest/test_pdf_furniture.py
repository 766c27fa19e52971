"""Heads, feet and numbers of pages."""

from __future__ import annotations

import pytest

from viewer.ingest.pdf_furniture import without_heads_and_feet
from viewer.ingest.pdf_lines import Line, Part


def line(text: str, y: float) -> Line:
    return Line((Part(90, 90 + 10 * len(text), text),), y, 10)


def page(at: int, *edges: tuple[str, float]) -> list[Line]:
    body = [line(f"第{'一二三四五六七八九'[at % 9]}段的第{row}行写的都是正文", 700 - 20 * row) for row in range(8)]
    return sorted([*body, *[line(text, y) for text, y in edges]], key=lambda one: -one.y)


def left(pages: list[list[Line]]) -> list[str]:
    return [one.text for lines in without_heads_and_feet(pages) for one in lines if "正文" not in one.text]


@pytest.mark.parametrize(
    "mark", ["{}", "- {} -", "—{}—", "第{}页", "第 {} 页，共 9 页", "{} / 9", "Page {} of 9", "· {} ·"]
)
def test_numbers_that_count_with_the_pages(mark: str) -> None:
    assert left([page(at, (mark.format(at + 5), 40)) for at in range(4)]) == []


def test_a_single_page_has_a_number_only_with_strokes() -> None:
    assert left([page(0, ("- 1 -", 40))]) == []
    assert left([page(0, ("18232", 40))]) == ["18232"]


def test_numbers_that_do_not_count_are_text() -> None:
    assert left([page(at, (number, 40)) for at, number in enumerate(["500", "120", "98"])]) == ["500", "120", "98"]


def test_cells_at_the_edge_of_a_page_are_text_where_the_numbers_have_strokes() -> None:
    pages = [page(at, (str(at), 780), (f"— {at + 1} —", 40)) for at in range(3)]
    assert left(pages) == ["0", "1", "2"]


def test_bare_numbers_stand_at_one_height() -> None:
    assert left([page(0, ("3", 780)), page(1, ("4", 40))]) == ["3", "4"]


def test_heads_of_odd_and_even_pages() -> None:
    pages = [page(at, ("青山县工作报告" if at % 2 else "青山县人民政府", 780), (f"{at}", 40)) for at in range(8)]
    assert left(pages) == []


def test_what_returns_in_the_middle_of_pages_is_text() -> None:
    pages = [page(at, ("其中：", 635)) for at in range(6)]
    assert left(pages) == ["其中："] * 6


def test_a_title_that_returns_twice_is_text() -> None:
    assert left([page(0, ("题目", 780)), page(1, ("题目", 780))]) == ["题目", "题目"]
