"""Writes archives that are the same for the same folder: sorted, one time, no owner, plain modes."""

from __future__ import annotations

import hashlib
import lzma
import os
import stat
import tarfile
import time
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path


def settle(folder: Path, epoch: int) -> None:
    """Give every file and folder below ``folder`` the same time and a plain mode.

    755 for folders and programs, else 644. Libraries are data to the loader, whatever mode a wheel gave them.
    """
    for path in [folder, *sorted(folder.rglob("*"))]:
        if path.is_symlink():
            continue
        program = path.stat().st_mode & stat.S_IXUSR and ".so" not in path.name
        executable = path.is_dir() or program
        path.chmod(0o755 if executable else 0o644)
        os.utime(path, (epoch, epoch))


def write_tar(folder: Path, target: Path, top: str, epoch: int) -> None:
    """The folder as ``target`` (.tar.xz); ``top`` is its name inside."""

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = epoch
        return info

    # One block and one thread: xz with several threads cuts a file where the machine has cores.
    with (
        lzma.open(target, "wb", preset=9) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        for path, name in _entries(folder, top):
            tar.add(path, name, recursive=False, filter=plain)


def write_zip(folder: Path, target: Path, top: str, epoch: int) -> None:
    """The folder as a zip; programs keep their mode. Names are UTF-8."""
    date = time.gmtime(max(epoch, 315_532_800))[:6]  # zip knows no time before 1980
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, name in _entries(folder, top):
            info = zipfile.ZipInfo(name + "/" if path.is_dir() else name, date)
            info.external_attr = path.stat().st_mode << 16
            info.create_system = 3  # Unix, wherever it is made
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, b"" if path.is_dir() else path.read_bytes(), compresslevel=9)


def write_sums(files: Iterable[Path], target: Path) -> None:
    """SHA256SUMS as ``sha256sum -c`` reads it."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(files)]
    target.write_text("".join(lines), encoding="utf-8")


def size(folder: Path) -> int:
    """The bytes of all files below ``folder``."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _entries(folder: Path, top: str) -> Iterator[tuple[Path, str]]:
    yield folder, top
    for path in sorted(folder.rglob("*")):
        yield path, f"{top}/{path.relative_to(folder).as_posix()}"
