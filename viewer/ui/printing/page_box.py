"""The field above the preview that names the pages in view and jumps to the one that is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.paper.page_numbers import page_number
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme

_LONGEST = "888–888"
_HIGH, _PAD = 28, 20


class PageBox(QLineEdit):
    """``page_wanted(int)`` on Enter; Esc, or what is no number, shows the pages in view again."""

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setObjectName("pageBox")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(12)
        self.setAccessibleName(self.tr("Page"))
        self.setToolTip(self.tr("Type a page number and press Enter"))
        self.returnPressed.connect(self._tell)

    def show_pages(self, pages: str) -> None:
        """Name the pages in view, unless a number is being typed."""
        typing = self.hasFocus() and self.text() != self._shown
        self._shown = pages
        if not typing:
            self.setText(pages)

    def show_theme(self, theme: Theme) -> None:
        """Take type and size."""
        self.setFont(font(theme.types.ui))
        self.setFixedSize(self.fontMetrics().horizontalAdvance(_LONGEST) + theme.px(_PAD), theme.px(_HIGH))

    def _tell(self) -> None:
        number = page_number(self.text())
        self._restore()
        if number is not None:
            self.page_wanted.emit(number)

    def _restore(self) -> None:
        self.setText(self._shown)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Esc belongs to the dialog where nothing is being typed.
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self._restore()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(self._shown)
        self.deselect()
