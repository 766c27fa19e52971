"""A report that was read and is being checked: its details, its outline as changed by hand, and the way back.

Reading the outline and the figures anew is a pure function of the core. A usual report answers at once; for a long one
it runs on a worker thread, for a very long one in a process of its own, and only the last state asked for is told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject, Signal

from viewer.errors import BriefingError, EmptyTitle, NotAHeading, NotATitle
from viewer.ingest.adjust import one_line
from viewer.model import Briefing, Metadata, Section
from viewer.punctuation import full_width
from viewer.source import OutlineChange
from viewer.ui.importing.by_hand import NOTHING, Asked, ByHand, EditState, changes_of
from viewer.ui.importing.look import Look, let_go, look_at
from viewer.ui.importing.outline_steps import Levels
from viewer.ui.importing.reshaper import Reshaper
from viewer.ui.jobs import Jobs

_AT_ONCE = 20_000
"""Characters up to which an answer takes no more than 50 ms: the import line does 300,000 a second at least."""

_IN_A_THREAD = 1_000_000
"""Characters up to which no step of the core takes long enough to hold the window up from a thread beside it."""

_NOT_POSSIBLE = (EmptyTitle, NotAHeading, NotATitle)
"""What is said of a change that cannot be; everything else has befallen the reading."""


class DraftEdit(QObject):
    """``changed()``: another outline or other details; ``briefing`` is what would be kept now. ``refused(error)``: a
    change that cannot be, such as a heading inside another; it has been taken back. ``begun()``: a long report is being
    read anew."""

    changed = Signal()
    begun = Signal()
    refused = Signal(object)

    def __init__(self, imported: Look, parent: QObject | None = None, reshaper: Reshaper | None = None) -> None:
        """``reshaper`` reads a very long report anew; without one a thread does."""
        super().__init__(parent)
        self._first, self._look = imported, imported
        self._imported = imported.briefing
        self._hand = NOTHING
        self._recalled = NOTHING
        self._undo: list[ByHand] = []
        self._metadata = imported.briefing.metadata
        self._jobs, self._freeing, self._reshaper = Jobs(self), Jobs(self), reshaper
        if reshaper is not None:
            reshaper.setParent(self)
            reshaper.finished.connect(self._finish)
            reshaper.refused.connect(self._fail)
        self._last = Asked(NOTHING, (), self._metadata)
        self._stale = False
        self._settled: Callable[[], None] | None = None

    @property
    def briefing(self) -> Briefing:
        """The report as it stands."""
        return self._look.briefing

    @property
    def look(self) -> Look:
        """What is to be shown of it."""
        return self._look

    @property
    def touched(self) -> bool:
        """True when it is not what the import made of the file."""
        return self._look is not self._first

    @property
    def changed_places(self) -> frozenset[int]:
        """Offsets of the headings and lines whose level was set by hand, or whose title was typed."""
        return self._hand.places

    @property
    def hand(self) -> ByHand:
        """What was changed by hand, as asked for last."""
        return self._hand

    @property
    def recalled(self) -> ByHand:
        """What had been changed by hand when the same text was imported before; nothing of it is a change now."""
        return self._recalled

    @property
    def new_hand(self) -> ByHand | None:
        """What was changed by hand, as it is to be kept; None where it is kept so."""
        return None if self._hand == self._recalled else self._hand

    @property
    def can_undo(self) -> bool:
        """True when there is a change to take back."""
        return bool(self._undo)

    @property
    def busy(self) -> bool:
        """True while anything is at work for this report."""
        beside = self._reshaper is not None and self._reshaper.busy
        return beside or self._jobs.busy or self._freeing.busy

    def cancel(self) -> None:
        """End what is at work in a process; a thread works to its end."""
        if self._reshaper is not None:
            self._reshaper.cancel()

    def wait(self) -> None:
        """The same, and its process has ended when this returns."""
        if self._reshaper is not None:
            self._reshaper.wait()

    def recall(self, kept: ByHand) -> None:
        """Put the outline as it was when the same text was imported before; no step of ``undo``."""
        if kept != NOTHING:
            self._recalled = self._hand = kept
            self._read_anew()

    def set_levels(self, levels: Levels) -> None:
        """Give headings and lines these levels (0: no heading), on top of earlier changes; one step of ``undo``."""
        wanted = {**self._hand.levels, **levels}
        for section in self._imported.sections:  # what comes back to where it was is no change
            if section.level and wanted.get(section.heading.start) == section.level:
                del wanted[section.heading.start]
        starts = {section.heading.start for section in self._imported.sections if section.level}
        wanted = {offset: level for offset, level in wanted.items() if level or offset in starts}
        self._take_up(self._hand._replace(levels=wanted))

    def set_title(self, place: int, words: str) -> None:
        """Call the heading at ``place`` so; one step of ``undo``. Refused where no words are left."""
        section = _heading_at(self.briefing, place)
        if section is None:
            return
        before, first = full_width(section.title), _heading_at(self._imported, place)
        try:
            typed = one_line(words, before)
        except BriefingError as error:
            self.refused.emit(error)
            return
        if typed == before:
            return
        if first is not None and typed == full_width(first.title):
            self.reset_titles({place})
        else:
            self._take_up(self._hand._replace(titles={**self._hand.titles, place: typed}))

    def reset_titles(self, places: Collection[int]) -> None:
        """Call these headings what the text calls them."""
        kept = {place: words for place, words in self._hand.titles.items() if place not in places}
        self._take_up(self._hand._replace(titles=kept))

    def set_metadata(self, metadata: Metadata) -> None:
        """Other details: the issuer and the year tell labels and plans."""
        if metadata != self._metadata:
            self._metadata = metadata
            self._read_anew()

    @property
    def state(self) -> EditState:
        """How the report stands; asked while nothing is being read anew."""
        return EditState(self._look, self._hand, tuple(self._undo), self._metadata)

    def return_to(self, state: EditState) -> None:
        """Give up what was changed since; called while nothing is being read anew."""
        self._hand, self._undo, self._metadata = state.hand, list(state.undo), state.metadata
        self._take(state.look)

    def undo(self) -> None:
        """Take the last change of the outline back."""
        if self._undo:
            self._hand = self._undo.pop()
            self._read_anew()

    def restore(self) -> None:
        """The outline as the rules read it; can be undone."""
        self._take_up(NOTHING)

    def _take_up(self, hand: ByHand) -> None:
        if hand != self._hand:
            self._undo.append(self._hand)
            self._hand = hand
            self._read_anew()

    def when_settled(self, then: Callable[[], None]) -> None:
        """Call ``then`` once nothing is being read anew; at once where nothing is."""
        if self._jobs.busy or (self._reshaper is not None and self._reshaper.awaited):
            self._settled = then
        else:
            then()

    def _read_anew(self) -> None:
        if self._hand == NOTHING and self._metadata == self._imported.metadata and not self._jobs.busy:
            if self._reshaper is not None:
                self._reshaper.cancel()
            self._take(self._first)
            self._settle()
        elif len(self._imported.text) <= _AT_ONCE:
            try:
                made = self._work_now()(lambda _progress: None)
            except BriefingError as error:
                self._fail(error)
            else:
                self._take(made)
        elif self._reshaper is not None and len(self._imported.text) > _IN_A_THREAD:
            self._reshaper.run(self._metadata, changes_of(self._hand, self._imported))
            self.begun.emit()
        elif self._jobs.busy:
            self._stale = True
        else:
            self._jobs.run(self._work_now(), self._finish, self._fail)
            self.begun.emit()

    def _work_now(self) -> Callable[[Callable[[object], None]], Look]:
        return partial(_reshape, self._imported, self._metadata, changes_of(self._hand, self._imported))

    def _finish(self, made: object) -> None:
        assert isinstance(made, Look)
        if self._stale:
            self._stale = False
            self._read_anew()
            return
        self._take(made)
        self._settle()

    def _fail(self, error: BriefingError) -> None:
        """The last change cannot be: back to what was before it. Where the reading broke off, to what is shown."""
        self._stale = False
        if isinstance(error, _NOT_POSSIBLE) and self._undo:
            self._hand = self._undo.pop()
        else:
            self._hand, self._undo, self._metadata = self._last.hand, list(self._last.undo), self._last.metadata
            if self._look is self._first and not self._undo:
                self._recalled = self._hand  # what was kept cannot be: it stays kept, and its loss is no change
        self.refused.emit(error)
        if (self._hand, self._metadata) != (self._last.hand, self._last.metadata):
            self._read_anew()  # changes before it that nobody has seen yet
        else:
            self._settle()

    def _take(self, made: Look) -> None:
        held = [self._look]
        self._look = made
        self._last = Asked(self._hand, tuple(self._undo), self._metadata)
        self.changed.emit()
        if len(made.briefing.text) > _IN_A_THREAD and held[0] not in (made, self._first):
            self._freeing.run(partial(let_go, held), lambda _done: None, lambda _error: None)

    def _settle(self) -> None:
        then, self._settled = self._settled, None
        if then is not None:
            then()


def _heading_at(briefing: Briefing, place: int) -> Section | None:
    return next((one for one in briefing.sections if one.level and one.heading.start == place), None)


def _reshape(
    imported: Briefing,
    metadata: Metadata,
    changes: tuple[OutlineChange, ...],
    _progress: Callable[[object], None],
) -> Look:
    from viewer.pipeline import reshape

    return look_at(reshape(imported, metadata, changes), frozenset(change.offset for change in changes))
