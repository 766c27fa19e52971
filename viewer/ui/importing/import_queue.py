"""Reads the files of one import in turn, each in a folder of its own; one that is refused stops no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.errors import AlreadyBriefing, BriefingError
from viewer.model import Check
from viewer.paths import BRIEFING
from viewer.ui.importing.draft_edit import DraftEdit
from viewer.ui.importing.placing import Finished
from viewer.ui.importing.runner import ImportRunner, Made
from viewer.ui.importing.workshop import Workshop


@dataclass(slots=True)
class Item:
    """One file: what was made of it or why not, and how it was changed where it has been checked.

    ``own`` are the user's checks of its figures as they were kept, ``checks`` as they are to be.
    """

    path: Path
    made: Made | None = None
    error: BriefingError | None = None
    edit: DraftEdit | None = None
    own: tuple[Check, ...] = ()
    checks: tuple[Check, ...] = ()

    def finished(self) -> Finished:
        """What is to be kept of a file that was read."""
        assert self.made is not None
        kept = {check.span for check in self.checks}
        return Finished(
            self.made.draft,
            self.path,
            self.made.found.sha256,
            self.edit.briefing if self.edit is not None and self.edit.touched else None,
            tuple(check for check in self.checks if check not in self.own),
            tuple(check.span for check in self.own if check.span not in kept),
            self.edit.new_hand if self.edit is not None else None,
        )


class ImportQueue(QObject):
    """``begun(at, of, name)`` for every file, ``progressed(ProgressNote)`` while it is read, ``ended()`` at last."""

    begun = Signal(int, int, str)
    progressed = Signal(object)
    ended = Signal()

    def __init__(self, runner: ImportRunner, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._workshop = runner, workshop
        self.items: tuple[Item, ...] = ()
        self._at = -1
        runner.progressed.connect(self.progressed)
        runner.finished.connect(self._take)
        runner.refused.connect(self._refuse)

    @property
    def running(self) -> bool:
        """True while files are being read."""
        return 0 <= self._at < len(self.items)

    def start(self, paths: Sequence[Path]) -> None:
        """Read these files, one named twice once."""
        self.items = tuple(map(Item, dict.fromkeys(paths)))
        self._at = -1
        self._next()

    def cancel(self) -> None:
        """Read nothing more; nothing is told any more."""
        self._at = len(self.items)
        self._runner.cancel()

    @property
    def busy(self) -> bool:
        """True while a process runs, be it one that was cancelled and has not ended yet."""
        return self._runner.busy

    def wait(self) -> None:
        """Cancel, and return when nothing runs any more."""
        self.cancel()
        self._runner.wait()

    def _next(self) -> None:
        self._at += 1
        if not self.running:
            self.ended.emit()
            return
        item = self.items[self._at]
        self.begun.emit(self._at + 1, len(self.items), item.path.name)
        try:
            if item.path.suffix.lower() == BRIEFING:
                raise AlreadyBriefing(item.path.name)
            self._runner.start(item.path, self._workshop.bench())
        except BriefingError as error:
            failed = error
            QTimer.singleShot(0, self, lambda: self._refuse(failed))

    def _take(self, made: Made) -> None:
        if self.running:
            self.items[self._at].made = made
            self._next()

    def _refuse(self, error: BriefingError) -> None:
        if self.running:
            self.items[self._at].error = error
            self._next()
