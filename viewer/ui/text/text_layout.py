"""Keeps Qt's laying out of a long text in steps so small that a key or a wheel never waits for one."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextDocument

_STEP = 12_000
"""Characters after which the steps are made small again: about 5 ms."""
_PATIENCE = 30
"""Turns of the event loop that the rest of a text waits for its beginning to be painted. A text that stays out of sight
is laid out after them.
"""
_TELL = 0.25
"""Seconds between two growths of the scroll bar: every one of them paints."""


class SmallSteps(QObject):
    """Watches the timers by which Qt lays a document out behind what is in sight; lives as long as the layout.

    Qt doubles its step each time, up to 200,000 characters, which hold the window for 70 ms and more. A change in the
    document makes it begin with small ones again: what is not laid out yet is told to have changed, and nothing else.
    And it has the window painted after each of them; here the height reached is told some times a second, and at the
    end. Nothing behind what is in sight is laid out before that has been painted (``begin``).
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document.documentLayout())
        self._document = document
        self._begun = 0
        self._patience = _PATIENCE
        self._told = time.monotonic()
        layout = document.documentLayout()
        layout.documentSizeChanged.connect(self._note_told)
        layout.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Timer:
            return False
        if self._patience:
            self._patience -= 1
            return True
        reached = laid_out(self._document)
        if not 0 < reached < self._document.characterCount():
            self._begun = 0
            return False
        blocked = watched.blockSignals(time.monotonic() - self._told < _TELL)
        if reached < self._begun or reached - self._begun > _STEP:
            self._begun = reached
            self._make_small(reached)
        else:
            watched.event(event)
        watched.blockSignals(blocked)
        return True

    def begin(self) -> None:
        """What is in sight is painted; from now on go on with the rest."""
        self._patience = 0

    def _make_small(self, reached: int) -> None:
        """Only the layout is to hear of a change: for everybody else there is none."""
        blocked = self._document.blockSignals(True)
        self._document.markContentsDirty(reached, self._document.characterCount() - reached)
        self._document.blockSignals(blocked)

    def _note_told(self) -> None:
        self._told = time.monotonic()


def laid_out(document: QTextDocument) -> int:
    """The document position up to which a text has lines; its length where all of it has."""
    low, high = 0, document.blockCount()
    while low < high:
        middle = (low + high) // 2
        if document.findBlockByNumber(middle).layout().lineCount():
            low = middle + 1
        else:
            high = middle
    block = document.findBlockByNumber(low)
    return block.position() if block.isValid() else document.characterCount()
