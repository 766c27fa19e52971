"""Seconds from Ctrl+P to the first painted page, for the bundled report and for one of a million characters.

Run by bench.py, which sets the environment before Qt is loaded.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
_LONG = 1_000_000


def preview_times() -> dict[str, float]:
    """By report: ``bundled`` and ``long``. The dialog opens on the whole report, as from the overview.

    ``first`` is the bundled report's first dialog of the process, which loads print support and the faces.
    """
    from viewer.app import make_application, make_window
    from viewer.store.read import read_briefing

    app = make_application()
    bundled = ROOT / "data" / "luohu-2021.briefing"
    with tempfile.TemporaryDirectory() as folder:
        long = Path(folder) / "long.briefing"
        write_long(read_briefing(bundled).text, long)
        times = {}
        for name, path in (("first", bundled), ("bundled", bundled), ("long", long)):
            window = make_window(app, path)
            window.resize(1366, 728)
            window.show()
            _settle(app.processEvents, 1.0)
            times[name] = _from_key_to_page(window)
            window.close()
            window.deleteLater()
    return times


def write_long(text: str, path: Path) -> None:
    """A briefing of at least a million characters: the report again and again, its chapters numbered on."""
    from viewer.model import Metadata
    from viewer.pipeline import build_briefing
    from viewer.store.write import write_briefing

    source = path.with_suffix(".txt")
    source.write_text("\n\n".join([text] * (_LONG // len(text) + 1)), encoding="utf-8")
    write_briefing(build_briefing(source, Metadata("百万字报告", "", 2021)), path)


def _from_key_to_page(window: object) -> float:
    """Press Ctrl+P, wait until the preview has painted a page, close the dialog."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from viewer.ui.printing.print_preview import PrintPreview

    painted: list[float] = []

    class Watch(QObject):
        """Sees paints of the preview's viewport; the one during which there are pages ends the measuring."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not painted:
                preview = watched.parent()
                if isinstance(preview, PrintPreview) and preview.viewport() is watched and preview.pages:
                    QTimer.singleShot(0, finish)
            return False

    def finish() -> None:
        if not painted:
            painted.append(time.perf_counter())
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                dialog.close()

    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    begun = time.perf_counter()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    QApplication.instance().removeEventFilter(watch)
    return painted[0] - begun


def _settle(process: object, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        process()


if __name__ == "__main__":
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["BRIEFING_VIEWER_HOME"] = home
        for report, seconds in preview_times().items():
            print(f"{report:10} {seconds * 1000:7.1f} ms")
