"""Opens a zipped document with care: what a file of unknown origin may cost is bounded before anything is unpacked."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from lzma import LZMAError
from pathlib import Path
from typing import IO, TypeVar, cast

from viewer.errors import BriefingError, EmptySource, FileMissing, FileUnreadable
from viewer.format_errors import DamagedFile, OldWordFormat, PasswordProtected, TooLarge, UnsafeFile, WrongContents
from viewer.ingest.markup import Element, tree

MOST_ENTRIES = 10_000
LARGEST_PART = 200_000_000
"""Bytes of one part, unpacked; a report of ten million characters has fewer."""
LARGEST_TREE = 30_000_000
"""Bytes of a part that is read as a whole: styles, numbering, relations."""
_SUSPECT_SIZE = 10_000_000
_MOST_RATIO = 200

_Found = TypeVar("_Found")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, NotImplementedError, ValueError, LookupError,
    struct.error, OverflowError,
)  # fmt: skip


class Package:
    """The parts of a zipped document by their names; case, back slashes and a leading slash do not matter."""

    def __init__(self, name: str, archive: zipfile.ZipFile) -> None:
        self.name = name
        self._archive = archive
        # Of parts that are there twice the last one counts, as it does for the programs that write such files.
        self._entries = {plain(entry.filename): entry for entry in archive.infolist() if not entry.is_dir()}

    def names(self) -> tuple[str, ...]:
        """The plain names of all parts."""
        return tuple(self._entries)

    def holds(self, part: str) -> bool:
        """True when there is a part of this name."""
        return plain(part) in self._entries

    @contextmanager
    def stream(self, part: str) -> Iterator[IO[bytes]]:
        """The part's bytes; reading raises DamagedFile where they are broken.

        Raises DamagedFile when there is no such part, TooLarge or UnsafeFile when it unpacks to too much.
        """
        entry = self._entries.get(plain(part))
        if entry is None:
            raise DamagedFile(self.name)
        if entry.flag_bits & 1:
            raise PasswordProtected(self.name)
        if entry.file_size > LARGEST_PART:
            raise TooLarge(self.name)
        if entry.file_size > _SUSPECT_SIZE and entry.file_size > _MOST_RATIO * max(1, entry.compress_size):
            raise UnsafeFile(self.name)
        opened = _attempt(lambda: self._archive.open(entry), self.name)
        with opened:
            yield cast("IO[bytes]", _Part(opened, self.name))

    def tree(self, part: str) -> Element | None:
        """The root element of a small part; None when the part is not there or cannot be understood.

        Raises TooLarge or UnsafeFile.
        """
        entry = self._entries.get(plain(part))
        if entry is None:
            return None
        if entry.file_size > LARGEST_TREE:
            raise TooLarge(self.name)
        try:
            with self.stream(part) as stream:
                return tree(stream, self.name)
        except DamagedFile:
            return None


class _Part:
    """A part as it is unpacked."""

    def __init__(self, opened: IO[bytes], name: str) -> None:
        self._opened = opened
        self._name = name

    def read(self, size: int = -1) -> bytes:
        return _attempt(lambda: self._opened.read(size), self._name)


def _attempt(step: Callable[[], _Found], name: str) -> _Found:
    try:
        return step()
    except RuntimeError as error:  # the zip's own password
        if isinstance(error, _BROKEN):
            raise DamagedFile(name) from error
        raise PasswordProtected(name) from error
    except _BROKEN as error:
        raise DamagedFile(name) from error


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """The zipped document at ``path``, open as long as the block runs.

    Raises FileMissing, FileUnreadable, EmptySource (0 bytes), PasswordProtected, OldWordFormat (a Word file of before
    2007 under a new suffix), WrongContents (no zip), DamagedFile (a zip cut off or garbled) or UnsafeFile.
    """
    with open_file(path) as file:
        beginning = file.read(8)
        if not beginning:
            raise EmptySource(path.name)
        if beginning.startswith(_OLE):
            raise _told_apart(file, path.name)
        if not beginning.startswith(b"PK"):
            raise WrongContents(path.name)
        file.seek(0)
        archive = _attempt(lambda: zipfile.ZipFile(file), path.name)
        with archive:
            if len(archive.infolist()) > MOST_ENTRIES:
                raise UnsafeFile(path.name)
            yield Package(path.name, archive)


@contextmanager
def open_file(path: Path) -> Iterator[IO[bytes]]:
    """The file at ``path`` for reading bytes. Raises FileMissing, FileUnreadable or WrongContents (a folder)."""
    if path.is_dir():
        raise WrongContents(path.name)
    try:
        file = path.open("rb")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(path.name) from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(path.name) from error
    with file:
        try:
            yield file
        except OSError as error:  # the disk fails, or the share goes, in the middle
            raise FileUnreadable(path.name) from error


def plain(name: str) -> str:
    """A part's name in the one form that names are compared in: ``word/document.xml``."""
    steps: list[str] = []
    for step in name.replace("\\", "/").lower().split("/"):
        if step == "..":
            steps[-1:] = []
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _told_apart(file: IO[bytes], name: str) -> BriefingError:
    """What an OLE compound file is, told by the names of its streams, which stand in it as UTF-16."""
    encrypted, word = (stream.encode("utf-16-le") for stream in ("EncryptedPackage", "WordDocument"))
    before, old = b"", False
    while piece := file.read(1 << 20):
        held = before + piece
        if encrypted in held:
            return PasswordProtected(name)
        old = old or word in held
        before = held[-64:]
    return OldWordFormat(name) if old else WrongContents(name)
