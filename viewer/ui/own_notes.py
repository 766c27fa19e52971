"""The reader's own notes on the open report: read when it is opened, kept at once, brought back when removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from viewer.errors import BriefingError, NotesSetAside
from viewer.model import Briefing, Span
from viewer.notes import Note, NoteKey, reading_order
from viewer.ui.memory import Memory
from viewer.ui.session import Session


class OwnNotes(QObject):
    """``changed(tuple of Note)``, in reading order, after the report or a note has changed; what it holds is kept.

    ``told(words, path)``: what could not be done, for the status bar.
    """

    changed = Signal(object)
    told = Signal(str, str)

    def __init__(self, session: Session, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._memory = session, memory
        self._sha256 = ""
        self._notes: dict[NoteKey, Note] = {}
        self._removed: list[Note] = []

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes on the open report."""
        return tuple(sorted(self._notes.values(), key=reading_order))

    @property
    def standing(self) -> tuple[Note, ...]:
        """Those whose passage is still what it was."""
        briefing = self._session.briefing
        return tuple(note for note in self.notes if briefing is not None and note.stands(briefing.text))

    @property
    def can_restore(self) -> bool:
        """True when a note that was removed from this report can be brought back."""
        return bool(self._removed)

    def take_over(self, other: OwnNotes) -> None:
        """Go on where another window's notes end: what was removed there can be brought back here."""
        self._sha256, self._notes, self._removed = other._sha256, dict(other._notes), list(other._removed)

    def show_briefing(self, briefing: Briefing) -> None:
        """Another report, or the same with other checks or details: of the same text everything stays."""
        if briefing.sha256 == self._sha256:
            return
        from viewer.store.notes import load_notes

        self._sha256, self._notes = briefing.sha256, {}
        self._removed = []
        try:
            self._notes = {note.key: note for note in load_notes(briefing.sha256)}
        except BriefingError as error:
            self._tell(error)
        self.changed.emit(self.notes)

    def find(self, span: Span, *, bookmark: bool = False) -> Note | None:
        """The note on exactly this passage."""
        return self._notes.get(NoteKey(span, bookmark))

    def write(self, span: Span, text: str | None = None, *, bookmark: bool = False) -> Note | None:
        """Keep a mark, note or bookmark of a passage; ``text`` None leaves what was written there.

        The note as kept, or None where it could not be kept, which has been told.
        """
        briefing = self._session.briefing
        if briefing is None:
            return None
        from datetime import UTC, datetime

        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        known = self.find(span, bookmark=bookmark) or Note(span, span.of(briefing.text), "", bookmark, now, now)
        note = known if text is None else replace(known, text=text.strip(), changed=now)
        if not self._put(note):
            return None
        self._removed = [removed for removed in self._removed if removed.key != note.key]
        return note

    def remove(self, key: NoteKey) -> bool:
        """Keep a note no longer; False where that could not be done, which has been told."""
        from viewer.store.notes import remove_note

        note = self._notes.get(key)
        held = {known: other for known, other in self._notes.items() if known != key}
        if note is None or not self._done(held, lambda: remove_note(self._sha256, key)):
            return False
        self._removed.append(note)
        self.changed.emit(self.notes)
        return True

    def restore(self) -> Note | None:
        """Bring the note back that was removed last; None where there is none or it cannot be kept."""
        if not self._removed or not self._put(self._removed[-1]):
            return None
        return self._removed.pop()

    def _put(self, note: Note) -> bool:
        from viewer.store.notes import save_note

        if note == self._notes.get(note.key):
            return True
        if not self._done({**self._notes, note.key: note}, lambda: save_note(self._sha256, note)):
            return False
        self.changed.emit(self.notes)
        return True

    def _done(self, held: dict[NoteKey, Note], work: Callable[[], None]) -> bool:
        """Do the work of the disk, after which ``held`` are the notes; False where that could not be done."""
        try:
            work()
        except NotesSetAside as error:  # kept all the same, in a new file: what is held goes there, too
            self._tell(error)
            self._notes = held
            self._keep_all()
        except BriefingError as error:
            self._tell(error)
            return False
        self._notes = held
        return True

    def _keep_all(self) -> None:
        """The record was damaged under our hands: what we still know is worth more than the file that was put aside."""
        from viewer.store.notes import save_note

        for note in self._notes.values():
            try:
                save_note(self._sha256, note)
            except BriefingError as error:
                self._tell(error)
                return

    def _tell(self, error: BriefingError) -> None:
        self.told.emit(error.sentence(self._memory.settings.language), "")
