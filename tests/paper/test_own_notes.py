"""The reader's notes on paper: those of the range, numbered, quoted by the rules, and a document of all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from viewer.model import Briefing, Span
from viewer.notes import Note
from viewer.paper.manuscript import HeadingText, NoteText, write_manuscript
from viewer.paper.options import PrintOptions
from viewer.paper.own_notes import notes_manuscript, notes_of, numbered, with_notes
from viewer.paper.ranges import PrintRequest, Range, choices
from viewer.query.excerpt import compose_sections
from viewer.query.search import search

DAY = date(2031, 3, 5)


def _note(briefing: Briefing, words: str, text: str = "", *, bookmark: bool = False) -> Note:
    start = briefing.text.index(words)
    return Note(Span(start, start + len(words)), words, text, bookmark)


@pytest.fixture
def notes(briefing: Briefing) -> tuple[Note, ...]:
    return (
        _note(briefing, "各项工作稳步推进"),
        _note(briefing, "茶园面积达到约3.5万亩,同比", "查\n\n  再查  "),
        _note(briefing, "二、办好民生实事", bookmark=True),
        _note(briefing, "新增停车位500个", "问口径"),
        _note(briefing, "停车投诉下降"),
    )


def _held(briefing: Briefing, notes: tuple[Note, ...], section: str, kind: Range) -> list[str]:
    request = PrintRequest(briefing, section, None, notes)
    return [note.passage for note in notes_of(request, choices(request)[kind])]


def test_a_brief_takes_the_notes_on_what_it_holds(briefing: Briefing, notes: tuple[Note, ...]) -> None:
    assert _held(briefing, notes, "2.2", Range.SECTION) == ["新增停车位500个", "停车投诉下降"]
    assert _held(briefing, notes, "1.1.1", Range.POINT) == ["茶园面积达到约3.5万亩，同比"]
    assert _held(briefing, notes, "1.2", Range.SECTION) == []
    assert len(_held(briefing, notes, "0", Range.WHOLE)) == 4


def test_the_answer_of_a_filter_takes_its_own(briefing: Briefing, notes: tuple[Note, ...]) -> None:
    request = PrintRequest(briefing, "1.1", search(briefing, "停车"), notes)
    found = notes_of(request, choices(request)[Range.FILTERED])
    assert [note.passage for note in found] == ["新增停车位500个", "停车投诉下降"]


def test_a_passage_that_has_moved_is_not_printed(briefing: Briefing, notes: tuple[Note, ...]) -> None:
    moved = (replace(notes[3], words="别的文字"),)
    assert _held(briefing, moved, "0", Range.WHOLE) == []


def test_notes_close_the_brief_under_their_heading(briefing: Briefing, notes: tuple[Note, ...]) -> None:
    request = PrintRequest(briefing, "2.2", None, notes)
    plain = write_manuscript(compose_sections(briefing, ("2.2",)), PrintOptions(), DAY)
    written = with_notes(plain, notes_of(request, choices(request)[Range.SECTION]))
    assert written.parts[: len(plain.parts)] == plain.parts
    assert written.closing == plain.closing
    assert written.parts[len(plain.parts) :] == (
        HeadingText("", 1, "阅读笔记"),
        NoteText("新增停车位500个", "二(二)", "问口径", False, "1．"),
        NoteText("停车投诉下降", "二(二)", "", False, "2．"),
    )
    assert with_notes(plain, ()) is plain


def test_a_list_of_one_has_no_number() -> None:
    assert [note.number for note in numbered([NoteText("一", "")])] == [""]


def test_a_passage_is_quoted_and_its_own_quotation_marks_are_single() -> None:
    assert NoteText("加入“共享”计划", "四(三)", number="2．").quoted == "2．“加入‘共享’计划”（四(三)）"
    assert NoteText("文字", "").quoted == "“文字”"
    assert NoteText("一、标题", "一", bookmark=True).quoted == "书签：一、标题"


def test_what_was_written_is_led_once_and_blank_lines_are_left_out(briefing: Briefing, notes: tuple[Note, ...]) -> None:
    assert NoteText("x", "", notes[1].text).written == ("批注：查", "再查")
    assert NoteText("x", "").written == ()


def test_the_document_of_notes_follows_the_outline(briefing: Briefing, notes: tuple[Note, ...]) -> None:
    made = notes_manuscript(briefing, notes, DAY)
    assert made.title == "《青山县2030年工作报告》阅读笔记"
    assert made.closing == ("来源：青山县《青山县2030年工作报告》。2031年3月5日印。",)
    assert [(part.level, part.text) for part in made.parts if isinstance(part, HeadingText)] == [
        (1, "〔一〕夯实产业基础，做强县域经济"), (2, "（一）壮大特色产业"), (1, "二、办好民生实事"),
        (2, "（二）完善停车设施"),
    ]  # fmt: skip
    passages = [part for part in made.parts if isinstance(part, NoteText)]
    assert len(passages) == 5
    assert [part.bookmark for part in passages] == [False, False, True, False, False]


def test_the_document_tells_which_passages_have_moved(briefing: Briefing, notes: tuple[Note, ...]) -> None:
    moved = replace(notes[3], words="别的\n文字")
    made = notes_manuscript(briefing, (*notes[:3], moved), DAY)
    assert made.parts[-2:] == (HeadingText("", 1, "位置已变的笔记"), NoteText("别的 文字", "", "问口径"))
