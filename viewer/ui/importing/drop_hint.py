"""What is shown over the window while files are held over it: what letting go would do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.ingest.read import importable_suffixes
from viewer.paths import BRIEFING
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type

_WORDS = Type("sans", 500, 18, 28)
_INSET = 24


class DropHint(QWidget):
    """Covers ``parent``; takes no events."""

    def __init__(self, paths: Sequence[Path], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if len(paths) > 1:
            self.words = self.tr("Let go to import {count} files").format(count=len(paths))
        elif paths[0].suffix.lower() == BRIEFING:
            self.words = self.tr("Let go to open this briefing")
        else:
            self.words = self.tr("Let go to import this report")
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    @staticmethod
    def knows(paths: Sequence[Path]) -> bool:
        """True where one of the files is of a kind that can be opened or imported."""
        known = {BRIEFING, *importable_suffixes()}
        return any(path.suffix.lower() in known for path in paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self._theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colors.paper)
        ground.setAlphaF(0.9)
        painter.fillRect(self.rect(), ground)
        inset = self._theme.px(_INSET)
        painter.setPen(QPen(QColor(colors.line2), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)
        painter.setPen(QColor(colors.ink))
        painter.setFont(font(_WORDS.scaled(self._theme.factor)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words)
