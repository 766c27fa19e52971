"""The print dialog's own controls: choices with a hint at the right, and its buttons. Painted from the theme."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.painted_button import PaintedButton, came_by_keyboard
from viewer.ui.printing.check_sign import SIGN, paint_tick

_AFTER_SIGN, _HINT_GAP = 10, 8
_ROW, _COMPACT_ROW = 32, 28
_RADIUS, _RING = 4, 2
_DOT = 0.19


class _Choice(QAbstractButton if TYPE_CHECKING else object):  # type: ignore[misc]
    """Paints a choice: sign, words cut to the room there is, hint at the right. One for radio and check alike."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme: Theme | None = None
        self._hint = self._why = ""
        self._keyboard = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_hint(self, hint: str, why: str = "") -> None:
        """A word at the right: a count, or why the choice is closed; ``why`` tells more to who points or listens."""
        self._hint, self._why = hint, why
        self.setAccessibleDescription(why or hint)
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take type and colours."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._theme is None:
            return QSize(_ROW, _ROW)
        row = _COMPACT_ROW if self._theme.look.compact else _ROW
        return QSize(self._theme.px(120), self._theme.px(row))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return bool(self.rect().contains(position))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = came_by_keyboard(event.reason())
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard = False
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        theme, colors, painter = self._theme, self._theme.colors, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(SIGN)
        self._paint_sign(painter, QRectF(0.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1), theme)
        self._paint_words(painter, QRectF(self.rect()).adjusted(side + theme.px(_AFTER_SIGN), 0, 0, 0), theme)
        if self.hasFocus() and self._keyboard:
            painter.setPen(QPen(QColor(colors.ink), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _paint_words(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        painter.setFont(font(theme.types.ui))
        metrics, cut = QFontMetricsF(painter.font()), Qt.TextElideMode.ElideRight
        words = metrics.elidedText(self.text(), cut, box.width())
        painter.setPen(QColor(theme.colors.ink if self.isEnabled() else theme.colors.ink3))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        box.setLeft(box.left() + metrics.horizontalAdvance(words) + theme.px(_HINT_GAP))
        fits = metrics.horizontalAdvance(self._hint) <= box.width()
        said = [] if words == self.text() else [self.text()]
        said += [self._why] if self._why else [] if fits else [self._hint]
        self.setToolTip("　".join(said))
        if fits:
            painter.setPen(QColor(theme.colors.ink3))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._hint)

    def _paint_sign(self, painter: QPainter, sign: QRectF, theme: Theme) -> None:
        colors = theme.colors
        line = colors.ink if self.isChecked() else colors.ink2 if self.underMouse() else colors.line2
        painter.setPen(QPen(QColor(line if self.isEnabled() else colors.line), 1))
        painter.setBrush(QColor(colors.ink if self.isChecked() else colors.paper))
        if isinstance(self, QRadioButton):
            painter.drawEllipse(sign)
        else:
            painter.drawRoundedRect(sign, 2, 2)
        if self.isChecked():
            self._paint_mark(painter, sign, QColor(colors.paper))

    def _paint_mark(self, painter: QPainter, sign: QRectF, color: QColor) -> None:
        side = sign.width()
        if isinstance(self, QRadioButton):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(sign.center(), side * _DOT, side * _DOT)
            return
        paint_tick(painter, sign, color)


class Radio(_Choice, QRadioButton):
    """One of several ranges or layouts."""


class Check(_Choice, QCheckBox):
    """Something that is printed or not."""


class PushButton(PaintedButton):
    """A framed button; the primary one is filled with the accent."""

    def __init__(self, text: str, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__(text, parent)
        self._primary = primary

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(64, 36)
        theme = self.theme
        return QSize(ceil(self.advance(self.text(), theme.types.ui)) + 2 * theme.px(13), theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, colors = QPainter(self), self.theme, self.theme.colors
        ink, fill, line = colors.ink, colors.paper, colors.ink2 if self.underMouse() else colors.line2
        if self._primary:
            ink, fill, line = colors.on_accent, colors.accent, colors.accent
        if self.isDown() and not self._primary:
            fill = colors.sel
        if not self.isEnabled():
            ink, fill, line = colors.ink3, colors.chrome, colors.line
        ring = self.ringed
        self.paint_frame(painter, colors.ink if ring else line, _RING if ring else 1, theme.px(_RADIUS), fill)
        painter.setFont(font(theme.types.ui))
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
