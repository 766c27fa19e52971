"""A table in the document: its cells where the map says, its columns by content, nothing beside the source's words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor, QTextTable

from viewer.document.build import build
from viewer.document.page import Page
from viewer.document.style import ScreenStyle
from viewer.model import ROOT, Briefing, Metadata, Section, Span
from viewer.query.blocks import blocks_of
from viewer.shown import Block, Brief, Figure, Heading, Paragraph, Table

_TEXT = (
    "序号\t指标\t2029年\t2030年\n"
    "1\t茶园面积,全县\t12.5\t3.5万亩\n"
    "\t停车位\t\t500个\n"
    "以上。\n"
    "甲\t乙\n丙\t丁\n\n"
    "戊\t己\n庚\t辛"
)


def _brief(text: str = _TEXT) -> Brief:
    root = Section(ROOT, None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False)
    blocks = blocks_of(Briefing(Metadata("报告"), "made.txt", text, "", (root,), ()))
    return Brief("", "", text, tuple(blocks))


def _tables(page: Page) -> list[QTextTable]:
    return [frame for frame in page.document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _words(table: QTextTable) -> list[list[str]]:
    def cell(row: int, column: int) -> str:
        found = table.cellAt(row, column)
        cursor = found.firstCursorPosition()
        cursor.setPosition(found.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    return [[cell(row, column) for column in range(table.columns())] for row in range(table.rows())]


def test_the_cells_hold_the_displayed_words_and_short_rows_end_empty(style: ScreenStyle) -> None:
    page = build(_brief(), style)
    assert [_words(table) for table in _tables(page)] == [
        [["序号", "指标", "2029年", "2030年"], ["1", "茶园面积，全县", "12.5", "3.5万亩"], ["", "停车位", "", "500个"]],
        [["甲", "乙"], ["丙", "丁"]],
        [["戊", "己"], ["庚", "辛"]],
    ]


def test_grids_know_where_rows_begin_and_the_table_ends(style: ScreenStyle) -> None:
    page = build(_brief(), style)
    for grid, table in zip(page.grids, _tables(page), strict=True):
        assert grid.rows == tuple(table.cellAt(row, 0).firstPosition() for row in range(table.rows()))
        assert grid.end == table.lastPosition()
    assert [grid.head for grid in page.grids] == [1, 1, 1]


def test_numbers_end_at_one_edge_and_words_begin_at_one(style: ScreenStyle) -> None:
    page = build(_brief(), style)
    (table, *_) = _tables(page)
    edges = [table.cellAt(1, column).firstCursorPosition().blockFormat().alignment() for column in range(4)]
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    assert edges == [right, left, right, right]


def test_columns_are_as_wide_as_they_need_and_the_table_as_the_text(style: ScreenStyle) -> None:
    page = build(_brief(), style)
    (table, *_) = _tables(page)
    shares = [length.rawValue() for length in table.format().columnWidthConstraints()]
    assert sum(shares) == pytest.approx(100)
    assert shares[1] == max(shares)
    assert shares[0] == min(shares)


def test_names_have_their_face_and_a_table_that_does_not_match_is_pale(style: ScreenStyle) -> None:
    brief = _brief()
    pale = tuple(block._replace(dim=True) for block in brief.blocks)
    for blocks, ink in ((brief.blocks, style.ink), (pale, style.pale)):
        page = build(brief._replace(blocks=blocks), style)
        (table, *_) = _tables(page)
        for row, face in ((0, style.cell_head()), (1, style.cell)):
            cell = table.cellAt(row, 0)
            cursor = cell.firstCursorPosition()
            assert cursor.block().charFormat().font().pixelSize() == face.pixelSize()
            cursor.setPosition(cell.firstPosition() + 1)
            assert cursor.charFormat().font().weight() == face.weight()
            assert cursor.charFormat().foreground().color().name() == ink


def test_figures_and_hits_of_a_cell_point_at_its_words(style: ScreenStyle) -> None:
    brief = _brief()
    table = brief.blocks[0]
    assert isinstance(table, Table)
    at = _TEXT.index("500个")
    rows = [list(row) for row in table.rows]
    rows[2][3] = rows[2][3]._replace(figures=(Figure(7, (Span(at, at + 4),)),), hits=(Span(at + 3, at + 4),))
    page = build(brief._replace(blocks=(table._replace(rows=tuple(map(tuple, rows))), *brief.blocks[1:])), style)
    (mark,), ((start, end),) = page.marks_of(7), page.hits
    cell = _tables(page)[0].cellAt(2, 3)
    assert (mark.start, mark.end) == (cell.firstPosition(), cell.lastPosition())
    assert (start, end) == (mark.end - 1, mark.end)


def test_what_follows_a_table_stands_in_a_block_of_its_own(style: ScreenStyle) -> None:
    page = build(_brief(), style)
    block = page.document.findBlock(page.nearest(_TEXT.index("以上")))
    assert block.text() == "以上。"
    assert block.blockFormat().textIndent() == 2 * style.em
    last = page.document.lastBlock()
    assert (last.text(), last.blockFormat().lineHeight()) == ("", 1)


def test_in_a_narrow_text_characters_are_smaller_before_numbers_break(style: ScreenStyle) -> None:
    years = "\t".join(f"{year}年" for year in range(2025, 2031))
    text = f"指标\t{years}\n茶园面积" + "\t14568.38" * 6
    # Faces differ with what else was loaded: the room is counted in the width of a number.
    number = QFontMetricsF(style.cell_head()).horizontalAdvance("14568.38")
    fits = round(6 * number + 3 * style.cell.pixelSize() + 13 * style.cell_beside)
    sizes = []
    for room in (fits, round(0.94 * fits), round(0.84 * fits)):
        page = build(_brief(text), style, room)
        (table,) = _tables(page)
        page.document.setTextWidth(room + 1.5 * style.margin)
        cells = [table.cellAt(1, column).firstCursorPosition().block() for column in range(1, 7)]
        page.document.documentLayout().blockBoundingRect(cells[-1])
        assert [cell.layout().lineCount() for cell in cells] == [1] * 6, room
        sizes.append(cells[0].charFormat().font().pixelSize())
    assert sizes == [16, 14, 12]


@pytest.mark.parametrize("first", ["", "正文。\n", "一、题\n"])
def test_a_table_takes_no_room_but_its_own(style: ScreenStyle, first: str) -> None:
    text = first + "甲\t乙\n丙\t丁"
    blocks: tuple[Block, ...] = _brief(text).blocks
    if first.startswith("一"):
        blocks = (Heading("1", 1, Span(0, 3)), *blocks[1:])
    page = build(Brief("", "", text, blocks), style)
    page.document.setTextWidth(style.column + 1.5 * style.margin)
    layout, (table,) = page.document.documentLayout(), _tables(page)
    tops = [layout.blockBoundingRect(table.cellAt(row, 0).firstCursorPosition().block()).top() for row in (0, 1)]
    assert tops[1] - tops[0] == style.cell_line + 2 * style.cell_above
    if not first:
        assert tops[0] == style.space(28) + style.space(8) + style.cell_above


def test_text_before_the_first_heading_is_the_roots_though_it_is_a_table(style: ScreenStyle) -> None:
    assert build(_brief(), style).units[0] == (0, ROOT)
    assert all(isinstance(block, Paragraph | Table) for block in _brief().blocks)
