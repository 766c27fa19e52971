"""Keystrokes into the search field of the real window, each timed until the text column is painted again."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

QUERIES = ("停车", "改革", "数字人民币", "珠宝 保税", "18,232", "獨居老人", "地铁", "服务")


class _Paints(QObject):
    """Counts paints of the window's backing widgets that were asked for after a key."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def keystrokes() -> Iterator[float]:
    """Seconds per keystroke: from the committed character until every pane has been painted."""
    from viewer.app import make_window

    app = QApplication.instance() or QApplication([])
    window = make_window(app)
    window.resize(1920, 1080)
    window.show()
    window.activateWindow()
    field = window.findChild(QLineEdit)
    field.setFocus()
    _settle(app)
    for query in ("暖", *QUERIES):  # the first loads what is loaded once
        for character in query:
            seconds = _timed(app, window, lambda key=character: field.insert(key))
            if query != "暖":
                yield seconds
        for _ in query:
            seconds = _timed(app, window, lambda: QTest.keyClick(field, "\b"))
            if query != "暖":
                yield seconds
    window.close()


def _timed(app: QApplication, window: QObject, press: object) -> float:
    paints = _Paints()
    viewport = window.navigator.reading.text.viewport()
    window.installEventFilter(paints)
    begun = time.perf_counter()
    press()
    # One turn coalesces the query, the next delivers the paints; repaint is not forced: Qt decides what is dirty.
    for _ in range(4):
        app.processEvents()
        app.sendPostedEvents()
    seconds = time.perf_counter() - begun
    window.removeEventFilter(paints)
    assert viewport is not None
    _settle(app)
    return seconds


def _settle(app: QApplication) -> None:
    until = time.perf_counter() + 0.12  # longer than the pane's own delay for the section at the reader's place
    while time.perf_counter() < until:
        app.processEvents()
