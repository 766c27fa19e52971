"""A small bar beside words that the mouse has selected: mark, add a note, copy. It never takes the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from viewer.theme.tokens import Theme

_GAP, _TARGET = 6, 28


class SelectionBar(QFrame):
    """``mark_wanted()``, ``note_wanted()``, ``copy_wanted()``; it goes when one was chosen."""

    mark_wanted = Signal()
    note_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selectionBar")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._buttons: list[QToolButton] = []
        for words, key, wanted in (
            (self.tr("Mark"), "Ctrl+M", self.mark_wanted),
            (self.tr("Add note…"), "Ctrl+Shift+M", self.note_wanted),
            (self.tr("Copy"), "Ctrl+C", self.copy_wanted),
        ):
            button = QToolButton(self)
            button.setText(words)
            button.setToolTip(f"{words.rstrip('…')}　{key}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.clicked.connect(lambda _checked=False, told=wanted: self._tell(told))
            self._row.addWidget(button)
            self._buttons.append(button)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def show_theme(self, theme: Theme) -> None:
        """Take measures; the style sheet gives the colours."""
        inset = theme.px(2)
        self._row.setContentsMargins(inset, inset, inset, inset)
        for button in self._buttons:
            button.setFixedHeight(theme.px(_TARGET))

    def stand_by(self, words: QRect, x: int, room: QRect) -> None:
        """Show it below the words (or above them, where there is no room), ``x`` px in the middle, inside ``room``."""
        self.adjustSize()
        left = max(room.left(), min(x - self.width() // 2, room.right() - self.width()))
        below, above = words.bottom() + _GAP, words.top() - _GAP - self.height()
        top = below if below + self.height() <= room.bottom() or above < room.top() else above
        self.move(left, min(top, room.bottom() - self.height()))
        self.show()
        self.raise_()

    def _tell(self, wanted: Signal) -> None:
        self.hide()
        wanted.emit()  # type: ignore[attr-defined]  # bound: a signal of this object
