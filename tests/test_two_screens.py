"""A meeting with two screens, in a process of its own: the offscreen platform is given two."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_SCREEN = {"width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, "x": 0, "y": 0}
_JOURNEY = """
import sys, time
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from viewer.app import make_application, make_window
from viewer.ui.meeting.meeting_window import MeetingWindow
from viewer.ui.reading_room import ReadingRoom

app = make_application()
window = make_window(app, Path(sys.argv[1]))
window.show()
while window.findChild(ReadingRoom) is None:
    app.processEvents()
assert window.screen().name() == "desk"
window.findChild(ReadingRoom).meeting.begin()
app.processEvents()
meeting = window.findChild(MeetingWindow)
both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
for key in (None, Qt.Key.Key_Right, Qt.Key.Key_Left):
    if key is not None:
        QTest.keyClick(meeting, key, both)
        app.processEvents()
    print(meeting.screen().name(), meeting.geometry().getRect(), meeting._room.em, meeting._show.around.position)
"""


def test_it_opens_on_the_other_screen_and_moves_by_keys(file: Path, tmp_path: Path) -> None:
    screens = [{**_SCREEN, "name": "desk"}, {**_SCREEN, "name": "wall", "x": 1366, "width": 1920, "height": 1080}]
    config = tmp_path / "screens.json"
    config.write_text(
        json.dumps({"screens": screens, "synchronousWindowSystemEvents": True, "windowFrameMargins": False})
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, "-c", _JOURNEY, str(file)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "wall (1366, 0, 1920, 1080) 49 1/6",
        "desk (0, 0, 1366, 768) 35 1/6",
        "wall (1366, 0, 1920, 1080) 49 1/6",
    ]
