"""Tabs at the foot of a panel: mouse, arrows, counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.theme.tokens import Look, theme_for
from viewer.ui.parts.foot_tabs import FootTabs


@pytest.fixture
def tabs(qtbot: QtBot) -> FootTabs:
    tabs = FootTabs(("数据", "笔记"))
    qtbot.addWidget(tabs)
    tabs.show_theme(theme_for(Look()))
    tabs.resize(300, tabs.height())
    tabs.show()
    return tabs


def test_a_click_tells_once(tabs: FootTabs, qtbot: QtBot) -> None:
    told: list[int] = []
    tabs.chosen.connect(told.append)
    for _ in range(2):
        qtbot.mouseClick(tabs._tabs[1], Qt.MouseButton.LeftButton)
    assert told == [1]
    assert [tab.isChecked() for tab in tabs._tabs] == [False, True]


def test_arrows_walk_and_stop_at_the_ends(tabs: FootTabs, qtbot: QtBot) -> None:
    told: list[int] = []
    tabs.chosen.connect(told.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(tabs._tabs[tabs._chosen], key)
    assert told == [1, 0]


def test_a_count_stands_beside_the_name_and_is_spoken(tabs: FootTabs) -> None:
    narrow = tabs._tabs[1].sizeHint().width()
    tabs.show_count(1, 12)
    assert tabs._tabs[1].accessibleName() == "笔记 12"
    assert tabs._tabs[1].sizeHint().width() > narrow
    tabs.show_count(1, 0)
    assert tabs._tabs[1].accessibleName() == "笔记"


@pytest.mark.parametrize("look", [Look(), Look(compact=True), Look(large=True), Look(dark=True)])
def test_targets_are_large_enough(tabs: FootTabs, look: Look) -> None:
    tabs.show_theme(theme_for(look))
    assert tabs.height() >= 28
    assert not tabs.grab().isNull()
