"""A drive that keeps no locks, for the rest of this process: every lock of a file is answered with ENOLCK.

By a seccomp filter, which the kernel lets any process put upon itself (seccomp(2), prctl(2)); it cannot be taken off.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import platform
import struct
import sys

CAN_BE_MADE = sys.platform == "linux" and platform.machine() == "x86_64"

_SET_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06  # BPF_LD|W|ABS, BPF_JMP|JEQ|K, BPF_RET|K (linux/bpf_common.h)
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000
_NUMBER_AT, _COMMAND_AT = 0, 24  # of struct seccomp_data: the call, the low half of its second argument
_FCNTL = 72
_LOCKS = (fcntl.F_SETLK, fcntl.F_SETLKW, fcntl.F_GETLK)


def keep_no_locks() -> None:
    """From here on every lock is refused, and a test of one says so."""
    steps = [(_LOAD, 0, 0, _NUMBER_AT), (_EQUAL, 0, len(_LOCKS) + 1, _FCNTL), (_LOAD, 0, 0, _COMMAND_AT)]
    steps += [(_EQUAL, len(_LOCKS) - place, 0, command) for place, command in enumerate(_LOCKS)]
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _ERROR | errno.ENOLCK)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *step) for step in steps))
    program = ctypes.create_string_buffer(struct.pack("@HP", len(steps), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    nothing = ctypes.c_ulong(0)
    for arguments in (
        (_SET_NO_NEW_PRIVS, ctypes.c_ulong(1), nothing, nothing, nothing),
        (_SET_SECCOMP, ctypes.c_ulong(_FILTER), ctypes.byref(program), nothing, nothing),
    ):
        if libc.prctl(*arguments) != 0:
            raise OSError(ctypes.get_errno(), "prctl")
