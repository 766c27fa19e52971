"""A sheet of paper with one field that lies over the window until it is answered or the reader goes elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.palette.palette_field import PaletteField

TOP, FIELD, FOOT = 64, 44, 30
"""Px before enlarging: from the window's top to the sheet, of the field's line, of the line of words at the foot."""
_SIDE, _WORDS = 16, 15


class Overlay(QWidget):
    """Covers the window without hiding it: only the sheet is painted, and a click beside the sheet closes it.

    ``left()`` when the reader has closed it or gone elsewhere. ``foot`` is the line of words below.
    """

    left = Signal()

    def __init__(self, width: int, window: QWidget) -> None:
        super().__init__(window)
        self._wide = width
        self._theme: Theme | None = None
        self._focused: QWidget | None = None
        self.sheet = Sheet(self)
        self.field = PaletteField(self.sheet)
        self.foot = QLabel(self.sheet)
        self.foot.setTextFormat(Qt.TextFormat.PlainText)
        self.column = QVBoxLayout(self.sheet)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addWidget(self.field)
        self.column.addWidget(self.foot)
        self.field.escaped.connect(self.left)
        self.field.focused.connect(self._follow_focus)
        window.installEventFilter(self)
        self.hide()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self.sheet.theme = theme
        self.field.show_theme(theme)
        self.dress(self.foot, FOOT)
        self.place()

    def dress(self, label: QLabel, height: int) -> None:
        """Give a label the pale type of the foot and a height, px before enlarging."""
        theme = self._theme
        if theme is None:
            return
        label.setFont(font(theme.types.meta))
        label.setContentsMargins(theme.px(_WORDS), 0, theme.px(_WORDS), 0)
        label.setFixedHeight(theme.px(height))
        palette = label.palette()
        palette.setColor(label.foregroundRole(), QColor(theme.colors.ink3))
        label.setPalette(palette)

    def come(self) -> None:
        """Lie over the window with an empty field that has the keyboard."""
        self._focused = self.window().focusWidget()
        self.field.setText("")
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self) -> bool:
        """Close it and give the keyboard back to what had it, where nobody else took it; False: nobody has it now."""
        focused = self.window().focusWidget()
        own = self.isVisible() and (focused is None or self.isAncestorOf(focused))
        self.hide()
        if own and self._focused is not None and self._focused.isVisible():
            self._focused.setFocus()
            return True
        return not own

    def _follow_focus(self) -> None:
        """Whoever gives the keyboard to something else in the window has left; another window may be looked at."""
        elsewhere = not self.field.hasFocus() and self.window().isActiveWindow()
        if self.isVisible() and elsewhere and QApplication.activePopupWidget() is None:  # no menu of the field itself
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """In the middle under the top bar, as high as its parts ask for."""
        theme, window = self._theme, self.parentWidget()
        if theme is None or window is None:
            return
        self.setGeometry(window.rect())
        width = min(theme.px(self._wide), self.width() - 2 * theme.px(_SIDE))
        height = theme.px(FIELD) + theme.px(FOOT) + 2 + self.middle(theme)
        self.sheet.setGeometry((self.width() - width) // 2, theme.px(TOP), width, height)

    def middle(self, theme: Theme) -> int:
        """Height of what stands between field and foot, px."""
        return 0


class Sheet(QWidget):
    """Paper with a frame, and hairlines under the field and over the foot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the sheet itself is none beside it."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, colors = QPainter(self), self.theme.colors
        painter.setPen(QPen(QColor(colors.line2), 1))
        painter.setBrush(QColor(colors.paper))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(colors.line))
        for y in (self.theme.px(FIELD), self.height() - 1 - self.theme.px(FOOT)):
            painter.drawLine(1, y, self.width() - 2, y)
