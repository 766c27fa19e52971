"""What makes reading easy, each until nothing in the window waits to be painted: looks, columns, a meeting, a language.

Every function returns seconds; ``tests/bench.py`` prints them. Run alone, this file prints its own.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
TURNS = 7
_PAUSE = 0.25


def reading_times() -> dict[str, float]:
    """Medians in the real window on the bundled report; a meeting's first screen and the language, once."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from viewer.app import make_application, make_window
    from viewer.ui.language import Keeper
    from viewer.ui.reading_room import ReadingRoom

    app = make_application()
    window = make_window(app)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()

    def settle(seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            app.processEvents()
            time.sleep(0.005)

    def timed(*acts: Callable[[], object]) -> float:
        """The median of the acts, each done several times in turn."""
        taken = []
        for turn in range(TURNS * len(acts)):
            begun = time.perf_counter()
            acts[turn % len(acts)]()
            app.processEvents()
            taken.append(time.perf_counter() - begun)
            settle(_PAUSE)
        return statistics.median(taken)

    settle(1.5)
    window.navigator.go_to_section("4.3")
    settle(_PAUSE)
    looks, columns = window.looks, window.navigator.reading.columns
    looks.choose_scheme("light")
    for face in ("kai", "sans", "fang", "serif"):
        looks.choose_face(face)  # the first time a file is read
        settle(_PAUSE)
    times = {
        "face": timed(*(lambda face=face: looks.choose_face(face) for face in ("kai", "fang", "serif"))),
        "leading": timed(*(lambda step=step: looks.choose_leading(step) for step in (-1, 1, 0))),
        "zoom": timed(*(lambda size=size: looks.choose_zoom(size) for size in (24, 20))),
        "warm": timed(lambda: looks.choose_warm(True), lambda: looks.choose_warm(False)),
        "theme": timed(lambda: looks.choose_scheme("dark"), lambda: looks.choose_scheme("light")),
        "split": timed(lambda: columns.show_split(True), lambda: columns.show_split(False)),
    }
    room = window.findChild(ReadingRoom)
    begun = time.perf_counter()
    room.meeting.begin()
    app.processEvents()
    times["meeting"] = time.perf_counter() - begun
    meeting = room.meeting.meeting
    times["screen"] = timed(lambda: (QTest.keyClick(meeting, Qt.Key.Key_Space), meeting.repaint()))
    QTest.keyClick(meeting, Qt.Key.Key_Escape)
    settle(_PAUSE)
    begun = time.perf_counter()
    window._commands["english"].trigger()
    while app.findChild(Keeper) is None:
        app.processEvents()
    times["language"] = time.perf_counter() - begun
    settle(_PAUSE)
    return times


if __name__ == "__main__":
    print(json.dumps(reading_times()))
