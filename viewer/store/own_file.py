"""A small SQLite file in the user's folder, kept as safely as what a person has worked out deserves.

What is written is on the disk when ``write`` returns: a kill or a power cut at any moment leaves what was there before
or after it, never half a file (rollback journal, ``synchronous=EXTRA``). Several windows may write at once; each waits
for the other. A damaged file is put aside under another name and a new one begun; that of a newer version is left
alone.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from viewer.errors import BriefingError
from viewer.paths import is_gone, user_folder
from viewer.store.sqlite_file import sharing

Statement = tuple[str, tuple[object, ...]]

_WAIT = 3.0
"""Seconds that a window waits for another one to have written."""
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_OTHER_TABLE = ("no such", "has no column")
"""How SQLite says that a table is not the one that was asked for."""


@dataclass(frozen=True)
class OwnFile:
    """One kind of work and its file: ``name`` with its ending, ``table`` with ``columns`` in the order of a row.

    ``created_by`` makes the table where it is missing. ``not_kept`` (told the folder), ``unreadable`` (the file) and
    ``set_aside`` (its new name) are the failures that the user is told.
    """

    name: str
    application_id: int
    version: int
    table: str
    columns: tuple[str, ...]
    created_by: str
    not_kept: type[BriefingError]
    unreadable: type[BriefingError]
    set_aside: type[BriefingError]

    @property
    def path(self) -> Path:
        """Where it lies, whether it is there or not."""
        return user_folder() / self.name

    def rows(self, sha256: str, order: str) -> list[Sequence[object]]:
        """The rows of the text with this checksum, in the ``order`` of SQL; none where nothing was ever kept.

        Raises ``unreadable``, and ``set_aside`` once for a damaged file: asked again there are none. A caller that
        finds a row damaged hands its fault to ``refused``.
        """
        path = self.path
        if is_gone(path):
            return []
        try:
            # Read-write where it can be: a journal that a kill has left is rolled back with the first reading.
            with self._open("rw" if os.access(path, os.W_OK) else "ro") as connection:
                known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (self.table,))
                if known.fetchone() is None:
                    return []  # begun, and ended by a kill before anything was kept
                query = f"SELECT {', '.join(self.columns)} FROM {self.table} WHERE text_sha256 = ? ORDER BY {order}"
                return connection.execute(query, (sha256,)).fetchall()
        except sqlite3.Error as fault:
            raise self.refused(fault) from fault

    def refused(self, fault: Exception) -> BriefingError:
        """What to tell of a fault met in reading; a damaged file has been put aside by then."""
        return self._put_aside() if _is_damage(fault) else self.unreadable(self.name)

    def write(self, statements: Sequence[Statement]) -> None:
        """Do all statements as one change, or none.

        Raises ``not_kept``, ``unreadable`` for a newer version's file, and ``set_aside`` after the change has been
        kept in a new file.
        """
        aside: BriefingError | None = None
        folder = self.path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
            try:
                self._execute(statements)
            except sqlite3.Error as fault:
                if not _is_damage(fault):
                    raise
                aside = self._put_aside()
                self._execute(statements)
        except (OSError, sqlite3.Error) as fault:
            raise self.not_kept(folder) from fault
        if aside is not None:
            raise aside

    def insertion(self, sha256: str, row: Sequence[object]) -> Statement:
        """The statement that puts a row (as ``columns``) in, in place of one with the same key."""
        marks = ", ".join("?" * (len(row) + 1))
        columns = ", ".join(self.columns)
        return f"INSERT OR REPLACE INTO {self.table} (text_sha256, {columns}) VALUES ({marks})", (sha256, *row)

    def _execute(self, statements: Sequence[Statement]) -> None:
        with self._open("rwc") as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("PRAGMA synchronous=EXTRA")
            # Taken at once: a transaction that begins by reading could not be made to wait for another window.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(self.created_by)
            connection.execute(f"PRAGMA application_id={self.application_id}")
            connection.execute(f"PRAGMA user_version={self.version}")
            for statement, values in statements:
                connection.execute(statement, values)
            connection.execute("COMMIT")

    @contextmanager
    def _open(self, mode: str) -> Iterator[sqlite3.Connection]:
        """A connection without a transaction of its own; ``unreadable`` for the file of a newer version."""
        with sharing(self.path, mode, _WAIT) as connection:
            if connection.execute("PRAGMA user_version").fetchone()[0] > self.version:
                raise self.unreadable(self.name)
            yield connection

    def _put_aside(self) -> BriefingError:
        """Give the damaged file another name, with its journal, and tell which; ``unreadable`` where it stays."""
        path = self.path
        named = (path.with_name(f"{path.stem}-damaged-{number}{path.suffix}") for number in range(1, 1000))
        aside = next(name for name in named if not name.exists())
        try:
            journal = path.with_name(path.name + "-journal")
            if journal.exists():
                os.replace(journal, aside.with_name(aside.name + "-journal"))
            os.replace(path, aside)
        except OSError as fault:
            raise self.unreadable(path.name) from fault
        return self.set_aside(aside.name)


def _is_damage(fault: Exception) -> bool:
    """True where the file itself is at fault: no database, a broken page, a value that no version has written."""
    if not isinstance(fault, sqlite3.Error):
        return True
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_OK)
    return code & 0xFF in _DAMAGED or any(words in str(fault) for words in _OTHER_TABLE)
