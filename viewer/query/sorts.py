"""Sorts of figures as a reader asks for them, how large a figure is among its like, and which are no results yet."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from viewer.model import Kind, Metric
from viewer.shown import Card


class Sort(StrEnum):
    """What a figure is a figure of, in the order that sorts are listed in."""

    AMOUNT = "amount"
    COUNT = "count"
    SHARE = "share"
    CHANGE = "change"
    FROM_TO = "from_to"
    RANK = "rank"
    RANGE = "range"
    AREA = "area"
    DURATION = "duration"


_SORTS = {
    Kind.AMOUNT: Sort.AMOUNT,
    Kind.COUNT: Sort.COUNT,
    Kind.PERCENT: Sort.SHARE,
    Kind.RATIO: Sort.SHARE,
    Kind.CHANGE: Sort.CHANGE,
    Kind.FROM_TO: Sort.FROM_TO,
    Kind.RANK: Sort.RANK,
    Kind.RANGE: Sort.RANGE,
    Kind.AREA: Sort.AREA,
    Kind.DURATION: Sort.DURATION,
}
# Units of one measure in its smallest: 3.5万亩 is more than 200公顷. What is not here is like its own unit alone.
_IN_SMALLEST: dict[str, tuple[str, int | Decimal]] = {
    "平方公里": ("㎡", 1_000_000), "公顷": ("㎡", 10_000), "亩": ("㎡", Decimal(2000) / 3), "平方米": ("㎡", 1),
    "平米": ("㎡", 1), "㎡": ("㎡", 1), "年": ("天", 365), "个月": ("天", 30), "月": ("天", 30), "周": ("天", 7),
    "个工作日": ("天", 1), "工作日": ("天", 1), "日": ("天", 1), "天": ("天", 1), "小时": ("天", Decimal(1) / 24),
    "分钟": ("天", Decimal(1) / 1440),
}  # fmt: skip
_FIRST_UNITS = ("元", "%")


class Size(NamedTuple):
    """Sorts figures of one sort, the largest first; ranks the best first, what has no value last.

    Figures of unlike units (元 and 美元, percent and days) are not compared: ``unit`` keeps them apart.
    """

    nothing: bool
    unit: tuple[bool, str]
    value: Decimal


def main_sort(card: Card) -> Sort:
    """The sort of a card's own value."""
    return _SORTS[card.metric.kind]


def sorts_of(card: Card) -> frozenset[Sort]:
    """Every sort of figure that stands on a card: its value, and the change and the rank beside it."""
    return frozenset(_SORTS[metric.kind] for metric in (card.metric, card.change, card.rank) if metric is not None)


def size_of(card: Card) -> Size:
    """Where a card stands among those of its sort."""
    metric = card.metric
    value = metric.value_to if metric.value_to is not None else metric.value
    if value is None:
        return Size(True, (True, ""), Decimal(0))
    if metric.kind is Kind.RANK:
        return Size(False, (False, ""), value)
    unit, factor = _measure(metric)
    # A minus sign would round to the precision of a calculation, and two figures that differ would be one.
    sized = value if factor == 1 else value * factor
    compared = metric.kind is not Kind.COUNT  # things are counted alike, whatever they are called
    return Size(False, (unit not in _FIRST_UNITS, unit) if compared else (False, ""), sized.copy_negate())


def is_ahead(card: Card) -> bool:
    """True for what is no result yet: a forecast, a target, work in progress."""
    return card.metric.status is not None


def _measure(metric: Metric) -> tuple[str, Decimal]:
    unit = metric.unit or ""
    smallest, factor = _IN_SMALLEST.get(unit, (unit, 1))
    return smallest, Decimal(factor)
