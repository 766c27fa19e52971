"""The screen stays on: services of the tests' own on a bus of their own, a Windows that is none, and nobody there."""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from jeepney import HeaderFields, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.app import make_window
from viewer.ui.meeting.awake import Awake
from viewer.ui.meeting.meeting_window import MeetingWindow

SCREENSAVER, SESSION = "org.freedesktop.ScreenSaver", "org.gnome.SessionManager"


class Service:
    """Holds the screen for whoever asks; ``refuses``: answers with an error."""

    def __init__(self, address: str, name: str, *, refuses: bool = False) -> None:
        self._address, self._name, self._refuses = address, name, refuses
        self.calls: list[tuple[str, tuple[object, ...]]] = []
        self._ready, self._dead = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._ready.wait(10)

    def die(self) -> None:
        self._dead.set()
        self._thread.join(10)

    def _run(self) -> None:
        with open_dbus_connection(self._address) as link:
            link.send_and_get_reply(message_bus.RequestName(self._name))
            self._ready.set()
            while not self._dead.is_set():
                try:
                    message = link.receive(timeout=0.02)
                except TimeoutError:
                    continue
                if message.header.message_type != MessageType.method_call:
                    continue
                self.calls.append((message.header.fields[HeaderFields.member], message.body))
                if self._refuses:
                    link.send_message(new_error(message, "org.freedesktop.DBus.Error.Failed"))
                elif message.body and len(message.body) > 1:
                    link.send_message(new_method_return(message, "u", (4711,)))


@pytest.fixture
def service(bus: str) -> Iterator[Callable[..., Service]]:
    started: list[Service] = []

    def start(name: str = SCREENSAVER, *, refuses: bool = False) -> Service:
        started.append(Service(bus, name, refuses=refuses))
        return started[-1]

    yield start
    for one in started:
        one.die()


@pytest.mark.skipif(sys.platform != "linux", reason="the session bus is Linux's")
@pytest.mark.usefixtures("plain_application")
def test_a_meeting_holds_the_screen_until_it_is_left(
    qtbot: QtBot, qapp: QApplication, file: Path, service: Callable[..., Service]
) -> None:
    saver, session = service(), service(SESSION)
    window = make_window(qapp, file)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: "meeting" in {action.objectName() for action in window.actions()})
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.findChild(MeetingWindow) is not None)
    qtbot.waitUntil(lambda: bool(saver.calls and session.calls))
    assert saver.calls == [("Inhibit", ("briefing-viewer", "会议展示"))]
    assert session.calls == [("Inhibit", ("briefing-viewer", 0, "会议展示", 8))]
    meeting = window.findChild(MeetingWindow)
    qtbot.waitUntil(meeting.isActiveWindow)
    qtbot.wait(100)  # the answers have come
    qtbot.keyClick(meeting, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(saver.calls) == len(session.calls) == 2)
    assert saver.calls[1] == ("UnInhibit", (4711,))
    assert session.calls[1] == ("Uninhibit", (4711,))


@pytest.mark.skipif(sys.platform != "linux", reason="the session bus is Linux's")
def test_it_is_asked_once_and_may_be_asked_again(qtbot: QtBot, service: Callable[..., Service]) -> None:
    saver, awake = service(), Awake()
    for turn in (1, 2):
        awake.hold()
        awake.hold()
        qtbot.waitUntil(lambda: bool(awake._held))
        awake.release()
        awake.release()
        qtbot.waitUntil(lambda turn=turn: len(saver.calls) == 2 * turn)
    assert [name for name, _ in saver.calls] == ["Inhibit", "UnInhibit"] * 2


@pytest.mark.skipif(sys.platform != "linux", reason="the session bus is Linux's")
def test_who_refuses_is_not_asked_to_let_go(qtbot: QtBot, service: Callable[..., Service]) -> None:
    saver, awake = service(refuses=True), Awake()
    awake.hold()
    qtbot.waitUntil(lambda: bool(saver.calls))
    qtbot.wait(50)
    awake.release()
    qtbot.wait(50)
    assert [name for name, _ in saver.calls] == ["Inhibit"]


def test_without_a_bus_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    awake = Awake()
    awake.hold()
    awake.release()
    assert awake._held == []


def test_windows_is_told_both(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr(sys, "platform", "win32")
    kernel = SimpleNamespace(SetThreadExecutionState=told.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    awake = Awake()
    awake.hold()
    awake.release()
    assert told == [0x80000003, 0x80000000]


def test_a_windows_without_it_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(), raising=False)
    awake = Awake()
    awake.hold()
    awake.release()
