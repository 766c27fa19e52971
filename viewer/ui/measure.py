"""``--first-paint BEGUN``: how long a start takes, for ``make bench`` and the packages; nothing is left open."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer

from viewer.ui.main_window import MainWindow


class _Watch(QObject):
    """Ends the process after the first paint of what it watches, its parent."""

    def __init__(self, begun: float, parent: QObject) -> None:
        super().__init__(parent)
        self._begun = begun

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._finish)
        return False

    def _finish(self) -> None:
        seconds = time.monotonic() - self._begun
        if sys.stdout is not None:
            sys.stdout.write(f"{seconds:.4f} {_peak_mb():.1f}\n")
            sys.stdout.flush()
        os._exit(0)  # not through the window: closing would save a geometry that the next start takes up


def leave_when_painted(window: MainWindow, begun: float) -> None:
    """Let ``window``, not yet shown, print how long its start took and end the process when it is painted.

    Printed are the seconds from ``begun`` (the caller's monotonic clock) to the painted text or overview, and the peak
    memory in MB (0 where the system does not tell).
    """
    pages = window.navigator.pages
    page = pages.overview if pages.on_overview else window.navigator.reading.text.viewport()
    watch = _Watch(begun, page)
    page.installEventFilter(watch)


def _peak_mb() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
