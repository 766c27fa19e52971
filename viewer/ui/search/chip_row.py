"""Topic chips in centred lines; arrow keys walk from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import Chip

_GAP = 8
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ChipRow(QWidget):
    """Chips side by side, in as many lines as the width needs. ``chosen``: the words of the clicked chip."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._chips: list[Chip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_topics(self, topics: tuple[tuple[str, int], ...]) -> None:
        """Replace the chips by these words with their counts."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(words, count, self) for words, count in topics]
        for chip, (words, count) in zip(self._chips, topics, strict=True):
            chip.setAccessibleName(self.tr("{topic}, {count} hits").format(topic=words, count=count))
            chip.clicked.connect(lambda _checked=False, topic=words: self.chosen.emit(topic))
            chip.installEventFilter(self)
            if self._theme is not None:
                chip.show_theme(self._theme)
            chip.show()
        self._arrange()
        self.updateGeometry()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        for chip in self._chips:
            chip.show_theme(theme)
        self._arrange()
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self._chips:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                at = self._chips.index(watched) + step
                self._chips[at % len(self._chips)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        gap = self._theme.px(_GAP) if self._theme else _GAP
        return sum(line[0].sizeHint().height() + gap for line in lines) - gap if lines else 0

    def sizeHint(self) -> QSize:
        gap = self._theme.px(_GAP) if self._theme else _GAP
        width = sum(chip.sizeHint().width() + gap for chip in self._chips)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(max((chip.sizeHint().width() for chip in self._chips), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lines(self, width: int) -> list[list[Chip]]:
        gap = self._theme.px(_GAP) if self._theme else _GAP
        lines: list[list[Chip]] = []
        used = 0
        for chip in self._chips:
            wide = chip.sizeHint().width()
            if lines and used + gap + wide <= width:
                lines[-1].append(chip)
                used += gap + wide
            else:
                lines.append([chip])
                used = wide
        return lines

    def _arrange(self) -> None:
        gap = self._theme.px(_GAP) if self._theme else _GAP
        top = 0
        for line in self._lines(self.width()):
            left = (self.width() - sum(chip.sizeHint().width() for chip in line) - gap * (len(line) - 1)) // 2
            for chip in line:
                chip.resize(chip.sizeHint())
                chip.move(left, top)
                left += chip.width() + gap
            top += line[0].height() + gap
