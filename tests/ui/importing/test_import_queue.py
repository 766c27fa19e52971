from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from viewer.errors import AlreadyBriefing, FileMissing
from viewer.ui.importing.import_queue import ImportQueue
from viewer.ui.importing.workshop import Workshop


def test_files_are_read_in_turn_and_a_refused_one_stops_none(
    qtbot: QtBot, runner, source: Path, tmp_path: Path
) -> None:
    workshop = Workshop()
    queue = ImportQueue(runner, workshop)
    begun: list[tuple[int, int, str]] = []
    queue.begun.connect(lambda *told: begun.append(told))
    assert not queue.running
    with qtbot.waitSignal(queue.ended, timeout=10_000):
        queue.start([tmp_path / "没有.txt", tmp_path / "a.briefing", source])
        assert queue.running
    assert begun == [(1, 3, "没有.txt"), (2, 3, "a.briefing"), (3, 3, source.name)]
    missing, briefing, read = queue.items
    assert isinstance(missing.error, FileMissing)
    assert isinstance(briefing.error, AlreadyBriefing)
    assert read.made is not None
    assert read.made.draft.exists()
    assert not queue.running
    workshop.close()


def test_cancelled_nothing_more_is_read(qtbot: QtBot, runner, source: Path) -> None:
    runner.held = True
    workshop = Workshop()
    queue = ImportQueue(runner, workshop)
    ended: list[bool] = []
    queue.ended.connect(lambda: ended.append(True))
    queue.start([source, source.parent / "另.txt"])
    queue.cancel()
    runner.go_on()
    assert not queue.running
    assert ended == []
    workshop.close()


def test_a_file_named_twice_is_read_once(qtbot: QtBot, runner, source: Path) -> None:
    workshop = Workshop()
    queue = ImportQueue(runner, workshop)
    with qtbot.waitSignal(queue.ended, timeout=10_000):
        queue.start([source, source])
    assert [item.path for item in queue.items] == [source]
    workshop.close()
