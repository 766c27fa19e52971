"""The bus itself: calls, the bounded wait, what ends it, and where it is looked for."""

from __future__ import annotations

import socket
import time

import pytest
from jeepney import message_bus
from PySide6.QtCore import QObject

from viewer.ui.input import start
from viewer.ui.input.bus import Bus, is_error, session_address
from viewer.ui.input.dialects import Key, dialects
from viewer.ui.input.symbols import key_event


def test_a_call_is_answered_and_waited_for(bus, qapp):
    link = Bus.of_the_session()
    answers = []
    serial = link.call(message_bus.ListNames(), answers.append)
    assert link.wait(serial, 2000)
    assert "org.freedesktop.DBus" in answers[0].body[0]
    serial = link.call(message_bus.GetNameOwner("org.example.Nobody"), answers.append)
    assert link.wait(serial, 2000)
    assert is_error(answers[1])
    link.close()


def test_reading_what_is_not_there_takes_no_time(bus, qapp):
    """The notifier tells of bytes that a wait has taken already."""
    link = Bus.of_the_session()
    link.wait(link.call(message_bus.ListNames(), lambda _reply: None), 2000)
    started = time.monotonic()
    link._take()
    assert time.monotonic() - started < 0.2
    assert link._notifier.isEnabled()
    link.close()


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\n\r\n" * 4,
        b"l\1\0\1\0\0\0\0\1\0\0\0\4\0\0\0\1\1s\0\0\0\0\0",  # a field that ends in the middle of its text
        b"l\1\0\1\0\0\0\0\1\0\0\0\6\0\0\0\1\1o\0\1\0\0\0",  # a text without its end
    ],
)
def test_what_is_no_d_bus_loses_the_bus(said, qapp, qtbot):
    ours, theirs = socket.socketpair()
    link = Bus(ours)
    with qtbot.waitSignal(link.lost, timeout=2000):
        theirs.sendall(said + bytes(64))
    serial = link.call(message_bus.ListNames(), lambda _reply: None)
    assert link.wait(serial, 1000)  # and is not asked of a socket that is closed
    theirs.close()


def test_a_bus_that_says_nothing_is_no_bus(qapp, monkeypatch, tmp_path):
    path = tmp_path / "bus"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={path}")
        started = time.monotonic()
        assert Bus.of_the_session() is None
        assert time.monotonic() - started < 2


@pytest.mark.parametrize("address", ["", "tcp:host=localhost,port=1", "unix:path=/nonexistent/bus", "rubbish"])
def test_no_bus_to_be_had(address, qapp, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    assert Bus.of_the_session() is None


def test_the_usual_place_where_the_session_says_none(monkeypatch, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert session_address() == ""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "bus"))
        assert session_address() == f"unix:path={tmp_path / 'bus'}"


@pytest.mark.parametrize(("display", "number"), [(":0", 0), (":12.1", 12), ("host:3", 3), ("", 0), ("wayland-0", 0)])
def test_fcitx_4_has_a_name_for_each_display(display, number):
    services = [dialect.service for dialect in dialects(display)]
    assert services == ["org.fcitx.Fcitx5", f"org.fcitx.Fcitx-{number}", "org.freedesktop.portal.Fcitx"]


def test_signatures_of_the_calls():
    key, place = Key(0x61, 38, 0, False, 7), (1, 2, 3, 4)
    newer, older, _portal = dialects(":0")
    calls = [
        (newer.create("x11"), "a(ss)"), (newer.key("/c", key), "uuubu"), (newer.announce("/c", 2), "t"),
        (newer.place("/c", place, None), "iiii"), (newer.place("/c", place, 1.5), "iiiid"),
        (older.create("x11"), "si"), (older.key("/c", key), "uuuiu"), (older.announce("/c", 2), "u"),
        (older.place("/c", place, 1.5), "iiii"), (older.tell("/c", "FocusIn"), None),
    ]  # fmt: skip
    for message, signature in calls:
        assert message.header.fields.get(8) == signature
        assert message.serialise(1)


@pytest.mark.parametrize(
    ("variables", "ours"),
    [
        ({"QT_IM_MODULE": "fcitx"}, True), ({"QT_IM_MODULE": "fcitx5"}, True), ({"QT_IM_MODULE": "ibus"}, False),
        ({}, False), ({"QT_IM_MODULES": "ibus", "QT_IM_MODULE": "fcitx"}, False),
        ({"QT_IM_MODULES": "wayland;fcitx;ibus"}, True),
    ],
)  # fmt: skip
def test_who_speaks_to_fcitx(variables, ours, monkeypatch):
    for name in ("QT_IM_MODULE", "QT_IM_MODULES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert start.fcitx_is_ours() is ours
    monkeypatch.setattr(start.sys, "platform", "win32")
    assert not start.fcitx_is_ours()


def test_nothing_is_made_where_fcitx_is_not_named(qapp, monkeypatch):
    monkeypatch.delenv("QT_IM_MODULE", raising=False)
    monkeypatch.delenv("QT_IM_MODULES", raising=False)
    assert start.start_input(QObject(), print) is None


def test_symbols():
    letter, wide, back, control = (key_event(code, 1, False) for code in (0x61, 0x01004E00, 0xFF08, 0xFFE3))
    assert (letter.text(), letter.key()) == ("a", 0x41)
    assert wide.text() == "一"
    assert back.text() == "\b"
    assert control is None
