"""The tree view of the sections: what keys and mouse do, which rows stand open, where the reader is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QMenu, QTreeView, QWidget

from viewer.model import ROOT
from viewer.ui.parts.painted_button import ring_after
from viewer.ui.tree.section_model import row_of

Index = QModelIndex | QPersistentModelIndex
_MOVES = {
    Qt.Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
    Qt.Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
    Qt.Key.Key_Home: QAbstractItemView.CursorAction.MoveHome,
    Qt.Key.Key_End: QAbstractItemView.CursorAction.MoveEnd,
    Qt.Key.Key_PageUp: QAbstractItemView.CursorAction.MovePageUp,
    Qt.Key.Key_PageDown: QAbstractItemView.CursorAction.MovePageDown,
}


class SectionView(QTreeView):
    """Selected is the row of the reading place; the current row is where the keyboard stands. They may differ.

    ``fold_width`` is the px from the left in which a click only folds; ``single`` keeps one chapter open at a time.
    """

    section_chosen = Signal(str)
    bookmark_wanted = Signal(str)
    ring_changed = Signal(bool)
    width_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold_width = 0
        self.single = False
        self._ringed = False
        self._opening = False
        self._typed, self._pause = "", QElapsedTimer()
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._choose)
        self.expanded.connect(self._close_others)

    # -- reading place -------------------------------------------------------------------------------------------
    def show_place(self, index: Index) -> None:
        """Select the row of the reading place and bring it into view; an invalid index selects nothing."""
        selection = self.selectionModel()
        if not index.isValid():
            selection.clearSelection()
            return
        chapter = index.parent() if index.parent().isValid() else index
        if index != chapter or self.single:
            self.setExpanded(chapter, True)
        self._close_others(chapter)
        selection.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if not (self._ringed and self.hasFocus()):
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Neither clicks nor arrows select: only the reading place does."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    # -- open chapters -------------------------------------------------------------------------------------------
    def open_chapters(self) -> frozenset[str]:
        """Ids of the chapters that stand open."""
        return frozenset(row.section for index in self._chapters() if self.isExpanded(index) and (row := row_of(index)))

    def show_open(self, chapters: frozenset[str] | None) -> None:
        """Open exactly these chapters; None opens all."""
        self._opening = True
        for index in self._chapters():
            row = row_of(index)
            wanted = chapters is None or (row is not None and row.section in chapters)
            if wanted != self.isExpanded(index):
                self.setExpanded(index, wanted)
        self._opening = False
        self._leave_closed()

    def _chapters(self) -> Iterator[QModelIndex]:
        model = self.model()
        for at in range(model.rowCount()):
            yield model.index(at, 0)

    def _close_others(self, opened: Index) -> None:
        if not self.single or self._opening:
            return
        for index in self._chapters():
            if index != opened:
                self.setExpanded(index, False)
        self._leave_closed()

    def _leave_closed(self) -> None:
        """A keyboard place inside a closed chapter moves up to the chapter; Qt would open it again to show it."""
        above = self.currentIndex().parent()
        if above.isValid() and not self.isExpanded(above):
            self.selectionModel().setCurrentIndex(above, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _fold(self, index: Index) -> None:
        self.setExpanded(index, not self.isExpanded(index))
        self._leave_closed()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        menu = self.make_menu(self.indexAt(event.pos()) if mouse else self.currentIndex())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def make_menu(self, index: Index | None = None) -> QMenu:
        """The menu of a right click: the bookmark of the row there, open and close all chapters."""
        menu = QMenu(self)
        row = row_of(index) if index is not None else None
        if row is not None and row.section != ROOT:
            words = self.tr("Remove bookmark") if row.bookmarked else self.tr("Bookmark this section")
            menu.addAction(words).triggered.connect(lambda: self.bookmark_wanted.emit(row.section))
            menu.addSeparator()
        menu.addAction(self.tr("Expand all")).triggered.connect(lambda: self.show_open(None))
        menu.addAction(self.tr("Collapse all")).triggered.connect(lambda: self.show_open(frozenset()))
        return menu

    # -- mouse ---------------------------------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        if not self._folds(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._folds(event):
            super().mouseDoubleClickEvent(event)

    def _folds(self, event: QMouseEvent) -> bool:
        """Fold when the left button goes down on a chevron; the answer says whether it did."""
        index = self.indexAt(event.position().toPoint())
        on_chevron = event.position().x() < self.fold_width and self.model().hasChildren(index)
        if not (index.isValid() and on_chevron and event.button() == Qt.MouseButton.LeftButton):
            return False
        self._fold(index)
        return True

    def _choose(self, index: Index) -> None:
        row = row_of(index)
        if row is not None:
            self.section_chosen.emit(row.section)

    # -- keyboard ------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = Qt.Key(event.key()), self.currentIndex()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()  # Ctrl and Alt belong to the window's commands.
            return
        self._show_ring(True)
        if key in _MOVES:
            self._step_to(self.moveCursor(_MOVES[key], event.modifiers()))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(current)
        elif key == Qt.Key.Key_Right:
            self._go_in(current)
        elif key == Qt.Key.Key_Left:
            self._go_out(current)
        elif event.text().strip():
            self.keyboardSearch(event.text())
        else:
            event.ignore()

    def _step_to(self, index: Index) -> None:
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)

    def _go_in(self, index: Index) -> None:
        if not self.model().hasChildren(index):
            return
        if self.isExpanded(index):
            self._step_to(self.model().index(0, 0, index))
        else:
            self.setExpanded(index, True)

    def _go_out(self, index: Index) -> None:
        if self.model().hasChildren(index) and self.isExpanded(index):
            self.setExpanded(index, False)
        else:
            self._step_to(index.parent())

    def keyboardSearch(self, search: str) -> None:
        """Go to the next title that begins with what was typed within the system's pause, or else holds it."""
        fresh = not self._pause.isValid() or self._pause.elapsed() > QApplication.keyboardInputInterval()
        self._typed = search if fresh else self._typed + search
        self._pause.start()
        order = list(self._all())
        at = next((place for place, index in enumerate(order) if index == self.currentIndex()), -1)
        start = at + 1 if fresh else max(at, 0)
        wanted = self._typed.casefold()
        titles = [(index, str(index.data()).casefold()) for index in order[start:] + order[:start]]
        found = [index for index, title in titles if title.startswith(wanted)]
        found += [index for index, title in titles if wanted in title]
        if found:
            if found[0].parent().isValid():
                self.setExpanded(found[0].parent(), True)
            self._step_to(found[0])

    def _all(self) -> Iterator[QModelIndex]:
        model = self.model()
        for chapter in self._chapters():
            yield chapter
            for at in range(model.rowCount(chapter)):
                yield model.index(at, 0, chapter)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Chinese titles are typed through an input method: search for what it commits."""
        if event.commitString():
            self._show_ring(True)
            self.keyboardSearch(event.commitString())
        event.accept()

    # -- focus ---------------------------------------------------------------------------------------------------
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_input_method()
        self._show_ring(ring_after(event.reason(), self._ringed))
        if not self.currentIndex().isValid():
            self._step_to(self.model().index(0, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._take_input_method()

    def _take_input_method(self) -> None:
        # Qt switches the input method off in views that cannot edit; typing a title needs it.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)

    def _show_ring(self, ringed: bool) -> None:
        if ringed != self._ringed:
            self._ringed = ringed
            self.ring_changed.emit(ringed)
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.width_changed.emit()
