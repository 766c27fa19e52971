"""The wash of a jumped sentence over time: held, then faded, or simply taken away where less motion is asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from viewer.theme.system import prefers_less_motion

HOLD = 900
FADE = 500
"""Milliseconds (DESIGN 5)."""


class Flash(QObject):
    """``strength_changed(float)`` goes from 1 down to 0; ``ended`` follows the 0."""

    strength_changed = Signal(float)
    ended = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD)
        self._hold.timeout.connect(self._let_go)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(FADE)
        self._fade.valueChanged.connect(lambda strength: self.strength_changed.emit(float(strength)))
        self._fade.finished.connect(self.ended)

    @property
    def active(self) -> bool:
        """True from the start until the wash is gone."""
        return self._hold.isActive() or self._fade.state() == QVariantAnimation.State.Running

    def start(self) -> None:
        """Wash at full strength and begin to hold it."""
        self.stop()
        self.strength_changed.emit(1.0)
        self._hold.start()

    def stop(self) -> None:
        """Take the wash away at once, without a word."""
        self._hold.stop()
        self._fade.stop()

    def _let_go(self) -> None:
        if prefers_less_motion():
            self.strength_changed.emit(0.0)
            self.ended.emit()
        else:
            self._fade.start()
