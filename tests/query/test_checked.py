"""Checks change names, states and places on the overview, and nothing else; one that has moved is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.model import Briefing, Check, CheckState, Kind, Metric, Span
from viewer.query.cards import group_cards
from viewer.query.checked import apply_checks, check_of, checks_to_hand_over, kinds_for, standings
from viewer.query.overview import headlines
from viewer.query.search import search


def _check(briefing: Briefing, metric_id: int, **decided: object) -> Check:
    metric = briefing.metric(metric_id)
    return replace(Check(metric.span, metric.core.of(briefing.text)), **decided)


def test_without_checks_the_briefing_is_the_same_one(briefing: Briefing) -> None:
    assert apply_checks(briefing, ()).briefing is briefing


def test_a_label_a_kind_a_qualifier_and_a_period_are_changed_and_nothing_else(briefing: Briefing) -> None:
    check = _check(briefing, 1, label="全县茶园面积", kind=Kind.COUNT, qualifier="", period="2030年")
    shown = apply_checks(briefing, [check]).briefing
    read, metric = briefing.metric(1), shown.metric(1)
    assert (metric.label, metric.kind, metric.qualifier, metric.period) == ("全县茶园面积", Kind.COUNT, None, "2030年")
    back = replace(
        metric, label=read.label, kind=read.kind, qualifier=read.qualifier, period=read.period, check=None,
        read_label=None,
    )  # fmt: skip
    assert back == read
    assert shown.metrics[1:] == briefing.metrics[1:]
    assert replace(shown, metrics=briefing.metrics) == briefing


def test_what_is_left_to_the_rules_stays(briefing: Briefing) -> None:
    shown = apply_checks(briefing, [_check(briefing, 1, state=CheckState.CHECKED)]).briefing
    assert replace(shown.metric(1), check=None) == briefing.metric(1)


def test_a_card_stays_whole_when_its_value_is_renamed(briefing: Briefing) -> None:
    shown = apply_checks(briefing, [_check(briefing, 1, label="另一个名称")]).briefing
    assert [card.metric_ids for card in group_cards(shown.metrics)] == [
        card.metric_ids for card in group_cards(briefing.metrics)
    ]


def test_a_hidden_figure_is_gone_from_cards_and_filter(briefing: Briefing) -> None:
    shown = apply_checks(briefing, [_check(briefing, 9, state=CheckState.HIDDEN)]).briefing
    assert [metric.id for metric in shown.metrics] == [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12]
    assert [metric.id for metric in search(shown, "学位").metrics] == [10]


def test_the_later_of_two_checks_counts(briefing: Briefing) -> None:
    one, two = _check(briefing, 3, label="甲"), _check(briefing, 3, label="乙")
    assert apply_checks(briefing, [one, two]).briefing.metric(3).label == "乙"


def test_a_pinned_figure_stands_first_on_the_overview(briefing: Briefing) -> None:
    before = [card.metric.id for card in headlines(briefing, "2", 2)]
    assert before == [9, 11]
    shown = apply_checks(briefing, [_check(briefing, 10, pinned=True)]).briefing
    assert [card.metric.id for card in headlines(shown, "2", 2)] == [10, 11]
    assert shown.metric(10).importance == 3


def test_a_figure_taken_off_the_overview_stays_a_card(briefing: Briefing) -> None:
    shown = apply_checks(briefing, [_check(briefing, 9, pinned=False)]).briefing
    assert 9 not in [card.metric.id for card in headlines(shown, "2")]
    assert shown.metric(9).importance == briefing.metric(9).importance


def test_a_pinned_award_stands_there_too(briefing: Briefing) -> None:
    award = replace(briefing, metrics=(*briefing.metrics[:9], replace(briefing.metric(10), optional=True)))
    assert 10 not in [card.metric.id for card in headlines(award, "2")]
    shown = apply_checks(award, [_check(award, 10, pinned=True)]).briefing
    assert [card.metric.id for card in headlines(shown, "2")] == [10, 9]


def test_a_fact_stands_in_the_chapter_where_it_is_pinned(briefing: Briefing) -> None:
    again = replace(briefing.metric(9), same_as=1)
    told_twice = replace(briefing, metrics=(*briefing.metrics[:8], again, *briefing.metrics[9:]))
    assert 9 not in [card.metric.id for card in headlines(told_twice, "2")]
    shown = apply_checks(told_twice, [_check(told_twice, 9, pinned=True)]).briefing
    assert headlines(shown, "2")[0].metric.id == 9
    assert 1 not in [card.metric.id for card in headlines(shown, "1")]


def test_a_fact_whose_first_mention_is_hidden_belongs_to_the_next(briefing: Briefing) -> None:
    again = [replace(metric, same_as=1) if metric.id in (5, 9) else metric for metric in briefing.metrics]
    told = replace(briefing, metrics=tuple(again))
    shown = apply_checks(told, [_check(told, 1, state=CheckState.HIDDEN)]).briefing
    assert (shown.metric(5).same_as, shown.metric(9).same_as) == (None, 5)


@pytest.mark.parametrize("surface", ["3.6万亩", ""])
def test_a_check_whose_words_differ_has_moved(briefing: Briefing, surface: str) -> None:
    check = replace(_check(briefing, 1, label="名称"), surface=surface)
    done = apply_checks(briefing, [check])
    assert done.moved == (check,)
    assert done.briefing is briefing
    assert standings(briefing, [check])[0] == (briefing.metric(1), None, check)


def test_a_check_without_a_figure_has_moved(briefing: Briefing) -> None:
    check = Check(Span(0, 4), "2030", CheckState.CHECKED)
    assert apply_checks(briefing, [check]).moved == (check,)
    assert all(standing[1:] == (None, None) for standing in standings(briefing, [check]))


def test_a_check_holds_where_only_the_edge_of_its_figure_was_drawn_elsewhere(briefing: Briefing) -> None:
    read = briefing.metric(1)
    check = replace(_check(briefing, 1, label="名称"), span=read.core)
    assert apply_checks(briefing, [check]).briefing.metric(1).label == "名称"
    assert checks_to_hand_over(briefing, [check]) == (replace(check, span=read.span),)


def test_what_says_nothing_or_has_moved_is_not_handed_over(briefing: Briefing) -> None:
    plain, moved = _check(briefing, 1), Check(Span(0, 4), "2030", CheckState.CHECKED)
    kept = _check(briefing, 3, state=CheckState.DOUBTFUL)
    earlier = _check(briefing, 1, label="名称")
    assert checks_to_hand_over(briefing, [earlier, moved, kept, plain]) == (kept,)


def test_a_figure_is_taken_up_with_the_check_that_holds(briefing: Briefing) -> None:
    check = _check(briefing, 3, label="新名")
    first, _second, third, *_ = standings(briefing, [check])
    assert check_of(third, briefing.text) == check
    assert check_of(first, briefing.text) == _check(briefing, 1)
    assert check_of(first, briefing.text).is_plain
    assert (first.state, third.state) == (CheckState.TO_CHECK, CheckState.TO_CHECK)


def test_a_figure_with_two_values_stays_one(briefing: Briefing) -> None:
    assert set(kinds_for(briefing.metric(7))) == {Kind.FROM_TO, Kind.RANGE}
    assert not {Kind.FROM_TO, Kind.RANGE} & set(kinds_for(briefing.metric(1)))
    assert kinds_for(replace(briefing.metric(6), value=None)) == (Kind.RANK,)
    shown = apply_checks(briefing, [_check(briefing, 1, kind=Kind.RANGE, label="名")]).briefing
    assert shown.metric(1).kind is Kind.AREA


STATES = st.sampled_from(list(CheckState))
CHECKS = st.builds(
    Check,
    st.tuples(st.integers(0, 300), st.integers(0, 300)).map(lambda ends: Span(min(ends), max(ends))),
    st.sampled_from(["3.5万亩", "12.5%", "6家", "", "x"]),
    STATES,
    st.none() | st.text(max_size=4),
    st.none() | st.sampled_from(list(Kind)),
    st.none() | st.text(max_size=4),
    st.none() | st.text(max_size=4),
    st.none() | st.booleans(),
    st.booleans(),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.lists(st.tuples(st.integers(1, 12), STATES), max_size=6), strange=st.lists(CHECKS, max_size=6))
def test_numbers_places_and_order_are_never_touched(
    chosen: list[tuple[int, CheckState]], strange: list[Check], briefing: Briefing
) -> None:
    checks = [_check(briefing, number, state=state) for number, state in chosen]
    shown = apply_checks(briefing, [*strange, *checks]).briefing
    last = dict(chosen)
    hidden = {number for number, state in last.items() if state is CheckState.HIDDEN}
    assert not hidden & {metric.id for metric in shown.metrics}
    assert [_fixed(metric) for metric in shown.metrics] == [
        _fixed(briefing.metric(metric.id)) for metric in shown.metrics
    ]
    assert [metric.id for metric in shown.metrics] == sorted(metric.id for metric in shown.metrics)


def _fixed(metric: Metric) -> tuple[object, ...]:
    places = (metric.span, metric.core, metric.sentence, metric.surface, metric.section)
    return metric.id, metric.value, metric.value_to, metric.unit, metric.direction, metric.status, *places
