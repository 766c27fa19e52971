"""The line below the cards: where the figures come from, and the way to check them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import KEY_GAP, LinkButton

_GAP = 12


class CardsFoot(QWidget):
    """One sentence on the cards' own paper, as high as the foot of the tree; ``chosen`` when its word is clicked.

    The key of that word stands behind it and KEY_GAP; the tooltip tells both.
    """

    chosen = Signal()

    def __init__(self, words: str, link: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._theme: Theme | None = None
        self._link = LinkButton(link.partition(KEY_GAP)[0], self)
        self._link.setToolTip(link.replace("…", ""))
        self._link.clicked.connect(self.chosen)
        self.setAccessibleName(words)

    def show_theme(self, theme: Theme) -> None:
        """Take height, type and colours."""
        self._theme = theme
        self._link.show_theme(theme)
        self.setFixedHeight(theme.px(34 if theme.look.compact else 40))
        self._place()
        self.update()

    def show_room(self, rest: int) -> None:
        """Give way where cards and foot have only ``rest`` px: its command has a key and a place in the menu too."""
        self.setVisible(rest >= 2 * self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._theme is not None:
            self._link.resize(self._link.sizeHint())
            top = (self.height() - self._link.height()) // 2
            self._link.move(self.width() - self._side(self._theme) - self._link.width(), top)

    def _side(self, theme: Theme) -> int:
        return theme.px(16 if theme.look.compact else 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, theme = QPainter(self), self._theme
        painter.fillRect(event.rect(), QColor(theme.colors.paper))
        painter.setPen(QColor(theme.colors.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setFont(font(theme.types.meta))
        painter.setPen(QColor(theme.colors.ink3))
        side = self._side(theme)
        box = self.rect().adjusted(side, 0, -(self.width() - self._link.x()) - theme.px(_GAP), 0)
        words = QFontMetricsF(painter.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, box.width())
        self.setToolTip("" if words == self._words else self._words)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
