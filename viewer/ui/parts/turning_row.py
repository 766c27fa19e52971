"""A row of two groups of parts that stand one below the other where both have no room side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget


class TurningRow(QWidget):
    """The first group stands at the left, the second at the right; below it, it stands at the left too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides = (QHBoxLayout(), QHBoxLayout())
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._sides[0])
        self._row.addStretch(1)
        self._row.addLayout(self._sides[1])

    def add(self, group: int, part: QWidget) -> None:
        """Put a part at the end of group 0 or 1."""
        self._sides[group].addWidget(part)

    def show_spaces(self, side: int, high: int, between: int) -> None:
        """Margins and what stands between two parts, px."""
        self._row.setContentsMargins(side, high, side, high)
        self._row.setSpacing(0)
        for group in self._sides:
            group.setSpacing(between)
        self._turn()

    def minimumSizeHint(self) -> QSize:
        """No wider than the wider group."""
        margins = self._row.contentsMargins()
        wide = max(side.minimumSize().width() for side in self._sides)
        return QSize(wide + margins.left() + margins.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """Other words in a part may need other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        needed = sum(side.sizeHint().width() for side in self._sides) + self._sides[0].spacing()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if needed <= room else down)
