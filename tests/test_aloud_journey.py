"""Reading aloud in the real window, through a program that writes down what it is given to say."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.ui.main_window import MainWindow

pytestmark = [
    pytest.mark.usefixtures("plain_application"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the voices of other systems are not used"),
]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ``spd-say`` that writes its words into this file, one a line, and waits while a file ``hold`` lies there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    written = folder / "said.txt"
    program = folder / "spd-say"
    program.write_text(
        f'#!/bin/sh\nfor last; do :; done\necho "$last" >> "{written}"\n'
        f'[ "$1" = --stop ] && exit 0\nwhile [ -e "{folder}/hold" ]; do sleep 0.02; done\n[ ! -e "{folder}/fail" ]\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return written


def _window(qtbot: QtBot, qapp: QApplication, file: Path) -> MainWindow:
    made = make_window(qapp, file)
    qtbot.addWidget(made)
    made.resize(1400, 800)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    qtbot.waitUntil(lambda: "meeting" in {action.objectName() for action in made.actions()})
    return made


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, file: Path, log: Path) -> MainWindow:
    made = _window(qtbot, qapp, file)
    made.navigator.go_to_section("2.2")
    return made


def _said(log: Path) -> list[str]:
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def test_a_section_is_read_to_its_end(qtbot: QtBot, window: MainWindow, log: Path) -> None:
    qtbot.keyClick(window, Qt.Key.Key_R, CONTROL)
    assert window._commands["aloud"].isChecked()
    qtbot.waitUntil(lambda: not window._commands["aloud"].isChecked())
    said = _said(log)
    assert said[-2:] == ["(二)完善停车设施。", "新增停车位500个,停车投诉下降30.9%。"]
    assert window.navigator.reading.text._view.marks.wash is None


def test_the_sentence_is_marked_and_escape_stops_before_the_filter(qtbot: QtBot, window: MainWindow, log: Path) -> None:
    window.enter_query("停车")
    (log.parent / "hold").touch()
    qtbot.keyClick(window, Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: len(_said(log)) == 1)
    view = window.navigator.reading.text._view
    start, end = view.marks.wash
    assert view.marks.strength == 1
    assert view.toPlainText()[start:end].startswith(("（二）完善停车设施", "二、办好民生实事"))
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert not window._commands["aloud"].isChecked()
    assert view.marks.wash is None
    assert window._session.selection.filtering  # Esc was the voice's
    qtbot.waitUntil(lambda: "--stop" in _said(log))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window._session.selection.filtering


def test_the_same_key_stops(qtbot: QtBot, window: MainWindow, log: Path) -> None:
    (log.parent / "hold").touch()
    qtbot.keyClick(window, Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: len(_said(log)) == 1)
    qtbot.keyClick(window, Qt.Key.Key_R, CONTROL)
    assert not window._commands["aloud"].isChecked()


def test_a_voice_that_fails_is_said(qtbot: QtBot, window: MainWindow, log: Path) -> None:
    (log.parent / "fail").touch()
    qtbot.keyClick(window, Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "系统的朗读声音没有回应")
    assert not window._commands["aloud"].isChecked()


def test_without_a_voice_there_is_no_command(
    qtbot: QtBot, qapp: QApplication, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    window = _window(qtbot, qapp, file)
    assert "aloud" not in {action.objectName() for action in window.actions()}
    assert "朗读" not in {action.text() for menu in window.findChildren(QMenu) for action in menu.actions()}
