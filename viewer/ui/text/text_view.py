"""What a reader does with the text: points, clicks, selects and copies, walks the figures by Tab, scrolls by key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from viewer.model import Span
from viewer.ui.text.text_canvas import TextCanvas
from viewer.ui.text.text_caret import Caret
from viewer.ui.text.text_copy import copied_cells, copied_text
from viewer.ui.text.text_items import Item
from viewer.ui.text.text_lines import line_top

PLAIN_COPY = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C)
"""Copies the text without its source."""
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TextView(TextCanvas):
    """``item_pressed`` (click or Enter) and ``item_hovered`` carry an Item, or None where a hover ends.

    ``note_pressed(Note)`` is the same for a note's sign; ``selected()`` when the mouse has selected words;
    ``menu_made(QMenu, QPoint)`` lets others add to the context menu of a place of the viewport.

    ``figure_copy_wanted(int)``: a figure is to be copied, where no words are selected. ``ring_changed(bool)`` says
    whether the column as a whole is to show the keyboard's focus; while Tab walks the figures, the figure shows it.
    """

    item_pressed = Signal(object)
    item_hovered = Signal(object)
    note_pressed = Signal(object)
    selected = Signal()
    menu_made = Signal(object, QPoint)
    ring_changed = Signal(bool)
    figure_copy_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: tuple[Item | None, QPoint] = (None, QPoint())
        self._hovered: Item | None = None
        self.caret = Caret(self)
        # Words the source of a passage for the clipboard; there is none before somebody gives it.
        self.source_line: Callable[[Span], str] | None = None
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Report text"))

    def _item_at(self, point: QPointF) -> Item | None:
        if self.mark_painter is None:
            return None
        return self.mark_painter.items.at(point + QPointF(0, self.verticalScrollBar().value()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = (self._item_at(event.position()) if left else None, event.position().toPoint())
        self.marks.ring = False
        self.caret.show_clicked()
        self.repaint_marks()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        item, where = self._pressed
        self._pressed = (None, QPoint())
        moved = (event.position().toPoint() - where).manhattanLength()
        dragged = moved >= QApplication.startDragDistance() or self.textCursor().hasSelection()
        if item is not None and not dragged and self._item_at(event.position()) == item:
            self.marks.focused = item
            self._press(item)
        elif event.button() == Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self.selected.emit()

    def _press(self, item: Item) -> None:
        if item.note is not None:
            self.note_pressed.emit(item.note)
        else:
            self.item_pressed.emit(item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(None if event.buttons() else self._item_at(event.position()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _hover(self, item: Item | None) -> None:
        shape = Qt.CursorShape.PointingHandCursor if item else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        if item != self._hovered:
            self._hovered = item
            self.item_hovered.emit(item)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab walks the figures from what is in sight; behind the last one the focus leaves."""
        if self.mark_painter is None:
            return super().focusNextPrevChild(next)
        items, here = self.mark_painter.items, self.marks.focused
        if here is None:
            height = self.viewport().height()
            top = self.verticalScrollBar().value()
            first, last = self.mark_painter.visible(QRectF(0, top + self.line, 1, height - 2 * self.line))
            found = items.after(first - 1) if next else items.before(last)
        else:
            found = items.after(here.position) if next else items.before(here.position)
        if found is None:
            return super().focusNextPrevChild(next)
        self._focus(found)
        return True

    def _focus(self, item: Item) -> None:
        self.marks.focused, self.marks.ring = item, True
        if not self._in_sight(item):
            self.scroll_to(item.position, self.viewport().height() / 3)
        # The text cursor goes along for the sake of screen readers; it is never drawn.
        cursor = self.textCursor()
        cursor.setPosition(item.position)
        self.setTextCursor(cursor)
        self.ring_changed.emit(False)
        self.repaint_marks()

    def _in_sight(self, item: Item) -> bool:
        top = line_top(self.document(), item.position) - self.verticalScrollBar().value()
        return 0 <= top <= self.viewport().height() - self.line

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        keyboard = event.reason() in _KEYBOARD
        if self.marks.focused is not None and not self._in_sight(self.marks.focused):
            self.marks.focused = None
        self.marks.ring = False
        self.ring_changed.emit(keyboard)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.caret.leave(event)
        self.marks.ring = False
        self.ring_changed.emit(False)
        self.repaint_marks()

    def event(self, event: QEvent) -> bool:
        # QTextEdit claims editing keys that are the window's shortcuts here (Ctrl+Home, Ctrl+Up, Alt+Left).
        if event.type() == QEvent.Type.ShortcutOverride and not _is_copying(event):
            event.setAccepted(self.caret.claims(event))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, move the caret, act on the focused figure, copy; everything else is left to the window."""
        self.drafter.finish()
        if _is_copying(event):
            if not event.matches(QKeySequence.StandardKey.SelectAll):
                self.copy_selection(cited=event.keyCombination() != PLAIN_COPY)
            else:
                self.selectAll()
        elif self.caret.claims(event):
            self.caret.turn(False)
        elif self.caret.takes(event):
            if not self.caret.step(event):
                super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.marks.focused is not None:
            self._press(self.marks.focused)
        elif not self._scroll_by_key(event):
            event.ignore()

    def _scroll_by_key(self, event: QKeyEvent) -> bool:
        bar, key = self.verticalScrollBar(), event.key()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        page = max(self.line, self.viewport().height() - 2 * self.line)
        steps = {
            Qt.Key.Key_Space: -page if shift else page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Down: self.line,
            Qt.Key.Key_Up: -self.line,
            Qt.Key.Key_Home: -bar.value(),
        }
        if not plain or (shift and key != Qt.Key.Key_Space):
            return False
        if key == Qt.Key.Key_End:
            self.scroll_to_end()
        elif key in steps:
            bar.setValue(bar.value() + steps[Qt.Key(key)])
        else:
            return False
        return True

    def copy_selection(self, *, cited: bool = True) -> None:
        """Put the selected display text on the clipboard, with its source.

        Where nothing is selected it is the figure that the keyboard stands on, or was clicked, that is to be copied.

        Not through createMimeDataFromSelection: the clipboard would hold an object made in Python, and outlive Python.
        """
        cursor = self.textCursor()
        if not cursor.hasSelection():
            if self.marks.focused is not None and self.marks.focused.metric_id:
                self.figure_copy_wanted.emit(self.marks.focused.metric_id)
        else:
            gaps = self.page.gaps if self.page is not None else ()
            if cursor.hasComplexSelection():
                text = copied_cells(cursor)
            else:
                text = copied_text(self.document(), cursor.selectionStart(), cursor.selectionEnd(), gaps)
            QGuiApplication.clipboard().setText(text + self._cited(cursor) if cited else text)

    def _cited(self, cursor: QTextCursor) -> str:
        """The line that names the source of a selection, where there is one to name."""
        if self.page is None or self.source_line is None:
            return ""
        start, end = self.page.source(cursor.selectionStart()), self.page.source(cursor.selectionEnd())
        line = self.source_line(Span(start, max(start, end)))
        return f"\n{line}" if line else ""

    def context_menu(self) -> QMenu:
        """Qt's own menu offers editing and speaks its own language; this one has what can be done here."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.copy_selection)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        plain = menu.addAction(self.tr("Copy text alone"), lambda: self.copy_selection(cited=False))
        plain.setShortcut(QKeySequence(PLAIN_COPY))
        for action in (copy, plain):
            action.setEnabled(self.textCursor().hasSelection())
        everything = menu.addAction(self.tr("Select all"), self.selectAll)
        everything.setShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.context_menu()
        self.menu_made.emit(menu, self.viewport().mapFromGlobal(event.globalPos()))
        menu.popup(event.globalPos())


def _is_copying(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    keys = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
    return any(map(event.matches, keys)) or event.keyCombination() == PLAIN_COPY
