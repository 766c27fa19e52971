"""The line above the preview: page count at the left; turning, one or two up, fit or true size at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.parts.buttons import IconButton
from viewer.ui.parts.segment import Segment

_HIGH, _COMPACT_HIGH, _BETWEEN = 48, 44, 20


class PreviewHead(QWidget):
    """Shows what it is told; tells ``turned`` (-1 or 1), ``two_up_chosen`` and ``fit_chosen``."""

    turned = Signal(int)
    two_up_chosen = Signal(bool)
    fit_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._count, self._shown = QLabel(self), QLabel(self)
        self._back = IconButton("back", self.tr("Previous page"), parent=self)
        self._forward = IconButton("forward", self.tr("Next page"), parent=self)
        self._pages, self._size = Segment(self), Segment(self)
        self._pages.show_words(self.tr("One"), self.tr("Two up"))
        self._size.show_words(self.tr("Fit"), "100%")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in (self._count, None, self._back, self._shown, self._forward, 1, self._pages, 1, self._size):
            if part is None:
                self._row.addStretch(1)
            elif isinstance(part, QWidget):
                self._row.addWidget(part)
            else:
                self._row.addSpacing(_BETWEEN)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._forward.clicked.connect(lambda: self.turned.emit(1))
        self._pages.chosen.connect(lambda side: self.two_up_chosen.emit(side == 1))
        self._size.chosen.connect(lambda side: self.fit_chosen.emit(side == 0))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self._back, self._forward, self._pages, self._size

    def show_place(self, shown: tuple[int, int], count: int) -> None:
        """The pages in view and how many there are."""
        first, last = shown
        pages = str(first) if first == last else f"{first}–{last}"
        self._count.setText(self.tr("{count} pages, A4 portrait").format(count=count))
        self._shown.setText(f"{pages} / {count}")
        self._back.setEnabled(first > 1)
        self._forward.setEnabled(last < count)

    def show_two_up(self, two_up: bool) -> None:
        """Which way the pages stand."""
        self._pages.show_side(int(two_up))

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and height."""
        self._theme = theme
        self.setFixedHeight(theme.px(_COMPACT_HIGH if theme.look.compact else _HIGH))
        self._row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        for label in (self._count, self._shown):
            label.setFont(font(theme.types.ui))
        self._shown.setMinimumWidth(self._shown.fontMetrics().horizontalAdvance("88–88 / 88") + theme.px(8))
        for part in (self._back, self._forward, self._pages, self._size):
            part.show_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._theme.colors.chrome))
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colors.line))
