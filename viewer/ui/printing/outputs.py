"""The dialog's ways out: asks where a file goes, runs the work, words how far it is and what became of it."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.paper.geometry import PageLayout
from viewer.printing.printer import PrintJob
from viewer.ui.parts.usual_folder import usual_folder
from viewer.ui.printing.outgoing import Outgoing, Steps, pdf_steps, print_steps, word_steps
from viewer.ui.printing.page_setter import PageSetter


class Way(StrEnum):
    """Where a brief may go, as the ending of its file where it has one."""

    PDF = ".pdf"
    WORD = ".docx"
    PRINTER = ""


class Outputs(QObject):
    """``progressed(sentence, share)`` while it takes time, share below 0 where it is not known; then ``written(path)``,
    ``printed()``, or ``failed(BriefingError, Way)``."""

    progressed = Signal(str, float)
    written = Signal(str)
    printed = Signal()
    failed = Signal(object, object)

    def __init__(self, setter: PageSetter, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._setter, self._dialog = setter, dialog
        self._outgoing = Outgoing(self)
        self._way, self._path = Way.PDF, Path()
        self._outgoing.advanced.connect(self._tell_progress)
        self._outgoing.ended.connect(self._tell_end)
        self._outgoing.failed.connect(lambda error: self.failed.emit(error, self._way))

    @property
    def running(self) -> bool:
        """True while something is on its way."""
        return self._outgoing.running

    def ask(self, way: Way, folder: str, name: str) -> Path | None:
        """Where the file is to go, None when the user changed their mind."""
        titles = {Way.PDF: self.tr("Export PDF"), Way.WORD: self.tr("Export Word")}
        kinds = {Way.PDF: self.tr("PDF files (*.pdf)"), Way.WORD: self.tr("Word files (*.docx)")}
        proposed = usual_folder(folder) / name
        while True:
            chosen, _ = QFileDialog.getSaveFileName(self._dialog, titles[way], str(proposed), kinds[way])
            if not chosen or chosen.lower().endswith(way):
                return Path(chosen) if chosen else None
            proposed = Path(f"{chosen}{way}")
            if not os.path.exists(proposed):
                return proposed
            # The system asked about the name as typed: ask again with the whole name before a file is replaced.

    def export(self, way: Way, path: Path, layout: PageLayout) -> None:
        """Write a file."""
        manuscript = self._setter.manuscript
        assert manuscript is not None
        self._path = path
        steps = pdf_steps(self._setter, path) if way is Way.PDF else word_steps(manuscript, layout, path)
        self._run(way, steps)

    def print(self, job: PrintJob, pages: str) -> None:
        """Print the pages, as they were typed."""
        self._run(Way.PRINTER, print_steps(self._setter, job, pages))

    def cancel(self) -> None:
        """Give up what is on its way."""
        self._outgoing.cancel()

    def _run(self, way: Way, steps: Steps) -> None:
        self._way = way
        self.progressed.emit(self._sentence(0), -1.0)
        self._outgoing.run(steps)

    def _tell_progress(self, pages: int) -> None:
        share = self._setter.share * pages / max(1, len(self._setter.pages))
        self.progressed.emit(self._sentence(pages), share)

    def _tell_end(self) -> None:
        if self._way is Way.PRINTER:
            self.printed.emit()
        else:
            self.written.emit(str(self._path))

    def _sentence(self, pages: int) -> str:
        words = {
            Way.PDF: self.tr("Exporting PDF, page {page}…"),
            Way.WORD: self.tr("Exporting Word…"),
            Way.PRINTER: self.tr("Printing, page {page}…"),
        }
        return words[self._way].format(page=max(1, pages))
