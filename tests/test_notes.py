"""Notes point into the text, know what they are, and tell when their passage is no longer what it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Briefing, Span
from viewer.notes import Note, NoteKind, passage, reading_order, section_at


def test_a_mark_becomes_a_note_with_its_first_word() -> None:
    span = Span(2, 4)
    assert Note(span, "茶园").kind is NoteKind.HIGHLIGHT
    assert Note(span, "茶园", "核对").kind is NoteKind.NOTE
    assert Note(span, "茶园", bookmark=True).kind is NoteKind.BOOKMARK
    assert Note(span, "茶园").key == Note(span, "茶园", "核对").key
    assert Note(span, "茶园").key != Note(span, "茶园", bookmark=True).key


def test_a_note_stands_only_on_its_own_words() -> None:
    text = "全县茶园面积"
    assert Note(Span(2, 4), "茶园").stands(text)
    assert not Note(Span(3, 5), "茶园").stands(text)
    assert not Note(Span(2, 4), "茶园").stands("茶园")
    assert not Note(Span(9, 9), "").stands(text)


def test_notes_follow_as_their_passages_do() -> None:
    notes = [Note(Span(5, 9), "x"), Note(Span(1, 8), "x"), Note(Span(1, 3), "x"), Note(Span(1, 8), "x", bookmark=True)]
    assert sorted(notes, key=reading_order) == [notes[3], notes[2], notes[1], notes[0]]


@given(st.text(alphabet="字a ,\n\t　", max_size=12), st.data())
def test_a_passage_begins_and_ends_with_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = passage(text, Span(start, end))
    if found is None:
        assert not text[start:end].strip()
    else:
        assert Span(start, end).holds(found)
        assert found.of(text) == text[start:end].strip()


@pytest.mark.parametrize(
    ("piece", "section"),
    [
        ("2030年,全县", "0"),
        ("夯实产业", "1"),
        ("扩大种植", "1.1.1"),
        ("建加工厂", "1.1.2"),
        ("今年以来", "1.1"),
        ("压缩至近", "1.2"),
        ("完善停车", "2.2"),
        ("宜居县城", "3"),
    ],
)
def test_a_place_lies_in_its_innermost_section(briefing: Briefing, piece: str, section: str) -> None:
    assert section_at(briefing, briefing.text.index(piece)) == section
