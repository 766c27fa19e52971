"""The process that imports for the window: its outcome, its bounds, its end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from viewer import import_worker
from viewer.errors import BriefingError, FileMissing, ImportBroken, NotATitle, NotEnoughMemory
from viewer.import_job import ImportJob, ReshapeJob, draft_in, read_outcome, read_progress, write_job
from viewer.model import Metadata
from viewer.paths import IMPORT_WORKER
from viewer.pipeline import reshape
from viewer.source import OutlineChange
from viewer.store.read import read_briefing

ROOT = Path(__file__).resolve().parent.parent
TEXT = "一、农业生产\n全镇种植水稻3200亩,增长5%。\n二、道路建设\n新建公路12公里。\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "工作总结.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "bench"
    made.mkdir()
    return made


def _start(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, ROOT / "main.py", IMPORT_WORKER, folder], stdin=subprocess.PIPE)


def test_a_report_is_imported_into_the_folder(source: Path, folder: Path) -> None:
    write_job(folder, ImportJob(source, Metadata("镇总结", "某镇", 2030)))
    worker = _start(folder)
    assert worker.wait(30) == 0
    assert worker.stdin is not None
    worker.stdin.close()
    found, briefing = read_outcome(folder, source.name), read_briefing(draft_in(folder))
    assert found.metadata == briefing.metadata == Metadata("镇总结", "某镇", 2030)
    assert (found.chapters, found.figures, found.characters) == (2, 2, len(TEXT))
    assert found.sha256 == briefing.sha256
    note = read_progress(folder)
    assert note is not None
    assert note.step == "metrics"
    assert source.read_text(encoding="utf-8") == TEXT


def test_it_ends_when_the_window_is_gone(tmp_path: Path, folder: Path) -> None:
    endless = tmp_path / "pipe.txt"
    try:
        import os

        os.mkfifo(endless)  # reading it waits for ever
    except (AttributeError, OSError):
        pytest.skip("no named pipes here")
    write_job(folder, ImportJob(endless))
    worker = _start(folder)
    assert worker.stdin is not None
    worker.stdin.close()
    assert worker.wait(30) != 0
    assert not draft_in(folder).exists()


def test_qt_is_not_loaded(source: Path, folder: Path) -> None:
    write_job(folder, ImportJob(source))
    code = (
        "import sys; sys.modules['PySide6'] = None; from viewer.app import main\n"
        f"raise SystemExit(main([{IMPORT_WORKER!r}, {str(folder)!r}]))"
    )
    worker = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE)
    assert worker.wait(30) == 0
    assert worker.stdin is not None
    worker.stdin.close()


@pytest.fixture
def unwatched(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process there is neither a window to wait for nor a memory to bound."""
    monkeypatch.setattr(import_worker, "_end_with_the_window", lambda: None)
    monkeypatch.setattr(import_worker, "bound_memory", lambda _path: None)


@pytest.mark.usefixtures("unwatched")
def test_a_draft_is_read_anew_with_changes_by_hand(source: Path, folder: Path, tmp_path: Path) -> None:
    write_job(folder, ImportJob(source))
    import_worker.run(folder)
    imported = read_briefing(draft_in(folder))
    changes = (OutlineChange(TEXT.index("二、"), 2, words="修路"),)
    second = tmp_path / "second"
    second.mkdir()
    write_job(second, ReshapeJob(draft_in(folder), Metadata("镇总结"), changes))
    assert import_worker.run(second) == 0
    assert read_briefing(draft_in(second)) == reshape(imported, Metadata("镇总结"), changes)
    assert read_briefing(draft_in(folder)) == imported
    assert read_outcome(second, "x").chapters == 1


@pytest.mark.usefixtures("unwatched")
def test_a_change_that_cannot_be_is_told(source: Path, folder: Path, tmp_path: Path) -> None:
    write_job(folder, ImportJob(source))
    import_worker.run(folder)
    second = tmp_path / "second"
    second.mkdir()
    write_job(second, ReshapeJob(draft_in(folder), Metadata("镇总结"), (OutlineChange(TEXT.index("\n"), 1),)))
    assert import_worker.run(second) == 1
    with pytest.raises(NotATitle):
        read_outcome(second, "x")
    assert not draft_in(second).exists()


@pytest.mark.usefixtures("unwatched")
@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (MemoryError(), NotEnoughMemory),
        (RuntimeError("ours"), ImportBroken),
        (FileMissing("a.txt"), FileMissing),
    ],
)
def test_every_failure_is_told_in_one_sentence(
    source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception, told: type[BriefingError]
) -> None:
    def fail(*_arguments: object, **_more: object) -> None:
        raise fault

    monkeypatch.setattr("viewer.pipeline.import_report", fail)
    write_job(folder, ImportJob(source))
    assert import_worker.run(folder) == 1
    with pytest.raises(told):
        read_outcome(folder, source.name)


@pytest.mark.usefixtures("unwatched")
def test_a_lack_of_memory_is_seen_behind_another_error(
    source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_more: object) -> None:
        try:
            raise MemoryError
        except MemoryError as lack:
            raise ValueError("a library's own") from lack

    monkeypatch.setattr("viewer.pipeline.import_report", fail)
    write_job(folder, ImportJob(source))
    import_worker.run(folder)
    with pytest.raises(NotEnoughMemory):
        read_outcome(folder, source.name)


@pytest.mark.usefixtures("unwatched")
def test_a_folder_without_a_job_is_left_alone(folder: Path) -> None:
    assert import_worker.run(folder) == 1
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="the bound is the Linux kernel's")
def test_memory_is_bounded(source: Path, folder: Path) -> None:
    """A reader that wants more than the file can be worth gets a MemoryError, and the window a sentence."""
    write_job(folder, ImportJob(source))
    greedy = (
        "import sys; from viewer import pipeline, app\n"
        "def greedy(*a, **k): bytearray(3 << 30)\n"
        "pipeline.import_report = greedy\n"
        f"raise SystemExit(app.main([{IMPORT_WORKER!r}, {str(folder)!r}]))"
    )
    worker = subprocess.Popen([sys.executable, "-c", greedy], cwd=ROOT, stdin=subprocess.PIPE)
    assert worker.wait(30) == 1
    assert worker.stdin is not None
    worker.stdin.close()
    with pytest.raises(NotEnoughMemory):
        read_outcome(folder, source.name)
