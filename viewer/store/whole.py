"""Puts finished files in their places: all of them whole, or none."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path

from viewer.drafts import behind_link, draft_beside
from viewer.errors import CannotWrite, DiskFull, FileInUse
from viewer.store.leftovers import clear_beside


def put_in_place(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write each file's bytes, replacing what is there only when every one of them is on the disk.

    Raises CannotWrite when a place cannot be written, DiskFull when there is no room, FileInUse when a file there
    cannot be replaced; no half-written file is then left behind.
    """
    drafts: list[Path] = []
    path = Path()
    try:
        for path, data in files:
            clear_beside(behind_link(path))
            drafts.append(draft_beside(behind_link(path)))
            _write(drafts[-1], data)
        for draft, (path, _data) in zip(drafts, files, strict=True):
            _replace(draft, behind_link(path))
    except (OSError, ValueError) as fault:
        raise (DiskFull if is_full(fault) else CannotWrite)(path.name) from fault
    finally:
        for draft in drafts:
            _remove(draft)


def is_full(fault: Exception) -> bool:
    """True where the system refused because the disk, or the user's share of it, is full."""
    return isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EDQUOT)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(draft: Path, path: Path) -> None:
    try:
        os.replace(draft, path)
    except PermissionError as fault:
        raise FileInUse(path.name) from fault


def _remove(draft: Path) -> None:
    """A draft that is in its place by now, or cannot be removed because it was never made, is no fault."""
    try:
        draft.unlink(missing_ok=True)
    except OSError:
        return
