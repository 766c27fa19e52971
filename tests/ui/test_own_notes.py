"""The reader's notes of the open report: kept before they are shown, brought back, told when they cannot be kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Metadata, Span
from viewer.notes import Note
from viewer.store.notes import FILE, load_notes, save_note
from viewer.ui.memory import Memory
from viewer.ui.own_notes import OwnNotes
from viewer.ui.session import Session

SPAN, OTHER = Span(5, 9), Span(12, 16)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def own(qtbot: QtBot, briefing: Briefing, window: QWidget) -> OwnNotes:
    session = Session(window)
    notes = OwnNotes(session, Memory(), window)
    session.briefing_changed.connect(notes.show_briefing)
    session.open(briefing)
    return notes


def test_a_note_is_on_the_disk_when_it_is_shown(own: OwnNotes, briefing: Briefing, qtbot: QtBot) -> None:
    seen: list[tuple[Note, ...]] = []
    own.changed.connect(lambda notes: seen.append((notes, load_notes(briefing.sha256))))
    own.write(SPAN)
    own.write(SPAN, "  查  ")
    own.write(OTHER, bookmark=True)
    assert all(shown == kept for shown, kept in seen)
    assert [(note.span, note.text, note.bookmark) for note in own.notes] == [(SPAN, "查", False), (OTHER, "", True)]
    assert own.notes[0].words == SPAN.of(briefing.text)


def test_writing_the_same_again_changes_nothing(own: OwnNotes, qtbot: QtBot) -> None:
    first = own.write(SPAN, "查")
    with qtbot.assertNotEmitted(own.changed):
        assert own.write(SPAN) == first


def test_removed_notes_come_back_one_after_the_other(own: OwnNotes, briefing: Briefing) -> None:
    first, second = own.write(SPAN, "一"), own.write(OTHER, "二")
    assert own.remove(first.key)
    assert own.remove(second.key)
    assert load_notes(briefing.sha256) == ()
    assert own.restore() == second
    assert own.restore() == first
    assert own.restore() is None
    assert load_notes(briefing.sha256) == (first, second)
    assert not own.remove(Note(Span(1, 2), "x").key)


def test_a_passage_written_on_anew_is_not_overwritten_by_what_was_removed(own: OwnNotes) -> None:
    own.remove(own.write(SPAN, "旧").key)
    own.write(SPAN, "新")
    assert not own.can_restore
    assert own.restore() is None
    assert [note.text for note in own.notes] == ["新"]


def test_the_same_text_under_another_title_keeps_its_notes(own: OwnNotes, briefing: Briefing, qtbot: QtBot) -> None:
    own.remove(own.write(SPAN).key)
    with qtbot.assertNotEmitted(own.changed):
        own.show_briefing(replace(briefing, metadata=Metadata("别的标题")))
    assert own.can_restore
    own.show_briefing(replace(briefing, sha256="f" * 64))
    assert not own.can_restore
    assert own.notes == ()


def test_a_passage_that_has_moved_stays_in_the_list_but_does_not_stand(own: OwnNotes, briefing: Briefing) -> None:
    save_note("f" * 64, Note(SPAN, "别的文字", "查"))
    own.show_briefing(replace(briefing, sha256="f" * 64))
    assert [note.text for note in own.notes] == ["查"]
    assert own.standing == ()


def test_a_damaged_record_is_told_and_what_is_held_is_kept_anew(
    own: OwnNotes, briefing: Briefing, user_home: Path, qtbot: QtBot
) -> None:
    own.write(SPAN, "一")
    (user_home / FILE).write_bytes(b"no database" * 100)
    with qtbot.waitSignal(own.told) as told:
        own.write(OTHER, "二")
    assert "笔记记录已损坏" in told.args[0]
    assert [note.text for note in load_notes(briefing.sha256)] == ["一", "二"]


def test_a_note_written_on_over_a_damaged_record_keeps_what_was_written_last(
    own: OwnNotes, briefing: Briefing, user_home: Path
) -> None:
    own.write(SPAN, "一")
    (user_home / FILE).write_bytes(b"no database" * 100)
    own.write(SPAN, "二")
    assert [note.text for note in load_notes(briefing.sha256)] == ["二"]


def test_a_note_removed_from_a_damaged_record_does_not_come_back(
    own: OwnNotes, briefing: Briefing, user_home: Path
) -> None:
    kept, going = own.write(Span(0, 5)), own.write(Span(5, 9))
    (user_home / FILE).write_bytes(b"no database")
    assert own.remove(going.key)
    assert own.notes == load_notes(briefing.sha256) == (kept,)
    assert own.can_restore


def test_what_cannot_be_kept_is_told_and_not_shown(own: OwnNotes, user_home: Path, qtbot: QtBot) -> None:
    user_home.write_bytes(b"a file where the folder should be")
    with qtbot.waitSignal(own.told) as told:
        assert own.write(SPAN) is None
    assert "无法保存" in told.args[0]
    assert own.notes == ()


def test_a_record_that_cannot_be_read_is_told(briefing: Briefing, user_home: Path, qtbot: QtBot) -> None:
    user_home.mkdir()
    (user_home / FILE).write_bytes(b"no database" * 100)
    own = OwnNotes(Session(), Memory())
    with qtbot.waitSignal(own.told) as told:
        own.show_briefing(briefing)
    assert "笔记记录已损坏" in told.args[0]
