"""Whether a query finds nothing only because no section has all of it: each part of it stands somewhere."""

from __future__ import annotations

from viewer.model import Briefing
from viewer.query.figures_asked import figures_asked
from viewer.query.index import index_of
from viewer.query.language import ask
from viewer.query.numbering import units_numbered
from viewer.query.words import words_of


def found_apart(briefing: Briefing, query: str) -> bool:
    """True where ``query`` asks for several things and each is found by itself; what is to be absent counts as one."""
    index = index_of(briefing)
    asked = ask(query, index.words)
    words = words_of(briefing, asked)
    parts = len(words) + len(asked.places) + len(asked.without) + asked.asks_figures
    return (
        parts > 1
        and all(word.units(index) for word in words)
        and all(units_numbered(briefing, place.level, place.number) for place in asked.places)
        and (not asked.asks_figures or bool(figures_asked(briefing, asked)))
    )
