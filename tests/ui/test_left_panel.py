"""The left panel shows the pane that it is told to, and tells which tab was clicked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from viewer.ui.left_panel import CARDS, TREE, LeftPanel


@pytest.fixture
def panel(qtbot: QtBot) -> LeftPanel:
    made = LeftPanel()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_click_on_a_tab_is_told_and_nothing_else_happens(qtbot: QtBot, panel: LeftPanel) -> None:
    tree, cards = QLabel(), QLabel()
    panel.add(tree)
    panel.add(cards)
    panel.show_tabs(True)
    panel.show_pane(tree, TREE)
    with qtbot.waitSignal(panel.chosen) as told:
        qtbot.mouseClick(panel.tabs[CARDS], Qt.MouseButton.LeftButton)
    assert told.args == [CARDS]
    assert tree.isVisible()
    panel.show_pane(cards, CARDS)
    assert (tree.isVisible(), cards.isVisible()) == (False, True)
    assert [tab.isChecked() for tab in panel.tabs] == [False, True]


def test_tabs_are_shown_only_when_told(panel: LeftPanel) -> None:
    assert not panel.tabs[TREE].isVisible()
    panel.show_tabs(True)
    assert panel.tabs[TREE].isVisible()
    panel.show_tabs(False)
    assert not panel.tabs[TREE].isVisible()


def test_a_pane_shown_without_a_tab_leaves_the_marks(panel: LeftPanel) -> None:
    panel.add(tree := QLabel())
    panel.show_pane(tree, CARDS)
    panel.show_pane(tree)
    assert [tab.isChecked() for tab in panel.tabs] == [False, True]
