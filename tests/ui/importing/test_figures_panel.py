"""Figures relabelled, hidden, pinned and marked; nothing is written before the import is confirmed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Check, CheckState
from viewer.store.checks import load_checks
from viewer.theme.tokens import Look, theme_for
from viewer.ui.importing import figures_panel
from viewer.ui.importing.figures_panel import FiguresPanel


@pytest.fixture
def panel(qtbot: QtBot, briefing: Briefing) -> FiguresPanel:
    made = FiguresPanel()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.show_briefing(briefing, ())
    made.resize(520, 600)
    made.show()
    return made


def test_a_figure_is_relabelled_pinned_marked_and_hidden(qtbot: QtBot, panel: FiguresPanel, briefing: Briefing) -> None:
    assert [item.metric_id for item in panel.list.items] == [metric.id for metric in briefing.metrics]
    panel.list.choose(3)
    panel.form._label.selectAll()
    qtbot.keyClicks(panel.form._label, "Factories")
    panel.form._pinned.click()
    panel._doubt.click()
    panel.list.setFocus()
    panel.list.choose(4)
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    relabelled, hidden = panel.own
    assert relabelled.span == briefing.metric(3).span
    assert (relabelled.label, relabelled.pinned, relabelled.state) == ("Factories", True, CheckState.DOUBTFUL)
    assert hidden.state is CheckState.HIDDEN
    assert "Doubtful" in panel._counts.text()
    assert load_checks(briefing.sha256) == ()


def test_decisions_are_taken_back(qtbot: QtBot, panel: FiguresPanel) -> None:
    panel.list.choose(3)
    panel._doubt.click()
    panel._doubt.click()
    panel._doubt.click()
    panel._restore.click()
    assert panel.own == ()
    assert not panel._restore.isEnabled()
    assert panel.undo()
    assert [check.state for check in panel.own] == [CheckState.DOUBTFUL]
    while panel.undo():
        pass
    assert panel.own == ()


def test_decisions_follow_their_figures_into_another_outline(panel: FiguresPanel, briefing: Briefing) -> None:
    panel.list.choose(5)
    panel._doubt.click()
    fewer = tuple(replace(m, id=at) for at, m in enumerate(briefing.metrics[2:], 1))
    panel.show_briefing(replace(briefing, metrics=fewer), panel.own)
    (check,) = panel.own
    assert check.span == briefing.metric(5).span
    state = {item.metric_id: item.state for item in panel.list.items}
    assert state[3] is CheckState.DOUBTFUL


def test_pointing_and_choosing_tell_the_place(panel: FiguresPanel, briefing: Briefing) -> None:
    places: list[object] = []
    panel.span_pointed.connect(places.append)
    panel.list.choose(7)
    panel.list.entered.emit(panel.list.model().index(0, 0))
    assert places == [briefing.metric(7).span, briefing.metric(1).span]


def test_a_very_long_list_is_left_for_later(panel: FiguresPanel, briefing: Briefing, monkeypatch) -> None:
    monkeypatch.setattr(figures_panel, "MOST", 5)
    kept = (Check(briefing.metrics[0].span, "3.5万亩", label="别名"),)
    panel.show_briefing(briefing, kept)
    assert panel._many.isVisible()
    assert panel.own == kept
    assert not panel.undo()


def test_nothing_is_listed_before_it_is_looked_at(qtbot: QtBot, briefing: Briefing) -> None:
    panel = FiguresPanel()
    qtbot.addWidget(panel)
    panel.show_briefing(briefing, ())
    assert panel.list.items == ()
    panel.show_theme(theme_for(Look(dark=True, large=True)))
    panel.show()
    assert len(panel.list.items) == len(briefing.metrics)
    assert not panel.grab().isNull()
