"""Tables of the report and the sheet of all figures: columns as wide as their content wants, the head repeated."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import ceil

from viewer.office.word.markup import clean, ems, line_count, run
from viewer.office.word.styles import CELL_LEADING, INSET, WIDER, Style, pitch
from viewer.office.word.table import WIDTH, back_on_grid, cell, edges_of, note, row_of, table
from viewer.paper import words
from viewer.paper.geometry import PageLayout, pt
from viewer.paper.manuscript import FigureSheet
from viewer.query.columns import number_columns

_NARROWEST = 3
"""Half characters that even the narrowest column holds."""
_HEAD = 8
"""Half characters of a head that are kept together where there is room."""
_SPARE_ROWS = 2
_DIGIT = re.compile("[0-9]")
_SAMPLE = 200
"""Rows of a long table, evenly chosen, that decide on its widths."""


def report_table(rows: Sequence[Sequence[str]], layout: PageLayout, *, head_rows: int = 1) -> Iterator[str]:
    """A table ruled above, below and between its rows, the head repeated on every page; back on the grid at the end."""
    made = _ReportTable(rows, layout, head_rows)
    if made.columns:
        yield made.markup()
        yield back_on_grid(made.height(), layout)


def sheet(figures: FigureSheet, layout: PageLayout, room: float) -> Iterator[str]:
    """The figures that matter most as one table, about ``room`` high (twips), and how many there are in all.

    The height is an estimate, on the safe side by two rows of the grid: Word sets the lines itself.
    """

    def too_high(count: int) -> bool:
        spare = _SPARE_ROWS + (count < figures.total)
        return _sheet_of(figures, count, layout).height() > room - spare * pitch(layout)

    count = max(1, bisect_left(range(1, len(figures.rows) + 1), True, key=too_high))
    made = _sheet_of(figures, count, layout)
    yield made.markup()
    if count < figures.total:
        yield note(words.SHEET_MORE.format(total=figures.total, shown=count), made.height(), layout)
    else:
        yield back_on_grid(made.height(), layout)


def _sheet_of(figures: FigureSheet, count: int, layout: PageLayout) -> _ReportTable:
    return _ReportTable((figures.head, *figures.kept(count)), layout, 1, numbers=figures.numbers)


class _ReportTable:
    """A table as the report has it; rows that are too short are filled up."""

    def __init__(
        self, rows: Sequence[Sequence[str]], layout: PageLayout, head_rows: int, *, numbers: Sequence[bool] = ()
    ) -> None:
        self._layout, self._size, self._heads = layout, pt(layout.table_pt), head_rows
        self.columns = max((len(row) for row in rows), default=0)
        self._rows = [[clean(text) for text in row] + [""] * (self.columns - len(row)) for row in rows]
        self._widths = self._fitted() if self.columns else []
        ends_even = numbers or (*number_columns(rows[head_rows:]), *([False] * self.columns))
        self._styles = [Style.VALUE if even else Style.LABEL for even in ends_even[: self.columns]]

    def _fitted(self) -> list[int]:
        """Widths by content, twips: as few broken lines as possible, then what is left shared out evenly."""
        unit = self._size / 2
        units = int((WIDTH - self.columns * 2 * INSET) / unit)
        heads, step = max(self._heads, 1), -(-len(self._rows) // _SAMPLE)
        least = [
            max(_NARROWEST, *(min(_length(cell), _HEAD) for cell in column)) for column in self._turned(slice(heads))
        ]
        if sum(least) > units:
            least = [_NARROWEST] * self.columns
        columns = [
            [_length(line) for cell in column for line in cell.split("\n")]
            for column in self._turned(slice(None, None, step))
        ]
        wanted = _fewest_lines(columns, least, units) if sum(least) <= units else [0] * self.columns
        spare = (WIDTH - sum(wanted) * unit) / self.columns
        widths = [int(width * unit + spare) for width in wanted]
        widths[-1] += WIDTH - sum(widths)
        return widths

    def _turned(self, rows: slice) -> Iterator[Sequence[str]]:
        """The columns of some rows."""
        return zip(*self._rows[rows], strict=True)

    def height(self) -> float:
        """Height of the rows together, twips, estimated."""
        return sum(self._layout.table_row + (self._lines(row) - 1) * CELL_LEADING * self._size for row in self._rows)

    def _lines(self, row: Sequence[str]) -> int:
        return max(
            sum(line_count(line, width - 2 * INSET, self._size) for line in text.split("\n"))
            for text, width in zip(row, self._widths, strict=True)
        )

    def markup(self) -> str:
        """The table."""
        return table(self._widths, [self._row(number, row) for number, row in enumerate(self._rows)], self._layout)

    def _row(self, number: int, row: Sequence[str]) -> str:
        head, edges = number < self._heads, edges_of(number, len(self._rows), ruled=True)
        styles = [Style.HEAD] * self.columns if head else self._styles
        found = zip(row, self._widths, styles, strict=True)
        cells = [cell(width, run(text) if text else "", edges, style) for text, width, style in found]
        return row_of(cells, self._layout, head=head)


def _length(text: str) -> int:
    """Length of a line in half characters, with some to spare for fonts wider than those of an office machine."""
    return ceil(2 * ems(text) * (WIDER if _DIGIT.search(text) else 1)) + 1


def _fewest_lines(columns: Sequence[Sequence[int]], least: Sequence[int], room: int) -> list[int]:
    """A width for each column, together at most ``room``, so that their cells take as few lines as possible.

    ``columns`` hold the lengths of the cells' lines, ``least`` the narrowest widths; all in the same unit.
    """
    best: list[tuple[int, list[int]]] = [(0, [])] * (room + 1)
    before = 0
    for column, narrowest in zip(columns, least, strict=True):
        lines = {width: sum(max(1, -(-length // width)) for length in column) for width in range(narrowest, room + 1)}
        found: list[tuple[int, list[int]]] = [(0, [])] * (room + 1)
        for taken in range(before + narrowest, room + 1):
            widths = range(narrowest, taken - before + 1)
            cost, width = min((best[taken - width][0] + lines[width], width) for width in widths)
            found[taken] = (cost, [*best[taken - width][1], width])
        best, before = found, before + narrowest
    return best[room][1]
