"""A session bus of the test's own, an fcitx on it, and a window with two fields that types as X would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.ui.input.fake_fcitx import FakeFcitx, Started
from viewer.ui.input import keys
from viewer.ui.search.search_field import SearchField


@pytest.fixture
def bus(bus: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The session bus of a desktop that types through fcitx."""
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setenv("QT_IM_MODULE", "fcitx")
    return bus


@pytest.fixture
def fcitx(bus: str) -> Iterator[Started]:
    """Starts one; all that were started die with the test."""
    started: list[FakeFcitx] = []

    def start(service: str = "org.fcitx.Fcitx5", version: int = 5) -> FakeFcitx:
        started.append(FakeFcitx(bus, service, version=version))
        return started[-1]

    yield start
    for service in started:
        service.die()


class Desk(QWidget):
    """Two fields; what is typed comes the way it comes from X."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.other = SearchField(self), QLineEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.other)
        self.told: list[str] = []
        self.field.committed.connect(lambda: self.told.append(self.field.text()))
        self.missing: list[bool] = []
        self._time = 1000

    def show_missing(self, missing: bool) -> None:
        self.missing.append(missing)

    def press(self, symbol: int, text: str = "", key: int = 0, state: int = 0) -> bool:
        """Press and let go of a key; True when its shortcut, if it has one, would have run."""
        self._time += 7
        held = Qt.KeyboardModifier.ControlModifier if state & 4 else Qt.KeyboardModifier.NoModifier
        window, kinds = QGuiApplication.focusWindow(), QEvent.Type
        free = True
        for kind in (kinds.ShortcutOverride, kinds.KeyPress, kinds.KeyRelease):
            event = QKeyEvent(kind, key or ord(text.upper()), held, 38, symbol, state, text)
            event.setTimestamp(self._time)
            event.setAccepted(kind != kinds.ShortcutOverride)
            QCoreApplication.sendEvent(window, event)
            if kind == kinds.ShortcutOverride:
                free = not event.isAccepted()
        return free

    def type(self, text: str) -> None:
        for letter in text:
            self.press(ord(letter), letter)


@pytest.fixture
def desk(qtbot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(keys, "AT_ONCE", 5000)  # on a busy machine the fake answers late
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    desk.field.setFocus()
    qtbot.waitUntil(desk.field.hasFocus)
    return desk
