"""What a Linux desktop asks of every application: high contrast and less motion, through the settings portal.

``org.freedesktop.portal.Settings`` on the session bus, read after the first paint and followed from then on. GNOME, KDE
and the desktops that build on them answer; where nobody does, nothing is asked of us. Nothing is started for it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from viewer.theme.system import STILL
from viewer.ui.looks import Looks

if TYPE_CHECKING:
    from jeepney import Message

_SERVICE, _PATH, _INTERFACE = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "Settings"
_APPEARANCE, _GNOME, _ACCESS = "org.freedesktop.appearance", "org.gnome.desktop.interface", "org.gnome.desktop.a11y"
_HIGH_GTK = "HighContrast"


class DesktopWishes(QObject):
    """Tells ``looks`` of high contrast and the application of less motion, as the desktop says and changes it."""

    def __init__(self, looks: Looks, parent: QObject) -> None:
        super().__init__(parent)
        from jeepney import DBusAddress, MatchRule, message_bus, new_method_call

        from viewer.ui.input.bus import Bus

        self._looks = looks
        self._contrast: dict[tuple[str, str], bool] = {}
        self._still: dict[tuple[str, str], bool] = {}
        self._bus = Bus.of_the_session(self)
        if self._bus is None:
            return
        portal = DBusAddress(_PATH, _SERVICE, f"org.freedesktop.portal.{_INTERFACE}")
        self._bus.arrived.connect(self._hear)
        rule = MatchRule(type="signal", interface=portal.interface, member="SettingChanged", path=_PATH)
        self._bus.call(message_bus.AddMatch(rule))
        for place in _MEANINGS:
            self._bus.call(new_method_call(portal, "Read", "ss", place), self._answer_to(place))

    def note(self, place: tuple[str, str], value: object) -> None:
        """A setting, by namespace and key, holds this value now."""
        value = _bare(value)
        meaning = _MEANINGS.get(place)
        if meaning is None:
            return
        about, means = meaning
        (self._contrast if about == "contrast" else self._still)[place] = means(value)
        self._looks.show_asked(any(self._contrast.values()))
        app = QCoreApplication.instance()
        if app is not None:
            app.setProperty(STILL, any(self._still.values()))

    def _answer_to(self, place: tuple[str, str]) -> Callable[[Message], None]:
        def hear(reply: Message) -> None:
            from viewer.ui.input.bus import is_error

            if not is_error(reply):
                self.note(place, reply.body[0])

        return hear

    def _hear(self, message: Message) -> None:
        body = message.body
        if len(body) == 3 and all(isinstance(part, str) for part in body[:2]):
            self.note((body[0], body[1]), body[2])


def _bare(value: object) -> object:
    """What a variant holds, jeepney's pair of type and value; Read wraps it twice."""
    held = value
    while isinstance(held, tuple) and len(held) == 2:
        held = held[-1]
    return held


_MEANINGS: dict[tuple[str, str], tuple[str, Callable[[object], bool]]] = {
    (_APPEARANCE, "contrast"): ("contrast", lambda value: value == 1),
    (_ACCESS, "high-contrast"): ("contrast", lambda value: value is True),
    (_GNOME, "gtk-theme"): ("contrast", lambda value: str(value).startswith(_HIGH_GTK)),
    (_APPEARANCE, "reduced-motion"): ("motion", lambda value: value == 1),
    (_GNOME, "enable-animations"): ("motion", lambda value: value is False),
}
"""What is read, what it is about, and whether a value asks for it."""


def follow_desktop(looks: Looks, parent: QObject) -> DesktopWishes | None:
    """Follow the desktop where there is one to ask: elsewhere Qt and Windows themselves are asked."""
    return DesktopWishes(looks, parent) if sys.platform == "linux" else None
