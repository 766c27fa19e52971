"""A second start hands its file to the window that is open."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.second_start import hand_over, socket_name
from viewer.ui.single_window import SingleWindow

ROOT = Path(__file__).resolve().parent.parent.parent
HAND_OVER = "import sys; from pathlib import Path; from viewer.ui.second_start import hand_over;"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _second_start(argument: str) -> subprocess.Popen[str]:
    code = HAND_OVER + f"print(hand_over({argument}))"
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, text=True)


def test_nobody_listens_and_no_network_library_is_loaded(window: QWidget) -> None:
    assert not hand_over(Path("a.briefing"))
    code = HAND_OVER + "hand_over(None); print('PySide6.QtNetwork' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_file_of_a_second_start_arrives(window: QWidget, qtbot: QtBot) -> None:
    single = SingleWindow(window)
    assert single.listen()
    with qtbot.waitSignal(single.file_named, timeout=10_000) as told:
        second = _second_start("Path('/某处/2030 报告.briefing')")
    assert told.args == [Path("/某处/2030 报告.briefing")]
    assert second.communicate(timeout=10)[0].strip() == "True"


def test_a_second_start_without_a_file_only_brings_the_window_forward(window: QWidget, qtbot: QtBot) -> None:
    single = SingleWindow(window)
    single.listen()
    window.showMinimized()
    with qtbot.assertNotEmitted(single.file_named):
        second = _second_start("None")
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert second.communicate()[0].strip() == "True"
    assert not window.isMinimized()


def test_a_dialog_is_waited_for(window: QWidget, qtbot: QtBot) -> None:
    single = SingleWindow(window)
    single.listen()
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    with qtbot.assertNotEmitted(single.file_named, wait=500):
        second = _second_start("Path('a.briefing')")
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    with qtbot.waitSignal(single.file_named, timeout=5000):
        dialog.close()
    second.communicate()


def test_what_a_killed_window_left_behind_is_no_window(window: QWidget, qtbot: QtBot) -> None:
    Path(socket_name()).touch()
    begun = time.monotonic()
    assert not hand_over(None)
    assert time.monotonic() - begun < 5
    assert SingleWindow(window).listen()
    other = SingleWindow(window)
    assert not other.listen()


def test_two_user_folders_have_two_doors(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = socket_name()
    monkeypatch.setenv("BRIEFING_VIEWER_HOME", str(tmp_path / "other"))
    assert socket_name() != first
