"""What an ELF file asks of the system: the libraries it needs and the newest glibc symbols, as readelf tells it.

readelf is in binutils, which PyInstaller needs on Linux anyway.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_RUNPATH = re.compile(r"\((?:RUNPATH|RPATH)\).*\[(.+)\]")
_VERSION = re.compile(r"Name: (\w+)_([\d.]+)\s")

Version = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """The newest glibc that a file asks for; ``()`` when it asks for none."""

    path: Path
    glibc: Version
    glibcxx: Version


def is_elf(path: Path) -> bool:
    """True for a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == _MAGIC


def elf_files(folder: Path) -> Iterator[Path]:
    """Every ELF file below ``folder``, in order; symbolic links are skipped, their targets are not."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and is_elf(path):
            yield path


def needed(path: Path) -> tuple[str, ...]:
    """The names of the libraries that the file itself asks for, not what these ask for in turn."""
    return parse_needed(_readelf("-d", path))


def search_places(path: Path) -> list[str]:
    """Where the file has its libraries looked for, before the system's own places."""
    return [place for places in _RUNPATH.findall(_readelf("-d", path)) for place in places.split(":") if place]


def demand(path: Path) -> Demand:
    """The newest glibc and libstdc++ symbols the file asks for."""
    needs = parse_versions(_readelf("-V", path))
    return Demand(path, newest(needs, "GLIBC"), newest(needs, "GLIBCXX"))


def parse_needed(listing: str) -> tuple[str, ...]:
    """The NEEDED names in the output of ``readelf -d``."""
    return tuple(_NEEDED.findall(listing))


def parse_versions(listing: str) -> frozenset[tuple[str, Version]]:
    """(set, version) of every version need in the output of ``readelf -V``; what the file itself defines is left out.

    ``GLIBC_PRIVATE`` and other names without a number are no versions.
    """
    found = set()
    within = False
    for line in listing.splitlines():
        if line.startswith("Version "):
            within = line.startswith("Version needs")
        elif within:
            found |= {(name, version(number)) for name, number in _VERSION.findall(line + " ")}
    return frozenset(found)


def newest(needs: Iterable[tuple[str, Version]], family: str) -> Version:
    """The highest version of a set of symbols (``GLIBC``), ``()`` when there is none."""
    return max((number for name, number in needs if name == family), default=())


def version(text: str) -> Version:
    """``2.28`` as numbers that compare; 2.4 is older than 2.28."""
    return tuple(map(int, text.split(".")))


def floor(demands: Iterable[Demand]) -> Version:
    """The oldest glibc that all of them run on."""
    return max((one.glibc for one in demands), default=())


def above(demands: Iterable[Demand], limit: Version) -> list[Demand]:
    """The files that ask for more than ``limit``, the most demanding first."""
    return sorted((one for one in demands if one.glibc > limit), key=lambda one: one.glibc, reverse=True)


def _readelf(option: str, path: Path) -> str:
    done = subprocess.run(
        ["readelf", option, "--wide", str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LC_ALL": "C"},
    )
    return done.stdout
