"""What a reader writes into a report: passages marked, notes on them, bookmarks of sections. Standard library only.

Frozen, and pointing into the verbatim text by character offsets, like everything in ``viewer.model``. Notes never go
into the briefing's file: ``viewer.store.notes`` keeps them in the user's folder by the checksum of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from viewer.model import Briefing, Span


class NoteKind(StrEnum):
    """What a note is: a passage marked, a passage with words of the reader's own, or the bookmark of a section."""

    HIGHLIGHT = "highlight"
    NOTE = "note"
    BOOKMARK = "bookmark"


class NoteKey(NamedTuple):
    """What finds a note again: one passage bears one note at most, and one heading one bookmark."""

    span: Span
    bookmark: bool


@dataclass(frozen=True)
class Note:
    """One note. ``span`` is the passage, a bookmark's the section's heading.

    ``words`` are the verbatim characters of the passage when it was marked: the witness that it still is that passage.
    ``text`` is what the reader wrote, "" for a mark or bookmark alone. ``created`` and ``changed`` are UTC moments as
    ISO 8601 with seconds (``2030-01-31T08:15:00Z``).
    """

    span: Span
    words: str
    text: str = ""
    bookmark: bool = False
    created: str = ""
    changed: str = ""

    @property
    def kind(self) -> NoteKind:
        """What it is; a mark becomes a note with the first word written to it."""
        if self.bookmark:
            return NoteKind.BOOKMARK
        return NoteKind.NOTE if self.text else NoteKind.HIGHLIGHT

    @property
    def key(self) -> NoteKey:
        """What finds it again."""
        return NoteKey(self.span, self.bookmark)

    def stands(self, text: str) -> bool:
        """True where the passage is still what it was; one that is not is told, never shown at another place."""
        return bool(self.words) and self.span.of(text) == self.words


def reading_order(note: Note) -> tuple[int, bool, int]:
    """The key to sort by: as the passages follow in the text, a bookmark before what is marked in its heading."""
    return note.span.start, not note.bookmark, note.span.end


def passage(text: str, span: Span) -> Span | None:
    """The part of a selected stretch that a note is about: without white space at its ends; None where none is left."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    return Span(start, end) if start < end else None


def section_at(briefing: Briefing, offset: int) -> str:
    """Id of the innermost section that holds this offset, a point where one does; the root where none does."""
    found = briefing.sections[0].id
    for section in briefing.sections:
        if section.heading.start > offset:
            break
        if section.level and offset < max(section.heading.end, section.body.end):
            found = section.id
    return found
