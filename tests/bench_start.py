"""The start to compare ours with: run by bench.py as a process of its own, ``bench_start.py BEGUN``.

The smallest PySide6 window that shows the report's text in the same face. Prints the seconds from BEGUN (a monotonic
clock reading of the parent) to its first paint and the peak memory in MB, as ``main.py --first-paint BEGUN`` does.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def bare() -> None:
    """QApplication, one font, one QTextBrowser."""
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication, QTextBrowser

    app = QApplication([])
    loaded = QFontDatabase.addApplicationFont(str(next((ROOT / "resources" / "fonts").glob("*Serif*Regular*"))))
    browser = QTextBrowser()
    font = QFont(QFontDatabase.applicationFontFamilies(loaded))
    font.setPixelSize(20)
    browser.setFont(font)
    browser.setPlainText((ROOT / "data" / "luohu-2021-reform.txt").read_text(encoding="utf-8"))
    browser.resize(1366, 768)  # the size our window has at its first start
    report_first_paint(app, browser, browser.viewport())


def report_first_paint(app: object, window: object, viewport: object) -> None:
    """Show the window, and print and leave after the viewport's first paint."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                viewport.removeEventFilter(self)
                QTimer.singleShot(0, finish)
            return False

    def finish() -> None:
        seconds = time.monotonic() - float(sys.argv[1])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{seconds:.4f} {peak:.1f}", flush=True)
        os._exit(0)

    watch = Watch()
    viewport.installEventFilter(watch)
    window.show()
    app.exec()


if __name__ == "__main__":
    bare()
