"""``--first-paint BEGUN``: how long a start takes, for ``make bench`` and the packages; nothing is left open."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from viewer.ui.main_window import MainWindow


class _Watch(QObject):
    """Ends the application after the first paint of what it watches."""

    def __init__(self, begun: float) -> None:
        super().__init__()
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
        QApplication.exit(0)


def measure_start(app: QApplication, window: MainWindow, begun: float) -> int:
    """Show the window; print the seconds from ``begun`` (the caller's monotonic clock) to the painted text or overview,
    and the peak memory in MB (0 where the system does not tell); leave.
    """
    pages = window.navigator.pages
    watch = _Watch(begun)
    page = pages.overview if pages.on_overview else window.navigator.reading.text.viewport()
    page.installEventFilter(watch)
    window.show()
    return app.exec()


def _peak_mb() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
