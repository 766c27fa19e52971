"""Very many cards: the first are laid out at once, the others while idle, and whoever needs one has them all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.query.everything import everything
from viewer.theme.tokens import Look, theme_for
from viewer.ui.cards.card_list import CardList
from viewer.ui.cards.cards import CardsPane
from viewer.ui.parts.segment import Segment

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
_TIMES = 40


@pytest.fixture
def cards(qtbot: QtBot, briefing: Briefing) -> CardList:
    """A list of 400 cards and their heads, shown just now."""
    many = tuple(
        replace(metric, id=nth * 100 + metric.id, same_as=None) for nth in range(_TIMES) for metric in briefing.metrics
    )
    large = replace(briefing, metrics=many)
    pane = CardsPane()
    qtbot.addWidget(pane)
    pane.show_theme(theme_for(Look()))
    pane.resize(376, 640)
    pane.show_briefing(large)
    pane.show_selection(everything(large))
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    segment = pane.findChild(Segment)
    segment.show_side(1)
    segment.chosen.emit(1)
    return pane.findChild(CardList)


def _last(cards: CardList) -> int:
    """Lower edge of the last row that there is, px in the list."""
    index = cards.model().index(cards.model().rowCount() - 1, 0)
    return cards.visualRect(index).bottom() + cards.verticalScrollBar().value()


def test_the_first_stand_where_they_will_stand(qtbot: QtBot, cards: CardList) -> None:
    assert cards.model().rowCount() == 150
    seen = cards.viewport().grab().toImage()
    before = [cards.visualRect(cards.model().index(place, 0)) for place in range(20)]
    assert before[-1].bottom() > cards.viewport().height()
    qtbot.waitUntil(lambda: cards.model().rowCount() > 300 and cards.verticalScrollBar().maximum() > 15_000)
    assert cards.viewport().grab().toImage() == seen
    assert [cards.visualRect(cards.model().index(place, 0)) for place in range(20)] == before
    reached = cards.verticalScrollBar().maximum() + cards.viewport().height()
    assert abs(reached - _last(cards)) <= 2


def test_one_behind_them_is_scrolled_to(cards: CardList) -> None:
    cards.select_place(len(cards.model().rows) - 1)
    index = cards.currentIndex()
    assert index.row() == len(cards.model().rows) - 1 > 300
    cards.scrollTo(index)
    assert cards.viewport().rect().contains(cards.visualRect(index).center())


def test_end_leads_to_the_last(cards: CardList) -> None:
    cards.setFocus()
    first = cards.model().index(1, 0)
    cards.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
    QTest.keyClick(cards, Qt.Key.Key_End)
    assert cards.currentIndex().row() == len(cards.model().rows) - 1 > 300
    assert cards.viewport().rect().contains(cards.visualRect(cards.currentIndex()).center())


def test_another_width_lays_all_out_where_the_reader_stands(cards: CardList) -> None:
    cards.lay_out_rest()
    cards.verticalScrollBar().setValue(9_000)
    cards.resize(cards.width() - 20, cards.height())
    assert cards.verticalScrollBar().value() == 9_000
    assert _last(cards) > 10_000
