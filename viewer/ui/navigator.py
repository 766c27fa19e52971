"""Where the reader is and how they get elsewhere: pages, jumps, back and forward, hits, the filter’s comings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.model import Briefing
from viewer.shown import Brief, Selection
from viewer.ui.history import History, Step
from viewer.ui.pages import Pages
from viewer.ui.parts.due import settle
from viewer.ui.search.filter_bar import FilterBar
from viewer.ui.session import Session

if TYPE_CHECKING:
    from viewer.ui.overview.overview import Overview
    from viewer.ui.reading_page import ReadingPage
    from viewer.ui.search.empty_state import EmptyState


class Navigator(QObject):
    """Moves between overview and text and inside the text. Signals:

    ``moved()`` whenever page, place or history changed; ``wrapped(bool)`` when hit stepping began again at the first
    (True) or last hit; ``query_used(str)`` when a query led somewhere.
    """

    moved = Signal()
    wrapped = Signal(bool)
    query_used = Signal(str)

    def __init__(self, session: Session, filter_bar: FilterBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages, self.history = Pages(), History()
        self.session, self._filter_bar = session, filter_bar
        self._jumped = (0, 0)  # the figure jumped to, and the place where its sentence stands then
        self._place = 0  # where to stand once the text has been made
        self._aim: Callable[[], int | None] = lambda: None  # where another brief leads to, if not to the same place
        self._started = False  # the reader has been in the text
        self.before_filter: Step | None = None
        session.brief_changed.connect(self._show_brief)
        session.selection_changed.connect(self._show_selection)
        self.pages.reading_made.connect(self._join_text)

    @property
    def overview(self) -> Overview:
        """The overview page."""
        return self.pages.overview

    @property
    def reading(self) -> ReadingPage:
        """The reading page."""
        return self.pages.reading

    @property
    def notice(self) -> EmptyState:
        """The page for errors."""
        return self.pages.notice

    @property
    def can_go_back(self) -> bool:
        """True when Back leads somewhere."""
        return self.history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """True when Forward leads somewhere."""
        return self.history.can_go_forward

    @property
    def on_overview(self) -> bool:
        """True when the overview is shown."""
        return self.pages.on_overview

    @property
    def on_text(self) -> bool:
        """True when the reading page is shown."""
        return self.pages.on_text

    def start(self, offset: int | None, reading: bool) -> None:
        """A briefing was opened: stand at ``offset`` (None: never read), on the text or on the overview."""
        self.history.clear()
        self.before_filter = None
        self._place, self._started = offset or 0, offset is not None
        if self.pages.has_reading:
            self.reading.columns.start(self._place)
        if reading:
            self._show_page(self.reading)
            self.reading.text.setFocus()
        else:
            self._show_page(self.overview)
            self.overview.show_started(self._started)
            self.overview.setFocus()

    def here(self) -> Step:
        """The place now."""
        offset, (metric, place) = self._offset(), self._jumped
        metric = metric if offset == place and not self.on_overview else 0
        return Step(self.on_overview, offset, metric, self.session.section)

    def places_to_keep(self) -> tuple[int, ...]:
        """The source offset to come back to, for each column: the one before the filter while there is one."""
        here = self.before_filter.offset if self.before_filter else self._offset()
        return self.reading.columns.places(here) if self.pages.has_reading else (here,)

    def _offset(self) -> int:
        return self.reading.text.place() if self.pages.has_reading else self._place

    # -- jumps, each a step of Back ------------------------------------------------------------------------------
    def go_to_overview(self) -> None:
        """Show the overview."""
        if self.session.briefing is not None and not self.on_overview:
            self._leave()
            self._show_page(self.overview)
            self.overview.setFocus()

    def read(self) -> None:
        """From the overview into the text, where it was left."""
        self._leave_for_text()
        self.reading.text.setFocus()

    def go_to_section(self, section_id: str) -> None:
        """Scroll to a section's heading."""
        self.go_to(section_id, lambda: self.reading.text.show_section(section_id))

    def go_to_metric(self, metric_id: int) -> None:
        """Scroll to the sentence of a figure, wash it, and select its card."""
        briefing = self.session.briefing
        if briefing is None:
            return
        metric = briefing.metric(metric_id)
        self.go_to(metric.section, lambda: self.reading.text.show_metric(metric))
        self._jumped = (metric_id, self._offset())
        self.reading.cards.show_metric(metric_id)

    def go_to(self, section_id: str, show: Callable[[], None]) -> None:
        """Go to what ``show`` brings into sight, which lies in this section: a step of Back."""
        if (briefing := self.session.briefing) is None:
            return
        self._leave_for_text()
        self._reveal(briefing, section_id)
        show()
        self.reading.text.setFocus()
        self.session.enter_section(briefing.unit_of(section_id))
        self.moved.emit()

    def step_section(self, step: int) -> None:
        """To the next (1) or previous (-1) shown unit."""
        unit = self.session.unit_beside(step)
        if unit is not None:
            self.go_to_section(unit)

    def back(self, steps: int = 1) -> None:
        """Return to where the last jump started, or an earlier one."""
        self._stand_at(self.history.back(self.here(), steps))

    def forward(self, steps: int = 1) -> None:
        """Undo Back."""
        self._stand_at(self.history.forward(self.here(), steps))

    def step_pane(self, step: int) -> None:
        """Move the keyboard to the next (1) or previous (-1) pane: tree, text, cards, search field (F6)."""
        from viewer.ui.pane_walk import step_pane

        page = self.pages.currentWidget()
        step_pane((*(self.reading.panes() if self.on_text else (page,)), self._filter_bar), step)

    def focus_page(self) -> None:
        """Give the keyboard to the page shown: to the text, the overview or the notice."""
        (self.reading.text if self.on_text else self.pages.currentWidget()).setFocus()

    # -- the filter ----------------------------------------------------------------------------------------------
    def filter(self, query: str) -> None:
        """Answer a query; the first character remembers the place, an empty query restores it."""
        if not query.strip():
            self.clear_filter()
            return
        if self.before_filter is None and self.session.briefing is not None:
            self.before_filter = self.here()
        self._filter(query, lambda: self.session.first_hit)
        self._show_page(self.reading)
        self.show_current_hit()
        settle()

    def clear_filter(self) -> None:
        """Everything again, at the place before the filter."""
        selection = self.session.selection
        if selection is not None and selection.filtering:
            self.query_used.emit(selection.query.strip())
        self._filter_bar.show_query("")
        step = self.before_filter
        self._filter("", lambda: step.offset if step is not None else None)
        self.before_filter = None
        self._stand_at(step)
        settle()

    def _filter(self, query: str, aim: Callable[[], int | None]) -> None:
        self._aim = aim
        self.session.filter(query)
        self._aim = lambda: None

    def step_hit(self, step: int) -> None:
        """To the next (1) or previous (-1) hit, round and round."""
        selection = self.session.selection
        if selection is not None and selection.filtering and not selection.matched:
            self.reading.empty.take_offer()
        if selection is None or not selection.hits:
            return
        self.query_used.emit(selection.query.strip())
        wrapped = self.session.step_hit(step)
        self._show_page(self.reading)
        self.show_current_hit()
        if wrapped:
            self.wrapped.emit(step > 0)

    # -- following -----------------------------------------------------------------------------------------------
    def show_current_hit(self) -> None:
        """Bring the filter's current hit to one third of the height, and say which one it is."""
        selection = self.session.selection
        if selection is None:
            return
        total = len(selection.hits)
        if total:
            self.reading.text.show_hit(self.session.hit)
        self._filter_bar.show_hits(self.session.hit + 1, total, len(selection.matched) if selection.filtering else -1)
        self.moved.emit()

    def _join_text(self, reading: ReadingPage) -> None:
        for entered in (reading.columns.section_entered, reading.columns.turned):
            entered.connect(self.session.enter_section)
        reading.columns.gap_opened.connect(self._open_gap)
        if self.session.brief is not None:
            reading.columns.show_brief(self.session.brief)
            reading.columns.start(self._place)

    def _show_brief(self, brief: Brief) -> None:
        if self.pages.has_reading:
            self.reading.columns.show_brief(brief, self._aim())

    def _show_selection(self, selection: Selection) -> None:
        briefing = self.session.briefing
        if briefing is None or (not selection.filtering and not self.pages.has_reading):
            return
        from viewer.ui.nothing_found import show_answer

        show_answer(self.reading, briefing, selection)

    def _open_gap(self, units: tuple[str, ...]) -> None:
        self._leave()
        self.session.reveal(units)
        self._mark_hit()
        self.moved.emit()

    def _reveal(self, briefing: Briefing, section_id: str) -> None:
        unit = briefing.unit_of(section_id)
        self.session.reveal((unit,), tuple(section.id for section in briefing.ancestors(unit)))
        self.reading.show_nothing_found(False)  # whoever goes somewhere sees it, though a filter finds nothing
        self._mark_hit()

    def _mark_hit(self) -> None:
        if self.session.hit >= 0:  # the text composed anew has forgotten it
            self.reading.text.mark_hit(self.session.hit)

    def _leave(self) -> None:
        self.history.leave(self.here())

    def _stand_at(self, step: Step | None) -> None:
        briefing = self.session.briefing
        if step is None or briefing is None:
            return
        self._show_page(self.overview if step.overview else self.reading)
        self._reveal(briefing, briefing.unit_at(step.offset))
        self.reading.text.show_place(step.offset)
        self.moved.emit()

    def show_aside(self, page: QWidget) -> None:
        """Show a page that is none of the report's: an error, the library. Back leads to where the reader was."""
        if self.on_text or self.on_overview:
            self._leave()
        self._show_page(page)

    def _leave_for_text(self) -> None:
        self._leave()
        self._started = True  # a filter shows the text too, but is no reading
        self._show_page(self.reading)

    def _show_page(self, page: QWidget) -> None:
        left, focused = self.pages.currentWidget(), self._filter_bar.window().focusWidget()
        if left is not page:
            self.pages.setCurrentWidget(page)
            if self.on_overview:
                self.overview.show_started(self._started)
            # Qt hands the keyboard of a page that goes to whatever comes first on the next one.
            if left is not None and focused is not None and left.isAncestorOf(focused):
                self.focus_page()
            self.moved.emit()
