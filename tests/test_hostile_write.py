"""The place to write to fails, or the user gives up: nothing half is left, and an older briefing stays as it was."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from tests.hostile_files import plain
from tests.test_hostile import check_sentences
from viewer.errors import BriefingError, CannotWrite, DiskFull
from viewer.pipeline import import_report

ROOT = Path(__file__).resolve().parent.parent
OLD = b"an older briefing"


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    """A good source, and a target where an older file stands, alone in its folder."""
    target = tmp_path / "target"
    target.mkdir()
    (target / "out.briefing").write_bytes(OLD)
    return plain(tmp_path / "a.txt"), target / "out.briefing"


def untouched(out: Path) -> bool:
    return [path.name for path in out.parent.iterdir()] == [out.name] and out.read_bytes() == OLD


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("fault", "error"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EROFS, CannotWrite), (errno.EACCES, CannotWrite)],
)
def test_the_last_steps_fail(
    places: tuple[Path, Path], step: str, fault: int, error: type[BriefingError], monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = places

    def fail(*_: object) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(error) as caught:
        import_report(source, out)
    check_sentences(caught.value)
    assert untouched(out)


@pytest.mark.skipif(sys.platform != "linux", reason="the size of files is bounded by the system on Linux alone here")
@pytest.mark.parametrize("most", [0, 4096, 20_000])
def test_no_room_for_the_whole_file(places: tuple[Path, Path], most: int) -> None:
    """A real one: the system lets no file grow further, as on a full disk."""
    source, out = places
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from viewer.errors import BriefingError; from viewer.pipeline import build_briefing\n"
        "from viewer.store.write import write_briefing\n"
        f"briefing = build_briefing(Path({str(source)!r}))\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))\n"
        "try:\n"
        f"    write_briefing(briefing, Path({str(out)!r}))\n"
        "except BriefingError as error:\n"
        "    sys.exit(7)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 7, done.stderr
    assert untouched(out)


@pytest.mark.parametrize("name", ["none/out.briefing", "a.txt/out.briefing", "folder", "b" * 300])
def test_a_place_that_cannot_be(places: tuple[Path, Path], name: str) -> None:
    source, _ = places
    (source.parent / "folder").mkdir()
    before = sorted(source.parent.rglob("*"))
    with pytest.raises(CannotWrite) as caught:
        import_report(source, source.parent / name)
    check_sentences(caught.value)
    assert sorted(source.parent.rglob("*")) == before


def test_a_database_that_fails(places: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = places
    connect = sqlite3.connect

    class Full(sqlite3.Connection):
        def executemany(self, *args: object) -> sqlite3.Cursor:
            raise sqlite3.OperationalError("database or disk is full")

        def execute(self, sql: str, *args: object) -> sqlite3.Cursor:
            if sql.lstrip().upper().startswith("INSERT"):
                raise sqlite3.OperationalError("database or disk is full")
            return super().execute(sql, *args)

    monkeypatch.setattr(sqlite3, "connect", lambda *args, **more: connect(*args, **{**more, "factory": Full}))
    with pytest.raises(CannotWrite):
        import_report(source, out)
    assert untouched(out)


class _GivenUp(BaseException):
    """What Ctrl+C raises, at a moment of the test's choice."""


def _after(calls: int) -> Callable[[FrameType, str, object], None]:
    """A profiler that gives up at the so-many-th call from now."""
    left = [calls]

    def watch(frame: FrameType, event: str, _: object) -> None:
        if event in ("call", "c_call"):
            left[0] -= 1
            if left[0] == 0:
                raise _GivenUp

    return watch


def test_given_up_at_any_moment(places: tuple[Path, Path]) -> None:
    """Moments all along the import, the closer together the nearer to its end."""
    source, out = places
    import_report(source, out.with_name("warm.briefing"))
    out.with_name("warm.briefing").unlink()
    moments = _calls_of(lambda: import_report(source, out))
    out.write_bytes(OLD)
    given_up = 0
    for back in sorted({int(1.12**step) for step in range(1, 120)}):
        if back >= moments:
            break
        try:
            sys.setprofile(_after(moments - back))
            try:
                import_report(source, out)
            finally:
                sys.setprofile(None)  # itself a call; a profiler that raised is taken off by the interpreter
        except _GivenUp:
            given_up += 1
        left = [path.name for path in out.parent.iterdir()]
        assert left == [out.name]
        if out.read_bytes() != OLD:  # it was in its place before
            assert out.read_bytes().startswith(b"SQLite format 3\0")
            out.write_bytes(OLD)
    assert given_up > 50


def _calls_of(step: Callable[[], object]) -> int:
    count = [0]

    def watch(frame: FrameType, event: str, _: object) -> None:
        count[0] += event in ("call", "c_call")

    sys.setprofile(watch)
    try:
        step()
    finally:
        sys.setprofile(None)
    return count[0]
