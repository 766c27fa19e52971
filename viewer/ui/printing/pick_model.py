"""The outline with a check at every row; a chapter is checked when its sections are, and partly when some are."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from viewer.model import Briefing
from viewer.ui.tree.section_model import Row, SectionModel, row_of

Index = QModelIndex | QPersistentModelIndex
_ON, _OFF, _PARTLY = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


class PickModel(SectionModel):
    """Checks are kept for the rows without rows below them; ``checks_changed()`` follows every change."""

    checks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on: set[str] = set()

    @property
    def checked(self) -> frozenset[str]:
        """Ids of the rows that are checked wholly."""
        return frozenset(row.section for row in self.rows[1:] if self._state(row) is _ON)

    @property
    def count(self) -> int:
        """Number of checked rows without rows below them."""
        return len(self._on)

    def show_briefing(self, briefing: Briefing) -> None:
        """Show another report, nothing checked."""
        self._on.clear()
        super().show_briefing(briefing)

    def check(self, section_id: str) -> None:
        """Check a row with all below it; nothing where there is no such row."""
        row = row_of(self.index_of(section_id))
        if row is not None:
            self._on |= self._leaves(row)
            self._tell()

    def toggle(self, section_id: str) -> None:
        """Uncheck a row that is checked wholly with all below it, else check it with all below it."""
        row = row_of(self.index_of(section_id))
        if row is None:
            return
        if self._state(row) is _ON:
            self._on -= self._leaves(row)
            self._tell()
        else:
            self.check(section_id)

    def clear(self) -> None:
        """Uncheck everything."""
        self._on.clear()
        self._tell()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = row_of(index) if role in (Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == Qt.ItemDataRole.CheckStateRole:
            return None if row is None else self._state(row)
        said = super().data(index, role)
        if role == Qt.ItemDataRole.AccessibleTextRole and row is not None and self._state(row) is _PARTLY:
            # Qt tells a screen reader of on and off only.
            return self.tr("{row}, partly checked").format(row=said)
        return said

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = row_of(index)
        if role != Qt.ItemDataRole.CheckStateRole or row is None:
            return False
        self.toggle(row.section)
        return True

    def _leaves(self, row: Row) -> set[str]:
        return {self.rows[place].section for place in row.children} or {row.section}

    def _state(self, row: Row) -> Qt.CheckState:
        leaves = self._leaves(row)
        return _ON if leaves <= self._on else _PARTLY if leaves & self._on else _OFF

    def _tell(self) -> None:
        last = self.rowCount() - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0, 0), self.index(last, 0), [Qt.ItemDataRole.CheckStateRole])
        for at in range(last + 1):
            chapter = self.index(at, 0)
            if below := self.rowCount(chapter):
                first, end = self.index(0, 0, chapter), self.index(below - 1, 0, chapter)
                self.dataChanged.emit(first, end, [Qt.ItemDataRole.CheckStateRole])
        self.checks_changed.emit()
