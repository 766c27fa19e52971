"""The square sign of a check box: empty, ticked, or partly on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from viewer.theme.tokens import Colors

SIGN = 16
_TICK = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
_DASH = (0.25, 0.75)


def paint_check(painter: QPainter, sign: QRectF, colors: Colors, state: Qt.CheckState) -> None:
    """The whole sign as a list paints it."""
    on = state != Qt.CheckState.Unchecked
    painter.setPen(QPen(QColor(colors.ink if on else colors.line2), 1))
    painter.setBrush(QColor(colors.ink if on else colors.paper))
    painter.drawRoundedRect(sign, 2, 2)
    if state == Qt.CheckState.Checked:
        paint_tick(painter, sign, QColor(colors.paper))
    elif on:
        y = sign.center().y()
        painter.setPen(_pen(sign, QColor(colors.paper)))
        painter.drawLine(*(QPointF(sign.left() + x * sign.width(), y) for x in _DASH))


def paint_tick(painter: QPainter, sign: QRectF, color: QColor) -> None:
    """The tick inside a filled sign."""
    side = sign.width()
    painter.setPen(_pen(sign, color))
    painter.drawPolyline(QPolygonF([sign.topLeft() + QPointF(x * side, y * side) for x, y in _TICK]))


def _pen(sign: QRectF, color: QColor) -> QPen:
    pen = QPen(color, sign.width() / 8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
