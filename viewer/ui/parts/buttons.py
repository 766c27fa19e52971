"""The painted buttons of the panels: an underlined word, an outlined button with a key hint, a topic chip, an icon."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.theme.fonts import font
from viewer.theme.icons import icon
from viewer.theme.tokens import Theme
from viewer.ui.parts.key_hint import hint_size, paint_hint
from viewer.ui.parts.painted_button import TARGET, PaintedButton

_BUTTON, _CHIP = 36, 32
_RADIUS, _RING = 4, 2
KEY_GAP = "　"
"""Between a button's words and its key, in tooltips."""


class LinkButton(PaintedButton):
    """A word with a thin line under it, such as “Show” at the foot of a panel."""

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(TARGET, TARGET)
        side = self.theme.px(TARGET)
        return QSize(max(side, ceil(self.advance(self.text(), self.theme.types.meta))), side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme = QPainter(self), self.theme
        kind = theme.types.meta
        words = self.text()
        if self.sizeHint().width() > self.width():
            words = QFontMetricsF(font(kind)).elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        width = min(self.width(), ceil(self.advance(words, kind)))
        box = QRectF(self.width() - width, (self.height() - kind.line) / 2, width, kind.line)
        if not self.isEnabled():
            self.paint_text(painter, box, words, kind, theme.colors.line2)
            return
        self.paint_text(painter, box, words, kind, theme.colors.ink)
        painter.setPen(QPen(QColor(theme.colors.ink if self.underMouse() else theme.colors.line2), theme.px(1)))
        foot = round(box.bottom()) - 0.5
        painter.drawLine(QPointF(box.left(), foot), QPointF(box.right(), foot))
        if self.ringed:
            self.paint_frame(painter, theme.colors.ink, _RING, theme.px(_RADIUS))


class OutlineButton(PaintedButton):
    """The framed button of an empty page; ``key`` is named in a small box after the words."""

    def __init__(self, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._key = key

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(TARGET, TARGET)
        theme = self.theme
        width = self.advance(self.text(), theme.types.ui) + 2 * theme.px(12)
        if self._key:
            width += theme.px(13) + hint_size(self._key, theme).width() - theme.px(3)
        return QSize(ceil(width), theme.px(_BUTTON))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, colors = QPainter(self), self.theme, self.theme.colors
        line = colors.ink if self.ringed else colors.ink2 if self.underMouse() else colors.line2
        fill = colors.sel if self.isDown() else colors.paper
        self.paint_frame(painter, line, _RING if self.ringed else 1, theme.px(_RADIUS), fill)
        box = QRectF(self.rect()).adjusted(theme.px(12), 0, 0, 0)
        self.paint_text(painter, box, self.text(), theme.types.ui, colors.ink)
        if self._key:
            size = hint_size(self._key, theme)
            left = self.width() - theme.px(9) - size.width()
            paint_hint(painter, QRectF(QPointF(left, (self.height() - size.height()) / 2), size), self._key, theme)


class Chip(PaintedButton):
    """A topic in a capsule with the number of places where it stands."""

    def __init__(self, text: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._count = str(count)

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(TARGET, TARGET)
        theme = self.theme
        words = self.advance(self.text(), theme.types.ui) + self.advance(self._count, theme.types.meta)
        return QSize(ceil(words) + theme.px(8) + 2 * theme.px(15), theme.px(_CHIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, colors = QPainter(self), self.theme, self.theme.colors
        line = colors.ink if self.ringed else colors.ink2 if self.underMouse() else colors.line2
        fill = colors.sel if self.isDown() else colors.paper
        self.paint_frame(painter, line, _RING if self.ringed else 1, self.height() / 2 - 1, fill)
        box = QRectF(self.rect()).adjusted(theme.px(15), 0, 0, 0)
        self.paint_text(painter, box, self.text(), theme.types.ui, colors.ink)
        box.setLeft(box.left() + self.advance(self.text(), theme.types.ui) + theme.px(8))
        self.paint_text(painter, box, self._count, theme.types.meta, colors.ink3)


class IconButton(PaintedButton):
    """An icon alone, 28 px square, with name and key in its tooltip; a screen reader says the name."""

    def __init__(self, name: str, words: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._name, self._size = name, size
        self.setAccessibleName(words.split(KEY_GAP)[0])
        self.setToolTip(words)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and size."""
        super().show_theme(theme)
        self.setIcon(icon(self._name, theme.colors.ink2))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = self.theme.px(TARGET) if self.theme else TARGET
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, side = QPainter(self), self.theme, self.theme.px(self._size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colors.sel if self.isDown() else theme.colors.hover))
            painter.drawRoundedRect(QRectF(self.rect()), theme.px(_RADIUS), theme.px(_RADIUS))
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self.icon().paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
        if self.ringed:
            self.paint_frame(painter, theme.colors.ink, _RING, theme.px(_RADIUS))
