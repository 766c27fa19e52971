"""Reads a file's bytes, or says in one sentence why not: the one door to the disk for every importer."""

from __future__ import annotations

import stat
from pathlib import Path

from viewer.errors import FileMissing, FileUnreadable
from viewer.format_errors import FileTooLarge, NotPlainText

TEXT_LIMIT = 64 * 2**20
"""Bytes of text, Markdown or a page: five hundred times the longest report. Parsed, it takes up to 40 times as much."""
HEAD = 4096
"""Bytes at the start of a file that tell what it is."""


def load_bytes(path: Path, limit: int = TEXT_LIMIT) -> bytes:
    """The bytes of the file at ``path``; a larger one than ``limit`` is refused before it is read.

    Raises FileMissing, FileUnreadable, NotPlainText (a folder, a device) or FileTooLarge.
    """
    return _read(path, limit, whole=True)


def head_of(path: Path) -> bytes:
    """The first bytes of the file at ``path``. Raises FileMissing, FileUnreadable or NotPlainText."""
    return _read(path, HEAD, whole=False)


def _read(path: Path, limit: int, *, whole: bool) -> bytes:
    try:
        status = path.stat()
        # A pipe would wait for ever, a device never end.
        if not stat.S_ISREG(status.st_mode):
            raise NotPlainText(path.name)
        if whole and status.st_size > limit:
            raise FileTooLarge(path.name, status.st_size, limit)
        with path.open("rb") as file:
            held = file.read(limit + 1) if whole else file.read(limit)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(path.name) from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(path.name) from error
    if whole and len(held) > limit:  # it grew meanwhile
        raise FileTooLarge(path.name, len(held), limit)
    return held
