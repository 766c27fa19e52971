"""A window that its screen cannot hold fills it; the screen of the tests has 800 × 800 px."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.app import fit_first_window, make_window
from viewer.ui.screen_room import fill_small_screen


@pytest.mark.parametrize(("width", "height", "fills"), [(700, 600, False), (800, 700, False), (900, 600, True)])
def test_it_fills_a_screen_that_is_too_small(qtbot: QtBot, width: int, height: int, fills: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    room = window.screen().availableGeometry()
    assert fill_small_screen(window) is fills
    assert window.isMaximized() is fills
    assert window.height() <= room.height()
    assert window.width() <= max(width if not fills else 0, room.width())


def test_the_title_bar_needs_room_too(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    window.resize(room.width(), room.height())
    assert fill_small_screen(window)
    assert window.height() < room.height()


@pytest.mark.usefixtures("plain_application")
def test_only_a_first_start_decides(qtbot, qapp, file) -> None:
    window = make_window(qapp, file)
    qtbot.addWidget(window)
    assert not window.placed
    fit_first_window(window)
    assert window.isMaximized()
    window.setWindowState(window.windowState().WindowNoState)
    window.resize(700, 600)
    window.show()
    window.close()
    again = make_window(qapp, file)
    qtbot.addWidget(again)
    assert again.placed
    fit_first_window(again)
    assert not again.isMaximized()
