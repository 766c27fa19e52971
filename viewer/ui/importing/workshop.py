"""The folder in which briefings are built: beside their place, so that they move there whole, and gone afterwards.

Each import has a folder of its own under the user's briefings, locked while its window lives. A window that was killed
leaves its folder behind; the next import finds it without a living owner and removes it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QLockFile

from viewer.errors import CannotWrite
from viewer.paths import user_folder

_PREFIX = ".import-"
_LOCK = "lock"
_FORGOTTEN_MS = 24 * 3600 * 1000
"""A lock of another machine (a shared folder) counts as left behind after a day."""


def briefings_folder() -> Path:
    """Where imported briefings are kept."""
    return user_folder() / "briefings"


class Workshop:
    """Makes its folder at once; raises CannotWrite. ``close`` removes it with all that is in it."""

    def __init__(self) -> None:
        home = briefings_folder()
        try:
            home.mkdir(parents=True, exist_ok=True)
            sweep(home)
            self.folder = _made_in(home)
        except OSError as fault:
            raise CannotWrite(home) from fault
        self._lock = _lock_in(self.folder)
        self._lock.tryLock(0)
        self._benches = 0

    def bench(self) -> Path:
        """A new empty folder for one report. Raises CannotWrite."""
        self._benches += 1
        folder = self.folder / str(self._benches)
        try:
            folder.mkdir()
        except OSError as fault:
            raise CannotWrite(self.folder) from fault
        return folder

    def close(self) -> None:
        """Remove everything that was not moved out."""
        self._lock.unlock()
        shutil.rmtree(self.folder, ignore_errors=True)


def sweep(home: Path) -> None:
    """Remove the folders that killed windows left behind. Raises OSError where ``home`` cannot be listed."""
    for folder in home.glob(_PREFIX + "*"):
        lock = _lock_in(folder)
        if lock.tryLock(0):
            lock.unlock()
            shutil.rmtree(folder, ignore_errors=True)


def _made_in(home: Path) -> Path:
    import tempfile

    return Path(tempfile.mkdtemp(prefix=_PREFIX, dir=home))


def _lock_in(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(_FORGOTTEN_MS)
    return lock
