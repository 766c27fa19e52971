"""The palette's rows as Qt's views and screen readers ask for them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.ui.palette.catalogue import Catalogue, Face, Group, Head, Line, Row

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_CHOOSABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class PaletteModel(QAbstractListModel):
    """What the catalogue lists for what is typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = Catalogue(None, ())
        self._rows: tuple[Row, ...] = ()
        self._titles = (self.tr("Commands"), self.tr("Sections"), self.tr("Figures"))

    @property
    def catalogue(self) -> Catalogue:
        """Where the rows are taken from."""
        return self._catalogue

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Take another catalogue and list all of it."""
        self._catalogue = catalogue
        self.find("")

    def find(self, typed: str) -> None:
        """List what ``typed`` finds."""
        self.beginResetModel()
        self._rows = self._catalogue.rows(typed)
        self.endResetModel()

    def row(self, place: int) -> Row | None:
        """The row at a place, None where there is none."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def face(self, line: Line) -> Face:
        """What a line shows."""
        return self._catalogue.face(line)

    def title(self, group: Group) -> str:
        """A group's name."""
        return self._titles[group]

    def choosable(self, place: int) -> bool:
        """True where a line stands that can be chosen now."""
        row = self.row(place)
        return isinstance(row, Line) and self.face(row).able

    def beside(self, place: int, step: int) -> int:
        """The next (1) or previous (-1) place that can be chosen, round and round; -1 where there is none."""
        count = len(self._rows)
        places = ((place + step * far) % count for far in range(1, count + 1))
        return next((beside for beside in places if self.choosable(beside)), -1)

    def group_beside(self, place: int, step: int) -> int:
        """The first place that can be chosen in the next (1) or previous (-1) group."""
        heads = [at for at, row in enumerate(self._rows) if isinstance(row, Head)]
        if not heads:
            return -1
        own = sum(head <= place for head in heads) - 1
        return self.beside(heads[(own + step) % len(heads)], 1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _CHOOSABLE if self.choosable(index.row()) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if isinstance(row, Head):
            return self.title(row.group) if role == Qt.ItemDataRole.DisplayRole else self._head(row, role)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.face(row).name
        return self.spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def spoken(self, line: Line) -> str:
        """A line for screen readers."""
        face = self.face(line)
        words = (face.name, face.aside, face.key, self.tr("pinyin") if line.sounded else "")
        return self.tr(", ").join(word for word in words if word)

    def _head(self, head: Head, role: int) -> str | None:
        return f"{self.title(head.group)}，{head.lines}" if role == Qt.ItemDataRole.AccessibleTextRole else None
