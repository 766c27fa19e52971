"""Joins metrics into cards: a value with the change and the rank that the text states of the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from viewer.model import Kind, Metric
from viewer.shown import Card

# Words that a label adds to the name of a thing when it speaks of its change or its place.
_ADDED = re.compile(
    "(?:同比|环比|比上年|年均)|(?:增长率|增长|增速|增幅|增加|提高|提升|上升|下降|降幅|减少|变化|排名|位次|位居|名次|居)+$"
)
_REACH = 20
"""How many characters may stand between a value and the change or rank that is said of it."""
_ALIKE = 0.5
"""Share of a label's characters that must open the other label for both to name one thing."""

_CHANGE, _RANK = Kind.CHANGE, Kind.RANK
_SAID_OF_A_VALUE = frozenset({_CHANGE, _RANK})


def group_cards(metrics: Iterable[Metric]) -> tuple[Card, ...]:
    """The cards of ``metrics``, which are in reading order; each metric stands in exactly one card.

    A change or rank joins the value right before it in the same sentence when their labels name the same thing; a
    fact stated again within its sentence joins the card of the first.
    """
    return _kept(_Same(metrics)) if isinstance(metrics, tuple) else _grouped(metrics)


class _Same:
    """A key that compares by identity: every pane groups the same metrics, and they never change."""

    __slots__ = ("metrics",)

    def __init__(self, metrics: tuple[Metric, ...]) -> None:
        self.metrics = metrics

    def __hash__(self) -> int:
        return id(self.metrics)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.metrics is self.metrics


@lru_cache(maxsize=4)
def _kept(key: _Same) -> tuple[Card, ...]:
    return _grouped(key.metrics)


def _grouped(metrics: Iterable[Metric]) -> tuple[Card, ...]:
    cards: list[Card] = []
    place_of: dict[int, int] = {}
    for metric in metrics:
        place = None
        kind, same_as = metric.kind, metric.same_as
        # Most can join nothing: asked before anything is called, for a filter groups thousands at a keystroke.
        if kind is _CHANGE or kind is _RANK or (same_as is not None and same_as in place_of):
            place = _host(metric, cards, place_of)
        if place is None:
            place = len(cards)
            cards.append(Card(metric))
        else:
            cards[place] = _joined(cards[place], metric)
        place_of[metric.id] = place
    return tuple(cards)


def with_companions(metrics: Sequence[Metric], chosen: Iterable[Metric]) -> tuple[Metric, ...]:
    """``chosen`` and whatever shares a card with them, in the order of ``metrics``, which are all of a report."""
    wanted = {metric.id for metric in chosen}
    cards = (card for card in group_cards(metrics) if not wanted.isdisjoint(card.metric_ids))
    ids = {metric_id for card in cards for metric_id in card.metric_ids}
    return tuple(metric for metric in metrics if metric.id in ids)


def _host(metric: Metric, cards: list[Card], place_of: dict[int, int]) -> int | None:
    """The index of the card that ``metric`` belongs to, None when it needs one of its own."""
    first = place_of.get(metric.same_as) if metric.same_as is not None else None
    if first is not None and cards[first].metric.sentence == metric.sentence:
        return first
    return len(cards) - 1 if cards and _says_more(cards[-1], metric) else None


def _says_more(card: Card, metric: Metric) -> bool:
    """True when ``metric`` is the change or the rank of the card's value, and the card has none yet."""
    if metric.kind not in _SAID_OF_A_VALUE:
        return False
    host = card.metric
    taken = card.change if metric.kind is Kind.CHANGE else card.rank
    if host.kind in _SAID_OF_A_VALUE or taken or card.also:
        return False
    before = max(m.span.end for m in (host, card.change, card.rank) if m)
    near = host.sentence == metric.sentence and 0 <= metric.span.start - before <= _REACH
    return near and _same_thing(_read(host), _read(metric)) and not metric.optional


def _read(metric: Metric) -> str:
    """The label as read: a card must not fall apart because a person has given its value another name."""
    return metric.read_label or metric.label


def _same_thing(label: str, other: str) -> bool:
    """True when two labels name one thing: 社零总额 with 社零总额增速, not with 进出口总额增速."""
    short, long = sorted((_ADDED.sub("", name) or name for name in (label, other)), key=len)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False)))
    return len(short) >= 2 and (short in long or shared >= max(2, _ALIKE * len(short)))


def _joined(card: Card, metric: Metric) -> Card:
    if metric.same_as in card.metric_ids:
        return card._replace(also=(*card.also, metric))
    if metric.kind is Kind.CHANGE:
        return card._replace(change=metric)
    return card._replace(rank=metric)
