"""The headline figures of each chapter, for the report's first page."""

from __future__ import annotations

from viewer.model import ROOT, Briefing, Metric
from viewer.query.cards import group_cards
from viewer.query.choice import choose, fact_of, facts_once, is_pinned
from viewer.query.keep import kept_per_briefing
from viewer.shown import Card


def headlines(briefing: Briefing, chapter_id: str, count: int = 4) -> tuple[Card, ...]:
    """The chapter's ``count`` most important cards in reading order; fewer where it has fewer.

    What a person pinned stands first, what they took off is left out. A fact is shown once on the page, in the first
    chapter that shows it or where it is pinned. Forecasts and aims are among them and keep their ``status``. Figures
    without a measured value (awards, superlatives) are left out unless pinned.
    """
    return overview(briefing, count).get(chapter_id, ())


@kept_per_briefing
def overview(briefing: Briefing, count: int = 4) -> dict[str, tuple[Card, ...]]:
    """The headlines of all chapters by chapter id, in reading order; see ``headlines``.

    A report without chapters has those of the root.
    """
    by_chapter: dict[str, list[Metric]] = {chapter.id: [] for chapter in briefing.children(ROOT)} or {ROOT: []}
    for metric in briefing.metrics:
        chapter = metric.section.partition(".")[0]
        if chapter in by_chapter:
            by_chapter[chapter].append(metric)
    by_cards = {chapter: _wanted(group_cards(metrics)) for chapter, metrics in by_chapter.items()}
    pinned = {chapter: {fact_of(card) for card in cards if is_pinned(card)} for chapter, cards in by_cards.items()}
    shown: set[int] = set()
    found: dict[str, tuple[Card, ...]] = {}
    for chapter, all_cards in by_cards.items():
        elsewhere = set().union(*(facts for other, facts in pinned.items() if other != chapter))
        cards = facts_once(all_cards, (shown | elsewhere) - pinned[chapter])
        found[chapter] = choose(cards, count, lambda metric: briefing.unit_of(metric.section))
        shown |= {fact_of(card) for card in found[chapter]}
    return found


def _wanted(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """The cards that nobody took off the overview; where one fact has several, a pinned one goes before the others."""
    kept = [card for card in cards if card.metric.check is None or card.metric.check.pinned is not False]
    return tuple(sorted(kept, key=lambda card: not is_pinned(card)))
