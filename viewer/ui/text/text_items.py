"""What a reader can act on in the text: figures, notes, the links of gap lines; found by order or by point."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF

from viewer.document.page import Page
from viewer.ui.text.text_lines import position_at, strips

if TYPE_CHECKING:
    from viewer.notes import Note
    from viewer.ui.text.text_note_marks import NoteMarks

_NEAR = 2
_TARGET = 28


class Item(NamedTuple):
    """A figure (``metric_id``), or with ``metric_id`` 0 a ``note`` or the link of the gap line ``gap``."""

    position: int
    metric_id: int
    gap: int = -1
    note: Note | None = None


class Items:
    """The items of one page, in reading order."""

    def __init__(self, page: Page, notes: NoteMarks | None) -> None:
        self._page, self._notes = page, notes

    @cached_property
    def _ordered(self) -> list[Item]:
        firsts: dict[int, Item] = {}
        for mark in self._page.marks:
            firsts.setdefault(mark.metric_id, Item(mark.start, mark.metric_id))
        links = [Item(gap.link, 0, nth) for nth, gap in enumerate(self._page.gaps)]
        placed = self._notes.all() if self._notes is not None else ()
        notes = [Item(start, 0, -1, note) for note, (start, _) in placed if not note.bookmark]
        return sorted([*firsts.values(), *links, *notes], key=lambda item: item.position)

    def after(self, position: int) -> Item | None:
        """The first item that begins behind a document position."""
        at = bisect_right(self._ordered, position, key=lambda item: item.position)
        return self._ordered[at] if at < len(self._ordered) else None

    def before(self, position: int) -> Item | None:
        """The last item that begins before a document position."""
        at = bisect_left(self._ordered, position, key=lambda item: item.position) - 1
        return self._ordered[at] if at >= 0 else None

    def ranges(self, item: Item) -> list[tuple[int, int]]:
        """The document ranges that an item covers; none for a note, whose sign stands in the margin."""
        if item.note is not None:
            return []
        if item.metric_id:
            return [(mark.start, mark.end) for mark in self._page.marks_of(item.metric_id)]
        gap = self._page.gaps[item.gap]
        return [(gap.link, gap.end)]

    def at(self, point: QPointF) -> Item | None:
        """The item under a point of the document."""
        position = position_at(self._page.document, point.x(), point.y())
        marks, at = self._page.marks, bisect_right(self._page.mark_starts, position)
        for mark in marks[max(0, at - _NEAR) : at + _NEAR]:
            if self._covers(mark.start, mark.end, point):
                return Item(self._page.marks_of(mark.metric_id)[0].start, mark.metric_id)
        for nth, gap in enumerate(self._page.gaps):
            if gap.start <= position <= gap.end and self._covers(gap.link, gap.end, point, margin=8):
                return Item(gap.link, 0, nth)
        found = self._notes.at(point) if self._notes is not None else None
        return None if found is None else Item(found[1][0], 0, -1, found[0])

    def _covers(self, start: int, end: int, point: QPointF, margin: int = 0) -> bool:
        for strip in strips(self._page.document, start, end):
            if strip.band(max(_TARGET, 1.5 * strip.size)).adjusted(-margin, 0, margin, 0).contains(point):
                return True
        return False
