"""The desk without a process: what it shows, when it closes, and that nothing stays behind."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from viewer.errors import EmptySource, FileMissing
from viewer.import_job import ProgressNote
from viewer.store.read import read_briefing
from viewer.theme.tokens import Look, theme_for
from viewer.ui.importing import import_desk
from viewer.ui.importing.draft_edit import DraftEdit
from viewer.ui.importing.import_desk import ImportDesk
from viewer.ui.importing.placing import Draft, Finished, Placed, put_in_place, read_draft
from viewer.ui.importing.workshop import Workshop, briefings_folder

LONG = 10_000
Begin = Callable[..., ImportDesk]


@pytest.fixture
def begin(qtbot: QtBot, runner) -> Begin:
    def begun(*paths: Path) -> ImportDesk:
        desk = ImportDesk(theme_for(Look()), "zh", runner=runner)
        qtbot.addWidget(desk)
        desk.open()
        desk.begin(paths)
        return desk

    return begun


def _held() -> list[Path]:
    return list(briefings_folder().iterdir())


def test_one_file_is_checked_and_placed(qtbot: QtBot, begin: Begin, source: Path) -> None:
    desk = begin(source)
    assert desk._pages.progress.isVisible()
    qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
    with qtbot.waitSignal(desk.placed, timeout=LONG) as placed:
        desk._pages.check.foot.confirm()
    result, count = placed.args
    assert count == 1
    assert result.briefing.source_name == source.name
    assert _held() == [result.path]
    assert not desk.isVisible()


def test_progress_is_told(qtbot: QtBot, begin: Begin, runner, source: Path) -> None:
    runner.held = True
    desk = begin(source)
    assert "工作总结.txt" in desk._pages.progress.words
    before = desk._pages.progress.words
    runner.progressed.emit(ProgressNote("sections", 12))
    assert "12" in desk._pages.progress.words != before
    desk.reject()


def test_cancel_while_reading(qtbot: QtBot, begin: Begin, runner, source: Path) -> None:
    runner.held = True
    desk = begin(source)
    told: list[object] = []
    desk.refused.connect(told.append)
    desk.reject()
    assert runner.cancelled
    runner.go_on()
    assert not desk.isVisible()
    assert _held() == told == []


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Drafts are read only once this is set."""
    may = threading.Event()

    def read(draft: Path, _progress: object) -> Draft:
        may.wait(LONG / 1000)
        return read_draft(draft)

    monkeypatch.setattr("viewer.ui.importing.import_desk.read_draft", read)
    yield may
    may.set()


def test_cancel_while_the_draft_is_read(qtbot: QtBot, begin: Begin, source: Path, slowly: threading.Event) -> None:
    """The thread that reads cannot be stopped: the folder goes when it has ended."""
    desk = begin(source)
    qtbot.waitUntil(lambda: desk._reading, timeout=LONG)
    with qtbot.waitSignal(desk.finished, timeout=LONG):
        desk.reject()
        assert not desk.isVisible()
        assert len(_held()) == 1
        slowly.set()
    assert _held() == []


@pytest.fixture
def ended(qtbot: QtBot, runner, source: Path) -> tuple[ImportDesk, list[int]]:
    """A desk that Qt takes away when it is closed, as in the window; the list tells its end."""
    desk = ImportDesk(theme_for(Look()), "zh", runner=runner)
    told: list[int] = []
    desk.finished.connect(told.append)
    desk.open()
    desk.begin([source])
    return desk, told


def test_closing_it_by_its_frame_is_told_only_when_all_has_ended(
    qtbot: QtBot, ended: tuple[ImportDesk, list[int]], slowly: threading.Event
) -> None:
    desk, told = ended
    qtbot.waitUntil(lambda: desk._reading, timeout=LONG)
    desk.close()
    assert not desk.isVisible()
    QCoreApplication.sendPostedEvents(desk, QEvent.Type.DeferredDelete)
    assert shiboken6.isValid(desk)
    assert told == []
    slowly.set()
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert _held() == []


def test_closing_it_by_its_frame_when_nothing_runs(qtbot: QtBot, ended: tuple[ImportDesk, list[int]]) -> None:
    desk, told = ended
    qtbot.waitUntil(lambda: desk._pages.check.isVisible() and not desk._jobs.busy, timeout=LONG)
    desk.close()
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert _held() == []


def test_the_window_goes_while_the_draft_is_read(
    qtbot: QtBot, begin: Begin, source: Path, slowly: threading.Event
) -> None:
    desk = begin(source)
    qtbot.waitUntil(lambda: desk._reading, timeout=LONG)
    threading.Timer(0.1, slowly.set).start()
    desk.stop()
    assert _held() == []


def test_one_file_that_is_refused_closes_the_desk(qtbot: QtBot, begin: Begin, tmp_path: Path) -> None:
    desk = begin(tmp_path / "没有.txt")
    with qtbot.waitSignal(desk.refused, timeout=LONG) as refused:
        pass
    assert isinstance(refused.args[0], FileMissing)
    assert not desk.isVisible()
    assert _held() == []


