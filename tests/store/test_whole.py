"""Finished files put in their places: all of them whole, or none and nothing left behind."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tests.hostile_checks import check_sentences
from viewer.errors import BriefingError, CannotWrite, DiskFull, FileInUse
from viewer.store.whole import put_in_place


def _fails(number: int) -> object:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_all_stand_in_their_places(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    put_in_place([(tmp_path / "a", b"new"), (tmp_path / "b", b"other")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"new", "b": b"other"}


@pytest.mark.parametrize(
    ("step", "fault", "error"),
    [
        ("fsync", errno.ENOSPC, DiskFull),
        ("fsync", errno.EDQUOT, DiskFull),
        ("fsync", errno.EIO, CannotWrite),
        ("replace", errno.EROFS, CannotWrite),
        ("replace", errno.EACCES, FileInUse),
    ],
)
def test_what_fails_is_said_and_leaves_what_was_there(
    tmp_path: Path, step: str, fault: int, error: type[BriefingError], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os, step, _fails(fault))
    with pytest.raises(error) as caught:
        put_in_place([(tmp_path / "a", b"new"), (tmp_path / "b", b"other")])
    assert type(caught.value) is error
    check_sentences(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"
