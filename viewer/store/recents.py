"""The briefings opened last, as lines of text for the settings file: when, where, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

MAX_RECENT = 12
_APART = "\t"


class Recent(NamedTuple):
    """A briefing that was opened: its file, when (seconds since 1970), and its title, for when the file is gone."""

    path: Path
    opened: int
    title: str


def recent_of(line: str) -> Recent | None:
    """The entry of a line made here; None where it is not one."""
    opened, _, rest = line.partition(_APART)
    path, apart, title = rest.partition(_APART)
    if not (path and apart and opened.isascii() and opened.isdigit()):
        return None
    return Recent(Path(path), int(opened), title)


def recents_of(lines: Iterable[str]) -> tuple[Recent, ...]:
    """The entries of these lines, those that are none left out."""
    return tuple(recent for line in lines if (recent := recent_of(line)) is not None)


def noted(lines: Iterable[str], recent: Recent) -> tuple[str, ...]:
    """The lines with ``recent`` at their head: a file stands there once, and ``MAX_RECENT`` are kept.

    A path that one line of text cannot hold (a tab or a line break in a name) is not noted.
    """
    line = _line(recent)
    kept = without(lines, recent.path)
    return (kept if line is None else (line, *kept))[:MAX_RECENT]


def without(lines: Iterable[str], path: Path) -> tuple[str, ...]:
    """The lines but for those of this file."""
    return tuple(line for line in lines if (known := recent_of(line)) is None or known.path != path)


def moved(lines: Iterable[str], old: Path, new: Path) -> tuple[str, ...]:
    """The lines with a file that now lies elsewhere; what was noted of the new place gives way."""
    kept = tuple(lines) if old == new else without(lines, new)
    entries = [(line, recent_of(line)) for line in kept]
    return tuple(
        (_line(known._replace(path=new)) or line) if known is not None and known.path == old else line
        for line, known in entries
    )


def _line(recent: Recent) -> str | None:
    path = str(recent.path)
    if any(mark in path for mark in (_APART, "\n", "\r")):
        return None
    return _APART.join((str(max(0, recent.opened)), path, " ".join(recent.title.split())))
