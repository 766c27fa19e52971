"""The capsule that names the filter in force; a click takes the filter away."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.theme.fonts import font
from viewer.ui.parts.painted_button import TARGET, PaintedButton

_PAD = 12
_CROSS = 8
_GAP = 10
_MOST = 16


class FilterChip(PaintedButton):
    """Shows the query, cut at 16 characters' width or at the room it is given, and a cross."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._room = self._most = 0

    def show_query(self, query: str, words: str) -> None:
        """Name the filter; ``words`` say what a click does."""
        self.setText(query)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def show_room(self, room: int, most: int) -> None:
        """Take up to ``room`` px, 0 for the width of 16 characters; never more than ``most`` px."""
        if (room, most) != (self._room, self._most):
            self._room, self._most = room, most
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(TARGET, TARGET)
        theme = self.theme
        words = ceil(self.advance(self._shown(), theme.types.meta))
        return QSize(words + theme.px(_GAP) + theme.px(_CROSS) + 2 * theme.px(_PAD), theme.px(TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        theme, colors = self.theme, self.theme.colors
        painter = QPainter(self)
        line = colors.ink if self.ringed else colors.ink2 if self.underMouse() else colors.line2
        fill = colors.sel if self.isDown() else colors.paper
        self.paint_frame(painter, line, 2 if self.ringed else 1, self.height() / 2 - 1, fill)
        box = QRectF(self.rect()).adjusted(theme.px(_PAD), 0, 0, 0)
        self.paint_text(painter, box, self._shown(), theme.types.meta, colors.ink)
        half = theme.px(_CROSS) / 2
        middle = QPointF(self.width() - theme.px(_PAD) - half, self.height() / 2)
        painter.setPen(QPen(QColor(colors.ink2), 1.2 * theme.factor, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(middle - QPointF(half, half), middle + QPointF(half, half))
        painter.drawLine(middle - QPointF(half, -half), middle + QPointF(half, -half))

    def _shown(self) -> str:
        if self.theme is None:
            return self.text()
        kind = self.theme.types.meta
        beside = self.theme.px(_GAP) + self.theme.px(_CROSS) + 2 * self.theme.px(_PAD)
        most = max(_MOST * kind.size, self._room - beside)
        most = min(most, self._most - beside) if self._most else most
        return QFontMetricsF(font(kind)).elidedText(self.text(), Qt.TextElideMode.ElideRight, most)
