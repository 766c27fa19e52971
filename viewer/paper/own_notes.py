"""The reader's notes on paper: as a list that closes a brief, and as a document of their own.

A passage that the brief does not hold is left out of its list; one that has moved since it was marked is left out
everywhere but in the document of all notes, which says so of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from viewer.model import ROOT, Briefing, Span
from viewer.notes import Note, section_at
from viewer.paper import words
from viewer.paper.manuscript import HeadingText, Manuscript, NoteText, Part
from viewer.paper.marks import on_paper
from viewer.paper.options import PrintOptions
from viewer.paper.ranges import Choice, PrintRequest, brief_of
from viewer.query.places import heading, place_name
from viewer.shown import Brief, Heading, Paragraph, Table
from viewer.wraps import unwrapped


def notes_of(request: PrintRequest, choice: Choice) -> tuple[NoteText, ...]:
    """The request's marks and notes on what a range holds, in reading order; its bookmarks are no matter of a brief."""
    text = request.briefing.text
    found = [note for note in request.notes if not note.bookmark and note.stands(text)]
    if not found:
        return ()
    held = tuple(_spans(brief_of(request, choice, PrintOptions(figures=False))))
    return tuple(_text(request.briefing, note) for note in found if any(_meet(span, note.span) for span in held))


def with_notes(manuscript: Manuscript, notes: Sequence[NoteText]) -> Manuscript:
    """The manuscript with the list of notes below its text; the same one where there is none."""
    if not notes:
        return manuscript
    title = HeadingText("", 1, words.NOTES)
    return replace(manuscript, parts=(*manuscript.parts, title, *numbered(notes)))


def numbered(notes: Iterable[NoteText]) -> Iterator[NoteText]:
    """The notes with their numbers: a list of one has none."""
    listed = tuple(notes)
    for number, note in enumerate(listed, 1):
        yield note._replace(number=f"{number}．" if len(listed) > 1 else "")


def notes_manuscript(briefing: Briefing, notes: Sequence[Note], day: date) -> Manuscript:
    """All notes of a report as a document: by chapter, section and passage."""
    title = on_paper(briefing.metadata.title)
    closing = words.source_note(title, on_paper(briefing.metadata.issuer)) + words.printed_note(day)
    parts = tuple(_by_section(briefing, notes))
    return Manuscript(words.NOTES_TITLE.format(title=title), "", parts, (closing,), briefing.metadata.issuer)


def _by_section(briefing: Briefing, notes: Sequence[Note]) -> Iterator[Part]:
    shown: set[str] = set()
    for note in notes:
        if not note.stands(briefing.text):
            continue
        unit = briefing.unit_of(section_at(briefing, note.span.start))
        for section in (*reversed(tuple(briefing.ancestors(unit))), briefing.section(unit)):
            if section.id != ROOT and section.id not in shown:
                shown.add(section.id)
                yield HeadingText(section.id, section.level, on_paper(heading(section)))
        yield _text(briefing, note)
    moved = [note for note in notes if not note.stands(briefing.text)]
    if moved:
        yield HeadingText("", 1, words.NOTES_MOVED)
        yield from (NoteText(_passage(note), "", on_paper(note.text), note.bookmark) for note in moved)


def _text(briefing: Briefing, note: Note) -> NoteText:
    place = place_name(briefing, section_at(briefing, note.span.start))
    return NoteText(_passage(note), place, on_paper(note.text), note.bookmark)


def _passage(note: Note) -> str:
    return " ".join(on_paper(unwrapped(note.words)).split())


def _spans(brief: Brief) -> Iterator[Span]:
    for block in brief.blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.span
        elif isinstance(block, Table):
            yield from (cell.span for row in block.rows for cell in row)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
