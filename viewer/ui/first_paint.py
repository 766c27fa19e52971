"""Runs what the first paint did not need, once it is on the screen: one step a turn, so that input comes between."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from viewer.ui.jobs import Calm

_PAUSE = 20
"""Milliseconds for the first picture to reach the screen before anything else takes the thread."""


class AfterFirstPaint(QObject):
    """Waits for ``window`` to be painted, then runs ``steps`` in order, each in a turn of the event loop of its own."""

    def __init__(self, window: QWidget, steps: Sequence[Callable[[], object]]) -> None:
        super().__init__(window)
        self._window, self._steps = window, list(steps)
        # A child: with the window gone it is gone, too, and calls nobody.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._step)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self._window:
            self._window.removeEventFilter(self)
            self._timer.start()
        return super().eventFilter(watched, event)

    def _step(self) -> None:
        # Off since the application was made. Not yet when the window is painted: its text comes after it, and the
        # collector would first look through everything made so far.
        Calm.of_the_application().seek()
        if self._steps:
            self._steps.pop(0)()
            self._timer.start(0)
