"""The command that saves the reader's notes as a file: asks where, writes it whole, and offers another place."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from viewer.errors import BriefingError
from viewer.model import Briefing
from viewer.notes import Note
from viewer.office.notes import NotesFormat, write_notes
from viewer.paths import safe_stem
from viewer.punctuation import full_width
from viewer.ui.memory import Memory


class Told(NamedTuple):
    """What was done, for the status bar, and the file; both empty where nothing was."""

    words: str = ""
    path: str = ""


class NoteExport(QObject):
    """Works on the notes of one report, given in reading order."""

    def __init__(self, briefing: Briefing, notes: tuple[Note, ...], memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._briefing, self._notes, self._memory, self._window = briefing, notes, memory, window

    def run(self) -> Told:
        """Ask and write, until it is written or the user gives it up."""
        while True:
            path = self._ask()
            if path is None:
                return Told()
            try:
                write_notes(self._briefing, self._notes, path, date.today())
            except BriefingError as error:
                if not self._try_again(error):
                    return Told()
                continue
            self._memory.change(last_folder=str(path.parent))
            words = self.tr("Exported {count} notes to {file}")
            return Told(words.format(count=len(self._notes), file=path.name), str(path))

    def _ask(self) -> Path | None:
        """Where to write, with the ending of the kind chosen; None when cancelled. Qt asks before replacing a file."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = safe_stem(full_width(self._briefing.metadata.title))
        stem = self.tr("{title} notes").format(title=title).strip()
        proposed = Path(self._memory.settings.last_folder or documents) / f"{stem}{NotesFormat.WORD}"
        kinds = {
            self.tr("Word files (*.docx)"): NotesFormat.WORD,
            self.tr("Markdown files (*.md)"): NotesFormat.MARKDOWN,
        }
        while True:
            name, kind = QFileDialog.getSaveFileName(
                self._window, self.tr("Export notes"), str(proposed), ";;".join(kinds), next(iter(kinds))
            )
            if not name:
                return None
            path, ending = Path(name), kinds.get(kind, NotesFormat.WORD)
            typed = path.suffix.lower() in set(NotesFormat) - {proposed.suffix}  # it says more than the kind beside it
            if typed or path.suffix.lower() == ending:
                return path
            # The name keeps a dot of its own (4.0改革), but not the ending of the other kind.
            bare = path.stem if path.suffix.lower() in set(NotesFormat) else path.name
            path = path.with_name(bare + ending)
            if not os.path.exists(path):
                return path
            proposed = path  # the file there has not been asked about

    def _try_again(self, error: BriefingError) -> bool:
        """Say what went wrong; True when the user wants to choose another place."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Export notes"))
        box.setText(error.sentence(self._memory.settings.language))
        again = box.addButton(self.tr("Choose another place…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is again
