"""Commands and status bar follow the place: real window, each state by the way a reader comes to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("plain_application")


def _can(window: MainWindow, *names: str) -> list[bool]:
    return [window._commands[name].isEnabled() for name in names]


def test_what_can_act_follows_the_place(start_window: Callable[..., MainWindow], file: Path) -> None:
    window = start_window(file)
    assert window._commands["overview"].isChecked()
    assert _can(window, "print", "back", "clear", "next_hit", "export_matching") == [True, False, False, False, False]
    assert not window._commands["details"].isEnabled()  # the file is not the user folder's: its details stay
    window.navigator.go_to_section("2.2")
    assert not window._commands["overview"].isChecked()
    assert _can(window, "back", "forward") == [True, False]
    window.navigator.back()
    assert _can(window, "back", "forward") == [False, True]
    window.enter_query("停车")
    assert _can(window, "clear", "next_hit", "export_matching") == [True, True, True]
    window.enter_query("没有这个词")
    assert _can(window, "clear", "next_hit") == [True, False]


def test_the_status_bar_names_the_place(qtbot: QtBot, start_window: Callable[..., MainWindow], file: Path) -> None:
    window = start_window(file)

    def told() -> str:
        return window._status._place.text()

    assert told() == "总览"
    window.navigator.go_to_section("2.2")
    assert told() == "第 4 节，共 4 节"
    window.enter_query("停车")
    hits = len(window._session.selection.hits)
    assert told() == f"第 1 处，共 {hits} 处"
    window.navigator.step_hit(1)
    assert told() == f"第 2 处，共 {hits} 处"


def test_the_look_is_ticked(start_window: Callable[..., MainWindow], file: Path) -> None:
    window = start_window(file)
    window.looks.choose_scheme("light")
    assert [window._commands[name].isChecked() for name in ("dark", "system")] == [False, False]
    window._commands["dark"].trigger()
    assert [window._commands[name].isChecked() for name in ("dark", "system")] == [True, False]
    assert [window._commands[name].isChecked() for name in ("chinese", "english")] == [True, False]