def test_of_several_files_the_refused_one_is_told_beside_the_others(
    qtbot: QtBot, begin: Begin, source: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "空.txt"
    empty.write_text("\n", encoding="utf-8")
    desk = begin(empty, source)
    qtbot.waitUntil(desk._pages.summary.isVisible, timeout=LONG)
    assert isinstance(desk._queue.items[0].error, EmptySource)
    assert not desk._pages.summary.rows[0].button.isVisible()
    with qtbot.waitSignal(desk.placed, timeout=LONG) as placed:
        desk._pages.summary.foot.confirm()
    assert placed.args[1] == 1
    assert len(_held()) == 1


def test_nothing_to_import_leaves_only_the_way_back(qtbot: QtBot, begin: Begin, tmp_path: Path) -> None:
    desk = begin(tmp_path / "甲.txt", tmp_path / "乙.txt")
    qtbot.waitUntil(desk._pages.summary.isVisible, timeout=LONG)
    assert not desk._pages.summary.foot._on.isEnabled()
    desk._pages.summary.foot.cancelled.emit()
    assert not desk.isVisible()


def test_back_from_a_check_gives_its_changes_up(qtbot: QtBot, begin: Begin, source: Path, tmp_path: Path) -> None:
    other = tmp_path / "另一份.txt"
    other.write_text(source.read_text(encoding="utf-8") + "完。\n", encoding="utf-8")
    desk = begin(source, other)
    qtbot.waitUntil(desk._pages.summary.isVisible, timeout=LONG)
    desk._pages.summary.check_wanted.emit(0)
    qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
    edit = desk._queue.items[0].edit
    assert edit is not None
    edit.restore()
    edit.set_levels({edit.briefing.sections[1].heading.start: 0})
    desk.reject()
    assert "once more" in desk._pages.check.foot.sentence
    desk.reject()
    assert desk._pages.summary.isVisible()
    assert desk._queue.items[0].edit is None
    desk.reject()


def test_back_from_a_second_look_keeps_what_was_done_at_the_first(
    qtbot: QtBot, begin: Begin, source: Path, tmp_path: Path
) -> None:
    other = tmp_path / "另一份.txt"
    other.write_text(source.read_text(encoding="utf-8") + "完。\n", encoding="utf-8")
    desk = begin(source, other)
    qtbot.waitUntil(desk._pages.summary.isVisible, timeout=LONG)
    item = desk._queue.items[0]

    def look() -> DraftEdit:
        desk._pages.summary.check_wanted.emit(0)
        qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
        assert item.edit is not None
        return item.edit

    edit = look()
    last = edit.look.rows[-1].place
    edit.set_levels({last: 2})
    desk._pages.check.foot.confirm()
    assert desk._pages.summary.isVisible()
    look().set_levels({last: 0})
    desk._pages.check.cancelled.emit()
    assert desk._pages.summary.isVisible()
    assert item.edit is edit
    assert edit.look.rows[-1].level == 2
    edit.undo()
    assert not edit.changed_places
    desk.reject()


def test_a_full_disk_is_said_and_can_be_tried_again(
    qtbot: QtBot, begin: Begin, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = begin(source)
    qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
    edit = desk._queue.items[0].edit
    assert edit is not None
    edit.set_levels({edit.briefing.sections[1].heading.start: 0})

    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("viewer.store.write._fill", full)
        desk._pages.check.foot.confirm()
        qtbot.waitUntil(lambda: not desk._jobs.busy, timeout=LONG)
    assert "磁盘空间不足" in desk._pages.check.foot.sentence
    assert desk.isVisible()
    with qtbot.waitSignal(desk.placed, timeout=LONG):
        desk._pages.check.foot.confirm()
    assert len(_held()) == 1


def test_a_full_disk_while_reading_is_said(
    qtbot: QtBot, begin: Begin, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr("viewer.store.write._fill", full)
    desk = begin(source)
    with qtbot.waitSignal(desk.refused, timeout=LONG) as refused:
        pass
    assert "磁盘空间不足" in refused.args[0].sentence()
    assert _held() == []


def test_nothing_closes_it_while_briefings_are_being_saved(qtbot: QtBot, begin: Begin, source: Path) -> None:
    desk = begin(source)
    qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
    with qtbot.waitSignal(desk.placed, timeout=LONG):
        desk._pages.check.foot.confirm()
        desk.reject()
        assert desk.isVisible()
        assert not desk.close()
        assert desk.isVisible()
    assert len(_held()) == 1


def test_a_briefing_being_saved_is_whole_when_the_window_goes(qtbot: QtBot, begin: Begin, source: Path) -> None:
    desk = begin(source)
    qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
    desk._pages.check.foot.confirm()
    desk.stop()
    (made,) = _held()
    assert read_briefing(made).source_name == source.name


def test_a_draft_stays_until_it_is_in_its_place(
    qtbot: QtBot, begin: Begin, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = threading.Event()
    close = Workshop.close

    def put_late(finished: Sequence[Finished], *more: Any) -> Placed:
        gone.wait(0.3)  # a worker on a busy machine begins when the window has done all it does meanwhile
        return put_in_place(finished, *more)

    monkeypatch.setattr(Workshop, "close", lambda workshop: (close(workshop), gone.set()))
    monkeypatch.setattr(import_desk, "put_in_place", put_late)
    desk = begin(source)
    qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
    desk._pages.check.foot.confirm()
    desk.stop()
    (made,) = _held()
    assert read_briefing(made).source_name == source.name


def test_a_title_is_needed(qtbot: QtBot, begin: Begin, source: Path) -> None:
    desk = begin(source)
    qtbot.waitUntil(desk._pages.check.isVisible, timeout=LONG)
    title = desk._pages.check.fields.stops[0]
    qtbot.keyClicks(title, " ")  # all of it is chosen
    assert not desk._pages.check.foot._on.isEnabled()
    desk._pages.check.foot.confirm()
    assert desk.isVisible()
    qtbot.keyClicks(title, "T")
    assert desk._pages.check.foot._on.isEnabled()
    desk._pages.check.cancelled.emit()
