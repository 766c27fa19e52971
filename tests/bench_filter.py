"""Keystrokes into the search field of the real window, each timed until nothing in the window waits to be painted.

What the window does on purpose after a pause (the unit of reading, the ticks on the scroll bar, cards laid out ahead)
runs between the keys and is not timed; everything else that a keystroke changes is.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

QUERIES = ("停车", "改革", "数字人民币", "珠宝 保税", "18,232", "獨居老人", "地铁", "服务")
PINYIN = ("tingche", "fxb", "gaige", "szrmb", "tc")
SIGNS = ("停车 -夜间", "停车 >1000", "章:四 停车", "数:停车")
NEAR = ("错锋停车", "领英工程")
SIZE = (1920, 1080)
_PAUSE = 0.16  # longer than every delay of the window's own
_CALM = 4  # turns of the event loop in which nothing came to be painted or laid out
_PAINTING = (QEvent.Type.UpdateRequest, QEvent.Type.LayoutRequest)


class _Paints(QObject):
    """Counts how often the window was asked to paint: Qt sends all that is dirty in it through its top."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in _PAINTING
        return False


class Keys:
    """The window on the bundled report, shown and active with every pane made, and its field with the focus."""

    def __init__(self, *, reading: bool = True, path: Path | None = None) -> None:
        from viewer.app import make_application, make_window

        app = QApplication.instance()
        self._app = app if isinstance(app, QApplication) else make_application()
        self.window: MainWindow = make_window(self._app, path)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self._paints = _Paints(self.window)
        self.settle(1.0)
        if reading:
            self.window.navigator.read()
            self.settle(1.0)
        field = self.window.findChild(QLineEdit, "searchField")
        assert isinstance(field, QLineEdit)
        self.field = field
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.settle()
        assert self.window.isActiveWindow()
        assert self.field.hasFocus()
        assert (self.window.width(), self.window.height()) == SIZE

    def type(self, character: str) -> float:
        """Seconds from a character that an input method commits to the painted window."""
        return self._timed(lambda: self.field.insert(character))

    def erase(self) -> float:
        """Seconds from Backspace to the painted window."""
        return self._timed(lambda: QTest.keyClick(self.field, Qt.Key.Key_Backspace))

    def settle(self, pause: float = _PAUSE) -> None:
        """Let everything run that waits for a pause in typing."""
        settle(self._app, pause)

    def close(self) -> None:
        """Take the window away whole: what it would still do belongs to no later measuring."""
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def _timed(self, press: Callable[[], object]) -> float:
        seconds = timed(self._app, self._paints, press)
        self.settle()
        return seconds


def settle(app: QApplication, pause: float = _PAUSE) -> None:
    """A pause as between two keys: events are handled, and the processor rests."""
    until = time.perf_counter() + pause
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.001)


def timed(app: QApplication, paints: _Paints, press: Callable[[], object]) -> float:
    """Seconds from ``press`` to the end of the last turn in which the window was painted or laid out."""
    before = seen = paints.count
    begun = done = time.perf_counter()
    press()
    calm = 0
    while calm < _CALM:
        app.processEvents()
        if paints.count != seen:
            seen, calm, done = paints.count, 0, time.perf_counter()
        else:
            calm += 1
    assert seen > before, "a keystroke that painted nothing was not measured"
    return done - begun


def keystrokes(queries: tuple[str, ...] = QUERIES, path: Path | None = None) -> Iterator[float]:
    """Seconds per keystroke on the bundled or another briefing; the first one is the first after the start."""
    keys = Keys(path=path)
    for query in queries:
        for character in query:
            yield keys.type(character)
        for _ in query:
            yield keys.erase()
    keys.close()


def page_changes() -> Iterator[float]:
    """Seconds per first character typed on the overview, which turns to the text with it."""
    keys = Keys(reading=False)
    for query in QUERIES:
        yield keys.type(query[0])
        keys.erase()
    keys.window.close()


def bare() -> Iterator[float]:
    """Seconds that Qt alone needs to show the report's text in a window of this size: what a keystroke is held to."""
    from viewer.paths import bundled_briefing
    from viewer.store.read import read_briefing

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    text = read_briefing(bundled_briefing()).text
    edit = QTextEdit()
    edit.resize(*SIZE)
    edit.show()
    paints = _Paints(edit)
    for turn in range(12):
        settle(app)
        yield timed(app, paints, lambda shown=text[turn:]: edit.setPlainText(shown))


def main() -> None:
    """Print every keystroke's time, ms, and the bare editor's."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    keys = Keys(path=path)
    times: list[tuple[float, str]] = []
    for query in (*QUERIES, *PINYIN, *SIGNS, *NEAR):
        for at in range(len(query)):
            times.append((keys.type(query[at]), query[: at + 1]))
        for at in range(len(query)):
            times.append((keys.erase(), query[: len(query) - 1 - at] + "←"))
    print(" ".join(f"{words} {seconds * 1000:.1f}" for seconds, words in times))
    ordered = sorted(seconds * 1000 for seconds, _ in times)
    first, middle = times[0][0] * 1000, ordered[len(ordered) // 2]
    alone = sorted(seconds * 1000 for seconds in bare())
    print(f"first {first:.1f}  median {middle:.1f}  worst {ordered[-1]:.1f}  bare editor {alone[len(alone) // 2]:.1f}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main()
