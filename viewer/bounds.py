"""Bounds what reading one file may take of the machine, so that a hostile one ends in a sentence."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from viewer.errors import BriefingError, ImportBroken, NotEnoughMemory

_LEAST_MEMORY = 1 << 30
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
    """Linux: from now on no more address space than there is taken, and what the file can be worth.

    Returns the bound before, None where nothing was changed. Elsewhere the system's own bounds hold.
    """
    if sys.platform != "linux":
        return None
    import resource

    try:
        size = path.stat().st_size
        taken = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    except (OSError, ValueError):
        return None  # reading the file will say why
    before, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = taken + _LEAST_MEMORY + _TIMES_TEXT * size
    bounds = [one for one in (wanted, before, most) if one != resource.RLIM_INFINITY]
    _set(min(bounds))
    return before


def _set(soft: int | None) -> None:
    if sys.platform != "linux" or soft is None:
        return
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
