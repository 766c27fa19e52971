"""A field with a list to choose from, its arrow painted from the theme; long words are cut, the list shows them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from viewer.theme.fonts import font
from viewer.theme.icons import icon
from viewer.theme.tokens import Theme

_ICON, _EDGE = 16, 8
_HIGH, _COMPACT_HIGH = 36, 32


class ChoiceField(QComboBox):
    """As wide as its place, not as its longest choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._high = _HIGH
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def show_theme(self, theme: Theme) -> None:
        """Take type, height and the arrow's colour."""
        self._theme = theme
        self.setFont(font(theme.types.ui))
        self._high = theme.px(_COMPACT_HIGH if theme.look.compact else _HIGH)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the theme says, not as the style sheet does."""
        return QSize(super().sizeHint().width(), self._high)

    def showPopup(self) -> None:
        """The list that drops down bears the field's name, wherever that came from."""
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is not None:
            side = self._theme.px(_ICON)
            place = QRect(self.width() - self._theme.px(_EDGE) - side, (self.height() - side) // 2, side, side)
            icon("chevron-down", self._theme.colors.ink2).paint(QPainter(self), place)
