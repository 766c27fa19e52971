"""The list inside the notes pane: mouse and keyboard, and what stands there when there is no note."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from viewer.query.search import Terms
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.notes.note_row import NoteRowDelegate
from viewer.ui.notes.notes_model import NoteRow, NotesModel
from viewer.ui.parts.overlay_bar import OverlayBar
from viewer.ui.parts.painted_button import came_by_keyboard
from viewer.ui.parts.panel_head import EMPTY_TOP

_BATCH = 100


class NotesList(QListView):
    """Signals carry a NoteRow: ``chosen`` on a click or Enter, ``edit_wanted`` on F2, ``removal_wanted`` on Delete,
    ``copy_wanted`` on Ctrl+C; ``menu_wanted(NoteRow or None, QPoint)`` with a global place.
    """

    chosen = Signal(object)
    edit_wanted = Signal(object)
    removal_wanted = Signal(object)
    copy_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, model: NotesModel, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes, self._empty = model, empty
        self._theme: Theme | None = None
        self._row = NoteRowDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self._row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._bar = OverlayBar(self)
        self.clicked.connect(self._choose)

    @property
    def current(self) -> NoteRow | None:
        """The row that the keyboard stands on."""
        return self._notes.row_at(self.currentIndex())

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._row.show_theme(theme)
        self.verticalScrollBar().setSingleStep(theme.px(24))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_terms(self, terms: Terms) -> None:
        """Mark these folded words in the rows; none without a filter."""
        self._row.show_terms(terms)
        self.scheduleDelayedItemsLayout()  # what is shown of a passage may have changed, and how high a row is
        self.viewport().update()

    def show_empty(self, words: str) -> None:
        """What stands there when nothing is listed."""
        if words != self._empty:
            self._empty = words
            self.viewport().update()

    def stand_at(self, place: int) -> None:
        """Let the keyboard stand on a row and bring it into view; the last one for a place behind it."""
        count = self._notes.rowCount()
        if count:
            self.setCurrentIndex(self._notes.index(max(0, min(place, count - 1))))
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(True)
        row, key = self.current, event.key()
        wanted = {
            Qt.Key.Key_Return: self.chosen, Qt.Key.Key_Enter: self.chosen, Qt.Key.Key_Space: self.chosen,
            Qt.Key.Key_F2: self.edit_wanted, Qt.Key.Key_Delete: self.removal_wanted,
        }.get(Qt.Key(key))  # fmt: skip
        if event.matches(QKeySequence.StandardKey.Copy):
            wanted = self.copy_wanted
        if wanted is None:
            super().keyPressEvent(event)
        elif row is not None:
            wanted.emit(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self.stand_at(0)
        self._show_ring(came_by_keyboard(event.reason()))
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(self._notes.row_at(self.indexAt(event.pos())), event.globalPos())
            return
        middle = self.visualRect(self.currentIndex()).center()
        self.menu_wanted.emit(self.current, self.viewport().mapToGlobal(middle))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._row.show_width(self.viewport().width())
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        theme = self._theme
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(theme.colors.paper))
            if not self._notes.rowCount():
                painter.setFont(font(theme.types.ui))
                painter.setPen(QColor(theme.colors.ink3))
                side = theme.px(20)
                box = self.viewport().rect().adjusted(side, theme.px(EMPTY_TOP), -side, 0)
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._empty)
        super().paintEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        row = self._notes.row_at(index)
        if row is not None:
            self.chosen.emit(row)

    def _show_ring(self, keyboard: bool) -> None:
        if keyboard != self._row.keyboard:
            self._row.keyboard = keyboard
            self.viewport().update()
