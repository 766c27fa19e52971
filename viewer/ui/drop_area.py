"""Takes files that are dragged into the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from viewer.theme.tokens import Theme


class DropArea(QWidget):
    """``dropped(tuple[Path])``: local files, told once the drag has ended, for a dialog would hold up its source."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._hint: QWidget | None = None
        self.setAcceptDrops(True)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of what is shown while files are held over the window."""
        self._theme = theme

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = _local_files(event.mimeData())
        if paths:
            # A copy, also where the source proposes a move: it would delete what we have only read.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._show_hint(paths)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hide_hint()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hide_hint()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        paths = _local_files(event.mimeData())
        QTimer.singleShot(0, self, lambda: self.dropped.emit(paths))

    def _show_hint(self, paths: tuple[Path, ...]) -> None:
        """Say what letting go would do; files that cannot be imported are taken too, and answered by a sentence."""
        from viewer.ui.importing.drop_hint import DropHint

        self._hide_hint()
        if self._theme is not None and DropHint.knows(paths):
            self._hint = DropHint(paths, self._theme, self)

    def _hide_hint(self) -> None:
        if self._hint is not None:
            self._hint.hide()
            self._hint.deleteLater()
            self._hint = None


def _local_files(data: QMimeData) -> tuple[Path, ...]:
    """What is dragged, where all of it are files of this machine; else nothing."""
    urls = data.urls()
    return tuple(Path(url.toLocalFile()) for url in urls) if all(url.isLocalFile() for url in urls) else ()
