"""Which program of the system speaks. No Qt.

On Linux that is speech-dispatcher's ``spd-say``, which speaks through the voices the desktop's screen reader uses. On
other systems nothing is offered.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from typing import NamedTuple

_SPEAKER = "spd-say"
_LIBRARIES, _BEFORE = "LD_LIBRARY_PATH", "_ORIG"


class Voice(NamedTuple):
    """A program that speaks what it is given as an argument and ends when it has spoken."""

    program: str

    def saying(self, words: str) -> list[str]:
        """The arguments that make it say ``words``, whatever they begin with."""
        return ["--wait", "--language", "zh", "--", words]

    @property
    def silencing(self) -> list[str]:
        """The arguments that end what is being said: a sentence that was handed over goes on without its program.

        ``--cancel`` would also take away what others, a screen reader, wait to say.
        """
        return ["--stop"]


def system_environment(own: Mapping[str, str]) -> dict[str, str]:
    """``own``, the environment of this process, as a program of the system needs it.

    A packaged application looks for libraries in its own folder first and keeps what was there before under another
    name; a program of the system must not load them.
    """
    kept = {name: value for name, value in own.items() if name not in (_LIBRARIES, _LIBRARIES + _BEFORE)}
    before = own.get(_LIBRARIES + _BEFORE)
    if before is None and not hasattr(sys, "frozen"):
        before = own.get(_LIBRARIES)
    return {**kept, _LIBRARIES: before} if before else kept


def find_voice() -> Voice | None:
    """The system's voice, None where it has none."""
    if not sys.platform.startswith("linux"):
        return None
    found = shutil.which(_SPEAKER)
    return Voice(found) if found else None
