"""One start, measured: run by bench.py as a process of its own, ``bench_start.py app|bare BEGUN``.

Prints the seconds from BEGUN (a monotonic clock reading of the parent) to the first paint of the report's text, and
the peak memory in MB. ``bare`` is the smallest PySide6 window that shows the same text in the same face.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


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


def ours() -> None:
    """The application as a returning reader starts it: on the text, where it was left."""
    from viewer.app import make_application, make_window

    app = make_application()
    window = make_window(app)
    report_first_paint(app, window, window.navigator.reading.text.viewport())


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
        seconds = time.monotonic() - float(sys.argv[2])
        processor = time.process_time()
        from bench_memory import peak

        print(f"{seconds:.4f} {peak() / (1 << 20):.1f} {processor:.4f}", flush=True)
        os._exit(0)  # not through the window: closing would save a geometry that the next run takes up

    watch = Watch()
    viewport.installEventFilter(watch)
    window.show()
    app.exec()


if __name__ == "__main__":
    {"bare": bare, "app": ours}[sys.argv[1]]()
