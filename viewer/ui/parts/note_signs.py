"""The two signs of the reader's own: a sheet with lines for a note, a ribbon for a bookmark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from viewer.theme.tokens import Theme


def paint_sheet(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A filled sheet with two lines of writing, in the square ``box``."""
    side = box.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colors.notesign))
    painter.drawRoundedRect(box.adjusted(0, side * 0.04, 0, -side * 0.04), side * 0.14, side * 0.14)
    painter.setPen(QPen(QColor(theme.colors.paper), max(1.2, side * 0.11)))
    for share, length in ((0.37, 0.56), (0.63, 0.36)):
        y = box.top() + side * share
        painter.drawLine(QPointF(box.left() + side * 0.22, y), QPointF(box.left() + side * (0.22 + length), y))
    painter.restore()


def paint_ribbon(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A ribbon with a notch at its foot, as high as ``box`` and in the middle of it."""
    high, half = box.height(), min(box.width(), box.height() * 0.62) / 2
    x, top, foot = box.center().x(), box.top(), box.bottom()
    corners = ((x - half, top), (x + half, top), (x + half, foot), (x, foot - high * 0.28), (x - half, foot))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colors.notesign))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    painter.restore()
