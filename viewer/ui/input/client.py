"""The one input context that this application has with the fcitx of the session, as long as there is one."""

from __future__ import annotations

import os
from collections.abc import Callable

from jeepney import HeaderFields, MatchRule, Message, message_bus
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from viewer.ui.input.bus import Bus, is_error
from viewer.ui.input.dialects import COMMITS_ON_LEAVING, FORMATTED, PREEDIT, RELATIVE_PLACE, Dialect, Key, dialects
from viewer.ui.input.place import Place
from viewer.ui.input.services import Services

_ABILITIES = PREEDIT | FORMATTED | COMMITS_ON_LEAVING
_SAID = {"CommitString": "s", "UpdateFormattedPreedit": "a(si)i", "UpdatePreedit": "si"}
_FORWARDED = ("uub", "uui")
"""The signals of a context with their types: fcitx 5's ForwardKey, and fcitx 4's."""
OVERDUE = 3000
"""Milliseconds after which an fcitx that is there counts as one that does not answer."""


class FcitxClient(QObject):
    """Follows fcitx when it ends and starts, and passes on what it says.

    ``composed(pieces, cursor)``, ``committed(text)``, ``forwarded(symbol, state, release)``: what fcitx wants done.
    ``came``: a context answers. ``went``: it answers no more. ``searched``: whether anybody is there may have changed.
    """

    composed = Signal(list, int)
    committed = Signal(str)
    forwarded = Signal(object, object, bool)  # 32 bits without a sign, of which Qt's int has 31
    came = Signal()
    went = Signal()
    searched = Signal()

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._services = Services(bus, dialects(os.environ.get("DISPLAY", "")), self)
        self._asked: tuple[Dialect, str] | None = None  # who was asked for a context, or made the one we have
        self._path = ""
        self._place: Place | None = None
        self._wayland = QGuiApplication.platformName().startswith("wayland")
        self._searching = True
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(OVERDUE)
        self._late.timeout.connect(self._despair)
        self._late.start()
        bus.arrived.connect(self._hear)
        self._services.changed.connect(lambda: self._choose())
        self._services.look()

    @property
    def answers(self) -> bool:
        """True when there is a context to send keys to."""
        return bool(self._path)

    @property
    def searching(self) -> bool:
        """True while somebody may still answer."""
        return self._searching

    # -- what is asked -------------------------------------------------------------------------------------------
    def focus(self, within: bool) -> None:
        """A text field has the keyboard, or none has it any more."""
        self._place = None
        self._tell("FocusIn" if within else "FocusOut")

    def reset(self) -> None:
        """Forget what is being composed."""
        self._tell("Reset")

    def put(self, place: Place | None) -> None:
        """Where the cursor is: the candidates are shown there."""
        if place is not None and place != self._place and self._asked is not None and self._path:
            self._place = place
            self._bus.call(self._asked[0].place(self._path, place.rectangle, place.scale))

    def offer(self, key: Key, answered: Callable[[bool], None]) -> int:
        """Ask whether fcitx takes the key; returns what ``wait`` waits for."""
        if self._asked is None or not self._path:
            answered(False)
            return 0
        path = self._path

        def hear(reply: Message) -> None:
            refused = is_error(reply)
            if refused and path == self._path:
                self._leave()  # Our context is unknown there: ask for another.
                self._choose()
            answered(not refused and bool(reply.body[0]))

        return self._bus.call(self._asked[0].key(path, key), hear)

    def wait(self, serial: int, milliseconds: int) -> bool:
        """Let answers in, up to the one to ``serial``; False when it does not come in time."""
        return self._bus.wait(serial, milliseconds)

    def give_up(self) -> None:
        """It does not answer any more: leave it, and ask for a new context, should it wake up."""
        self._tell("DestroyIC")
        self._leave()
        self._choose(hopeful=False)

    # -- the context ---------------------------------------------------------------------------------------------
    def _choose(self, *, hopeful: bool = True) -> None:
        """Ask the best that is there for a context, unless it was asked already."""
        best = self._services.best
        if best is None or best != self._asked:
            self._tell("DestroyIC")
            self._leave()
            self._asked, self._searching = best, best is not None and hopeful
            if best is not None:
                self._late.start()
                self._bus.call(best[0].create("wayland" if self._wayland else "x11"), self._context_from(best))
        self.searched.emit()

    def _context_from(self, asked: tuple[Dialect, str]) -> Callable[[Message], None]:
        def hear(reply: Message) -> None:
            if asked != self._asked or self._path:
                return
            if is_error(reply):
                self._despair()
                return
            dialect, owner = asked
            self._late.stop()
            path = self._path = dialect.path(reply.body)
            self._place, self._searching = None, False
            # fcitx 5 sends its signals to us alone, fcitx 4 to everybody who asks for them.
            rule = MatchRule(type="signal", sender=owner, path=path, interface=dialect.interface)
            self._bus.call(message_bus.AddMatch(rule))
            abilities = _ABILITIES | (RELATIVE_PLACE if self._wayland else 0)
            self._bus.call(dialect.announce(path, abilities))
            if self._path:  # The bus may have been lost while it was told.
                self.came.emit()

        return hear

    def _leave(self) -> None:
        had, self._path, self._asked, self._searching = self._path, "", None, True
        if had:
            self.went.emit()

    def _despair(self) -> None:
        self._late.stop()
        self._searching = False
        self.searched.emit()

    def _tell(self, word: str) -> None:
        if self._asked is not None and self._path:
            self._bus.call(self._asked[0].tell(self._path, word))

    def _hear(self, message: Message) -> None:
        if not self._path or message.header.fields.get(HeaderFields.path) != self._path:
            return
        word, body = message.header.fields.get(HeaderFields.member), message.body
        kind = message.header.fields.get(HeaderFields.signature)
        if word == "ForwardKey" and kind in _FORWARDED:
            self.forwarded.emit(body[0], body[1], bool(body[2]))
        elif _SAID.get(word) != kind:
            return  # Not what this word says in any fcitx.
        elif word == "CommitString":
            self.committed.emit(body[0])
        elif word == "UpdateFormattedPreedit":
            self.composed.emit(body[0], body[1])
        elif word == "UpdatePreedit":
            self.composed.emit([(body[0], 0)] if body[0] else [], body[1])
