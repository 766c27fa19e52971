"""A report of a million characters: opened until it can be read, scrolled, and how long the window ever stands still.

Seconds of the processor, so that what else the machine does is not counted. ``tests/bench.py`` prints them; run alone,
this file prints its own.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tests"))
_FRAMES = 120
_WHEEL = 3  # lines a frame


def scroll_times() -> dict[str, float]:
    """``open`` until the text is painted, ``gap`` while it is laid out behind, ``frame`` and ``worst`` of scrolling."""
    from bench_print import write_long
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from viewer.app import make_application, make_window
    from viewer.store.read import read_briefing

    app = make_application()
    window = make_window(app)
    window.resize(1366, 728)
    window.show()
    window.navigator.read()
    _gaps(app, 1.5)

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if (
                event.type() == QEvent.Type.Paint
                and view.shown is not None
                and window.navigator.session.brief is not None
                and len(window.navigator.session.brief.text) > 500_000
            ):
                painted.append(time.process_time())
            return False

    painted: list[float] = []
    view = window.navigator.reading.text.view
    watch = Watch()
    view.viewport().installEventFilter(watch)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.briefing"
        write_long(read_briefing(ROOT / "data" / "luohu-2021.briefing").text, path)
        begun = time.process_time()
        session = window._session
        session.open(read_briefing(path))
        window.navigator.read()
        while not painted:
            app.processEvents()
        times = {"open": painted[0] - begun}
        times["gap"] = max(_gaps(app, 4.0))
    bar, frames = view.verticalScrollBar(), []
    assert isinstance(app, QApplication)
    for _ in range(_FRAMES):
        begun = time.process_time()
        bar.setValue(bar.value() + _WHEEL * bar.singleStep())
        app.processEvents()
        frames.append(time.process_time() - begun)
    bar.setValue(bar.maximum() // 2)
    app.processEvents()
    for _ in range(_FRAMES):
        begun = time.process_time()
        bar.setValue(bar.value() + _WHEEL * bar.singleStep())
        app.processEvents()
        frames.append(time.process_time() - begun)
    times["frame"], times["worst"] = statistics.median(frames), max(frames)
    return times


def _gaps(app: object, seconds: float) -> list[float]:
    """The length of each turn of the event loop."""
    gaps, until = [], time.monotonic() + seconds
    while time.monotonic() < until:
        begun = time.process_time()
        app.processEvents()  # type: ignore[attr-defined]
        gaps.append(time.process_time() - begun)
        time.sleep(0.001)
    return gaps


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if "BRIEFING_VIEWER_HOME" in os.environ:
        print(json.dumps(scroll_times()))
    else:
        with tempfile.TemporaryDirectory() as home:
            os.environ["BRIEFING_VIEWER_HOME"] = home
            print(json.dumps(scroll_times()))
