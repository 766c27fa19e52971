"""Keeps the titles that the user typed for headings: beside the checks, by the SHA-256 of the text and the heading.

The same text imported again finds them, as it finds its checks. They are on the disk when ``keep_titles`` returns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.paths import is_gone
from viewer.store.checks import KEPT as CHECKS_KEPT
from viewer.store.own_file import Statement

_TABLE = """
CREATE TABLE IF NOT EXISTS titles (
    text_sha256 TEXT NOT NULL,
    place INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (text_sha256, place)
) WITHOUT ROWID
"""
KEPT = replace(CHECKS_KEPT, table="titles", columns=("place", "title"), created_by=_TABLE)
"""A second table of the file of checks, which versions that know none of it leave alone."""


def load_titles(sha256: str) -> dict[int, str]:
    """Where headings of the text with this checksum start -> the titles typed for them; none where none were kept.

    Raises ChecksUnreadable, and ChecksSetAside once for a damaged file: asked again there are none.
    """
    rows = KEPT.rows(sha256, "place")
    try:
        return dict(map(_title_of, rows))
    except ValueError as fault:
        raise KEPT.refused(fault) from fault


def keep_titles(sha256: str, titles: Mapping[int, str]) -> None:
    """Keep these titles for the text, and no others.

    Raises ChecksNotKept, ChecksUnreadable for a newer version's file, and ChecksSetAside after they have been kept in a
    new file.
    """
    if not titles and is_gone(KEPT.path):
        return
    removal: Statement = ("DELETE FROM titles WHERE text_sha256 = ?", (sha256,))
    KEPT.write([removal, *(KEPT.insertion(sha256, (place, _writable(title))) for place, title in titles.items())])


def _title_of(row: Sequence[object]) -> tuple[int, str]:
    place, title = row
    if type(place) is not int or place < 0 or type(title) is not str or not title:
        raise ValueError(f"no title: {row!r}")
    return place, title


def _writable(title: str) -> str:
    """``title`` without half characters, which a clipboard may hold and no file of UTF-8 can."""
    return title.encode("utf-8", "replace").decode("utf-8")
