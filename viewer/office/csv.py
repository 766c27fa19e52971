"""Writes figures as CSV: one table in UTF-8 with a byte order mark, so that Excel and WPS show Chinese as it is.

Lines end in CR LF and fields are quoted as RFC 4180 says. A text that a spreadsheet would run as a formula begins with
an apostrophe (see ``cells.unevaluated``); numbers are written in full, without grouping or exponent.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from viewer.office.cells import clean, unevaluated
from viewer.office.columns import COLUMNS
from viewer.office.figures import FigureRow

MARK = "\ufeff"
_HEAD = 4096
# What begins files of other kinds that someone may have called .csv: archives (Excel's too), SQLite, PDF, old Excel.
_OTHERS = (b"PK\x03\x04", b"SQLite format 3", b"%PDF-", b"\xd0\xcf\x11\xe0")


def csv_bytes(rows: Sequence[FigureRow], language: str = "zh") -> bytes:
    """The file's bytes: a line of headings in Chinese or English (``en``), then a line for each row."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.title(language) for column in COLUMNS])
    for row in rows:
        writer.writerow([field_text(getattr(row, column.field)) for column in COLUMNS])
    return (MARK + out.getvalue()).encode("utf-8")


def field_text(value: Decimal | str | int | None) -> str:
    """A value as a field holds it; a number keeps the decimals it has (95.50 stays 95.50) and no exponent."""
    if value is None:
        return ""
    if isinstance(value, str):
        return unevaluated(clean(value))
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def is_csv(path: Path) -> bool:
    """True when the file may be replaced by a table: it is empty, begins like ours, or is text and called ``.csv``.

    Raises OSError when it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    ours = tuple(f"{MARK}{column}".encode() for column in (COLUMNS[0].chinese + ",", COLUMNS[0].english + ","))
    text = b"\0" not in head and not head.startswith(_OTHERS)
    return not head or head.startswith(ours) or (text and path.suffix.lower() == ".csv")
