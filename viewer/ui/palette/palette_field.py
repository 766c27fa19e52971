"""The palette's field: what is typed, and the keys that move in the list below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from viewer.ui.search.search_field import SearchField

PAGE = 8
"""Rows that Page Up and Page Down pass over."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: PAGE, Qt.Key.Key_PageUp: -PAGE}


class PaletteField(SearchField):
    """``stepped(rows)``: arrows and page keys; ``group_stepped(1 or -1)``: Tab and Shift+Tab."""

    stepped = Signal(int)
    group_stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        self.group_stepped.emit(1 if next else -1)
        return True
