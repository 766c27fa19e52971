"""The start: a display or a sentence, commands without Qt, and what is loaded before the first screen."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.app import NO_DISPLAY, main

ROOT = Path(__file__).resolve().parent.parent

AT_FIRST_PAINT = """
import gc
import sys
from PySide6.QtCore import QEvent, QObject
from viewer.app import make_application, make_window
app = make_application()
window = make_window(app)
window.resize({width}, 768)
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            from PySide6.QtGui import QFontDatabase
            print("\\n".join([*sys.modules, *(name.replace(" ", "") for name in QFontDatabase.families())]))
            print("collected" if gc.isenabled() else "")
            sys.stdout.flush()
            import os
            os._exit(0)
        return False
watch = Watch()
page = window.navigator.reading.text.viewport() if {reading} else window.navigator.overview
page.installEventFilter(watch)
window.show()
app.exec()
"""

AT_QT = """
import gc
import sys
from enum import EnumType
class Spy:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6":
            print(gc.isenabled(), type(sys.meta_path).__module__, EnumType._create_.__module__)
sys.meta_path.insert(0, Spy())
from viewer.app import main
main(["--first-paint", "0"])
"""


def _loaded(home: Path, *, reading: bool, width: int = 1366) -> set[str]:
    """Modules and families of type, the latter without spaces."""
    environment = {**os.environ, "BRIEFING_VIEWER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environment["QT_IM_MODULE"] = "fcitx"  # what speaks to an input method waits for the first paint, too
    if reading:
        code = (
            "from viewer.ui import settings; from viewer.paths import bundled_briefing;"
            "from viewer.store.read import read_briefing;"
            "settings.save(settings.Settings(reading=True));"
            "settings.save_place(settings.Place(read_briefing(bundled_briefing()).sha256, 0))"
        )
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)
    code = AT_FIRST_PAINT.replace("{reading}", str(reading)).replace("{width}", str(width))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_without_a_display_one_sentence_and_status_2() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "main.py"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.strip() == NO_DISPLAY
    assert "xvfb-run" in NO_DISPLAY


@pytest.mark.parametrize("width", [1366, 1000], ids=["three panes", "tabs on the left"])
def test_the_first_paint_of_the_text_waits_for_no_other_pane(tmp_path: Path, width: int) -> None:
    loaded = _loaded(tmp_path, reading=True, width=width)
    assert {"viewer.ui.text.text_pane", "BriefingSerif"} <= loaded
    unwanted = {
        "viewer.ui.cards.cards", "viewer.ui.tree.section_tree", "viewer.ui.overview.overview",
        "viewer.ui.printing.print_dialog", "viewer.pipeline", "viewer.metrics.extract", "viewer.ingest.outline",
        "viewer.query.search", "viewer.query.cards", "viewer.query.choice", "viewer.query.prune", "viewer.query.values",
        "viewer.ui.text.text_flash", "viewer.ui.menu_key", "hashlib",
        "viewer.cli", "sqlite_utils", "markdown", "PySide6.QtPrintSupport", "PySide6.QtNetwork",
        "viewer.ui.input.start", "jeepney", "BriefingRest", "BriefingFang",
    }  # fmt: skip
    assert loaded & unwanted == set()


def test_no_garbage_is_collected_before_the_first_paint(tmp_path: Path) -> None:
    assert "collected" not in _loaded(tmp_path, reading=True)


def test_a_start_by_the_command_prepares_for_qt_before_it_loads_it(tmp_path: Path) -> None:
    environment = {**os.environ, "BRIEFING_VIEWER_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", AT_QT], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    enums = "viewer.lean_enums" if sys.version_info[:2] == (3, 11) else "enum"
    first, measured = done.stdout.splitlines()
    assert first.split() == ["False", "viewer.late_signatures", enums]
    assert len(measured.split()) == 2


AFTER_A_START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QToolButton
from viewer.theme import icons
from viewer import app
through = icons.let_through
def let_through(application, window):
    print("svg first" if "PySide6.QtSvg" in sys.modules else "text first")
    through(application, window)
    QTimer.singleShot(300, look)
def look():
    (window,) = (one for one in QApplication.topLevelWidgets() if one.inherits("QMainWindow"))
    buttons = [one for one in window.findChildren(QToolButton) if one.isVisible() and not one.icon().isNull()]
    inks = [len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())})
            for picture in (one.grab().toImage() for one in buttons)]
    print(len(buttons), min(inks))
    sys.stdout.flush()
    import os
    os._exit(0)
icons.let_through = let_through
app.main([])
"""


def test_the_icons_of_a_start_come_once_its_text_is_painted(tmp_path: Path) -> None:
    environment = {**os.environ, "BRIEFING_VIEWER_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", AFTER_A_START], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60,
        check=True,
    )  # fmt: skip
    order, drawn = done.stdout.splitlines()
    assert order == "text first"
    buttons, inks = map(int, drawn.split())
    assert buttons >= 5
    assert inks > 2, "a button without its icon has the colours of its ground alone"


def test_a_command_collects_garbage_whatever_the_program_started_with(tmp_path: Path) -> None:
    gc.disable()
    try:
        assert main(["figures", str(tmp_path / "none.briefing"), "--csv", str(tmp_path / "out.csv")]) == 2
        assert gc.isenabled()
    finally:
        gc.enable()


def test_the_first_paint_of_the_overview_waits_for_no_text(tmp_path: Path) -> None:
    loaded = _loaded(tmp_path, reading=False)
    assert {"viewer.ui.overview.overview", "BriefingSans"} <= loaded
    unwanted = {
        "viewer.ui.cards.cards", "viewer.ui.text.text_pane", "viewer.document.build", "viewer.ui.tree.section_tree",
        "viewer.pipeline", "sqlite_utils", "markdown", "PySide6.QtPrintSupport", "PySide6.QtNetwork",
        "viewer.ui.input.start", "jeepney", "BriefingRest", "BriefingFang",
    }  # fmt: skip
    assert loaded & unwanted == set()
