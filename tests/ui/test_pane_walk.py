"""The keyboard from pane to pane."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.pane_walk import step_pane


@pytest.fixture
def panes(qtbot: QtBot) -> list[QLineEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    made = [QLineEdit() for _ in range(3)]
    row = QHBoxLayout(window)
    for pane in made:
        row.addWidget(pane)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made[0].kept = window
    return made


def test_round_and_round(panes: list[QLineEdit]) -> None:
    panes[0].setFocus()
    for at in (1, 2, 0):
        step_pane(panes, 1)
        assert panes[at].hasFocus()
    step_pane(panes, -1)
    assert panes[2].hasFocus()


def test_from_nowhere_to_the_first(panes: list[QLineEdit]) -> None:
    panes[0].window().focusWidget().clearFocus()
    step_pane(panes, 1)
    assert panes[0].hasFocus()
