"""Keeps the screen on while a meeting runs: no screen saver, no blank screen, no lock for want of keys.

On Linux whoever of the desktop's services is there is asked over the session bus; on Windows the system itself. What
cannot be done is not said: a meeting goes on without it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from jeepney import Message

    from viewer.ui.input.bus import Bus

_NAME, _IDLE = "briefing-viewer", 8
_WINDOWS_AWAKE, _WINDOWS_AS_EVER = 0x80000003, 0x80000000
"""SetThreadExecutionState: ES_CONTINUOUS, with ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED or without."""


class _Service(NamedTuple):
    """Who can be asked, where, and in which words."""

    name: str
    path: str
    hold: tuple[str, str]
    release: str
    before: tuple[object, ...]
    after: tuple[object, ...]


_SERVICES = (
    # freedesktop.org, Idle Inhibition: KDE, Xfce, Deepin and UOS, GNOME through a proxy.
    _Service(
        "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", ("Inhibit", "ss"), "UnInhibit", (_NAME,), ()
    ),
    # gnome-session, and UKUI and MATE after it: application, window (0: none), reason, what is held (8: being idle).
    _Service(
        "org.gnome.SessionManager", "/org/gnome/SessionManager", ("Inhibit", "susu"), "Uninhibit", (_NAME, 0), (_IDLE,)
    ),
)


class Awake(QObject):
    """``hold`` and ``release``, as often as wanted. A program that ends lets go of the bus, which releases too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: Bus | None = None
        self._held: list[tuple[_Service, int]] = []

    def hold(self) -> None:
        """Keep the screen on from now."""
        if sys.platform == "win32":
            _tell_windows(_WINDOWS_AWAKE)
        elif sys.platform == "linux" and self._bus is None:
            self._ask_services()

    def release(self) -> None:
        """Let the screen go dark again when it wants to."""
        if sys.platform == "win32":
            _tell_windows(_WINDOWS_AS_EVER)
        bus, self._bus = self._bus, None
        if bus is not None:
            for service, cookie in self._held:
                bus.call(_message(service, service.release, "u", (cookie,)))
            bus.close()
            bus.deleteLater()
        self._held = []

    def _ask_services(self) -> None:
        try:
            from viewer.ui.input.bus import Bus
        except ImportError:  # a desk without the package that packs the messages
            return
        self._bus = bus = Bus.of_the_session(self)
        if bus is None:
            return
        for service in _SERVICES:
            method, signature = service.hold
            words = (*service.before, self.tr("Meeting mode"), *service.after)
            bus.call(_message(service, method, signature, words), self._hear(bus, service))

    def _hear(self, bus: Bus, service: _Service) -> Callable[[Message], None]:
        def hear(reply: Message) -> None:
            from viewer.ui.input.bus import is_error

            if not is_error(reply) and bus is self._bus and type(reply.body[0]) is int:
                self._held.append((service, reply.body[0]))

        return hear


def _message(service: _Service, method: str, signature: str, words: tuple[object, ...]) -> Message:
    from jeepney import DBusAddress, new_method_call

    return new_method_call(DBusAddress(service.path, service.name, service.name), method, signature, words)


def _tell_windows(state: int) -> None:
    import ctypes

    try:
        ctypes.windll.kernel32.SetThreadExecutionState(state)  # type: ignore[attr-defined,unused-ignore]
    except (AttributeError, OSError):
        return
