"""Tables of the report and the sheet of all figures: planned as on our own pages, the head repeated."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from viewer.office.word.markup import clean, ems, line_count, run, w
from viewer.office.word.styles import CELL_LEADING, WIDER, Style, pitch, stepped
from viewer.office.word.table import WIDTH, back_on_grid, cell, edges_of, note, note_height, row_of, table
from viewer.paper import words
from viewer.paper.geometry import PageLayout, mm, pt
from viewer.paper.manuscript import FigureSheet
from viewer.query.columns import SIZES, Page, column_count, planned

_INSET, _GAP = mm(1.2), mm(4)
"""White at either side of a cell, and between numbers and the words of the next column, as in print."""
_EASE = 0.25
"""Characters by which a column is wider than its words: LibreOffice (7.4) opens 2011年 between digits and Chinese."""
_SPARE_ROWS = 1
_DIGIT = re.compile("[0-9]")


def report_table(rows: Sequence[Sequence[str]], layout: PageLayout, *, head_rows: int = 1) -> Iterator[str]:
    """A table ruled above, below and between its rows, the head repeated on every page; back on the grid at the end."""
    made = _ReportTable(rows, layout, head_rows)
    if made.columns:
        yield made.markup()
        yield back_on_grid(made.height(), layout)


def sheet(figures: FigureSheet, layout: PageLayout, room: float) -> Iterator[str]:
    """The figures that matter most as one table, about ``room`` high (twips), and how many there are in all.

    The height is an estimate, on the safe side by a row of the grid: Word sets the lines itself.
    """

    def too_high(count: int) -> bool:
        height = _sheet_of(figures, count, layout).height() + (note_height(layout) if count < figures.total else 0)
        return ceil(height / pitch(layout)) + _SPARE_ROWS > int(room / pitch(layout))

    count = max(1, bisect_left(range(1, len(figures.rows) + 1), True, key=too_high))
    made = _sheet_of(figures, count, layout)
    yield made.markup()
    if count < figures.total:
        yield note(words.SHEET_MORE.format(total=figures.total, shown=count), made.height(), layout)
    else:
        yield back_on_grid(made.height(), layout)


def _sheet_of(figures: FigureSheet, count: int, layout: PageLayout) -> _ReportTable:
    rows = (figures.head, *figures.kept(count))
    return _ReportTable(rows, layout, 1, numbers=figures.numbers, whole=figures.whole)


class _ReportTable:
    """A table as the report has it; rows that are too short are filled up."""

    def __init__(
        self,
        rows: Sequence[Sequence[str]],
        layout: PageLayout,
        head_rows: int,
        *,
        numbers: Sequence[bool] = (),
        whole: Sequence[bool] = (),
    ) -> None:
        self._heads, self.columns = head_rows, column_count(rows)
        self._rows = [[clean(text) for text in row] + [""] * (self.columns - len(row)) for row in rows]
        if not self.columns:
            return
        own = pt(layout.table_pt)
        page = Page(WIDTH, own, _INSET, _GAP)
        plan = planned(self._rows, head_rows, lambda text, _: _wide(text) * own, page, numbers, whole)
        self._layout = replace(layout, table_pt=layout.table_pt * plan.size, table_row=layout.table_row * plan.size)
        self._size = own * plan.size
        self._widths = [int(width) for width in plan.widths]
        self._widths[-1] += WIDTH - sum(self._widths)
        self._white = plan.white
        step = SIZES.index(plan.size)
        self._head = stepped(Style.HEAD, step)
        self._styles = [stepped(Style.VALUE if even else Style.LABEL, step) for even in plan.numbers]

    def height(self) -> float:
        """Height of the rows together, twips, estimated."""
        return sum(self._layout.table_row + (self._lines(row) - 1) * CELL_LEADING * self._size for row in self._rows)

    def _lines(self, row: Sequence[str]) -> int:
        return max(
            sum(line_count(line, width - sum(white), self._size) for line in text.split("\n"))
            for text, width, white in zip(row, self._widths, self._white, strict=True)
        )

    def markup(self) -> str:
        """The table."""
        rows = [self._row(number, row) for number, row in enumerate(self._rows)]
        return table(self._widths, rows, self._layout, inset=_INSET)

    def _row(self, number: int, row: Sequence[str]) -> str:
        head, edges = number < self._heads, edges_of(number, len(self._rows), ruled=True)
        styles = [self._head] * self.columns if head else self._styles
        found = zip(row, self._widths, styles, self._white, strict=True)
        cells = [
            cell(width, run(text) if text else "", edges + _clear(right), style)
            for text, width, style, (_, right) in found
        ]
        return row_of(cells, self._layout, head=head)


def _clear(right: float) -> str:
    """More white at a cell's right than the table's cells have."""
    return w("tcMar", w("right", w=round(right), type="dxa")) if right > _INSET else ""


def _wide(text: str) -> float:
    """Width of a text in characters, with some to spare for fonts wider than those of an office machine."""
    return ems(text) * (WIDER if _DIGIT.search(text) else 1) + _EASE if text else 0.0
