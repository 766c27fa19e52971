"""Sets the pages of a brief in slices of the event loop, so that a long report never holds the window up.

What fits in the first slice is set at once: the pages of a section stand in the dialog's first paint.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.paper.manuscript import BodyText, HeadingText, Manuscript, write_manuscript
from viewer.paper.options import PrintOptions
from viewer.paper.own_notes import notes_of, with_notes
from viewer.paper.ranges import Choice, PrintRequest, brief_of
from viewer.printing.paginate import Page
from viewer.printing.stand_ins import StandIn, stand_ins
from viewer.printing.typeset import typeset
from viewer.shown import Brief, Figures

FIRST_PAGES = 2
"""What a preview shows first."""
_SLICE, _FIRST_SLICE = 0.010, 0.060
"""Seconds after which the event loop has its turn; the first slice may last until the first pages are set."""
_LOOKED_AT = 300
"""Parts of a manuscript whose characters are looked at in one step."""


class PageSetter(QObject):
    """``advanced()`` after every slice that brought something, ``ended()`` once all is set.

    ``pages`` grows while ``running``; every ``begin`` starts another list. ``figures`` counts the figures that the
    range's tables list, ticked or not, ``in_range`` all that it has.
    """

    advanced = Signal()
    ended = Signal()

    def __init__(self, request: PrintRequest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pages: list[Page] = []
        self.manuscript: Manuscript | None = None
        self.stand_ins: tuple[StandIn, ...] = ()
        self.figures = self.in_range = 0
        self._request = request
        self._kept: tuple[Choice, bool, Brief] | None = None
        self._work: Iterator[None] | None = None
        self._total = self._done = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(lambda: self._go_on(perf_counter() + _SLICE))

    @property
    def running(self) -> bool:
        """True while pages are missing."""
        return self._work is not None

    @property
    def share(self) -> float:
        """How much of the text is set, 0 to 1; an estimate."""
        return min(1.0, self._done / max(1, self._total)) if self.running else 1.0

    def begin(self, choice: Choice, options: PrintOptions) -> None:
        """Give up what is being set and set this instead; the first pages at once."""
        self._work = self._steps(choice, options)
        self._timer.start()
        self._go_on(perf_counter() + _FIRST_SLICE, FIRST_PAGES)

    def clear(self) -> None:
        """Nothing is to be set."""
        self.stop()
        self.pages, self.manuscript, self.stand_ins = [], None, ()
        self.figures = self.in_range = 0

    def stop(self) -> None:
        """Give up what is being set."""
        self._timer.stop()
        self._work = None

    def _go_on(self, until: float, pages: int = 0) -> None:
        """Work until a moment of the clock, and longer for the first of ``pages``."""
        work = self._work
        while work is not None and (perf_counter() < until or (pages and not self.pages)):
            if next(work, self) is self:
                self.stop()
                self.advanced.emit()
                self.ended.emit()
                return
            if pages and len(self.pages) >= pages and perf_counter() > until - _FIRST_SLICE / 2:
                break
        self.advanced.emit()

    def _steps(self, choice: Choice, options: PrintOptions) -> Iterator[None]:
        self.pages, self.stand_ins, self._done = [], (), 0
        brief = self._brief(choice, options)
        tables = [block for block in brief.blocks if isinstance(block, Figures)]
        self.figures = sum(block.total or len(block.cards) for block in tables)
        self.in_range = brief.figures
        manuscript = write_manuscript(brief, options, date.today())
        if options.own_notes:
            manuscript = with_notes(manuscript, notes_of(self._request, choice))
        self.manuscript = manuscript
        self._total = sum(len(part.text) for part in manuscript.parts if isinstance(part, BodyText | HeadingText))
        for page in typeset(manuscript, options.page_layout):
            self.pages.append(page)
            self._done += sum(len(placed.line.text) for placed in page.lines)
            yield
        found: dict[tuple[str, str], dict[str, None]] = {}
        for first in range(0, max(1, len(manuscript.parts)), _LOOKED_AT):
            piece = replace(manuscript, parts=manuscript.parts[first : first + _LOOKED_AT])
            for face, by, characters in stand_ins(piece):
                found.setdefault((face, by), {}).update(dict.fromkeys(characters))
            yield
        merged = (StandIn(face, by, "".join(characters)) for (face, by), characters in found.items())
        self.stand_ins = tuple(sorted(merged, key=lambda stand_in: bool(stand_in.by)))

    def _brief(self, choice: Choice, options: PrintOptions) -> Brief:
        """The brief with its figures, which the manuscript leaves out where they are not wanted."""
        if self._kept is None or self._kept[:2] != (choice, options.text):
            brief = brief_of(self._request, choice, replace(options, figures=True))
            self._kept = (choice, options.text, brief)
        return self._kept[2]
