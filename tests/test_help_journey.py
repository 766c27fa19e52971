"""F1 in the real window: the help stands beside the work, is searched by keys, follows look and language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from viewer.ui.help.help_dialog import HelpDialog
from viewer.ui.help.help_page import HelpPage
from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")


@pytest.fixture
def window(start_window: Callable[..., MainWindow], file: Path) -> MainWindow:
    return start_window(file)


def _help(qtbot: QtBot, window: MainWindow) -> HelpDialog:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(HelpDialog)))
    return window.findChild(HelpDialog)


def test_the_help_stops_nothing_and_comes_to_the_front_again(qtbot: QtBot, window: MainWindow) -> None:
    dialog = _help(qtbot, window)
    assert not dialog.isModal()
    assert QApplication.activeModalWidget() is None
    window.enter_query("停车")  # the work goes on beside it
    qtbot.waitUntil(lambda: window._session.selection.filtering)
    assert dialog.isVisible()
    assert _help(qtbot, window) is dialog
    assert len(window.findChildren(HelpDialog)) == 1


def test_a_question_is_answered_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    dialog = _help(qtbot, window)
    qtbot.waitUntil(lambda: dialog.field.hasFocus() or QApplication.platformName() == "offscreen")
    qtbot.keyClicks(dialog.field, "fanyebi")  # 翻页笔, for a meeting
    page = dialog.findChild(HelpPage)
    here = page.textCursor()
    assert page.words[here.position() :].startswith("翻页笔")
    assert [page.topics[at].title for at in (page.topic_on_top(),)] == ["会议展示"]
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.findChild(QLineEdit).text() == ""


def test_it_follows_the_look_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    dialog = _help(qtbot, window)
    size = dialog.findChild(HelpPage).font().pixelSize()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert dialog.findChild(HelpPage).font().pixelSize() > size
    window.looks.choose_scheme("dark")
    assert dialog.findChild(HelpPage).look.look.dark


def test_the_package_for_markdown_is_not_loaded_before_it_is_asked_for() -> None:
    import subprocess
    import sys

    code = "import sys, viewer.app, viewer.ui.main_window, viewer.ui.finish; sys.exit('markdown' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
