"""Words the page that stands in place of the text where a query finds nothing: what it says and what it offers."""

from __future__ import annotations

from viewer.model import Briefing
from viewer.query.cards import group_cards
from viewer.query.near import nearest
from viewer.query.topics import common_topics
from viewer.ui.search.empty_state import EmptyState


def show_nothing_found(empty: EmptyState, briefing: Briefing, query: str) -> None:
    """Say that nothing was found for ``query``, what was searched, what was probably meant and what would be found."""
    sections = sum(section.level == 2 for section in briefing.sections) or len(briefing.units)
    near = nearest(briefing, query)
    empty.show_offer(near.query.strip() if near else "", near.hits if near else 0)
    empty.show_nothing_found(query.strip(), sections, len(group_cards(briefing.metrics)), common_topics(briefing))
