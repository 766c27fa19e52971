"""Exports figures: rows, then files, then all of them in their places; where anything is wrong nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from viewer.errors import CannotWrite, NoFigures, NotReplaced
from viewer.model import ROOT, Briefing, Metric
from viewer.office.csv import csv_bytes, is_csv
from viewer.office.figures import figure_rows
from viewer.office.xlsx import is_workbook, xlsx_bytes
from viewer.query.cards import group_cards
from viewer.store.whole import put_in_place


class Format(StrEnum):
    """What an export writes; the value is the ending of the file's name."""

    XLSX = ".xlsx"
    CSV = ".csv"


class Exported(NamedTuple):
    """How much was written: ``figures`` counted as the window counts cards, ``rows`` as they stand in the file."""

    figures: int
    rows: int


def export_figures(
    briefing: Briefing, metrics: Sequence[Metric], targets: Sequence[tuple[Format, Path]], language: str = "zh"
) -> Exported:
    """Write ``metrics`` (in reading order) to every target, in Chinese or English (``en``).

    Raises NoFigures when there are none, NotReplaced when a target's name is taken by a file of another kind, and
    CannotWrite or FileInUse when it cannot be written.
    """
    if not metrics:
        raise NoFigures(briefing.metadata.title)
    for place, (kind, path) in enumerate(targets):
        _check(kind, path, [other for _kind, other in targets[:place]])
    rows = figure_rows(briefing, metrics, language)
    files = [
        (path, xlsx_bytes(briefing, rows, language) if kind is Format.XLSX else csv_bytes(rows, language))
        for kind, path in targets
    ]
    put_in_place(files)
    return Exported(len(group_cards(metrics)), len(rows))


def metrics_below(briefing: Briefing, section_id: str) -> tuple[Metric, ...]:
    """The metrics of a section and of those below it, in reading order; of all for the root."""
    if section_id == ROOT:
        return briefing.metrics
    below = f"{section_id}."
    return tuple(m for m in briefing.metrics if m.section == section_id or m.section.startswith(below))


def _check(kind: Format, path: Path, others: Sequence[Path]) -> None:
    """A file of another kind is left alone, and two files do not go to one place."""
    fits = is_workbook if kind is Format.XLSX else is_csv
    try:
        if path in others or (_is_there(path) and (path.is_dir() or not fits(path))):
            raise NotReplaced(path.name or path)
    except (OSError, ValueError) as fault:
        raise CannotWrite(path.name) from fault


def _is_there(path: Path) -> bool:
    """True when the path names something; OSError or ValueError when it never can (a name too long, a shut folder)."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    return True
