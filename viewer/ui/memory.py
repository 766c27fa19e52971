"""The window's memory: settings and places, changed as values and written when the window closes."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from viewer.paths import bundled_briefing, user_folder
from viewer.store.recents import Recent, moved, noted, without
from viewer.ui import settings as store
from viewer.ui.settings import MAX_WORDS, Place, Settings

WRITE_AFTER = 500
"""Milliseconds after which a noted word is to be written: the key that clears the filter must not wait for a disk."""


class Memory:
    """Holds the current Settings value; nothing else in the window reads or writes settings."""

    def __init__(self) -> None:
        self._settings = store.load()
        self._unwritten = False
        self._forgetful = False
        self._missing: Path | None = None

    @property
    def settings(self) -> Settings:
        """The settings now."""
        return self._settings

    def change(self, **values: Any) -> None:  # noqa: ANN401 - the fields of Settings
        """Replace some fields and write them at once: a crash loses nothing."""
        self._forgetful = self._forgetful and not values.get("last_file")
        changed = self._settings._replace(**values)
        self._unwritten = self._unwritten or changed != self._settings
        self._settings = changed
        self.write()

    def write(self) -> None:
        """Write what has been noted only."""
        if self._unwritten:
            self._unwritten = False
            store.save(self._settings)

    def add_word(self, word: str) -> None:
        """Put a query at the head of the recent words; eight are kept."""
        self.note_word(word)
        self.write()

    def note_word(self, word: str) -> None:
        """Add a word as ``add_word`` does, to be written with the next change or by ``write``."""
        others = tuple(known for known in self._settings.words if known != word)
        changed = self._settings._replace(words=(word, *others)[:MAX_WORDS])
        self._unwritten = self._unwritten or changed != self._settings
        self._settings = changed

    @property
    def opened(self) -> Path:
        """The briefing that was opened last."""
        return Path(self._settings.last_file) if self._settings.last_file else bundled_briefing()

    def usual_report(self) -> Path:
        """What opens when nothing is named: the briefing opened last, the bundled one where that has gone."""
        opened = self.opened
        if os.path.isfile(opened):  # False as well where its folder was shut since
            return opened
        # The bundled one lies elsewhere at each start of a one-file package: older settings may name where it lay.
        self._missing = None if opened.name == bundled_briefing().name else opened
        return bundled_briefing()

    def take_missing(self) -> Path | None:
        """The briefing that ``usual_report`` looked for in vain; told once."""
        missing, self._missing = self._missing, None
        return missing

    def note_opened(self, path: Path, title: str) -> None:
        """A briefing was opened: it opens at the next start, and heads the recent ones.

        The bundled one is neither: it lies wherever the program does. Written at once where it is another one than
        last time; else with the next change or by ``write``: a start need not wait for a disk.
        """
        self._forgetful = False
        last, recent = "", self._settings.recent
        if path != bundled_briefing():
            last, recent = str(path), noted(recent, Recent(path, int(time.time()), title))
        before, self._settings = self._settings, self._settings._replace(last_file=last, recent=recent)
        self._unwritten = self._unwritten or self._settings != before
        if last != before.last_file:
            self.write()

    def drop_recent(self, path: Path) -> None:
        """Take a briefing off the recent ones; the next start does not look for it either."""
        last = self._settings.last_file
        self.change(recent=without(self._settings.recent, path), last_file="" if last == str(path) else last)

    def move_recent(self, old: Path, new: Path) -> None:
        """A recent briefing lies elsewhere now."""
        self.change(recent=moved(self._settings.recent, old, new))

    def forget(self) -> None:
        """Forget what tells of the reader: words, files, places, and what was typed for the printed page.

        Imported briefings are work and stay.
        """
        self.change(words=(), last_file="", last_folder="", brief="", query="", second="", recent=())
        store.forget_places()
        self._forgetful = True

    def place(self, sha256: str) -> int | None:
        """Where this report was left, None when it was never read."""
        return store.load_place(sha256)

    def save_place(self, sha256: str, offset: int) -> None:
        """Remember where a report was left; not of one that was open when all was to be forgotten."""
        if not self._forgetful:
            store.save_place(Place(sha256, offset))

    def keep_session(self, sha256: str, offset: int, *, reading: bool, query: str, second: str) -> None:
        """Remember where the reader is now; of one who wanted all forgotten neither places nor words."""
        self.save_place(sha256, offset)
        if self._forgetful:
            query = second = ""
        self.change(reading=reading, query=query, second=second)

    def owns(self, path: Path) -> bool:
        """True when the briefing lies in the user's folder, so that its details may be changed."""
        return user_folder().resolve() in path.resolve().parents
