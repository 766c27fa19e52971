"""Builds twice and lists what differs: `make reproducible`. Returns 1 when something does.

The second build has another folder, time zone, language, umask and hash seed. Each file of the two folders is compared,
then the archives and packages.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from package import commit_time

PACKAGE = Path(__file__).resolve().parent / "package.py"
ONE = {"TZ": "UTC", "LANG": "C.UTF-8", "umask": "022"}
OTHER = {"TZ": "Asia/Shanghai", "LANG": "C", "umask": "077", "PYTHONHASHSEED": "7"}


def main(forms: str) -> int:
    """Build, compare, say what differs."""
    epoch = str(commit_time())  # once: a commit made meanwhile is no difference
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder) / "first", Path(folder) / "第二 second"
        for place, environment in ((first, ONE), (second, OTHER)):
            build(place, {**environment, "SOURCE_DATE_EPOCH": epoch}, forms)
        differing = list(differences(first / "dist", second / "dist"))
    for name in differing:
        print(f"不同 differs: {name}")
    print(f"reproducible: {len(differing)} files differ" if differing else "reproducible: the two builds are the same")
    return 1 if differing else 0


def build(place: Path, environment: dict[str, str], forms: str) -> None:
    """Build into ``place`` with that environment."""
    command = [
        sys.executable,
        str(PACKAGE),
        "--only",
        forms,
        "--dist",
        str(place / "dist"),
        "--work",
        str(place / "work"),
    ]
    umask = int(environment["umask"], 8)
    subprocess.run(command, check=True, env={**os.environ, **environment}, umask=umask)


def differences(first: Path, second: Path) -> list[str]:
    """The names of files that are in one folder only or differ in content, mode or time."""
    one, other = marks(first), marks(second)
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def marks(folder: Path) -> dict[str, tuple[str, int, int]]:
    """Name -> hash, mode and time of every file; the time and mode of what lies outside the bundle say nothing."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder)
            status = path.stat()
            inside = len(name.parts) > 1
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found[name.as_posix()] = (digest, status.st_mode, int(status.st_mtime)) if inside else (digest, 0, 0)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "tar,zip,deb,onefile"))
