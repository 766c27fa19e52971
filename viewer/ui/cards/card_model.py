"""The rows of the figures pane as Qt's views and screen readers ask for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.shown import Card
from viewer.ui.parts.card_groups import AlsoRow, CardRow, GroupRow, Row
from viewer.ui.parts.card_text import CardText, tooltip

Index = QModelIndex | QPersistentModelIndex
_FIRST = 150
"""Rows that a view lays out at once, many times what stands in sight."""
_NO_PARENT = QModelIndex()
_CARD = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class CardModel(QAbstractListModel):
    """Flat rows: cards, and the lines that head them. ``words`` gives what a card says, when it is first needed."""

    def __init__(self, words: Callable[[Card], CardText], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: tuple[Row, ...] = ()
        self._given = 0

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace every row; nothing is told when nothing changed. Of very many the view is given the first."""
        fresh = tuple(rows)
        if fresh == self._rows:
            return
        self.beginResetModel()
        self._rows, self._given = fresh, min(len(fresh), _FIRST)
        self.endResetModel()

    @property
    def complete(self) -> bool:
        """True when the view has been given every row."""
        return self._given == len(self._rows)

    def give_rest(self) -> None:
        """Give the view the rows that it has not been given."""
        if not self.complete:
            self.beginInsertRows(_NO_PARENT, self._given, len(self._rows) - 1)
            self._given = len(self._rows)
            self.endInsertRows()

    def words(self, card: Card) -> CardText:
        """What a card says."""
        return self._words(card)

    def place_of(self, metric_id: int) -> int:
        """The row of the card that stands for this metric, or that leads to it; -1 when none does."""
        for wanted in (CardRow, AlsoRow):
            for place, row in enumerate(self._rows):
                if isinstance(row, wanted) and metric_id in row.card.metric_ids:
                    return place
        return -1

    def card_at(self, index: Index) -> Card | None:
        """The card of a row, None for a group's line and for no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.card if isinstance(row, CardRow | AlsoRow) else None

    def also(self, card: Card) -> str:
        """The line that leads to another place of a fact."""
        return self.tr("Also in {place}").format(place=self._words(card).cited)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._given

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Arrow keys pass over what is not enabled: the groups' lines."""
        if self.card_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return _CARD

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()] if index.isValid() else None
        if isinstance(row, GroupRow):
            return self._group(row, role)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row.card).label if isinstance(row, CardRow) else self.also(row.card)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(row.card).spoken if isinstance(row, CardRow) else self.also(row.card)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._words(row.card).sentence
        return tooltip(self._words(row.card)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _group(self, row: GroupRow, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return f"{row.title}，{row.count}" if role == Qt.ItemDataRole.AccessibleTextRole else None
