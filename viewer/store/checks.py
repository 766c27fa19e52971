"""Keeps what the user decided about figures: one SQLite file in the user's folder, by the SHA-256 of the text.

A decision is on the disk when ``save_check`` returns (``viewer.store.own_file``). Clearing the history leaves this file
alone: it is work, not a trace of reading.
"""

from __future__ import annotations

from viewer.errors import ChecksNotKept, ChecksSetAside, ChecksUnreadable
from viewer.model import Check, Span
from viewer.paths import CHECKS, is_gone
from viewer.store.own_file import OwnFile, Statement
from viewer.store.rows import CHECK_COLUMNS, check_of_row, check_row

_APPLICATION_ID = 0x42524943
"""``BRIC``."""
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
KEPT = OwnFile(
    CHECKS, _APPLICATION_ID, 1, "checks", CHECK_COLUMNS, _TABLE, ChecksNotKept, ChecksUnreadable, ChecksSetAside
)  # fmt: skip
"""The file of checks."""


def load_checks(sha256: str) -> tuple[Check, ...]:
    """The user's checks on the text with this checksum, in reading order; none where nothing was ever kept.

    Raises ChecksUnreadable, and ChecksSetAside once for a damaged file: asked again there are none.
    """
    rows = KEPT.rows(sha256, "span_start, span_end")
    try:
        return tuple(map(check_of_row, rows))
    except (ValueError, TypeError) as fault:
        raise KEPT.refused(fault) from fault


def save_check(sha256: str, check: Check, replaces: Span | None = None) -> None:
    """Keep ``check`` for the text, in place of what was kept for its place and for the place ``replaces``.

    Raises ChecksNotKept, ChecksUnreadable for a newer version's file, and ChecksSetAside after the check has been kept
    in a new file.
    """
    statements = [KEPT.insertion(sha256, check_row(check))]
    if replaces is not None and replaces != check.span:
        statements.insert(0, _removal(sha256, replaces))
    KEPT.write(statements)


def remove_check(sha256: str, span: Span) -> None:
    """Keep nothing for this place any more. Raises what ``save_check`` raises."""
    if not is_gone(KEPT.path):
        KEPT.write([_removal(sha256, span)])


def _removal(sha256: str, span: Span) -> Statement:
    return "DELETE FROM checks WHERE text_sha256 = ? AND span_start = ? AND span_end = ?", (sha256, *span)
