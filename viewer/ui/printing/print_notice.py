"""One sentence above the dialog's buttons: what cannot be done and the way out, or how far something is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from viewer.theme.fonts import font
from viewer.theme.icons import icon
from viewer.theme.tokens import Theme
from viewer.ui.printing.print_controls import PushButton
from viewer.ui.search.progress_line import ProgressLine

_ICON, _SIDE = 16, 24


class PrintNotice(QWidget):
    """Hidden until ``show_sentence``; read out by assistive technology as it appears."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._way_out: Callable[[], None] | None = None
        self._warns = True
        self._sentence, self._button = QLabel(self), PushButton("", self)
        self._line = ProgressLine(self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setAccessibleName(self.tr("Progress"))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._line, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._button.clicked.connect(self._leave)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said, empty while hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def show_sentence(self, sentence: str, button: str = "", way_out: Callable[[], None] | None = None) -> None:
        """Say it, with a button that leads on."""
        self._sentence.setText(sentence)
        self._way_out = way_out
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._line.hide()
        self._warns = True
        self.setAccessibleName(sentence)
        self.show()
        self.update()

    def show_progress(self, sentence: str, share: float = -1.0) -> None:
        """Say what is going on and how far it is, 0 to 1; below 0 where that is not known. No warning sign."""
        self._sentence.setText(sentence)
        self._button.hide()
        self._line.setVisible(share >= 0)
        self._line.setValue(round(share * self._line.maximum()))
        self._warns = False
        self.setAccessibleName(sentence)
        self.show()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        side = theme.px(_SIDE)
        self._column.setContentsMargins(side + theme.px(_ICON + 10), theme.px(8), side, theme.px(12))
        self._column.setSpacing(theme.px(8))
        self._sentence.setFont(font(theme.types.ui))
        self._button.show_theme(theme)
        self._line.show_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None and self._warns:
            side = self._theme.px(_ICON)
            place = QRectF(self._theme.px(_SIDE), self._sentence.y() + 1, side, side).toRect()
            icon("warning", self._theme.colors.ink).paint(QPainter(self), place)

    def _leave(self) -> None:
        if self._way_out is not None:
            self._way_out()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._column.totalHeightForWidth(self.width()))
