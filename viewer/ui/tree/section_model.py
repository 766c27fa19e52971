"""The outline as a tree model of two levels, and the proxy that keeps what the filter left visible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from viewer.model import ROOT, Briefing, Section
from viewer.punctuation import full_width
from viewer.query.cards import group_cards
from viewer.query.keep import kept_per_briefing
from viewer.shown import Card, Selection
from viewer.ui.parts.counted import counted

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""Role that answers with the whole Row."""
_BRACKETS = "()（）[]［］〔〕"
_AROUND = _BRACKETS + "、.．,， 　"
Index = QModelIndex | QPersistentModelIndex
_CHAPTER = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LEAF = _CHAPTER | Qt.ItemFlag.ItemNeverHasChildren


@dataclass(frozen=True, slots=True)
class Row:
    """What one line of the tree shows. ``number`` is ready to paint (``[一]``, ``(二)``, ``六``), or empty.

    ``parent`` and ``children`` are positions in the row list, ``at`` is the row's place among its siblings.
    """

    section: str
    level: int
    number: str
    supplied: bool
    title: str
    parent: int
    at: int = 0
    children: tuple[int, ...] = ()
    figures: int = 0
    hits: int = 0
    bookmarked: bool = False


def tree_number(section: Section) -> str:
    """A section's number as the tree shows it: square brackets mark a supplied one (DESIGN 1.5, 4)."""
    if section.number is None:
        return ""
    numeral = section.number.strip(_AROUND)
    if section.number_restored:
        return f"[{numeral}]"
    return f"({numeral})" if section.number[0] in _BRACKETS else numeral


def build_rows(briefing: Briefing) -> tuple[Row, ...]:
    """The rows of levels 1 and 2 in reading order; position 0 is the invisible top that holds the chapters.

    A briefing without headings gets one row that bears the report's title.
    """
    rows = [Row("", 0, "", False, "", -1)]
    places: dict[str, int] = {}
    for section in briefing.sections:
        if section.level not in (1, 2):
            continue
        parent = places.get(section.parent or "", 0)
        places[section.id] = len(rows)
        title = full_width(section.title)
        rows.append(Row(section.id, section.level, tree_number(section), section.number_restored, title, parent))
    if len(rows) == 1:
        rows.append(Row(ROOT, 1, "", False, full_width(briefing.metadata.title), 0))
    children: dict[int, list[int]] = {}
    for place, row in enumerate(rows):
        children.setdefault(row.parent, []).append(place)
    order = {place: at for siblings in children.values() for at, place in enumerate(siblings)}
    return tuple(
        replace(row, at=order[place], children=tuple(children.get(place, ()))) for place, row in enumerate(rows)
    )


def count_figures(briefing: Briefing, cards: Iterable[Card]) -> dict[str, int]:
    """Cards per section id: each counts for its reading unit and, where that is a section, for the chapter too."""
    counts: dict[str, int] = {}
    # Looked up once a section: a filter counts thousands of cards at a keystroke.
    for section, cards_here in Counter(card.metric.section for card in cards).items():
        unit = briefing.unit_of(section)
        for section_id in (unit, *(above.id for above in briefing.ancestors(unit))):
            counts[section_id] = counts.get(section_id, 0) + cards_here
    return counts


class Listed(NamedTuple):
    """The tree of a whole report: its counts and rows, and the places of the rows by section."""

    figures: dict[str, int]
    rows: tuple[Row, ...]
    places: dict[str, int]


@kept_per_briefing
def listed(briefing: Briefing) -> Listed:
    """What the tree shows of ``briefing`` before a filter; made when it is first asked for."""
    figures = count_figures(briefing, group_cards(briefing.metrics))
    rows = tuple(replace(row, figures=figures.get(row.section, 0)) for row in build_rows(briefing))
    return Listed(figures, rows, {row.section: place for place, row in enumerate(rows) if place})


def _counted(row: Row, figures: int, hits: int) -> Row:
    """``row`` with these counts; the very same row where they are what it had, so that nothing is told of it."""
    return row if (row.figures, row.hits) == (figures, hits) else replace(row, figures=figures, hits=hits)


