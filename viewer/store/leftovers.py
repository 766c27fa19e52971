"""Clears away what a process that was ended in the middle of writing left beside its file."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from viewer.drafts import Draft, draft_named, drafts_of

_DAY = 86400.0
_MINUTE = 60.0


def clear_beside(path: Path) -> None:
    """Remove the drafts of ``path`` whose writers are gone: a process of this machine that has ended; of another
    machine, or where that cannot be told, after a day without a change. What cannot be removed stays, and is no fault.
    """
    for draft, left in _left(path):
        if _is_abandoned(draft, left):
            _remove(left)
            _remove(left.with_name(left.name + "-journal"))


def _left(path: Path) -> Iterator[tuple[Draft, Path]]:
    try:
        beside = list(path.parent.glob(drafts_of(path)))
    except OSError:
        return
    for left in beside:
        draft = draft_named(left.name)
        if draft is not None:
            yield draft, left


def _is_abandoned(draft: Draft, left: Path) -> bool:
    try:
        age = time.time() - left.stat().st_mtime
    except OSError:
        return False
    if age > _DAY:
        return True
    if not draft.of_this_machine or draft.process == os.getpid():
        return False
    # Windows removes no file that is open, and has no harmless way to ask for a process.
    return age > _MINUTE if sys.platform == "win32" else not _runs(draft.process)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True  # somebody else's
    return True


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
