"""Bounds what reading one file may take of the machine, so that a hostile one ends in a sentence."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.errors import BriefingError, ImportBroken, NotEnoughMemory

if TYPE_CHECKING:
    from viewer.windows_job import Job

_LEAST_MEMORY = 1 << 30
_TAKEN_ON_WINDOWS = 1 << 29
"""What the process may have committed already: the window with a report open."""
_TIMES_TEXT = 40
"""Memory an import may take, in times of the file: what the whole line needs for a large text, several times over."""


@contextmanager
def bounded(path: Path) -> Iterator[None]:
    """Inside, no more memory than the file at ``path`` can be worth; afterwards as much as before.

    Raises every BriefingError as it is, NotEnoughMemory where the bound was met (however a library has wrapped that),
    and ImportBroken for whatever else befell the reading: of several files the others go on.
    """
    before = bound_memory(path)
    try:
        yield
    except BriefingError:
        raise
    except MemoryError as fault:
        raise NotEnoughMemory(path.name) from fault
    except Exception as fault:
        raise (NotEnoughMemory if for_lack_of_memory(fault) else ImportBroken)(path.name) from fault
    finally:
        _set(before)


def bound_memory(path: Path) -> int | None:
    """Linux and Windows: from now on no more memory than there is taken, and what the file can be worth.

    Returns the bound before, None where nothing was changed. Elsewhere the system's own bounds hold.
    """
    try:
        worth = _LEAST_MEMORY + _TIMES_TEXT * path.stat().st_size
        if sys.platform == "win32":
            return _bound_windows(_TAKEN_ON_WINDOWS + worth)
        if sys.platform != "linux":
            return None
        import resource

        taken = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    except (OSError, ValueError):
        return None  # reading the file will say why
    before, most = resource.getrlimit(resource.RLIMIT_AS)
    bounds = [one for one in (taken + worth, before, most) if one != resource.RLIM_INFINITY]
    _set(min(bounds))
    return before


@cache
def _job() -> Job:
    """The job object of this process: there is one at most."""
    from viewer.windows_job import Job

    return Job()


def _bound_windows(most: int) -> int | None:
    from viewer.windows_job import NO_BOUND

    return NO_BOUND if _job().bound(most) else None


def _set(soft: int | None) -> None:
    if soft is None:
        return
    if sys.platform == "win32":
        _job().bound(soft)
    elif sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (soft, resource.getrlimit(resource.RLIMIT_AS)[1]))


def for_lack_of_memory(fault: BaseException) -> bool:
    """True where a lack of memory lies behind the fault, however a library has wrapped it."""
    seen: BaseException | None = fault
    while seen is not None:
        if isinstance(seen, MemoryError):
            return True
        seen = seen.__cause__ or seen.__context__
    return False
