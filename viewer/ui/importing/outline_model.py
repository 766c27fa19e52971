"""The outline as a flat list in reading order; how deep a heading stands is shown by its indent."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from viewer.model import Briefing
from viewer.punctuation import full_width
from viewer.ui.importing.outline_steps import is_point
from viewer.ui.parts.counted import counted
from viewer.ui.tree.section_model import tree_number

HEADING_ROLE = Qt.ItemDataRole.UserRole + 1
"""Role that answers with the whole OutlineRow."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One heading: ``place`` is the offset it begins at, ``end`` where its words end; ``number`` is ready to paint."""

    place: int
    end: int
    level: int
    number: str
    restored: bool
    title: str
    point: bool
    changed: bool
    figures: int


def outline_rows(briefing: Briefing, changed: frozenset[int], points: bool) -> tuple[OutlineRow, ...]:
    """Every heading in reading order, those inside paragraphs only where ``points``; with its own figures' number."""
    figures: dict[str, int] = {}
    for metric in briefing.metrics:
        section = briefing.section(metric.section)
        while not points and is_point(section) and section.parent is not None:
            section = briefing.section(section.parent)
        figures[section.id] = figures.get(section.id, 0) + 1
    return tuple(
        OutlineRow(
            section.heading.start,
            section.heading.end,
            section.level,
            tree_number(section),
            section.number_restored,
            full_width(section.title),
            is_point(section),
            section.heading.start in changed,
            figures.get(section.id, 0),
        )
        for section in briefing.sections
        if section.level and (points or not is_point(section))
    )


class OutlineModel(QAbstractListModel):
    """Rows by their place in reading order. ``title_wanted(place, words)`` asks for another title; the row waits for
    the answer."""

    title_wanted = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OutlineRow, ...] = ()
        self._at: dict[int, int] = {}

    @property
    def rows(self) -> tuple[OutlineRow, ...]:
        """All rows."""
        return self._rows

    def show_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = rows
        self._at = {row.place: at for at, row in enumerate(rows)}
        self.endResetModel()

    def index_of(self, place: int) -> QModelIndex:
        """The row of the heading that begins at this offset; an invalid index where none does."""
        at = self._at.get(place)
        return QModelIndex() if at is None else self.index(at)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row = self._rows[index.row()]
        if str(value) != row.title:
            self.title_wanted.emit(row.place, str(value))
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == HEADING_ROLE:
            return row
        if role == Qt.ItemDataRole.EditRole:
            return row.title
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.number} {row.title}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: OutlineRow) -> str:
        parts = [self.tr("level {level}").format(level=row.level), f"{row.number} {row.title}".strip()]
        if row.restored:
            parts.append(self.tr("number supplied"))
        if row.changed:
            parts.append(self.tr("changed by hand"))
        if row.figures:
            parts.append(self.tr("{count} figures").format(count=row.figures))
        return counted(self.tr(", ").join(parts))


def row_of(index: Index) -> OutlineRow | None:
    """The row behind an index; None for an invalid one."""
    row = index.data(HEADING_ROLE)
    return row if isinstance(row, OutlineRow) else None
