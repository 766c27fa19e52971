"""Selecting by keyboard alone: a caret that arrows move and Shift draws along, there only while somebody wants it.

Qt's own text cursor does the moving; here is when it may, where it begins, and steps from clause to clause, because
Chinese has no spaces for steps from word to word.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor

from viewer.ui.text.text_canvas import TextCanvas
from viewer.ui.text.text_lines import line_top, position_at

_PLAIN = Qt.TextInteractionFlag.TextSelectableByMouse
_WIDTH = 2
_MOVES = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
})  # fmt: skip
_OTHERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ASIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CLAUSE_END = "[，。；：、！？!?;…]+[”’）》」』]*"
_PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Reasons for which the keyboard goes for a moment only."""


class Caret(QObject):
    """``changed(bool)`` says that it came or went."""

    changed = Signal(bool)

    def __init__(self, view: TextCanvas) -> None:
        super().__init__(view)
        self._view, self._on = view, False
        self._begun: tuple[object, int] = (None, -1)  # the figure and the hit that it has begun at before

    @property
    def on(self) -> bool:
        """True while arrows move the caret rather than the text."""
        return self._on

    def turn(self, on: bool) -> None:
        """Bring the caret, at what the reader is at, or take it away; what is selected stays so."""
        if on == self._on or self._view.page is None:
            return
        self._on = on
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self._view.setTextInteractionFlags(_PLAIN | keyboard if on else _PLAIN)
        self._view.setCursorWidth(_WIDTH)
        if on:
            self._stand()
        self._view.viewport().update()
        self.changed.emit(on)

    def show_clicked(self) -> None:
        """The mouse has been somewhere in the text: there the caret begins, not at a figure or hit of before."""
        self._begun = (self._view.marks.focused, self._view.marks.hit)

    def claims(self, event: QEvent) -> bool:
        """True for a key that is the caret's though it is a shortcut of the window's as well: Esc."""
        return self._on and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape

    def leave(self, event: QFocusEvent) -> None:
        """The keyboard goes elsewhere: for good, the caret does too."""
        if event.reason() not in _PASSING:
            self.turn(False)

    def takes(self, event: QKeyEvent) -> bool:
        """Make ready for a key that moves the caret, which Shift with an arrow brings; False for every other key."""
        key, held = Qt.Key(event.key()), event.modifiers()
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if key not in _MOVES or held & _OTHERS or not (self._on or shift):
            return False
        if self._on:
            self._come_along()
        else:
            self.turn(True)
        return self._on

    def step(self, event: QKeyEvent) -> bool:
        """Go from clause to clause by Ctrl with left or right; False for another key."""
        aside = _ASIDE.get(Qt.Key(event.key()))
        if aside is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        cursor, modes = self._view.textCursor(), QTextCursor.MoveMode
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        cursor.setPosition(_clause(cursor, aside), modes.KeepAnchor if shift else modes.MoveAnchor)
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()
        return True

    # -- where it stands -----------------------------------------------------------------------------------------
    def _come_along(self) -> None:
        """A caret that the text has been scrolled away from begins anew where the reader is."""
        cursor = self._view.textCursor()
        if not cursor.hasSelection() and not self._in_sight(cursor.position()):
            self._stand()

    def _stand(self) -> None:
        """Stand at the first in sight of: a new figure or hit, where caret or mouse was last, those of before."""
        view, page = self._view, self._view.page
        cursor = view.textCursor()
        if page is None or cursor.hasSelection():
            return
        marks = view.marks
        hit = page.hits[marks.hit][0] if 0 <= marks.hit < len(page.hits) else 0
        wanted = [marks.focused.position if marks.focused is not None else 0, hit]
        wanted.insert(0 if self._begun == (marks.focused, marks.hit) else 2, cursor.position())
        top = float(view.verticalScrollBar().value())
        place = next((place for place in wanted if place and self._in_sight(place)), 0)
        # A line that stands for hidden text is no text.
        first = page.nearest(page.source(position_at(view.document(), 0, top + view.line)))
        cursor.setPosition(place or first)
        if not place:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        view.setTextCursor(cursor)
        self.show_clicked()

    def _in_sight(self, position: int) -> bool:
        top = line_top(self._view.document(), position) - self._view.verticalScrollBar().value()
        return 0 <= top <= self._view.viewport().height() - self._view.line


def _clause(cursor: QTextCursor, step: int) -> int:
    """The document position behind the next (1) or the one before (-1) end of a clause, or the paragraph's edge."""
    block = cursor.block()
    here, at = cursor.position(), cursor.position() - block.position()
    ends = [0, *(match.end() for match in re.finditer(_CLAUSE_END, block.text())), len(block.text())]
    found = [end for end in ends if (end > at if step > 0 else end < at)]
    if found:
        return block.position() + (found[0] if step > 0 else found[-1])
    beside = block.next() if step > 0 else block.previous()
    if not beside.isValid():
        return here
    return beside.position() + (0 if step > 0 else beside.length() - 1)
