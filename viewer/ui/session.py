"""The state of one window: the open briefing, the filter's answer and the place of reading.

It is the only object that calls the core's queries; widgets are told the outcome by signals and ask nobody.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.model import ROOT, Briefing, Check
from viewer.query.compose import compose
from viewer.query.everything import everything
from viewer.shown import Brief, Heading, Paragraph, Selection


class Session(QObject):
    """Signals go out once per change, in the order briefing, selection, brief."""

    briefing_changed = Signal(object)
    selection_changed = Signal(object)
    brief_changed = Signal(object)
    section_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read: Briefing | None = None
        self._briefing: Briefing | None = None
        self._checks: tuple[Check, ...] = ()
        self._selection: Selection | None = None
        self._brief: Brief | None = None
        self._section = ROOT
        self._hit = -1
        self._only_matching = True
        self._opened: frozenset[str] = frozenset()

    @property
    def briefing(self) -> Briefing | None:
        """The open briefing as the checks want it seen, None before the first is opened."""
        return self._briefing

    @property
    def read(self) -> Briefing | None:
        """The open briefing as it was read from its file, with every figure."""
        return self._read

    @property
    def checks(self) -> tuple[Check, ...]:
        """The user's own checks; those of the file are in ``read``."""
        return self._checks

    @property
    def selection(self) -> Selection | None:
        """The filter's answer for the open briefing."""
        return self._selection

    @property
    def brief(self) -> Brief | None:
        """What the text column shows."""
        return self._brief

    @property
    def section(self) -> str:
        """Id of the reading unit at the reader's place."""
        return self._section

    @property
    def hit(self) -> int:
        """Index of the current hit, -1 when there is none."""
        return self._hit

    @property
    def first_hit(self) -> int | None:
        """The source offset of the first hit in the text shown; None when there is none."""
        blocks = self._brief.blocks if self._brief is not None else ()
        return next((b.hits[0].start for b in blocks if isinstance(b, Heading | Paragraph) and b.hits), None)

    @property
    def only_matching(self) -> bool:
        """True when units that do not match are hidden rather than pale."""
        return self._only_matching

    def open(self, read: Briefing, checks: tuple[Check, ...] = ()) -> None:
        """Replace the open briefing whole, seen as its own and the user's ``checks`` want; no filter any more."""
        self._read, self._checks = read, checks
        self._briefing = briefing = _seen(read, checks)
        self._selection = everything(briefing)
        self._opened = frozenset()
        self._section = ROOT
        self._hit = -1
        self.briefing_changed.emit(briefing)
        self.selection_changed.emit(self._selection)
        self._compose()

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """See the open briefing as other checks of the user want it; filter and place stay."""
        read, selection = self._read, self._selection
        self._checks = checks
        briefing = None if read is None else _seen(read, checks)
        if briefing is None or selection is None or briefing == self._briefing:
            return
        self._briefing = briefing
        if selection.filtering:
            from viewer.query.search import search

            self._selection = selection = search(briefing, selection.query)
        else:
            self._selection = selection = everything(briefing)
        self.briefing_changed.emit(briefing)
        self.selection_changed.emit(selection)
        self.section_changed.emit(self._section)
        self._compose()

    def filter(self, query: str) -> None:
        """Answer a query; an empty one shows everything again."""
        if self._briefing is None:
            return
        # Loaded at the first keystroke or by the warm-up after the first paint, whichever comes first.
        from viewer.query.search import search

        selection = search(self._briefing, query)
        if self._selection is not None and _asks_alike(selection, self._selection):
            return
        self._selection = selection
        self._opened = frozenset()
        self._hit = 0 if selection.hits else -1
        self.selection_changed.emit(selection)
        self._compose()

    def step_hit(self, step: int) -> bool:
        """Make the next (1) or previous (-1) hit current; True when it wrapped round."""
        hits = len(self._selection.hits) if self._selection else 0
        if not hits:
            return False
        wanted = self._hit + step
        self._hit = wanted % hits
        return wanted != self._hit

    def show_only_matching(self, only: bool) -> None:
        """Hide (True) or pale (False) the units that do not match."""
        if only != self._only_matching:
            self._only_matching = only
            self._compose()

    def reveal(self, units: tuple[str, ...], parents: tuple[str, ...] = ()) -> None:
        """Open the gaps that hide these units, and those that hide their parents' headings, where a filter does.

        A chapter that is visible for its sections still hides its own opening text, so a unit must have matched.
        """
        selection = self._selection
        if selection is None or not selection.filtering or not self._only_matching:
            return
        hidden = (
            frozenset(units).difference(selection.matched) | (frozenset(parents) - selection.visible)
        ) - self._opened
        if hidden:
            self._opened |= hidden
            self._compose()

    def enter_section(self, unit: str) -> None:
        """The reader's place moved into another unit."""
        if unit != self._section:
            self._section = unit
            self.section_changed.emit(unit)

    def unit_beside(self, step: int) -> str | None:
        """The shown unit after (1) or before (-1) the reader's; None at the report's end."""
        briefing, selection = self._briefing, self._selection
        if briefing is None or selection is None:
            return None
        shown = [unit for unit in briefing.units if not selection.filtering or unit in selection.visible]
        order = [section.id for section in briefing.sections]
        here = order.index(self._section)
        beside = [unit for unit in shown if (order.index(unit) - here) * step > 0]
        return beside[0 if step > 0 else -1] if beside else None

    def _compose(self) -> None:
        if self._briefing is None or self._selection is None:
            return
        self._brief = compose(self._briefing, self._selection, only_matching=self._only_matching, opened=self._opened)
        self.brief_changed.emit(self._brief)


def _seen(read: Briefing, checks: tuple[Check, ...]) -> Briefing:
    if not checks and not read.checks:
        return read
    # A start without checks waits for none of it.
    from viewer.query.checked import seen

    return seen(read, checks)


def _asks_alike(one: Selection, other: Selection) -> bool:
    """True when two answers to queries about one briefing are the same, however the queries were typed."""
    return one.terms == other.terms and one.understood == other.understood
