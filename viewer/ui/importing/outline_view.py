"""The outline list of the check page: keys, menu and drag change levels; pointing and moving tell the place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QFrame, QListView, QMenu, QWidget

from viewer.theme.tokens import Theme
from viewer.ui.importing.outline_face import INDENT, OutlineFace
from viewer.ui.importing.outline_model import OutlineModel, OutlineRow, row_of
from viewer.ui.parts.painted_button import ring_after

_MOVERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
_BATCH = 2000
"""Rows that are laid out before the window may do something else."""
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class OutlineView(QListView):
    """``step_wanted(step)`` moves the chosen headings up (-1) or down (1) a level, ``level_wanted(level)`` gives them
    one (0: no heading), ``drop_wanted(place, target)`` puts one onto another. ``title_wanted(place, words)`` calls it
    otherwise, ``text_title_wanted()`` as the text does. ``place_pointed(place)`` follows pointer and keyboard, -1 where
    the pointer has left."""

    step_wanted = Signal(int)
    level_wanted = Signal(int)
    drop_wanted = Signal(int, int)
    title_wanted = Signal(int, str)
    text_title_wanted = Signal()
    place_pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._face = OutlineModel(self), OutlineFace(self)
        self._theme: Theme | None = None
        self._pressed: tuple[OutlineRow, QPoint] | None = None
        self._drag: QPoint | None = None
        self._waiting: tuple[OutlineRow, ...] | None = None
        self._retyped: frozenset[int] = frozenset()
        self.setModel(self._model)
        self.setItemDelegate(self._face)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Outline"))
        self.entered.connect(self._point_at)
        self._model.title_wanted.connect(self.title_wanted)

    # -- slots ---------------------------------------------------------------------------------------------------
    def show_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Another outline; what was chosen stays chosen where it is still a heading."""
        if self.state() == QAbstractItemView.State.EditingState:
            self._waiting = rows  # a reset would throw away what is being typed
            return
        chosen, current = self.chosen, row_of(self.currentIndex())
        at = self.verticalScrollBar().value()
        selection = self.selectionModel()
        selection.blockSignals(True)
        self._model.show_rows(rows)
        if current is not None:
            selection.setCurrentIndex(self._nearest(current.place), selection.SelectionFlag.NoUpdate)
        for place in chosen:
            selection.select(self._model.index_of(place), selection.SelectionFlag.Select)
        if not selection.hasSelection() and self.currentIndex().isValid():
            selection.select(self.currentIndex(), selection.SelectionFlag.Select)
        selection.blockSignals(False)
        self.verticalScrollBar().setValue(at)
        self.viewport().update()

    def show_retyped(self, places: frozenset[int]) -> None:
        """At these places the title is another one than the text's: it can be taken back."""
        self._retyped = places

    def show_pointed(self, place: int) -> None:
        """Light up the row that another view points at, -1 for none; it scrolls into sight."""
        if place != self._face.pointed:
            self._face.pointed = place
            index = self._model.index_of(place)
            if index.isValid():
                self.scrollTo(index)
            self.viewport().update()

    def show_chosen(self, place: int) -> None:
        """Choose the heading that begins at this offset, where one does."""
        index = self._model.index_of(place)
        if index.isValid():
            self.setCurrentIndex(index)

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._face.show_theme(theme)
        self.scheduleDelayedItemsLayout()

    @property
    def chosen(self) -> frozenset[int]:
        """The places of the chosen headings."""
        return frozenset(row.place for index in self.selectedIndexes() if (row := row_of(index)))

    def _nearest(self, place: int) -> QModelIndex:
        """The row that begins at or last before this offset, else the first."""
        before = [at for at, row in enumerate(self._model.rows) if row.place <= place]
        return self._model.index(before[-1] if before else 0)

    # -- keys ----------------------------------------------------------------------------------------------------
    def event(self, event: QEvent) -> bool:
        # Alt+Left is the window's Back elsewhere; here it belongs to the outline.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt or Ctrl with left and right, Delete, a digit; the rest moves as in every list."""
        self._face.ringed = True
        key, step = Qt.Key(event.key()), _step_of(event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step:
            self.step_wanted.emit(step)
        elif plain and key == Qt.Key.Key_Delete:
            self.level_wanted.emit(0)
        elif plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_6:
            self.level_wanted.emit(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
            self._point_at(self.currentIndex())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Typed or not: an outline that came meanwhile is shown now."""
        super().closeEditor(editor, hint)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_rows(waiting)

    def keyboardSearch(self, search: str) -> None:
        """Letters do not search: a digit gives a level."""

    # -- pointer -------------------------------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._face.ringed = False
        row = row_of(self.indexAt(event.position().toPoint()))
        left = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = (row, event.position().toPoint()) if left and row is not None else None
        self._point_at(self.currentIndex())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif self._drag is not None or (point - self._pressed[1]).manhattanLength() >= QApplication.startDragDistance():
            self._drag = point
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, dragged = self._pressed, self._drag
        self._pressed = self._drag = None
        self.viewport().unsetCursor()
        self.viewport().update()
        if pressed is None or dragged is None:
            return
        target = row_of(self.indexAt(dragged))
        if target is not None and target.place != pressed[0].place:
            self.drop_wanted.emit(pressed[0].place, target.place)
        elif step := self._levels_moved(pressed[0], dragged.x() - pressed[1].x()):
            self.level_wanted.emit(pressed[0].level + step)

    def _levels_moved(self, row: OutlineRow, px: int) -> int:
        """How many levels a drag sideways by so many px is; it ends at level 1, 6, and one below the heading before."""
        indent = self._theme.px(INDENT) if self._theme else INDENT
        at = self._model.index_of(row.place).row()
        deepest = min(6, self._model.rows[at - 1].level + 1) if at > 0 else 1
        return min(max(deepest, row.level), max(1, row.level + round(px / indent))) - row.level

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.place_pointed.emit(-1)
        return super().viewportEvent(event)

    def _point_at(self, index: QModelIndex) -> None:
        row = row_of(index)
        if row is not None and self._drag is None:
            self.place_pointed.emit(row.place)

    def context_menu(self) -> QMenu:
        """What can be done with the chosen headings."""
        menu = QMenu(self)
        up = menu.addAction(self.tr("One level up"), lambda: self.step_wanted.emit(-1))
        up.setShortcut("Alt+Left")
        down = menu.addAction(self.tr("One level down"), lambda: self.step_wanted.emit(1))
        down.setShortcut("Alt+Right")
        menu.addSeparator()
        retype = menu.addAction(self.tr("Change the title…"), lambda: self.edit(self.currentIndex()))
        retype.setShortcut(Qt.Key.Key_F2)
        untype = menu.addAction(self.tr("Title as in the text"), self.text_title_wanted.emit)
        untype.setEnabled(bool(self.chosen & self._retyped))
        menu.addSeparator()
        for level in range(1, 5):
            action = menu.addAction(self.tr("Level {level}").format(level=level))
            action.triggered.connect(lambda _checked=False, level=level: self.level_wanted.emit(level))
            action.setShortcut(str(level))
        menu.addSeparator()
        none = menu.addAction(self.tr("Not a heading"), lambda: self.level_wanted.emit(0))
        none.setShortcut(Qt.Key.Key_Delete)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selectedIndexes():
            self.context_menu().popup(event.globalPos())

    # -- Qt's own ------------------------------------------------------------------------------------------------
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._face.ringed = ring_after(event.reason(), self._face.ringed)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drag is not None and self._pressed is not None and self._theme is not None:
            self._paint_drag(QPainter(self.viewport()), self._pressed[0], self._pressed[1], self._drag)

    def _paint_drag(self, painter: QPainter, row: OutlineRow, start: QPoint, point: QPoint) -> None:
        """Where the heading would stand: a frame around the one it is held over, or a line at the new indent."""
        assert self._theme is not None
        theme = self._theme
        painter.setPen(QPen(QColor(theme.colors.accent), 2))
        over = row_of(self.indexAt(point))
        if over is not None and over.place != row.place:
            painter.drawRect(self.visualRect(self._model.index_of(over.place)).adjusted(1, 1, -1, -1))
            return
        level = row.level + self._levels_moved(row, point.x() - start.x())
        box: QRect = self.visualRect(self._model.index_of(row.place))
        left = theme.px(16 + INDENT * (level - 1)) - theme.px(6)
        painter.drawLine(QPointF(left, box.top() + 4), QPointF(left, box.bottom() - 4))


def _step_of(event: QKeyEvent) -> int:
    """-1 or 1 for Alt or Ctrl with left or right, else 0."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not held or held & ~_MOVERS:
        return 0
    return _SIDEWAYS.get(Qt.Key(event.key()), 0)
