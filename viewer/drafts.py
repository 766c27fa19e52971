"""The files that become others when they are whole: how they are called, and what their names tell."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple


class Draft(NamedTuple):
    """What the name of a draft tells: which process writes it, and whether that runs on this machine."""

    process: int
    of_this_machine: bool


def draft_beside(path: Path) -> Path:
    """A file that becomes ``path`` when it is whole. Not its name with an ending: a long one has no room for that.

    The name tells whose it is, so that one which a killed process left can be cleared away.
    """
    return path.with_name(f".{_tag(path.name)}-{_machine()}-{os.getpid():x}-{os.urandom(4).hex()}.part")


def drafts_of(path: Path) -> str:
    """The pattern of the names of all drafts of ``path``."""
    return f".{_tag(path.name)}-*.part"


def draft_named(name: str) -> Draft | None:
    """What the name of a draft tells, None for the name of anything else."""
    found = re.fullmatch(r"\.[0-9a-f]{8}-([0-9a-f]{8})-([0-9a-f]{1,8})-[0-9a-f]{8}\.part", name)
    return Draft(int(found[2], 16), found[1] == _machine()) if found else None


def behind_link(path: Path) -> Path:
    """Where ``path`` is a link, the file that it leads to: that is written, and the link stays."""
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def _tag(name: str) -> str:
    from zlib import crc32  # not before something is written

    return f"{crc32(os.fsencode(name)):08x}"


def _machine() -> str:
    return _tag(os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", ""))
