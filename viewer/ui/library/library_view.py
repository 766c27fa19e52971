"""The list of the library: mouse, keyboard and context menu."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.store.library import Held
from viewer.theme.tokens import Theme
from viewer.ui.library.library_acts import Act, act_words, acts_for
from viewer.ui.library.library_face import LibraryFace, RowState
from viewer.ui.library.library_model import LibraryModel
from viewer.ui.parts.painted_button import ring_after

Index = QModelIndex | QPersistentModelIndex


class LibraryRow(QStyledItemDelegate):
    """Paints rows by the face; ``ringed`` while the keyboard's place is to be seen."""

    def __init__(self, model: LibraryModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self.face: LibraryFace | None = None
        self.ringed = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.row_at(index)
        if row is None or self.face is None:
            return QSize(0, 0)
        return QSize(1, self.face.height(row, self._view.viewport().width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row_at(index)
        if row is None or self.face is None:
            return
        # PySide's stubs lack the option's fields.
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        box: QRect = option.rect  # type: ignore[attr-defined]
        current = index == self._view.currentIndex()
        hovered = bool(flags & QStyle.StateFlag.State_MouseOver)
        painter.save()
        self.face.paint(painter, box, row, RowState(current, hovered, current and self.ringed))
        painter.restore()


class LibraryView(QListView):
    """``act_wanted(Act, Held)``; ``current_changed(Held or None)`` where the keyboard stands; ``left()`` by Esc."""

    act_wanted = Signal(object, object)
    current_changed = Signal(object)
    left = Signal()

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = model
        self._ground = QColor()
        self._row = LibraryRow(model, self)
        self.setModel(model)
        self.setItemDelegate(self._row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Briefings"))

    @property
    def held(self) -> Held | None:
        """The briefing on which the keyboard stands."""
        return self._library.held_at(self.currentIndex())

    def show_theme(self, theme: Theme) -> None:
        """Take type and colours; the rows are laid out anew."""
        self._ground = QColor(theme.colors.paper)
        self._row.face = LibraryFace(theme)
        self.verticalScrollBar().setSingleStep(theme.px(32))
        self._lay_out()

    def stand_on(self, path: Path | None) -> None:
        """Stand on the row of a file, else on the first briefing."""
        place = self._library.place_of(path)
        if place >= 0:
            index = self._library.index(place)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
            if place == 1:
                self.scrollToTop()  # the title of its shelf, too
        self.current_changed.emit(self.held)

    def make_menu(self, held: Held) -> QMenu:
        """The menu of a right click on this briefing."""
        menu = QMenu(self)
        for act in acts_for(held):
            action = menu.addAction(act_words(act, held))
            action.triggered.connect(lambda _checked=False, act=act: self.act_wanted.emit(act, held))
        return menu

    # -- Qt's own ------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        # The style sheet gives the view its own ground, which another theme does not change.
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._ground)
        painter.end()
        super().paintEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self.held)

    def event(self, event: QEvent) -> bool:
        # Esc leaves the library, and is not the window's command that clears the filter of the report behind it.
        if _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(True)
        held, key = self.held, event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do_first(held)
        elif key == Qt.Key.Key_Delete and held is not None and Act.REMOVE in acts_for(held):
            self.act_wanted.emit(Act.REMOVE, held)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        if self._library.held_at(self.indexAt(event.position().toPoint())) is not None:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._do_first(self._library.held_at(self.indexAt(event.position().toPoint())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            held, place = self._library.held_at(self.indexAt(event.pos())), event.globalPos()
        else:
            held, place = self.held, self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if held is not None:
            menu = self.make_menu(held)
            menu.exec(place)
            menu.deleteLater()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.held is None:
            self.stand_on(None)
        self._show_ring(ring_after(event.reason(), self._row.ringed))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._row.ringed = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Rows of another height; where the keyboard stands stays in sight."""
        self.doItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _do_first(self, held: Held | None) -> None:
        """Enter and a double click: open it, or look for it where it is gone."""
        if held is not None:
            self.act_wanted.emit(acts_for(held)[0], held)

    def _show_ring(self, ringed: bool) -> None:
        self._row.ringed = ringed
        self.viewport().update()


def _is_escape(event: QEvent) -> bool:
    override = event.type() == QEvent.Type.ShortcutOverride
    return override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
