"""The headline figures of each chapter, for the report's first page."""

from __future__ import annotations

from viewer.model import ROOT, Briefing, Metric
from viewer.query.cards import group_cards
from viewer.query.choice import choose, fact_of, facts_once
from viewer.query.keep import kept_per_briefing
from viewer.shown import Card


def headlines(briefing: Briefing, chapter_id: str, count: int = 4) -> tuple[Card, ...]:
    """The chapter's ``count`` most important cards in reading order; fewer where it has fewer.

    A fact is shown once on the page, in the first chapter that shows it. Forecasts and aims are among them and keep
    their ``status``. Figures without a measured value (awards, superlatives) are left out.
    """
    return overview(briefing, count).get(chapter_id, ())


@kept_per_briefing
def overview(briefing: Briefing, count: int = 4) -> dict[str, tuple[Card, ...]]:
    """The headlines of all chapters by chapter id, in reading order; see ``headlines``."""
    by_chapter: dict[str, list[Metric]] = {chapter.id: [] for chapter in briefing.children(ROOT)}
    for metric in briefing.metrics:
        chapter = metric.section.partition(".")[0]
        if chapter in by_chapter:
            by_chapter[chapter].append(metric)
    shown: set[int] = set()
    found: dict[str, tuple[Card, ...]] = {}
    for chapter, metrics in by_chapter.items():
        cards = facts_once(group_cards(metrics), shown)
        found[chapter] = choose(cards, count, lambda metric: briefing.unit_of(metric.section))
        shown |= {fact_of(card) for card in found[chapter]}
    return found
