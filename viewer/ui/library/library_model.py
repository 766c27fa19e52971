"""The rows of the library: a line for each shelf, a row for each briefing, a sentence where none was imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.store.library import Held, Shelf
from viewer.ui.library.library_words import LibraryWords

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A shelf and how many stand on it; ``words`` are its title."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A sentence."""

    words: str


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A briefing with all that is painted of it. ``open`` while it is the one being read."""

    held: Held
    title: str
    facts: str
    date: str
    place: str
    open: bool
    spoken: str


Row = GroupRow | NoteRow | HeldRow


class LibraryModel(QAbstractListModel):
    """Told what there is; only briefings can be stood on."""

    def __init__(self, words: LibraryWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: tuple[Row, ...] = ()

    def show_briefings(self, held: Sequence[Held], opened: Path | None) -> None:
        """Take another list; ``opened`` is the file being read."""
        now, words = datetime.now(), self._words
        rows: list[Row] = []
        for shelf in Shelf:
            own = [one for one in held if one.shelf is shelf]
            if own or shelf is Shelf.IMPORTED:
                rows.append(GroupRow(words.group(shelf), len(own)))
            if not own and shelf is Shelf.IMPORTED:
                rows.append(NoteRow(words.nothing()))
            for one in own:
                current = one.path == opened
                date = words.reading() if current else words.date(one, now)
                texts = (words.title(one), words.facts(one), date, words.place(one))
                rows.append(HeldRow(one, *texts, current, words.spoken(one, now, current)))
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def held_at(self, index: Index) -> Held | None:
        """The briefing of a row, None for another row."""
        row = self.row_at(index)
        return row.held if isinstance(row, HeldRow) else None

    def row_at(self, index: Index) -> Row | None:
        """What stands at this place."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def place_of(self, path: Path | None) -> int:
        """The row of a file; that of the first briefing where it is not listed, -1 where there is none."""
        places = [(at, row.held.path) for at, row in enumerate(self.rows) if isinstance(row, HeldRow)]
        first = places[0][0] if places else -1
        return next((at for at, known in places if known == path), first)

    # -- Qt's own ------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, HeldRow) else row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if isinstance(row, HeldRow) else row.words
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, HeldRow):
            return f"{row.title}\n{row.place}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row_at(index), HeldRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags
