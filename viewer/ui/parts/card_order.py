"""Puts the rows of the figures pane into the order and choice the reader wants: pure values over rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from viewer.model import Briefing
from viewer.query.choice import fact_of
from viewer.query.keep import kept_per_briefing
from viewer.query.sorts import Sort, is_ahead, main_sort, size_of, sorts_of
from viewer.ui.parts.card_groups import AlsoRow, CardRow, GroupRow, Row, shelf_of


class Order(StrEnum):
    """By place in the report, by size within each sort, or by sort in the order of the report."""

    PLACE = "place"
    SIZE = "size"
    SORT = "sort"


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the cards are to be listed; without ``sorts`` all are."""

    order: Order = Order.PLACE
    sorts: frozenset[Sort] = frozenset()


@dataclass(frozen=True, slots=True)
class Titles:
    """The words of heads that are made here: of each sort, and of what is no result yet."""

    sorts: Mapping[Sort, str]
    ahead: str


def arranged(
    rows: Sequence[Row], wanted: Wanted, titles: Titles, same: Callable[[CardRow], tuple[CardRow, ...]]
) -> tuple[Row, ...]:
    """``rows`` (heads and the cards below them) as ``wanted``.

    A fact that is stated again is folded under the first card that states it, as a line that leads to the other place:
    ``same`` gives the cards that state a card's fact. What is no result yet stands below a head of its own at the end.
    """
    wanted_rows = [row for row in rows if not isinstance(row, CardRow) or _fits(row, wanted)]
    folded = _folded(wanted_rows)
    ahead = [row for row in folded if isinstance(row, CardRow) and is_ahead(row.card)]
    kept = [row for row in folded if not (isinstance(row, CardRow) and is_ahead(row.card))]
    listed = _counted(kept) if wanted.order is Order.PLACE else _sorted(kept, wanted, titles)
    if ahead:
        listed += [GroupRow(titles.ahead, len(ahead), 1), *_by_size(ahead, wanted)]
    return tuple(_with_also(listed, same))


def fitting(rows: Iterable[Row], wanted: Wanted) -> int:
    """How many of the cards are of a wanted sort."""
    return sum(isinstance(row, CardRow) and _fits(row, wanted) for row in rows)


def sorts_in(rows: Iterable[Row]) -> dict[Sort, int]:
    """How many cards of each sort are listed, in the order of sorts."""
    counts = dict.fromkeys(Sort, 0)
    for row in rows:
        if isinstance(row, CardRow):
            for sort in sorts_of(row.card):
                counts[sort] += 1
    return {sort: count for sort, count in counts.items() if count}


@kept_per_briefing
def sorts_in_report(briefing: Briefing) -> dict[Sort, int]:
    """The same of all cards of ``briefing``; made when it is first asked for."""
    return sorts_in(shelf_of(briefing).rows)


def _fits(row: CardRow, wanted: Wanted) -> bool:
    return not wanted.sorts or not wanted.sorts.isdisjoint(sorts_of(row.card))


def _folded(rows: Sequence[Row]) -> list[Row]:
    """The rows without the cards that state a fact again."""
    seen: set[int] = set()
    kept: list[Row] = []
    for row in rows:
        if isinstance(row, CardRow):
            if fact_of(row.card) in seen:
                continue
            seen.add(fact_of(row.card))
        kept.append(row)
    return kept


def _counted(rows: Sequence[Row]) -> list[Row]:
    """Heads with the number of cards that are left below them; those without any are left out."""
    listed: list[Row] = []
    below = [0, 0, 0]  # by the level of a head; walked from the end
    for row in reversed(rows):
        if isinstance(row, GroupRow):
            count = below[row.level]
            below[row.level :] = [0] * len(below[row.level :])
            if count:
                listed.append(GroupRow(row.title, count, row.level))
        else:
            below = [count + 1 for count in below]
            listed.append(row)
    return listed[::-1]


def _sorted(rows: Sequence[Row], wanted: Wanted, titles: Titles) -> list[Row]:
    cards = [row for row in rows if isinstance(row, CardRow)]
    listed: list[Row] = []
    for sort in Sort:
        own = _by_size([row for row in cards if main_sort(row.card) is sort], wanted)
        if own:
            listed += [GroupRow(titles.sorts[sort], len(own), 1), *own]
    return listed


def _by_size(rows: list[CardRow], wanted: Wanted) -> list[CardRow]:
    return sorted(rows, key=lambda row: size_of(row.card)) if wanted.order is Order.SIZE else rows


def _with_also(rows: Sequence[Row], same: Callable[[CardRow], tuple[CardRow, ...]]) -> list[Row]:
    listed: list[Row] = []
    for row in rows:
        listed.append(row)
        if isinstance(row, CardRow):
            listed += [AlsoRow(other.card) for other in same(row)]
    return listed
