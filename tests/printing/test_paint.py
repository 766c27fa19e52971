"""Paper is black on white, whatever the window looks like."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from tests.printing.conftest import pages_of
from viewer.paper.geometry import PAGE_HEIGHT, PAGE_WIDTH
from viewer.paper.options import PrintOptions
from viewer.printing.paginate import Page
from viewer.printing.paint import paint_page
from viewer.shown import Brief

_SCALE = 0.05


def _image(page: Page) -> QImage:
    image = QImage(round(PAGE_WIDTH * _SCALE), round(PAGE_HEIGHT * _SCALE), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    paint_page(painter, page)
    painter.end()
    return image


def test_a_dark_window_leaves_the_paper_unchanged(small_brief: Brief, qapp: QApplication) -> None:
    before = _image(pages_of(small_brief, PrintOptions())[0])
    light = qapp.palette()
    dark = QPalette(QColor("#17191B"))
    dark.setColor(QPalette.ColorRole.WindowText, QColor("#E3E5E6"))
    qapp.setPalette(dark)
    try:
        assert _image(pages_of(small_brief, PrintOptions())[0]) == before
    finally:
        qapp.setPalette(light)


def test_ink_is_black_and_stays_inside_the_text_area(small_brief: Brief) -> None:
    image = _image(pages_of(small_brief, PrintOptions())[0])
    dark = [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).value() < 60]
    assert len(dark) > 1000
    colours = {image.pixelColor(x, y).hsvSaturation() for x, y in dark}
    assert colours == {0}
    left, right = min(x for x, _ in dark), max(x for x, _ in dark)
    top, bottom = min(y for _, y in dark), max(y for _, y in dark)
    mm = 1440 / 25.4 * _SCALE
    assert left >= 27.5 * mm
    assert right <= 184.5 * mm
    assert top >= 36.5 * mm
    assert bottom <= 274 * mm


def test_underlines_are_painted(small_brief: Brief) -> None:
    plain = _image(pages_of(small_brief, PrintOptions())[0])
    assert _image(pages_of(small_brief, PrintOptions(underline_figures=True))[0]) != plain
