"""Paints a face: the one place where laid-out figures meet a painter, for cards and overview alike."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from viewer.theme.tokens import Theme
from viewer.ui.parts.card_text import BadgeStyle
from viewer.ui.parts.face_parts import Face, Frame, Glyph, LabelLine, Track
from viewer.ui.parts.ruler import Ruler

_RADIUS = 3
_HIT_RADIUS = 2
_DASHES = (3.0, 2.0)


class FacePainter:
    """Paints faces in one theme. ``hits`` are (start, end) places in the label that are marked as found."""

    def __init__(self, theme: Theme, ruler: Ruler) -> None:
        self._theme = theme
        self._ruler = ruler
        self._colors: dict[str, QColor] = {}

    def color(self, name: str) -> QColor:
        """The theme's colour of this name."""
        if name not in self._colors:
            self._colors[name] = QColor(getattr(self._theme.colors, name))
        return self._colors[name]

    def paint(self, painter: QPainter, face: Face, hits: tuple[tuple[int, int], ...] = ()) -> None:
        """Paint ``face`` with its top left corner at the painter's origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in face.label:
            self._hits(painter, line, hits)
        painter.setFont(self._ruler.font(self._theme.types.card_label))
        painter.setPen(self.color("ink"))
        for line in face.label:
            painter.drawText(QPointF(line.x, line.y), line.text)
        for frame in face.frames:
            self._frame(painter, frame)
        for glyph in face.glyphs:
            self._glyph(painter, glyph)
        if face.track:
            self._track(painter, face.track)
        for ink in face.inks:
            painter.setFont(self._ruler.font(ink.kind))
            painter.setPen(self.color(ink.color))
            painter.drawText(QPointF(ink.x, ink.y), ink.text)

    def _hits(self, painter: QPainter, line: LabelLine, hits: tuple[tuple[int, int], ...]) -> None:
        kind = self._theme.types.card_label
        for start, end in hits:
            head, tail = max(0, start - line.start), min(len(line.text), end - line.start)
            if head >= tail:
                continue
            left = line.x + self._ruler.width(line.text[:head], kind)
            width = self._ruler.width(line.text[head:tail], kind)
            above = kind.line * 0.5 + kind.size * 0.3
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.color("hit"))
            painter.drawRoundedRect(QRectF(left, line.y - above, width, kind.line), _HIT_RADIUS, _HIT_RADIUS)
        if hits:
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _frame(self, painter: QPainter, frame: Frame) -> None:
        rank = frame.style is BadgeStyle.RANK
        pen = QPen(self.color("accent" if rank else "line2"), 1)
        if not rank:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(round(frame.x) + 0.5, round(frame.y) + 0.5, round(frame.width) - 1, round(frame.height) - 1)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _glyph(self, painter: QPainter, glyph: Glyph) -> None:
        size, middle = glyph.size, glyph.x + glyph.size / 2
        head, foot = glyph.y - size * 0.86, glyph.y
        tip, edge = (head, foot) if glyph.up else (foot, head)
        points = [QPointF(middle, tip), QPointF(glyph.x, edge), QPointF(glyph.x + size, edge)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.color("ink"))
        painter.drawPolygon(QPolygonF(points))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _track(self, painter: QPainter, track: Track) -> None:
        half = track.height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.color("bar"))
        painter.drawRoundedRect(QRectF(track.x, track.y, track.width, track.height), half, half)
        first = track.x if track.start is None else min(track.start, track.end)
        last = track.end if track.start is None else max(track.start, track.end)
        painter.setBrush(self.color("ink2"))
        painter.drawRoundedRect(QRectF(first, track.y, last - first, track.height), half, half)
        if track.start is not None:
            self._dots(painter, track, track.start)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _dots(self, painter: QPainter, track: Track, start: float) -> None:
        """A hollow dot where it was, a solid one where it came to."""
        middle = track.y + track.height / 2
        painter.setBrush(self.color("ink"))
        painter.drawEllipse(QPointF(track.end, middle), track.height * 1.25, track.height * 1.25)
        painter.setPen(QPen(self.color("ink2"), track.height * 0.45))
        painter.setBrush(QBrush(self.color("paper")))
        painter.drawEllipse(QPointF(start, middle), track.height, track.height)
