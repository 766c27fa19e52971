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
from viewer.store.titles import keep_outline, load_levels, load_titles
from viewer.store.write import write_briefing
from viewer.ui.importing.by_hand import NOTHING, ByHand, changes_of, kept_by_hand
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
    checks are to go; ``hand`` is what was changed of its outline, None where what was kept before holds.
    """

    draft: Path
    source: Path
    sha256: str
    changed: Briefing | None = None
    checks: tuple[Check, ...] = ()
    undecided: tuple[Span, ...] = ()
    hand: ByHand | None = None


def place_for(source: Path, sha256: str) -> Path:
    """Where the briefing of a file goes; the same text of the same name goes to the same place."""
    return briefings_folder() / f"{source.stem[:_STEM]}-{sha256[:8]}{BRIEFING}"


def put_in_place(finished: Sequence[Finished], _progress: Callable[[object], None] | None = None) -> Placed:
    """Put every report in its place; returns the first. Raises CannotWrite or FileInUse, ChecksNotKept at last."""
    finished = [_as_before(report) for report in finished]
    written = [_written(report) for report in finished]
    for report, draft in zip(finished, written, strict=True):
        _move(draft, place_for(report.source, report.sha256))
    for report in finished:
        for check in report.checks:
            save_check(report.sha256, check)
        for span in report.undecided:
            remove_check(report.sha256, span)
        if report.hand is not None:
            keep_outline(report.sha256, report.hand.titles, report.hand.levels)
    first = finished[0]
    target = place_for(first.source, first.sha256)
    return Placed(first.changed or read_briefing(target), target)


class Draft(NamedTuple):
    """What the check page shows of a draft, with what was decided before about figures and outline of this text."""

    look: Look
    rows: SourceRows
    own: tuple[Check, ...]
    hand: ByHand


def load_rules(_progress: Callable[[object], None] | None = None) -> None:
    """Load what reads an outline and figures anew: to compile its expressions takes a while."""
    import viewer.ingest.adjust
    import viewer.metrics.extract  # noqa: F401


def read_draft(draft: Path, _progress: Callable[[object], None] | None = None) -> Draft:
    """The draft in this file. Raises what ``read_briefing`` raises."""
    briefing = read_briefing(draft)
    try:
        own, hand = load_checks(briefing.sha256), _kept(briefing)
    except BriefingError:
        own, hand = (), NOTHING  # said when the report is opened
    return Draft(look_at(briefing), cut(briefing.text), own, hand)


def _kept(imported: Briefing) -> ByHand:
    return kept_by_hand(imported, load_titles(imported.sha256), load_levels(imported.sha256))


def _as_before(report: Finished) -> Finished:
    """``report`` with the levels kept of its text, where nobody has looked at it; its titles are put on when opened."""
    if report.changed is not None or report.hand is not None:
        return report
    from viewer.pipeline import reshape

    try:
        if not load_levels(report.sha256):
            return report
        imported = read_briefing(report.draft)
        changes = changes_of(_kept(imported), imported)
        return report._replace(changed=reshape(imported, imported.metadata, changes)) if changes else report
    except BriefingError:
        return report  # an outline that cannot be so any more stays as it was read


def _written(report: Finished) -> Path:
    """The file to be moved: the draft, or what was made of it by hand, beside it, for the draft may be read again."""
    if report.changed is None:
        return report.draft
    changed = report.draft.with_name(f"changed{BRIEFING}")
    write_briefing(report.changed, changed)
    return changed


def _move(draft: Path, target: Path) -> None:
    try:
        os.replace(draft, target)
    except PermissionError as fault:
        raise (FileInUse if os.path.exists(target) else CannotWrite)(target.name) from fault
    except OSError as fault:
        raise CannotWrite(target.name) from fault
