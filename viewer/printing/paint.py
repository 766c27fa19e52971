"""Paints a page, black on white whatever the window's theme: the one painter of printer, PDF and preview."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.paper.geometry import pt
from viewer.printing.blocks import Placed
from viewer.printing.paginate import Page

STROKE_PT = 0.35
"""Thickness of the stroke that makes FangSong bold (DESIGN, 6)."""
_UNDERLINE_PT, _UNDERLINE_BELOW_PT = 0.5, 2.6


_WATERMARK = "#EAEAEA"
"""Pale enough to read 3号 FangSong over it (1.2 to 1 against paper), dark enough for an office copier."""


def paint_page(painter: QPainter, page: Page, coats: int = 1, *, heavy: QColor | None = None) -> None:
    """Paint ``page`` with a painter that is scaled to twips and whose origin is the paper's corner.

    Only ink is painted; a preview lays the white sheet below. ``coats``: how often the text is laid on. ``heavy``: a
    colour that marks text to be thickened by someone else (the PDF's writer); without it, it is stroked here.
    """
    if page.frame.watermark is not None:
        painter.fillPath(page.frame.watermark, QColor(_WATERMARK))
    header = () if page.frame.header is None else (page.frame.header,)
    for _ in range(coats):
        _paint_ink(painter, (*header, *page.lines, page.folio), page, heavy)


def _paint_ink(painter: QPainter, lines: tuple[Placed, ...], page: Page, heavy: QColor | None) -> None:
    black = QPen(Qt.GlobalColor.black)
    painter.setPen(black)
    for placed in lines:
        if heavy is None or not placed.line.heavy:
            _paint_line(painter, placed)
        else:
            _paint_marked(painter, placed, QPen(heavy))
            painter.setPen(black)
    for rule in page.rules:
        painter.fillRect(QRectF(rule.x, rule.y, rule.length, rule.thickness), Qt.GlobalColor.black)


def _paint_line(painter: QPainter, placed: Placed) -> None:
    line = placed.line
    for run in line.runs:
        painter.drawGlyphRun(QPointF(placed.x, placed.y), run)
    if line.outline is not None:
        painter.strokePath(line.outline.translated(placed.x, placed.y), QPen(Qt.GlobalColor.black, pt(STROKE_PT)))
    _paint_underlines(painter, placed)


def _paint_marked(painter: QPainter, placed: Placed, heavy: QPen) -> None:
    """The line with its heavy runs in the colour that marks them."""
    black = painter.pen()
    for number, run in enumerate(placed.line.runs):
        painter.setPen(heavy if number in placed.line.heavy else black)
        painter.drawGlyphRun(QPointF(placed.x, placed.y), run)
    _paint_underlines(painter, placed)


def _paint_underlines(painter: QPainter, placed: Placed) -> None:
    for left, right in placed.line.underlines:
        rule = QRectF(placed.x + left, placed.y + pt(_UNDERLINE_BELOW_PT), right - left, pt(_UNDERLINE_PT))
        painter.fillRect(rule, Qt.GlobalColor.black)
