"""Opens long briefings beside the window: read and made ready on a worker thread, shown when that is done.

Only the one named last is shown. Nothing is lost with one that is given up: it is a file, and stays where it is.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from viewer.errors import BriefingError
from viewer.model import Briefing
from viewer.ui.jobs import Jobs


class Wanted(NamedTuple):
    """A file to be opened; ``known`` is its briefing where that is in memory, ``imported``: how many reports were
    imported with it, 0 for none.
    """

    path: Path
    known: Briefing | None = None
    imported: int = 0


class LongReader(QObject):
    """``ready(Ready, Wanted)`` or ``refused(BriefingError)`` for the last ``read``; ``reading(str)``: the name of the
    file that is being read, "" when none is any more."""

    ready = Signal(object, object)
    refused = Signal(object)
    reading = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._stop = Event()
        self._wanted: Wanted | None = None

    @property
    def awaited(self) -> bool:
        """True while a briefing is to come."""
        return self._wanted is not None

    @property
    def busy(self) -> bool:
        """True while the thread is at work, be it for one that nobody waits for any more."""
        return self._jobs.busy

    def read(self, wanted: Wanted) -> None:
        """Read this one; what was asked for before is given up."""
        self._stop.set()
        self._wanted = wanted
        self.reading.emit(wanted.path.stem if wanted.known is None else wanted.known.metadata.title)
        if not self._jobs.busy:  # a thread cannot be ended: this follows it
            self._start(wanted)

    def give_up(self) -> None:
        """Wait for none any more."""
        self._stop.set()
        if self._wanted is not None:
            self._wanted = None
            self.reading.emit("")

    def _start(self, wanted: Wanted) -> None:
        from viewer.ui.long_report import make_ready

        self._stop = Event()
        work = partial(make_ready, wanted.path, wanted.known, self._stop)
        self._jobs.run(work, partial(self._finish, wanted), partial(self._fail, wanted))

    def _finish(self, wanted: Wanted, made: object) -> None:
        if self._is_over(wanted):
            self.ready.emit(made, wanted)

    def _fail(self, wanted: Wanted, error: BriefingError) -> None:
        if self._is_over(wanted):
            self.refused.emit(error)

    def _is_over(self, wanted: Wanted) -> bool:
        """True where this is the one that is waited for; another one begins where it is not."""
        if self._wanted is wanted:
            self._wanted = None
            self.reading.emit("")
            return True
        if self._wanted is not None:
            self._start(self._wanted)
        return False
