"""Changes of the outline on top of each other, and the ways back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from viewer.errors import NotATitle, OutlineBroken
from viewer.model import Metadata
from viewer.pipeline import reshape
from viewer.source import OutlineChange
from viewer.ui.importing import draft_edit
from viewer.ui.importing.by_hand import NOTHING
from viewer.ui.importing.draft_edit import DraftEdit
from viewer.ui.importing.look import Look, look_at

pytestmark = pytest.mark.usefixtures("qapp")


def _levels(edit: DraftEdit) -> list[tuple[int, str]]:
    return [(section.level, section.title) for section in edit.briefing.sections if section.level]


def _place(edit: DraftEdit, title: str) -> int:
    return next(section.heading.start for section in edit.briefing.sections if section.title == title)


def test_changes_add_up_and_are_taken_back_one_by_one(look: Look) -> None:
    edit = DraftEdit(look)
    before = _levels(edit)
    edit.set_levels({_place(edit, "下一步工作"): 2})
    edit.set_levels({_place(edit, "桥梁"): 0})
    assert (2, "下一步工作") in _levels(edit)
    assert "桥梁" not in [title for _level, title in _levels(edit)]
    assert len(edit.changed_places) == 2
    edit.undo()
    assert "桥梁" in [title for _level, title in _levels(edit)]
    edit.undo()
    assert _levels(edit) == before
    assert not edit.can_undo
    assert not edit.touched
    edit.undo()
    assert _levels(edit) == before


def test_figures_follow_the_outline(look: Look) -> None:
    edit = DraftEdit(look)
    edit.set_levels({_place(edit, "道路建设"): 0, _place(edit, "公路"): 1})
    figure = next(metric for metric in edit.briefing.metrics if metric.surface == "12公里")
    assert edit.briefing.section(figure.section).title == "公路"
    assert edit.briefing.section(figure.section).level == 1


def test_as_recognised_can_be_undone(look: Look) -> None:
    edit = DraftEdit(look)
    edit.set_levels({_place(edit, "下一步工作"): 2})
    changed = _levels(edit)
    edit.restore()
    assert not edit.touched
    edit.undo()
    assert _levels(edit) == changed
    edit.undo()
    edit.restore()
    assert not edit.can_undo


def test_back_to_what_was_read_is_no_change(look: Look) -> None:
    edit = DraftEdit(look)
    place = _place(edit, "下一步工作")
    edit.set_levels({place: 2})
    edit.set_levels({place: 1})
    assert not edit.changed_places
    assert not edit.touched
    edit.set_levels({place: 1})
    assert edit.can_undo


def test_other_details_are_kept_beside_the_outline(look: Look, qtbot: QtBot) -> None:
    edit = DraftEdit(look)
    edit.set_metadata(look.briefing.metadata)
    assert not edit.touched
    with qtbot.waitSignal(edit.changed):
        edit.set_metadata(Metadata("镇总结", "某镇", 2031))
    edit.set_levels({_place(edit, "下一步工作"): 2})
    edit.undo()
    assert edit.touched
    assert edit.briefing.metadata == Metadata("镇总结", "某镇", 2031)


def test_a_change_that_cannot_be_is_taken_back(look: Look, qtbot: QtBot) -> None:
    edit = DraftEdit(look)
    before = _levels(edit)
    inside = _place(edit, "道路建设") + 3
    with qtbot.waitSignal(edit.refused) as refused:
        edit.set_levels({inside: 1})
    assert isinstance(refused.args[0], NotATitle)
    assert _levels(edit) == before
    assert not edit.can_undo


def test_a_long_report_is_read_anew_beside_the_window(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_edit, "_AT_ONCE", 0)
    edit = DraftEdit(look)
    settled: list[list[tuple[int, str]]] = []
    place = _place(edit, "下一步工作")
    edit.set_levels({place: 2})
    edit.set_levels({place: 0})  # while the first is being read
    assert edit.busy
    edit.when_settled(lambda: settled.append(_levels(edit)))
    qtbot.waitUntil(lambda: bool(settled), timeout=10_000)
    assert not edit.busy
    assert "下一步工作" not in [title for _level, title in settled[0]]
    edit.when_settled(lambda: settled.append([]))
    assert settled[1] == []
    with qtbot.waitSignal(edit.refused, timeout=10_000):
        edit.set_levels({_place(edit, "道路建设") + 3: 1})
    assert not edit.busy


def test_nothing_of_the_text_is_lost(look: Look) -> None:
    edit = DraftEdit(look)
    for section in look.briefing.sections[1:]:
        edit.set_levels({section.heading.start: 0})
    assert edit.briefing.text == look.briefing.text
    assert len(edit.briefing.sections) == 1
    assert edit.briefing == replace(edit.briefing, text=look.briefing.text)


def test_a_typed_title_stays_through_other_changes(look: Look) -> None:
    edit = DraftEdit(look)
    place = _place(edit, "公路")
    figures = edit.briefing.metrics
    edit.set_title(place, "交通")
    assert edit.briefing.metrics == figures
    edit.set_levels({_place(edit, "下一步工作"): 2})
    assert (2, "交通") in _levels(edit)
    edit.set_levels({place: 0})  # no heading any more: its title waits
    assert "交通" not in [title for _level, title in _levels(edit)]
    edit.undo()
    assert (2, "交通") in _levels(edit)
    edit.set_title(place, "公路")
    assert place not in edit.hand.titles
    edit.restore()
    assert not edit.touched


def test_a_title_of_no_words_is_refused_and_one_as_it_is_no_change(look: Look, qtbot: QtBot) -> None:
    edit = DraftEdit(look)
    with qtbot.waitSignal(edit.refused):
        edit.set_title(_place(edit, "公路"), "\u3000 ")
    edit.set_title(_place(edit, "公路"), "公路")
    edit.set_title(1_000_000, "交通")
    edit.reset_titles({_place(edit, "公路")})
    assert not edit.can_undo


class _Beside(QObject):
    """What Reshaper promises, answering when it is told to."""

    finished = Signal(object)
    refused = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._imported = look.briefing
        self.asked: list[tuple[Metadata, tuple[OutlineChange, ...]]] = []
        self.awaited = self.busy = False

    def run(self, metadata: Metadata, changes: tuple[OutlineChange, ...]) -> None:
        self.asked.append((metadata, changes))
        self.awaited = self.busy = True

    def cancel(self) -> None:
        self.awaited = self.busy = False

    wait = cancel

    def answer(self) -> None:
        self.cancel()
        self.finished.emit(look_at(reshape(self._imported, *self.asked[-1])))

    def fail(self, error: Exception) -> None:
        self.cancel()
        self.refused.emit(error)


@pytest.fixture
def beside(look: Look, monkeypatch: pytest.MonkeyPatch) -> _Beside:
    monkeypatch.setattr(draft_edit, "_AT_ONCE", 0)
    monkeypatch.setattr(draft_edit, "_IN_A_THREAD", 0)
    return _Beside(look)


@pytest.fixture
def long_edit(look: Look, beside: _Beside) -> DraftEdit:
    return DraftEdit(look, reshaper=beside)  # type: ignore[arg-type]


def test_every_change_of_a_very_long_report_is_asked_of_its_process(
    qtbot: QtBot, look: Look, beside: _Beside, long_edit: DraftEdit
) -> None:
    road, bridge = _place(long_edit, "道路建设"), _place(long_edit, "桥梁")
    before = _levels(long_edit)
    with qtbot.waitSignal(long_edit.begun):
        long_edit.set_levels({road: 2})
    assert _levels(long_edit) == before
    long_edit.set_title(bridge, "大桥")
    long_edit.set_metadata(Metadata("另一题", "某县", 2031))
    metadata, changes = beside.asked[-1]
    assert metadata.year == 2031
    assert {(change.offset, change.level, change.words) for change in changes} == {(road, 2, None), (bridge, 2, "大桥")}
    settled: list[int] = []
    long_edit.when_settled(lambda: settled.append(1))
    assert settled == []
    beside.answer()
    assert settled == [1]
    assert "大桥" in [title for _level, title in _levels(long_edit)]
    long_edit.undo()
    assert {change.offset for change in beside.asked[-1][1]} == {road}
    beside.answer()
    assert "桥梁" in [title for _level, title in _levels(long_edit)]
    qtbot.waitUntil(lambda: not long_edit.busy)


def test_back_to_what_was_read_needs_no_process(look: Look, beside: _Beside, long_edit: DraftEdit) -> None:
    long_edit.set_levels({_place(long_edit, "道路建设"): 2})
    settled: list[int] = []
    long_edit.when_settled(lambda: settled.append(1))
    long_edit.undo()
    assert len(beside.asked) == 1
    assert not beside.awaited
    assert not long_edit.touched
    assert settled == [1]


def test_a_process_that_ended_takes_every_change_back_that_nobody_has_seen(
    qtbot: QtBot, look: Look, beside: _Beside, long_edit: DraftEdit
) -> None:
    road, bridge = _place(long_edit, "道路建设"), _place(long_edit, "桥梁")
    long_edit.set_levels({road: 2})
    beside.answer()
    seen, hand = _levels(long_edit), long_edit.hand
    long_edit.set_levels({bridge: 0})
    long_edit.set_metadata(Metadata("另一题"))
    with qtbot.waitSignal(long_edit.refused) as refused:
        beside.fail(OutlineBroken("a.txt"))
    assert isinstance(refused.args[0], OutlineBroken)
    assert (_levels(long_edit), long_edit.hand) == (seen, hand)
    assert len(beside.asked) == 3
    long_edit.set_levels({bridge: 0})  # made again, it can be
    assert beside.asked[-1][0] == look.briefing.metadata
    beside.answer()
    assert "桥梁" not in [title for _level, title in _levels(long_edit)]
    long_edit.undo()
    long_edit.undo()
    assert not long_edit.can_undo
    qtbot.waitUntil(lambda: not long_edit.busy)


def test_a_change_that_cannot_be_leaves_the_one_before_it_that_was_not_yet_shown(
    qtbot: QtBot, beside: _Beside, long_edit: DraftEdit
) -> None:
    road = _place(long_edit, "道路建设")
    long_edit.set_levels({road: 2})
    long_edit.set_levels({road + 3: 1})
    settled: list[int] = []
    long_edit.when_settled(lambda: settled.append(1))
    with qtbot.waitSignal(long_edit.refused):
        beside.fail(NotATitle("x"))
    assert [change.offset for change in beside.asked[-1][1]] == [road]
    assert settled == []
    beside.answer()
    assert settled == [1]
    assert (2, "道路建设") in _levels(long_edit)
    assert len(long_edit.hand.levels) == 1


def test_given_up_nothing_is_at_work(beside: _Beside, long_edit: DraftEdit) -> None:
    long_edit.set_levels({_place(long_edit, "道路建设"): 2})
    assert long_edit.busy
    long_edit.cancel()
    assert not long_edit.busy


def test_what_was_kept_before_is_no_step_and_no_change(look: Look) -> None:
    first = DraftEdit(look)
    place = _place(first, "公路")
    first.set_levels({place: 1})
    kept = first.hand
    assert first.new_hand == kept
    edit = DraftEdit(look)
    edit.recall(kept)
    assert (1, "公路") in _levels(edit)
    assert (edit.can_undo, edit.new_hand, edit.touched) == (False, None, True)
    edit.restore()
    assert edit.new_hand == NOTHING


def test_an_outline_that_cannot_be_any_more_is_left_as_it_was_kept(look: Look, qtbot: QtBot) -> None:
    edit = DraftEdit(look)
    with qtbot.waitSignal(edit.refused):
        edit.recall(NOTHING._replace(levels={_place(edit, "公路") + 1: 2}))
    assert (edit.touched, edit.new_hand, edit.recalled) == (False, None, NOTHING)
    edit.set_levels({_place(edit, "公路"): 1})
    assert edit.new_hand is not None
