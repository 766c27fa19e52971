"""The card of a figure as the figures pane would paint it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.theme.tokens import Theme
from viewer.ui.cards.card_face import CardFaces
from viewer.ui.parts.card_text import CardText
from viewer.ui.parts.face_paint import FacePainter
from viewer.ui.parts.face_parts import Face
from viewer.ui.parts.ruler import Ruler

_WIDE, _COMPACT_WIDE = 376, 300


class CardPreview(QWidget):
    """A card in a thin frame, as wide as the figures pane of this theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ruler = Ruler()
        self._theme: Theme | None = None
        self._text: CardText | None = None
        self._face: Face | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self.setMaximumWidth(theme.px(_COMPACT_WIDE if theme.look.compact else _WIDE))
        self._lay_out()

    def show_card(self, text: CardText) -> None:
        """Show what a card says."""
        self._text = text
        self.setAccessibleName(text.spoken)
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth() if self._theme else _WIDE, self._face.height if self._face else 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _lay_out(self) -> None:
        if self._theme is None or self._text is None:
            return
        self._face = CardFaces(self._theme, self._ruler.width).face(self._text, self.width())
        self.setFixedHeight(self._face.height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or self._face is None:
            return
        painter, colors = QPainter(self), self._theme.colors
        painter.setPen(QPen(QColor(colors.line), 1))
        painter.setBrush(QColor(colors.paper))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.translate(QPointF(0, 0))
        FacePainter(self._theme, self._ruler).paint(painter, self._face)
