"""Pages hold whole rows; headings never end them and single lines never begin them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.printing.conftest import pages_of
from viewer.model import Section, Span
from viewer.paper.figures import Entry
from viewer.paper.geometry import LEFT, OFFICIAL, TEXT_HEIGHT, TEXT_WIDTH, TOP, in_mm, pt
from viewer.paper.manuscript import KeyFigures, Manuscript
from viewer.paper.options import PrintOptions
from viewer.printing.paginate import Page
from viewer.printing.typeset import typeset
from viewer.shown import Brief

Make = Callable[..., Brief]
Han = Callable[[int], str]
_TITLE_ROWS = 3


def _body(page: Page) -> list[str]:
    return [placed.line.text for placed in page.lines]


def _rows(page: Page) -> list[float]:
    """Grid rows of the page's body lines."""
    top = TOP + 0.88 * pt(OFFICIAL.body_pt)
    return [(placed.y - top) / OFFICIAL.pitch for placed in page.lines]


def test_a_full_page_has_22_lines_on_the_grid(make_brief: Make, han: Han) -> None:
    pages = pages_of(make_brief(han(28 * 80)), PrintOptions())
    assert [page.rows for page in pages[:-1]] == [22] * (len(pages) - 1)
    assert _rows(pages[1]) == [pytest.approx(row, abs=0.001) for row in range(22)]
    assert {round(in_mm(placed.x), 3) for placed in pages[1].lines} == {28.0}


@pytest.mark.parametrize("lines", range(14, 24))
def test_a_heading_never_ends_a_page(make_brief: Make, han: Han, lines: int) -> None:
    brief = make_brief(han(28 * lines - 10), "#一、乡村振兴", "##（一）产业发展", han(200), "##（二）生态", han(100))
    for page in pages_of(brief, PrintOptions()):
        assert _body(page)[-1] not in {"一、乡村振兴", "（一）产业发展", "（二）生态"}
    texts = [page.text for page in pages_of(brief, PrintOptions())]
    place = next(at for at, text in enumerate(texts) if "一、乡村振兴" in text)
    assert "（一）产业发展" in texts[place]


@pytest.mark.parametrize("lines", range(2, 30))
def test_no_single_line_begins_or_ends_a_page(make_brief: Make, han: Han, lines: int) -> None:
    brief = make_brief(han(28 * 10 - 2), "市" * (28 * lines - 2), "乡" * (28 * 3 - 2))
    pages = pages_of(brief, PrintOptions())
    for letter in "市乡":
        counts = [sum(letter in text for text in _body(page)) for page in pages]
        shares = [count for count in counts if count]
        assert len(shares) == 1 or min(shares) >= 2


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(make_brief: Make, han: Han) -> None:
    first, second = pages_of(make_brief(han(1000)), PrintOptions())[:2]
    assert (first.folio.line.text, second.folio.line.text) == ("— 1 —", "— 2 —")
    right = in_mm(first.folio.x + first.folio.line.right)
    assert right == pytest.approx(in_mm(LEFT + TEXT_WIDTH - OFFICIAL.cell))
    assert in_mm(second.folio.x) == pytest.approx(28 + in_mm(OFFICIAL.cell))


def test_the_page_number_s_dash_is_7_mm_below_the_text_area(make_brief: Make, han: Han) -> None:
    folio = pages_of(make_brief(han(10)), PrintOptions())[0].folio
    run = folio.line.runs[0]
    dash = run.rawFont().pathForGlyph(run.glyphIndexes()[0]).boundingRect()
    assert in_mm(folio.y + dash.top()) == pytest.approx(in_mm(TOP + TEXT_HEIGHT) + 7, abs=0.3)


def test_the_first_line_s_ink_is_at_37_mm(make_brief: Make, han: Han) -> None:
    page = pages_of(make_brief(han(1200)), PrintOptions())[1]
    placed = page.lines[0]
    font = placed.line.runs[0].rawFont()
    tops = [font.pathForGlyph(index).boundingRect().top() for index in placed.line.runs[0].glyphIndexes()]
    assert in_mm(placed.y + min(tops)) == pytest.approx(37, abs=0.7)


def test_the_closing_note_is_never_alone(make_brief: Make, han: Han) -> None:
    section = Section("1", "0", 1, "一、", True, "甲", Span(0, 0), Span(0, 0), False)
    for lines in range(14, 24):
        pages = pages_of(make_brief(han(28 * lines - 10), restored=(section,)), PrintOptions())
        assert "序号“一”一处原文缺失" in pages[-1].text
        assert len(_body(pages[-1])) >= 3
        assert pages[-1].rows <= 22


@pytest.mark.parametrize("count", range(60, 84, 2))
def test_the_closing_note_is_not_alone_behind_a_table(count: int) -> None:
    entries = tuple(Entry(f"新建设施第{number}类", f"{number}家", "") for number in range(count))
    closing = ("数据摘自原文，限定语照录。",)
    pages = tuple(typeset(Manuscript("要点", "", (KeyFigures(entries),), closing), OFFICIAL))
    assert "限定语照录" in pages[-1].text
    assert "类" in pages[-1].text
    assert sum(page.text.count("新建设施") for page in pages) == count
    assert max(page.rows for page in pages) <= OFFICIAL.rows


def test_a_heading_longer_than_a_page_still_ends(make_brief: Make, han: Han) -> None:
    pages = pages_of(make_brief("#" + han(28 * 30), "正文。"), PrintOptions(notes=False))
    assert "".join(page.text for page in pages).replace("\n", "").endswith("正文。")


def test_an_empty_brief_is_a_title_on_one_page(make_brief: Make) -> None:
    (page,) = pages_of(make_brief(), PrintOptions(notes=False))
    assert _body(page) == ["工作要点", "——摘自《青山县2030年工作报告》"]
    assert page.rows == _TITLE_ROWS
