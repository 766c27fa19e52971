"""The preview shows the true pages, turns them and keeps the place; paper is white in the dark as well."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.printing.conftest import pages_of
from viewer.model import Span
from viewer.paper.options import PrintOptions
from viewer.printing.paginate import Page
from viewer.shown import Brief, Paragraph
from viewer.theme.tokens import DARK, Look, theme_for
from viewer.ui.printing.print_preview import PrintPreview

Show = Callable[..., PrintPreview]


@pytest.fixture
def pages(qapp: object) -> tuple[Page, ...]:
    text = "县" * 28 * 22 * 5
    return pages_of(Brief("长文", "报告", text, (Paragraph("1", Span(0, len(text))),)), PrintOptions())


@pytest.fixture
def preview(qtbot: QtBot, pages: tuple[Page, ...]) -> PrintPreview:
    shown = PrintPreview()
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show_theme(theme_for(Look(dark=True)))
    shown.show_pages(pages)
    shown.show()
    return shown


def test_turns_by_spreads_and_stops_at_the_ends(preview: PrintPreview, pages: tuple[Page, ...]) -> None:
    assert len(pages) == 6
    assert preview.shown == (1, 2)
    preview.turn(-1)
    assert preview.shown == (1, 2)
    preview.turn(1)
    assert preview.shown == (3, 4)
    for _ in range(9):
        preview.turn(1)
    assert preview.shown == (5, 6)


def test_one_up_keeps_the_page(preview: PrintPreview) -> None:
    preview.turn(1)
    preview.show_two_up(False)
    assert preview.shown == (3, 3)
    preview.turn(1)
    preview.show_two_up(True)
    assert preview.shown == (3, 4)


def test_fewer_pages_than_the_place(preview: PrintPreview, pages: tuple[Page, ...]) -> None:
    preview.turn(2)
    preview.show_pages(pages[:2])
    assert preview.shown == (1, 2)
    preview.show_pages(())
    assert preview.shown == (0, 0)


def test_keys(preview: PrintPreview, qtbot: QtBot) -> None:
    for key, shown in (
        (Qt.Key.Key_PageDown, (3, 4)), (Qt.Key.Key_End, (5, 6)), (Qt.Key.Key_PageUp, (3, 4)), (Qt.Key.Key_Home, (1, 2)),
    ):  # fmt: skip
        qtbot.keyClick(preview, key)
        assert preview.shown == shown


def test_scrolling_tells_the_pages_in_view(preview: PrintPreview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.spread_changed):
        preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    assert preview.shown == (5, 6)


def test_paper_is_white_on_a_dark_desk(preview: PrintPreview) -> None:
    image = preview.viewport().grab().toImage()
    middle = image.height() // 2
    colours = [image.pixelColor(x, middle) for x in range(image.width())]
    assert colours[4] == QColor(DARK.desk)
    assert colours.count(QColor("#FFFFFF")) > 100
    assert image.pixelColor(image.width() // 4, image.height() // 4) != QColor(DARK.paper)


def test_true_size_has_a_page_of_210_mm(preview: PrintPreview) -> None:
    preview.show_fit(False)
    preview.show_two_up(False)
    image = preview.viewport().grab().toImage()
    row = [image.pixelColor(x, image.height() - 5) for x in range(image.width())]
    white = [x for x, colour in enumerate(row) if colour == QColor("#FFFFFF")]
    wanted = 210 / 25.4 * preview.logicalDpiY()
    assert max(white) - min(white) == pytest.approx(min(wanted, image.width()), abs=3)
