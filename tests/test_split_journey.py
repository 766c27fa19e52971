"""Two columns on one report in the real window, by real keys and clicks; runs in a real X server as well."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from viewer.ui import settings
from viewer.ui.main_window import MainWindow
from viewer.ui.text.second_column import SecondColumn
from viewer.ui.text.text_pane import TextPane
from viewer.ui.text_columns import TextColumns

pytestmark = pytest.mark.usefixtures("plain_application")
Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, start_window: Callable[..., MainWindow]) -> MainWindow:
    made = start_window(width=1366, height=768)
    made.navigator.go_to_section("4.3")
    qtbot.waitUntil(lambda: made._session.section == "4.3")
    return made


@pytest.fixture
def columns(qtbot: QtBot, window: MainWindow) -> TextColumns:
    qtbot.keyClick(window, Key.Key_Backslash, CONTROL)
    made = window.navigator.reading.columns
    assert made.second is not None
    qtbot.waitUntil(lambda: made.second.isVisible() and made.second.width() > 300)
    return made


def _unit(text: TextPane) -> str:
    """The section that a column stands in, though a point of it is read."""
    return ".".join(text.section.split(".")[:2])


def test_a_second_column_opens_at_the_same_place_and_has_the_keyboard(window: MainWindow, columns: TextColumns) -> None:
    assert _unit(columns.second) == _unit(columns.first) == "4.3"
    assert columns.text is columns.second
    assert columns.second.isAncestorOf(window.focusWidget())
    assert window._commands["split"].isChecked()


def test_each_has_its_own_place(qtbot: QtBot, window: MainWindow, columns: TextColumns) -> None:
    before = columns.first.place()
    qtbot.keyClick(window, Key.Key_Down, CONTROL)
    qtbot.waitUntil(lambda: _unit(columns.second) == "4.4")
    assert columns.first.place() == before
    assert window._session.section == "4.4"
    columns.first.setFocus()
    qtbot.waitUntil(lambda: window._session.section == "4.3")  # the panes follow the column that is read
    qtbot.keyClick(window, Key.Key_Up, CONTROL)
    qtbot.waitUntil(lambda: _unit(columns.first) == "4.2")
    assert _unit(columns.second) == "4.4"


def test_a_card_jumps_in_the_column_that_had_the_keyboard(
    qtbot: QtBot, window: MainWindow, columns: TextColumns
) -> None:
    metric = next(metric for metric in window.briefing.metrics if metric.section.startswith("2.1"))
    before = columns.first.place()
    window.navigator.reading.cards.metric_chosen.emit(metric.id)
    assert columns.second._view.marks.jumped == metric.id
    assert columns.first._view.marks.jumped == 0
    assert columns.first.place() == before
    columns.first.setFocus()
    window.navigator.reading.cards.metric_chosen.emit(metric.id)
    assert columns.first._view.marks.jumped == metric.id


def test_the_filter_holds_for_both(qtbot: QtBot, window: MainWindow, columns: TextColumns) -> None:
    qtbot.keyClick(window, Key.Key_Down, CONTROL)
    places = (columns.first.place(), columns.second.place())
    window.enter_query("停车")
    for text in (columns.first, columns.second):
        assert "停车" in text._view.document().toPlainText()
        assert "智慧用水监控" not in text._view.document().toPlainText()
    window.enter_query("没有这个词")
    assert not columns.second.isVisible()
    qtbot.keyClick(window, Key.Key_Escape)
    assert columns.second.isVisible()
    assert "智慧用水监控" in columns.second._view.document().toPlainText()
    assert (columns.first.place(), columns.second.place()) == places


def test_it_closes_by_the_key_and_by_its_button(qtbot: QtBot, window: MainWindow, columns: TextColumns) -> None:
    qtbot.keyClick(window, Key.Key_Backslash, CONTROL)
    assert columns.second is None
    assert columns.text is columns.first
    qtbot.waitUntil(lambda: columns.first.isAncestorOf(window.focusWidget()))
    assert not window._commands["split"].isChecked()
    qtbot.keyClick(window, Key.Key_Backslash, CONTROL)
    head = window.findChildren(SecondColumn)[-1].head
    qtbot.mouseClick(head._close, Qt.MouseButton.LeftButton)
    assert columns.second is None
    qtbot.waitUntil(lambda: window.findChild(SecondColumn) is None)


def test_both_are_readable_in_a_small_window_and_the_cards_are_not_lost(
    qtbot: QtBot, window: MainWindow, columns: TextColumns
) -> None:
    reading = window.navigator.reading
    for text in (columns.first, columns.second):
        assert text.column[1] >= 24 * 20  # characters
    assert not reading.cards.isVisible()
    columns.second.figure_chosen.emit(window.briefing.metrics[0].id)
    assert reading.cards.isVisible()
    window.resize(1920, 1000)
    qtbot.waitUntil(lambda: reading.cards.isVisible() and reading.tree.isVisible())
    for text in (columns.first, columns.second):
        assert text.column[1] >= 26 * 20


def test_both_stay_inside_a_window_made_small_in_large_print(
    qtbot: QtBot, window: MainWindow, columns: TextColumns
) -> None:
    window._commands["large"].trigger()
    window.resize(640, 400)
    qtbot.waitUntil(lambda: window.width() == 640)
    close = window.findChild(SecondColumn).head._close
    qtbot.waitUntil(lambda: window.rect().contains(QRect(close.mapTo(window, QPoint()), close.size())))
    assert columns.second.mapTo(window, QPoint(columns.second.width(), 0)).x() <= window.width()


def test_its_width_is_remembered(qtbot: QtBot, window: MainWindow, columns: TextColumns) -> None:
    wide = columns.width()
    columns.moveSplitter(round(wide * 0.6), 1)
    qtbot.waitUntil(lambda: settings.load().split == 60)
    qtbot.keyClick(window, Key.Key_Backslash, CONTROL)
    qtbot.keyClick(window, Key.Key_Backslash, CONTROL)
    qtbot.waitUntil(lambda: columns.second is not None and columns.second.isVisible())
    assert abs(columns._main.width() / columns.width() - 0.6) < 0.02
    window.resize(1700, 768)
    qtbot.waitUntil(lambda: columns.width() > wide)
    assert abs(columns._main.width() / columns.width() - 0.6) < 0.02


def test_the_keyboard_walks_both(qtbot: QtBot, window: MainWindow, columns: TextColumns) -> None:
    columns.first.setFocus()
    qtbot.keyClick(window, Key.Key_F6)
    assert columns.second.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window, Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert columns.first.isAncestorOf(window.focusWidget())


def test_the_heads_name_the_places_and_a_click_on_one_moves_its_column(
    qtbot: QtBot, window: MainWindow, columns: TextColumns
) -> None:
    qtbot.keyClick(window, Key.Key_Down, CONTROL)
    head = columns.head
    qtbot.waitUntil(lambda: _unit(columns.second) == "4.4")
    assert "错峰" in head._crumbs._section.text()
    second = window.findChild(SecondColumn)
    qtbot.waitUntil(lambda: "独居" in second.head._crumbs._section.text())
    qtbot.mouseClick(head._next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _unit(columns.first) == "4.4")
    assert columns.text is columns.first
    qtbot.mouseClick(second.head._crumbs._chapter, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert columns.text is columns.second
    qtbot.waitUntil(lambda: _unit(columns.second) in ("4", "4.1"))
    assert _unit(columns.first) == "4.4"


@pytest.mark.parametrize("above", [0, 150, 4000])
def test_large_print_on_and_off_moves_neither_column(
    qtbot: QtBot, window: MainWindow, columns: TextColumns, above: int
) -> None:
    assert columns.second is not None
    bars = [text.view.verticalScrollBar() for text in columns.texts]
    for _ in range(3):  # the more is laid out, the longer it is
        bars[1].setValue(bars[1].maximum())
    bars[1].setValue(bars[1].maximum() - above)
    qtbot.wait(150)
    before = [bar.value() for bar in bars]
    for _ in range(2):
        for _large in (True, False):
            qtbot.keyClick(window, Key.Key_L, CONTROL)
            qtbot.wait(50)
        assert [bar.value() for bar in bars] == before
