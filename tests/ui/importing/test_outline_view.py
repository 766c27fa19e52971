"""Keys and menu of the outline; drags are in the journeys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.theme.tokens import Look, theme_for
from viewer.ui.importing.look import look_at
from viewer.ui.importing.outline_view import OutlineView


@pytest.fixture
def view(qtbot: QtBot, briefing: Briefing) -> OutlineView:
    made = OutlineView()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.show_rows(look_at(briefing).rows)
    made.resize(400, 300)
    made.show()
    made.setCurrentIndex(made.model().index(1, 0))
    return made


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier])
def test_keys_ask_for_levels(qtbot: QtBot, view: OutlineView, held: Qt.KeyboardModifier) -> None:
    steps: list[int] = []
    levels: list[int] = []
    view.step_wanted.connect(steps.append)
    view.level_wanted.connect(levels.append)
    qtbot.keyClick(view, Qt.Key.Key_Left, held)
    qtbot.keyClick(view, Qt.Key.Key_Right, held)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(view, Qt.Key.Key_3)
    qtbot.keyClick(view, Qt.Key.Key_7)
    assert steps == [-1, 1]
    assert levels == [0, 3]


def test_alt_left_is_not_the_windows_back(view: OutlineView) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    event.ignore()
    QApplication.sendEvent(view, event)
    assert event.isAccepted()


def test_moving_tells_the_place(qtbot: QtBot, view: OutlineView, briefing: Briefing) -> None:
    places: list[int] = []
    view.place_pointed.connect(places.append)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert places == [briefing.section("1.2").heading.start]
    assert view.chosen == frozenset(places)


def test_several_are_chosen_together_and_stay_so(qtbot: QtBot, view: OutlineView, briefing: Briefing) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = view.chosen
    assert len(chosen) == 2
    view.show_rows(look_at(briefing).all_rows)
    assert view.chosen == chosen


def test_a_heading_that_is_gone_leaves_the_one_before_it_chosen(view: OutlineView, briefing: Briefing) -> None:
    rows = look_at(briefing).rows
    view.show_chosen(rows[3].place)
    view.show_rows(rows[:3])
    assert view.chosen == {rows[2].place}
    view.show_rows(())
    assert view.chosen == frozenset()


def test_the_menu_does_what_the_keys_do(view: OutlineView) -> None:
    levels: list[int] = []
    view.level_wanted.connect(levels.append)
    menu = view.context_menu()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        *("One level up", "One level down", "Change the title…", "Title as in the text"),
        *("Level 1", "Level 2", "Level 3", "Level 4", "Not a heading"),
    ]
    for action in menu.actions()[3:]:
        action.trigger()
    assert levels == [1, 2, 3, 4, 0]


@pytest.mark.parametrize("look", [Look(dark=True), Look(large=True), Look(compact=True)])
def test_every_look_paints(view: OutlineView, look: Look, briefing: Briefing) -> None:
    view.show_theme(theme_for(look))
    view.show_rows(look_at(briefing, frozenset(look_at(briefing).headings)).all_rows)
    view.show_pointed(briefing.section("2").heading.start)
    plain = view.grab().toImage()
    view.show_pointed(-1)
    assert view.grab().toImage() != plain
