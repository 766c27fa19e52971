"""High contrast and less motion, as a desktop's settings portal says and changes them, over a real session bus."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, message_bus, new_error, new_method_return, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.theme.system import STILL, prefers_less_motion
from viewer.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT
from viewer.ui import desktop_wishes
from viewer.ui.desktop_wishes import DesktopWishes, follow_desktop
from viewer.ui.looks import Looks
from viewer.ui.settings import Settings

pytestmark = pytest.mark.usefixtures("plain_application")
PORTAL = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")


class Portal:
    """Answers Read for what it knows, in a thread; ``change`` tells everybody."""

    def __init__(self, address: str, known: dict[tuple[str, str], tuple[str, object]]) -> None:
        self._known = known
        self._link: DBusConnection = open_dbus_connection(address)
        self._link.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                message = self._link.receive()
            except (OSError, ValueError, ConnectionError):
                return
            if message.header.message_type.name != "method_call":
                continue
            value = self._known.get(tuple(message.body))
            if value is None:
                self._link.send(new_error(message, "org.freedesktop.portal.Error.NotFound"))
            else:
                self._link.send(new_method_return(message, "v", (("v", value),)))

    def change(self, place: tuple[str, str], value: tuple[str, object]) -> None:
        self._link.send(new_signal(PORTAL, "SettingChanged", "ssv", (*place, value)))

    def close(self) -> None:
        self._link.close()


@pytest.fixture
def calm(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setProperty(STILL, None)


def test_the_portal_is_followed(calm: None, qtbot: QtBot, qapp: QApplication, bus: str) -> None:
    appearance, motion = (
        ("org.freedesktop.appearance", "contrast"),
        ("org.gnome.desktop.interface", "enable-animations"),
    )
    portal = Portal(bus, {appearance: ("u", 1), motion: ("b", False)})
    looks, parent = Looks(Settings(scheme="system")), QObject()
    assert looks.theme.colors != CONTRAST_LIGHT
    wishes = DesktopWishes(looks, parent)
    qtbot.waitUntil(lambda: looks.theme.colors in (CONTRAST_LIGHT, CONTRAST_DARK))
    qtbot.waitUntil(prefers_less_motion)
    portal.change(appearance, ("u", 0))
    qtbot.waitUntil(lambda: looks.theme.colors not in (CONTRAST_LIGHT, CONTRAST_DARK))
    portal.change(motion, ("b", True))
    qtbot.waitUntil(lambda: not prefers_less_motion())
    assert wishes.parent() is parent
    portal.close()


@pytest.mark.parametrize(
    ("place", "value", "high"),
    [
        (("org.gnome.desktop.interface", "gtk-theme"), "HighContrastInverse", True),
        (("org.gnome.desktop.interface", "gtk-theme"), "Adwaita", False),
        (("org.gnome.desktop.a11y", "high-contrast"), True, True),
        (("org.freedesktop.appearance", "contrast"), ("v", ("u", 1)), True),
        (("org.freedesktop.appearance", "accent-color"), (0.1, 0.2, 0.3), False),
    ],
)
def test_what_a_setting_means(
    calm: None, monkeypatch: pytest.MonkeyPatch, place: tuple[str, str], value: object, high: bool
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    looks, parent = Looks(Settings(scheme="system")), QObject()
    wishes = DesktopWishes(looks, parent)
    wishes.note(place, value)
    assert looks.contrast is high
    # Who chose a scheme is not overruled.
    chosen = Looks(Settings(scheme="light"))
    chosen.show_asked(True)
    assert not chosen.contrast


def test_other_systems_have_no_portal(calm: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop_wishes.sys, "platform", "win32")
    assert follow_desktop(Looks(Settings()), QObject()) is None
    monkeypatch.setattr(desktop_wishes.sys, "platform", sys.platform)
