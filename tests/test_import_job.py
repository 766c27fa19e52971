"""What window and worker tell each other comes back as it was told, whatever the names are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import BriefingError, FileMissing, ImportBroken
from viewer.format_errors import FileTooLarge, NoTextLayer, NotPlainText
from viewer.import_job import (
    Found,
    ImportJob,
    ProgressNote,
    ReshapeJob,
    read_job,
    read_outcome,
    read_progress,
    write_job,
    write_outcome,
    write_progress,
)
from viewer.model import Metadata, Span
from viewer.source import OutlineChange

FOUND = Found(Metadata("某县工作报告", "某县", 2030), "ab12", 3, 7, 21, 4000, ("图片没有保留。",))


@given(
    st.text(st.characters(exclude_characters="\x00/")),
    st.text(),
    st.text(),
    st.none() | st.integers(1000, 9999),
)
def test_a_job_comes_back(tmp_path_factory: pytest.TempPathFactory, name: str, title: str, issuer: str, year) -> None:
    folder = tmp_path_factory.mktemp("job")
    job = ImportJob(Path("/somewhere") / f"{name}.txt", Metadata(title, issuer, year))
    write_job(folder, job)
    assert read_job(folder) == job
    write_job(folder, job._replace(metadata=None))
    assert read_job(folder).metadata is None


_OFFSETS = st.integers(0, 1 << 40)
_CHANGES = st.builds(
    OutlineChange,
    _OFFSETS,
    st.integers(0, 6),
    st.none() | st.builds(Span, _OFFSETS, _OFFSETS),
    st.none() | st.text(),
    st.none() | st.text(),
)


@given(st.lists(_CHANGES))
def test_changes_by_hand_come_back(tmp_path_factory: pytest.TempPathFactory, changes: list[OutlineChange]) -> None:
    folder = tmp_path_factory.mktemp("job")
    job = ReshapeJob(Path("/somewhere/draft.briefing"), Metadata("题"), tuple(changes))
    write_job(folder, job)
    assert read_job(folder) == job


def test_a_name_that_is_no_utf8_comes_back(tmp_path: Path) -> None:
    path = Path("/a/\udcff报告.txt")
    write_job(tmp_path, ImportJob(path))
    assert read_job(tmp_path).path == path


def test_progress_comes_back_and_is_none_before(tmp_path: Path) -> None:
    assert read_progress(tmp_path) is None
    write_progress(tmp_path, ProgressNote("sections", 12))
    assert read_progress(tmp_path) == ProgressNote("sections", 12)
    (tmp_path / "progress.json").write_text('{"step": "read"', encoding="utf-8")
    assert read_progress(tmp_path) is None


def test_progress_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    write_progress(tmp_path / "gone", ProgressNote("read"))
    assert read_progress(tmp_path / "gone") is None


def test_what_was_found_comes_back(tmp_path: Path) -> None:
    write_outcome(tmp_path, FOUND)
    assert read_outcome(tmp_path, "a.txt") == FOUND


@pytest.mark.parametrize(
    "error",
    [FileMissing("a.txt"), NotPlainText("b.txt"), NoTextLayer("扫描件.pdf"), FileTooLarge("大.txt", 3 << 20, 1 << 20)],
)
def test_an_error_comes_back_with_its_detail(tmp_path: Path, error: BriefingError) -> None:
    write_outcome(tmp_path, error)
    with pytest.raises(type(error)) as raised:
        read_outcome(tmp_path, "x")
    assert raised.value.detail == error.detail
    assert raised.value.sentence() == error.sentence()


@pytest.mark.parametrize(
    "told",
    [
        None,
        "",
        "{}",
        "[1]",
        '{"error": "x"}',
        '{"error": "int", "in": "builtins", "says": {"detail": "x"}}',
        '{"error": "os", "in": "viewer.errors", "says": {"detail": "x"}}',
        "\x00",
    ],
)
def test_whatever_cannot_be_read_is_an_import_that_broke_off(tmp_path: Path, told: str | None) -> None:
    if told is not None:
        (tmp_path / "outcome.json").write_text(told, encoding="utf-8")
    with pytest.raises(ImportBroken):
        read_outcome(tmp_path, "a.txt")
