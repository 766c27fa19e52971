"""What fcitx 5 and fcitx 4 are asked, and with which words: the facts of both protocols, as values.

Read in the public sources of fcitx5 (src/frontend/dbusfrontend), fcitx (src/frontend/ipc and ipcportal) and fcitx5-qt
(how a client behaves), and tried against fcitx 5.0.21 and 4.2.9.9.
"""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from dataclasses import dataclass

from jeepney import DBusAddress, Message, new_method_call

PREEDIT, FORMATTED, COMMITS_ON_LEAVING, RELATIVE_PLACE = 1 << 1, 1 << 4, 1 << 5, 1 << 24
"""What we can do (fcitx-utils/capabilityflags.h; the same bits in fcitx 4): show what is being composed, with formats,
commit it ourselves when the field is left, and, where no window knows its place (Wayland), give the cursor's place
within the window. Not asked for: KeyEventOrderFix, since we take all messages in the order in which they were sent."""
HIGHLIGHT, NOT_COMMITTED = 1 << 4, 1 << 5
"""Formats of a piece of what is being composed: shown as selected; dropped, not committed, when the field is left."""
_PROGRAM = "briefing-viewer"
Rectangle = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Key:
    """A key as X sends it: its symbol, its code, the modifiers held, whether it was let go, and when (ms)."""

    symbol: int
    code: int
    state: int
    release: bool
    time: int


@dataclass(frozen=True, slots=True)
class Dialect(ABC):
    """One way of talking with an fcitx: the name it owns on the bus, and the calls of a context."""

    service: str
    maker: str
    """The object that makes contexts."""
    interface: str
    """Of a context."""

    @abstractmethod
    def create(self, window_system: str) -> Message:
        """Ask for a context of our own."""

    @abstractmethod
    def path(self, body: tuple[object, ...]) -> str:
        """Of the context that was made."""

    @abstractmethod
    def announce(self, path: str, abilities: int) -> Message:
        """Say what we can do."""

    @abstractmethod
    def key(self, path: str, key: Key) -> Message:
        """Offer a key; the answer is true when fcitx took it."""

    def place(self, path: str, at: Rectangle, scale: float | None) -> Message:
        """The cursor: device pixels of the screen, or, with ``scale``, within a window that does not know its place."""
        return self._call(path, "SetCursorRect", "iiii", at)

    def tell(self, path: str, word: str) -> Message:
        """FocusIn, FocusOut, Reset, DestroyIC."""
        return self._call(path, word)

    def _call(self, path: str, word: str, signature: str | None = None, body: tuple[object, ...] = ()) -> Message:
        context = DBusAddress(path, bus_name=self.service, interface=self.interface)
        return new_method_call(context, word, signature, body)

    def _make(self, interface: str, word: str, signature: str, body: tuple[object, ...]) -> Message:
        maker = DBusAddress(self.maker, bus_name=self.service, interface=interface)
        return new_method_call(maker, word, signature, body)


class Fcitx5(Dialect):
    """InputMethod1 and InputContext1: fcitx 5, and the portal that both fcitx 5 and fcitx 4 (since 4.2.9.5) own."""

    __slots__ = ()

    def create(self, window_system: str) -> Message:
        """``a(ss)`` to ``o`` and ``ay``; the display puts the context into the group of its screen."""
        about = [("program", _PROGRAM), ("display", f"{window_system}:")]
        return self._make("org.fcitx.Fcitx.InputMethod1", "CreateInputContext", "a(ss)", (about,))

    def path(self, body: tuple[object, ...]) -> str:
        return str(body[0])

    def announce(self, path: str, abilities: int) -> Message:
        return self._call(path, "SetCapability", "t", (abilities,))

    def key(self, path: str, key: Key) -> Message:
        """``uuubu`` to ``b``."""
        body = (key.symbol, key.code, key.state, key.release, key.time)
        return self._call(path, "ProcessKeyEvent", "uuubu", body)

    def place(self, path: str, at: Rectangle, scale: float | None) -> Message:
        if scale is None:
            return super().place(path, at, scale)
        return self._call(path, "SetCursorRectV2", "iiiid", (*at, scale))


class Fcitx4(Dialect):
    """InputMethod and InputContext of fcitx 4, which owns one name for each display."""

    __slots__ = ()

    def create(self, window_system: str) -> Message:
        """CreateICv3 ``si`` (program, process) to ``ibuuuu``: a number, whether it is on, the keys that switch it."""
        return self._make("org.fcitx.Fcitx.InputMethod", "CreateICv3", "si", (_PROGRAM, os.getpid()))

    def path(self, body: tuple[object, ...]) -> str:
        return f"/inputcontext_{body[0]}"

    def announce(self, path: str, abilities: int) -> Message:
        return self._call(path, "SetCapacity", "u", (abilities,))

    def key(self, path: str, key: Key) -> Message:
        """``uuuiu`` to ``i``: the kind is 0 for a press and 1 for a release."""
        body = (key.symbol, key.code, key.state, int(key.release), key.time)
        return self._call(path, "ProcessKeyEvent", "uuuiu", body)


def dialects(display: str) -> tuple[Dialect, ...]:
    """In the order in which they are preferred, for the value of DISPLAY: fcitx 4's name ends with its number."""
    number = display.rpartition(":")[2].partition(".")[0]
    portal, context = "/org/freedesktop/portal/inputmethod", "org.fcitx.Fcitx.InputContext1"
    return (
        Fcitx5("org.fcitx.Fcitx5", portal, context),
        Fcitx4(f"org.fcitx.Fcitx-{number if number.isdigit() else 0}", "/inputmethod", "org.fcitx.Fcitx.InputContext"),
        Fcitx5("org.freedesktop.portal.Fcitx", portal, context),
    )
