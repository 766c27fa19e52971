from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from viewer.errors import CannotWrite
from viewer.paths import user_folder
from viewer.ui.importing.workshop import Workshop, briefings_folder

ROOT = Path(__file__).resolve().parents[3]


def _held() -> list[Path]:
    return sorted(briefings_folder().iterdir())


def test_each_report_gets_a_folder_and_all_go_at_the_end() -> None:
    workshop = Workshop()
    first, second = workshop.bench(), workshop.bench()
    (first / "draft.briefing").write_text("x", encoding="utf-8")
    assert first != second
    assert first.parent == workshop.folder
    assert workshop.folder.parent == briefings_folder()  # beside the place, so that a move is one step
    workshop.close()
    assert _held() == []
    workshop.close()  # a second time is no harm


def test_two_windows_leave_each_other_alone() -> None:
    one, other = Workshop(), Workshop()
    assert one.folder.exists()
    one.close()
    assert other.folder.exists()
    other.close()


def test_what_a_killed_window_left_behind_is_removed_by_the_next_import() -> None:
    code = "import os; from viewer.ui.importing.workshop import Workshop; print(Workshop().bench()); os._exit(1)"
    killed = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    left = Path(killed.stdout.strip())
    assert left.exists()
    workshop = Workshop()
    assert not left.exists()
    assert _held() == [workshop.folder]
    workshop.close()


def test_a_finished_briefing_is_no_rest() -> None:
    briefings_folder().mkdir(parents=True)
    kept = briefings_folder() / "报告-12345678.briefing"
    kept.write_text("x", encoding="utf-8")
    Workshop().close()
    assert _held() == [kept]


def test_a_folder_that_cannot_be_made_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    monkeypatch.setenv("BRIEFING_VIEWER_HOME", str(tmp_path / "file" / "below"))
    with pytest.raises(CannotWrite):
        Workshop()
    assert not user_folder().exists()


def test_a_bench_that_cannot_be_made_is_said() -> None:
    workshop = Workshop()
    workshop.close()
    with pytest.raises(CannotWrite):
        workshop.bench()
