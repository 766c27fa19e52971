"""Paints what lies on the text and is no part of it: washes, hits, figures' underlines, the focus ring, gap lines.

Only what the repainted rectangle shows is looked up, so that a paint costs the same in a long text as in a short one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCursor

from viewer.document.page import Mark, Page
from viewer.document.style import ScreenStyle
from viewer.theme.tokens import Theme
from viewer.ui.parts.fill import fill
from viewer.ui.text.text_items import Item, Items
from viewer.ui.text.text_lines import Strip, position_at, strips
from viewer.ui.text.text_tables import Rows

if TYPE_CHECKING:
    from viewer.notes import Note
    from viewer.ui.text.text_note_marks import NoteMarks

_BAND = 1.5
_SEMIBOLD = 600


class Marks:
    """What is marked now. ``wash`` is the jumped sentence's document range, ``strength`` how much is left of it."""

    def __init__(self) -> None:
        self.hovered = 0
        self.jumped = 0
        self.wash: tuple[int, int] | None = None
        self.strength = 0.0
        self.hit = -1
        self.focused: Item | None = None
        self.ring = False


class MarkPainter:
    """Paints the marks of one page; made anew for every page or theme."""

    def __init__(self, page: Page, style: ScreenStyle, theme: Theme, notes: Sequence[Note] = ()) -> None:
        self._page = page
        self._style = style
        self._theme = theme
        self._document = page.document
        self.show_notes(notes)
        self._rows = Rows(page, style)
        self._band = round(_BAND * style.em)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Paint other notes from now on; given in reading order."""
        self._notes: NoteMarks | None = None
        if notes:
            # Loaded with the first note: a start has none yet.
            from viewer.ui.text.text_note_marks import NoteMarks

            self._notes = NoteMarks(self._page, self._style, self._theme, notes)
        self._items = Items(self._page, self._notes)

    @property
    def items(self) -> Items:
        """The page's figures, notes and links."""
        return self._items

    def visible(self, area: QRectF) -> tuple[int, int]:
        """The document range that stands in ``area`` (document coordinates), a line more at both ends."""
        slack = self._style.body_line
        first = position_at(self._document, 0, area.top() - slack)
        last = position_at(self._document, area.right() + self._style.column, area.bottom() + slack)
        return first, last

    def under(self, painter: QPainter, area: QRectF, marks: Marks) -> None:
        """Paint what lies behind the text: the washes and the hits."""
        first, last = self.visible(area)
        colors = self._theme.colors
        if self._notes is not None:
            self._notes.under(painter, first, last)
        if marks.wash is not None and marks.strength > 0:
            painter.setOpacity(marks.strength)
            self._wash(painter, marks.wash, (first, last))
            painter.setOpacity(1)
        self._rules(painter, first, last)
        for mark in self._page.marks_of(marks.hovered):
            self._fill(painter, (mark.start, mark.end), colors.wash, radius=2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for nth in _between(self._page.hits, self._page.hit_starts, first, last):
            current = nth == marks.hit
            self._fill(painter, self._page.hits[nth], colors.hitcur if current else colors.hit, radius=2)

    def _wash(self, painter: QPainter, wash: tuple[int, int], shown: tuple[int, int]) -> None:
        """What is shown of a sentence, to the column's edge where it goes on; of one over several cells, the rows."""
        start, end = max(wash[0], shown[0]), min(wash[1], shown[1])
        rows = self._rows.across(*wash)
        for row in rows:
            painter.fillRect(row, QColor(self._theme.colors.wash))
        if not rows:
            self._fill(painter, (start, end), self._theme.colors.wash, radius=0, through=wash[1])

    def over(self, painter: QPainter, area: QRectF, marks: Marks) -> None:
        """Paint what lies on the text: underlines, the jumped figures, the current hit's line, gap lines, the ring."""
        first, last = self.visible(area)
        colors = self._theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for nth in _between(self._page.marks, self._page.mark_starts, first, last):
            mark = self._page.marks[nth]
            jumped = mark.metric_id == marks.jumped
            color = colors.accent if jumped else colors.figline
            if self._on_current_hit(mark, marks.hit):
                color = colors.on_hitcur
            self._underline(painter, mark, color)
            if jumped:
                self._embolden(painter, mark, color)
        if 0 <= marks.hit < len(self._page.hits):
            start, end = self._page.hits[marks.hit]
            if first <= end and start <= last:
                self._line_under_hit(painter, start, end)
        self._gap_lines(painter, first, last)
        if self._notes is not None:
            ringed = marks.focused.note if marks.ring and marks.focused is not None else None
            self._notes.over(painter, first, last, ringed)
        if marks.ring and marks.focused is not None:
            self._ring(painter, marks.focused)

    def _fill(
        self, painter: QPainter, spot: tuple[int, int], color: str, *, radius: float, through: int | None = None
    ) -> None:
        """Fill behind a range; ``through`` is where the whole of a cut range ends, for lines that go on."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        start, end = spot
        for strip in strips(self._document, start, through or end, fill=through is not None):
            if strip.start > end:
                return
            band = self._band_of(strip)
            if radius:
                painter.drawRoundedRect(band, radius, radius)
            else:
                painter.fillRect(band.toAlignedRect(), QColor(color))

    def _rules(self, painter: QPainter, first: int, last: int) -> None:
        colors = self._theme.colors
        for rule in self._rows.rules(first, last):
            color = QColor(colors.line2 if rule.outer else colors.line)
            painter.fillRect(QRectF(rule.left, rule.y, rule.right - rule.left, 1), color)

    def _on_current_hit(self, mark: Mark, hit: int) -> bool:
        """Its fill is too strong for any other colour than its own ink."""
        if not 0 <= hit < len(self._page.hits):
            return False
        start, end = self._page.hits[hit]
        return mark.start < end and start < mark.end

    def _underline(self, painter: QPainter, mark: Mark, color: str) -> None:
        thickness = 1.5 * self._style.em / 20
        for strip in strips(self._document, mark.start, mark.end):
            fill(painter, strip.underline(thickness), color)

    def _embolden(self, painter: QPainter, mark: Mark, color: str) -> None:
        """Draw a jumped figure's characters semibold, each on the place its regular one takes in the layout.

        The view hides the regular ones. A heavier format in the document itself would move the rest of the line.
        """
        cursor = QTextCursor(self._document)
        cursor.setPosition(mark.start + 1)
        regular = cursor.charFormat().font()
        heavy = QFont(regular)
        heavy.setWeight(QFont.Weight(max(_SEMIBOLD, regular.weight())))
        thin, thick = QFontMetricsF(regular), QFontMetricsF(heavy)
        painter.setFont(heavy)
        painter.setPen(QColor(color))
        for position in range(mark.start, mark.end):
            shown = self._document.characterAt(position)
            for strip in strips(self._document, position, position + 1):
                shift = (thin.horizontalAdvance(shown) - thick.horizontalAdvance(shown)) / 2
                painter.drawText(QPointF(strip.left + shift, strip.baseline), shown)

    def _band_of(self, strip: Strip) -> QRectF:
        """As high as in a line of the text, lower behind smaller characters: a table's rules stay free."""
        return strip.band(min(self._band, round(_BAND * strip.size)))

    def _line_under_hit(self, painter: QPainter, start: int, end: int) -> None:
        for strip in strips(self._document, start, end):
            band = self._band_of(strip)
            foot = QRectF(band.left(), band.bottom() - 1, band.width(), 2)
            painter.fillRect(foot, QColor(self._theme.colors.ink))

    def _gap_lines(self, painter: QPainter, first: int, last: int) -> None:
        colors, style = self._theme.colors, self._style
        left, right, clear = style.margin, style.margin + style.column, self._theme.px(20)
        for gap in self._page.gaps:
            if gap.end < first or gap.start > last:
                continue
            words = list(strips(self._document, gap.start, gap.end))
            for strip in strips(self._document, gap.link, gap.end):
                painter.fillRect(strip.underline(1), QColor(colors.line2))
            if len(words) != 1:
                continue
            middle = round(words[0].band(2).center().y())
            for from_x, to_x in ((left, words[0].left - clear), (words[0].right + clear, right)):
                painter.fillRect(QRectF(round(from_x), middle, max(0.0, round(to_x - from_x)), 1), QColor(colors.line))

    def _ring(self, painter: QPainter, item: Item) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.colors.ink), 2))
        for start, end in self._items.ranges(item):
            for strip in strips(self._document, start, end):
                painter.drawRoundedRect(strip.band(max(28, self._band)).adjusted(-3, 0, 3, 1), 3, 3)


def _between(ranges: Sequence[tuple[int, int] | Mark], starts: list[int], first: int, last: int) -> Iterator[int]:
    """Indices of the ranges, sorted by start, that touch ``[first, last]``."""
    at = bisect_left(starts, first)
    while at > 0 and ranges[at - 1][1] >= first:
        at -= 1
    while at < len(ranges) and starts[at] <= last:
        yield at
        at += 1
