"""The notes of the columns by themselves: who is joined, told and asked."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.model import Briefing, Span
from viewer.notes import Note
from viewer.query.compose import compose
from viewer.query.everything import everything
from viewer.theme.tokens import Look, theme_for
from viewer.ui.memory import Memory
from viewer.ui.note_columns import NoteColumns
from viewer.ui.notes.note_panel import NotePanel
from viewer.ui.own_notes import OwnNotes
from viewer.ui.session import Session
from viewer.ui.text_columns import TextColumns

WORDS = "停车投诉下降"


@pytest.fixture
def columns(qtbot: QtBot, briefing: Briefing) -> TextColumns:
    made = TextColumns()
    qtbot.addWidget(made)
    made.show_theme(theme_for(Look()))
    made.resize(1200, 700)
    made.show_briefing(briefing)
    made.show_brief(compose(briefing, everything(briefing)))
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def own(columns: TextColumns, briefing: Briefing) -> OwnNotes:
    session = Session(columns)
    notes = OwnNotes(session, Memory(), columns)
    session.open(briefing)
    notes.show_briefing(briefing)
    return notes


@pytest.fixture
def note(briefing: Briefing) -> Note:
    start = briefing.text.index(WORDS)
    return Note(Span(start, start + len(WORDS)), WORDS)


def test_every_column_shows_them_whenever_it_comes(columns: TextColumns, own: OwnNotes, note: Note) -> None:
    joined = NoteColumns(columns, own, columns)
    joined.show_notes((note,))
    columns.show_split(True)
    assert [text.notes._notes for text in columns.texts] == [(note,), (note,)]
    joined.show_notes(())
    assert [text.notes._notes for text in columns.texts] == [(), ()]


def test_columns_that_are_there_before_it_are_joined(columns: TextColumns, own: OwnNotes, note: Note) -> None:
    columns.show_split(True)
    joined = NoteColumns(columns, own, columns)
    heard: list[object] = []
    joined.mark_wanted.connect(heard.append)
    joined.note_wanted.connect(heard.append)
    columns.second.notes.mark_wanted.emit()
    columns.first.notes.note_wanted.emit()
    assert heard == [columns.second, columns.first]


def test_a_bookmark_opens_no_panel(columns: TextColumns, own: OwnNotes, briefing: Briefing) -> None:
    joined = NoteColumns(columns, own, columns)
    heading = briefing.section("2.2").heading
    mark = Note(heading, heading.of(briefing.text), bookmark=True)
    heard: list[Note] = []
    joined.bookmark_chosen.connect(heard.append)
    columns.first.notes.note_chosen.emit(mark)
    assert heard == [mark]
    assert columns.findChild(NotePanel) is None


def test_a_note_is_open_in_one_column_only(columns: TextColumns, own: OwnNotes, note: Note) -> None:
    joined = NoteColumns(columns, own, columns)
    columns.show_split(True)
    joined.open(note, columns.first)
    joined.open(note)
    assert [text.findChild(NotePanel).isVisible() for text in columns.texts] == [False, True]
    joined.leave(note.key)
    assert not columns.second.findChild(NotePanel).isVisible()
