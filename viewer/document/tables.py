"""Inserts a table into the document: columns by content, numbers to the right, its first row set as names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCursor, QTextTable

from viewer.document.formats import Formats
from viewer.document.style import ScreenStyle
from viewer.query.columns import Measure, column_count, column_widths, fitted, number_columns
from viewer.shown import Table

_SLACK = 1
"""Px that a column is wider than its longest cell is measured: Qt lays out in fractions."""
_AIRY = 3
"""Ems by which a column is at most wider than it needs: farther apart, the cells of a row are no longer one line."""
_NEARLY = 0.8
"""A table that takes this share of the text's width or more takes all of it."""


_KEPT = 32
"""Tables whose columns are kept: a keystroke in the filter shows the same ones again, with other hits."""

Words = tuple[tuple[str, ...], ...]


class Plan(NamedTuple):
    """The columns of a table: their widths in px, the white included, and which hold numbers."""

    widths: tuple[float, ...]
    numbers: tuple[bool, ...]


class Inserted(NamedTuple):
    """The columns of a table, and what share of the text's width it takes."""

    columns: int
    share: float


def insert_table(cursor: QTextCursor, words: Words, table: Table, style: ScreenStyle, formats: Formats) -> Inserted:
    """Set ``words``, the displayed cells of ``table``, at ``cursor`` and leave it in the block behind the table.

    Rows with fewer cells than others have empty ones at their end.
    """
    plan = _planned(words, table.head, style)
    share = sum(plan.widths) / style.column
    made = cursor.insertTable(len(words), len(plan.widths), formats.table(plan.widths, share))
    _fill(made, words, table, [formats.cell_block(number) for number in plan.numbers], formats)
    cursor.setPosition(made.lastPosition() + 1)
    return Inserted(len(plan.widths), share)


def _fill(made: QTextTable, words: Words, table: Table, lines: Sequence[QTextBlockFormat], formats: Formats) -> None:
    """Cell by cell: while a document is being written, Qt takes a selected column for all that lies between."""
    columns = range(len(lines))
    inks = [formats.cell(head, table.dim) for head in (False, True)]
    # A block's own character format is its cell's, and tells the painter the size of what stands in it.
    frames = [[formats.cell_frame(ink, nth > 0, nth < columns[-1]) for nth in columns] for ink in inks]
    cursor = made.cellAt(0, 0).firstCursorPosition()
    for nth, row in enumerate(words):
        head = nth < table.head
        for column in columns:
            cursor.setBlockFormat(lines[column])
            cursor.setBlockCharFormat(frames[head][column])
            if column < len(row) and row[column]:
                cursor.insertText(row[column], inks[head])
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)


@lru_cache(maxsize=_KEPT)
def _planned(words: Words, head: int, style: ScreenStyle) -> Plan:
    """Columns by content, together at most as wide as the text."""
    em, last = style.cell.pixelSize(), column_count(words) - 1
    white = [style.cell_beside * ((nth > 0) + (nth < last)) + _SLACK for nth in range(last + 1)]
    columns = column_widths(words, head, _measuring(style), em, white)
    airy = sum(columns.wanted) + _AIRY * em * last
    widths = fitted(columns, airy if airy < _NEARLY * style.column else style.column)
    return Plan(widths, number_columns([*words[head:], ("",) * len(widths)]))


def _measuring(style: ScreenStyle) -> Measure:
    """Px, each character measured once: shaping every cell would cost ten times."""
    fonts = (QFontMetricsF(style.cell), QFontMetricsF(style.cell_head))

    @cache
    def advance(character: str, name: bool) -> float:
        return fonts[name].horizontalAdvance(character)

    return lambda text, name: sum(advance(character, name) for character in text)
