"""The reader's notes in every reading column: drawn in each, written in the one that is read, nothing lost with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from viewer.notes import Note, NoteKey
from viewer.ui.own_notes import OwnNotes
from viewer.ui.text.text_pane import TextPane
from viewer.ui.text_columns import TextColumns

if TYPE_CHECKING:
    from viewer.ui.note_desk import NoteDesk


class NoteColumns(QObject):
    """Joins each column when it comes, and lets go of it when it goes. Whatever is wanted in whichever column:

    ``mark_wanted(TextPane)`` and ``note_wanted(TextPane)``: the words selected there; ``removal_wanted(Note)``.
    ``bookmark_chosen(Note)``: the sign of one. A note's own sign opens its panel beside it without anybody's help.
    ``caret_changed(bool)``: in the column that is read arrows move a caret now, or the text.
    """

    mark_wanted = Signal(object)
    note_wanted = Signal(object)
    removal_wanted = Signal(object)
    bookmark_chosen = Signal(object)
    caret_changed = Signal(bool)

    def __init__(self, columns: TextColumns, notes: OwnNotes, parent: QObject) -> None:
        super().__init__(parent)
        self._columns, self._notes = columns, notes
        self._standing: tuple[Note, ...] = ()
        self._joined: list[TextPane] = []
        self._desks: dict[TextPane, NoteDesk] = {}
        columns.split_changed.connect(lambda _split: self._follow())
        self._follow()

    @property
    def text(self) -> TextPane:
        """The column that is read."""
        return self._columns.text

    def show_notes(self, standing: tuple[Note, ...]) -> None:
        """Mark these notes in every column, also in one that comes later; given in reading order."""
        self._standing = standing
        for text in self._joined:
            text.notes.show_notes(standing)

    def open(self, note: Note, text: TextPane | None = None) -> None:
        """Write on this note in a column (None: the one that is read); what is written elsewhere is kept first."""
        chosen = text or self.text
        for column, desk in self._desks.items():
            if column is not chosen:
                if not desk.keep():
                    column.setFocus()  # words that could not be kept are not put away
                    return
                desk.close()  # one note is never written in two places
        self._desk(chosen).open(note)

    def turn_caret(self) -> None:
        """Bring the caret to the column that is read, which takes the keyboard, or take it away."""
        text = self.text
        if not text.isVisible():  # a filter has found nothing: there is no text to select in
            self.caret_changed.emit(False)
            return
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        text.view.caret.turn(not text.view.caret.on)

    def keep(self) -> bool:
        """Keep what is being written; the panels stay. False where some could not be kept, which has been told."""
        return all([desk.keep() for desk in self._desks.values()])

    def close(self) -> list[str]:
        """Keep what is being written, and close the panels; returns the words that could not be kept."""
        lost = [desk.close() for desk in self._desks.values()]
        return [written[1] for written in lost if written is not None]

    def leave(self, key: NoteKey) -> None:
        """A note is going: nobody writes on it any more."""
        for desk in self._desks.values():
            desk.leave(key)

    def _follow(self) -> None:
        """Take up a column that has come, and let go of one that has gone."""
        there = self._columns.texts
        for text in [text for text in self._joined if text not in there]:
            self._joined.remove(text)
            desk = self._desks.pop(text, None)
            if desk is not None:
                self._save_from(desk)
        for text in there:
            if text not in self._joined:
                self._join(text)

    def _join(self, text: TextPane) -> None:
        self._joined.append(text)
        notes = text.notes
        notes.mark_wanted.connect(lambda: self.mark_wanted.emit(text))
        notes.note_wanted.connect(lambda: self.note_wanted.emit(text))
        notes.note_chosen.connect(lambda note: self._choose(note, text))
        notes.removal_wanted.connect(self.removal_wanted)
        text.view.caret.changed.connect(self.caret_changed)
        notes.show_notes(self._standing)

    def _choose(self, note: Note, text: TextPane) -> None:
        if note.bookmark:
            self.bookmark_chosen.emit(note)
        else:
            self.open(note, text)

    def _desk(self, text: TextPane) -> NoteDesk:
        if text not in self._desks:
            from viewer.ui.note_desk import NoteDesk

            self._desks[text] = NoteDesk(self._notes, text)
        return self._desks[text]

    def _save_from(self, desk: NoteDesk) -> None:
        """A column has closed over a note: it is kept; words that cannot be kept go on in the column that is left."""
        written = desk.close()
        if written is not None:
            note, words = written
            self.open(note)
            self._desk(self.text).write(words)
