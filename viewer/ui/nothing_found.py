"""Shows what a query found: its counts above the text, and in place of a text without any what could be asked."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from viewer.model import Briefing
from viewer.query.cards import group_cards
from viewer.shown import Selection

if TYPE_CHECKING:
    from viewer.ui.reading_page import ReadingPage
    from viewer.ui.search.empty_state import EmptyState


def show_nothing_found(empty: EmptyState, briefing: Briefing, query: str) -> None:
    """Say that nothing was found for ``query``, what was searched, what was probably meant and what would be found."""
    from viewer.query.apart import found_apart
    from viewer.query.near import nearest
    from viewer.query.topics import common_topics

    sections = sum(section.level == 2 for section in briefing.sections) or len(briefing.units)
    near = nearest(briefing, query)
    empty.show_offer(near.query.strip() if near else "", near.hits if near else 0)
    empty.show_nothing_found(query.strip(), sections, len(group_cards(briefing.metrics)), common_topics(briefing))
    empty.show_apart(found_apart(briefing, query))


def show_answer(reading: ReadingPage, briefing: Briefing, selection: Selection) -> None:
    """Count what a filter has left, and stand in place of the text where that is nothing."""
    nothing = selection.filtering and not selection.matched
    if nothing:
        show_nothing_found(reading.empty, briefing, selection.query)
    reading.show_nothing_found(nothing)
    found = selection.metrics
    if selection.others:
        found = tuple(sorted((*found, *selection.others), key=attrgetter("id")))
    reading.head.show_selection(selection, len(group_cards(found)))
