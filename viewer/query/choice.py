"""Chooses the figures that stand for a stretch of the report where not all have room."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from viewer.model import Kind, Metric
from viewer.shown import Card

# What tells a reader more at a glance, within one importance: how far things came, money and place before plain counts.
_WEIGHT = {
    Kind.FROM_TO: 4,
    Kind.AMOUNT: 4,
    Kind.RANK: 3,
    Kind.PERCENT: 3,
    Kind.CHANGE: 3,
    Kind.RATIO: 2,
    Kind.AREA: 2,
    Kind.COUNT: 2,
    Kind.RANGE: 1,
    Kind.DURATION: 0,
}
# From here on a plain number speaks for itself: one 亿, one 万.
_LARGE = {Kind.AMOUNT: 100_000_000, Kind.COUNT: 10_000}
_LIKE_THE_LAST = 2
"""What a figure loses for each one already chosen from its unit, so that all parts of a chapter are heard."""


# What a report of this kind is asked for first, by whatever name its totals end in.
_ASKED_FIRST = re.compile(
    r"(?:生产总值|GDP|预算收入|财政(?:总|一般预算)?收入|固定资产投资|零售总额|社零总额|(?:可支配|纯)收入|进出口(?:总[额值])?|新增就业(?:人数)?"
    r"|工业增加值)(?:[（(][A-Za-z]+[)）])?(?:年均)?(?:增长)?$"
)
_FIRST = 3


def choose(cards: Iterable[Card], count: int, unit_of: Callable[[Metric], str]) -> tuple[Card, ...]:
    """At most ``count`` of the cards, importance 3 before 2 before 1; the pinned ones first, then in reading order.

    Awards and superlatives without a measured value are left out unless pinned. Of equal importance, the weightier
    come first and one unit does not take all the places.
    """
    measured = [card for card in cards if not card.metric.optional or is_pinned(card)]
    return tuple(sorted(ranked(measured, count, unit_of), key=lambda card: (not is_pinned(card), card.metric.id)))


def ranked(cards: Iterable[Card], count: int, unit_of: Callable[[Metric], str]) -> tuple[Card, ...]:
    """At most ``count`` of the cards, the first the one to keep where only one has room; awards come last."""
    left = list(cards)
    chosen: list[Card] = []
    taken: Counter[str] = Counter()

    def merit(card: Card) -> tuple[bool, bool, int, int]:
        weight = _weight(card) - _LIKE_THE_LAST * taken[unit_of(card.metric)]
        return is_pinned(card), not card.metric.optional, card.metric.importance, weight

    while left and len(chosen) < count:
        best = max(left, key=merit)
        left.remove(best)
        chosen.append(best)
        taken[unit_of(best.metric)] += 1
    return tuple(chosen)


def facts_once(cards: Iterable[Card], seen: set[int] | frozenset[int] = frozenset()) -> tuple[Card, ...]:
    """The cards without those that state a fact again which an earlier card, or one of ``seen``, states."""
    facts = set(seen)
    kept: list[Card] = []
    for card in cards:
        if fact_of(card) not in facts:
            facts.add(fact_of(card))
            kept.append(card)
    return tuple(kept)


def is_pinned(card: Card) -> bool:
    """True when a person wants the card, or the change or rank on it, on the overview."""
    return any(metric.check and metric.check.pinned for metric in (card.metric, card.change, card.rank) if metric)


def fact_of(card: Card) -> int:
    """The id of the metric that states the card's fact first."""
    return card.metric.same_as or card.metric.id


def _weight(card: Card) -> int:
    metric = card.metric
    large = _LARGE.get(metric.kind)
    extra = (card.change is not None) + (card.rank is not None)
    extra += large is not None and metric.value is not None and metric.value >= large
    extra += _FIRST if _ASKED_FIRST.search(metric.label) else 0
    return _WEIGHT[metric.kind] + extra - (metric.status is not None)
