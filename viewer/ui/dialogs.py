"""The dialogs that commands open: print, export, help, about. Each is loaded when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.ui.looks import Looks
from viewer.ui.memory import Memory
from viewer.ui.own_checks import OwnChecks
from viewer.ui.pages import Pages
from viewer.ui.session import Session

if TYPE_CHECKING:
    from viewer.notes import Note
    from viewer.ui.help.help_dialog import HelpDialog
    from viewer.ui.own_notes import OwnNotes


class Dialogs(QObject):
    """``told(words, path)``: what a dialog did, for the status bar, and the file it made, empty for none.

    ``forgotten()``: the reader's traces are gone.
    """

    told = Signal(str, str)
    forgotten = Signal()

    def __init__(self, session: Session, memory: Memory, looks: Looks, pages: Pages, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._memory, self._looks = session, memory, looks
        self._pages, self._window = pages, window
        self.checks = OwnChecks(session, memory, looks, window)
        self.checks.told.connect(self.told)
        self._help: HelpDialog | None = None

    @cached_property
    def notes(self) -> OwnNotes:
        """The reader's own notes; a start makes them after its first paint."""
        from viewer.ui.own_notes import OwnNotes

        notes = OwnNotes(self._session, self._memory, self._window)
        notes.told.connect(self.told)
        return notes

    def print_brief(self, way: str = "") -> None:
        """Print what is being read; ``way`` (``.pdf``, ``.docx``) asks at once where that file is to go."""
        if self._session.briefing is None:
            return
        from viewer.ui.printing.print_command import print_dialog, run

        place, notes = (self._session, self.place()), self.notes.standing
        dialog = print_dialog(self._window, place, self._memory, self._looks.theme, notes)
        words = self.tr("Exported to {file}")
        dialog.exported.connect(lambda path: self.told.emit(words.format(file=QDir.toNativeSeparators(path)), path))
        dialog.printed.connect(lambda: self.told.emit(self.tr("Sent to the printer"), ""))
        run(dialog, self._memory, way)

    def export_pdf(self) -> None:
        """Export what is being read as a PDF."""
        self.print_brief(".pdf")

    def export_word(self) -> None:
        """Export what is being read as a Word file."""
        self.print_brief(".docx")

    def place(self) -> str:
        """Id of what is being read: on the overview what the keyboard stands on."""
        if self._pages.on_overview:
            return self._pages.overview.section
        return self._pages.reading.text.section if self._pages.on_text else self._session.section

    def export_all(self) -> None:
        """Save every figure of the report as an Excel or CSV file."""
        self._export(matching=False)

    def export_matching(self) -> None:
        """Save the figures that the filter has left."""
        self._export(matching=True)

    def export_shown(self) -> None:
        """Save what the figures pane offers: the filter's figures while there is a filter, else all."""
        selection = self._session.selection
        self._export(matching=selection is not None and selection.filtering)

    def _export(self, *, matching: bool) -> None:
        from viewer.ui.export_command import ExportCommand

        command = ExportCommand(self._session, self._memory, self._window)
        done = command.run(matching=matching)
        command.deleteLater()
        if done.words:
            self.told.emit(*done)

    def export_notes(self, notes: tuple[Note, ...] = ()) -> None:
        """Save these notes of the reader's, or all there are, as a Markdown or Word file."""
        briefing, notes = self._session.briefing, notes or self.notes.notes
        if briefing is None or not notes:
            return
        from viewer.ui.note_export import NoteExport

        command = NoteExport(briefing, notes, self._memory, self._window)
        done = command.run()
        command.deleteLater()
        if done.words:
            self.told.emit(*done)

    def check_figures(self, metric_id: int = 0) -> None:
        """Check the figures of what is being read, or begin with one of them."""
        briefing = self._session.briefing
        if briefing is None:
            return
        place = briefing.metric(metric_id).section if metric_id else self.place()
        focused = self._window.focusWidget()
        self.checks.check_figures(briefing.unit_of(place), metric_id)
        if self._session.hit >= 0 and self._pages.has_reading:
            self._pages.reading.text.mark_hit(self._session.hit)  # the text composed anew has forgotten it
        # Where the page was made anew, the keyboard goes to it.
        if focused is None or self._window.focusWidget() is None:
            self._pages.currentWidget().setFocus()

    def forget(self) -> None:
        """Forget the reader's words, files and places, after a question: nothing brings them back."""
        from PySide6.QtWidgets import QMessageBox

        asked = QMessageBox.question(
            self._window,
            self.tr("Clear history"),
            self.tr(
                "Recent words, recently opened files, the last file and folder, reading places and what was typed for "
                "the printed page will be forgotten. Imported briefings stay in the library."
            ),
            QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        if asked == QMessageBox.StandardButton.Ok:
            self._memory.forget()
            self.forgotten.emit()
            self.told.emit(self.tr("History cleared"), "")

    def show_help(self) -> None:
        """The help and the keys, beside the window; the one that is open comes to the front."""
        if self._help is None:
            from viewer.ui.help.help_dialog import HelpDialog

            self._help = HelpDialog(self._memory.settings.language, self._looks.theme, self._window)
            self._looks.theme_changed.connect(self._help.show_theme)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()
        self._help.ask()

    def show_about(self) -> None:
        """What this application is."""
        from viewer.ui.about import show_about

        show_about(self._session.briefing, self._window)
