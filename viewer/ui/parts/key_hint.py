"""The small box that names a key (``Ctrl+F``, ``Esc``): as a painted part and as a widget."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme

_HEIGHT, _PADDING, _RADIUS = 20, 7, 3


def hint_size(key: str, theme: Theme) -> QSizeF:
    """Size in px of the box around ``key``."""
    width = QFontMetricsF(font(theme.types.status)).horizontalAdvance(key)
    return QSizeF(width + 2 * theme.px(_PADDING), theme.px(_HEIGHT))


def paint_hint(painter: QPainter, box: QRectF, key: str, theme: Theme) -> None:
    """Draw ``key`` in its box, which ``hint_size`` has measured."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.colors.line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(_RADIUS), theme.px(_RADIUS))
    painter.setFont(font(theme.types.status))
    painter.setPen(QColor(theme.colors.ink3))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyHint(QWidget):
    """A key's name in a box; it takes no clicks and no focus, and a screen reader passes over it."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._theme: Theme | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_theme(self, theme: Theme) -> None:
        """Take type and colours."""
        self._theme = theme
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        if self._theme is None:
            return QSize()
        size = hint_size(self._key, self._theme)
        return QSize(round(size.width()), round(size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            paint_hint(QPainter(self), QRectF(self.rect()), self._key, self._theme)
