"""The export command: asks where the figures go and writes them, all of the report or those a filter has left.

Loaded at the first export, so that what writes Excel files is not part of the start.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from viewer.errors import BriefingError
from viewer.model import Briefing, Metric
from viewer.office.export import Format, export_figures
from viewer.paths import safe_stem
from viewer.punctuation import full_width
from viewer.query.cards import with_companions
from viewer.ui.memory import Memory
from viewer.ui.parts.usual_folder import usual_folder
from viewer.ui.session import Session


class Told(NamedTuple):
    """What to say in the status bar, empty when cancelled, and the file that was made, empty for none."""

    words: str
    path: str = ""


class ExportCommand(QObject):
    """One export, from the question where to the sentence that says it is done."""

    def __init__(self, session: Session, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._memory, self._window = session, memory, window

    def run(self, *, matching: bool) -> Told:
        """Export all figures, or those that match the filter."""
        briefing, selection = self._session.briefing, self._session.selection
        if briefing is None or selection is None:
            return Told("")
        metrics: Sequence[Metric] = briefing.metrics
        if matching:
            metrics = with_companions(briefing.metrics, (*selection.metrics, *selection.others))
        if not metrics:
            return Told(self.tr("There are no figures to export"))
        query = selection.query.strip() if matching else ""
        path = self._proposed(briefing, query)
        while True:
            chosen = self._ask(path, query)
            if chosen is None:
                return Told("")
            path = chosen
            try:
                done = export_figures(briefing, metrics, [(_format(path), path)], self._memory.settings.language)
            except BriefingError as error:
                if not self._try_again(error):
                    return Told("")
                continue
            self._memory.change(last_folder=str(path.parent))
            words = self.tr("Exported {count} figures matching “{query}” to {file}") if matching else self.tr(
                "Exported all {count} figures to {file}"
            )  # fmt: skip
            return Told(words.format(count=done.figures, query=query, file=path.name), str(path))

    def _proposed(self, briefing: Briefing, query: str) -> Path:
        """In the folder used last, else in the user's documents: the report's title, and the filter's words."""
        title = safe_stem(full_width(briefing.metadata.title))
        words = self.tr("{title} figures").format(title=title) if title else self.tr("Figures")
        stem = safe_stem(f"{words} {query}")
        return usual_folder(self._memory.settings.last_folder) / f"{stem}{Format.XLSX}"

    def _ask(self, proposed: Path, query: str) -> Path | None:
        """Where to write, with the ending of the chosen kind; None when cancelled. Qt asks before replacing a file."""
        filters = {
            self.tr("Excel workbook (*.xlsx)"): Format.XLSX,
            self.tr("CSV table (*.csv)"): Format.CSV,
        }
        title = self.tr("Export the figures matching “{query}”").format(query=query) if query else self.tr(
            "Export all figures of the report"
        )  # fmt: skip
        while True:
            dialog = SaveDialog(title, filters, proposed, self._window)
            accepted, path = dialog.exec(), dialog.path
            dialog.deleteLater()
            if not accepted or path is None:
                return None
            if path.suffix.lower() in set(Format):
                return path
            # A name that holds a dot of its own (4.0改革) gets no ending from Qt.
            path = path.with_name(path.name + dialog.chosen)
            if not os.path.exists(path):
                return path
            proposed = path  # the file there has not been asked about

    def _try_again(self, error: BriefingError) -> bool:
        """Say what went wrong; True when the user wants to choose another place."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Export figures"))
        box.setText(error.sentence(self._memory.settings.language))
        again = box.addButton(self.tr("Choose another place…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is again


class SaveDialog(QFileDialog):
    """Asks for a file's place and kind; the name's ending follows the kind."""

    def __init__(self, title: str, filters: dict[str, Format], proposed: Path, parent: QWidget) -> None:
        super().__init__(parent, title, str(proposed.parent))
        self._filters = filters
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setNameFilters(list(filters))
        self.filterSelected.connect(self._follow)
        kind = next((words for words, kind in filters.items() if kind == proposed.suffix.lower()), next(iter(filters)))
        self.selectNameFilter(kind)
        self.setDefaultSuffix(self.chosen.removeprefix("."))
        self.selectFile(proposed.name)

    @property
    def chosen(self) -> Format:
        """The kind chosen."""
        return self._filters[self.selectedNameFilter()]

    @property
    def path(self) -> Path | None:
        """The place chosen, None while there is none."""
        names = self.selectedFiles()
        return Path(names[0]) if names and names[0] else None

    def _follow(self, _words: str) -> None:
        self.setDefaultSuffix(self.chosen.removeprefix("."))
        path = self.path
        if path is not None and path.suffix.lower() in set(Format) - {self.chosen}:
            self.selectFile(path.with_suffix(self.chosen).name)


def _format(path: Path) -> Format:
    return Format(path.suffix.lower())
