"""Opens SQLite files, also on a drive that keeps no locks.

A share whose server has no lock service answers every lock with an error, and SQLite takes that for a file in use
(os_unix.c maps ENOLCK to SQLITE_BUSY). A briefing is read without a lock there: it is only ever replaced whole. What a
person writes is locked by a folder beside the file instead (SQLite's "unix-dotfile", https://sqlite.org/vfs.html).
"""

from __future__ import annotations

import errno
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_PERM})
_LOCK_FAULTS = frozenset(
    {sqlite3.SQLITE_IOERR_LOCK, sqlite3.SQLITE_IOERR_RDLOCK, sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK}
)
_HELD = frozenset({errno.EACCES, errno.EAGAIN})
"""What a system that keeps locks answers for one that another process holds (POSIX, fcntl)."""
_UNLOCKED = "&nolock=1"
_LOCKED_BY_FOLDER = "&vfs=unix-dotfile"


def address_of(path: Path, mode: str = "ro") -> str:
    """The address of an SQLite file for opening it in a mode; as_uri escapes what would end it early (space, #, ?)."""
    address = path.absolute().as_uri()
    if not address.startswith("file:///"):
        # A share (//server/folder): SQLite takes no host, so the server becomes part of the path.
        address = address.replace("file://", "file:////", 1)
    return f"{address}?mode={mode}"


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the file at ``path`` that writes nothing and waits for nobody. Raises sqlite3.Error."""
    address = address_of(path)
    with closing(_connected(address)) as connection:
        if not _is_refused(connection):
            yield connection
            return
    with closing(_connected(address + _UNLOCKED)) as connection:
        yield connection


def drafting(path: Path) -> sqlite3.Connection:
    """A connection to a new file that nobody else knows of: no locks, no transactions of its own."""
    return sqlite3.connect(address_of(path, "rwc") + _UNLOCKED, uri=True, isolation_level=None)


@contextmanager
def sharing(path: Path, mode: str, wait: float) -> Iterator[sqlite3.Connection]:
    """A connection in a ``mode`` (ro, rw, rwc) to a file that other windows use too, without transactions of its own.

    Each waits up to ``wait`` seconds for another. Raises sqlite3.Error.
    """
    address = address_of(path, mode)
    with closing(_connected(address)) as connection:
        if not _is_refused(connection) or _keeps_locks(path):
            connection.execute(f"PRAGMA busy_timeout={round(wait * 1000)}")
            yield connection
            return
    with closing(_connected(address + (_UNLOCKED if mode == "ro" else _LOCKED_BY_FOLDER), wait)) as connection:
        _clear_what_a_kill_left(path, connection)
        yield connection


def _connected(address: str, wait: float = 0) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None)


def _is_refused(connection: sqlite3.Connection) -> bool:
    """True where the file cannot be locked for reading; whatever else is wrong with it shows when it is read."""
    try:
        connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as fault:
        code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_OK)
        return code & 0xFF in _BUSY or code in _LOCK_FAULTS
    return False


def _keeps_locks(path: Path) -> bool:
    """Whether the drive of ``path`` keeps locks, tried on a file of its own.

    Not on ``path``: closing it would give up every lock this process has on it (POSIX, close).
    """
    if sys.platform == "win32":
        return True
    import fcntl

    from viewer.drafts import draft_beside  # no start needs it

    draft = draft_beside(path)
    try:
        with draft.open("xb") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        return fault.errno in _HELD
    finally:
        draft.unlink(missing_ok=True)
    return True


def _clear_what_a_kill_left(path: Path, connection: sqlite3.Connection) -> None:
    """A lock folder that stood unchanged through a whole wait is nobody's: a change takes milliseconds."""
    lock = path.with_name(f"{path.name}.lock")
    before = _changed(lock)
    if _is_refused(connection) and before is not None and _changed(lock) == before:
        lock.rmdir()


def _changed(folder: Path) -> int | None:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return None
