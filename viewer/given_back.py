"""Gives memory that was let go back to the system, where the C library would keep it."""

from __future__ import annotations

import sys

_LARGE = 200_000
"""Characters of a text from which on it is worth the call, which takes milliseconds."""


def give_back(characters: int) -> bool:
    """After much that was read from so many ``characters`` was let go: give its memory back. True where it was done.

    The tree of a page and the copies of a long text lie in the C library's memory, which Python's own objects never
    take again; the figures that are made next would come on top of it. Only glibc has the call; elsewhere nothing
    happens.
    """
    if sys.platform != "linux" or characters < _LARGE:
        return False
    # Loaded here: short texts do without it.
    import ctypes

    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # another C library, or none that can be asked
        return False
    return bool(trim(ctypes.c_size_t(0)))
