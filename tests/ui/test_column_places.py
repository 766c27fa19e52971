"""Places of columns: kept through briefs, come back to after a filter, forgotten with their column."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.query.compose import compose
from viewer.query.everything import everything
from viewer.query.search import search
from viewer.theme.tokens import Look, theme_for
from viewer.ui.column_places import ColumnPlaces
from viewer.ui.text.text_pane import TextPane


@pytest.fixture
def pane(qtbot: QtBot, bundled: Briefing) -> TextPane:
    made = TextPane()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(500, 660)
    made.show_brief(compose(bundled, everything(bundled)))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_filter_that_leaves_nothing_of_a_place_gives_it_back(pane: TextPane, bundled: Briefing) -> None:
    places = ColumnPlaces()
    pane.show_section("5.1")
    before = pane.place()
    places.show_brief(pane, compose(bundled, search(bundled, "停车")))
    assert pane.place() != before
    assert places.wanted(pane) == before
    places.show_brief(pane, compose(bundled, everything(bundled)))
    assert pane.place() == before


def test_a_place_moved_to_meanwhile_counts(pane: TextPane, bundled: Briefing) -> None:
    places = ColumnPlaces()
    places.show_brief(pane, compose(bundled, search(bundled, "停车")))
    pane.show_section("4.3")
    here = pane.place()
    assert places.wanted(pane) == here
    places.forget(pane)
    assert places.wanted(pane) == here


def test_a_place_is_right_while_what_follows_is_not_laid_out(qtbot: QtBot, bundled: Briefing) -> None:
    """Asked for in the space before a heading, of a text that has just been made."""
    pane = TextPane()
    qtbot.addWidget(pane)
    pane.show_theme(theme_for(Look()))
    pane.resize(407, 660)
    pane.show()
    for section in bundled.units:
        pane.show_brief(compose(bundled, everything(bundled)))
        start = bundled.section(section).heading.start
        pane.show_place(start)
        assert abs(pane.place() - start) <= 2
