"""The columns by themselves, fed plain values."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.model import Briefing
from viewer.query.compose import compose
from viewer.query.everything import everything
from viewer.theme.tokens import Look, theme_for
from viewer.ui.text_columns import TextColumns


@pytest.fixture
def columns(qtbot: QtBot, bundled: Briefing) -> TextColumns:
    made = TextColumns()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(1200, 700)
    made.show_briefing(bundled)
    made.show_brief(compose(bundled, everything(bundled)))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_without_a_second_there_is_one_of_everything(columns: TextColumns) -> None:
    assert columns.second is None
    assert columns.text is columns.first
    assert columns.panes() == (columns.first,)
    columns.show_split(False)  # there is nothing to close


def test_a_second_comes_and_goes_and_says_so(qtbot: QtBot, columns: TextColumns) -> None:
    with qtbot.waitSignal(columns.split_changed) as told:
        columns.show_split(True)
    assert told.args == [True]
    assert columns.panes() == (columns.first, columns.second)
    with qtbot.waitSignal(columns.split_changed) as told:
        columns.show_split(False)
    assert told.args == [False]
    assert columns.count() == 1


def test_only_the_active_one_says_where_the_reader_is(qtbot: QtBot, columns: TextColumns) -> None:
    columns.show_split(True)
    heard: list[str] = []
    columns.section_entered.connect(heard.append)
    columns.first.show_section("5.1")
    qtbot.wait(200)
    assert "5.1" not in heard
    columns.second.show_section("2.1")
    qtbot.waitUntil(lambda: "2.1" in heard)


def test_figures_are_told_from_both_and_washed_in_both(columns: TextColumns) -> None:
    columns.show_split(True)
    heard: list[int] = []
    columns.figure_chosen.connect(heard.append)
    columns.first.figure_chosen.emit(3)
    columns.second.figure_chosen.emit(4)
    assert heard == [3, 4]
    columns.show_hovered(7)
    assert columns.first._view.marks.hovered == columns.second._view.marks.hovered == 7


@pytest.mark.parametrize(("wanted", "given"), [(0, 50), (5, 20), (60, 60), (99, 80)])
def test_no_column_is_squeezed_by_a_remembered_width(columns: TextColumns, wanted: int, given: int) -> None:
    columns.show_share(wanted)
    columns.show_split(True)
    shares = [widget.width() for widget in (columns.widget(0), columns.widget(1))]
    assert min(shares) >= 299
    if given in (50, 60):
        assert abs(100 * shares[0] / columns.width() - given) < 2
