"""The key figures as a table: label, value, white, label, value, with caption and notes, as in print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from viewer.office.word.markup import ems, line_count, paragraph, run, w
from viewer.office.word.styles import CELL_LEADING, INSET, WIDER, Style, pitch
from viewer.office.word.table import WIDTH, back_on_grid, cell, edges_of, note, row_of, table
from viewer.paper import words
from viewer.paper.figures import Entry
from viewer.paper.geometry import PageLayout, mm, pt

_GUTTER = round(mm(6))
_MARK = 0.7
"""Width of a note's mark in characters of the cell."""
_SHARE = 0.8
"""How much of a page one key-figures table may fill; a longer one is continued in another, as in print."""
_TO_KEEP = 2
"""Rows that stay with the caption: four figures, as in print."""
_CLOSE = w("tcMar", w("right", w=0, type="dxa"))
"""A label's cell gives up its white at the right: the value's cell has its own."""


def key_figures(entries: Sequence[Entry], layout: PageLayout) -> Iterator[str]:
    """Caption, table and notes: down the left column, then down the right one; back on the grid at the end."""
    most = 2 * int(_SHARE * pitch(layout) * layout.rows / layout.table_row)
    for start in range(0, len(entries), most):
        yield from _KeyTable(entries[start : start + most], layout).parts(continued=start > 0)


class _KeyTable:
    """One key-figures table: five columns, the third of them the white between left and right."""

    def __init__(self, entries: Sequence[Entry], layout: PageLayout) -> None:
        self._layout, self._size = layout, pt(layout.table_pt)
        notes = dict.fromkeys(entry.note for entry in entries if entry.note)
        self._marks = {said: words.mark(number) for number, said in enumerate(notes, 1)}
        half = -(-len(entries) // 2)
        self._sides = (entries[:half], entries[half:])
        column = (WIDTH - _GUTTER) // 2
        self._widths = [self._split(side, column) for side in self._sides]

    def parts(self, *, continued: bool) -> Iterator[str]:
        """Caption, table, and the notes or what fills the last row of the grid."""
        said = words.KEY_FIGURES + (words.CONTINUED if continued else "")
        yield paragraph(Style.CAPTION, run(said))
        rows = len(self._sides[0])
        yield table(self._columns(), [self._row(row, rows) for row in range(rows)], self._layout)
        height = self._layout.table_row + sum(self._height(row) for row in range(rows))
        if not self._marks:
            yield back_on_grid(height, self._layout)
            return
        notes = "".join(mark + told + words.SENTENCE_END for told, mark in self._marks.items())
        yield note(words.NOTE + notes, height, self._layout)

    def _columns(self) -> list[int]:
        (left, left_value), (right, right_value) = self._widths
        gutter = WIDTH - left - left_value - right - right_value
        return [left, left_value, gutter, right, right_value]

    def _split(self, side: Sequence[Entry], width: int) -> tuple[int, int]:
        """Widths of labels and values: as few lines as possible, sooner two of a label than of a value, then as much
        white for the one as for the other."""
        label = max((ems(entry.label) for entry in side), default=0.0)
        value = max((ems(entry.value) + (_MARK if entry.note else 0) for entry in side), default=0.0)
        even = (width + INSET + (value - label) * self._size) / 2
        shares = (width * percent // 100 for percent in range(15, 81))

        def badness(share: int) -> tuple[int, int, float]:
            lines = [self._lines(entry, (width - share, share)) for entry in side]
            return sum(max(both) for both in lines), sum(value for _, value in lines), abs(share - even)

        chosen = min(shares, key=badness)
        return width - chosen, chosen

    def _lines(self, entry: Entry, widths: tuple[int, int]) -> tuple[int, int]:
        """Lines of the label and of the value."""
        label, value = widths[0] - INSET, widths[1] - 2 * INSET
        marked = value - (_MARK * self._size if entry.note else 0)
        return line_count(entry.label, label, self._size), line_count(entry.value, marked / WIDER, self._size)

    def _value(self, entry: Entry, widths: tuple[int, int]) -> str:
        """The value; one that goes from a number to another and needs two lines is broken between them."""
        broken = self._lines(entry, widths)[1] > 1
        return entry.value.replace(words.ARROW, f"{words.ARROW}\n") if broken else entry.value

    def _height(self, row: int) -> float:
        found = zip(self._sides, self._widths, strict=True)
        lines = max(max(self._lines(side[row], widths)) for side, widths in found if row < len(side))
        return self._layout.table_row + (lines - 1) * CELL_LEADING * self._size

    def _row(self, row: int, rows: int) -> str:
        kept = row < _TO_KEEP - 1 or (row == rows - 1 and bool(self._marks))
        cells: list[str] = []
        for side, widths in zip(self._sides, self._widths, strict=True):
            if cells:
                cells.append(cell(self._columns()[2], "", edges_of(row, rows, ruled=False), Style.LABEL, kept=kept))
            entry = side[row] if row < len(side) else None
            edges = edges_of(row, rows, ruled=entry is not None)
            label, value = (entry.label, self._value(entry, widths)) if entry else ("", "")
            mark = self._marks.get(entry.note, "") if entry else ""
            raised = run(mark, w("vertAlign", val="superscript")) if mark else ""
            cells.append(cell(widths[0], run(label), edges + _CLOSE, Style.LABEL, kept=kept))
            cells.append(cell(widths[1], run(value) + raised, edges, Style.VALUE, kept=kept))
        return row_of(cells, self._layout)
