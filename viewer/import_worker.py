"""Imports one file in a process of its own, for the window: what a hostile file does here harms nobody.

A long report whose outline was changed by hand is read anew in one as well: in a thread of the window's process it
would hold the window up.

The window can end it at any moment, its memory is bounded, and no lock of the interpreter is shared. It ends by itself
when the window is gone.
"""

from __future__ import annotations

import os
import sys
import threading
import traceback
from pathlib import Path

from viewer.bounds import bound_memory, for_lack_of_memory
from viewer.errors import BriefingError, ImportBroken, NotEnoughMemory
from viewer.import_job import (
    Found,
    ImportJob,
    ProgressNote,
    ReshapeJob,
    draft_in,
    read_job,
    write_outcome,
    write_progress,
)
from viewer.model import Briefing


def run(folder: Path) -> int:
    """Do the job that ``folder`` names and say the outcome there. Returns 0, or 1 where nothing was imported."""
    _end_with_the_window()
    try:
        job = read_job(folder)
    except (OSError, ValueError, LookupError):
        return 1
    bound_memory(job.path)
    try:
        outcome: Found | BriefingError = _import(folder, job)
    except BriefingError as fault:
        outcome = fault
    except MemoryError:
        outcome = NotEnoughMemory(job.path.name)
    except Exception as fault:  # ours: told in one sentence; what happened is kept for who mends it
        outcome = NotEnoughMemory(job.path.name) if for_lack_of_memory(fault) else ImportBroken(job.path.name)
        if sys.stderr is not None:
            traceback.print_exc()
    try:
        write_outcome(folder, outcome)
    except (OSError, MemoryError):
        return 1
    return 0 if isinstance(outcome, Found) else 1


def _import(folder: Path, job: ImportJob | ReshapeJob) -> Found:
    from viewer.pipeline import import_report, reshape_draft

    if isinstance(job, ReshapeJob):
        return _found(reshape_draft(job.path, draft_in(folder), job.metadata, job.changes))

    def progress(step: str, count: int) -> None:
        write_progress(folder, ProgressNote(step, count))

    progress("read", 0)
    return _found(import_report(job.path, draft_in(folder), job.metadata, progress=progress))


def _found(briefing: Briefing) -> Found:
    from viewer.pieces import written
    from viewer.query.cards import group_cards

    levels = [section.level for section in briefing.sections]
    return Found(
        briefing.metadata,
        briefing.sha256,
        levels.count(1),
        levels.count(2),
        len(group_cards(briefing.metrics)),
        written(briefing.text),
        briefing.warnings,
    )


def _end_with_the_window() -> None:
    """The window holds the other end of standard input: when that closes, nobody waits for this any more."""

    def watch() -> None:
        try:
            while os.read(0, 1):
                pass
        except OSError:
            return  # started without one
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
