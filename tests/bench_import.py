"""How long the window stands still while a report of 10 million characters is imported: the longest time between two
turns of its event loop, from the file named to the check page shown, while headings are moved, confirming, while the
briefing is opened, and when its file is opened as such.

Run by bench.py as a process of its own; prints a JSON list of (what, longest gap in ms, the longest turn in ms of the
processor, seconds in all). Run alone with a folder and ``varied`` or ``dense``: the same of another text.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from viewer.ui.report_opener import Opened

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
CHARACTERS = 10_000_000
_PATIENCE, _SETTLED, _OPENED = 600, 2, 20


class Gap(NamedTuple):
    """The longest time between two turns, the processor's longest in one (both ms), and seconds in all."""

    what: str
    longest: float
    processor: float
    seconds: float


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

    def during(self, what: str, done: Callable[[], bool]) -> Gap:
        """Run the event loop until ``done``; the longest gap in it."""
        begun = self._last = time.perf_counter()
        self._longest = processor = 0.0
        while not done() and time.perf_counter() - begun < _PATIENCE:
            turn = time.thread_time()
            QApplication.processEvents()
            processor = max(processor, time.thread_time() - turn)
            time.sleep(0.0005)
        return Gap(what, self._longest * 1000, processor * 1000, time.perf_counter() - begun)

    def after(self, what: str, seconds: float) -> Gap:
        """The longest gap in the next ``seconds``."""
        begun = time.perf_counter()
        return self.during(what, lambda: time.perf_counter() - begun > seconds)


def measure(folder: Path, kind: str = "") -> list[Gap]:
    """Import a long text through the window, with changes on the check page, and open what was made of it."""
    from tests.bench_texts import KINDS
    from viewer.app import make_application, make_window
    from viewer.paths import bundled_briefing

    source = folder / "long.txt"
    source.write_text(KINDS[kind or "prose"](CHARACTERS), encoding="utf-8")
    app = make_application()  # kept: Qt has one only as long as Python holds it
    window = make_window(app)
    window.show()
    gaps = Gaps()
    gaps.after("start", _SETTLED)
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
    opened: list[Opened] = []
    opener.opened.connect(opened.append)
    desk._pages.check.confirmed.emit()
    measured.append(gaps.during("confirmed", lambda: opener._desk is None))
    measured.append(gaps.during("made ready and opened", lambda: bool(opened)))
    measured.append(gaps.after("written behind what is in sight", _OPENED))
    window.navigator.read()
    measured.append(gaps.after("read", _SETTLED))
    opener.open([bundled_briefing()])
    measured.append(gaps.after("another report", _SETTLED))
    opener.open([opened[0].path])
    measured.append(gaps.during("its file opened", lambda: len(opened) == 3))
    measured.append(gaps.after("and written", _OPENED))
    window.close()
    app.processEvents()
    return measured


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), *sys.argv[2:3])))
