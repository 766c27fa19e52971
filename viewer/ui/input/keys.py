"""Keys go to the input method first. Those it does not take act as if it had never been asked.

Qt asks a window twice about a press: as ShortcutOverride, before it looks for a shortcut, and as KeyPress, when it has
found none. fcitx is asked at the first and the answer, which takes a few milliseconds, is waited for: a key that
it does not take then goes on by itself, with its shortcut, its repetition and in its order. Only when the answer takes
longer than ``AT_ONCE`` is a key held back, and all that follow it, until the answers come; keys that write nothing
(Ctrl, Alt, Meta, F1…) go on. What is held longer than ``AT_LAST`` is let go as it was typed, and fcitx is given up.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from viewer.ui.input.client import FcitxClient
from viewer.ui.input.dialects import Key

AT_ONCE = 100
AT_LAST = 3000
"""Milliseconds."""
_WRITES_NOTHING = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


@dataclass(slots=True)
class _Asked:
    """A press that fcitx was asked about."""

    event: QKeyEvent
    answered: bool = False
    taken: bool = False


class Keys(QObject):
    """Watches the window that has the keyboard. ``wanted`` says whether a field has it; it is asked for each key.

    ``clicked``: a press of the mouse that has not reached anything yet.
    """

    clicked = Signal()

    def __init__(self, client: FcitxClient, wanted: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client, self._wanted = client, wanted
        self._last: tuple[int, int] | None = None  # the press that was asked about last, and…
        self._taken = False  # …what came of it
        self._giving_back = False
        self._held: deque[_Asked] = deque()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(AT_LAST)
        self._patience.timeout.connect(client.give_up)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def let_go(self) -> None:
        """Give back all that is held, as it was typed."""
        for asked in self._held:
            asked.answered = True
        self._settle()

    def give(self, event: QKeyEvent) -> None:
        """Let a key act that fcitx sends on."""
        self._give_back(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._giving_back:
            self._giving_back = False  # this one; what is typed in a dialog that it opens is asked about
        elif isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyRelease:
                if event.nativeVirtualKey() and self._wanted():
                    self._client.offer(_key(event), _ignore)
            elif self._press(event):
                event.accept()  # as ShortcutOverride: no shortcut may have it; as KeyPress: it is done
                return True
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.clicked.emit()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:  # Once and for all: keys come to the window that has the keyboard only.
            window.installEventFilter(self)

    # -- asking --------------------------------------------------------------------------------------------------
    def _press(self, event: QKeyEvent) -> bool:
        """True when the key is not for the field, or not yet."""
        stamp = (event.timestamp(), event.nativeScanCode())
        if event.type() == QEvent.Type.KeyPress and stamp == self._last:
            self._last = None
            return self._taken
        self._last = stamp
        self._taken = bool(event.nativeVirtualKey()) and self._wanted() and self._ask(event)
        return self._taken

    def _ask(self, event: QKeyEvent) -> bool:
        asked = _Asked(_press_of(event))
        serial = self._client.offer(_key(event), partial(self._hear, asked))
        if not self._held and self._client.wait(serial, AT_ONCE):
            return asked.taken
        if asked.answered or _writes_nothing(event):
            return asked.taken
        self._held.append(asked)
        if not self._patience.isActive():
            self._patience.start()
        return True

    def _hear(self, asked: _Asked, taken: bool) -> None:
        asked.answered, asked.taken = True, taken
        self._settle()

    # -- giving back ---------------------------------------------------------------------------------------------
    def _settle(self) -> None:
        """Let go of the keys at the front that are answered."""
        while self._held and self._held[0].answered:
            asked = self._held.popleft()
            if not asked.taken:
                self._give_back(asked.event)
        if not self._held:
            self._patience.stop()

    def _give_back(self, event: QKeyEvent) -> None:
        window = QGuiApplication.focusWindow()
        if window is not None:
            self._giving_back = True
            try:
                QCoreApplication.sendEvent(window, event)
            finally:
                self._giving_back = False


def _ignore(_taken: bool) -> None:
    """What fcitx makes of a key that is let go is its own affair."""


def _key(event: QKeyEvent) -> Key:
    release = event.type() == QEvent.Type.KeyRelease
    time = event.timestamp() & 0xFFFFFFFF
    return Key(event.nativeVirtualKey(), event.nativeScanCode(), event.nativeModifiers(), release, time)


def _press_of(event: QKeyEvent) -> QKeyEvent:
    """The press itself, of a ShortcutOverride too; the event that Qt lends us is gone by the time of the answer."""
    return QKeyEvent(
        QEvent.Type.KeyPress, event.key(), event.modifiers(), event.nativeScanCode(), event.nativeVirtualKey(),
        event.nativeModifiers(), event.text(), event.isAutoRepeat(), event.count(),
    )  # fmt: skip


def _writes_nothing(event: QKeyEvent) -> bool:
    function_key = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return function_key or bool(event.modifiers() & _WRITES_NOTHING)
