"""Showing a file in the file manager: over a real session bus, and in the other ways."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from viewer.ui import reveal
from viewer.ui.reveal import Revealer, ask_file_manager

NAME = "org.freedesktop.FileManager1"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toLocalFile()))
    return urls


@pytest.fixture
def manager(bus: str) -> Iterator[list[object]]:
    """A file manager that answers one call and keeps what it was asked."""
    from jeepney import MessageType, new_method_return
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

    asked: list[object] = []
    connection = open_dbus_connection(bus=bus)
    connection.send_and_get_reply(message_bus.RequestName(NAME))

    def serve() -> None:
        while not asked:
            message = connection.receive(timeout=20)
            if message.header.message_type is MessageType.method_call:
                asked.append(message.body)
                connection.send(new_method_return(message))

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield asked
    thread.join(timeout=20)
    connection.close()


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
def test_the_file_manager_is_asked_for_the_file(manager: list[object], tmp_path: Path) -> None:
    path = tmp_path / "报 告#1.briefing"
    assert ask_file_manager(path)
    assert manager == [([path.as_uri()], "")]


@pytest.mark.usefixtures("bus")
def test_on_a_bus_without_a_file_manager_the_folder_is_opened(qtbot: QtBot, tmp_path: Path, opened: list[str]) -> None:
    revealer = Revealer()
    revealer.reveal(tmp_path / "a.briefing")
    qtbot.waitUntil(lambda: opened == [str(tmp_path)])


def test_without_a_bus_the_folder_is_opened(
    qtbot: QtBot, tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert not ask_file_manager(tmp_path)
    revealer = Revealer()
    revealer.reveal(tmp_path / "a.briefing")
    qtbot.waitUntil(lambda: opened == [str(tmp_path)])


def test_on_windows_explorer_chooses_it(qapp: object, opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(reveal.sys, "platform", "win32")
    monkeypatch.setattr(reveal.subprocess, "Popen", asked.append)
    Revealer().reveal(Path("/a b/c.briefing"))
    assert asked == [f'explorer /select,"{os.sep}a b{os.sep}c.briefing"']
    assert opened == []


def test_elsewhere_the_folder_is_opened(qapp: object, opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reveal.sys, "platform", "darwin")
    Revealer().reveal(Path("/a/c.briefing"))
    assert opened == ["/a"]


def test_where_nothing_opens_folders_it_is_said(qapp: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reveal.sys, "platform", "darwin")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    revealer = Revealer()
    with qtbot.waitSignal(revealer.told) as told:
        revealer.reveal(Path("/a/c.briefing"))
    assert "/a" in told.args[0]
