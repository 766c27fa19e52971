"""A place is a line's offset; it comes back to the pixel where it was left, also in another column."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.query.compose import compose
from viewer.query.everything import everything
from viewer.theme.tokens import Look, theme_for
from viewer.ui.text.text_pane import TextPane
from viewer.ui.text.text_place import TextPlace


@pytest.fixture
def show(qtbot: QtBot, bundled: Briefing) -> Callable[[], TextPane]:
    def shown() -> TextPane:
        pane = TextPane()
        qtbot.addWidget(pane)
        pane.resize(700, 500)
        pane.show_theme(theme_for(Look()))
        pane.show_brief(compose(bundled, everything(bundled)))
        with qtbot.waitExposed(pane):
            pane.show()
        return pane

    return shown


def _at(pane: TextPane) -> int:
    return pane.view.verticalScrollBar().value()


def test_it_comes_back_to_the_pixel_until_the_text_is_set_otherwise(show: Callable[[], TextPane]) -> None:
    pane = show()
    place = TextPlace(pane.view)
    for left in (0, 700, 1234, 1247):
        pane.view.verticalScrollBar().setValue(left)
        offset = place.now()
        pane.view.verticalScrollBar().setValue(3000)
        place.show(offset)
        assert _at(pane) == left
    place.set_in("other")
    pane.view.verticalScrollBar().setValue(3000)
    place.show(offset)
    assert place.now() == offset
    assert abs(_at(pane) - 1247) < pane.view.line


def test_another_column_stands_as_the_first(show: Callable[[], TextPane]) -> None:
    one, other = show(), show()
    one.view.verticalScrollBar().setValue(2345)
    TextPlace(other.view).take(TextPlace(one.view))
    assert _at(other) == 2345


def test_before_there_is_a_text_it_is_only_wanted(qtbot: QtBot) -> None:
    pane = TextPane()
    qtbot.addWidget(pane)
    place = TextPlace(pane.view)
    place.show(40)
    assert (place.now(), place.wanted) == (40, 40)


@pytest.mark.parametrize("share", [0.5, 0.98, 1.0])
def test_looks_and_widths_that_come_and_go_move_nothing(show: Callable[[], TextPane], share: float) -> None:
    pane = show()
    bar = pane.view.verticalScrollBar()
    for _ in range(3):  # the more is laid out, the longer it is
        bar.setValue(round(bar.maximum() * share))
    before = bar.value()
    for _ in range(3):
        pane.show_theme(theme_for(Look(large=True)))
        pane.show_theme(theme_for(Look()))
        assert bar.value() == before
        pane.resize(520, 500)
        pane.resize(700, 500)
        assert bar.value() == before
    bar.setValue(before - 400)  # whoever scrolls is somewhere else
    place = pane.place()
    pane.show_theme(theme_for(Look(large=True)))
    pane.show_theme(theme_for(Look()))
    assert (pane.place(), bar.value()) == (place, before - 400)
