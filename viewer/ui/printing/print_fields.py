"""The print dialog's fields: printer, copies with the theme's own arrows, and lines of the user's own words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QSpinBox, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import IconButton
from viewer.ui.parts.choice_field import ChoiceField

_EDGE = 8
_MOST_COPIES = 99
_HIGH, _COMPACT_HIGH = 36, 32


class PrinterField(ChoiceField):
    """The printers' names; long ones are cut, the list shows them whole."""


class CopiesField(QSpinBox):
    """1 to 99; arrow keys, the wheel or the two buttons inside change it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high = _HIGH
        self.setRange(1, _MOST_COPIES)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self._more = IconButton("up", self.tr("One copy more"), parent=self)
        self._fewer = IconButton("down", self.tr("One copy fewer"), parent=self)
        for button, step in ((self._more, self.stepUp), (self._fewer, self.stepDown)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(step)

    def show_theme(self, theme: Theme) -> None:
        """Take type and size."""
        self.setFont(font(theme.types.ui))
        self._high = theme.px(_COMPACT_HIGH if theme.look.compact else _HIGH)
        for button in (self._more, self._fewer):
            button.show_theme(theme)
        self.setFixedWidth(theme.px(112))
        self.updateGeometry()
        self.lineEdit().setTextMargins(0, 0, 2 * self._more.width(), 0)

    def sizeHint(self) -> QSize:
        """As high as the theme says, not as the style sheet does."""
        return QSize(super().sizeHint().width(), self._high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self._more.width()
        top = (self.height() - self._more.height()) // 2
        self._fewer.move(self.width() - side - 2, top)
        self._more.move(self.width() - 2 * side - 2, top)


class WordsField(QLineEdit):
    """One quiet line of words, with a button inside that takes them away."""

    def __init__(self, most: int, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high = _HIGH
        self.setMaxLength(most)
        self.setPlaceholderText(hint)
        self._clear = IconButton("clear", self.tr("Clear"), parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self._empty)
        self._clear.hide()
        self.textChanged.connect(lambda words: self._clear.setVisible(bool(words)))

    def show_theme(self, theme: Theme) -> None:
        """Take type and height."""
        self.setFont(font(theme.types.ui))
        self._clear.show_theme(theme)
        self._high = theme.px(_COMPACT_HIGH if theme.look.compact else _HIGH)
        self.updateGeometry()
        self.setTextMargins(0, 0, self._clear.width() - theme.px(_EDGE), 0)

    def sizeHint(self) -> QSize:
        """As high as the theme says, not as the style sheet does."""
        return QSize(super().sizeHint().width(), self._high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clear.move(self.width() - self._clear.width() - 2, (self.height() - self._clear.height()) // 2)

    def _empty(self) -> None:
        self.clear()
        self.setFocus()
