"""What a finished build must hold to; each broken rule is a sentence."""

from __future__ import annotations

import filecmp
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import archives
import elf

from viewer.paths import APP_ID

ROOT = Path(__file__).resolve().parent.parent
FOLDER_LIMIT = 150_000_000
DEB_LIMIT = 60_000_000
TARGET: elf.Version = (2, 28)
"""The glibc of UOS 20, which the build root's packages are to run on."""
_FOREIGN = re.compile(r"(PIL|cryptography|numpy|pytest|mypy|pygments|setuptools|ssl|tkinter)(\.|$)")
_LEFT_AT_HOME = {".ts"}


def check_folder(folder: Path, modules: Iterable[str], floor: elf.Version | None) -> Iterator[str]:
    """The rules that the folder breaks."""
    total = archives.size(folder)
    if total > FOLDER_LIMIT:
        yield f"the folder has {total / 1e6:.1f} MB, more than {FOLDER_LIMIT / 1e6:.0f}"
    yield from check_resources(folder / "_internal")
    foreign = sorted(name for name in modules if _FOREIGN.match(name))
    if foreign:
        yield f"modules that do not belong in: {', '.join(foreign[:5])}"
    if not (folder / "NOTICES").is_file():
        yield "NOTICES is missing"
    links = [path.name for path in folder.rglob("*") if path.is_symlink()]
    if links:
        yield f"symbolic links, which a stick cannot hold: {', '.join(links[:5])}"
    yield from check_libraries(folder, floor)


def check_libraries(folder: Path, floor: elf.Version | None) -> Iterator[str]:
    """The glibc floor, and no place of this machine where a library would be looked for."""
    files = list(elf.elf_files(folder))
    yield from check_glibc(map(elf.demand, files), floor)
    for path in files:
        outside = [place for place in elf.search_places(path) if not place.startswith("$ORIGIN")]
        if outside and floor:  # the build root's; another Python may be built as it likes
            yield f"{path.name} looks for libraries in {', '.join(outside)}"


def check_glibc(demands: Iterable[elf.Demand], floor: elf.Version | None) -> Iterator[str]:
    """A sentence for each file that asks for more than the floor; none when there is no floor."""
    for one in elf.above(demands, floor) if floor else ():
        yield f"{one.path.name} asks for glibc {dotted(one.glibc)}, above {dotted(floor or ())}"


def check_resources(internal: Path) -> Iterator[str]:
    """Every committed resource must be there, byte for byte."""
    for path in sorted((ROOT / "resources").rglob("*")):
        if path.is_file() and path.suffix not in _LEFT_AT_HOME:
            copy = internal / path.relative_to(ROOT)
            if not copy.is_file() or not filecmp.cmp(path, copy, shallow=False):
                yield f"{path.relative_to(ROOT)} is missing or differs"


def command_line(folder: Path) -> Path:
    """The program of the folder that can print: on Windows the one with the window cannot."""
    return folder / (f"{APP_ID}-cli.exe" if sys.platform == "win32" else APP_ID)


def check_program(program: Path) -> Iterator[str]:
    """Runs the program's self-check, and from source, and compares: what one can the other must."""
    frozen, here = (_self_check([str(program)]), _self_check([sys.executable, str(ROOT / "main.py")]))
    if frozen.returncode or here.returncode:
        lines = (frozen.stdout + frozen.stderr + here.stdout).splitlines()
        yield from (line for line in lines if not line.startswith(("ok\t", "lacking\t")))
        yield "the self-check fails"
        return
    lost = sorted(set(titles(here.stdout)) - set(titles(frozen.stdout)))
    if lost:
        yield f"the program lacks what its source has: {', '.join(lost)}"


def titles(listing: str) -> list[str]:
    """What a self-check looked at, without what it found."""
    return [line.split("\t")[1] for line in listing.splitlines() if line.count("\t") >= 2]


def check_deb(deb: Path) -> Iterator[str]:
    """The rules that the package breaks."""
    total = deb.stat().st_size
    if total > DEB_LIMIT:
        yield f"{deb.name} has {total / 1e6:.1f} MB, more than {DEB_LIMIT / 1e6:.0f}"
    listing = subprocess.run(["dpkg-deb", "--contents", str(deb)], capture_output=True, text=True, check=True).stdout
    yield from (f"owner or mode: {line}" for line in listing.splitlines() if not is_plain(line))


def is_plain(line: str) -> bool:
    """True for a line of a package's listing that belongs to root and that only root may write to."""
    mode = re.match(r"[-dl]rw.{7} root/root ", line)
    return bool(mode) and (line[0] == "l" or (line[5] != "w" and line[8] != "w"))


def dotted(version: elf.Version) -> str:
    """``2.28`` of its numbers."""
    return ".".join(map(str, version))


def _self_check(command: list[str]) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "en_US.UTF-8"}
    # UTF-8 whatever the machine's own encoding is: Chinese Windows has another.
    return subprocess.run(
        [*command, "--self-check"],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        env=environment,
    )
