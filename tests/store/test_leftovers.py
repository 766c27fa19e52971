"""What a killed process left beside a file is cleared away when the file is written again; nothing else is."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from viewer.drafts import draft_beside
from viewer.store.leftovers import clear_beside

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows asks for no process")


def _ended_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def _left_by(path: Path, process: int, *, machine: str | None = None) -> Path:
    tag, here, _, rest = draft_beside(path).name.split("-")
    draft = path.with_name(f"{tag}-{machine or here}-{process:x}-{rest}")
    for name in (draft, draft.with_name(draft.name + "-journal")):
        name.write_bytes(b"half")
    return draft


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_draft_whose_process_has_ended_goes(tmp_path: Path) -> None:
    _left_by(tmp_path / "报告.briefing", _ended_process())
    clear_beside(tmp_path / "报告.briefing")
    assert _names(tmp_path) == set()


def test_what_may_still_be_written_stays(tmp_path: Path) -> None:
    path, ended = tmp_path / "报告.briefing", _ended_process()
    mine, others = _left_by(path, os.getpid()), _left_by(path, os.getppid())
    elsewhere = _left_by(path, ended, machine="00000000")
    another = _left_by(tmp_path / "另一份.briefing", ended)
    foreign = tmp_path / ".某物.part"
    foreign.write_bytes(b"")
    clear_beside(path)
    assert {one.name for one in (mine, others, elsewhere, another, foreign)} <= _names(tmp_path)


def test_after_a_day_nobody_writes_it_any_more(tmp_path: Path) -> None:
    path = tmp_path / "报告.briefing"
    old = _left_by(path, 1, machine="00000000")
    long_ago = time.time() - 2 * 86400
    os.utime(old, (long_ago, long_ago))
    clear_beside(path)
    assert _names(tmp_path) == set()


def test_a_folder_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    clear_beside(tmp_path / "没有" / "报告.briefing")
    assert _names(tmp_path) == set(), "and it is not made"
