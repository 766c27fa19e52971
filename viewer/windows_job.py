"""Bounds the memory of this process on Windows: a job object that holds this process alone.

Windows has no setrlimit. A job object bounds what its processes may commit (JOBOBJECT_EXTENDED_LIMIT_INFORMATION,
JOB_OBJECT_LIMIT_PROCESS_MEMORY); since Windows 8 a process may be in several, so it does not matter who started it.
Memory beyond it is refused, which Python tells as MemoryError.
"""

from __future__ import annotations

import ctypes
import sys

_PROCESS_MEMORY = 0x100
_EXTENDED_LIMITS = 9
NO_BOUND = 0
"""Given as a bound: the process may commit what the system has again."""


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION (winnt.h)."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION (winnt.h); the six counters of IO_COUNTERS stand in one field."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def limits(most: int) -> ExtendedLimits:
    """What bounds a process to ``most`` bytes of committed memory, or frees it of a bound."""
    wanted = ExtendedLimits()
    if most != NO_BOUND:
        wanted.basic.flags = _PROCESS_MEMORY
        wanted.process_memory = min(most, ctypes.c_size_t(-1).value)
    return wanted


class Job:
    """The job object that this process is put into when it is first bounded; a bound can be changed at any time."""

    def __init__(self) -> None:
        self._handle: int | None = None

    def bound(self, most: int) -> bool:
        """Bound this process to ``most`` bytes. False where Windows refuses: then its own bounds hold."""
        if sys.platform != "win32":
            return False
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        kernel.SetInformationJobObject.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32)
        if self._handle is None:
            handle = kernel.CreateJobObjectW(None, None)
            if not handle or not kernel.AssignProcessToJobObject(handle, kernel.GetCurrentProcess()):
                return False
            self._handle = handle
        wanted = limits(most)
        size = ctypes.sizeof(wanted)
        return bool(kernel.SetInformationJobObject(self._handle, _EXTENDED_LIMITS, ctypes.byref(wanted), size))
