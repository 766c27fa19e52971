"""The source text beside what was found in it: scrolls, marks the place pointed at, lets a line be made a heading.

Rows are laid out only while they are in sight, so a text of any length shows at once. The scroll bar counts parts of
rows: exact heights would need everything laid out.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QWidget

from viewer.model import Span
from viewer.theme.tokens import Theme
from viewer.ui.importing.look import Look
from viewer.ui.importing.source_face import RowState, SourceFace
from viewer.ui.importing.source_rows import SourceRows
from viewer.ui.parts.painted_button import ring_after

_PARTS = 16
_STEP = 3
"""Rows that one notch of the wheel moves, as elsewhere."""


class SourceView(QAbstractScrollArea):
    """``line_hovered(offset)`` and ``line_chosen(offset)`` name the beginning of a line, -1 where the pointer left;
    ``level_wanted(offset, level)``: a line is to be a heading of this level, 0 for none, -1 for the level that fits."""

    line_hovered = Signal(int)
    line_chosen = Signal(int)
    level_wanted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._face: SourceFace | None = None
        self._look: Look | None = None
        self._rows = SourceRows((), (), ())
        self._top, self._into = 0, 0  # the first row in sight, and the px of it that are not
        self._current, self._hovered = -1, -1
        self._mark: Span | None = None
        self._ringed = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._follow_bar)
        self.setAccessibleName(self.tr("Source text"))

    # -- slots ---------------------------------------------------------------------------------------------------
    def show_source(self, look: Look, rows: SourceRows) -> None:
        """Another text."""
        self._rows = rows
        self._top = self._into = 0
        self._current = 0 if len(rows) else -1
        self._hovered, self._mark = -1, None
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        """Another outline or other figures of the same text."""
        self._look = look
        self._make_face()

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._make_face()

    def show_mark(self, span: Span | None) -> None:
        """Wash a place and bring it into sight; None takes the wash away and stays where it is."""
        self._mark = span
        if span is not None and self._face is not None:
            self._bring(self._rows.at(span.start), span.start)
        self.viewport().update()

    def show_line(self, offset: int) -> None:
        """Make the line at this offset the current one, and bring it into sight."""
        self._move_to(self._rows.at(offset))

    @property
    def current_line(self) -> int:
        """The offset where the current line begins, -1 where there is none."""
        return self._rows.line_start(self._current) if self._current >= 0 else -1

    # -- scrolling -----------------------------------------------------------------------------------------------
    def _make_face(self) -> None:
        if self._theme is None or self._look is None:
            return
        self._face = SourceFace(self._theme, self.viewport().width(), self._look, self._rows)
        self._stand_at(self._top, self._into)

    def _stand_at(self, row: int, into: int) -> None:
        """Put the point ``into`` px below the row's upper edge at the top, as far as the text allows."""
        if self._face is None or not len(self._rows):
            return
        face = self._face
        while into < 0 and row > 0:
            row -= 1
            into += face.height(row)
        while row < len(self._rows) - 1 and into >= face.height(row):
            into -= face.height(row)
            row += 1
        last = self._last_place()
        self._top, self._into = min((row, max(into, 0)), last)
        bar, parts = self.verticalScrollBar(), self._part(*last)
        bar.blockSignals(True)
        bar.setRange(0, parts)
        bar.setPageStep(_PARTS * max(1, self.viewport().height() // max(1, face.height(self._top))))
        bar.setSingleStep(_PARTS)
        bar.setValue(self._part(self._top, self._into))
        bar.blockSignals(False)
        self.viewport().update()

    def _last_place(self) -> tuple[int, int]:
        """The place at the top when the text's end is at the foot."""
        assert self._face is not None
        room, row = self.viewport().height(), len(self._rows)
        while row > 0 and room > 0:
            row -= 1
            room -= self._face.height(row)
        return row, max(0, -room)

    def _part(self, row: int, into: int) -> int:
        assert self._face is not None
        return row * _PARTS + min(_PARTS - 1, _PARTS * into // max(1, self._face.height(row)))

    def _follow_bar(self, value: int) -> None:
        if self._face is not None and len(self._rows):
            row, part = divmod(value, _PARTS)
            if value == self.verticalScrollBar().maximum():
                row, part = len(self._rows) - 1, _PARTS  # rounding must not hide the last line's foot
            self._stand_at(row, self._face.height(min(row, len(self._rows) - 1)) * part // _PARTS)

    def _places(self) -> list[tuple[int, int]]:
        """Row and upper edge of everything in sight."""
        places: list[tuple[int, int]] = []
        if self._face is None:
            return places
        row, top = self._top, -self._into
        while row < len(self._rows) and top < self.viewport().height():
            places.append((row, top))
            top += self._face.height(row)
            row += 1
        return places

    def _bring(self, row: int, offset: int) -> None:
        """Scroll the line of this offset to one third of the height, unless it is in sight."""
        if self._face is None or row < 0:
            return
        face, high = self._face, self.viewport().height()
        into = face.line_top(row, offset)
        top = next((top for at, top in self._places() if at == row), None)
        if top is None or not 0 <= top + into <= high - face.line:
            self._stand_at(row, into - high // 3)

    def _row_at(self, point: QPoint) -> int:
        return next((row for row, top in reversed(self._places()) if point.y() >= top), -1)

    # -- keys and pointer ----------------------------------------------------------------------------------------
    def _move_to(self, row: int) -> None:
        if self._face is None or not 0 <= row < len(self._rows):
            return
        self._current = row
        self._bring(row, self._rows.starts[row])
        if self._look is not None:
            self.setAccessibleDescription(self._rows.span(row).of(self._look.briefing.text))
        self.line_chosen.emit(self.current_line)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move from line to line; Enter makes the line a heading, Delete none, a digit gives its level."""
        page = max(1, len(self._places()) - 2)
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Home: -len(self._rows), Qt.Key.Key_End: len(self._rows),
        }  # fmt: skip
        modified = bool(event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier))
        key = Qt.Key(event.key())
        if modified or not len(self._rows):
            event.ignore()
        elif key in steps:
            self._ringed = True
            self._move_to(min(max(self._current + steps[key], 0), len(self._rows) - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.level_wanted.emit(self.current_line, -1)
        elif key == Qt.Key.Key_Delete:
            self.level_wanted.emit(self.current_line, 0)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_6:
            self.level_wanted.emit(self.current_line, key - Qt.Key.Key_0)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ringed = False
        row = self._row_at(event.position().toPoint())
        if row >= 0:
            self._current = row
            self.line_chosen.emit(self.current_line)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._row_at(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.line_hovered.emit(self._rows.line_start(row) if row >= 0 else -1)
            self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._face is None or event.angleDelta().y() == 0:
            return
        line = self._theme.px(30) if self._theme else 30
        moved = event.pixelDelta().y() or event.angleDelta().y() * _STEP * line // 120
        self._stand_at(self._top, self._into - moved)
        event.accept()

    def context_menu(self) -> QMenu:
        """What can be done with the current line."""
        menu = QMenu(self)
        offset = self.current_line
        for level in range(1, 5):
            words = self.tr("Make it a heading of level {level}").format(level=level)
            action = menu.addAction(words, lambda level=level: self.level_wanted.emit(offset, level))
            action.setShortcut(str(level))
        menu.addSeparator()
        none = menu.addAction(self.tr("Not a heading"), lambda: self.level_wanted.emit(offset, 0))
        none.setShortcut(Qt.Key.Key_Delete)
        none.setEnabled(self._look is not None and offset in self._look.headings)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self._row_at(self.viewport().mapFromGlobal(event.globalPos()))
        if event.reason() == QContextMenuEvent.Reason.Mouse and row >= 0:
            self._move_to(row)
        if self._current >= 0:
            self.context_menu().popup(event.globalPos())

    # -- Qt's own ------------------------------------------------------------------------------------------------
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = ring_after(event.reason(), self._ringed)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_face()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self.viewport()), self._theme.colors if self._theme else None
        if colors is None:
            return
        below = 0
        focused = self.hasFocus()
        for row, top in self._places():
            assert self._face is not None
            current = focused and row == self._current
            state = RowState(current, row == self._hovered, current and self._ringed, self._mark)
            self._face.paint(painter, row, top, state)
            below = top + self._face.height(row)
        painter.fillRect(QRect(0, below, self.viewport().width(), self.viewport().height()), QColor(colors.paper))
