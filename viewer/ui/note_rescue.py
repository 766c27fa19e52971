"""Words of a note that the disk does not take: they are not lost when the report or the window goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


class NoteRescue(QObject):
    """Stands by ``window``; ``keep`` keeps what is being written and says whether that could be done.

    ``told(words)``: where words that could not be kept have gone, for the status bar.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, keep: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._keep = window, keep
        window.installEventFilter(self)

    def kept(self) -> bool:
        """Keep what is being written; False where the disk does not take it."""
        return self._keep()

    def put_aside(self, words: Sequence[str]) -> None:
        """Another report has been opened over these words: they go to the clipboard, and the reader is told."""
        if words:
            QGuiApplication.clipboard().setText("\n\n".join(words))
            told = self.tr("The note could not be saved; its words are on the clipboard")
            # Afterwards: a report that has just been opened clears the status bar.
            QTimer.singleShot(0, self, lambda: self.told.emit(told))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window over words that are nowhere else closes only when the reader says so."""
        if event.type() != QEvent.Type.Close or watched is not self._window or self._keep():
            return False
        if self._closes_anyway():
            return False
        event.ignore()
        return True

    def _closes_anyway(self) -> bool:
        from PySide6.QtWidgets import QMessageBox

        asked = QMessageBox(
            QMessageBox.Icon.Warning,
            self.tr("Note not saved"),
            self.tr("The note being written could not be saved. If the window closes now, its words are gone."),
            QMessageBox.StandardButton.NoButton,
            self._window,
        )
        back = asked.addButton(self.tr("Back to the note"), QMessageBox.ButtonRole.RejectRole)
        asked.addButton(self.tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole)
        asked.setDefaultButton(back)
        asked.setEscapeButton(back)
        asked.exec()
        stays = asked.clickedButton() is back
        asked.deleteLater()
        return not stays
