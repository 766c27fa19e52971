"""A switch: words and a track whose knob stands right when it is on. Painted; on and off differ by place, not hue."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.theme.fonts import font
from viewer.ui.parts.painted_button import TARGET, PaintedButton

_TRACK = (32, 18)
_KNOB = 14
_GAP = 8
_PAD = 4


class Switch(PaintedButton):
    """``toggled(bool)`` as any checkable button; the whole of it, words and track, can be clicked."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setCheckable(True)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(TARGET, TARGET)
        words = ceil(self.advance(self.text(), self.theme.types.meta))
        width = words + self.theme.px(_GAP) + self.theme.px(_TRACK[0]) + 2 * self.theme.px(_PAD)
        return QSize(width, self.theme.px(TARGET))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that are cut are said by the tooltip."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")

    @property
    def overhang(self) -> int:
        """Px that the focus ring needs beside the track: the switch is placed so much further right."""
        return self.theme.px(_PAD) if self.theme else _PAD

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        theme, colors = self.theme, self.theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = theme.px(_TRACK[0]), theme.px(_TRACK[1])
        track = QRectF(self.width() - width - self.overhang, (self.height() - height) / 2, width, height)
        painter.setFont(font(theme.types.meta))
        painter.setPen(QColor(colors.ink if self.underMouse() else colors.ink2))
        words = QRectF(self.overhang, 0, track.left() - self.overhang - theme.px(2), self.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        self._paint_track(painter, track)
        if self.ringed:
            self.paint_frame(painter, colors.ink, 2, theme.px(4))

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        assert self.theme is not None
        theme, colors, on = self.theme, self.theme.colors, self.isChecked()
        outline = QColor(colors.ink2 if on or self.underMouse() else colors.line2)
        painter.setPen(QPen(outline, 1))
        painter.setBrush(QColor(colors.ink2 if on else colors.paper))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), track.height() / 2, track.height() / 2)
        radius = theme.px(_KNOB) / 2
        inset = track.height() / 2
        x = track.right() - inset if on else track.left() + inset
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.paper if on else colors.line2))
        painter.drawEllipse(QPointF(x, track.center().y()), radius, radius)
