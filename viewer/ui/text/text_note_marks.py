"""Paints the reader's marks and notes: a tint behind the words, and a sign in the margin so that colour never says it
alone: a thin bar beside a marked passage, a sheet with lines beside one with a note, a ribbon beside a bookmark.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.document.page import Page
from viewer.document.style import ScreenStyle
from viewer.notes import Note, NoteKind
from viewer.theme.tokens import Theme
from viewer.ui.parts.note_signs import paint_ribbon, paint_sheet
from viewer.ui.text.text_lines import Strip, position_at, strips

Placed = tuple[Note, tuple[int, int]]
_BAND, _BAR, _SIGN, _TARGET = 1.5, 2, 14, 28


class _Laid(NamedTuple):
    """What of the notes is in sight: the lines of marked words, those of each passage that is framed, and the first
    line of each note that begins there.
    """

    tinted: list[Strip]
    framed: list[list[Strip]]
    begun: list[tuple[Note, Strip]]


class NoteMarks:
    """The notes of one page, given in reading order. Only those in sight are looked up: a page is built at every
    keystroke of the filter, and has to cost the same with many notes as with none.
    """

    def __init__(self, page: Page, style: ScreenStyle, theme: Theme, notes: Sequence[Note]) -> None:
        self._page, self._style, self._theme, self._notes = page, style, theme, notes
        # What was laid out for the last range: both halves of one paint ask for the same.
        self._asked: tuple[int, int] = (-1, -1)
        self._laid = _Laid([], [], [])

    @cached_property
    def _starts(self) -> list[int]:
        return [note.span.start for note in self._notes]

    @cached_property
    def _reach(self) -> list[int]:
        """The furthest end of the notes up to each one: where a long passage holds short ones."""
        return list(accumulate((note.span.end for note in self._notes), max))

    def all(self) -> Iterator[Placed]:
        """Every note that this page shows, and its range of the document."""
        for note in self._notes:
            found = self._page.range_of(note.span)
            if found is not None:
                yield note, found

    def between(self, first: int, last: int) -> Iterator[Placed]:
        """The notes that touch the document range ``[first, last]``."""
        if not self._notes or not self._page.stretches:
            return
        low, high = self._page.source(first), self._page.source(last)
        at = bisect_left(self._reach, low)
        for note in self._notes[at : bisect_right(self._starts, high)]:
            found = self._page.range_of(note.span) if note.span.end >= low else None
            if found is not None and found[0] <= last and found[1] >= first:
                yield note, found

    def at(self, point: QPointF) -> Placed | None:
        """The note whose sign stands under a point of the document; the shortest of several."""
        if not self._notes or point.x() > self._style.margin + _TARGET / 3:
            return None
        # A passage may begin far from the margin: the whole line is looked through.
        right = self._style.margin + self._style.column
        first, last = (position_at(self._page.document, x, point.y()) for x in (0.0, float(right)))
        found = [placed for placed in self.between(first, last) if self._beside(placed, point)]
        return min(found, key=lambda placed: placed[1][1] - placed[1][0], default=None)

    def _beside(self, placed: Placed, point: QPointF) -> bool:
        half = max(_TARGET, self._style.body_line) / 2
        for strip in strips(self._page.document, *placed[1]):
            if abs(strip.band(2).center().y() - point.y()) <= half:
                return True
        return False

    # -- painting ------------------------------------------------------------------------------------------------
    def under(self, painter: QPainter, first: int, last: int) -> None:
        """The tint behind the passages in sight."""
        colors = self._theme.colors
        tint = QColor(colors.note)
        self._asked = (-1, -1)
        laid = self._laid_out(first, last)
        for strip in laid.tinted:
            painter.fillRect(self._band_of(strip), tint)
        for lines in laid.framed:  # a system's high contrast has no pale colours: a thin frame shows what is marked
            self._frame(painter, lines)

    def over(self, painter: QPainter, first: int, last: int, ringed: Note | None) -> None:
        """The signs in the margin; a ring around that of ``ringed``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid = self._laid_out(first, last)
        self._bars(painter, laid.tinted)
        drawn: set[tuple[float, NoteKind]] = set()
        for note, strip in laid.begun:
            if (strip.baseline, note.kind) not in drawn:
                drawn.add((strip.baseline, note.kind))
                self._sign(painter, strip, note)
            if note == ringed:
                self._ring(painter, strip)

    def _frame(self, painter: QPainter, lines: list[Strip]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.colors.notesign), 1, Qt.PenStyle.DotLine))
        for strip in lines:
            painter.drawRect(self._band_of(strip).adjusted(0.5, 0.5, -0.5, -0.5))

    def _laid_out(self, first: int, last: int) -> _Laid:
        """What is in sight. Passages that overlap are laid out as one: many notes may lie on the same words."""
        if (first, last) != self._asked:
            document, self._asked = self._page.document, (first, last)
            framed = self._theme.colors.note == self._theme.colors.paper
            ranges: list[tuple[int, int]] = []
            laid = self._laid = _Laid([], [], [])
            for note, (start, end) in self.between(first, last):
                seen = max(start, first), min(end, last)
                if not note.bookmark:
                    if ranges and seen[0] <= ranges[-1][1]:
                        ranges[-1] = ranges[-1][0], max(ranges[-1][1], seen[1])
                    else:
                        ranges.append(seen)
                    if framed:
                        laid.framed.append(list(strips(document, *seen)))
                if start >= first and (begun := next(strips(document, start, start + 1), None)):
                    laid.begun.append((note, begun))
            laid.tinted.extend(strip for seen in ranges for strip in strips(document, *seen))
        return self._laid

    def _bars(self, painter: QPainter, lines: list[Strip]) -> None:
        color = QColor(self._theme.colors.notesign)
        for strip in lines:
            band = self._band_of(strip)
            painter.fillRect(QRectF(0, band.top(), self._theme.px(_BAR), band.height()), color)

    def _sign(self, painter: QPainter, strip: Strip, note: Note) -> None:
        box = self._box(strip)
        if note.kind is NoteKind.BOOKMARK:
            paint_ribbon(painter, box, self._theme)
        elif note.kind is NoteKind.NOTE:
            paint_sheet(painter, box, self._theme)

    def _ring(self, painter: QPainter, strip: Strip) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.colors.ink), 2))
        painter.drawRoundedRect(self._box(strip).adjusted(0, -3, 3, 3), 3, 3)

    def _box(self, strip: Strip) -> QRectF:
        left = self._theme.px(_BAR) + 2
        side = min(self._theme.px(_SIGN), self._style.margin - left - 1)
        return QRectF(left, round(strip.band(side).top()), side, side)

    def _band_of(self, strip: Strip) -> QRectF:
        return strip.band(round(_BAND * min(self._style.em, strip.size)))
