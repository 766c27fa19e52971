"""Where the rows of the text's tables stand: for the rules between them and the wash of a whole row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF

from viewer.document.page import Grid, Page
from viewer.document.style import ScreenStyle


class Rule(NamedTuple):
    """A horizontal line across the text, its top at a whole pixel ``y`` of the document. ``outer``: it frames the
    table or parts the names of its columns from its rows.
    """

    left: float
    right: float
    y: int
    outer: bool


class Rows:
    """The rows of one page's tables, in document coordinates; only those asked for are looked up."""

    def __init__(self, page: Page, style: ScreenStyle) -> None:
        self._page = page
        self._document = page.document
        self._above = style.cell_above
        self._starts = [grid.rows[0] for grid in page.grids]

    def rules(self, first: int, last: int) -> Iterator[Rule]:
        """The rules of the rows that touch the document range ``[first, last]``."""
        for grid in self._grids(first, last):
            left, right = self._edges(grid)
            begin, end = self._touched(grid, first, last)
            for row in range(begin, end):
                yield Rule(left, right, round(self._top(grid, row)), row in (0, grid.head))
            if end == len(grid.rows):
                yield Rule(left, right, round(self._bottom(grid)), outer=True)

    def across(self, first: int, last: int) -> list[QRectF]:
        """The rows that a range over more than one cell touches; none for a range within a cell or beside tables."""
        if self._document.findBlock(first) == self._document.findBlock(max(first, last - 1)):
            return []
        found = []
        for grid in self._grids(first, last - 1):
            left, right = self._edges(grid)
            for row in range(*self._touched(grid, first, last - 1)):
                top = self._top(grid, row)
                below = self._top(grid, row + 1) if row + 1 < len(grid.rows) else self._bottom(grid)
                found.append(QRectF(left, round(top), right - left, round(below) - round(top)))
        return found

    def _grids(self, first: int, last: int) -> Iterator[Grid]:
        at = max(0, bisect_right(self._starts, first) - 1)
        for grid in self._page.grids[at : bisect_right(self._starts, last)]:
            if grid.end >= first:
                yield grid

    def _touched(self, grid: Grid, first: int, last: int) -> tuple[int, int]:
        """Indices of the rows that touch a range, the last exclusive."""
        return max(0, bisect_right(grid.rows, first) - 1), bisect_right(grid.rows, last)

    def _edges(self, grid: Grid) -> tuple[float, float]:
        frame = self._document.rootFrame().frameFormat()
        left = frame.leftMargin()
        return left, left + round(grid.share * (self._document.textWidth() - frame.rightMargin() - left))

    def _top(self, grid: Grid, row: int) -> float:
        box = self._document.documentLayout().blockBoundingRect(self._document.findBlock(grid.rows[row]))
        return box.top() - self._above

    def _bottom(self, grid: Grid) -> float:
        """The highest cell of the last row decides."""
        layout, block = self._document.documentLayout(), self._document.findBlock(grid.rows[-1])
        bottom = 0.0
        while block.isValid() and block.position() <= grid.end:
            lines = max(1, block.layout().lineCount()) * block.blockFormat().lineHeight()
            bottom = max(bottom, layout.blockBoundingRect(block).top() + lines)
            block = block.next()
        return bottom + self._above
