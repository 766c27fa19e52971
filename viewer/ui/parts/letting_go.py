"""Frees what a long report has left behind, bit by bit: all at once would hold the window for a tenth of a second."""

from __future__ import annotations

import gc
from typing import Any

from PySide6.QtCore import QObject, QTimer

_FEW, _PART, _PAUSE = 1000, 500, 10
"""So many things go at once; of more, so many at a time, with a pause of so many ms."""


def keep_made() -> None:
    """Have the collector of garbage leave alone what there is now: called bit by bit while much is made to stay.

    Of a report of ten million characters it would look through a million values again and again, a quarter of a second
    each time. What is not needed any more goes all the same, unless it holds itself.
    """
    gc.freeze()


class LettingGo(QObject):
    """Takes over what nobody asks for any more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: list[list[Any]] = []
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._go_on)

    @property
    def idle(self) -> bool:
        """True when nothing is left."""
        return not self._held

    def take(self, things: dict[Any, Any]) -> None:
        """Free the values of ``things``, which is empty afterwards."""
        if len(things) > _FEW:
            self._held.append(list(things.values()))
            self._timer.start()
        things.clear()

    def _go_on(self) -> None:
        if self._held:
            del self._held[-1][-_PART:]
            if not self._held[-1]:
                self._held.pop()
        else:
            self._timer.stop()
