"""The text's scroll bar: the style's own bar with a tick for every hit, so that a reader sees where the others are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from viewer.theme.tokens import Theme

_TICK = (8, 3)
# Finding the hits' lines lays the whole text out: that waits until the text itself is painted and typing pauses.
_PAUSE = 30


class ScrollMarks(QScrollBar):
    """Ticks are fractions of the document's height, asked for once and kept until the hits or the height change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme: Theme | None = None
        self._ask: Callable[[], Iterable[float]] | None = None
        self._rows: list[int] = []
        self._due = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._find_rows)

    def show_theme(self, theme: Theme) -> None:
        """Take the tick's colour and size."""
        self._theme = theme
        self.update()

    def show_ticks(self, ask: Callable[[], Iterable[float]] | None) -> None:
        """Mark the places that ``ask`` gives (0 top, 1 bottom), soon after the next paint; None takes them away."""
        self._ask = ask
        self._rows = []
        self._due = ask is not None
        self._timer.stop()
        self.update()

    @property
    def ticks(self) -> list[int]:
        """The marked pixel rows, each once."""
        return self._rows

    def _find_rows(self) -> None:
        if self._ask is None:
            return
        groove = self._groove()
        self._rows = sorted({round(groove.top() + place * groove.height()) for place in self._ask()})
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's bar where there is anything to scroll, and the ticks over it; they are looked for after it."""
        if self._due:
            self._due = False
            self._timer.start()
        if self.maximum() > self.minimum():
            super().paintEvent(event)
        if self._theme is None or not self._rows:
            return
        painter = QPainter(self)
        width, height = self._theme.px(_TICK[0]), self._theme.px(_TICK[1])
        left = (self.width() - width) / 2
        ticks = [QRectF(left, row - height // 2, width, height) for row in self._rows]
        for tick in ticks:  # a rim of paper, or one on the handle would be lost
            painter.fillRect(tick.adjusted(-1, -1, 1, 1), QColor(self._theme.colors.paper))
        for tick in ticks:
            painter.fillRect(tick, QColor(self._theme.colors.tick))

    def _groove(self) -> QRectF:
        # Ticks come after the first paint; the style's many enums would hold it up.
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarGroove
        return QRectF(self.style().subControlRect(control, option, part, self))
