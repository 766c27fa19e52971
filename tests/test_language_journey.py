"""The language changes while the window stands; the reader stays where they are. Runs in a real X server as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.ui import settings
from viewer.ui.language import Keeper
from viewer.ui.main_window import MainWindow
from viewer.ui.single_window import SingleWindow

pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    made = make_window(qapp)
    made.resize(1400, 800)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    qtbot.waitUntil(lambda: "meeting" in {action.objectName() for action in made.actions()})
    return made


def _change(qtbot: QtBot, window: MainWindow, command: str) -> MainWindow:
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    window._commands[command].trigger()
    qtbot.waitUntil(lambda: bool(gone))
    new = QApplication.instance().findChild(Keeper).window
    qtbot.waitUntil(lambda: "meeting" in {action.objectName() for action in new.actions()})
    return new


def _finish(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    keeper = QApplication.instance().findChild(Keeper)
    if keeper is not None:
        keeper.setParent(None)


def _words(window: MainWindow) -> set[str]:
    return {action.text() for menu in window.findChildren(QMenu) for action in menu.actions()}


def test_every_word_changes_at_once_and_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    assert "会议展示" in _words(window)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    window = _change(qtbot, window, "english")
    assert "Meeting mode" in _words(window)
    assert not any("\u4e00" <= char <= "\u9fff" for word in _words(window) - {"简体中文"} for char in word)
    assert window._commands["english"].isChecked()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert settings.load().language == "en"
    window = _change(qtbot, window, "chinese")
    assert "会议展示" in _words(window)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    _finish(window)


def test_the_reader_stays_at_the_place_and_can_go_back(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("4.3")
    qtbot.keyClick(window.navigator.reading.text.focusProxy(), Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: window._session.section == "4.3")
    place, size = window.navigator.reading.text.place(), window.size()
    window = _change(qtbot, window, "english")
    assert window.navigator.on_text
    assert window.navigator.reading.text.place() == place
    assert window.size() == size
    qtbot.waitUntil(lambda: window._session.section == "4.3")
    window.navigator.back()
    assert window.navigator.on_overview
    _finish(window)


def test_the_filter_and_its_hit_stay_and_clearing_it_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("5.1")
    before = window.navigator.reading.text.place()
    window.enter_query("停车")
    window.navigator.step_hit(1)
    window.navigator.step_hit(1)
    place = window.navigator.reading.text.place()
    window = _change(qtbot, window, "english")
    assert window.findChild(QLineEdit).text() == "停车"
    assert window._session.selection.matched
    assert window._session.hit == 2
    assert window.navigator.reading.text.place() == place
    window.navigator.clear_filter()
    assert window.navigator.reading.text.place() == before
    _finish(window)


def test_both_columns_stay(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("4.3")
    window._commands["split"].trigger()
    window.navigator.go_to_section("2.2")
    columns = window.navigator.reading.columns
    places = (columns.first.place(), columns.second.place())
    window = _change(qtbot, window, "english")
    columns = window.navigator.reading.columns
    assert (columns.first.place(), columns.second.place()) == places
    assert columns.text is columns.second
    assert window._commands["split"].isChecked()
    _finish(window)


def test_the_overview_stays_the_overview_and_the_look_stays(qtbot: QtBot, window: MainWindow) -> None:
    window.looks.choose_scheme("dark")
    looks = window.looks
    window = _change(qtbot, window, "english")
    assert window.navigator.on_overview
    assert window.looks is looks
    window.looks.choose_face("kai")  # the window that went hears of nothing any more
    assert window.looks.theme.look.dark
    _finish(window)


def test_the_language_that_is_spoken_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window._commands["chinese"].trigger()
    qtbot.wait(50)
    assert window.isVisible()
    assert window._commands["chinese"].isChecked()
    assert QApplication.instance().findChild(Keeper) is None
    _finish(window)


def test_a_second_start_comes_to_the_new_window(
    qtbot: QtBot, window: MainWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    single = SingleWindow(window)
    single.file_named.connect(window.open_path)
    assert single.listen()
    window = _change(qtbot, window, "english")
    window.findChild(SingleWindow).file_named.emit(file)
    assert "青山县2030年工作报告" in window.windowTitle()
    _finish(window)
