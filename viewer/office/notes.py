"""Writes the reader's notes as a Markdown file, or as a Word file in the layout of a brief."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from viewer.model import Briefing
from viewer.notes import Note
from viewer.office.docx import write_docx
from viewer.paper.geometry import OFFICIAL
from viewer.paper.manuscript import HeadingText, Manuscript, NoteText
from viewer.paper.own_notes import notes_manuscript
from viewer.store.whole import put_in_place

# CommonMark 0.31, 2.4: what a backslash makes plain; and what begins a list or a rule at a line's start.
_MARKS = re.compile(r"([\\`*_\[\]>#])")
_OPENING = re.compile(r"^([-+]|\d+[.)])")
# What some processors have no backslash for; & first.
_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), ("~", "&#126;"))


class NotesFormat(StrEnum):
    """What notes may be written as, by the ending of the file."""

    WORD = ".docx"
    MARKDOWN = ".md"


def write_notes(briefing: Briefing, notes: Sequence[Note], path: Path, day: date) -> None:
    """Write all notes, given in reading order, to ``path``, whole or not at all; its ending says in what form.

    Raises CannotWrite or FileInUse.
    """
    manuscript = notes_manuscript(briefing, notes, day)
    if path.suffix.lower() == NotesFormat.MARKDOWN:
        put_in_place([(path, markdown(manuscript).encode("utf-8"))])
    else:
        write_docx(manuscript, OFFICIAL, path, created=day)


def markdown(manuscript: Manuscript) -> str:
    """The document of notes as Markdown: headings, a quotation a passage, below it what was written on it."""
    return "\n\n".join(_paragraphs(manuscript)) + "\n"


def _paragraphs(manuscript: Manuscript) -> Iterator[str]:
    yield f"# {_plain(manuscript.title)}"
    for part in manuscript.parts:
        if isinstance(part, HeadingText):
            yield f"{'#' * min(part.level + 1, 6)} {_plain(part.text)}"
        elif isinstance(part, NoteText):
            yield _plain(part.quoted) if part.bookmark else f"> {_plain(part.quoted)}"
            yield from map(_plain, part.written)
    yield from (f"*{_plain(line)}*" for line in manuscript.closing)


def _plain(text: str) -> str:
    """``text`` without anything that Markdown would take for its own."""
    text = _OPENING.sub(_escaped, _MARKS.sub(r"\\\1", text))
    for mark, entity in _ENTITIES:
        # The # of an entity is none of those above: this comes last.
        text = text.replace(mark, entity)
    return text


def _escaped(found: re.Match[str]) -> str:
    """The mark that would begin a list made plain: ``-`` as ``\\-``, ``1.`` as ``1\\.``."""
    mark = found[0]
    return f"{mark[:-1]}\\{mark[-1]}"
