"""Reads the outline and the figures of a long report anew in a process of its own, as they are after changes by hand.

The window sends the changes and gets a briefing file back, which a thread reads: what searches through millions of
characters at once never holds the window's interpreter. Only the last state asked for is told.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.errors import BriefingError, ImportBroken, NotEnoughMemory, OutlineBroken
from viewer.import_job import ReshapeJob
from viewer.model import Briefing, Metadata
from viewer.source import OutlineChange
from viewer.store.read import read_briefing
from viewer.ui.importing.look import Look, look_at
from viewer.ui.importing.runner import ImportRunner, Made
from viewer.ui.jobs import Jobs


class _Asked(NamedTuple):
    metadata: Metadata
    changes: tuple[OutlineChange, ...]


class Reshaper(QObject):
    """``finished(Look)`` or ``refused(BriefingError)`` for the last ``run``; nothing for those before it."""

    finished = Signal(object)
    refused = Signal(object)

    def __init__(
        self, imported: Briefing, draft: Path, bench: Callable[[], Path], runner: ImportRunner | None = None
    ) -> None:
        """``imported``: the briefing in the file ``draft``; ``bench`` makes an empty folder or raises CannotWrite."""
        super().__init__()
        self._imported, self._draft, self._bench = imported, draft, bench
        self._runner = runner or ImportRunner(self)
        self._jobs = Jobs(self)
        self._asked: _Asked | None = None
        self._read: _Asked | None = None  # the one whose answer a thread reads
        self._folders: list[Path] = []  # of this and of those given up
        self._runner.finished.connect(self._take_draft)
        self._runner.refused.connect(self._fail)

    @property
    def awaited(self) -> bool:
        """True while an answer is to come."""
        return self._asked is not None

    @property
    def busy(self) -> bool:
        """True while anything runs, be it for an answer that nobody waits for any more."""
        return self._runner.busy or self._jobs.busy

    def run(self, metadata: Metadata, changes: tuple[OutlineChange, ...]) -> None:
        """Read the report anew with these details and changes; what was asked before is given up."""
        self.cancel()
        self._asked = _Asked(metadata, changes)
        if not self._jobs.busy:  # a thread cannot be ended: this follows it
            self._start()

    def cancel(self) -> None:
        """Wait for no answer any more."""
        self._asked = None
        self._runner.cancel()

    def wait(self) -> None:
        """Cancel, and return when the process has ended; a thread may still read."""
        self._asked = None
        self._runner.wait()

    def _start(self) -> None:
        assert self._asked is not None
        try:
            folder = self._bench()
        except BriefingError as error:
            failed = error
            QTimer.singleShot(0, self, lambda: self._fail(failed))
            return
        self._folders.append(folder)
        self._runner.start_job(ReshapeJob(self._draft, *self._asked), folder)

    def _take_draft(self, made: Made) -> None:
        asked = self._read = self._asked
        if asked is None:
            return
        places = frozenset(change.offset for change in asked.changes)
        done, self._folders = tuple(self._folders), []
        self._jobs.run(partial(_look, self._imported, made.draft, places, done), self._take, self._fail_reading)

    def _take(self, look: object) -> None:
        if self._asked is not None and self._asked is self._read:
            self._asked = None
            self.finished.emit(look)
        elif self._asked is not None:
            self._start()

    def _fail_reading(self, error: BriefingError) -> None:
        if self._asked is self._read:
            self._fail(error)
        elif self._asked is not None:
            self._start()  # what could not be read is of no more use

    def _fail(self, error: BriefingError) -> None:
        if self._asked is None:
            return
        self._asked = None
        broken = isinstance(error, ImportBroken | NotEnoughMemory)
        self.refused.emit(OutlineBroken(self._imported.source_name) if broken else error)


def _look(
    imported: Briefing,
    draft: Path,
    places: frozenset[int],
    folders: tuple[Path, ...],
    _progress: Callable[[object], None],
) -> Look:
    """What the file ``draft`` holds, its text being the one at hand; ``folders`` are of no more use then."""
    try:
        return look_at(replace(read_briefing(draft), text=imported.text), places)
    finally:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
