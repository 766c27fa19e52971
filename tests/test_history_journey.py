"""Names in the history, and a session that a kill does not take; runs in a real X server as well (test_xserver)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.model import Check
from viewer.ui import settings
from viewer.ui.history_names import HistoryNames
from viewer.ui.keeper import Keeper
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")
ROOT = Path(__file__).resolve().parent.parent
Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, file: Path) -> Callable[[], MainWindow]:
    def opened() -> MainWindow:
        made = make_window(qapp, file)
        qtbot.addWidget(made)
        made.resize(1366, 768)
        with qtbot.waitExposed(made):
            made.show()
        with qtbot.waitActive(made):
            made.activateWindow()
        qtbot.waitUntil(lambda: made.findChild(HistoryNames) is not None)
        return made

    return opened


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    return open_window()


def _button(window: MainWindow, name: str) -> QToolButton:
    return next(
        button for button in window.findChildren(QToolButton) if button.defaultAction() is window._commands[name]
    )


def _tip(button: QToolButton) -> str:
    words, key = button.toolTip().split("　")
    assert key.startswith("Alt+")
    return words


def _listed(window: MainWindow, name: str) -> list[str]:
    menu = _button(window, name).menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_back_and_forward_say_where_they_lead(qtbot: QtBot, window: MainWindow) -> None:
    back, forward = _button(window, "back"), _button(window, "forward")
    assert _tip(back) == "后退"
    window.navigator.go_to_section("1.1")
    assert _tip(back) == "后退：总览"
    window.navigator.go_to_metric(9)
    window.navigator.go_to_section("2.2")
    assert _listed(window, "back") == ["新增学位", "（一）壮大特色产业", "总览"]
    assert _tip(back) == "后退：新增学位"
    qtbot.keyClick(window, Key.Key_Left, Alt)
    qtbot.waitUntil(lambda: window._session.section != "2.2")
    assert _tip(forward) == "前进：（二）完善停车设施"
    qtbot.keyClick(window, Key.Key_Right, Alt)
    assert _listed(window, "forward") == []
    assert _tip(forward) == "前进"


def test_the_list_leads_several_steps_back(qtbot: QtBot, window: MainWindow) -> None:
    for section in ("1.1", "2.1", "2.2"):
        window.navigator.go_to_section(section)
    back = _button(window, "back")
    place = back.rect().center()
    where = back.mapToGlobal(place)
    QApplication.sendEvent(back, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where))
    menu = back.menu()
    qtbot.waitUntil(menu.isVisible)
    assert menu.mapToGlobal(QPoint(0, 0)).y() >= where.y()
    for _ in range(2):
        qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)
    qtbot.waitUntil(lambda: window._session.section == "1.1")
    assert _listed(window, "forward") == ["（一）扩大学位供给", "（二）完善停车设施"]


def test_a_long_press_opens_the_list(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go_to_section("1.1")
    back, seen = _button(window, "back"), []
    back.menu().aboutToShow.connect(lambda: seen.append([action.text() for action in back.menu().actions()]))
    back.menu().aboutToShow.connect(lambda: _close_soon(back.menu()))
    qtbot.mousePress(back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.mouseRelease(back, Qt.MouseButton.LeftButton)
    assert window.navigator.on_text  # a long press is no click
    assert seen == [["总览"]]


def _close_soon(menu: QMenu) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, menu.close)


def test_place_and_filter_are_kept_while_reading(
    qtbot: QtBot, window: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    window.navigator.go_to_section("2.1")
    window.enter_query("停车")
    keeper = window.findChild(Keeper)
    assert keeper._timer.isActive()
    keeper.keep()
    assert settings.load().reading
    assert settings.load().query.endswith(" 停车")
    again = open_window()  # the first has not been closed
    assert again.navigator.on_text
    assert again._session.selection.query == "停车"
    assert again._filter_bar.isVisible()
    again.navigator.clear_filter()
    assert again.briefing.unit_at(again.navigator.reading.text.place()) == "2.1"


def test_who_closes_the_window_is_done_with_the_filter(
    qtbot: QtBot, window: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    window.enter_query("停车")
    window.findChild(Keeper).keep()
    window.close()
    assert settings.load().query == ""
    assert not open_window()._session.selection.filtering


def test_the_filter_of_another_report_is_not_taken(
    qtbot: QtBot, window: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    window._memory.change(query="0123456789abcdef 停车")
    assert not open_window()._session.selection.filtering


def test_what_was_to_be_forgotten_is_not_kept(window: MainWindow) -> None:
    window._memory.forget()
    window.enter_query("停车")
    window.findChild(Keeper).keep()
    assert settings.load().query == ""
    assert settings.load_place(window.briefing.sha256) is None


_READ = """
import sys
from pathlib import Path
from viewer.app import make_application, make_window
from viewer.ui import keeper
keeper.KEEP_AFTER = 50
app = make_application()
window = make_window(app, Path(sys.argv[1]))
window.show()
def go():
    window.navigator.go_to_section("2.1")
    window.enter_query("停车")
from PySide6.QtCore import QTimer
QTimer.singleShot(200, go)
app.exec()
"""


def test_a_kill_takes_nothing(qtbot: QtBot, open_window: Callable[[], MainWindow], file: Path, user_home: Path) -> None:
    environment = {**os.environ, "BRIEFING_VIEWER_HOME": str(user_home), "QT_QPA_PLATFORM": "offscreen"}
    reader = subprocess.Popen([sys.executable, "-c", _READ, str(file)], cwd=ROOT, env=environment)
    try:
        end = time.monotonic() + 30
        while not settings.load().query and time.monotonic() < end:
            time.sleep(0.05)
    finally:
        reader.send_signal(signal.SIGKILL)
        reader.wait()
    window = open_window()
    assert window._session.selection.query == "停车"
    assert window.navigator.on_text
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_figure_that_is_called_otherwise_is_called_so_on_the_way_back(window: MainWindow) -> None:
    window.navigator.go_to_metric(9)
    window.navigator.go_to_section("2.2")
    back = _button(window, "back")
    assert _tip(back) == "后退：新增学位"
    metric = window._session.briefing.metric(9)
    window._session.show_checks((Check(metric.span, metric.surface, label="公办学位"),))
    assert _tip(back) == "后退：公办学位"
