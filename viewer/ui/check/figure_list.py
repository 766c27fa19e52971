"""The list of figures to check: check box, label, value, state. Plain items in, signals out; it keeps nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from viewer.model import CheckState
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.check.check_words import CheckWords, FigureItem
from viewer.ui.check.figure_model import FigureModel
from viewer.ui.check.figure_row import FigureRow
from viewer.ui.parts.overlay_bar import OverlayBar
from viewer.ui.parts.painted_button import came_by_keyboard

Index = QModelIndex | QPersistentModelIndex

_EDITS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


class FigureList(QListView):
    """Signals: ``figure_chosen(metric id)`` when another row is taken up by mouse or arrows,
    ``shown_toggled(metric id, shown)`` on its check box or Space, ``edit_wanted()`` on Enter, F2 and a double click.

    What is asked for by a signal is seen only when ``show_item`` gives the row its new state.
    """

    figure_chosen = Signal(int)
    shown_toggled = Signal(int, bool)
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = CheckWords(self)
        self._figures = FigureModel(self._words, self)
        self._row = FigureRow(self._figures, self)
        self._theme: Theme | None = None
        self._silent = False
        self._empty = ""
        self.setModel(self._figures)
        self.setItemDelegate(self._row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Figures"))
        self._bar = OverlayBar(self)
        self._figures.shown_toggled.connect(self.shown_toggled)

    @property
    def items(self) -> tuple[FigureItem, ...]:
        """What is listed."""
        return self._figures.items

    @property
    def chosen(self) -> int:
        """Id of the figure taken up, 0 for none."""
        item = self._figures.item_at(self.currentIndex())
        return item.metric_id if item else 0

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._row.show_theme(theme)
        self.verticalScrollBar().setSingleStep(theme.px(24))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_items(self, items: Sequence[FigureItem], empty: str = "") -> None:
        """List other figures; nothing is chosen and nothing told. ``empty`` stands where there are none."""
        self._empty = empty
        self._silent = True
        self._figures.show_items(items)
        self._silent = False

    def show_item(self, item: FigureItem) -> None:
        """Give a listed figure its new words and state."""
        self._figures.show_item(item)

    def choose(self, metric_id: int) -> None:
        """Take up a figure and bring it into view; told as if the user had done it. One not listed changes nothing."""
        place = self._figures.place_of(metric_id)
        if place >= 0:
            self.setCurrentIndex(self._figures.index(place))
            self.scrollTo(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        item = self._figures.item_at(current)
        if item is not None and not self._silent:
            self.figure_chosen.emit(item.metric_id)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(True)
        if event.key() in _EDITS and not event.modifiers():
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() < self._row.check_width:
            self._toggle(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() >= self._row.check_width:
            self.edit_wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_ring(came_by_keyboard(event.reason()))
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is None or self._figures.rowCount():
            return
        painter, theme = QPainter(self.viewport()), self._theme
        painter.setFont(font(theme.types.ui))
        painter.setPen(theme.colors.ink3)
        box = self.viewport().rect().adjusted(theme.px(16), theme.px(32), -theme.px(16), 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._empty)

    def _toggle(self, index: QModelIndex) -> None:
        item = self._figures.item_at(index)
        if item is not None:
            self.shown_toggled.emit(item.metric_id, item.state is CheckState.HIDDEN)

    def _show_ring(self, keyboard: bool) -> None:
        if keyboard != self._row.keyboard:
            self._row.keyboard = keyboard
            self.viewport().update()
