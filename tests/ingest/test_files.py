"""The one door to the disk: what is read, and what is refused before it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from viewer.errors import FileMissing, FileUnreadable
from viewer.format_errors import NotPlainText, TooLarge
from viewer.ingest.files import head_of, load_bytes


def test_bytes_and_their_beginning(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 5000)
    assert load_bytes(path) == b"x" * 5000
    assert head_of(path) == b"x" * 4096


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)  # a hole: 200 MB that take no place

    def opened(*_: object, **__: object) -> None:
        raise AssertionError("read all the same")

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(TooLarge) as caught:
        load_bytes(path)
    assert caught.value.sentence() == "文件“大.txt”有 200 MB，超过 64 MB 的上限，请拆分后再导入。"
    assert "200 MB, more than the limit of 64 MB" in caught.value.sentence("en")


def test_a_byte_over_the_limit_says_more_than_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * (2**20 + 1))
    with pytest.raises(TooLarge, match=r"has 2 MB, more than the limit of 1 MB"):
        load_bytes(tmp_path / "a", limit=2**20)


def test_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        load_bytes(tmp_path / "none")
    with pytest.raises(NotPlainText):
        load_bytes(tmp_path)
    with pytest.raises(FileUnreadable):
        load_bytes(tmp_path / "a\0b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(NotPlainText):
        head_of(tmp_path / "pipe.txt")
