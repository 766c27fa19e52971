"""The bound of memory on Windows: what can be told of it on any system."""

from __future__ import annotations

import ctypes
import sys

import pytest

from viewer.windows_job import NO_BOUND, BasicLimits, ExtendedLimits, Job, limits

WIDE = ctypes.sizeof(ctypes.c_void_p) == 8


@pytest.mark.skipif(not WIDE, reason="the sizes of 64-bit Windows")
def test_the_structures_are_those_of_the_system() -> None:
    assert ctypes.sizeof(BasicLimits) == 64
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert (BasicLimits.flags.offset, ExtendedLimits.process_memory.offset) == (16, 112)


def test_a_bound_is_set_and_taken_off() -> None:
    bounded, free = limits(3 << 30), limits(NO_BOUND)
    assert (bounded.basic.flags, bounded.process_memory) == (0x100, 3 << 30)
    assert (free.basic.flags, free.process_memory) == (0, 0)


def test_more_than_a_machine_can_address_is_no_overflow() -> None:
    assert limits(1 << 80).process_memory == ctypes.c_size_t(-1).value


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows it bounds the tests themselves")
def test_elsewhere_nothing_is_done() -> None:
    assert not Job().bound(1 << 30)
