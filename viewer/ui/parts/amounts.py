"""What the overview and the status bar count of a whole report; of a long one before it is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from viewer.model import Briefing
from viewer.pieces import written
from viewer.query.cards import group_cards
from viewer.query.keep import kept_per_briefing

OVERVIEW_FIGURES = 4
"""Headline figures of a chapter."""


@kept_per_briefing
def length_of(briefing: Briefing) -> int:
    """Characters of the text that are not white space."""
    return written(briefing.text)


@kept_per_briefing
def cards_by_chapter(briefing: Briefing) -> Mapping[str, int]:
    """Cards by the id of their chapter; those before the first under the root's."""
    counts: dict[str, int] = {}
    for card in group_cards(briefing.metrics):
        chapter = card.metric.section.partition(".")[0]
        counts[chapter] = counts.get(chapter, 0) + 1
    return counts


class Outline(NamedTuple):
    """How much outline a report has; ``supplied``: numbers that the source lost."""

    chapters: int
    sections: int
    supplied: int


@kept_per_briefing
def outline_of(briefing: Briefing) -> Outline:
    """The outline of ``briefing``, counted."""
    levels = Counter(section.level for section in briefing.sections)
    supplied = sum(section.number_restored for section in briefing.sections)
    return Outline(levels[1], levels[2], supplied)
