"""Joins fcitx and the text fields: who has the keyboard, what is composed there, and where its cursor is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from viewer.ui.input.bus import Bus
from viewer.ui.input.client import FcitxClient
from viewer.ui.input.composing import Composing, Piece
from viewer.ui.input.keys import Keys
from viewer.ui.input.place import cursor_place
from viewer.ui.input.symbols import key_event


class InputMethod(QObject):
    """``show_missing`` is told whether a field has the keyboard while nobody answers who could write Chinese."""

    def __init__(self, show_missing: Callable[[bool], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show_missing = show_missing
        self._bus = Bus.of_the_session(self)
        self._client: FcitxClient | None = None
        self._keys: Keys | None = None
        self._composing = Composing()
        self._within = False  # what fcitx knows: a field has the keyboard
        self._missing = False
        self._moving = QTimer(self)
        self._moving.setSingleShot(True)
        self._moving.setInterval(0)
        self._moving.timeout.connect(self._put)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        if self._bus is not None:
            self._join(self._bus)
        self._look()

    def _join(self, bus: Bus) -> None:
        client = self._client = FcitxClient(bus, self)
        keys = self._keys = Keys(client, self._wanted, self)
        client.composed.connect(self._compose)
        client.committed.connect(self._commit)
        client.forwarded.connect(self._forward)
        client.came.connect(self._come)
        client.went.connect(self._go)
        client.searched.connect(self._look)
        keys.clicked.connect(lambda: self._finish(self._field()))
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._moving.start)

    # -- the field -----------------------------------------------------------------------------------------------
    def _field(self) -> QWidget | None:
        """What text goes into now: the field with the keyboard, unless a menu is open over it."""
        field, popup = QApplication.focusWidget(), QApplication.activePopupWidget()
        if field is None or not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            return None
        return field if popup is None or popup.focusProxy() is field else None

    def _wanted(self) -> bool:
        """True when fcitx is to be asked about a key; it then knows the field and the place of the cursor."""
        client = self._client
        if client is None or not client.answers or self._field() is None:
            return False
        self._enter(True)
        self._put()
        return True

    def _enter(self, within: bool) -> None:
        if self._client is not None and within != self._within:
            self._within = within
            self._client.focus(within)
            self._put()

    def _follow_focus(self, left: QWidget | None, _entered: QWidget | None) -> None:
        self._finish(left)
        field = self._field()
        self._enter(False)
        self._enter(field is not None)
        self._look()

    def _put(self) -> None:
        field = self._field()
        if self._client is not None and self._within and field is not None:
            self._client.put(cursor_place(field))

    def _finish(self, field: QWidget | None) -> None:
        """Whatever takes the keyboard or the mouse elsewhere turns what is being composed into text."""
        if self._composing.finish(field) and self._client is not None:
            self._client.reset()

    # -- fcitx ---------------------------------------------------------------------------------------------------
    def _come(self) -> None:
        self._within = False
        self._enter(self._field() is not None)
        self._look()

    def _go(self) -> None:
        self._within = False
        self._composing.finish(self._field())
        if self._keys is not None:
            self._keys.let_go()  # Behind what was being composed: they were typed after it.
        self._look()

    def _look(self) -> None:
        client = self._client
        silent = client is None or not (client.answers or client.searching)
        missing = silent and self._field() is not None
        if missing != self._missing:
            self._missing = missing
            self._show_missing(missing)

    def _compose(self, pieces: list[Piece], cursor: int) -> None:
        field = self._field()
        if field is not None:
            self._composing.show(field, pieces, cursor)

    def _commit(self, text: str) -> None:
        field = self._field()
        if field is not None:
            self._composing.commit(field, text)

    def _forward(self, symbol: int, state: int, release: bool) -> None:
        event = key_event(symbol, state, release)
        if event is not None and self._keys is not None:
            self._keys.give(event)
