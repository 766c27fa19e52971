"""Which cards the figures pane lists, and under which heads: pure values over a briefing and a selection."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.model import ROOT, Briefing, Section
from viewer.punctuation import full_width
from viewer.query.cards import group_cards
from viewer.query.choice import fact_of
from viewer.query.keep import kept_per_briefing
from viewer.query.places import heading
from viewer.shown import Card, Selection


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A line that heads the cards below it, with their number. ``level`` 1 is a chapter's."""

    title: str
    count: int
    level: int = 2


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card."""

    card: Card


@dataclass(frozen=True, slots=True)
class AlsoRow:
    """Another place that states the fact of the card above; ``card`` is the one that stands for it there."""

    card: Card


Row = GroupRow | CardRow | AlsoRow


class Shelf:
    """Every card of a briefing, found by section and by metric."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self.rows = tuple(CardRow(card) for card in group_cards(briefing.metrics))
        self._by_metric = {metric: place for place, row in enumerate(self.rows) for metric in row.card.metric_ids}
        self._by_unit: dict[str, list[CardRow]] = {}
        self._by_fact: dict[int, list[CardRow]] = {}
        for row in self.rows:
            self._by_fact.setdefault(fact_of(row.card), []).append(row)
            self._by_unit.setdefault(briefing.unit_of(row.card.metric.section), []).append(row)

    def row_of(self, metric_id: int) -> CardRow | None:
        """The row of the card that stands for this metric; None for a metric the briefing does not have."""
        place = self._by_metric.get(metric_id)
        return None if place is None else self.rows[place]

    def same_fact(self, row: CardRow) -> tuple[CardRow, ...]:
        """The other cards that state what this one does."""
        return tuple(other for other in self._by_fact.get(fact_of(row.card), ()) if other is not row)

    def here(self, unit: str) -> tuple[CardRow, ...]:
        """The cards of one reading unit."""
        return tuple(self._by_unit.get(unit, ()))

    def all(self) -> tuple[Row, ...]:
        """Every card, below the full titles of its chapter and section."""
        listed: list[Row] = []
        for section in self._briefing.sections:
            if section.level > 2:
                continue
            cards = self._by_unit.get(section.id, [])
            if section.level == 1 or cards:
                listed += self._heads(section, len(cards))
                listed += cards
        return tuple(listed)

    def matching(self, selection: Selection) -> tuple[tuple[CardRow, ...], tuple[CardRow, ...]]:
        """The cards that match a filter, and the others of sections whose heading matches."""
        matched = {self._by_metric[metric.id] for metric in selection.metrics if metric.id in self._by_metric}
        others = {self._by_metric[metric.id] for metric in selection.others if metric.id in self._by_metric}
        return self._listed(matched), self._listed(others - matched)

    def _listed(self, places: set[int]) -> tuple[CardRow, ...]:
        return tuple(self.rows[place] for place in sorted(places))

    def _heads(self, section: Section, own: int) -> list[Row]:
        """A chapter is named when it holds cards anywhere; the root only when cards stand before the first chapter."""
        if section.level == 1:
            below = sum(len(self._by_unit.get(child.id, ())) for child in self._briefing.children(section.id))
            return [GroupRow(heading(section), own + below, 1)] if own + below else []
        if section.id == ROOT:
            return [GroupRow(full_width(self._briefing.metadata.title), own, 1)]
        return [GroupRow(heading(section), own)]


@kept_per_briefing
def shelf_of(briefing: Briefing) -> Shelf:
    """The shelf of ``briefing``; made when it is first asked for, of a long report before it is shown."""
    return Shelf(briefing)
