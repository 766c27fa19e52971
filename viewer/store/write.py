"""Writes a briefing file: one SQLite database, put in place whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.drafts import behind_link, draft_beside
from viewer.errors import CannotWrite, DiskFull
from viewer.model import Briefing
from viewer.store.leftovers import clear_beside
from viewer.store.rows import (
    APPLICATION_ID,
    CHECK_COLUMNS,
    METRIC_COLUMNS,
    SCHEMA_VERSION,
    SECTION_COLUMNS,
    check_row,
    content_sha256,
    metric_row,
    section_row,
)
from viewer.store.sqlite_file import drafting
from viewer.store.whole import is_full

if TYPE_CHECKING:
    from sqlite_utils import Database

_CACHE = 16
"""KiB of the file that are held in memory while it is written: four pages; more make nothing faster."""


def write_briefing(briefing: Briefing, path: Path) -> None:
    """Write ``briefing`` to ``path``, replacing what is there only when the new file is complete.

    Raises CannotWrite when the folder or the file cannot be written, DiskFull when there is no room; nothing is then
    left behind, nor what a process that was killed left there. Of a link the file it leads to is written.
    """
    named, path = path, behind_link(path)
    clear_beside(path)
    temporary = draft_beside(path)
    try:
        try:
            _fill(briefing, temporary)
            _make_durable(temporary)
            os.replace(temporary, path)
        finally:
            for left in (temporary, temporary.with_name(temporary.name + "-journal")):
                left.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as fault:
        raise (DiskFull if _is_full(fault) else CannotWrite)(named) from fault


def _is_full(fault: OSError | sqlite3.Error) -> bool:
    return is_full(fault) or getattr(fault, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL


def _fill(briefing: Briefing, path: Path) -> None:
    # Loading sqlite-utils takes longer than the window's first paint may; only an import needs it.
    from sqlite_utils import Database

    connection = drafting(path)
    try:
        # A read-only folder has no room for a write-ahead log, so the file must never need one.
        connection.execute("PRAGMA journal_mode=DELETE")
        # Nothing of this file is of use before it is whole: it goes to the disk once, at the end.
        connection.execute("PRAGMA synchronous=OFF")
        # Every row is written once and in order: pages that are full are of no more use.
        connection.execute(f"PRAGMA cache_size=-{_CACHE}")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        # Without plugins: others that are installed have no part in a briefing, and looking for them takes memory.
        database = Database(connection, execute_plugins=False)
        database.executescript(Path(__file__).with_name("schema.sql").read_text(encoding="utf-8"))
        _insert(briefing, database)
        database.vacuum()
    finally:
        connection.close()


def _make_durable(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _insert(briefing: Briefing, database: Database) -> None:
    metadata = briefing.metadata
    database.table("metadata").insert({"title": metadata.title, "issuer": metadata.issuer, "year": metadata.year})
    # What was recorded at import stays: writing a briefing anew must not make a changed one look untouched.
    content = briefing.content_sha256 or content_sha256(briefing.sections, briefing.metrics, briefing.checks)
    source = {
        "name": briefing.source_name, "sha256": briefing.sha256, "content_sha256": content, "text": briefing.text
    }  # fmt: skip
    database.table("source").insert(source)
    sections = (
        {"position": place, **dict(zip(SECTION_COLUMNS, section_row(section), strict=True))}
        for place, section in enumerate(briefing.sections)
    )
    database.table("sections").insert_all(sections)
    metrics = (dict(zip(METRIC_COLUMNS, metric_row(metric), strict=True)) for metric in briefing.metrics)
    database.table("metrics").insert_all(metrics)
    warnings = ({"position": place, "text": text} for place, text in enumerate(briefing.warnings))
    database.table("warnings").insert_all(warnings)
    checks = (dict(zip(CHECK_COLUMNS, check_row(check), strict=True)) for check in briefing.checks)
    database.table("checks").insert_all(checks)
