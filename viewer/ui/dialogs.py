"""The dialogs that commands open: print, export, help, about. Each is loaded when it is first asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.ui.looks import Looks
from viewer.ui.memory import Memory
from viewer.ui.session import Session


class Dialogs(QObject):
    """``told(words)``: what a dialog did, for the status bar."""

    told = Signal(str)

    def __init__(self, session: Session, memory: Memory, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._memory, self._looks, self._window = session, memory, looks, window

    def print_brief(self) -> None:
        """Print or export what is being read."""
        if self._session.briefing is None:
            return
        from viewer.ui.printing.print_command import print_dialog, run

        dialog = print_dialog(self._window, self._session, self._memory, self._looks.theme)
        dialog.pdf_exported.connect(lambda path: self.told.emit(self.tr("Exported to {file}").format(file=path)))
        dialog.printed.connect(lambda: self.told.emit(self.tr("Sent to the printer")))
        run(dialog, self._memory)

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
        words = command.run(matching=matching)
        command.deleteLater()
        if words:
            self.told.emit(words)

    def show_help(self) -> None:
        """The help and the keys."""
        from viewer.ui.help_dialog import HelpDialog

        dialog = HelpDialog(self._memory.settings.language, self._looks.theme, self._window)
        dialog.exec()
        dialog.deleteLater()

    def show_about(self) -> None:
        """What this application is."""
        from viewer.ui.about import show_about

        show_about(self._session.briefing, self._window)
