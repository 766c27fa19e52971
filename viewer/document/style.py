"""What a document on the screen looks like, as one frozen value; the theme's room fills it in, this room only reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QFont

BODY_LINE = 36
"""Line height (px) that the design's spaces belong to; they grow and shrink with it."""


Face = Callable[[], QFont]
"""A font that many reports never show: asked for where it is, so that its file is not loaded before."""


class ScreenStyle(NamedTuple):
    """Faces, colours and measures of the reading column.

    Fonts have pixel sizes; colours are hex strings; lines are heights in px. ``run_in`` sets a point's opening
    (一是…), ``run_in_section`` the title of a section that runs in, ``gap`` the line that stands for hidden sections.
    ``cell`` sets a table's cells and ``cell_head`` the row that names its columns, both with even digits.
    ``measure`` is the number of characters in a line. ``gap_one``, ``gap_many`` (with ``{count}``) and ``gap_link``
    are the words of that line: this room has no words of its own. ``hanging`` is the room that stands before the text
    for what is set beside it, px; 0 for none.
    """

    body: QFont
    run_in: QFont
    run_in_section: Face
    level1: QFont
    level2: QFont
    gap: QFont
    cell: QFont
    cell_head: Face
    ink: str
    pale: str
    body_line: int
    level1_line: int
    level2_line: int
    gap_line: int
    cell_line: int
    measure: int
    gap_one: str
    gap_many: str
    gap_link: str
    hanging: int = 0

    @property
    def em(self) -> int:
        """Size of a body character, px."""
        return self.body.pixelSize()

    @property
    def column(self) -> int:
        """Width of the text, px: the measure and 1 px, since an em of 20 px is measured a little narrower or wider."""
        return self.measure * self.em + 1

    @property
    def margin(self) -> int:
        """Width kept free before the text, px: room for what hangs and for a selection to begin in."""
        return max(self.em, self.hanging)

    @property
    def margin_after(self) -> int:
        """Width kept free behind the text, px."""
        return self.em // 2

    @property
    def cell_above(self) -> int:
        """White above and below a cell's lines, px: a row of one line is as high as a line of the text."""
        return max(1, (self.body_line - self.cell_line) // 2)

    @property
    def cell_beside(self) -> int:
        """White at each side of a cell where another column is, px: half a character."""
        return self.cell.pixelSize() // 2

    def space(self, size: float) -> int:
        """A vertical space of the design (px beside 36 px lines) for this style's lines."""
        return round(size * self.body_line / BODY_LINE)
