"""The command palette through the real window, by real keys and clicks; runs in a real X server too (test_xserver)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.ui.main_window import MainWindow
from viewer.ui.palette.catalogue import Group, Head, Line
from viewer.ui.palette.palette_panel import PalettePanel

pytestmark = pytest.mark.usefixtures("plain_application")
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(start_window: Callable[..., MainWindow], file: Path) -> MainWindow:
    return start_window(file)


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Callable[[], PalettePanel]:
    def begun() -> PalettePanel:
        qtbot.keyClick(window, Key.Key_K, Control)
        panel = window.findChild(PalettePanel)
        qtbot.waitUntil(panel.field.hasFocus)
        return panel

    return begun


def _type(panel: PalettePanel, words: str) -> None:
    """As an input method commits it; keys for letters."""
    if words.isascii():
        QTest.keyClicks(panel.field, words)
        return
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(panel.field, event)


def _names(panel: PalettePanel) -> list[str]:
    rows = [panel._model.row(place) for place in range(panel._model.rowCount())]
    return [panel._model.face(row).name for row in rows if isinstance(row, Line)]


def _groups(panel: PalettePanel) -> list[Group]:
    rows = [panel._model.row(place) for place in range(panel._model.rowCount())]
    return [row.group for row in rows if isinstance(row, Head)]


def _current(panel: PalettePanel) -> str:
    return str(panel._list.currentIndex().data())


def test_a_section_by_pinyin(qtbot: QtBot, window: MainWindow, opened: Callable[[], PalettePanel]) -> None:
    panel = opened()
    assert _groups(panel) == list(Group)
    _type(panel, "tcss")
    assert _current(panel) == "（二）完善停车设施"
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert not panel.isVisible()
    assert window.navigator.on_text
    assert window._session.section == "2.2"
    assert window.navigator.reading.text._view.hasFocus()


def test_a_figure_by_name_and_by_value(qtbot: QtBot, window: MainWindow, opened: Callable[[], PalettePanel]) -> None:
    panel = opened()
    _type(panel, "办件")
    assert _current(panel).startswith("办件时限")
    panel.field.clear()
    _type(panel, "98.6")
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert window._session.section == "1.2"
    assert window.navigator.reading.cards._marks.selected == 8


def test_a_command_runs_and_shows_its_key(qtbot: QtBot, window: MainWindow, opened: Callable[[], PalettePanel]) -> None:
    panel = opened()
    _type(panel, "大字")
    row = panel._model.row(panel._list.currentIndex().row())
    assert panel._model.face(row).key == "Ctrl+L"
    assert not panel._model.face(row).checked
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert window.looks.theme.look.large
    window._commands["large"].trigger()


def test_what_cannot_act_is_passed_over(qtbot: QtBot, window: MainWindow, opened: Callable[[], PalettePanel]) -> None:
    panel = opened()
    _type(panel, "下一处")  # no filter: there is no next hit
    assert _names(panel) == ["下一处"]
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert panel.isVisible()
    qtbot.keyClick(panel.field, Key.Key_Escape)
    assert not panel.isVisible()


def test_arrows_and_tab_walk_the_list(qtbot: QtBot, opened: Callable[[], PalettePanel]) -> None:
    panel = opened()
    first = _current(panel)
    qtbot.keyClick(panel.field, Key.Key_Down)
    second = _current(panel)
    assert second != first
    qtbot.keyClick(panel.field, Key.Key_Up)
    assert _current(panel) == first
    qtbot.keyClick(panel.field, Key.Key_Up)  # round and round
    assert panel._model.row(panel._list.currentIndex().row()).group is Group.FIGURES
    qtbot.keyClick(panel.field, Key.Key_Down)
    qtbot.keyClick(panel.field, Key.Key_Tab)
    assert _current(panel) == "〔一〕夯实产业基础，做强县域经济"
    qtbot.keyClick(panel.field, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert _current(panel) == first
    qtbot.keyClick(panel.field, Key.Key_PageDown)
    assert panel._list.currentIndex().row() > 5


def test_a_head_stays_in_sight_with_its_first_line(
    qtbot: QtBot, window: MainWindow, opened: Callable[[], PalettePanel]
) -> None:
    window.resize(1400, 480)
    panel = opened()
    panel.field.setText("没有这样的")
    panel.field.setText("茶")
    qtbot.wait(150)  # Qt scrolls to a current row once more by a timer
    panel.field.setText("")
    qtbot.wait(150)
    assert panel._list.verticalScrollBar().maximum() > 0
    assert panel._list.verticalScrollBar().value() == 0
    qtbot.keyClick(panel.field, Key.Key_Tab)
    qtbot.keyClick(panel.field, Key.Key_Down)
    qtbot.keyClick(panel.field, Key.Key_Up)
    head = panel._model.index(panel._list.currentIndex().row() - 1)
    assert head.data() == "章节"
    assert panel._list.visualRect(head).top() >= 0
    assert panel._list.visualRect(panel._list.currentIndex()).bottom() < panel._list.viewport().height()


def test_escape_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow, opened: Callable[[], PalettePanel]) -> None:
    window.navigator.read()
    window.enter_query("停车")
    panel = opened()
    qtbot.keyClick(panel.field, Key.Key_Escape)
    assert not panel.isVisible()
    assert window._session.selection.filtering  # Esc was meant for the palette alone
    assert window.navigator.reading.text._view.hasFocus()
    opened()
    qtbot.keyClick(window, Key.Key_K, Control)
    assert not panel.isVisible()


def test_a_click_chooses_and_a_click_beside_closes(
    qtbot: QtBot, window: MainWindow, opened: Callable[[], PalettePanel]
) -> None:
    panel = opened()
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(5, panel.height() - 5))
    assert not panel.isVisible()
    opened()
    _type(panel, "学位供给")
    box = panel._list.visualRect(panel._list.currentIndex())
    qtbot.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert not panel.isVisible()
    assert window._session.section == "2.1"


def test_nothing_of_that_name(qtbot: QtBot, opened: Callable[[], PalettePanel]) -> None:
    panel = opened()
    _type(panel, "没有这样的名称")
    assert panel._none.isVisible()
    assert not panel._list.isVisible()
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert panel.isVisible()


def test_it_follows_the_window_and_the_look(
    qtbot: QtBot, window: MainWindow, opened: Callable[[], PalettePanel]
) -> None:
    panel = opened()
    window.resize(900, 600)
    qtbot.waitUntil(lambda: panel.size() == window.size())
    assert panel.sheet.geometry().bottom() < panel.height()
    window.looks.choose_scheme("dark")
    assert panel._theme.look.dark
    assert panel.grab().toImage().pixelColor(panel.sheet.geometry().center()).lightness() < 128


def test_going_elsewhere_closes_it(qtbot: QtBot, window: MainWindow, opened: Callable[[], PalettePanel]) -> None:
    panel = opened()
    qtbot.keyClick(panel.field, Key.Key_F, Control)
    assert not panel.isVisible()
    assert window._filter_bar.isAncestorOf(window.focusWidget())
