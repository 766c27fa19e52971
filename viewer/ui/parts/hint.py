"""A quiet hint: words in a small frame that points up at what it speaks of. It moves nothing and stops nobody."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import IconButton

_POINTER, _PAD, _RADIUS = 7, 12, 4
_POINTS_AT = 22
"""Px from the left edge to the tip."""


class Hint(QWidget):
    """``closed()`` when the reader has taken it away."""

    closed = Signal()

    def __init__(self, words: str, close: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._label = QLabel(words, self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._button = IconButton("clear", close, 12, self)
        self._button.clicked.connect(self.closed)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def show_theme(self, theme: Theme) -> None:
        """Take type and colours."""
        self._theme = theme
        self._label.setFont(font(theme.types.meta))
        palette = self._label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink2))
        self._label.setPalette(palette)
        self._button.show_theme(theme)
        self.update()

    def stand_at(self, place: QPoint, widest: int) -> None:
        """Stand with the upper left corner at ``place`` of the parent, no wider than ``widest`` px."""
        size = self._size(widest)
        self.setGeometry(place.x(), place.y(), size.width(), size.height())
        self.raise_()

    def _size(self, widest: int) -> QSize:
        theme = self._theme
        if theme is None:
            return QSize(widest, 0)
        pad, pointer, side = theme.px(_PAD), theme.px(_POINTER), self._button.sizeHint().width()
        beside = 2 * pad + side
        words = min(self._label.fontMetrics().horizontalAdvance(self._label.text()) + 2, widest - beside)
        height = max(self._label.heightForWidth(words) + pad, side + theme.px(4))
        self._label.setGeometry(pad, pointer, words, height)
        self._button.move(pad + words + theme.px(4), pointer + theme.px(2))
        return QSize(words + beside, pointer + height)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        colors, px = self._theme.colors, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, at, tip = px(_POINTER) + 0.5, px(_POINTS_AT), px(_POINTER)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(0.5, top, self.width() - 1, self.height() - top - 0.5), px(_RADIUS), px(_RADIUS))
        pointer = QPainterPath(QPointF(at - tip, top))
        pointer.lineTo(at, 1)
        pointer.lineTo(at + tip, top)
        pointer.closeSubpath()
        painter.setPen(QPen(QColor(colors.line2), 1))
        painter.setBrush(QColor(colors.chrome))
        painter.drawPath(frame.united(pointer))
