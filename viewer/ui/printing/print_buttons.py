"""The print dialog's buttons: out to a PDF or a Word file at the left, cancel and print at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from viewer.theme.tokens import Theme
from viewer.ui.printing.print_controls import PushButton

_SIDE, _COMPACT_SIDE = 24, 20
_HIGH, _COMPACT_HIGH = 16, 12


class PrintButtons(QWidget):
    """Tells which one was chosen. Without a printer the PDF is the first thing to do."""

    pdf_chosen = Signal()
    word_chosen = Signal()
    cancel_chosen = Signal()
    print_chosen = Signal()

    def __init__(self, has_printer: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._pdf = PushButton(self.tr("Export PDF…"), self, primary=not has_printer)
        self._word = PushButton(self.tr("Word…"), self)
        self._cancel = PushButton(self.tr("Cancel"), self)
        self._print = PushButton(self.tr("Print"), self, primary=True)
        self._word.setAccessibleName(self.tr("Export Word"))
        self._word.setToolTip(self.tr("Export Word"))
        self._print.setVisible(has_printer)
        self._row = QHBoxLayout(self)
        self._sides = (QHBoxLayout(), QHBoxLayout())
        for side, buttons in zip(self._sides, ((self._pdf, self._word), (self._cancel, self._print)), strict=True):
            for button in buttons:
                side.addWidget(button)
            self._row.addLayout(side)
        self._row.insertStretch(1, 1)
        self._pdf.clicked.connect(self.pdf_chosen)
        self._word.clicked.connect(self.word_chosen)
        self._cancel.clicked.connect(self.cancel_chosen)
        self._print.clicked.connect(self.print_chosen)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self._pdf, self._word, self._cancel, self._print

    @property
    def able(self) -> bool:
        """True when something can go out."""
        return self._pdf.isEnabled()

    def show_able(self, able: bool) -> None:
        """Whether there is something to go out, and nothing on its way already."""
        for button in (self._pdf, self._word, self._print):
            button.setEnabled(able)

    def focus_cancel(self) -> None:
        """Put the keyboard on the button that ends what is on its way."""
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_room(self, width: int) -> None:
        """Set the buttons in two lines where ``width`` px are too few for one."""
        across, down = QHBoxLayout.Direction.LeftToRight, QHBoxLayout.Direction.TopToBottom
        self._row.setDirection(across)
        if self._row.sizeHint().width() > width:
            self._row.setDirection(down)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        compact = theme.look.compact
        side, high = theme.px(_COMPACT_SIDE if compact else _SIDE), theme.px(_COMPACT_HIGH if compact else _HIGH)
        self._row.setContentsMargins(side, high, side, high)
        for row in (self._row, *self._sides):
            row.setSpacing(theme.px(8))
        for button in (self._pdf, self._word, self._cancel, self._print):
            button.show_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            QPainter(self).fillRect(0, 0, self.width(), 1, QColor(self._theme.colors.line))
