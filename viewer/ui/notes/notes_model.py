"""The notes as rows of a list: what each says, where it stands, and what a screen reader is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.notes import Note, NoteKey, NoteKind
from viewer.punctuation import full_width
from viewer.wraps import unwrapped

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class NoteRow(NamedTuple):
    """One row. ``place`` names the section as a citation does; ``stands`` is False where the passage has moved."""

    note: Note
    place: str
    stands: bool

    @property
    def words(self) -> str:
        """The passage as it is displayed, in one line."""
        return " ".join(full_width(unwrapped(self.note.words)).split())


class NotesModel(QAbstractListModel):
    """Flat rows in reading order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[NoteRow, ...] = ()

    @property
    def rows(self) -> tuple[NoteRow, ...]:
        """What is listed."""
        return self._rows

    def show_rows(self, rows: Sequence[NoteRow]) -> None:
        """Replace every row; one whose words alone have changed is told alone, so that the list stays where it is."""
        fresh, before = tuple(rows), self._rows
        if [row.note.key for row in fresh] == [row.note.key for row in before]:
            self._rows = fresh
            for place, (row, old) in enumerate(zip(fresh, before, strict=True)):
                if row != old:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def place_of(self, key: NoteKey) -> int:
        """The row of the note with this key, -1 when it is not listed."""
        return next((place for place, row in enumerate(self._rows) if row.note.key == key), -1)

    def row_at(self, index: Index) -> NoteRow | None:
        """The row behind an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.note.text or row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return None

    def kind(self, row: NoteRow) -> str:
        """What a row is, in a word."""
        names = {
            NoteKind.HIGHLIGHT: self.tr("Marked"),
            NoteKind.NOTE: self.tr("Note"),
            NoteKind.BOOKMARK: self.tr("Bookmark"),
        }
        return names[row.note.kind]

    def spoken(self, row: NoteRow) -> str:
        """The row as a screen reader says it: kind, note, passage, place."""
        moved = () if row.stands else (self.tr("Passage has moved"),)
        parts = (self.kind(row), row.note.text, f"“{row.words}”", row.place, *moved)
        return self.tr(", ").join(part for part in parts if part)
