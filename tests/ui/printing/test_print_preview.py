"""The preview shows the true pages, turns them and keeps the place; paper is white in the dark as well."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.printing.conftest import pages_of
from viewer.model import Span
from viewer.paper.options import FIT_PAGE, FIT_WIDTH, PrintOptions
from viewer.printing.paginate import Page
from viewer.shown import Brief, Paragraph
from viewer.theme.tokens import DARK, Look, theme_for
from viewer.ui.printing.painted_pages import KEPT_PIXELS
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
    preview.show_zoom(100)
    preview.show_two_up(False)
    image = preview.viewport().grab().toImage()
    row = [image.pixelColor(x, image.height() - 5) for x in range(image.width())]
    white = [x for x, colour in enumerate(row) if colour == QColor("#FFFFFF")]
    wanted = 210 / 25.4 * preview.logicalDpiY()
    assert max(white) - min(white) == pytest.approx(min(wanted, image.width()), abs=3)


def _wheel(preview: PrintPreview, turn: int, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(preview.viewport().rect().center())
    event = QWheelEvent(
        at, preview.viewport().mapToGlobal(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(preview.viewport(), event)


def test_the_wheel_zooms_with_ctrl_and_scrolls_without(preview: PrintPreview) -> None:
    whole = preview.percent
    _wheel(preview, 120, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == preview.percent > whole
    _wheel(preview, -60, Qt.KeyboardModifier.ControlModifier)
    assert preview.percent > whole
    larger = preview.percent
    _wheel(preview, -60, Qt.KeyboardModifier.ControlModifier)
    assert preview.percent < larger
    preview.show_zoom(FIT_PAGE)
    _wheel(preview, -120, Qt.KeyboardModifier.NoModifier)
    assert preview.shown == (3, 4)


def test_zoom_stays_between_its_ends(preview: PrintPreview) -> None:
    for _ in range(20):
        preview.step_zoom(1)
    assert preview.percent == 200
    for _ in range(20):
        preview.step_zoom(-1)
    assert preview.percent == 50
    preview.step_zoom(0)
    assert preview.zoom == FIT_PAGE


def test_the_width_of_the_pages_fills_the_window(preview: PrintPreview) -> None:
    preview.show_zoom(FIT_WIDTH)
    desk = preview._desk
    assert desk.width == pytest.approx(preview.viewport().width(), abs=2)
    assert preview.horizontalScrollBar().maximum() == 0
    preview.show_two_up(False)
    assert preview.percent > desk.percent
    assert preview._desk.width == pytest.approx(preview.viewport().width(), abs=2)


def test_zooming_keeps_what_is_in_the_middle(preview: PrintPreview) -> None:
    preview.show_two_up(False)
    preview.show_zoom(100)
    preview.go_to_page(4)
    for zoom in (150, 60, FIT_WIDTH, FIT_PAGE, 75):
        preview.show_zoom(zoom)
        assert preview.shown == (4, 4)


def test_a_pair_too_wide_for_the_window_shows_its_first_page(preview: PrintPreview) -> None:
    preview.show_zoom(100)
    assert preview.horizontalScrollBar().maximum() > 0
    place = preview._desk.place(0, preview.horizontalScrollBar().value(), 0)
    assert place.left() >= 0
    assert place.right() <= preview.viewport().width()


def test_a_page_is_gone_to_by_its_number(preview: PrintPreview) -> None:
    for zoom in (FIT_PAGE, FIT_WIDTH, 50, 200):
        preview.show_zoom(zoom)
        for number, shown in ((4, (3, 4)), (99, (5, 6)), (1, (1, 2))):
            preview.go_to_page(number)
            assert preview.shown == shown


def test_pages_that_come_later_leave_the_place_and_what_is_painted(
    preview: PrintPreview, pages: tuple[Page, ...]
) -> None:
    growing = list(pages[:3])
    preview.show_pages(growing)
    preview.turn(1)
    preview.grab()
    kept = preview._painted.pixels
    growing.extend(pages[3:])
    preview.show_more()
    assert preview.shown == (3, 4)
    assert preview._painted.pixels == kept > 0
    preview.turn(1)
    assert preview.shown == (5, 6)


def test_painted_pages_do_not_grow_without_bound(preview: PrintPreview, pages: tuple[Page, ...]) -> None:
    preview.show_pages(pages * 20)
    preview.show_two_up(False)
    preview.show_zoom(200)
    for number in range(1, 40):
        preview.go_to_page(number)
        preview.grab()
    page = preview._desk.page
    assert preview._painted.pixels <= KEPT_PIXELS + 2 * page.width() * page.height()
    preview.show_zoom(FIT_PAGE)
    preview.grab()
    assert preview._painted.pixels < KEPT_PIXELS


def test_one_page_alone_stands_in_the_middle(preview: PrintPreview, pages: tuple[Page, ...]) -> None:
    preview.show_pages(pages[:1])
    assert preview.two_up
    place = preview._desk.place(0, 0, 0)
    assert place.center().x() == pytest.approx(preview.viewport().width() / 2, abs=2)


def test_an_empty_desk_says_why(preview: PrintPreview) -> None:
    preview.show_pages(())
    preview.show_words("没有可打印的内容。")
    label = preview.findChild(QLabel)
    assert label.isVisible()
    preview.show_words("")
    assert not label.isVisible()
