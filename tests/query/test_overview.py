"""The headlines of the first page."""

from __future__ import annotations

from dataclasses import replace

from viewer.model import ROOT, Briefing, Check
from viewer.query.checked import apply_checks
from viewer.query.overview import headlines, overview


def test_each_chapter_has_its_headlines(briefing: Briefing) -> None:
    assert [card.metric.id for card in headlines(briefing, "1")] == [1, 5, 7, 8]
    assert [card.metric.id for card in headlines(briefing, "2", count=1)] == [9]
    assert headlines(briefing, "3") == headlines(briefing, "99") == ()


def test_less_important_figures_fill_the_row(briefing: Briefing) -> None:
    assert [card.metric.id for card in headlines(briefing, "2")] == [9, 10, 11, 12]


def test_a_fact_is_shown_in_one_chapter_only(reference: Briefing) -> None:
    shown = [card.metric for cards in overview(reference).values() for card in cards]
    facts = [metric.same_as or metric.id for metric in shown]
    assert len(facts) == len(set(facts))
    assert "首个全国“六连冠”" in [card.metric.surface for card in headlines(reference, "1")]
    assert "首个全国“六连冠”" not in [card.metric.surface for card in headlines(reference, "3")]


def test_a_repeated_fact_may_stand_where_it_was_not_shown_before(briefing: Briefing) -> None:
    metrics = tuple(replace(metric, same_as=3) if metric.id == 9 else metric for metric in briefing.metrics)
    made = replace(briefing, metrics=metrics)
    assert 3 not in [card.metric.id for card in headlines(made, "1")]
    assert 9 in [card.metric.id for card in headlines(made, "2")]


def test_forecasts_keep_their_status(reference: Briefing) -> None:
    (forecast,) = (card.metric for card in headlines(reference, "2") if card.metric.status)
    assert (forecast.surface, forecast.status) == ("1200个", "预计")


def test_a_report_without_chapters_has_the_headlines_of_its_root(briefing: Briefing) -> None:
    plain = replace(
        briefing,
        sections=briefing.sections[:1],
        metrics=tuple(replace(metric, section=ROOT) for metric in briefing.metrics),
    )
    chosen = [card.metric.id for card in headlines(plain, ROOT)]
    assert len(chosen) == 4
    first = plain.metric(chosen[0])
    off = Check(first.span, first.core.of(plain.text), pinned=False)
    assert chosen[0] not in [card.metric.id for card in headlines(apply_checks(plain, (off,)).briefing, ROOT)]
