"""What the window and the process that works for it tell each other: small files in one folder.

The process imports a file, or reads the outline and the figures of a long one anew after changes by hand.

Files, for a windowed program has no standard output on Windows. Each is put in place whole, so a reader sees the old
one or the new one.
"""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from viewer.drafts import draft_beside
from viewer.errors import BriefingError, ImportBroken
from viewer.model import Metadata, Span
from viewer.paths import BRIEFING, IMPORT_WORKER, root
from viewer.source import OutlineChange

_JOB, _PROGRESS, _OUTCOME, _DRAFT = "job.json", "progress.json", "outcome.json", f"draft{BRIEFING}"

_ERRORS = ("viewer.errors", "viewer.format_errors", "viewer.cli_errors")


class ImportJob(NamedTuple):
    """The file to import and what it is called; without ``metadata`` they are guessed."""

    path: Path
    metadata: Metadata | None = None


class ReshapeJob(NamedTuple):
    """The briefing at ``path``, as an import left it, to be read anew with other details and these ``changes``."""

    path: Path
    metadata: Metadata
    changes: tuple[OutlineChange, ...]


class Found(NamedTuple):
    """What an import found: the report's details, its checksum, and the counts a reader would make."""

    metadata: Metadata
    sha256: str
    chapters: int
    sections: int
    figures: int
    characters: int
    warnings: tuple[str, ...] = ()


class ProgressNote(NamedTuple):
    """A step (``read``, ``sections``, ``metrics``, ``written``) and how many of them were found."""

    step: str
    many: int = 0


def worker_command(folder: Path) -> list[str]:
    """The command that does what ``folder`` names: this very application, packaged or from source."""
    if getattr(sys, "frozen", False):
        return [sys.executable, IMPORT_WORKER, str(folder)]
    return [sys.executable, str(root() / "main.py"), IMPORT_WORKER, str(folder)]


def draft_in(folder: Path) -> Path:
    """Where the finished briefing stands."""
    return folder / _DRAFT


def write_job(folder: Path, job: ImportJob | ReshapeJob) -> None:
    """Say what is to be done. Raises OSError."""
    told: dict[str, Any] = {"path": os.fspath(job.path), "metadata": _fields(job.metadata)}
    if isinstance(job, ReshapeJob):
        told["changes"] = [(one.offset, one.level, one.title, one.number, one.words) for one in job.changes]
    _write(folder / _JOB, told)


def read_job(folder: Path) -> ImportJob | ReshapeJob:
    """What is to be done. Raises OSError, ValueError or LookupError where nobody has said it."""
    told = json.loads((folder / _JOB).read_text(encoding="utf-8"))
    path, metadata = Path(told["path"]), Metadata(**told["metadata"]) if told["metadata"] else None
    if metadata is None or "changes" not in told:
        return ImportJob(path, metadata)
    changes = (
        OutlineChange(offset, level, title and Span(*title), number, words)
        for offset, level, title, number, words in told["changes"]
    )
    return ReshapeJob(path, metadata, tuple(changes))


def write_progress(folder: Path, note: ProgressNote) -> None:
    """Say how far the import is; one that cannot be written is no reason to fail."""
    try:
        _write(folder / _PROGRESS, note._asdict())
    except OSError:
        return


def read_progress(folder: Path) -> ProgressNote | None:
    """How far the import is, None where nothing is told (yet)."""
    try:
        told = json.loads((folder / _PROGRESS).read_text(encoding="utf-8"))
        return ProgressNote(str(told["step"]), int(told["many"]))
    except (OSError, ValueError, LookupError, TypeError):
        return None


def write_outcome(folder: Path, outcome: Found | BriefingError) -> None:
    """Say how the import ended. Raises OSError."""
    if isinstance(outcome, BriefingError):
        _write(folder / _OUTCOME, told_error(outcome))
    else:
        _write(folder / _OUTCOME, {**outcome._asdict(), "metadata": _fields(outcome.metadata)})


def read_outcome(folder: Path, name: str) -> Found:
    """What was found in the file called ``name``.

    Raises the BriefingError that the import ended with; ImportBroken where it told nothing that can be read.
    """
    try:
        told = json.loads((folder / _OUTCOME).read_text(encoding="utf-8"))
        if "error" in told:
            failed = error_told(told)
        else:
            warnings, metadata = tuple(told.pop("warnings")), Metadata(**told.pop("metadata"))
            return Found(metadata=metadata, warnings=warnings, **told)
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as fault:
        raise ImportBroken(name) from fault
    raise failed


def told_error(error: BriefingError) -> dict[str, Any]:
    """What makes the same error in another process."""
    return {"error": type(error).__name__, "in": type(error).__module__, "says": vars(error)}


def error_told(told: dict[str, Any]) -> BriefingError:
    """The error that another process told. Raises LookupError where there is none such."""
    name, module = told["error"], told["in"]
    kind = getattr(import_module(module), name, None) if module in _ERRORS else None
    if not (isinstance(kind, type) and issubclass(kind, BriefingError)):
        raise LookupError(name)
    error = kind.__new__(kind)  # whatever it is made with is told already
    vars(error).update(told["says"])
    error.sentence()
    return error


def _fields(metadata: Metadata | None) -> dict[str, Any] | None:
    return None if metadata is None else {
        "title": metadata.title, "issuer": metadata.issuer, "year": metadata.year
    }  # fmt: skip


def _write(path: Path, told: dict[str, Any]) -> None:
    draft = draft_beside(path)
    # Escaped: the name of a file may hold bytes that are no UTF-8.
    draft.write_text(json.dumps(told), encoding="ascii")
    os.replace(draft, path)
