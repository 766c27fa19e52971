"""What the overview counts of a whole report; of a long one before it is shown."""

from __future__ import annotations

from collections.abc import Mapping

from viewer.model import Briefing
from viewer.pieces import pieces
from viewer.query.cards import group_cards
from viewer.query.keep import kept_per_briefing

OVERVIEW_FIGURES = 4
"""Headline figures of a chapter."""


@kept_per_briefing
def length_of(briefing: Briefing) -> int:
    """Characters of the text that are not white space."""
    return sum(len("".join(piece.split())) for piece in pieces(briefing.text))


@kept_per_briefing
def cards_by_chapter(briefing: Briefing) -> Mapping[str, int]:
    """Cards by the id of their chapter; those before the first under the root's."""
    counts: dict[str, int] = {}
    for card in group_cards(briefing.metrics):
        chapter = card.metric.section.partition(".")[0]
        counts[chapter] = counts.get(chapter, 0) + 1
    return counts
