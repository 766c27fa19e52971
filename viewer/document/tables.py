"""Inserts a table into the document: columns by content, numbers to the right, its first row set as names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

from PySide6.QtGui import QFontMetricsF, QTextCursor, QTextTable

from viewer.document.formats import Formats
from viewer.document.style import ScreenStyle
from viewer.query.columns import column_count, least_width, number_columns, shared_widths
from viewer.shown import Table

_SLACK = 1
"""Px that a column is wider than its longest cell is measured: Qt lays out in fractions."""


def insert_table(
    cursor: QTextCursor, words: Sequence[Sequence[str]], table: Table, style: ScreenStyle, formats: Formats
) -> int:
    """Set ``words``, the displayed cells of ``table``, at ``cursor`` and leave it in the block behind the table.

    The number of columns is given back; rows with fewer cells have empty ones at their end.
    """
    columns = column_count(words)
    made = cursor.insertTable(len(words), columns, formats.table(_shares(words, style)))
    _fill(made, words, table, formats)
    cursor.setPosition(made.lastPosition() + 1)
    return columns


def _fill(made: QTextTable, words: Sequence[Sequence[str]], table: Table, formats: Formats) -> None:
    """Cell by cell: while a document is being written, Qt takes a selected column for all that lies between."""
    columns = range(made.columns())
    numbers = number_columns([*words[table.head :], [""] * len(columns)])
    lines = [formats.cell_block(number) for number in numbers]
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


def _shares(words: Sequence[Sequence[str]], style: ScreenStyle) -> list[float]:
    """What share of the text's width each column gets, its white included."""
    em, count = style.cell.pixelSize(), column_count(words)
    measure = _measuring(style)
    wanted, least = [], []
    for nth, column in enumerate(zip_longest(*words, fillvalue="")):
        beside = style.cell_beside * ((nth > 0) + (nth < count - 1)) + _SLACK
        wanted.append(max(map(measure, column)) + beside)
        least.append(max(least_width(cell, measure, em) for cell in column) + beside)
    return [width / style.column for width in shared_widths(wanted, least, style.column)]


def _measuring(style: ScreenStyle) -> Callable[[str], float]:
    """Width of a text in a table's cell, px, each character measured once: shaping every cell would cost ten times."""
    metrics = QFontMetricsF(style.cell_head)
    known: dict[str, float] = {}

    def width(text: str) -> float:
        total = 0.0
        for character in text:
            if character not in known:
                known[character] = metrics.horizontalAdvance(character)
            total += known[character]
        return total

    return width
