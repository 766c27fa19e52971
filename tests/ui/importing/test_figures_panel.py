"""Figures relabelled, hidden, pinned and marked; nothing is written before the import is confirmed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Check, CheckState
from viewer.store.checks import load_checks
from viewer.theme.tokens import Look, theme_for
from viewer.ui.importing import figure_batches, figures_panel
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


def test_a_very_long_list_is_leafed_through_and_keeps_what_was_decided(
    qtbot: QtBot, panel: FiguresPanel, briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (figures_panel, figure_batches):
        monkeypatch.setattr(module, "BATCH", 5)
    kept = (Check(briefing.metrics[0].span, "3.5万亩", label="别名"),)
    panel.show_briefing(briefing, kept, frozenset({1}))
    assert [item.metric_id for item in panel.list.items] == [1, 2, 3, 4, 5]
    assert panel.list.items[0].label == "别名"
    assert not panel.batches.before.isEnabled()
    panel.list.choose(2)
    panel._doubt.click()
    seen = []
    while panel.batches.after.isEnabled():
        qtbot.mouseClick(panel.batches.after, Qt.MouseButton.LeftButton)
        seen += [item.metric_id for item in panel.list.items]
    assert seen == [metric.id for metric in briefing.metrics[5:]]
    panel._doubt.click()
    assert {check.span for check in panel.own} == {
        briefing.metrics[0].span,
        briefing.metrics[1].span,
        briefing.metric(panel.list.chosen).span,
    }
    panel.show_briefing(replace(briefing, metrics=briefing.metrics[:3]), panel.own)  # fewer: the list is there again
    assert [item.state for item in panel.list.items][1] is CheckState.DOUBTFUL
    assert not panel.batches.isVisible()


def test_nothing_is_listed_before_it_is_looked_at(qtbot: QtBot, briefing: Briefing) -> None:
    panel = FiguresPanel()
    qtbot.addWidget(panel)
    panel.show_briefing(briefing, ())
    assert panel.list.items == ()
    panel.show_theme(theme_for(Look(dark=True, large=True)))
    panel.show()
    assert len(panel.list.items) == len(briefing.metrics)
    assert not panel.grab().isNull()


def test_a_decision_is_taken_back_from_another_batch_and_another_outline(
    qtbot: QtBot, panel: FiguresPanel, briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (figures_panel, figure_batches):
        monkeypatch.setattr(module, "BATCH", 5)
    panel.show_briefing(briefing, (), frozenset())
    for metric_id in (2, 3):
        panel.list.choose(metric_id)
        panel._doubt.click()
    qtbot.mouseClick(panel.batches.after, Qt.MouseButton.LeftButton)
    panel._doubt.click()
    assert len(panel.own) == 3
    panel.show_briefing(replace(briefing, metrics=tuple(replace(one) for one in briefing.metrics)), panel.own)
    assert panel.undo()
    assert panel.undo()
    assert [check.span for check in panel.own] == [briefing.metric(2).span]
    assert panel.list.chosen == 3
    assert {item.metric_id: item.state for item in panel.list.items}[3] is CheckState.TO_CHECK
    assert panel.undo()
    assert panel.own == ()
    assert not panel.undo()


def test_what_was_given_up_cannot_be_taken_back(panel: FiguresPanel, briefing: Briefing) -> None:
    panel.list.choose(2)
    panel._doubt.click()
    panel.show_briefing(briefing, ())
    assert not panel.undo()
    panel._doubt.click()
    panel.show_briefing(replace(briefing, sha256="0" * 64), panel.own)
    assert not panel.undo()
