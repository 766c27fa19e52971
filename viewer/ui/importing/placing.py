"""Puts finished briefings in their places: all of them, or none that could not be finished.

What was changed by hand is written into the import's own folder first, where a full disk harms nothing; then each file
moves, which is one step of the file system.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from viewer.errors import BriefingError, CannotWrite, FileInUse
from viewer.model import Briefing, Check, Span
from viewer.paths import BRIEFING
from viewer.store.checks import load_checks, remove_check, save_check
from viewer.store.read import read_briefing
from viewer.store.write import write_briefing
from viewer.ui.importing.look import Look, look_at
from viewer.ui.importing.source_rows import SourceRows, cut
from viewer.ui.importing.workshop import briefings_folder

_STEM = 50
"""Characters kept of a report's name: a file name has 255 bytes at most, a Chinese character takes three or four."""


class Placed(NamedTuple):
    """A briefing in its place."""

    briefing: Briefing
    path: Path


class Finished(NamedTuple):
    """A report to be kept: the draft, the file it was made of, its text's checksum, and what was decided by hand.

    ``changed`` is None where the draft stands as it was imported; ``undecided`` are the places where the user's earlier
    checks are to go.
    """

    draft: Path
    source: Path
    sha256: str
    changed: Briefing | None = None
    checks: tuple[Check, ...] = ()
    undecided: tuple[Span, ...] = ()


def place_for(source: Path, sha256: str) -> Path:
    """Where the briefing of a file goes; the same text of the same name goes to the same place."""
    return briefings_folder() / f"{source.stem[:_STEM]}-{sha256[:8]}{BRIEFING}"


def put_in_place(finished: Sequence[Finished], _progress: Callable[[object], None] | None = None) -> Placed:
    """Put every report in its place; returns the first. Raises CannotWrite or FileInUse, ChecksNotKept at last."""
    for report in finished:
        if report.changed is not None:
            write_briefing(report.changed, report.draft)
    for report in finished:
        _move(report.draft, place_for(report.source, report.sha256))
    for report in finished:
        for check in report.checks:
            save_check(report.sha256, check)
        for span in report.undecided:
            remove_check(report.sha256, span)
    first = finished[0]
    target = place_for(first.source, first.sha256)
    return Placed(first.changed or read_briefing(target), target)


class Draft(NamedTuple):
    """What the check page shows of a draft, with what the user decided about figures of this text before."""

    look: Look
    rows: SourceRows
    own: tuple[Check, ...]


def load_rules(_progress: Callable[[object], None] | None = None) -> None:
    """Load what reads an outline and figures anew: to compile its expressions takes a while."""
    import viewer.ingest.adjust
    import viewer.metrics.extract  # noqa: F401


def read_draft(draft: Path, _progress: Callable[[object], None] | None = None) -> Draft:
    """The draft in this file. Raises what ``read_briefing`` raises."""
    briefing = read_briefing(draft)
    try:
        own = load_checks(briefing.sha256)
    except BriefingError:
        own = ()  # said when the report is opened
    return Draft(look_at(briefing), cut(briefing.text), own)


def _move(draft: Path, target: Path) -> None:
    try:
        os.replace(draft, target)
    except PermissionError as fault:
        raise (FileInUse if os.path.exists(target) else CannotWrite)(target.name) from fault
    except OSError as fault:
        raise CannotWrite(target.name) from fault
