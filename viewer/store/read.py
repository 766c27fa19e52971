"""Reads a briefing file with the standard library alone, without writing to it or beside it."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from viewer.errors import DamagedBriefing, FileMissing, FileUnreadable, NewerBriefing, NotABriefing
from viewer.model import Briefing, Metadata
from viewer.store.rows import (
    APPLICATION_ID,
    CHECK_COLUMNS,
    METRIC_COLUMNS,
    SCHEMA_VERSION,
    SECTION_COLUMNS,
    check_of_row,
    metric_of,
    section_of,
)
from viewer.store.sound import is_sound
from viewer.store.sqlite_file import reading

_MAGIC = b"SQLite format 3\0"
# SQLite file format, 1.3 "The Database Header": user version at byte 60, application id at byte 68, big-endian.
_MARKS = struct.Struct(">I4xI")
_MARKS_AT = 60
_HEADER = 100
_WITH_CONTENT_SUM, _WITH_CHECKS = 2, 3


def read_briefing(path: Path) -> Briefing:
    """The briefing in the file at ``path``, held whole; the file is closed again.

    Raises FileMissing, FileUnreadable, NotABriefing, NewerBriefing or DamagedBriefing. Whether it is still what was
    imported is asked of ``viewer.store.agreement``: a start need not wait for that.
    """
    version = readable_version(path)
    try:
        with reading(path) as connection:
            briefing = _read(connection, version)
        sound = is_sound(briefing)
    # Whatever a damaged row holds instead of what was written, it is the file's fault and not ours.
    except (sqlite3.Error, ValueError, TypeError, ArithmeticError, LookupError) as fault:
        raise DamagedBriefing(path.name) from fault
    if not sound:
        raise DamagedBriefing(path.name)
    return briefing


def is_briefing(path: Path) -> bool:
    """True when the file bears a briefing's marks, of whatever version; it may still be damaged.

    Raises FileMissing or FileUnreadable.
    """
    try:
        _version(path)
    except NotABriefing:
        return False
    return True


def readable_version(path: Path) -> int:
    """The format version of the briefing at ``path``, from its header alone.

    Raises FileMissing, FileUnreadable, NotABriefing or NewerBriefing.
    """
    version = _version(path)
    if version > SCHEMA_VERSION:
        raise NewerBriefing(path.name)
    return version


def _version(path: Path) -> int:
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError as fault:
        raise FileMissing(path.name) from fault
    except IsADirectoryError as fault:
        raise NotABriefing(path.name) from fault
    except OSError as fault:
        raise FileUnreadable(path.name) from fault
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise NotABriefing(path.name)
    version, application = _MARKS.unpack_from(header, _MARKS_AT)
    if application != APPLICATION_ID:
        raise NotABriefing(path.name)
    return int(version)


def _read(connection: sqlite3.Connection, version: int) -> Briefing:
    title, issuer, year = _only(connection.execute("SELECT title, issuer, year FROM metadata"))
    recorded = "content_sha256" if version >= _WITH_CONTENT_SUM else "''"
    name, sha256, content, text = _only(connection.execute(f"SELECT name, sha256, {recorded}, text FROM source"))
    sections = connection.execute(f"SELECT {', '.join(SECTION_COLUMNS)} FROM sections ORDER BY position")
    metrics = connection.execute(f"SELECT {', '.join(METRIC_COLUMNS)} FROM metrics ORDER BY id")
    warnings = connection.execute("SELECT text FROM warnings ORDER BY position")
    checks: Iterable[tuple[Any, ...]] = ()
    if version >= _WITH_CHECKS:
        checks = connection.execute(f"SELECT {', '.join(CHECK_COLUMNS)} FROM checks ORDER BY span_start, span_end")
    return Briefing(
        metadata=Metadata(title, issuer, year),
        source_name=name,
        text=text,
        sha256=sha256,
        sections=tuple(map(section_of, sections)),
        metrics=tuple(map(metric_of, metrics)),
        warnings=tuple(row[0] for row in warnings),
        content_sha256=content,
        checks=tuple(map(check_of_row, checks)),
    )


def _only(rows: Iterable[tuple[Any, ...]]) -> tuple[Any, ...]:
    (row,) = rows
    return row
