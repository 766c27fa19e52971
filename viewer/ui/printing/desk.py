"""Where the pages lie on the preview's desk: one or two across, whole or at a zoom. Numbers only, px."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from viewer.paper.geometry import PAGE_HEIGHT, PAGE_WIDTH, TWIPS_PER_INCH
from viewer.paper.options import FIT_PAGE, FIT_WIDTH

ZOOM_STEPS = (50, 60, 75, 90, 100, 110, 125, 150, 175, 200)
"""Percent of true size that the keys and the wheel walk through."""
_LEAST_SCALE = 0.02


@dataclass(frozen=True, slots=True)
class Desk:
    """``room`` is the viewport, ``edge`` the white around the pages, ``between`` that between two of them.

    At FIT_PAGE a row of pages fills the room, so that turning shows each alone; at any other zoom the rows follow
    one another.
    """

    room: QSize
    dpi: int
    pages: int
    across: int
    zoom: int
    edge: int
    between: int

    @property
    def paged(self) -> bool:
        """True when every row of pages has the room for itself."""
        return self.zoom == FIT_PAGE

    @property
    def scale(self) -> float:
        """px to the twip."""
        if self.zoom > 0:
            return self.dpi * self.zoom / 100 / TWIPS_PER_INCH
        gaps = 2 * self.edge + (self.across - 1) * self.between
        wide = (self.room.width() - gaps) / (PAGE_WIDTH * self.across)
        high = (self.room.height() - 2 * self.edge) / PAGE_HEIGHT
        return max(wide if self.zoom == FIT_WIDTH else min(high, wide), _LEAST_SCALE)

    @property
    def percent(self) -> int:
        """The zoom in percent of true size."""
        return round(self.scale * TWIPS_PER_INCH / self.dpi * 100)

    @property
    def page(self) -> QSize:
        """The size of a page."""
        return QSize(round(PAGE_WIDTH * self.scale), round(PAGE_HEIGHT * self.scale))

    @property
    def rows(self) -> int:
        """Rows of pages."""
        return -(-self.pages // self.across)

    @property
    def step(self) -> int:
        """From row to row."""
        if self.paged:
            return max(self.page.height() + 2 * self.edge, self.room.height())
        return self.page.height() + self.between

    @property
    def height(self) -> int:
        """All rows."""
        return self.rows * self.step + (0 if self.paged else 2 * self.edge - self.between)

    @property
    def width(self) -> int:
        """A row with the white beside it."""
        return self.page.width() * self.across + (self.across - 1) * self.between + 2 * self.edge

    @property
    def last_row(self) -> int:
        """The index of the last row, 0 without pages."""
        return max(0, self.rows - 1)

    def row_at(self, scrolled: int) -> int:
        """The row in the middle of the viewport."""
        return max(0, min((scrolled + self.room.height() // 2) // self.step, self.last_row))

    def place(self, at: int, across: int, down: int) -> QRect:
        """Where a page stands in the viewport that is scrolled by ``across`` and ``down``."""
        size = self.page
        row = self.across * size.width() + (self.across - 1) * self.between
        left = (self.room.width() - row) // 2
        left = left if self.paged else max(left, self.edge)
        top = (self.step - size.height()) // 2 if self.paged else self.edge
        left += at % self.across * (size.width() + self.between) - across
        return QRect(left, top + at // self.across * self.step - down, size.width(), size.height())

    def in_view(self, down: int) -> range:
        """Indices of the pages that can be seen."""
        first = max(0, down // self.step - 1) * self.across
        last = ((down + self.room.height()) // self.step + 1) * self.across
        return range(first, max(first, min(last, self.pages)))

    def next_zoom(self, step: int) -> int:
        """The next larger (1) or smaller (-1) percentage; the largest or smallest where there is none."""
        now = self.percent
        steps = [zoom for zoom in ZOOM_STEPS if (zoom > now if step > 0 else zoom < now)]
        return (steps[0] if step > 0 else steps[-1]) if steps else ZOOM_STEPS[-1 if step > 0 else 0]
