"""Opens what the user names: a briefing at once, any other report through the import line on a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from viewer.errors import BriefingError, CannotWrite
from viewer.model import Briefing, Metadata, Source
from viewer.paths import BRIEFING, user_folder
from viewer.store.read import read_briefing
from viewer.theme.tokens import Theme
from viewer.ui.jobs import Jobs

_SQLITE = b"SQLite format 3\x00"
_STEM = 50
"""Characters kept of a report's name: a file name has 255 bytes at most, a Chinese character takes three or four."""


class Opened(NamedTuple):
    """A briefing and the file it was read from."""

    briefing: Briefing
    path: Path


class ReportOpener(QObject):
    """Signals: ``opened(Opened)``, ``refused(BriefingError)``, ``importing(sections or None)`` while it works,
    ``changed()`` after ``opened`` when the briefing is not what was imported."""

    opened = Signal(object)
    refused = Signal(object)
    importing = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._jobs = Jobs(self)
        self._next: tuple[Path, Theme] | None = None
        self.opened.connect(self._open_next)
        self.refused.connect(self._open_next)

    @property
    def busy(self) -> bool:
        """True while a report is being imported."""
        return self._jobs.busy

    def wait(self) -> None:
        """Let a running import end; called when the window closes."""
        self._jobs.wait()

    def ask(self, folder: str, theme: Theme) -> str:
        """Let the user choose a file and open it; returns its folder, to be offered next time."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open report"),
            folder,
            self.tr("Reports and briefings (*.briefing *.txt *.md *.markdown);;All files (*)"),
        )
        if not name:
            return folder
        self.open(Path(name), theme)
        return str(Path(name).parent)

    def open(self, path: Path, theme: Theme) -> None:
        """Open a briefing, or ask for the details of a report and import it.

        While an import runs, the file waits for its end; of several the last one.
        """
        if self._jobs.busy:
            self._next = (path, theme)
            return
        path = path.absolute()  # it is remembered, and the next start may be in another folder
        try:
            if path.suffix.lower() == BRIEFING or _is_sqlite(path):
                opened = Opened(read_briefing(path), path)
                self.opened.emit(opened)
                if self._window.isVisible():  # before that, its first paint goes first and ``check`` follows it
                    self.check(opened)
            else:
                self._import(path, theme)
        except BriefingError as error:
            self.refused.emit(error)

    def check(self, opened: Opened) -> None:
        """Compare the briefing with its checksums and tell where they do not hold."""
        from viewer.store.agreement import agreement

        if not agreement(opened.briefing).holds:
            self.changed.emit()

    def _open_next(self) -> None:
        """Open what was named while an import ran, once that has been shown."""
        if self._next is not None:
            (path, theme), self._next = self._next, None
            QTimer.singleShot(0, self, lambda: self.open(path, theme))

    def edit_details(self, opened: Opened, theme: Theme) -> None:
        """Change title, issuer and year of an imported briefing; its file is written anew."""
        from viewer.ui.import_dialog import ImportDialog

        dialog = ImportDialog(opened.briefing.metadata, opened.briefing.source_name, theme, self._window)
        accepted, metadata = dialog.exec(), dialog.metadata
        dialog.deleteLater()
        if not accepted or metadata == opened.briefing.metadata:
            return
        work = partial(_rewrite, opened, metadata)
        self._jobs.run(work, self.opened.emit, self.refused.emit)

    def _import(self, path: Path, theme: Theme) -> None:
        from viewer.ingest.read import read_source
        from viewer.pipeline import guess_metadata
        from viewer.ui.import_dialog import ImportDialog

        source = read_source(path)
        dialog = ImportDialog(guess_metadata(source), path.name, theme, self._window)
        accepted, metadata = dialog.exec(), dialog.metadata
        dialog.deleteLater()
        if not accepted:
            return
        target = user_folder() / "briefings" / f"{path.stem[:_STEM]}-{_short_hash(source)}{BRIEFING}"
        work = partial(_import_report, path, target, metadata)
        self.importing.emit(None)
        self._jobs.run(work, self.opened.emit, self.refused.emit, self.importing.emit)


def _is_sqlite(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def _short_hash(source: Source) -> str:
    from hashlib import sha256

    return sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _import_report(path: Path, target: Path, metadata: Metadata, report: Callable[[object], None]) -> Opened:
    from viewer.pipeline import import_report

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CannotWrite(target.parent) from fault

    def progress(step: str, count: int) -> None:
        if step == "sections":
            report(count)

    return Opened(import_report(path, target, metadata, progress=progress), target)


def _rewrite(opened: Opened, metadata: Metadata, report: Callable[[object], None]) -> Opened:
    from dataclasses import replace

    from viewer.store.write import write_briefing

    briefing = replace(opened.briefing, metadata=metadata)
    write_briefing(briefing, opened.path)
    return Opened(briefing, opened.path)
