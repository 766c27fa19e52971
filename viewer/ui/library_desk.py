"""The library in its window: shows the page, reads the list on a worker thread, does what the page asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from viewer.errors import BriefingError
from viewer.paths import bundled_briefing, user_folder
from viewer.ui.commands import Commands
from viewer.ui.jobs import Jobs
from viewer.ui.library_count import CardCount
from viewer.ui.memory import Memory
from viewer.ui.status_line import StatusLine
from viewer.ui.wiring import Wiring

if TYPE_CHECKING:
    from viewer.store.library import Held
    from viewer.ui.library.library_page import LibraryPage
    from viewer.ui.library_files import LibraryFiles
    from viewer.ui.main_window import MainWindow

MISSING_MS = 20_000
"""How long the sentence stands that the last report was not where it was."""


class LibraryDesk(QObject):
    """Made after the first paint; loads the page when it is first asked for."""

    def __init__(
        self, commands: Commands, wiring: Wiring, memory: Memory, status: StatusLine, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._navigator, self._memory, self._status, self._window = wiring.navigator, memory, status, window
        self._commands = commands
        self._jobs, self._again = Jobs(self), False
        self._count = CardCount()
        self._files: LibraryFiles | None = None
        self._stand_on: Path | None = None
        self._navigator.pages.library_made.connect(self._join)
        commands["library"].triggered.connect(lambda: self.show())
        wiring.library_wanted.connect(lambda: self.show())
        window.installEventFilter(self)
        missing = memory.take_missing()
        if missing is not None:
            self._show_missing(missing)

    def show(self, stand_on: Path | None = None) -> None:
        """Show the library; the keyboard goes to the report that is being read, or to ``stand_on``."""
        page = self._navigator.pages.library
        self._navigator.show_aside(page)
        page.show_back(self._navigator.can_go_back)
        page.setFocus()
        self._refresh(stand_on or self._memory.opened)

    def _show_missing(self, path: Path) -> None:
        """The report of the last session is gone: the bundled one was opened instead, and a line says so."""
        from viewer.store.recents import recents_of

        title = next((known.title for known in recents_of(self._memory.settings.recent) if known.path == path), "")
        words = self.tr("“{title}”, read last, is not where it was; the bundled report was opened")
        self._status.showMessage(words.format(title=title or path.stem), MISSING_MS)

    def _join(self, page: LibraryPage) -> None:
        page.words.language = self._memory.settings.language
        page.act_wanted.connect(self._do)
        page.file_wanted.connect(self._commands["open"].trigger)
        page.left.connect(self._leave)

    def _leave(self) -> None:
        if self._navigator.can_go_back:
            self._navigator.back()
            self._navigator.focus_page()

    # -- the list ------------------------------------------------------------------------------------------------
    def _refresh(self, stand_on: Path | None = None) -> None:
        """Read the list anew. A share that does not answer must not hold the window up."""
        from viewer.store.library import held_briefings
        from viewer.store.recents import recents_of

        self._stand_on = stand_on or self._stand_on
        recents = recents_of(self._memory.settings.recent)
        folder, bundled = user_folder() / "briefings", bundled_briefing()
        count = self._count

        def read(_tell: object) -> object:
            return held_briefings(folder, recents, bundled, count)

        if not self._jobs.run(read, self._show_list, self._ignore):
            self._again = True

    def _show_list(self, held: object) -> None:
        assert isinstance(held, tuple)
        stand_on, self._stand_on = self._stand_on, None
        self._navigator.pages.library.show_briefings(held, self._memory.opened, stand_on)
        if self._again:
            self._again = False
            self._refresh()

    def _ignore(self, _error: BriefingError) -> None:
        """The list itself says what is wrong with a file."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever comes back from the file manager sees what has changed."""
        if event.type() == QEvent.Type.WindowActivate and self._navigator.pages.on_library:
            self._refresh()
        return super().eventFilter(watched, event)

    # -- what the page asks for ----------------------------------------------------------------------------------
    @property
    def files(self) -> LibraryFiles:
        """What is done to files."""
        if self._files is None:
            from viewer.ui.library_files import LibraryFiles

            self._files = LibraryFiles(self._memory, self._window)
            self._files.told.connect(self._status.tell)
            self._files.changed.connect(self._refresh)
        return self._files

    def _do(self, act: str, held: Held) -> None:
        deeds = {
            "open": lambda: self._window.open_path(held.path),
            "copy": lambda: self.files.save_copy(held),
            "folder": lambda: self._reveal(held.path),
            "details": lambda: self.files.show_details(held, self._navigator.pages.library.words),
            "locate": lambda: self.files.locate(held),
            "remove": lambda: self.files.remove(held),
        }
        deeds[act]()

    def _reveal(self, path: Path) -> None:
        from viewer.ui.reveal import Revealer

        revealer = self.findChild(Revealer)
        if revealer is None:
            revealer = Revealer(self)
            revealer.told.connect(self._status.tell)
        revealer.reveal(path)
