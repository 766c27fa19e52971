"""The process: started, told of, ended."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from viewer.errors import CannotWrite, EmptySource, ImportBroken
from viewer.model import Metadata
from viewer.store.read import read_briefing
from viewer.ui.importing.runner import ImportRunner

LONG = 20_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "bench"
    made.mkdir()
    return made


@pytest.fixture
def real() -> ImportRunner:
    return ImportRunner()


def test_a_file_is_read_in_a_process(qtbot: QtBot, real: ImportRunner, source: Path, folder: Path) -> None:
    with qtbot.waitSignal(real.finished, timeout=LONG) as finished:
        real.start(source, folder, Metadata("镇总结"))
        assert real.busy
    (made,) = finished.args
    assert made.path == source
    assert made.found.metadata.title == "镇总结"
    assert read_briefing(made.draft).sha256 == made.found.sha256
    assert not real.busy


def test_what_the_process_cannot_read_is_told(qtbot: QtBot, real: ImportRunner, folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "空.txt"
    empty.write_text("\n", encoding="utf-8")
    with qtbot.waitSignal(real.refused, timeout=LONG) as refused:
        real.start(empty, folder)
    assert isinstance(refused.args[0], EmptySource)
    assert refused.args[0].detail == "空.txt"


def test_a_process_that_does_not_start_is_told(
    qtbot: QtBot, real: ImportRunner, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.ui.importing.runner.worker_command", lambda _folder: ["/no/such/program"])
    with qtbot.waitSignal(real.refused, timeout=LONG) as refused:
        real.start(source, folder)
    assert isinstance(refused.args[0], ImportBroken)


def test_a_folder_that_is_gone_is_told(qtbot: QtBot, real: ImportRunner, source: Path, tmp_path: Path) -> None:
    with qtbot.waitSignal(real.refused, timeout=LONG) as refused:
        real.start(source, tmp_path / "gone")
    assert isinstance(refused.args[0], CannotWrite)


def test_nothing_is_told_after_cancel(qtbot: QtBot, real: ImportRunner, source: Path, folder: Path) -> None:
    told: list[object] = []
    real.finished.connect(told.append)
    real.refused.connect(told.append)
    real.start(source, folder)
    real.cancel()
    assert real.busy  # until the process has ended, which nobody waits for
    qtbot.waitUntil(lambda: not real.busy, timeout=LONG)
    qtbot.wait(200)
    assert told == []
    real.cancel()  # with nothing running


def test_a_process_that_was_cancelled_can_be_waited_for(
    qtbot: QtBot, real: ImportRunner, source: Path, folder: Path
) -> None:
    real.start(source, folder)
    process = real._process
    assert process is not None
    real.wait()
    assert process.state() is QProcess.ProcessState.NotRunning
    assert not real.busy
    qtbot.wait(50)  # the event loop deletes it while there is one who owns it


def test_one_that_is_cancelled_before_it_starts_is_not_waited_for_for_ever(
    qtbot: QtBot, real: ImportRunner, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.ui.importing.runner.worker_command", lambda _folder: ["/no/such/program"])
    real.start(source, folder)
    real.cancel()
    qtbot.waitUntil(lambda: not real.busy, timeout=LONG)


def test_the_next_takes_the_place_of_one_that_runs(
    qtbot: QtBot, real: ImportRunner, source: Path, folder: Path, tmp_path: Path
) -> None:
    told: list[object] = []
    real.finished.connect(told.append)
    real.start(source, folder)
    second = tmp_path / "second"
    second.mkdir()
    real.start(source, second)
    qtbot.waitUntil(lambda: not real.busy, timeout=LONG)
    assert [made.draft.parent for made in told] == [second]
