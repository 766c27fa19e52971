"""Where a text stands: the source offset of a line, and how it comes back there to the pixel."""

from __future__ import annotations

from collections.abc import Hashable

from viewer.ui.text.text_canvas import TextCanvas
from viewer.ui.text.text_lines import line_top, position_at


class TextPlace:
    """The place of one canvas. Before that has a page, ``wanted`` is the place to stand at once it has."""

    def __init__(self, canvas: TextCanvas) -> None:
        self._canvas = canvas
        self.wanted = 0
        # By how much the text stood off a place that was asked for: spaces between lines have no offsets.
        self._pixels: dict[int, int] = {}
        self._looks: dict[Hashable, dict[int, int]] = {}
        self._asked: tuple[int, int] | None = None  # the place last asked for, and where that led

    def now(self) -> int:
        """Source offset of the line that stands one line below the upper edge; 0 at the very top."""
        page, scrolled = self._canvas.shown, self._canvas.verticalScrollBar().value()
        if page is None:
            return self.wanted
        if scrolled == 0:
            return 0
        offset = page.source(position_at(page.document, 0, scrolled + self._canvas.line))
        self._pixels[offset] = scrolled - round(line_top(page.document, page.nearest(offset)))
        return offset

    def kept(self) -> int:
        """``now``, or what was asked for where the text stands since: lines begin elsewhere in other sizes and widths,
        and a text that goes through several must not move a little each time.
        """
        here = self.now()
        return self._asked[0] if self._asked is not None and self._asked[1] == here else here

    def show(self, offset: int) -> None:
        """Scroll so that ``now`` gives this line again; to the pixel where it has given it before."""
        page = self._canvas.shown
        if page is not None and offset > page.last_offset:
            page = self._canvas.page
        if page is None:
            self.wanted = offset
        elif offset <= 0:
            self._canvas.verticalScrollBar().setValue(0)
        else:
            self._canvas.scroll_to(page.nearest(offset), -self._pixels.get(offset, -self._canvas.line))
        if page is not None:
            self._asked = (offset, self.now())

    def take(self, other: TextPlace) -> None:
        """Stand where another canvas on the same report stands, to the pixel where both are set alike."""
        offset = other.kept()
        self._pixels |= other._pixels
        self.show(offset)

    def set_in(self, look: Hashable) -> None:
        """The text is set otherwise: only its lines are found again, until it is set in the look that it was in."""
        self._pixels = self._looks.setdefault(look, {})
