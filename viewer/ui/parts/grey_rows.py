"""Grey bars in place of rows while a report is read (no shimmer: nothing moves that says nothing)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.theme.tokens import Theme

_PITCH, _TALL = 30, 12
_LEFT, _INNER = 34, 64
# (px from the left, share of the room to the right): a chapter, two sections, twice.
_BARS = ((_LEFT, 0.62), (_INNER, 0.74), (_INNER, 0.55), (_LEFT, 0.7), (_INNER, 0.66), (_INNER, 0.48))


class GreyRows(QWidget):
    """Six grey rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None

    def show_theme(self, theme: Theme) -> None:
        """Take colours and measures."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colors.sel))
        for at, (left, share) in enumerate(_BARS):
            top = theme.px(8) + at * theme.px(_PITCH) + theme.px((_PITCH - _TALL) / 2)
            room = self.width() - theme.px(left) - theme.px(16)
            painter.drawRoundedRect(QRectF(theme.px(left), top, room * share, theme.px(_TALL)), 3, 3)
