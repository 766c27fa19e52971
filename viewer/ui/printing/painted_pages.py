"""Pages painted for the screen, kept while there is room for them."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from viewer.paper.geometry import TWIPS_PER_INCH
from viewer.printing.paginate import Page
from viewer.printing.paint import paint_page

KEPT_PIXELS = 16_000_000
"""64 MB; the pages in view are kept even where they take more."""
_PAPER = "#FFFFFF"
_COATS, _THIN_BELOW = 2, 2 * 96 / TWIPS_PER_INCH
"""FangSong's strokes are thinner than a screen's pixel and come out grey; a second coat gives them paper's black."""


class PaintedPages:
    """The pictures of pages by their index; the one asked for longest ago goes first."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._pixels = 0

    @property
    def pixels(self) -> int:
        """How many pixels are kept."""
        return self._pixels

    def clear(self) -> None:
        """Forget them all."""
        self._pictures.clear()
        self._pixels = 0

    def picture(self, at: int, page: Page, size: QSize, scale: float, ratio: float) -> QPixmap:
        """The page at the screen's own resolution; ``scale`` is px to the twip."""
        kept = self._pictures.get(at)
        if kept is None:
            kept = self._pictures[at] = _painted(page, size, scale, ratio)
            self._pixels += kept.width() * kept.height()
        self._pictures.move_to_end(at)
        return kept

    def trim(self, in_view: range) -> None:
        """Let go of what there is no room for."""
        for at in [at for at in self._pictures if at not in in_view]:
            if self._pixels <= KEPT_PIXELS:
                return
            gone = self._pictures.pop(at)
            self._pixels -= gone.width() * gone.height()


def _painted(page: Page, size: QSize, scale: float, ratio: float) -> QPixmap:
    sheet = QPixmap(size * ratio)
    sheet.setDevicePixelRatio(ratio)
    sheet.fill(QColor(_PAPER))
    painter = QPainter(sheet)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    paint_page(painter, page, _COATS if scale < _THIN_BELOW else 1)
    painter.end()
    return sheet