class SectionModel(QAbstractItemModel):
    """Chapters and their sections with counts; indexes carry a position in the row list, never a pointer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._briefing: Briefing | None = None
        self._rows: tuple[Row, ...] = (Row("", 0, "", False, "", -1),)
        self._places: dict[str, int] = {}
        self._figures: dict[str, int] = {}

    def show_briefing(self, briefing: Briefing) -> None:
        """Replace every row; counts are those of the whole report."""
        self.beginResetModel()
        self._briefing = briefing
        self._figures, self._rows, self._places = listed(briefing)
        self.endResetModel()

    def show_selection(self, selection: Selection) -> None:
        """Take hit counts and, while filtering, the counts of the cards that match."""
        if self._briefing is None:
            return
        figures, hits = self._figures, {}
        if selection.filtering:
            cards = (*group_cards(selection.metrics), *group_cards(selection.others))
            figures, hits = count_figures(self._briefing, cards), selection.hit_counts
        before = self._rows
        self._rows = tuple(_counted(row, figures.get(row.section, 0), hits.get(row.section, 0)) for row in before)
        for row in self._rows:
            changed = [place for place in row.children if self._rows[place] is not before[place]]
            if changed:
                first, last = self._index_at(changed[0]), self._index_at(changed[-1])
                self.dataChanged.emit(first, last, [ROW_ROLE, Qt.ItemDataRole.AccessibleTextRole])

    def show_bookmarks(self, sections: frozenset[str]) -> None:
        """Sign the rows of these sections, and no others."""
        before = self._rows
        self._rows = tuple(
            row if row.bookmarked == (row.section in sections) else replace(row, bookmarked=not row.bookmarked)
            for row in before
        )
        for place, (row, old) in enumerate(zip(self._rows, before, strict=True)):
            if row is not old:
                index = self._index_at(place)
                self.dataChanged.emit(index, index, [ROW_ROLE, Qt.ItemDataRole.AccessibleTextRole])

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows in reading order, the invisible top first."""
        return self._rows

    def section_at(self, row: int, parent: Index) -> str:
        """Section id of the row at this place below ``parent``."""
        return self._rows[self._at(parent).children[row]].section

    def index_of(self, section_id: str) -> QModelIndex:
        """The index of a section's row; an invalid one where the tree has none."""
        place = self._places.get(section_id)
        return QModelIndex() if place is None else self._index_at(place)

    def _index_at(self, place: int) -> QModelIndex:
        return self.createIndex(self._rows[place].at, 0, place)

    def _at(self, index: Index) -> Row:
        return self._rows[index.internalId() if index.isValid() else 0]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        children = self._at(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # two C++ overloads
        if not index.isValid():
            return QModelIndex()
        above = self._at(index).parent
        return self._index_at(above) if above > 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.column() > 0 else len(self._at(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _CHAPTER if self._rows[index.internalId()].children else _LEAF

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:
        # Asked for every row of every layout; Qt's own answer would ask for rows, columns and flags.
        return bool(self._at(parent).children)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self._at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._at(index).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self._at(index))
        return None

    def _spoken(self, row: Row) -> str:
        """The row as a screen reader says it: place, title, figures, hits."""
        parts = [f"{self._place(row)} {row.title}".strip()]
        if row.bookmarked:
            parts.append(self.tr("bookmarked"))
        if row.figures:
            parts.append(self.tr("{count} figures").format(count=row.figures))
        if row.hits:
            parts.append(self.tr("{count} hits").format(count=row.hits))
        return counted(self.tr(", ").join(parts))

    def _place(self, row: Row) -> str:
        number, above = row.number.strip(_AROUND), self._rows[row.parent]
        if not number or row.level == 1:
            return self._chapter(number)
        section = self.tr("section {number}").format(number=number)
        chapter = self._chapter(above.number.strip(_AROUND))
        return self.tr("{chapter} {section}").format(chapter=chapter, section=section) if chapter else section

    def _chapter(self, number: str) -> str:
        if not number or number.startswith("第"):
            return number
        return self.tr("Chapter {number}").format(number=number)


class VisibleSections(QSortFilterProxyModel):
    """Keeps the rows that a filter left visible; everything while there is no filter."""

    def __init__(self, source: SectionModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visible: frozenset[str] | None = None
        self._source = source
        self.setSourceModel(source)

    def show_visible(self, visible: frozenset[str] | None) -> None:
        """Keep these section ids only; None keeps all."""
        if visible != self._visible:
            self._visible = visible
            self.invalidateRowsFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return self._visible is None or self._source.section_at(source_row, source_parent) in self._visible

    def index_of(self, section_id: str) -> QModelIndex:
        """The visible index of a section's row; an invalid one where it is hidden or has none."""
        return self.mapFromSource(self._source.index_of(section_id))


def row_of(index: Index) -> Row | None:
    """The Row behind an index of the model or its proxy; None for an invalid one."""
    row = index.data(ROW_ROLE)
    return row if isinstance(row, Row) else None
