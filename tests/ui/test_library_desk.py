"""The library in the window: what shows it, what refreshes it, what it says at a start without the last report."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.paths import bundled_briefing
from viewer.store.library import State
from viewer.ui import settings
from viewer.ui.library_desk import LibraryDesk
from viewer.ui.main_window import MainWindow
from viewer.ui.overview.overview_head import OverviewHead
from viewer.ui.reveal import Revealer
from viewer.ui.settings import Settings

pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Callable[..., MainWindow]:
    def started(path: Path | None = None) -> MainWindow:
        made = make_window(qapp, path)
        qtbot.addWidget(made)
        made.resize(1366, 768)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        qtbot.waitUntil(lambda: made.findChild(LibraryDesk) is not None)
        return made

    return started


def _listed(qtbot: QtBot, window: MainWindow, count: int) -> None:
    qtbot.waitUntil(lambda: window.navigator.pages.on_library)
    qtbot.waitUntil(lambda: len(window.navigator.pages.library.shown) == count)


def test_nothing_of_the_page_is_loaded_before_it_is_asked_for(
    start: Callable[..., MainWindow], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    window = start(file)
    window.navigator.pages.library_made.connect(made.append)
    assert made == []
    assert window.navigator.pages.name == "总览"


@pytest.mark.parametrize("way", ["key", "menu", "link"])
def test_the_ways_in(qtbot: QtBot, start: Callable[..., MainWindow], file: Path, way: str) -> None:
    window = start(file)
    if way == "key":
        qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    elif way == "menu":
        menus = [menu for menu in window.menuBar().actions() if menu.text() == "文件"]
        next(action for action in menus[0].menu().actions() if action.text() == "简报库").trigger()
    else:
        head = window.navigator.overview.findChild(OverviewHead)
        qtbot.mouseClick(head.library, Qt.MouseButton.LeftButton)
    _listed(qtbot, window, 2)
    assert window.navigator.pages.library.view.hasFocus()
    assert window.navigator.pages.library.view.held.path == file
    assert window._status._place.text() == "简报库"


@pytest.mark.parametrize("from_text", [True, False])
def test_esc_returns_to_the_report_with_its_filter(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, from_text: bool
) -> None:
    window = start(file)
    if from_text:
        window.enter_query("停车")
    window._commands["library"].trigger()
    _listed(qtbot, window, 2)
    qtbot.keyClick(window.navigator.pages.library.view, Qt.Key.Key_Escape)
    assert window.navigator.on_text == from_text
    assert window.navigator.on_overview != from_text
    assert window._session.selection.filtering == from_text
    assert not window.navigator.pages.library.isVisible()


def test_whoever_comes_back_from_elsewhere_sees_what_has_changed(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "另一份.briefing"
    shutil.copyfile(file, other)
    window = start(file)
    window.open_path(other)
    window._commands["library"].trigger()
    _listed(qtbot, window, 3)
    file.unlink()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    page = window.navigator.pages.library
    qtbot.waitUntil(lambda: [one.state for one in page.shown].count(State.MISSING) == 1)


def test_a_list_asked_for_while_one_is_read_is_read_after_it(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, tmp_path: Path
) -> None:
    window = start(file)
    desk = window.findChild(LibraryDesk)
    desk.show()
    window._memory.drop_recent(file)
    desk._refresh()
    _listed(qtbot, window, 1)


def test_a_file_is_shown_in_its_folder(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(Revealer, "reveal", lambda _self, path: shown.append(path))
    window = start(file)
    window._commands["library"].trigger()
    _listed(qtbot, window, 2)
    window.navigator.pages.library.button("folder").click()
    assert shown == [file]


def test_a_start_without_the_last_report_shows_the_bundled_one_and_a_line(
    qtbot: QtBot, start: Callable[..., MainWindow], tmp_path: Path
) -> None:
    gone = tmp_path / "走了.briefing"
    settings.save(Settings(last_file=str(gone), recent=(f"5\t{gone}\t那年的报告",)))
    window = start()
    message = "上次的简报“那年的报告”不在原处，已打开自带的报告"
    qtbot.waitUntil(lambda: window._status.currentMessage() == message)
    assert window._memory.opened == bundled_briefing()
    assert window.navigator.on_overview
    window._commands["library"].trigger()  # where the file can be found again
    _listed(qtbot, window, 2)
    missing = [held for held in window.navigator.pages.library.shown if held.state is State.MISSING]
    assert [(held.path, held.title) for held in missing] == [(gone, "那年的报告")]


def test_a_named_file_opens_whatever_became_of_the_last_one(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path, tmp_path: Path
) -> None:
    settings.save(Settings(last_file=str(tmp_path / "走了.briefing")))
    window = start(file)
    qtbot.wait(50)
    assert window.navigator.on_overview
    assert window.briefing.metadata.title == "青山县2030年工作报告"


def test_the_next_language_has_a_library_of_its_own(qtbot: QtBot, start: Callable[..., MainWindow], file: Path) -> None:
    window = start(file)
    page = window.navigator.pages.library
    assert page.words.language == "zh"
    assert page.words.tr("Title") == "标题"


def test_the_window_can_get_narrower_with_the_library_in_it(
    qtbot: QtBot, start: Callable[..., MainWindow], file: Path
) -> None:
    window = start(file)
    window.resize(1900, 1000)
    window._commands["library"].trigger()
    _listed(qtbot, window, 2)
    window.resize(800, 480)
    qtbot.wait(10)
    assert (window.width(), window.height()) == (800, 480)
