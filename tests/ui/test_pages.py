"""A theme is taken at once by what is in sight, and soon after by the overview where that is covered."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.theme.tokens import Look, theme_for
from viewer.ui.pages import Pages

DARK, LIGHT = theme_for(Look(dark=True)), theme_for(Look())


@pytest.fixture
def pages(qtbot: QtBot, bundled: Briefing) -> Pages:
    made = Pages()
    qtbot.addWidget(made)
    made.show_theme(LIGHT)
    made.overview.show_briefing(bundled)
    made.show()
    return made


def test_the_overview_takes_a_theme_at_once_where_it_is_shown(pages: Pages) -> None:
    pages.setCurrentWidget(pages.overview)
    pages.show_theme(DARK)
    assert pages.overview._theme == DARK


def test_a_covered_overview_takes_it_soon(qtbot: QtBot, pages: Pages) -> None:
    pages.setCurrentWidget(pages.reading)
    pages.show_theme(DARK)
    assert pages.reading._theme == DARK
    assert pages.overview._theme == LIGHT
    qtbot.waitUntil(lambda: pages.overview._theme == DARK)


def test_it_is_never_seen_in_the_theme_before(pages: Pages) -> None:
    pages.setCurrentWidget(pages.reading)
    pages.show_theme(DARK)
    pages.setCurrentWidget(pages.overview)
    assert pages.overview._theme == DARK
