"""The list inside the figures pane: mouse and keyboard, hover and focus, what stands there when nothing is listed."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from viewer.shown import Card
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.cards.card_model import CardModel
from viewer.ui.cards.card_row import Marks
from viewer.ui.parts.overlay_bar import OverlayBar
from viewer.ui.parts.painted_button import came_by_keyboard
from viewer.ui.parts.panel_head import EMPTY_TOP

_LOADING_ROWS = 5
_PAUSE = 100
"""Milliseconds after which the rest of very many rows is laid out."""


class CardList(QListView):
    """Signals: ``card_chosen(Card)`` on a click or Enter, ``card_hovered(Card or None)``, ``copy_requested(Card)``,
    ``menu_requested(Card or None, QPoint)`` with a global place.
    """

    card_chosen = Signal(object)
    card_hovered = Signal(object)
    copy_requested = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, model: CardModel, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards, self._marks = model, marks
        self._theme: Theme | None = None
        self._empty = ""
        self._loading = True
        self._under: Card | None = None
        self._laid_out_for = 0
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self.lay_out_rest)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = OverlayBar(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._choose)

    def show_theme(self, theme: Theme) -> None:
        """Take colours; the rows are laid out again."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.colors.paper))
        self.setPalette(palette)
        self.verticalScrollBar().setSingleStep(theme.px(24))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_strip(self, height: int) -> None:
        """Leave so many px below the rows free for something that stands there."""
        self.setViewportMargins(0, 0, 0, height)
        self.setAutoFillBackground(height > 0)  # else the viewport paints all there is

    def show_empty(self, words: str) -> None:
        """What to say where no card is listed."""
        self._empty, self._loading = words, False
        self.viewport().update()

    def show_loading(self) -> None:
        """Grey blocks in place of cards."""
        self._loading = True
        self.viewport().update()

    def select_place(self, place: int) -> None:
        """Mark the card at this row as selected and as where the keyboard stands; -1 for none."""
        model = self.selectionModel()
        if place < 0:
            model.clear()
            if self.hasFocus():
                self._stand_somewhere()
            return
        if place >= self._cards.rowCount():
            self.lay_out_rest()
        index = self._cards.index(place)
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def reset(self) -> None:
        """Begin other rows at the first, and lay them out at once: left to the paint, Qt would paint all twice.

        The model gives the first of very many; the rest comes while idle, or when it is needed.
        """
        super().reset()
        self.verticalScrollBar().setValue(0)
        self.doItemsLayout()
        if not self._cards.complete:
            self._rest.start()

    def lay_out_rest(self) -> None:
        """Lay out the rows that are still to be, if there are any."""
        self._rest.stop()
        if not self._cards.complete:
            self._cards.give_rest()
            self.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out at once for another width; Qt's own relayout comes a tenth of a second late."""
        super().resizeEvent(event)
        if self.width() != self._laid_out_for:
            self._laid_out_for = self.width()
            self.doItemsLayout()

    # -- keyboard and mouse --------------------------------------------------------------------------------------
    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Arrows move the ring only: a card is selected when it is chosen."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_keyboard(True)
        self.lay_out_rest()
        card = self._cards.card_at(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            if card is not None:
                self.copy_requested.emit(card)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self._stand_somewhere()
        self._show_keyboard(came_by_keyboard(event.reason()))
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_keyboard(False)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._cards.card_at(self.indexAt(event.position().toPoint())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index, place = self.indexAt(event.pos()), event.globalPos()
        else:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        if not index.isValid() and event.reason() != QContextMenuEvent.Reason.Mouse:
            place = self.viewport().mapToGlobal(self.viewport().rect().center())
        self.menu_requested.emit(self._cards.card_at(index), place)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The wheel brings another card under a resting mouse."""
        super().scrollContentsBy(dx, dy)
        if self.viewport().underMouse():
            place = self.viewport().mapFromGlobal(QCursor.pos())
            self._hover(self._cards.card_at(self.indexAt(place)))

    def _choose(self, index: QModelIndex) -> None:
        card = self._cards.card_at(index)
        if card is not None:
            self.card_chosen.emit(card)

    def _hover(self, card: Card | None) -> None:
        if card is self._under:
            return
        self._under = card
        self._marks.under_mouse = card.metric.id if card else 0
        self.viewport().update()
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if card is None else Qt.CursorShape.PointingHandCursor)
        self.card_hovered.emit(card)

    def _show_keyboard(self, keyboard: bool) -> None:
        if keyboard != self._marks.keyboard:
            self._marks.keyboard = keyboard
            self.viewport().update()

    def _stand_somewhere(self) -> None:
        """Arriving by keyboard: at the selected card, else at the first."""
        chosen = self._cards.place_of(self._marks.selected) if self._marks.selected else -1
        first = next((place for place in range(self._cards.rowCount()) if self._enabled(place)), -1)
        place = chosen if chosen >= 0 else first
        if place >= 0:
            index = self._cards.index(place)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _enabled(self, place: int) -> bool:
        return self._cards.card_at(self._cards.index(place)) is not None

    # -- what stands where no card is ----------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.colors.paper))
        if not self._cards.rows:
            self._paint_empty(painter, self._theme)
        painter.end()
        super().paintEvent(event)

    def _paint_empty(self, painter: QPainter, theme: Theme) -> None:
        if self._loading:
            self._paint_loading(painter, theme)
            return
        side = theme.px(16 if theme.look.compact else 20)
        painter.setFont(font(theme.types.ui))
        painter.setPen(QColor(theme.colors.ink3))
        box = self.viewport().rect().adjusted(side, theme.px(EMPTY_TOP), -side, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._empty)

    def _paint_loading(self, painter: QPainter, theme: Theme) -> None:
        """Grey label, value and note blocks, five rows of them; nothing moves."""
        side, row = theme.px(20), theme.px(73)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colors.sel))
        right = self.viewport().width() - side
        for place in range(_LOADING_ROWS):
            top = place * row + theme.px(20)
            for x, y, wide, high in (
                (side, 2, theme.px(132), 14), (right - theme.px(64), 0, theme.px(64), 18), (side, 28, theme.px(72), 12),
            ):  # fmt: skip
                painter.drawRoundedRect(QRectF(x, top + theme.px(y), wide, theme.px(high)), 3, 3)
        painter.setPen(QColor(theme.colors.line))
        for place in range(_LOADING_ROWS):
            foot = (place + 1) * row - 1
            painter.drawLine(0, foot, self.viewport().width(), foot)
