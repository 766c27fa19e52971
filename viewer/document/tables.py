"""Inserts a table into the document: columns by content, numbers to the right, its first row set as names."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF, QTextCursor, QTextTable

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


_SIZES = (1.0, 7 / 8, 3 / 4)
"""Sizes of the characters beside the style's own: smaller ones where numbers would break in a narrow column."""
_KEPT = 32
"""Tables whose columns are kept: a keystroke in the filter shows the same ones again, with other hits."""

SLICE = 50
"""Rows that are laid out at once: a longer table is set as several, one right below the other, so that Qt can lay out
what is seen and leave the rest for later."""

Words = tuple[tuple[str, ...], ...]


class Plan(NamedTuple):
    """The columns of a table: their widths in px, the white included, which hold numbers; the characters' size."""

    widths: tuple[float, ...]
    numbers: tuple[bool, ...]
    size: float


class Inserted(NamedTuple):
    """The columns of a table, and what share of the text's width it takes."""

    columns: int
    share: float


def insert_table(cursor: QTextCursor, words: Words, table: Table, formats: Formats, room: float) -> Inserted:
    """Set ``words``, the displayed cells of ``table``, at ``cursor`` and leave it in the block behind the table.

    Every ``SLICE`` rows another Qt table begins, with a block between. ``room`` is the width of the text, px. Rows with
    fewer cells than others have empty ones at their end.
    """
    plan = _planned(words, table.head, formats.style, room)
    share = sum(plan.widths) / room
    for first in range(0, len(words), SLICE):
        part = words[first : first + SLICE]
        look = formats.table(plan.widths, share, first == 0, first + SLICE >= len(words))
        made = cursor.insertTable(len(part), len(plan.widths), look)
        _fill(made, part, table._replace(head=max(0, table.head - first)), plan, formats)
        cursor.setPosition(made.lastPosition() + 1)
    return Inserted(len(plan.widths), share)


def _fill(made: QTextTable, words: Words, table: Table, plan: Plan, formats: Formats) -> None:
    """Cell by cell: while a document is being written, Qt takes a selected column for all that lies between."""
    lines = [formats.cell_block(number, plan.size) for number in plan.numbers]
    columns = range(len(lines))
    inks = [formats.cell(head, table.dim, plan.size) for head in (False, True)]
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
def _planned(words: Words, head: int, style: ScreenStyle, room: float) -> Plan:
    """Columns by content, together at most as wide as the text."""
    last = column_count(words) - 1
    white = [style.cell_beside * ((nth > 0) + (nth < last)) + _SLACK for nth in range(last + 1)]
    measured = column_widths(words, head, _measuring(style), style.cell.pixelSize())
    for size in _SIZES:
        columns = measured.set_at(size, white)
        if sum(columns.least) <= room:
            break
    airy = sum(columns.wanted) + _AIRY * style.cell.pixelSize() * last
    widths = fitted(columns, airy if airy < _NEARLY * room else room)
    return Plan(widths, number_columns([*words[head:], ("",) * len(widths)]), size)


def _measuring(style: ScreenStyle) -> Measure:
    """Px, each character measured once: shaping every cell would cost ten times."""
    fonts = (QFontMetricsF(style.cell), QFontMetricsF(style.cell_head()))

    @cache
    def advance(character: str, name: bool) -> float:
        return fonts[name].horizontalAdvance(character)

    return lambda text, name: sum(advance(character, name) for character in text)
