"""A file of the user's own: rows come back as they were put in, and a fault is told as the caller's own failure."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from viewer.errors import NotesNotKept, NotesSetAside, NotesUnreadable
from viewer.store.own_file import OwnFile

_TABLE = "CREATE TABLE IF NOT EXISTS words (text_sha256 TEXT, word TEXT, PRIMARY KEY (text_sha256, word))"
KEPT = OwnFile("words.db", 0x12345678, 2, "words", ("word",), _TABLE, NotesNotKept, NotesUnreadable, NotesSetAside)


def test_rows_come_back_in_the_order_asked_for(user_home: Path) -> None:
    assert KEPT.rows("t", "word") == []
    assert not user_home.exists()
    KEPT.write([KEPT.insertion("t", ("b",)), KEPT.insertion("t", ("a",)), KEPT.insertion("u", ("c",))])
    assert KEPT.rows("t", "word") == [("a",), ("b",)]
    assert KEPT.rows("t", "word DESC") == [("b",), ("a",)]


def test_the_file_tells_what_it_is(user_home: Path) -> None:
    KEPT.write([KEPT.insertion("t", ("b",))])
    with closing(sqlite3.connect(user_home / "words.db")) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0x12345678,)
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)


def test_all_statements_are_done_or_none() -> None:
    KEPT.write([KEPT.insertion("t", ("a",))])
    with pytest.raises(NotesNotKept):
        KEPT.write([KEPT.insertion("t", ("b",)), ("SELECT * FROM", ())])
    assert KEPT.rows("t", "word") == [("a",)]


def test_a_row_that_the_caller_cannot_read_puts_the_file_aside(user_home: Path) -> None:
    KEPT.write([KEPT.insertion("t", ("a",))])
    told = KEPT.refused(ValueError())
    assert isinstance(told, NotesSetAside)
    assert told.detail == "words-damaged-1.db"
    assert sorted(path.name for path in user_home.iterdir()) == ["words-damaged-1.db"]
    assert KEPT.rows("t", "word") == []


def test_a_fault_that_is_not_the_files_leaves_it_alone(user_home: Path) -> None:
    KEPT.write([KEPT.insertion("t", ("a",))])
    locked = sqlite3.OperationalError("database is locked")
    locked.sqlite_errorcode = sqlite3.SQLITE_BUSY
    assert isinstance(KEPT.refused(locked), NotesUnreadable)
    assert KEPT.rows("t", "word") == [("a",)]


def test_a_record_in_a_shut_folder_is_not_taken_for_none(user_home: Path, shut: Callable[[Path], None]) -> None:
    shut(user_home)
    with pytest.raises(NotesUnreadable):
        KEPT.rows("t", "word")
