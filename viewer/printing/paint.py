"""Paints a page, black on white whatever the window's theme: the one painter of printer, PDF and preview."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.printing.blocks import Placed
from viewer.printing.geometry import pt
from viewer.printing.paginate import Page

_STROKE_PT = 0.35
"""Thickness of the stroke that makes FangSong bold (DESIGN, 6)."""
_UNDERLINE_PT, _UNDERLINE_BELOW_PT = 0.5, 2.6


def paint_page(painter: QPainter, page: Page) -> None:
    """Paint ``page`` with a painter that is scaled to twips and whose origin is the paper's corner.

    Only ink is painted; a preview lays the white sheet below.
    """
    painter.setPen(QPen(Qt.GlobalColor.black))
    for placed in (*page.lines, page.folio):
        _paint_line(painter, placed)
    for rule in page.rules:
        painter.fillRect(QRectF(rule.x, rule.y, rule.length, rule.thickness), Qt.GlobalColor.black)


def _paint_line(painter: QPainter, placed: Placed) -> None:
    line = placed.line
    for run in line.runs:
        painter.drawGlyphRun(QPointF(placed.x, placed.y), run)
    if line.outline is not None:
        painter.strokePath(line.outline.translated(placed.x, placed.y), QPen(Qt.GlobalColor.black, pt(_STROKE_PT)))
    for left, right in line.underlines:
        rule = QRectF(placed.x + left, placed.y + pt(_UNDERLINE_BELOW_PT), right - left, pt(_UNDERLINE_PT))
        painter.fillRect(rule, Qt.GlobalColor.black)
