"""Runs one import (or reading anew) at a time in a process of its own and tells how it goes.

Cancelling kills the process: it holds nothing but a folder that is removed afterwards.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from viewer.errors import BriefingError, CannotWrite, ImportBroken
from viewer.import_job import (
    Found,
    ImportJob,
    ProgressNote,
    ReshapeJob,
    draft_in,
    read_outcome,
    read_progress,
    worker_command,
    write_job,
)
from viewer.model import Metadata

_LOOK_MS = 100
_END_MS = 3000
"""How long a killed process is waited for: it is dead at once, but for one that hangs in the system."""


class Made(NamedTuple):
    """A finished import: the file it was made of, the briefing's draft, and what was found."""

    path: Path
    draft: Path
    found: Found


class ImportRunner(QObject):
    """``progressed(ProgressNote)``, then ``finished(Made)`` or ``refused(BriefingError)``; nothing after ``cancel``."""

    progressed = Signal(object)
    finished = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._ending: list[QProcess] = []  # cancelled, but not ended yet
        self._path, self._folder = Path(), Path()
        self._told: ProgressNote | None = None
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._tell_progress)

    @property
    def busy(self) -> bool:
        """True while a process runs, be it one that was cancelled and has not ended yet."""
        return self._process is not None or bool(self._ending)

    def start(self, path: Path, folder: Path, metadata: Metadata | None = None) -> None:
        """Import ``path`` into ``folder``, which is empty and this import's own; one that runs is cancelled."""
        self.start_job(ImportJob(path, metadata), folder)

    def start_job(self, job: ImportJob | ReshapeJob, folder: Path) -> None:
        """Do ``job`` in ``folder``, which is empty and the job's own; what runs is cancelled."""
        self.cancel()
        self._path, self._folder, self._told = job.path, folder, None
        try:
            write_job(folder, job)
        except OSError:
            QTimer.singleShot(0, self, lambda: self.refused.emit(CannotWrite(folder)))
            return
        process = self._process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.finished.connect(lambda _code, _status: self._end(process))
        process.errorOccurred.connect(lambda error: self._end(process, error))
        program, *arguments = worker_command(folder)
        process.start(program, arguments)
        self._look.start()

    def cancel(self) -> None:
        """End what runs; it tells nothing any more. Its end is not waited for: after much memory it takes long."""
        process, self._process = self._process, None
        self._look.stop()
        if process is not None:
            self._ending.append(process)
            process.kill()

    def wait(self) -> None:
        """Cancel, and return when what was cancelled has ended; called before the window goes away."""
        self.cancel()
        for process in tuple(self._ending):
            process.waitForFinished(_END_MS)
            self._bury(process)

    def _bury(self, process: QProcess) -> None:
        if process in self._ending:
            self._ending.remove(process)
            process.deleteLater()

    def _tell_progress(self) -> None:
        note = read_progress(self._folder)
        if note is not None and note != self._told:
            self._told = note
            self.progressed.emit(note)

    def _end(self, process: QProcess, error: QProcess.ProcessError | None = None) -> None:
        if process is not self._process:  # cancelled
            if error in (None, QProcess.ProcessError.FailedToStart):
                self._bury(process)
            return
        self._process = None
        self._look.stop()
        self._tell_progress()
        process.deleteLater()
        try:
            if process.exitStatus() == QProcess.ExitStatus.CrashExit:
                raise ImportBroken(self._path.name)
            made = Made(self._path, draft_in(self._folder), read_outcome(self._folder, self._path.name))
        except BriefingError as error:
            self.refused.emit(error)
        else:
            self.finished.emit(made)
