"""The base of the buttons that are painted from the theme: hover, keyboard focus ring, Enter as well as Space."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type

TARGET = 28
"""Smallest side of anything that can be clicked, px (DESIGN 5)."""
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_COMING_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


def came_by_keyboard(reason: Qt.FocusReason) -> bool:
    """True when focus that arrived for this reason deserves a visible ring."""
    return reason in _BY_KEYBOARD


def ring_after(reason: Qt.FocusReason, before: bool) -> bool:
    """Whether focus that arrived for ``reason`` wears a ring; a window that comes back shows what it showed before."""
    return before if reason in _COMING_BACK else came_by_keyboard(reason)


class PaintedButton(QAbstractButton):
    """A button that a subclass paints; ``ringed`` says whether the focus ring is to be drawn."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.theme: Theme | None = None
        self._keyboard = False

    def show_theme(self, theme: Theme) -> None:
        """Take type and colours."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    @property
    def ringed(self) -> bool:
        """True while the button has focus that came by the keyboard."""
        return self.hasFocus() and self._keyboard

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if self.isEnabled() else arrow)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = ring_after(event.reason(), self._keyboard)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keyboard = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def advance(self, text: str, kind: Type) -> float:
        """Width of ``text`` in px when set in ``kind``."""
        return _advance(text, kind)

    def paint_frame(self, painter: QPainter, color: str, width: float, radius: float, fill: str | None = None) -> None:
        """Draw a rounded frame of ``width`` px just inside the button, filled when ``fill`` is given."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(color), width))
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def paint_text(self, painter: QPainter, box: QRectF, text: str, kind: Type, color: str) -> None:
        """Draw one line of text at the left of ``box``, centred in its height."""
        painter.setFont(font(kind))
        painter.setPen(QColor(color))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


@lru_cache(maxsize=512)
def _advance(text: str, kind: Type) -> float:
    return QFontMetricsF(font(kind)).horizontalAdvance(text)
