"""The list of figures by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from viewer.model import CheckState
from viewer.theme.tokens import Theme
from viewer.ui.check.check_words import FigureItem
from viewer.ui.check.figure_list import FigureList

ITEMS = tuple(FigureItem(number, f"数据{number}", "6家", CheckState.TO_CHECK) for number in range(1, 31))


@pytest.fixture
def figures(qtbot, theme: Theme) -> FigureList:
    made = FigureList()
    qtbot.addWidget(made)
    made.show_theme(theme)
    made.resize(352, 400)
    made.show_items(ITEMS)
    made.show()
    return made


def _at(figures: FigureList, place: int, x: int) -> QPoint:
    box = figures.visualRect(figures.model().index(place))
    return QPoint(x, box.center().y())


def test_arrows_take_up_one_figure_after_the_other(figures: FigureList, qtbot) -> None:
    figures.choose(1)
    with qtbot.waitSignal(figures.figure_chosen) as told:
        qtbot.keyClick(figures, Qt.Key.Key_Down)
    assert told.args == [2]
    assert figures.chosen == 2


def test_a_click_takes_up_and_a_click_on_the_box_hides(figures: FigureList, qtbot) -> None:
    with qtbot.assertNotEmitted(figures.shown_toggled):
        qtbot.mouseClick(figures.viewport(), Qt.MouseButton.LeftButton, pos=_at(figures, 2, 200))
    assert figures.chosen == 3
    with qtbot.waitSignal(figures.shown_toggled) as asked:
        qtbot.mouseClick(figures.viewport(), Qt.MouseButton.LeftButton, pos=_at(figures, 3, 24))
    assert asked.args == [4, False]
    assert figures.items == ITEMS


def test_space_shows_a_hidden_figure_again(figures: FigureList, qtbot) -> None:
    figures.show_item(ITEMS[0]._replace(state=CheckState.HIDDEN))
    figures.choose(1)
    with qtbot.waitSignal(figures.shown_toggled) as asked:
        qtbot.keyClick(figures, Qt.Key.Key_Space)
    assert asked.args == [1, True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_enter_and_f2_lead_to_the_form(figures: FigureList, qtbot, key: Qt.Key) -> None:
    figures.choose(1)
    with qtbot.waitSignal(figures.edit_wanted):
        qtbot.keyClick(figures, key)


def test_a_double_click_leads_to_the_form_but_not_on_the_box(figures: FigureList, qtbot) -> None:
    with qtbot.waitSignal(figures.edit_wanted):
        qtbot.mouseDClick(figures.viewport(), Qt.MouseButton.LeftButton, pos=_at(figures, 2, 200))
    with qtbot.assertNotEmitted(figures.edit_wanted):
        qtbot.mouseDClick(figures.viewport(), Qt.MouseButton.LeftButton, pos=_at(figures, 2, 24))


def test_a_figure_far_below_is_brought_into_view(figures: FigureList) -> None:
    figures.choose(30)
    assert figures.viewport().rect().contains(figures.visualRect(figures.currentIndex()))
    figures.choose(99)
    assert figures.chosen == 30


def test_listing_others_tells_nothing_and_chooses_none(figures: FigureList, qtbot) -> None:
    figures.choose(4)
    with qtbot.assertNotEmitted(figures.figure_chosen):
        figures.show_items(ITEMS[:2])
    assert figures.chosen == 0


def test_an_empty_list_says_so(figures: FigureList) -> None:
    figures.show_items((), "没有数据")
    with_words = figures.grab().toImage()
    figures.show_items(())
    assert figures.grab().toImage() != with_words
    assert figures.chosen == 0
