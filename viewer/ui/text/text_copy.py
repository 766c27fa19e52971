"""The text that a selection puts on the clipboard: what is displayed, without the lines that stand for hidden text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from viewer.document.page import GapLine
from viewer.wraps import JOINT

_TABLE_PARTS = ("\ufdd0", "\ufdd1")
"""What Qt has in front of a cell and behind a table."""


def copied_text(document: QTextDocument, start: int, end: int, gaps: Sequence[GapLine]) -> str:
    """The display text of a document range, a line a paragraph or row of a table, its cells parted by tabs."""
    pieces, at = [], start
    for gap in gaps:
        if gap.start < end and gap.end > start:
            pieces.append(_plain(document, at, min(gap.start, end)))
            at = gap.end + 1
    pieces.append(_plain(document, at, end))
    return "".join(pieces).rstrip("\n")


def copied_cells(cursor: QTextCursor) -> str:
    """The cells of a table that are selected, as rows and columns; for a selection that Qt calls complex."""
    table = cursor.currentTable()
    # Stub and binding disagree: the four numbers are given back.
    given = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    row, rows, column, columns = given
    return "\n".join(
        "\t".join(_words_of(table, at, nth) for nth in range(column, column + columns)) for at in range(row, row + rows)
    )


def _words_of(table: QTextTable, row: int, column: int) -> str:
    cell = table.cellAt(row, column)
    return _selected(cell.firstCursorPosition(), cell.firstPosition(), cell.lastPosition()).replace(JOINT, "")


def _plain(document: QTextDocument, start: int, end: int) -> str:
    if start >= end:
        return ""
    text = _selected(QTextCursor(document), start, end)
    if any(part in text for part in _TABLE_PARTS):
        text = "".join(_with_tables(document, start, end))
    return text.replace("\u2029", "\n").replace(JOINT, "")


def _selected(cursor: QTextCursor, start: int, end: int) -> str:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def _with_tables(document: QTextDocument, start: int, end: int) -> Iterator[str]:
    """Block by block, a cell being one, with what parts it from the block before."""
    block, begun = document.findBlock(start), False
    while block.isValid() and block.position() <= end:
        cursor = QTextCursor(block)
        table = cursor.currentTable()
        # The empty block that Qt needs before a table that nothing precedes is no line.
        if table is not None or block.length() > 1:
            if begun:
                yield "\t" if table is not None and table.cellAt(cursor).column() > 0 else "\n"
            begun = True
            yield _selected(cursor, max(start, block.position()), min(end, _end_of(block)))
        block = block.next()


def _end_of(block: QTextBlock) -> int:
    return block.position() + block.length() - 1
