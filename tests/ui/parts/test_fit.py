"""A window as large as the screen leaves room for its frame."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.parts.fit import fitting


def test_a_window_and_its_frame_stay_on_the_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert fitting(window, QSize(300, 200)) == QSize(300, 200)
    whole = fitting(window, room)
    assert (whole.width(), whole.height()) < (room.width(), room.height())
    assert fitting(window, QSize(300, room.height())) == QSize(300, whole.height())
