"""Which signal leads where: every connection between the session, the panes and the navigator, in one place.

Parts are made when they are first needed, so each is joined then, and told what the session holds already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.theme.fonts import load_for
from viewer.ui.navigator import Navigator
from viewer.ui.parts.tab_order import walk_after
from viewer.ui.search.filter_bar import FilterBar
from viewer.ui.session import Session
from viewer.ui.status_line import StatusLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.model import Briefing
    from viewer.ui.commands import Commands
    from viewer.ui.dialogs import Dialogs
    from viewer.ui.overview.overview import Overview
    from viewer.ui.reading_page import ReadingPage
    from viewer.ui.search.empty_state import EmptyState


class Wiring(QObject):
    """Joins parts as they come. What a part wants (``…_wanted``) or has done (``told``) is passed on to the window."""

    file_wanted = Signal()
    query_wanted = Signal(str)
    column_moved = Signal(int, int)
    cards_wanted = Signal()
    export_wanted = Signal()
    check_wanted = Signal(int)
    meeting_wanted = Signal(int)
    library_wanted = Signal()
    told = Signal(str)

    def __init__(self, session: Session, navigator: Navigator, bar: FilterBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._navigator, self._bar = session, navigator, bar
        # The first to hear of a briefing: no part lays a word out before the fonts are there.
        session.briefing_changed.connect(_load_fonts)
        pages = navigator.pages
        pages.overview_made.connect(self._join_overview)
        pages.reading_made.connect(self._join_reading)
        pages.notice_made.connect(self._join_notice)
        bar.query_changed.connect(navigator.filter)
        bar.next_requested.connect(lambda: navigator.step_hit(1))
        bar.previous_requested.connect(lambda: navigator.step_hit(-1))
        bar.cleared.connect(navigator.clear_filter)
        bar.help_requested.connect(self._show_query_help)

    @property
    def session(self) -> Session:
        """The window's state."""
        return self._session

    @property
    def navigator(self) -> Navigator:
        """The reader's way through the report."""
        return self._navigator

    def join_status(self, status: StatusLine) -> None:
        """The status bar's counts; joined after the first paint, for they need every card."""
        session = self._session
        session.briefing_changed.connect(status.show_briefing)
        session.selection_changed.connect(status.show_selection)
        if session.briefing is not None and session.selection is not None:
            status.show_briefing(session.briefing)
            status.show_selection(session.selection)

    def join_notes(self, dialogs: Dialogs, commands: Commands, window: QWidget) -> None:
        """The reader's notes; joined after the first paint, and loaded then."""
        from viewer.ui.note_wiring import NoteWiring

        NoteWiring(dialogs, self._session, self._navigator, commands, window)

    def _show_query_help(self) -> None:
        from viewer.query.examples import examples

        if self._session.briefing is not None:
            self._bar.show_help(examples(self._session.briefing))

    def _join_overview(self, overview: Overview) -> None:
        self._session.briefing_changed.connect(overview.show_briefing)
        if self._session.briefing is not None:
            overview.show_briefing(self._session.briefing)
        overview.section_chosen.connect(self._navigator.go_to_section)
        overview.metric_chosen.connect(self._navigator.go_to_metric)
        overview.reading_requested.connect(self._navigator.read)
        overview.library_requested.connect(self.library_wanted)

    def _join_reading(self, reading: ReadingPage) -> None:
        session, navigator, head = self._session, self._navigator, reading.head
        session.briefing_changed.connect(reading.columns.show_briefing)
        session.section_changed.connect(reading.columns.show_section)
        if session.briefing is not None:
            reading.columns.show_briefing(session.briefing)
            reading.columns.show_section(session.section)
        head.cleared.connect(navigator.clear_filter)
        head.section_chosen.connect(navigator.go_to_section)
        reading.columns.section_chosen.connect(navigator.go_to_section)
        head.only_matching_changed.connect(session.show_only_matching)
        head.only_matching_changed.connect(lambda: navigator.show_current_hit())
        head.previous_section_requested.connect(lambda: navigator.step_section(-1))
        head.next_section_requested.connect(lambda: navigator.step_section(1))
        reading.columns.figure_chosen.connect(lambda metric_id: _show_card(reading, metric_id))
        reading.cards_wanted.connect(self.cards_wanted)
        reading.sides_made.connect(lambda: self._join_sides(reading))
        reading.empty_made.connect(self._join_empty)
        reading.column_moved.connect(self.column_moved)

    def _join_sides(self, reading: ReadingPage) -> None:
        session, navigator = self._session, self._navigator
        for pane in (reading.tree, reading.cards):
            session.briefing_changed.connect(pane.show_briefing)
            session.selection_changed.connect(pane.show_selection)
            session.section_changed.connect(pane.show_section)
            if session.briefing is not None and session.selection is not None:
                pane.show_briefing(session.briefing)
                pane.show_selection(session.selection)
                pane.show_section(session.section)
        reading.columns.split_changed.connect(lambda split: _order_columns(reading) if split else None)
        reading.tree.section_chosen.connect(navigator.go_to_section)
        reading.tree.hidden_requested.connect(navigator.clear_filter)
        reading.cards.metric_chosen.connect(navigator.go_to_metric)
        reading.cards.export_wanted.connect(self.export_wanted)
        reading.cards.check_wanted.connect(self.check_wanted)
        reading.cards.meeting_wanted.connect(self.meeting_wanted)
        reading.cards.told.connect(self.told)
        reading.cards.metric_hovered.connect(reading.columns.show_hovered)
        reading.columns.figure_hovered.connect(reading.cards.show_hovered)

    def _join_empty(self, empty: EmptyState) -> None:
        empty.cleared.connect(self._navigator.clear_filter)
        empty.topic_chosen.connect(self.query_wanted)

    def _join_notice(self, notice: EmptyState) -> None:
        notice.other_file_requested.connect(self.file_wanted)


def _load_fonts(briefing: Briefing) -> None:
    load_for(briefing.text, briefing.metadata.title, briefing.metadata.issuer)


def _order_columns(reading: ReadingPage) -> None:
    second = reading.columns.second
    column = second.parentWidget() if second is not None else None
    if column is not None:
        walk_after(reading.columns.first, column)


def _show_card(reading: ReadingPage, metric_id: int) -> None:
    """Who clicks a figure wants to see its card, wherever the cards are."""
    reading.bring_cards()
    reading.cards.show_metric(metric_id)
