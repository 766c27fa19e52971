"""Runs a core function off the window's thread: (work, done, failed). Work may not touch a widget."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, Slot

from viewer.errors import BriefingError

_TURN_S = 0.001
"""How long a worker keeps the interpreter while the window wants it. The window gives it up whenever Qt paints or
waits, and would get it back only after five times as long, each time."""
_MANY = 200_000
"""Objects that are no longer looked through for garbage: of so many it would take 20 ms."""


class _Signals(QObject):
    finished = Signal(object)
    refused = Signal(object)
    broken = Signal(object)
    progressed = Signal(object)


class _Job(QRunnable):
    def __init__(self, work: Callable[[Callable[[object], None]], object]) -> None:
        super().__init__()
        self._work = work
        self.signals = _Signals()

    @Slot()
    def run(self) -> None:
        try:
            result = self._work(self.signals.progressed.emit)
        except BriefingError as error:
            self.signals.refused.emit(error)
        except Exception as error:  # our own fault: handed to the window's thread, which raises it there
            self.signals.broken.emit(error)
        else:
            self.signals.finished.emit(result)


class Calm(QObject):
    """Seeks no garbage while any job is at work, whoever's it is; the application's, for who asked may be gone before.

    A collection that a worker sets off would also take dead widgets down, on a thread where that is fatal.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._at_work: list[_Job] = []  # also of those who have gone: a job must outlive its work
        self._sought = True

    @classmethod
    def of_the_application(cls) -> Calm:
        """The one there is."""
        application = QCoreApplication.instance()
        assert application is not None
        return application.findChild(cls) or cls(application)

    def seek(self) -> None:
        """From now on garbage is sought wherever no job is at work."""
        self._sought = True
        if not self._at_work:
            gc.enable()

    def begin(self, job: _Job) -> None:
        """A job begins."""
        if not self._at_work:
            self._sought = gc.isenabled()
            gc.disable()
        self._at_work.append(job)
        for ended in (job.signals.finished, job.signals.refused, job.signals.broken):
            ended.connect(self._end)

    @Slot()
    def _end(self) -> None:
        """The job whose signal this is has ended."""
        ended = self.sender()
        self._at_work = [job for job in self._at_work if job.signals is not ended]
        _put_aside()
        if self._sought and not self._at_work:
            gc.enable()


def _put_aside() -> None:
    """Take what there is now for old. What a job has made holds no cycles; of a long report, looking through it once
    would hold the window up, so that nothing is looked through until it has gone.
    """
    gc.freeze()
    if gc.get_freeze_count() < _MANY:
        gc.unfreeze()  # to the oldest there are: what is dead of them is found in time


class Jobs(QObject):
    """Starts jobs one at a time; while one runs, another is not taken (``busy`` tells)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: _Job | None = None
        self._done: Callable[[object], None] | None = None
        self._failed: Callable[[BriefingError], None] | None = None

    @property
    def busy(self) -> bool:
        """True while a job runs."""
        return self._current is not None

    def run(
        self,
        work: Callable[[Callable[[object], None]], object],
        done: Callable[[object], None],
        failed: Callable[[BriefingError], None],
        progressed: Callable[[object], None] | None = None,
    ) -> bool:
        """Run ``work(report_progress)`` on a worker thread, then ``done(result)`` or ``failed(error)`` on this one.

        Returns False, and does nothing, while another job runs. What is not a BriefingError is raised again on this
        thread, where ``sys.excepthook`` meets it.
        """
        if self.busy:
            return False
        sys.setswitchinterval(_TURN_S)
        job = _Job(work)
        job.setAutoDelete(False)
        self._current, self._done, self._failed = job, done, failed
        Calm.of_the_application().begin(job)  # the first to hear of its end
        job.signals.finished.connect(self._finish)
        job.signals.refused.connect(self._refuse)
        job.signals.broken.connect(self._break)
        if progressed is not None:
            job.signals.progressed.connect(progressed)
        QThreadPool.globalInstance().start(job)
        return True

    def wait(self) -> None:
        """Block until the worker has ended; called before the window goes away."""
        QThreadPool.globalInstance().waitForDone()

    @Slot(object)
    def _finish(self, result: object) -> None:
        done, self._current = self._done, None
        if done is not None:
            done(result)

    @Slot(object)
    def _refuse(self, error: BriefingError) -> None:
        failed, self._current = self._failed, None
        if failed is not None:
            failed(error)

    @Slot(object)
    def _break(self, error: Exception) -> None:
        self._current = None
        raise error
