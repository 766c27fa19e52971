"""The briefings at hand: the bundled one, those in the user's folder, those opened lately from elsewhere.

Of each only what a list says is read, from the file's header and a few rows: hundreds of them take no time. How many
cards its figures make only those figures tell; who wants that number gives what counts them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from viewer.errors import BriefingError, DamagedBriefing, FileMissing
from viewer.model import Metadata, Metric
from viewer.paths import BRIEFING
from viewer.store.read import readable_version
from viewer.store.recents import Recent
from viewer.store.rows import METRIC_COLUMNS, metric_of
from viewer.store.sqlite_file import reading

Count = Callable[[Path, Callable[[], tuple[Metric, ...]]], int]
"""How many figures a reader counts in this file; its figures are read only when the second is called."""


class Shelf(StrEnum):
    """Why a briefing is listed."""

    RECENT = "recent"
    IMPORTED = "imported"
    BUNDLED = "bundled"


class State(StrEnum):
    """What can be done with a listed file."""

    PRESENT = "present"
    MISSING = "missing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Size:
    """How much a briefing holds: chapters, sections below them, figures, characters."""

    chapters: int
    sections: int
    figures: int
    characters: int


@dataclass(frozen=True, slots=True)
class Glance:
    """What a look into the file tells."""

    metadata: Metadata
    source_name: str
    sha256: str
    size: Size


@dataclass(frozen=True, slots=True)
class Held:
    """One briefing of the list. ``glance`` is None, and ``error`` says why, where the file told nothing.

    ``title`` is always there: of a file that is gone the one it had when it was opened last, else its name. ``when``
    (seconds since 1970, 0 for unknown) is when it was opened last where ``opened``, else when its file was written.
    """

    path: Path
    shelf: Shelf
    title: str
    when: int
    opened: bool
    glance: Glance | None = None
    error: BriefingError | None = None

    @property
    def state(self) -> State:
        """Present, missing, or there and unreadable (damaged, of a newer version, not to be opened by this user)."""
        if self.error is None:
            return State.PRESENT
        return State.MISSING if isinstance(self.error, FileMissing) else State.UNREADABLE


def glance_at(path: Path, count: Count | None = None) -> Glance:
    """Title, issuer, year and sizes of the briefing at ``path``, without reading it whole.

    Without ``count`` its figures are counted as they stand in the text, each place for itself.
    Raises FileMissing, FileUnreadable, NotABriefing, NewerBriefing or DamagedBriefing. A file that passes may still be
    damaged where nothing was looked at.
    """
    readable_version(path)
    try:
        with reading(path) as connection:
            title, issuer, year = _one(connection, "SELECT title, issuer, year FROM metadata")
            name, sha256, characters = _one(connection, "SELECT name, sha256, length(text) FROM source")
            chapters, sections = _one(connection, "SELECT sum(level = 1), sum(level = 2) FROM sections")
            if count is None:
                (figures,) = _one(connection, "SELECT count(*) FROM metrics")
            else:
                figures = count(path, lambda: _metrics(connection))
        words = (str(title), str(issuer), None if year is None else int(year))
        size = Size(int(chapters or 0), int(sections or 0), int(figures), int(characters))
    except (sqlite3.Error, ValueError, TypeError, ArithmeticError) as fault:
        raise DamagedBriefing(path.name) from fault
    return Glance(Metadata(*words), str(name), str(sha256), size)


def held_briefings(
    folder: Path, recents: Sequence[Recent], bundled: Path, count: Count | None = None
) -> tuple[Held, ...]:
    """Every briefing at hand, each once: opened from elsewhere, imported into ``folder``, bundled.

    The first two by when they were opened or written, the latest first. Of files in ``folder`` that are gone those
    are listed that were opened lately.
    """
    opened = {recent.path: recent for recent in recents if recent.path != bundled}
    held = [_held(path, Shelf.IMPORTED, opened.get(path), count) for path in _files_in(folder)]
    known = {one.path for one in held}
    for path, recent in opened.items():
        if path not in known:
            held.append(_held(path, Shelf.IMPORTED if path.parent == folder else Shelf.RECENT, recent, count))
    order = list(Shelf)
    listed = sorted(held, key=lambda one: (order.index(one.shelf), -one.when, one.title))
    return (*listed, _held(bundled, Shelf.BUNDLED, None, count))


def _metrics(connection: sqlite3.Connection) -> tuple[Metric, ...]:
    columns = ", ".join(METRIC_COLUMNS)
    return tuple(map(metric_of, connection.execute(f"SELECT {columns} FROM metrics ORDER BY id")))


def _held(path: Path, shelf: Shelf, recent: Recent | None, count: Count | None = None) -> Held:
    when = recent.opened if recent is not None else _written(path)
    title = (recent.title if recent is not None else "") or path.stem
    try:
        glance = glance_at(path, count)
    except BriefingError as error:
        return Held(path, shelf, title, when, recent is not None, error=error)
    return Held(path, shelf, glance.metadata.title or title, when, recent is not None, glance)


def _files_in(folder: Path) -> Iterator[Path]:
    """Hidden files are drafts."""
    try:
        names = sorted(folder.iterdir())
    except OSError:
        return
    yield from (path for path in names if path.suffix.lower() == BRIEFING and not path.name.startswith("."))


def _written(path: Path) -> int:
    try:
        return int(path.stat().st_mtime)
    except OSError:
        return 0


def _one(connection: sqlite3.Connection, question: str) -> tuple[Any, ...]:
    (row,) = connection.execute(question)
    return tuple(row)
