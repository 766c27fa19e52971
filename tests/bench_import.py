"""How long the window stands still while a report of 10 million characters is imported: the longest time between two
turns of its event loop, from the file named to the check page shown, while headings are moved, confirming, and when the
briefing is opened.

Run by bench.py as a process of its own; prints a JSON list of (what, longest gap in ms, seconds in all).
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from viewer.ui.importing.placing import Placed

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
CHARACTERS = 10_000_000
_PATIENCE, _SETTLED = 600, 2


class Gaps:
    """Watches the event loop through a timer of a millisecond."""

    def __init__(self) -> None:
        self._last, self._longest = time.perf_counter(), 0.0
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now

    def during(self, what: str, done: Callable[[], bool]) -> tuple[str, float, float]:
        """Run the event loop until ``done``; the longest gap in it."""
        begun = self._last = time.perf_counter()
        self._longest = 0.0
        while not done() and time.perf_counter() - begun < _PATIENCE:
            QApplication.processEvents()
            time.sleep(0.0005)
        return what, self._longest * 1000, time.perf_counter() - begun


def measure(folder: Path) -> list[tuple[str, float, float]]:
    """Import a long text through the window, with changes on the check page, and open what was made of it."""
    from viewer.app import make_application, make_window

    text = (ROOT / "data" / "luohu-2021-reform.txt").read_text(encoding="utf-8")
    source = folder / "long.txt"
    source.write_text((text + "\n") * (CHARACTERS // len(text) + 1), encoding="utf-8")
    app = make_application()  # kept: Qt has one only as long as Python holds it
    window = make_window(app)
    window.show()
    gaps = Gaps()
    begun = time.perf_counter()
    gaps.during("start", lambda: time.perf_counter() - begun > _SETTLED)
    opener = window._opener
    opener.open([source])
    desk = opener._desk
    assert desk is not None
    measured = [gaps.during("reading", lambda: not desk._queue.running)]
    measured.append(gaps.during("check page", desk._pages.check.isVisible))
    view = desk._pages.check.outline.view
    edit = desk._pages.check._edit
    assert edit is not None
    for what, step in (("a heading moved", 1), ("and back", -1), ("and again", 1)):
        view.setCurrentIndex(view.model().index(5, 0))
        view.step_wanted.emit(step)
        measured.append(gaps.during(what, lambda: not edit.busy))
    placed: list[tuple[Placed, int]] = []
    desk.placed.disconnect(opener._show_placed)
    desk.placed.connect(lambda *given: placed.append(given))
    desk._pages.check.confirmed.emit()
    measured.append(gaps.during("confirmed", lambda: bool(placed) and opener._desk is None))
    QTimer.singleShot(0, window, lambda: opener._show_placed(*placed[0]))
    begun = time.perf_counter()
    measured.append(gaps.during("opened", lambda: time.perf_counter() - begun > _SETTLED))
    window.close()
    app.processEvents()
    return measured


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
