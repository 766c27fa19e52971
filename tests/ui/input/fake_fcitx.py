"""An fcitx of the tests' own, on a bus of its own: both protocols, an input method that can be told what to do.

Letters are composed; a space turns them into Chinese; a comma is committed full-width, and a stop commits what is
composed and is passed on; everything else is none of its business.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

WORDS = {"tingche": "停车", "gaige": "改革", "yi": "𠀀一"}


class FakeFcitx:
    """Runs in a thread of its own until it is told to ``die``."""

    def __init__(self, address: str, service: str, *, version: int = 5) -> None:
        self._address, self._service, self._version = address, service, version
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self.delay = 0.0
        self.deaf, self.curt = threading.Event(), threading.Event()
        self.composed = ""
        self._contexts = 0
        self._ready, self._dead = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._ready.wait(10)

    def die(self) -> None:
        self._dead.set()
        self._thread.join(10)

    def named(self, name: str) -> list[tuple[Any, ...]]:
        return [body for called, body in list(self.calls) if called == name]

    def _run(self) -> None:
        self._bus = open_dbus_connection(self._address)
        answer = self._bus.send_and_get_reply(message_bus.RequestName(self._service))
        assert answer.body[0] == 1
        self._ready.set()
        while not self._dead.is_set():
            if self.deaf.is_set():
                time.sleep(0.01)
                continue
            try:
                message = self._bus.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type == MessageType.method_call:
                self._answer(message)
        self._bus.close()

    def _answer(self, message: Message) -> None:
        name = message.header.fields[HeaderFields.member]
        self.calls.append((name, message.body))
        if name in ("CreateInputContext", "CreateICv3"):
            self._contexts += 1
            signature, body = self._made()
        elif name == "ProcessKeyEvent":
            time.sleep(self.delay)
            symbol, _code, state, release, _time = message.body
            taken = not (release or state & 4) and self._key(symbol, message.header.fields[HeaderFields.path])
            signature, body = ("b", (taken,)) if self._version == 5 else ("i", (int(taken),))
            if self.curt.is_set():
                signature, body = None, ()
        else:
            if name == "Reset":
                self.composed = ""
            signature, body = None, ()
        self._bus.send_message(new_method_return(message, signature, body))

    def _made(self) -> tuple[str, tuple[Any, ...]]:
        if self._version == 5:
            return "oay", (f"/org/freedesktop/portal/inputcontext/{self._contexts}", b"0123456789abcdef")
        return "ibuuuu", (self._contexts, True, 32, 4, 0, 0)

    def _key(self, symbol: int, path: str) -> bool:
        text = chr(symbol) if 0x20 <= symbol < 0x7F else ""
        if text.isalpha():
            self.composed += text
        elif text == " " and self.composed:
            self.say(path, "CommitString", "s", WORDS.get(self.composed, self.composed))
            self.composed = ""
        elif text == ",":
            self.say(path, "CommitString", "s", "，")
            return True
        elif text == "." and self.composed:
            self.say(path, "CommitString", "s", WORDS.get(self.composed, self.composed))
            self.composed = ""
            self._show(path)
            return False
        elif symbol == 0xFF1B and self.composed:
            self.composed = ""
        else:
            return False
        self._show(path)
        return True

    def _show(self, path: str) -> None:
        pieces = [(self.composed, 8 | 16)] if self.composed else []
        self.say(path, "UpdateFormattedPreedit", "a(si)i", pieces, len(self.composed))

    def say(self, path: str, name: str, signature: str | None, *body: object) -> None:
        """A signal of a context."""
        version = "1" if self._version == 5 else ""
        sender = DBusAddress(path, interface=f"org.fcitx.Fcitx.InputContext{version}")
        self._bus.send_message(new_signal(sender, name, signature, body))


Started = Callable[..., FakeFcitx]
