"""How much memory a process of a measurement has taken at most."""

from __future__ import annotations

import resource
import sys
from pathlib import Path


def peak() -> int:
    """The most memory this process has taken, in bytes; what its parent had taken does not count."""
    # What getrusage says of a new process on Linux is at least what its parent had taken when it started it.
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines() if sys.platform == "linux" else ():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
