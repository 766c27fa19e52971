"""Takes a brief out: to a PDF, a Word file or a printer, in slices of the event loop, page by page as pages are set."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from functools import cache
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from viewer.errors import BriefingError
from viewer.paper.geometry import PageLayout
from viewer.paper.manuscript import Manuscript
from viewer.paper.page_numbers import wanted_pages
from viewer.printing.pdf import PdfDraft
from viewer.printing.printer import PrintJob, Printout, start_printout
from viewer.store.whole import put_in_place
from viewer.ui.jobs import Jobs
from viewer.ui.printing.page_setter import PageSetter

_SLICE, _WAIT_MS = 0.010, 10

Steps = Generator[int | None, None, None]
"""Yields the number of pages that are out, or None while there is nothing to do but wait."""


class Outgoing(QObject):
    """Runs one way out at a time. ``advanced(int)``: pages out; ``ended()``, or ``failed(BriefingError)``."""

    advanced = Signal(int)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps | None = None
        self._within = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def running(self) -> bool:
        """True while something is on its way."""
        return self._steps is not None

    def run(self, steps: Steps) -> None:
        """Begin; what takes no longer than a slice is done when this returns."""
        self._steps = steps
        self._timer.start(0)
        self._go_on()

    def cancel(self) -> None:
        """Give it up: nothing is left behind."""
        steps = self._end()
        if steps is not None:
            steps.close()

    def _go_on(self) -> None:
        until, steps = perf_counter() + _SLICE, self._steps
        if self._within:
            return  # A printer's driver that asks for a file's name runs an event loop of its own inside a step.
        try:
            while steps is not None and steps is self._steps and perf_counter() < until:
                done = self._step(steps)
                if done is None:
                    self._timer.setInterval(_WAIT_MS)
                    return
                self._timer.setInterval(0)
                self.advanced.emit(done)
        except StopIteration:
            self._end()
            self.ended.emit()
        except BriefingError as error:
            self._end()
            self.failed.emit(error)
        except BaseException:
            self._end()
            raise

    def _step(self, steps: Steps) -> int | None:
        self._within = True
        try:
            return next(steps)
        finally:
            self._within = False

    def _end(self) -> Steps | None:
        self._timer.stop()
        steps, self._steps = self._steps, None
        return steps


def pdf_steps(setter: PageSetter, path: Path) -> Steps:
    """Write a PDF of the pages as they are set; raises CannotWrite."""
    assert setter.manuscript is not None
    draft = PdfDraft(setter.manuscript.title, setter.manuscript.author)
    saved = False
    try:
        at = 0
        while setter.running or at < len(setter.pages):
            if at == len(setter.pages):
                yield None
                continue
            draft.add(setter.pages[at])
            at += 1
            yield at
        saved = True
        draft.save(path)
    finally:
        if not saved:
            draft.discard()


def print_steps(setter: PageSetter, job: PrintJob, typed: str) -> Steps:
    """Print the pages that were asked for; raises CannotPrint or an error about what was typed."""
    yield from _until(lambda: not setter.running)
    wanted = wanted_pages(typed, len(setter.pages))
    printout: Printout = start_printout(job)
    finished = False
    try:
        for done, number in enumerate(wanted, 1):
            printout.add(setter.pages[number - 1])
            yield done
        printout.finish()
        finished = True
    finally:
        if not finished:
            printout.discard()


def word_steps(manuscript: Manuscript, layout: PageLayout, path: Path) -> Steps:
    """Write a Word file on a worker thread; raises CannotWrite.

    A worker cannot be stopped: given up, it makes the file's bytes to the end and writes none of them.
    """
    given_up, outcome = threading.Event(), list[BriefingError | None]()

    def work(_progress: Callable[[object], None]) -> None:
        from viewer.office.docx import docx_bytes

        data = docx_bytes(manuscript, layout)
        if not given_up.is_set():
            put_in_place([(path, data)])

    jobs = _jobs()
    yield from _until(lambda: not jobs.busy)
    jobs.run(work, lambda _nothing: outcome.append(None), outcome.append)
    try:
        yield from _until(lambda: bool(outcome))
    except GeneratorExit:
        given_up.set()
        raise
    if outcome[0] is not None:
        raise outcome[0]


@cache
def _jobs() -> Jobs:
    """The worker's jobs; they live as long as the application, for the dialog may be gone before a worker is."""
    return Jobs(QCoreApplication.instance())


def _until(holds: Callable[[], bool]) -> Iterator[None]:
    while not holds():
        yield None
