"""Where a meeting is: which stop, which of its screens; moves on and back. Lays a stop out when it comes to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from viewer.ui.meeting.sheets import Sheet
from viewer.ui.meeting.stops import Stop


class Sheets(NamedTuple):
    """The screens of a stop: its text, and behind it its figures."""

    text: Sequence[Sheet]
    figures: Sequence[Sheet]

    @property
    def all(self) -> tuple[Sheet, ...]:
        """Text and figures."""
        return (*self.text, *self.figures)


class Walk:
    """Walks ``stops``; ``lay_out(stop, one figure a screen)`` gives the screens of one.

    While ``figures_only``, only figures are walked, one a screen, and stops without any are passed over.
    """

    def __init__(self, stops: Sequence[Stop], lay_out: Callable[[Stop, bool], Sheets]) -> None:
        self.stops = tuple(stops)
        self.figures_only = False
        self.at = 0
        self.nth = 0
        self._lay_out = lay_out
        self._made: dict[tuple[int, bool], Sheets] = {}

    def forget(self) -> None:
        """The room is another one: lay everything out anew, and stay as near to the place as can be."""
        offset, metric = self.sheet.offset, self.sheet.metric_id
        self._made.clear()
        self._stand_by(offset, metric)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The screens of the stop."""
        made = self._sheets(self.at)
        return tuple(made.figures) if self.figures_only else made.all

    @property
    def sheet(self) -> Sheet:
        """The screen that is shown."""
        return self.sheets[self.nth]

    @property
    def stop(self) -> Stop:
        """The stop that is shown."""
        return self.stops[self.at]

    def step(self, step: int) -> bool:
        """One screen on (1) or back (-1), over the ends of a stop; False at the end of the walk."""
        if 0 <= self.nth + step < len(self.sheets):
            self.nth += step
            return True
        return self._to_stop(self.at + step, step, at_end=step < 0)

    def step_stop(self, step: int) -> bool:
        """To the first screen of the next (1) or previous (-1) stop."""
        return self._to_stop(self.at + step, step, at_end=False)

    def to_edge(self, end: bool) -> bool:
        """To the first screen of the walk, or to the last one."""
        return self._to_stop(len(self.stops) - 1 if end else 0, -1 if end else 1, at_end=end)

    def stand_at(self, at: int, offset: int) -> None:
        """To the screen of this stop that shows this source offset."""
        self.at = at
        self._stand_by(offset, 0)

    def show_metric(self, at: int, nth: int) -> None:
        """To one figure alone: the ``nth`` of this stop."""
        self.figures_only, self.at, self.nth = True, at, nth

    def toggle_figures(self) -> bool:
        """From the text to the figures, one a screen, and back to the text; False where the stop has none."""
        if not self.stop.cards:
            return False
        offset, metric = self.sheet.offset, self.sheet.metric_id
        self.figures_only = not self.figures_only
        self.nth = 0
        self._stand_by(offset, metric if self.figures_only else 0)
        return True

    def _stand_by(self, offset: int, metric_id: int) -> None:
        sheets = self.sheets
        for nth, sheet in enumerate(sheets):
            if metric_id and any(metric_id in card.metric_ids for card in sheet.cards):
                self.nth = nth
                return
        text = [nth for nth, sheet in enumerate(sheets) if bool(sheet.metric_id) == self.figures_only]
        before = [nth for nth in text if sheets[nth].offset <= offset]
        self.nth = before[-1] if before and not self.figures_only else 0

    def _to_stop(self, at: int, step: int, *, at_end: bool) -> bool:
        while 0 <= at < len(self.stops):
            made = self._sheets(at)
            count = len(made.figures) if self.figures_only else len(made.text) + len(made.figures)
            if count:
                self.at, self.nth = at, count - 1 if at_end else 0
                return True
            at += step
        return False

    def _sheets(self, at: int) -> Sheets:
        key = (at, self.figures_only)
        if key not in self._made:
            self._made[key] = self._lay_out(self.stops[at], self.figures_only)
        return self._made[key]
