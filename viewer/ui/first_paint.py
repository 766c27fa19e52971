"""Runs what the first paint did not need, once it is on the screen: one step a turn, so that input comes between."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class AfterFirstPaint(QObject):
    """Waits for ``window`` to be painted, then runs ``steps`` in order, each in a turn of the event loop of its own."""

    def __init__(self, window: QWidget, steps: Sequence[Callable[[], object]]) -> None:
        super().__init__(window)
        self._window, self._steps = window, list(steps)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self._window:
            self._window.removeEventFilter(self)
            gc.enable()  # off since the application was made
            QTimer.singleShot(0, self._step)
        return super().eventFilter(watched, event)

    def _step(self) -> None:
        if self._steps:
            self._steps.pop(0)()
            QTimer.singleShot(0, self._step)
