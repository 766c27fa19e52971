"""The row that says how the figures are listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from viewer.query.sorts import Sort
from viewer.theme.tokens import Look, theme_for
from viewer.ui.cards.card_controls import CardControls
from viewer.ui.parts.card_order import Order, Wanted


@pytest.fixture
def controls(qtbot: QtBot) -> CardControls:
    made = CardControls()
    qtbot.addWidget(made)
    made.resize(300, 32)
    made.show_theme(theme_for(Look(compact=True)))
    made.show_sorts({Sort.AMOUNT: 8, Sort.COUNT: 70, Sort.RANK: 30, Sort.CHANGE: 4})
    return made


def _action(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(words))


def test_what_holds_is_said_and_told(qtbot: QtBot, controls: CardControls) -> None:
    assert (controls._order.text(), controls._sorts.text()) == ("By place", "All kinds")
    with qtbot.waitSignal(controls.changed):
        _action(controls.menu_of_orders(), "By size").trigger()
    with qtbot.waitSignal(controls.changed):
        _action(controls.menu_of_sorts(), "Ranks").trigger()
    _action(controls.menu_of_sorts(), "Amounts").trigger()
    assert controls.wanted == Wanted(Order.SIZE, frozenset({Sort.AMOUNT, Sort.RANK}))
    assert (controls._order.text(), controls._sorts.text()) == ("By size", "Amounts/Ranks")
    assert controls._sorts.accessibleName() == "Kinds shown: Amounts/Ranks"
    assert _action(controls.menu_of_sorts(), "Amounts").isChecked()
    _action(controls.menu_of_sorts(), "Amounts").trigger()
    assert controls.wanted.sorts == {Sort.RANK}
    _action(controls.menu_of_sorts(), "All kinds").trigger()
    assert controls.wanted == Wanted(Order.SIZE)


def test_the_same_again_is_no_change(qtbot: QtBot, controls: CardControls) -> None:
    with qtbot.assertNotEmitted(controls.changed):
        _action(controls.menu_of_orders(), "By place").trigger()


def test_another_report_without_that_kind(controls: CardControls) -> None:
    _action(controls.menu_of_sorts(), "Ranks").trigger()
    controls.show_sorts({Sort.COUNT: 2})
    assert controls.wanted == Wanted()
    assert controls._sorts.text() == "All kinds"
    controls.show_sorts({})
    assert controls.isHidden()


def test_enter_opens_the_menu(qtbot: QtBot, controls: CardControls) -> None:
    controls.show()
    controls._sorts.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(controls._sorts, Qt.Key.Key_Return)
    menu = controls.findChild(QMenu)
    assert menu is not None
    assert menu.actions()[2].text() == "Amounts　8"
    menu.close()


def test_many_kinds_do_not_leave_the_row(controls: CardControls) -> None:
    for words in ("Amounts", "Counts", "Ranks", "Changes"):
        _action(controls.menu_of_sorts(), words).trigger()
    controls.resize(280, 32)
    assert controls._sorts.geometry().right() <= 280 - 16
    assert controls._order.geometry().right() < controls._sorts.geometry().left()
    assert controls._order.height() >= 28
