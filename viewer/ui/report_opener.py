"""Opens what the user names: a briefing at once, other reports through the import desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QWidget

from viewer.errors import BriefingError
from viewer.model import Briefing, Metadata
from viewer.paths import BRIEFING
from viewer.store.read import read_briefing
from viewer.ui.jobs import Jobs
from viewer.ui.looks import Looks
from viewer.ui.memory import Memory

if TYPE_CHECKING:
    from viewer.ui.importing.import_desk import ImportDesk
    from viewer.ui.importing.placing import Placed
    from viewer.ui.long_reader import LongReader, Wanted
    from viewer.ui.long_report import Ready

_LONG, _LONG_TEXT = 1_500_000, 300_000
"""Bytes of a briefing file, and characters of one in memory, from which the window does not wait for it."""
_SQLITE = b"SQLite format 3\x00"


class Opened(NamedTuple):
    """A briefing and the file it was read from; ``holds``: whether it is what was imported, None where not asked."""

    briefing: Briefing
    path: Path
    holds: bool | None = None


class ReportOpener(QObject):
    """Signals: ``opened(Opened)``, ``refused(BriefingError)``, ``told(str)`` what was imported,
    ``changed()`` after ``opened`` when the briefing is not what was imported, ``reading(str)`` the name of a long
    briefing that is being read while the window goes on, "" when that is over."""

    opened = Signal(object)
    refused = Signal(object)
    told = Signal(str)
    changed = Signal()
    reading = Signal(str)

    def __init__(self, memory: Memory, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._memory, self._looks, self._window = memory, looks, parent
        self._jobs = Jobs(self)
        self._reader: LongReader | None = None  # made for the first long briefing
        self._desk: ImportDesk | None = None
        self._next: tuple[Path, ...] = ()
        self.opened.connect(self._open_next)
        self.refused.connect(self._open_next)

    @property
    def busy(self) -> bool:
        """True while reports are being imported or a briefing is written anew."""
        return self._jobs.busy or self._desk is not None

    def stop(self) -> None:
        """The window closes: give an import up, let a briefing be written to its end."""
        self._next = ()
        if self._reader is not None:
            self._reader.give_up()
            if self._reader.busy:
                self._window.hide()  # its thread comes to an end in a second or two: nobody is to look at that
        if self._desk is not None:
            self._desk.stop()
        self._jobs.wait()

    def ask(self) -> None:
        """Let the user choose files and open them; their folder is offered next time."""
        from PySide6.QtWidgets import QFileDialog

        from viewer.ingest.read import importable_suffixes

        known = " ".join(f"*{suffix}" for suffix in (BRIEFING, *importable_suffixes()))
        kinds = self.tr("Reports and briefings ({known});;All files (*)").format(known=known)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = self._memory.settings.last_folder or documents
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open report"), folder, kinds)
        if names:
            self._memory.change(last_folder=str(Path(names[0]).parent))
            self.open([Path(name) for name in names])

    def open(self, paths: Sequence[Path]) -> None:
        """Open a briefing, or import reports. While an import runs, the files wait for its end; the last ones named."""
        if not paths:
            return
        if self.busy:
            self._wait_with(tuple(paths))
            return
        paths = [path.absolute() for path in paths]  # remembered, and the next start may be in another folder
        if self._reader is not None:
            self._reader.give_up()
        try:
            if len(paths) == 1 and _is_briefing(paths[0]):
                self._open_briefing(paths[0])
            else:
                self._import(paths)
        except BriefingError as error:
            self.refused.emit(error)

    def check(self, opened: Opened) -> None:
        """Compare the briefing with its checksums and tell where they do not hold."""
        from viewer.store.agreement import agreement

        if not (agreement(opened.briefing).holds if opened.holds is None else opened.holds):
            self.changed.emit()

    def edit_details(self, opened: Opened) -> None:
        """Change title, issuer and year of an imported briefing; its file is written anew."""
        from viewer.ui.import_dialog import ImportDialog

        briefing = opened.briefing
        dialog = ImportDialog(briefing.metadata, briefing.source_name, self._looks.theme, self._window)
        accepted, metadata = dialog.exec(), dialog.metadata
        dialog.deleteLater()
        if not accepted or metadata == briefing.metadata:
            return
        work = partial(_rewrite, opened, metadata)
        self._jobs.run(work, self.opened.emit, self.refused.emit)

    def _open_briefing(self, path: Path) -> None:
        # Before the window is shown there is nothing that could go on meanwhile.
        if self._window.isVisible() and _is_long(path):
            from viewer.ui.long_reader import Wanted

            self._read_beside(Wanted(path))
        else:
            self._show(Opened(read_briefing(path), path))

    def _read_beside(self, wanted: Wanted) -> None:
        """Read a long briefing, or make it ready, while the window goes on."""
        if self._reader is None:
            from viewer.ui.long_reader import LongReader

            self._reader = LongReader(self)
            self._reader.ready.connect(self._show_ready)
            self._reader.refused.connect(self.refused)
            self._reader.reading.connect(self.reading)
        self._reader.read(wanted)

    def _show_ready(self, ready: Ready, wanted: Wanted) -> None:
        if ready.briefing is not None:
            self._show(Opened(ready.briefing, wanted.path, ready.holds))
        if ready.trouble is not None:
            self.told.emit(ready.trouble.sentence(self._memory.settings.language))
        self._tell_count(wanted.imported)

    def _show(self, opened: Opened) -> None:
        self.opened.emit(opened)
        if self._window.isVisible():  # before that, its first paint goes first and ``check`` follows it
            self.check(opened)

    def _import(self, paths: Sequence[Path]) -> None:
        from viewer.ui.importing.import_desk import ImportDesk

        desk = ImportDesk(self._looks.theme, self._memory.settings.language, self._window)
        self._desk = desk
        desk.placed.connect(self._show_placed)
        desk.refused.connect(self.refused)
        desk.dropped.connect(self.open)
        desk.finished.connect(self._leave_desk)
        desk.open()
        desk.begin(paths)

    def _leave_desk(self) -> None:
        if self._desk is not None:
            # Not by itself when it closes: a process may then still be at work for it, and nobody would be told.
            self._desk.deleteLater()
            self._desk = None
        self._open_next()

    def _show_placed(self, placed: Placed, count: int) -> None:
        if len(placed.briefing.text) >= _LONG_TEXT:
            from viewer.ui.long_reader import Wanted

            self._read_beside(Wanted(placed.path, placed.briefing, count))
            return
        self.opened.emit(Opened(placed.briefing, placed.path))
        self._tell_count(count)

    def _tell_count(self, count: int) -> None:
        if count > 1:
            self.told.emit(self.tr("{count} reports imported").format(count=count))

    def _wait_with(self, paths: tuple[Path, ...]) -> None:
        self._next = paths
        if self._desk is not None:
            words = self.tr("“{name}” will be opened after this import").format(name=paths[0].name)
            if len(paths) > 1:
                words = self.tr("{count} files will be opened after this import").format(count=len(paths))
            self._desk.show_note(words)

    def _open_next(self) -> None:
        """Open what was named while an import ran, once that has been shown."""
        if self._next and not self.busy:
            paths, self._next = self._next, ()
            QTimer.singleShot(0, self, lambda: self.open(paths))


def _is_briefing(path: Path) -> bool:
    if path.suffix.lower() == BRIEFING:
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def _is_long(path: Path) -> bool:
    try:
        return path.stat().st_size >= _LONG
    except OSError:
        return False  # said when it is read


def _rewrite(opened: Opened, metadata: Metadata, report: Callable[[object], None]) -> Opened:
    from dataclasses import replace

    from viewer.store.write import write_briefing

    briefing = replace(opened.briefing, metadata=metadata)
    write_briefing(briefing, opened.path)
    return Opened(briefing, opened.path)
