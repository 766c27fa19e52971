"""Gives memory that was let go back to the system, where the C library would keep it."""

from __future__ import annotations

import sys

_LARGE = 200_000
"""Characters of a page from which on the memory of its tree is worth the call, which takes milliseconds."""


def give_back(characters: int) -> bool:
    """After the tree of a page of so many ``characters`` was let go: give its memory back. True where that was done.

    A tree is made of small pieces of the C library's memory, which Python's own objects never take again; the figures
    that are read next would come on top of it. Only glibc has the call; elsewhere nothing happens.
    """
    if sys.platform != "linux" or characters < _LARGE:
        return False
    # Loaded here: short pages do without it.
    import ctypes

    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # another C library, or none that can be asked
        return False
    return bool(trim(ctypes.c_size_t(0)))
