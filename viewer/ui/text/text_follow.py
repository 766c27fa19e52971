"""Says which reading unit the reader is in as the text scrolls, and where the text stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.model import ROOT
from viewer.shown import Block, Heading, Paragraph
from viewer.ui.text.text_canvas import TextCanvas
from viewer.ui.text.text_lines import line_top, position_at

DELAY = 100
"""Milliseconds between a scroll and what follows it (DESIGN 5)."""
THIRD = 1 / 3
"""Where the reader is taken to look: this part of the height from the top."""


class Follower(QObject):
    """``section_entered(str)`` when the unit changes, ``place_changed()`` after every scroll; both delayed.

    A section that was asked for stays the current one until the reader scrolls, though a short one's successors may
    stand above one third of the height as well.
    """

    section_entered = Signal(str)
    place_changed = Signal()

    def __init__(self, canvas: TextCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._section: str | None = None
        self._pinned: tuple[str, int] | None = None
        self._held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self._look)
        canvas.verticalScrollBar().valueChanged.connect(self.look_soon)

    def look_soon(self) -> None:
        """Look where the reader is after the delay, once however often asked."""
        if not self._timer.isActive():
            self._timer.start()

    def forget(self) -> None:
        """Another page is shown: the unit is to be told again."""
        self._section = None
        self._pinned = None

    def pin(self, section: str) -> None:
        """Take this unit for the current one until the text is scrolled from where it is now."""
        self._pinned = (section, self._canvas.verticalScrollBar().value())
        self.look_soon()

    def hold(self, held: bool) -> None:
        """While held (during a flash) nothing is told; letting go looks again."""
        self._held = held
        if not held:
            self.look_soon()

    def unit(self) -> str | None:
        """Id of the unit whose heading is last above one third of the height; None on an empty page."""
        canvas, page = self._canvas, self._canvas.shown
        if page is None or not page.units:
            return None
        scrolled = canvas.verticalScrollBar().value()
        if self._pinned is not None and self._pinned[1] == scrolled:
            return self._pinned[0]
        y = scrolled + canvas.viewport().height() * THIRD + 1
        at = page.unit_index(position_at(page.document, 0, y))
        # The point may lie in the space above a heading, nearer to it than to the text before.
        while at > 0 and line_top(page.document, page.units[at].position) > y:
            at -= 1
        return page.units[max(at, 0)].section

    def section(self, blocks: Sequence[Block]) -> str:
        """Id of the innermost section at one third of the height, which may be a point; the root on an empty page.

        ``blocks`` are those of the page.
        """
        page, unit = self._canvas.shown, self.unit()
        if page is None or unit is None:
            return ROOT
        offset = self.offset()
        before = (block for block in reversed(blocks) if isinstance(block, Heading | Paragraph))
        at = next((block.section for block in before if block.span.start <= offset), unit)
        # A short section that was asked for is the one being read, though another stands at a third of the height.
        return at if page.unit_of(at) == unit else unit

    def offset(self) -> int:
        """The source offset at one third of the height."""
        canvas, page = self._canvas, self._canvas.shown
        if page is None:
            return 0
        y = canvas.verticalScrollBar().value() + canvas.viewport().height() * THIRD + 1
        return page.source(position_at(page.document, 0, y))

    def _look(self) -> None:
        if self._canvas.shown is None:
            return
        self.place_changed.emit()
        if self._held:
            return
        unit = self.unit()
        if unit is not None and unit != self._section:
            self._section = unit
            self.section_entered.emit(unit)
