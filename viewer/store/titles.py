"""Keeps the titles and levels of an outline that were set by hand: beside the checks, by the text's SHA-256 and place.

The same text imported again finds them, as it finds its checks. They are on the disk when ``keep_outline`` returns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.paths import is_gone
from viewer.store.checks import KEPT as CHECKS_KEPT
from viewer.store.own_file import OwnFile, Statement

_DEEPEST = 6


def _table(name: str, kind: str) -> OwnFile:
    """A further table of the file of checks, which versions that know none of it leave alone."""
    created_by = f"""
CREATE TABLE IF NOT EXISTS {name}s (
    text_sha256 TEXT NOT NULL,
    place INTEGER NOT NULL,
    {name} {kind} NOT NULL,
    PRIMARY KEY (text_sha256, place)
) WITHOUT ROWID
"""
    return replace(CHECKS_KEPT, table=f"{name}s", columns=("place", name), created_by=created_by)


TITLES, LEVELS = _table("title", "TEXT"), _table("level", "INTEGER")


def load_titles(sha256: str) -> dict[int, str]:
    """Where headings of the text with this checksum start -> the titles typed for them; none where none were kept.

    Raises ChecksUnreadable, and ChecksSetAside once for a damaged file: asked again there are none.
    """
    rows = TITLES.rows(sha256, "place")
    try:
        return dict(map(_title_of, rows))
    except ValueError as fault:
        raise TITLES.refused(fault) from fault


def load_levels(sha256: str) -> dict[int, int]:
    """Where headings or lines of the text start -> the levels set for them, 0 for none. Raises as ``load_titles``."""
    rows = LEVELS.rows(sha256, "place")
    try:
        return dict(map(_level_of, rows))
    except ValueError as fault:
        raise LEVELS.refused(fault) from fault


def keep_outline(sha256: str, titles: Mapping[int, str], levels: Mapping[int, int]) -> None:
    """Keep these titles and levels for the text, and no others; both at once or neither.

    Raises ChecksNotKept, ChecksUnreadable for a newer version's file, and ChecksSetAside after they have been kept in a
    new file.
    """
    if not titles and not levels and is_gone(TITLES.path):
        return
    kept = [TITLES.insertion(sha256, (place, _writable(title))) for place, title in titles.items()]
    kept += [LEVELS.insertion(sha256, (place, level)) for place, level in levels.items()]
    TITLES.write([(LEVELS.created_by, ()), *(_removal(table, sha256) for table in (TITLES, LEVELS)), *kept])


def _removal(table: OwnFile, sha256: str) -> Statement:
    return f"DELETE FROM {table.table} WHERE text_sha256 = ?", (sha256,)


def _title_of(row: Sequence[object]) -> tuple[int, str]:
    place, title = row
    if type(place) is not int or place < 0 or type(title) is not str or not title:
        raise ValueError(f"no title: {row!r}")
    return place, title


def _level_of(row: Sequence[object]) -> tuple[int, int]:
    place, level = row
    if type(place) is not int or place < 0 or type(level) is not int or not 0 <= level <= _DEEPEST:
        raise ValueError(f"no level: {row!r}")
    return place, level


def _writable(title: str) -> str:
    """``title`` without half characters, which a clipboard may hold and no file of UTF-8 can."""
    return title.encode("utf-8", "replace").decode("utf-8")
