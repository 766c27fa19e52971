"""Sorts and sizes of figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.model import Kind
from viewer.query.cards import group_cards
from viewer.query.sorts import Sort, is_ahead, main_sort, size_of, sorts_of
from viewer.shown import Card


@pytest.fixture
def make(briefing):
    def made(kind: Kind, value: str | None, unit: str | None = None, value_to: str | None = None) -> Card:
        numbers = {"value": value and Decimal(value), "value_to": value_to and Decimal(value_to)}
        return Card(replace(briefing.metrics[0], kind=kind, unit=unit, **numbers))

    return made


def test_a_card_is_of_its_own_sort_and_of_what_stands_beside_it(briefing):
    cards = group_cards(briefing.metrics)
    assert sorts_of(cards[0]) == {Sort.AREA, Sort.CHANGE}
    assert main_sort(cards[0]) is Sort.AREA
    assert sorts_of(cards[3]) == {Sort.AMOUNT, Sort.RANK}


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_sort(make, kind):
    assert main_sort(make(kind, "1")) in Sort


def _order(cards):
    return [(str(card.metric.value), card.metric.unit) for card in sorted(cards, key=size_of)]


def test_the_largest_first_and_unlike_units_apart(make):
    cards = [make(Kind.AMOUNT, value, unit) for value, unit in (("5", "元"), ("9", "美元"), ("70", "元"))]
    assert _order(cards) == [("70", "元"), ("5", "元"), ("9", "美元")]


def test_things_are_counted_alike(make):
    cards = [make(Kind.COUNT, value, unit) for value, unit in (("5", "家"), ("9", "个"), ("7", "人"))]
    assert _order(cards) == [("9", "个"), ("7", "人"), ("5", "家")]


def test_ranks_the_best_first_and_what_has_no_value_last(make):
    cards = [make(Kind.RANK, None), make(Kind.RANK, "8"), make(Kind.RANK, "1")]
    assert _order(cards) == [("1", None), ("8", None), ("None", None)]


def test_units_of_one_measure_are_compared(make):
    cards = [make(Kind.AREA, "35000", "亩"), make(Kind.AREA, "200", "公顷"), make(Kind.AREA, "30", "平方公里")]
    assert _order(cards) == [("30", "平方公里"), ("35000", "亩"), ("200", "公顷")]
    cards = [make(Kind.DURATION, "15", "天"), make(Kind.DURATION, "1", "个月"), make(Kind.DURATION, "2", "年")]
    assert [card.metric.unit for card in sorted(cards, key=size_of)] == ["年", "个月", "天"]


def test_a_change_or_range_counts_by_its_end(make):
    assert _order([make(Kind.RANGE, "5", "元", "6"), make(Kind.RANGE, "1", "元", "9")])[0] == ("1", "元")


def test_a_forecast_is_ahead(briefing):
    assert [is_ahead(card) for card in group_cards(briefing.metrics)[:4]] == [False, False, True, False]


@example([Decimal("999999999." + "9" * 40), Decimal(10**9)])
@given(st.lists(st.decimals(0, 10**9, allow_nan=False), max_size=8))
def test_sizes_fall(values):
    from viewer.model import Metric, Span

    span = Span(0, 1)
    blank = (None, "元", None, None, None, None, None, 1, span, span, span, "")
    cards = [Card(Metric(at, "1", "", Kind.AMOUNT, value, *blank)) for at, value in enumerate(values)]
    shown = [card.metric.value for card in sorted(cards, key=size_of)]
    assert shown == sorted(values, reverse=True)
