"""The rows of the list of figures as Qt's views and screen readers ask for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from viewer.model import CheckState
from viewer.ui.check.check_words import CheckWords, FigureItem

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemNeverHasChildren
)  # fmt: skip


class FigureModel(QAbstractListModel):
    """``shown_toggled(metric id, shown)`` asks for a figure to be shown or hidden; the row waits for the answer."""

    shown_toggled = Signal(int, bool)

    def __init__(self, words: CheckWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._items: list[FigureItem] = []

    @property
    def items(self) -> tuple[FigureItem, ...]:
        """What is listed."""
        return tuple(self._items)

    def show_items(self, items: Sequence[FigureItem]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    def show_item(self, item: FigureItem) -> None:
        """Replace the row of one figure, where it is listed."""
        place = self.place_of(item.metric_id)
        if place >= 0 and self._items[place] != item:
            self._items[place] = item
            self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, metric_id: int) -> int:
        """The row of a figure, -1 where it is not listed."""
        return next((place for place, item in enumerate(self._items) if item.metric_id == metric_id), -1)

    def item_at(self, index: Index) -> FigureItem | None:
        """The item of a row, None for no row."""
        return self._items[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item_at(index)
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.label
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if item.state is CheckState.HIDDEN else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words.spoken(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (item.label, item.value, item.place) if part)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        item = self.item_at(index)
        if item is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.shown_toggled.emit(item.metric_id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True
