"""The two columns of a session: there again at the next start, after a kill, and in another report."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.paths import bundled_briefing
from viewer.ui import settings
from viewer.ui.history_names import HistoryNames
from viewer.ui.keeper import Keeper
from viewer.ui.main_window import MainWindow
from viewer.ui.text_columns import TextColumns

pytestmark = pytest.mark.usefixtures("plain_application")
ROOT = Path(__file__).resolve().parent.parent
Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Open:
    def opened(path: Path | None = None) -> MainWindow:
        made = make_window(qapp, path or bundled_briefing())
        qtbot.addWidget(made)
        made.resize(1366, 768)
        with qtbot.waitExposed(made):
            made.show()
        with qtbot.waitActive(made):
            made.activateWindow()
        qtbot.waitUntil(lambda: made.findChild(HistoryNames) is not None and made.navigator.pages.has_reading)
        return made

    return opened


@pytest.fixture
def window(qtbot: QtBot, open_window: Open) -> MainWindow:
    """Two columns: the first in 4.3, the second, which is read, in 2.1."""
    made = open_window()
    made.navigator.go_to_section("4.3")
    qtbot.waitUntil(lambda: made._session.section == "4.3")
    qtbot.keyClick(made, Key.Key_Backslash, CONTROL)
    made.navigator.go_to_section("2.1")
    qtbot.waitUntil(lambda: made._session.section == "2.1" and _columns(made).second.isVisible())
    return made


def _columns(window: MainWindow) -> TextColumns:
    return window.navigator.reading.columns


def _units(window: MainWindow) -> list[str]:
    """The section that each column stands in, though a point of it is read."""
    return [".".join(text.section.split(".")[:2]) for text in _columns(window).texts]


@pytest.mark.parametrize("active", ["first", "second"])
def test_it_is_there_at_the_next_start(qtbot: QtBot, window: MainWindow, open_window: Open, active: str) -> None:
    getattr(_columns(window), active).setFocus()
    window.close()
    again = open_window()
    columns = _columns(again)
    assert _units(again) == ["4.3", "2.1"]
    assert again._commands["split"].isChecked()
    assert columns.text is getattr(columns, active)
    assert columns.text.isAncestorOf(again.focusWidget())
    qtbot.waitUntil(lambda: again._session.section == ("4.3" if active == "first" else "2.1"))


def test_a_column_that_was_closed_does_not_come_back(qtbot: QtBot, window: MainWindow, open_window: Open) -> None:
    qtbot.keyClick(window, Key.Key_Backslash, CONTROL)
    window.close()
    again = open_window()
    assert _columns(again).second is None
    assert _units(again) == ["4.3"]


def test_left_on_the_overview_it_waits_behind_it(qtbot: QtBot, window: MainWindow, open_window: Open) -> None:
    qtbot.keyClick(window, Key.Key_Home, CONTROL)
    window.close()
    again = open_window()
    assert again.navigator.on_overview
    assert again.navigator.overview.isAncestorOf(again.focusWidget())
    again.navigator.read()
    assert _units(again) == ["4.3", "2.1"]
    assert _columns(again).second.isAncestorOf(again.focusWidget())


def test_the_places_before_a_filter_are_kept(qtbot: QtBot, window: MainWindow, open_window: Open) -> None:
    window.enter_query("停车")
    window.findChild(Keeper).keep()
    again = open_window()  # the first has not been closed
    assert again._session.selection.query == "停车"
    assert _columns(again).second is not None
    again.navigator.clear_filter()
    assert _units(again) == ["4.3", "2.1"]


def test_of_another_report_it_is_not_taken(window: MainWindow, open_window: Open, file: Path) -> None:
    window.close()
    again = open_window(file)
    again.navigator.read()
    assert _columns(again).second is None


@pytest.mark.parametrize("kept", ["{mark} 99999999 1", "{mark} -5 1", "{mark} x", "{mark}", "x", "{mark} 12 7"])
def test_what_is_no_place_does_no_harm(window: MainWindow, open_window: Open, kept: str) -> None:
    window.close()
    settings.save(settings.load()._replace(second=kept.format(mark=window.briefing.sha256[:16])))
    again = open_window()
    assert again.navigator.on_text
    assert _units(again)[0] == "4.3"


def test_what_was_to_be_forgotten_is_not_kept(window: MainWindow) -> None:
    assert settings.load().second
    window._memory.forget()
    window.findChild(Keeper).keep()
    assert settings.load().second == ""


def test_another_report_begins_in_both_columns(qtbot: QtBot, window: MainWindow, file: Path, briefing: object) -> None:
    window.open_path(file)
    qtbot.waitUntil(lambda: window.briefing.sha256 == briefing.sha256)
    assert [text.place() for text in _columns(window).texts] == [0, 0]
    window.open_path(bundled_briefing())
    qtbot.waitUntil(lambda: window.briefing.sha256 != briefing.sha256)
    window.navigator.read()
    assert set(_units(window)) == {"4.3"}  # where the first column was left


def test_the_same_report_opened_again_moves_neither(qtbot: QtBot, window: MainWindow) -> None:
    places = [text.place() for text in _columns(window).texts]
    window.show_opened(window._opened)
    assert [text.place() for text in _columns(window).texts] == places


_READ = """
import sys
from viewer.app import make_application, make_window
from viewer.ui import keeper
keeper.KEEP_AFTER = 50
app = make_application()
window = make_window(app)
window.show()
def go():
    window.navigator.go_to_section("4.3")
    window._commands["split"].trigger()
    window.navigator.go_to_section("2.1")
    QTimer.singleShot(400, lambda: print("there", flush=True))
from PySide6.QtCore import QTimer
QTimer.singleShot(300, go)
app.exec()
"""


def test_a_kill_takes_nothing(open_window: Open, user_home: Path) -> None:
    environment = {**os.environ, "BRIEFING_VIEWER_HOME": str(user_home), "QT_QPA_PLATFORM": "offscreen"}
    reader = subprocess.Popen(
        [sys.executable, "-c", _READ], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        assert reader.stdout.readline() == "there\n"
        end = time.monotonic() + 30
        while settings.load().second.count(" ") < 2 and time.monotonic() < end:
            time.sleep(0.05)
    finally:
        reader.send_signal(signal.SIGKILL)
        reader.wait()
        reader.stdout.close()
    again = open_window()
    assert again.navigator.on_text
    assert _units(again) == ["4.3", "2.1"]
