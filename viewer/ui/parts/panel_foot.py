"""The 40 px line at the foot of a side panel: a pale sentence at the left, an underlined word to click at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import LinkButton

_FOOT, _COMPACT_FOOT = 40, 34


class PanelFoot(QWidget):
    """``chosen`` goes out when the word at the right is clicked or pressed."""

    chosen = Signal()

    def __init__(self, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._sentence = QLabel(self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._link = LinkButton(word, self)
        self._link.setVisible(bool(word))
        self._link.clicked.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self._link)

    def show_sentence(self, sentence: str) -> None:
        """Set the sentence at the left; the button's accessible name says it too."""
        self._sentence.setText(sentence)
        self._link.setAccessibleName(f"{self._link.text()} {sentence}")

    def show_theme(self, theme: Theme) -> None:
        """Take sizes, type and colours."""
        self._theme = theme
        self.setFixedHeight(theme.px(_COMPACT_FOOT if theme.look.compact else _FOOT))
        self._row.setContentsMargins(theme.px(20), theme.px(1), theme.px(20), 0)
        self._sentence.setFont(font(theme.types.meta))
        palette = self._sentence.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.ink3))
        self._sentence.setPalette(palette)
        self._link.show_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.colors.chrome))
        painter.setPen(QColor(self._theme.colors.line))
        painter.drawLine(QPoint(0, 0), QPoint(self.width(), 0))
