"""The reading panel, by keys and clicks, over the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.theme.fonts import family
from viewer.theme.tokens import CONTRAST_LIGHT, LIGHT, WARM
from viewer.ui import settings
from viewer.ui.main_window import MainWindow
from viewer.ui.reading_panel import ReadingPanel

pytestmark = pytest.mark.usefixtures("plain_application")
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, file: Path) -> MainWindow:
    made = make_window(qapp, file)
    qtbot.addWidget(made)
    made.resize(1400, 800)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    qtbot.waitUntil(lambda: "reading" in {action.objectName() for action in made.actions()})
    made.looks.choose_scheme("light")
    made.navigator.go_to_section("1.2")
    return made


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow) -> ReadingPanel:
    qtbot.keyClick(window, Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(ReadingPanel)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def _button(panel: ReadingPanel, words: str) -> QPushButton:
    return next(button for button in panel.findChildren(QPushButton) if button.accessibleName() == words)


def _body(window: MainWindow) -> object:
    return window.navigator.reading.text._style


def test_every_choice_is_seen_at_once_and_kept(qtbot: QtBot, window: MainWindow, panel: ReadingPanel) -> None:
    place = window.navigator.reading.text.place()
    for words in ("字体 楷体", "行宽 窄", "行距 松", "字号 24", "纸色 暖纸"):
        qtbot.mouseClick(_button(panel, words), Qt.MouseButton.LeftButton)
    style = _body(window)
    assert style.body.families()[0] == family("kai")
    assert style.em == 24
    assert style.measure < 38
    assert style.body_line > 24 * 2
    assert window.looks.theme.colors == WARM
    assert window.navigator.reading.text.place() == place
    kept = settings.load()
    assert (kept.face, kept.measure, kept.leading, kept.zoom, kept.warm) == ("kai", -1, 1, 24, True)


def test_it_is_worked_by_keys_alone(qtbot: QtBot, window: MainWindow, panel: ReadingPanel) -> None:
    assert QApplication.focusWidget() is _button(panel, "字体 宋体")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Right)
    assert QApplication.focusWidget() is _button(panel, "字体 楷体")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert window.looks.theme.look.face == "kai"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert QApplication.focusWidget() is _button(panel, "行宽 中")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(ReadingPanel) is None)
    window._commands["reading"].trigger()
    assert window.findChild(ReadingPanel) is not None


def test_it_shows_what_holds_and_follows_what_others_change(window: MainWindow, panel: ReadingPanel) -> None:
    assert _button(panel, "行距 中").isChecked()
    assert _button(panel, "主题 浅色").isChecked()
    window._commands["larger"].trigger()
    assert _button(panel, "字号 22").isChecked()
    window._commands["dark"].trigger()
    assert _button(panel, "主题 深色").isChecked()
    assert not _button(panel, "纸色 暖纸").isEnabled()


def test_there_is_one_and_its_targets_are_large_enough(window: MainWindow, panel: ReadingPanel) -> None:
    window._commands["reading"].trigger()
    assert len(window.findChildren(ReadingPanel)) == 1
    for button in panel.findChildren(QPushButton):
        assert button.height() >= 28
        assert button.width() >= 28
        assert button.accessibleName()


def test_high_contrast_is_chosen_here_and_in_the_menu(qtbot: QtBot, window: MainWindow, panel: ReadingPanel) -> None:
    qtbot.mouseClick(_button(panel, "对比度 高对比"), Qt.MouseButton.LeftButton)
    assert window.looks.theme.colors == CONTRAST_LIGHT
    assert window._commands["contrast"].isChecked()
    assert settings.load().contrast
    assert not _button(panel, "纸色 暖纸").isEnabled(), "there is no tint to see"
    window._commands["contrast"].trigger()
    assert _button(panel, "对比度 普通").isChecked()
    assert window.looks.theme.colors == LIGHT
    assert not settings.load().contrast
