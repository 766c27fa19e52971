"""Keeps what the user decided about figures: one SQLite file in the user's folder, by the SHA-256 of the text.

A decision is on the disk when ``save_check`` returns: a kill or a power cut at any moment leaves the decision before
or after it, never half a file (rollback journal, ``synchronous=EXTRA``). Several windows may write at once; each waits
for the other. Clearing the history leaves this file alone: it is work, not a trace of reading.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from viewer.errors import ChecksNotKept, ChecksSetAside, ChecksUnreadable
from viewer.model import Check, Span
from viewer.paths import user_folder
from viewer.store.rows import CHECK_COLUMNS, check_of_row, check_row

FILE = "checks.db"
_APPLICATION_ID = 0x42524943
"""``BRIC``."""
_VERSION = 1
_WAIT = 3.0
"""Seconds that a window waits for another one to have written."""
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_OTHER_TABLE = ("no such", "has no column")
"""How SQLite says that a table is not the one that was asked for."""
_COLUMNS = ", ".join(CHECK_COLUMNS)
_TABLE = """
CREATE TABLE IF NOT EXISTS checks (
    text_sha256 TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    surface TEXT NOT NULL,
    state TEXT NOT NULL,
    label TEXT,
    kind TEXT,
    qualifier TEXT,
    period TEXT,
    pinned INTEGER,
    computed INTEGER NOT NULL,
    PRIMARY KEY (text_sha256, span_start, span_end)
) WITHOUT ROWID
"""


def load_checks(sha256: str) -> tuple[Check, ...]:
    """The user's checks on the text with this checksum, in reading order; none where nothing was ever kept.

    Raises ChecksUnreadable, and ChecksSetAside once for a damaged file: asked again there are none.
    """
    path = user_folder() / FILE
    if not path.exists():
        return ()
    try:
        # Read-write where it can be: a journal that a kill has left is rolled back with the first reading.
        with _open(path, "rw" if os.access(path, os.W_OK) else "ro") as connection:
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'checks'").fetchone() is None:
                return ()  # begun, and ended by a kill before anything was kept
            query = f"SELECT {_COLUMNS} FROM checks WHERE text_sha256 = ? ORDER BY span_start, span_end"
            return tuple(map(check_of_row, connection.execute(query, (sha256,))))
    except (sqlite3.Error, ValueError, TypeError) as fault:
        if _is_damage(fault):
            raise _set_aside(path) from fault
        raise ChecksUnreadable(path.name) from fault


def save_check(sha256: str, check: Check, replaces: Span | None = None) -> None:
    """Keep ``check`` for the text, in place of what was kept for its place and for the place ``replaces``.

    Raises ChecksNotKept, ChecksUnreadable for a newer version's file, and ChecksSetAside after the check has been kept
    in a new file.
    """
    values = (sha256, *check_row(check))
    marks = ", ".join("?" * len(values))
    statements: list[tuple[str, tuple[object, ...]]] = [
        (f"INSERT OR REPLACE INTO checks (text_sha256, {_COLUMNS}) VALUES ({marks})", values)
    ]
    if replaces is not None and replaces != check.span:
        statements.insert(0, _removal(sha256, replaces))
    _write(statements)


def remove_check(sha256: str, span: Span) -> None:
    """Keep nothing for this place any more. Raises what ``save_check`` raises."""
    if (user_folder() / FILE).exists():
        _write([_removal(sha256, span)])


def _removal(sha256: str, span: Span) -> tuple[str, tuple[object, ...]]:
    return "DELETE FROM checks WHERE text_sha256 = ? AND span_start = ? AND span_end = ?", (sha256, *span)


def _write(statements: list[tuple[str, tuple[object, ...]]]) -> None:
    path = user_folder() / FILE
    aside: ChecksSetAside | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _execute(path, statements)
        except sqlite3.Error as fault:
            if not _is_damage(fault):
                raise
            aside = _set_aside(path)
            _execute(path, statements)
    except (OSError, sqlite3.Error) as fault:
        raise ChecksNotKept(path.parent) from fault
    if aside is not None:
        raise aside


def _execute(path: Path, statements: list[tuple[str, tuple[object, ...]]]) -> None:
    with _open(path, "rwc") as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA synchronous=EXTRA")
        # Taken at once: a transaction that begins by reading could not be made to wait for another window.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_TABLE)
        connection.execute(f"PRAGMA application_id={_APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={_VERSION}")
        for statement, values in statements:
            connection.execute(statement, values)
        connection.execute("COMMIT")


@contextmanager
def _open(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """A connection without a transaction of its own; ChecksUnreadable for the file of a newer version."""
    from viewer.store.read import address_of

    with closing(sqlite3.connect(address_of(path, mode), uri=True, timeout=_WAIT, isolation_level=None)) as connection:
        if connection.execute("PRAGMA user_version").fetchone()[0] > _VERSION:
            raise ChecksUnreadable(path.name)
        yield connection


def _is_damage(fault: Exception) -> bool:
    """True where the file itself is at fault: no database, a broken page, a value that no version has written."""
    if not isinstance(fault, sqlite3.Error):
        return True
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_OK)
    return code & 0xFF in _DAMAGED or any(words in str(fault) for words in _OTHER_TABLE)


def _set_aside(path: Path) -> ChecksSetAside:
    """Give the damaged file another name, with its journal, and tell which; ChecksUnreadable where it stays."""
    aside = next(
        name for number in range(1, 1000) if not (name := path.with_name(f"checks-damaged-{number}.db")).exists()
    )
    try:
        journal = path.with_name(path.name + "-journal")
        if journal.exists():
            os.replace(journal, aside.with_name(aside.name + "-journal"))
        os.replace(path, aside)
    except OSError as fault:
        raise ChecksUnreadable(path.name) from fault
    return ChecksSetAside(aside.name)
