"""Joining metrics into cards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.model import Briefing
from viewer.query.cards import _host, _joined, group_cards, with_companions
from viewer.shown import Card


def test_the_small_report(briefing: Briefing) -> None:
    cards = group_cards(briefing.metrics)
    assert [card.metric_ids for card in cards] == [(1, 2), (3,), (4,), (5, 6), (7,), (8,), (9,), (10,), (11,), (12,)]
    assert (cards[0].change, cards[3].rank) == (briefing.metrics[1], briefing.metrics[5])


def test_the_reference_report(reference: Briefing) -> None:
    cards = group_cards(reference.metrics)
    assert [card.metric_ids for card in cards if len(card.metric_ids) > 1] == [(59, 60, 61), (90, 91), (98, 99)]
    assert sorted(number for card in cards for number in card.metric_ids) == [m.id for m in reference.metrics]


@pytest.mark.parametrize(
    ("change", "joined"),
    [
        ({}, True),
        ({"label": "茶叶产量增长"}, False),
        ({"label": "茶园面积"}, True),
        ({"label": ""}, False),
        ({"optional": True}, False),
    ],
)
def test_a_change_joins_only_what_it_is_said_of(briefing: Briefing, change: dict[str, object], joined: bool) -> None:
    host, said = briefing.metrics[:2]
    cards = group_cards((host, replace(said, **change)))
    assert (cards[0].change is not None) is joined


def test_a_change_in_another_sentence_is_a_card_of_its_own(briefing: Briefing) -> None:
    host, said = briefing.metrics[:2]
    assert len(group_cards((host, replace(said, sentence=briefing.metrics[4].sentence)))) == 2


def test_a_second_change_is_a_card_of_its_own(briefing: Briefing) -> None:
    host, said = briefing.metrics[:2]
    again = replace(said, id=3)
    assert [card.metric_ids for card in group_cards((host, said, again))] == [(1, 2), (3,)]


def test_a_fact_said_twice_in_a_sentence_is_one_card(briefing: Briefing) -> None:
    first, other = briefing.metrics[8:10]
    again = replace(first, id=13, same_as=first.id)
    assert [card.metric_ids for card in group_cards((first, other, again))] == [(9, 13), (10,)]
    elsewhere = replace(again, sentence=briefing.metrics[0].sentence)
    assert len(group_cards((first, other, elsewhere))) == 3
    assert len(group_cards((other, again))) == 2  # the first is not among them


def test_chosen_metrics_bring_what_shares_their_card(briefing: Briefing) -> None:
    chosen = (briefing.metric(6), briefing.metric(1), briefing.metric(8))
    assert [metric.id for metric in with_companions(briefing.metrics, chosen)] == [1, 2, 5, 6, 8]
    assert with_companions(briefing.metrics, ()) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_asking_only_those_that_can_join_groups_them_as_asking_all(reference: Briefing, data: st.DataObject) -> None:
    chosen = data.draw(st.sets(st.sampled_from([metric.id for metric in reference.metrics])))
    metrics = tuple(metric for metric in reference.metrics if metric.id in chosen)
    cards: list[Card] = []
    places: dict[int, int] = {}
    for metric in metrics:
        place = _host(metric, cards, places)
        if place is None:
            place = len(cards)
            cards.append(Card(metric))
        else:
            cards[place] = _joined(cards[place], metric)
        places[metric.id] = place
    assert group_cards(metrics) == group_cards(iter(metrics)) == tuple(cards)
    assert group_cards(metrics) is group_cards(metrics), "grouped once"
