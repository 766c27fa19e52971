"""The fields of the form: words to change, words that stand fast, and the name above each."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from viewer.theme.fonts import follow, font
from viewer.theme.icons import icon
from viewer.theme.tokens import Theme
from viewer.ui.parts.choice_field import ChoiceField

_HIGH, _COMPACT_HIGH = 36, 32
_ICON, _EDGE = 16, 10
_LEAST = 84
_LONGEST = 200
"""Characters of a label or a period: more than any card shows."""


class WordField(QLineEdit):
    """Words that a person may change; what was read from the text shows pale where nothing is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high = _HIGH
        self.setMaxLength(_LONGEST)
        follow(self)

    def show_words(self, words: str, hint: str) -> None:
        """Show words from their beginning, and what stands there while there are none."""
        self.setPlaceholderText(hint)
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0)

    def show_theme(self, theme: Theme) -> None:
        """Take type and height."""
        self.setFont(font(theme.types.ui))
        self._high = theme.px(_COMPACT_HIGH if theme.look.compact else _HIGH)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the theme says, not as the style sheet does."""
        return QSize(super().sizeHint().width(), self._high)


class FactField(QLineEdit):
    """Words of the report that nobody changes here, with a lock; they can be read, selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._high = _HIGH
        self.setReadOnly(True)
        self.setProperty("kind", "fact")

    def show_words(self, words: str, hint: str) -> None:
        """Show words from their beginning, or that there are none."""
        self.setText(words)
        self.setPlaceholderText(hint)
        self.setCursorPosition(0)

    def show_theme(self, theme: Theme) -> None:
        """Take type, height and the lock's colour."""
        self._theme = theme
        self.setFont(font(theme.types.ui))
        self._high = theme.px(_COMPACT_HIGH if theme.look.compact else _HIGH)
        self.updateGeometry()
        self.setTextMargins(0, 0, theme.px(_ICON), 0)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the theme says, not as the style sheet does."""
        return QSize(super().sizeHint().width(), self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is not None:
            side = self._theme.px(_ICON)
            place = QRect(self.width() - self._theme.px(_EDGE) - side, (self.height() - side) // 2, side, side)
            icon("lock", self._theme.colors.ink3).paint(QPainter(self), place)


Field = WordField | FactField | ChoiceField


class Named(QWidget):
    """A field below its name."""

    def __init__(self, name: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._name = QLabel(name)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("role", "meta")
        self._name.setBuddy(field)
        field.setAccessibleName(name)
        # As wide as its place in the grid, whatever it holds: columns of one form are equal.
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._name)
        self._column.addWidget(field)

    def show_name(self, name: str) -> None:
        """Another name for the same field."""
        self._name.setText(name)
        self.field.setAccessibleName(name)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._column.setSpacing(theme.px(2 if theme.look.compact else 4))
        self._name.setFont(font(theme.types.meta))
        self.field.show_theme(theme)
        self.setMinimumWidth(theme.px(_LEAST))
