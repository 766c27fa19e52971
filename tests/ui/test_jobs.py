import gc
import sys
import weakref
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.errors import BriefingError, FileMissing
from viewer.ui.first_paint import AfterFirstPaint
from viewer.ui.jobs import Jobs


def test_the_result_and_the_progress_arrive_on_this_thread(qtbot: QtBot) -> None:
    jobs, results, progress = Jobs(), [], []

    def work(report: Callable[[object], None]) -> object:
        report(3)
        return "done"

    assert jobs.run(work, results.append, lambda _error: None, progress.append)
    assert jobs.busy
    assert not jobs.run(work, results.append, lambda _error: None)
    qtbot.waitUntil(lambda: results == ["done"])
    assert progress == [3]
    assert not jobs.busy


def test_a_failure_the_user_can_act_on_is_handed_over(qtbot: QtBot) -> None:
    jobs, failures = Jobs(), []

    def work(report: Callable[[object], None]) -> object:
        raise FileMissing("a.txt")

    jobs.run(work, lambda _result: None, failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert isinstance(failures[0], BriefingError)
    assert "a.txt" in failures[0].sentence()


def test_our_own_fault_reaches_the_hook(qtbot: QtBot) -> None:
    jobs = Jobs()

    def work(report: Callable[[object], None]) -> object:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        jobs.run(work, lambda _result: None, lambda _error: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert not jobs.busy


def test_no_collection_runs_on_the_worker(qtbot: QtBot) -> None:
    """Garbage may hold widgets, and those may go on the window's thread only."""
    jobs, seen = Jobs(), []

    def work(report: Callable[[object], None]) -> object:
        return gc.isenabled()

    assert gc.isenabled()
    jobs.run(work, seen.append, lambda _error: None)
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert seen == [False]
    assert gc.isenabled()


def test_no_collection_runs_while_another_is_at_work(qtbot: QtBot) -> None:
    """The first of two to end says nothing of the other."""
    first, second, ended, seen = Jobs(), Jobs(), Event(), []

    def long(report: Callable[[object], None]) -> object:
        assert ended.wait(10)
        return gc.isenabled()

    first.run(lambda _report: None, seen.append, lambda _error: None)
    second.run(long, seen.append, lambda _error: None)
    qtbot.waitUntil(lambda: seen == [None])
    assert not gc.isenabled()
    ended.set()
    qtbot.waitUntil(lambda: seen == [None, False])
    assert gc.isenabled()


def test_garbage_is_sought_again_though_who_asked_has_gone(qtbot: QtBot) -> None:
    owner, ended = QObject(), Event()
    jobs = Jobs(owner)
    jobs.run(lambda _report: ended.wait(10), lambda _result: None, lambda _error: None)
    assert not gc.isenabled()
    gone: list[bool] = []
    jobs.destroyed.connect(lambda: gone.append(True))
    owner.deleteLater()  # as a window goes while its library is read, for one in another language
    qtbot.waitUntil(lambda: bool(gone))
    del jobs, owner
    ended.set()
    qtbot.waitUntil(gc.isenabled)


def test_a_window_painted_meanwhile_does_not_seek_garbage(qtbot: QtBot) -> None:
    ended, window, seen, steps = Event(), QWidget(), [], []
    qtbot.addWidget(window)

    def long(report: Callable[[object], None]) -> object:
        assert ended.wait(10)
        return gc.isenabled()

    Jobs(window).run(long, seen.append, lambda _error: None)
    AfterFirstPaint(window, (lambda: steps.append(gc.isenabled()),))
    window.show()
    qtbot.waitUntil(lambda: steps == [False])
    ended.set()
    qtbot.waitUntil(lambda: seen == [False])
    assert gc.isenabled()


def test_the_window_gets_the_interpreter_soon(qtbot: QtBot) -> None:
    jobs, turns = Jobs(), []
    jobs.run(lambda _report: sys.getswitchinterval(), turns.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(turns))
    assert turns[0] <= 0.001


class _Circle:
    """Something dead that only the collector finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.parametrize(("many", "found"), [(10**9, True), (0, False)])
def test_what_has_died_is_found_unless_very_much_would_have_to_be_looked_through(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, many: int, found: bool
) -> None:
    monkeypatch.setattr("viewer.ui.jobs._MANY", many)
    circle = _Circle()
    held = weakref.ref(circle)
    ended: list[object] = []
    jobs = Jobs()
    jobs.run(lambda _report: 1, ended.append, ended.append)
    qtbot.waitUntil(lambda: ended == [1])
    del circle
    gc.collect()
    assert (held() is None) == found
    gc.unfreeze()
