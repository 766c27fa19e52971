"""Tables of the report and the sheet of all figures: columns as wide as their content wants, the head repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.office.word.markup import clean, ems, line_count, run
from viewer.office.word.styles import CELL_LEADING, INSET, Style
from viewer.office.word.table import WIDTH, back_on_grid, cell, edges_of, note, row_of, table
from viewer.paper import words
from viewer.paper.geometry import PageLayout, pt

_NARROWEST = 1.5
"""Characters that even the narrowest column holds."""
_NUMBER = re.compile(r"[+\-–—]?\d[\d,.，]*\s?[%％‰]?")
_NOTHING = frozenset({"", "-", "–", "—", "——", "/"})


def report_table(rows: Sequence[Sequence[str]], layout: PageLayout, *, head_rows: int = 1) -> Iterator[str]:
    """A table ruled above, below and between its rows, the head repeated on every page; back on the grid at the end."""
    made = _ReportTable(rows, layout, head_rows)
    if made.columns:
        yield made.markup()
        yield back_on_grid(made.height(), layout)


def sheet(head: Sequence[str], rows: Sequence[Sequence[str]], total: int, layout: PageLayout) -> Iterator[str]:
    """All figures as one table, and how many there are where it does not hold them all."""
    made = _ReportTable((head, *rows), layout, 1)
    yield made.markup()
    if len(rows) < total:
        yield note(words.SHEET_MORE.format(total=total, shown=len(rows)), made.height(), layout)
    else:
        yield back_on_grid(made.height(), layout)


class _ReportTable:
    """A table as the report has it; rows that are too short are filled up."""

    def __init__(self, rows: Sequence[Sequence[str]], layout: PageLayout, head_rows: int) -> None:
        self._layout, self._size, self._heads = layout, pt(layout.table_pt), head_rows
        self.columns = max((len(row) for row in rows), default=0)
        self._rows = [[clean(text) for text in row] + [""] * (self.columns - len(row)) for row in rows]
        self._widths = self._fitted() if self.columns else []
        body = list(zip(*self._rows[head_rows:], strict=True)) or [()] * self.columns
        self._styles = [Style.VALUE if _numeric(column) else Style.LABEL for column in body]

    def _fitted(self) -> list[int]:
        """Widths by content: where there is room for all it is shared out, else the widest columns give way first."""
        natural = [
            max(max(ems(line) for line in text.split("\n")) for text in column) * self._size
            for column in zip(*self._rows, strict=True)
        ]
        wanted = [max(width, _NARROWEST * self._size) + 2 * INSET for width in natural]
        cap = _cap(wanted, WIDTH)
        kept = [min(width, cap) for width in wanted]
        spare = (WIDTH - sum(kept)) / len(kept)
        widths = [int(width + spare) for width in kept]
        widths[-1] += WIDTH - sum(widths)
        return widths

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


def _numeric(cells: Sequence[str]) -> bool:
    """True for a column of numbers, which stand under each other at their right ends."""
    told = [text for text in map(str.strip, cells) if text not in _NOTHING]
    return bool(told) and all(map(_NUMBER.fullmatch, told))


def _cap(wanted: Sequence[float], room: float) -> float:
    """The width that no column may exceed, so that all of them have room."""
    rest, left = room, len(wanted)
    for width in sorted(wanted):
        if width * left > rest:
            return rest / left
        rest, left = rest - width, left - 1
    return max(wanted)
