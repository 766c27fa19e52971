"""The line that leads through the figures of a long report, a batch at a time: which they are, those before and after.

A list of all would take the window's time with every key, and nobody reads it in one go.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from viewer.model import Metric
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import LinkButton

BATCH = 500
"""Figures listed at a time; a report with no more of them has no batches."""


def batch_of(metrics: tuple[Metric, ...], at: int) -> tuple[Metric, ...]:
    """The figures of the batch with this number, from 0; one that there is not is empty."""
    return metrics[at * BATCH : (at + 1) * BATCH] if at >= 0 else ()


class FigureBatches(QWidget):
    """``turned(number)``: another batch is asked for. Hidden where all figures are one batch."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = 0
        self._words = QLabel()
        self.before = LinkButton(self.tr("Previous"), self)
        self.after = LinkButton(self.tr("Next"), self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        for link, step in ((self.before, -1), (self.after, 1)):
            self._row.addWidget(link)
            link.clicked.connect(lambda _checked=False, step=step: self.turned.emit(self._at + step))

    @property
    def words(self) -> str:
        """Which figures are listed, of how many."""
        return self._words.text()

    def show_batch(self, at: int, total: int) -> None:
        """The batch with this number is listed, of so many figures."""
        self._at = at
        first, last = at * BATCH + 1, min(total, (at + 1) * BATCH)
        words = self.tr("Figures {first} to {last} of {total}")
        self._words.setText(words.format(first=f"{first:,}", last=f"{last:,}", total=f"{total:,}"))
        self.before.setEnabled(at > 0)
        self.after.setEnabled(last < total)
        self.setVisible(total > BATCH)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        self._row.setSpacing(theme.px(16))
        self._words.setFont(font(theme.types.meta))
        palette = self._words.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink3))
        self._words.setPalette(palette)
        for link in (self.before, self.after):
            link.show_theme(theme)
