"""Words of a report for the examples of what can be typed: whoever tries one finds something."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from viewer.model import Briefing
from viewer.query.index import Index, index_of
from viewer.query.keep import kept_per_briefing
from viewer.query.normal import fold
from viewer.query.numbering import units_numbered
from viewer.query.topics import common_topics

_CHAPTERS = 30
"""Numbers of chapters that are tried."""


class Examples(NamedTuple):
    """``word`` and ``beside`` stand in one section, and ``word`` in another one without; ``word`` is in ``chapter``.

    Where a report has nothing of the kind they come as near to it as they can; "" for words that it has not.
    """

    word: str
    beside: str
    chapter: int = 1


@kept_per_briefing
def examples(briefing: Briefing) -> Examples:
    """Two of the common topics of ``briefing``, the most telling that will do, and the first chapter with the first."""
    index = index_of(briefing)
    topics = [word for word, _times in common_topics(briefing)]
    units = {word: index.units_with(fold(word).text) for word in topics}
    pairs = [pair for pair in combinations(topics, 2) if units[pair[0]] & units[pair[1]]]
    apart = [(one, two) for pair in pairs for one, two in (pair, pair[::-1]) if units[one] - units[two]]
    word, beside = next(iter([*apart, *pairs, (*topics, "", "")[:2]]))
    return Examples(word, beside, _chapter_with(briefing, index, word))


def _chapter_with(briefing: Briefing, index: Index, word: str) -> int:
    holding = index.units_with(fold(word).text) if word else set()
    numbers = range(1, _CHAPTERS + 1)
    return next((number for number in numbers if holding & units_numbered(briefing, 1, number)), 1)
