"""Which signal leads where: every connection between the session, the panes and the navigator, in one place."""

from __future__ import annotations

from viewer.ui.filter_bar import FilterBar
from viewer.ui.navigator import Navigator
from viewer.ui.session import Session
from viewer.ui.status_line import StatusLine


def join_session(session: Session, navigator: Navigator, status: StatusLine) -> None:
    """What the session tells, downwards: values to show."""
    reading, overview = navigator.reading, navigator.overview
    for shown in (reading.tree, reading.cards, reading.head, overview, status):
        session.briefing_changed.connect(shown.show_briefing)
    for part in (reading.tree, reading.cards, status):
        session.selection_changed.connect(part.show_selection)
    for follower in (reading.tree, reading.cards, reading.head):
        session.section_changed.connect(follower.show_section)


def join_panes(session: Session, navigator: Navigator, bar: FilterBar) -> None:
    """What the panes say, upwards: a query, a section id, a metric id."""
    reading, overview = navigator.reading, navigator.overview
    bar.query_changed.connect(navigator.filter)
    bar.next_requested.connect(lambda: navigator.step_hit(1))
    bar.previous_requested.connect(lambda: navigator.step_hit(-1))
    for cleared in (bar.cleared, reading.head.cleared, reading.tree.hidden_requested, reading.empty.cleared):
        cleared.connect(navigator.clear_filter)
    for chosen in (reading.tree.section_chosen, reading.head.section_chosen, overview.section_chosen):
        chosen.connect(navigator.go_to_section)
    for chosen in (reading.cards.metric_chosen, overview.metric_chosen):
        chosen.connect(navigator.go_to_metric)
    overview.reading_requested.connect(navigator.read)
    reading.head.only_matching_changed.connect(session.show_only_matching)
    reading.head.previous_section_requested.connect(lambda: navigator.step_section(-1))
    reading.head.next_section_requested.connect(lambda: navigator.step_section(1))
    reading.text.figure_chosen.connect(reading.cards.show_metric)
    reading.text.figure_hovered.connect(reading.cards.show_hovered)
    reading.cards.metric_hovered.connect(reading.text.show_hovered)
