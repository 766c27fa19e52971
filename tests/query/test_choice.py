"""Choosing figures where not all have room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from viewer.model import Briefing, Metric
from viewer.query.cards import group_cards
from viewer.query.choice import choose, facts_once


@pytest.fixture
def unit_of(briefing: Briefing) -> Callable[[Metric], str]:
    return lambda metric: briefing.unit_of(metric.section)


def test_importance_decides_and_reading_order_stays(briefing: Briefing, unit_of: Callable[[Metric], str]) -> None:
    cards = group_cards(briefing.metrics)
    chosen = choose(cards, 6, unit_of)
    assert [card.metric.id for card in chosen] == [1, 5, 7, 8, 9, 11]
    assert all(card.metric.importance == 3 for card in chosen)
    assert choose(cards, 99, unit_of) == cards


def test_no_unit_takes_all_the_places(briefing: Briefing, unit_of: Callable[[Metric], str]) -> None:
    chosen = choose(group_cards(briefing.metrics), 4, unit_of)
    assert [unit_of(card.metric) for card in chosen] == ["1.1", "1.2", "2.1", "2.2"]


def test_superlatives_without_a_value_are_left_out(briefing: Briefing, unit_of: Callable[[Metric], str]) -> None:
    cards = group_cards(replace(metric, optional=metric.id != 8) for metric in briefing.metrics)
    assert [card.metric.id for card in choose(cards, 4, unit_of)] == [8]


def test_a_fact_is_kept_once(briefing: Briefing) -> None:
    metrics = [replace(metric, same_as=9 if metric.id == 11 else None) for metric in briefing.metrics]
    cards = group_cards(metrics)
    assert {card.metric.id for card in cards} - {card.metric.id for card in facts_once(cards)} == {11}
    assert {card.metric.id for card in cards} - {card.metric.id for card in facts_once(cards, {9})} == {9, 11}


def test_what_every_report_is_asked_for_goes_before_other_sums(
    briefing: Briefing, unit_of: Callable[[Metric], str]
) -> None:
    chosen = choose(group_cards(briefing.metrics), 4, unit_of)
    left_out = next(m for m in briefing.metrics if m.importance == 3 and m.id not in {c.metric.id for c in chosen})
    asked = [replace(m, label="地区生产总值") if m.id == left_out.id else m for m in briefing.metrics]
    assert left_out.id in {card.metric.id for card in choose(group_cards(asked), 4, unit_of)}
    share = [replace(m, label="占地区生产总值比重") if m.id == left_out.id else m for m in briefing.metrics]
    assert left_out.id not in {card.metric.id for card in choose(group_cards(share), 4, unit_of)}
