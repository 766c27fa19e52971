"""A long report read anew in a process: its answer is the core's, only the last one is told, its end is no crash."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.errors import BriefingError, CannotWrite, NotATitle, OutlineBroken
from viewer.model import Briefing, Metadata
from viewer.pipeline import reshape
from viewer.source import OutlineChange
from viewer.store.write import write_briefing
from viewer.ui.importing.look import look_at
from viewer.ui.importing.reshaper import Reshaper
from viewer.ui.importing.workshop import Workshop

LONG = 30_000
OTHER = Metadata("青山县2031年工作计划", "青山县", 2031)


@pytest.fixture
def workshop() -> Workshop:
    return Workshop()


@pytest.fixture
def draft(imported: Briefing, tmp_path: Path) -> Path:
    path = tmp_path / "draft.briefing"
    write_briefing(imported, path)
    return path


@pytest.fixture
def reshaper(imported: Briefing, draft: Path, workshop: Workshop) -> Reshaper:
    return Reshaper(imported, draft, workshop.bench)


def _change(imported: Briefing, title: str, level: int, words: str | None = None) -> OutlineChange:
    place = next(section.heading.start for section in imported.sections if section.title == title)
    return OutlineChange(place, level, words=words)


def test_the_answer_is_that_of_the_core(
    qtbot: QtBot, reshaper: Reshaper, imported: Briefing, draft: Path, workshop: Workshop
) -> None:
    before = draft.read_bytes()
    changes = (_change(imported, "公路", 1, words="乡村公路"), _change(imported, "下一步工作", 0))
    with qtbot.waitSignal(reshaper.finished, timeout=LONG) as finished:
        reshaper.run(OTHER, changes)
        assert reshaper.busy
        assert reshaper.awaited
    (look,) = finished.args
    expected = reshape(imported, OTHER, changes)
    assert look.briefing == expected
    assert look.briefing.text is imported.text
    assert look.rows == look_at(expected, frozenset(change.offset for change in changes)).rows
    assert not reshaper.busy
    assert not reshaper.awaited
    assert draft.read_bytes() == before
    assert [path for path in workshop.folder.iterdir() if path.is_dir()] == []


def test_of_several_the_last_is_told(qtbot: QtBot, reshaper: Reshaper, imported: Briefing) -> None:
    told = []
    reshaper.finished.connect(told.append)
    for level in (2, 3, 0):
        reshaper.run(imported.metadata, (_change(imported, "下一步工作", level),))
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    qtbot.waitUntil(lambda: not reshaper.busy, timeout=LONG)
    assert len(told) == 1
    assert told[0].briefing == reshape(imported, imported.metadata, (_change(imported, "下一步工作", 0),))


@pytest.mark.parametrize("end", [Reshaper.cancel, Reshaper.wait])
def test_nothing_is_told_of_what_was_given_up(qtbot: QtBot, reshaper: Reshaper, imported: Briefing, end) -> None:
    told: list[object] = []
    reshaper.finished.connect(told.append)
    reshaper.refused.connect(told.append)
    reshaper.run(OTHER, ())
    end(reshaper)
    assert not reshaper.awaited
    qtbot.waitUntil(lambda: not reshaper.busy, timeout=LONG)
    qtbot.wait(200)
    assert told == []


def test_an_answer_that_nobody_waits_for_is_followed_by_the_next(
    qtbot: QtBot, reshaper: Reshaper, imported: Briefing
) -> None:
    """Asked while a thread reads the answer before: that one is not told, this one is."""
    told, read = [], []

    def ask_again(made: object) -> None:
        read.append(made)
        if len(read) == 1:
            reshaper.run(OTHER, ())

    reshaper.finished.connect(told.append)
    reshaper._runner.finished.connect(ask_again)
    reshaper.run(imported.metadata, (_change(imported, "下一步工作", 2),))
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert [look.briefing.metadata for look in told] == [OTHER]
    assert len(read) == 2


def _refused(qtbot: QtBot, reshaper: Reshaper, changes: tuple[OutlineChange, ...] = ()) -> BriefingError:
    with qtbot.waitSignal(reshaper.refused, timeout=LONG) as refused:
        reshaper.run(OTHER, changes)
    assert not reshaper.awaited
    return refused.args[0]


def test_a_change_that_cannot_be_is_refused(qtbot: QtBot, reshaper: Reshaper, imported: Briefing) -> None:
    error = _refused(qtbot, reshaper, (OutlineChange(imported.text.index("\n"), 1),))
    assert isinstance(error, NotATitle)


@pytest.mark.parametrize(
    "command",
    [
        ["/no/such/program"],
        [sys.executable, "-c", "import os; os.abort()"],
        [sys.executable, "-c", "raise SystemExit(1)"],
    ],
)
def test_the_end_of_the_process_is_told_in_a_sentence(
    qtbot: QtBot, reshaper: Reshaper, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setattr("viewer.ui.importing.runner.worker_command", lambda _folder: command)
    error = _refused(qtbot, reshaper)
    assert isinstance(error, OutlineBroken)
    assert "工作总结.txt" in error.sentence()
    monkeypatch.undo()
    with qtbot.waitSignal(reshaper.finished, timeout=LONG):
        reshaper.run(OTHER, ())


def test_a_folder_that_cannot_be_made_is_told(qtbot: QtBot, imported: Briefing, draft: Path) -> None:
    def full() -> Path:
        raise CannotWrite("briefings")

    assert isinstance(_refused(qtbot, Reshaper(imported, draft, full)), CannotWrite)
