"""Keeps the reader's notes, marks and bookmarks: one SQLite file in the user's folder, by the SHA-256 of the text.

A note is on the disk when ``save_note`` returns (``viewer.store.own_file``), and only then may it be shown as saved.
The same text imported again finds its notes. Clearing the history leaves this file alone: it is work, not a trace of
reading.
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.errors import NotesNotKept, NotesSetAside, NotesUnreadable
from viewer.model import Span
from viewer.notes import Note, NoteKey
from viewer.paths import is_gone
from viewer.store.own_file import OwnFile, Statement

FILE = "notes.db"
_APPLICATION_ID = 0x4252494E
"""``BRIN``."""
_COLUMNS = ("span_start", "span_end", "bookmark", "words", "text", "created", "changed")
_TABLE = """
CREATE TABLE IF NOT EXISTS notes (
    text_sha256 TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    bookmark INTEGER NOT NULL,
    words TEXT NOT NULL,
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    PRIMARY KEY (text_sha256, span_start, span_end, bookmark)
) WITHOUT ROWID
"""
KEPT = OwnFile(FILE, _APPLICATION_ID, 1, "notes", _COLUMNS, _TABLE, NotesNotKept, NotesUnreadable, NotesSetAside)
"""The file of notes."""


def load_notes(sha256: str) -> tuple[Note, ...]:
    """The notes on the text with this checksum, in reading order; none where nothing was ever kept.

    Raises NotesUnreadable, and NotesSetAside once for a damaged file: asked again there are none.
    """
    rows = KEPT.rows(sha256, "span_start, bookmark DESC, span_end")
    try:
        return tuple(map(_note_of, rows))
    except (ValueError, TypeError) as fault:
        raise KEPT.refused(fault) from fault


def save_note(sha256: str, note: Note) -> None:
    """Keep ``note`` for the text, in place of the one with its key.

    Raises NotesNotKept, NotesUnreadable for a newer version's file, and NotesSetAside after the note has been kept in a
    new file.
    """
    start, end = note.span
    row = (start, end, note.bookmark, _writable(note.words), _writable(note.text), note.created, note.changed)
    KEPT.write([KEPT.insertion(sha256, row)])


def remove_note(sha256: str, key: NoteKey) -> None:
    """Keep the note with this key no longer. Raises what ``save_note`` raises."""
    if not is_gone(KEPT.path):
        KEPT.write([_removal(sha256, key)])


def _removal(sha256: str, key: NoteKey) -> Statement:
    statement = "DELETE FROM notes WHERE text_sha256 = ? AND span_start = ? AND span_end = ? AND bookmark = ?"
    return statement, (sha256, *key.span, key.bookmark)


def _note_of(row: Sequence[object]) -> Note:
    start, end, bookmark, words, text, created, changed = row
    said = (words, text, created, changed)
    if type(start) is not int or type(end) is not int or not 0 <= start < end or bookmark not in (0, 1):
        raise ValueError(f"no note: {row!r}")
    if not all(type(value) is str for value in said):
        raise ValueError(f"no note: {row!r}")
    return Note(Span(start, end), str(words), str(text), bool(bookmark), str(created), str(changed))


def _writable(text: str) -> str:
    """``text`` without half characters, which a clipboard may hold and no file of UTF-8 can."""
    return text.encode("utf-8", "replace").decode("utf-8")
