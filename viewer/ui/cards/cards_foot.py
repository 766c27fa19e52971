"""The line below the cards that says where the figures come from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme


class CardsFoot(QWidget):
    """One sentence on the cards' own paper, as high as the foot of the tree."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._theme: Theme | None = None
        self.setAccessibleName(words)

    def show_theme(self, theme: Theme) -> None:
        """Take height, type and colours."""
        self._theme = theme
        self.setFixedHeight(theme.px(34 if theme.look.compact else 40))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, theme = QPainter(self), self._theme
        side = theme.px(16 if theme.look.compact else 20)
        painter.fillRect(event.rect(), QColor(theme.colors.paper))
        painter.setPen(QColor(theme.colors.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setFont(font(theme.types.meta))
        painter.setPen(QColor(theme.colors.ink3))
        box = self.rect().adjusted(side, 0, -side, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._words)
