"""The session bus over its local socket: calls with answers, signals, and a wait that is bounded.

PySide6's own QtDBus cannot say what fcitx listens to: a Python int leaves it as ``i`` (or ``q``), never as ``u``
(6.9.3: "Call to RequestName has wrong args (si, expected su)"). jeepney only packs and unpacks the bytes; the socket
is ours, so that messages are taken strictly in the order in which they were sent, in this thread, without blocking.
"""

from __future__ import annotations

import os
import select
import socket
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from jeepney import (
    AuthenticationError,
    DBusAddress,
    HeaderFields,
    Message,
    MessageFlag,
    MessageType,
    Parser,
    new_method_call,
)
from jeepney.auth import BEGIN, Authenticator
from jeepney.bus import get_connectable_addresses
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

Answered = Callable[[Message], None]
DAEMON = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
PATIENCE = 0.5
"""Seconds for the bus itself, which answers within a millisecond."""
_TROUBLE = (OSError, ValueError, KeyError, IndexError, RuntimeError, StopIteration)
"""What a bus that is gone, or an address that is none, raises."""


def session_address() -> str:
    """Where the session bus listens: what the session says, else its usual place."""
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / "bus"
    return os.environ.get("DBUS_SESSION_BUS_ADDRESS") or (f"unix:path={usual}" if usual.is_socket() else "")


def is_error(message: Message) -> bool:
    """True where the other side refused, or answered nothing to a question."""
    return message.header.message_type == MessageType.error or not message.body


class Bus(QObject):
    """``arrived(message)``: a signal of another program. ``lost``: the bus is gone, and with it every answer."""

    arrived = Signal(object)
    lost = Signal()

    def __init__(self, link: socket.socket, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link, self._parser, self._serial = link, Parser(), 0
        link.setblocking(False)
        self._inbox: deque[Message] = deque()
        self._answers: dict[int, Answered] = {}
        self._notifier = QSocketNotifier(link.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)
        self.destroyed.connect(link.close)

    @classmethod
    def of_the_session(cls, parent: QObject | None = None) -> Bus | None:
        """Connected and greeted, or None where there is no session bus that answers."""
        try:
            link = _connect(next(get_connectable_addresses(session_address())))
        except (*_TROUBLE, AuthenticationError):
            return None
        bus = cls(link, parent)
        bus.call(new_method_call(DAEMON, "Hello"))
        return bus

    def call(self, message: Message, answered: Answered | None = None) -> int:
        """Send a call; ``answered`` gets the reply, which may be an error. Returns the serial to wait for."""
        self._serial += 1
        message.header.flags |= MessageFlag.no_auto_start  # who does not run is not started by us
        if answered is None:
            message.header.flags |= MessageFlag.no_reply_expected
        else:
            self._answers[self._serial] = answered
        try:
            self._link.settimeout(PATIENCE)
            self._link.sendall(message.serialise(self._serial))
            self._link.setblocking(False)
        except OSError:
            self._answers.pop(self._serial, None)  # nobody will answer, also where the bus was lost before
            self._lose()
        return self._serial

    def wait(self, serial: int, milliseconds: int) -> bool:
        """Deliver what arrives, in its order, up to the answer to ``serial``; False when it did not come in time."""
        until = time.monotonic() + milliseconds / 1000
        while serial in self._answers:
            if self._inbox:
                self._deliver(self._inbox.popleft())
                continue
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._link], [], [], left)[0]:
                return False
            self._read()
        if self._inbox:  # What came after the answer happened after it.
            QTimer.singleShot(0, self, self._take)
        return True

    def close(self) -> None:
        """Let the bus go."""
        self._notifier.setEnabled(False)
        self._link.close()
        self._answers.clear()

    def _take(self, *_activated: object) -> None:
        if self._notifier.isEnabled():
            self._read()
        while self._inbox:
            self._deliver(self._inbox.popleft())

    def _read(self) -> None:
        try:
            data = self._link.recv(65536)
            if not data:
                raise ConnectionResetError
            self._inbox.extend(self._parser.feed(data))
        except BlockingIOError:
            return
        except Exception:  # bytes that are no D-Bus: jeepney stumbles over them in many ways
            self._lose()

    def _deliver(self, message: Message) -> None:
        if message.header.message_type == MessageType.signal:
            self.arrived.emit(message)
            return
        answered = self._answers.pop(message.header.fields.get(HeaderFields.reply_serial, 0), None)
        if answered is not None:
            answered(message)

    def _lose(self) -> None:
        if self._notifier.isEnabled():
            self.close()
            self.lost.emit()


def _connect(path: str) -> socket.socket:
    """A socket that has shown who we are: the same user, as the kernel attests (AUTH EXTERNAL)."""
    link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    link.settimeout(PATIENCE)
    try:
        link.connect(path)
        login = Authenticator()
        for line in login:
            link.sendall(line)
            login.feed(link.recv(4096))
        link.sendall(BEGIN)
    except BaseException:
        link.close()
        raise
    return link
