"""A 4 px line that says how far reading has come; a QProgressBar, so that a screen reader is told too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from viewer.theme.tokens import Theme

_WIDE, _TALL = 240, 4


class ProgressLine(QProgressBar):
    """Ink on a grey track, painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self.setTextVisible(False)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and measures."""
        self._theme = theme
        self.setFixedSize(theme.px(_WIDE), theme.px(_TALL))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, round_by = QPainter(self), self.height() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colors.bar))
        painter.drawRoundedRect(QRectF(self.rect()), round_by, round_by)
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        painter.setBrush(QColor(self._theme.colors.ink2))
        painter.drawRoundedRect(QRectF(0, 0, self.width() * share, self.height()), round_by, round_by)
