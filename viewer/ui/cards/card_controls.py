"""The quiet row under the head of the figures: in which order they are listed, and of which sorts."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from viewer.query.sorts import Sort
from viewer.theme.tokens import Theme
from viewer.ui.parts.card_order import Order, Titles, Wanted
from viewer.ui.parts.painted_button import TARGET, PaintedButton

_HEIGHT, _COMPACT, _GAP = 36, 32, 16
_ARROW, _RING, _RADIUS = 8, 2, 4


class CardControls(QWidget):
    """Two words that open menus; each says what holds. ``changed()`` when the reader wants the cards otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._wanted = Wanted()
        self._orders = {
            Order.PLACE: self.tr("By place"), Order.SIZE: self.tr("By size"), Order.SORT: self.tr("By kind"),
        }  # fmt: skip
        self.titles = Titles(
            {
                Sort.AMOUNT: self.tr("Amounts"), Sort.COUNT: self.tr("Counts"), Sort.SHARE: self.tr("Shares"),
                Sort.CHANGE: self.tr("Changes"), Sort.FROM_TO: self.tr("From–to"), Sort.RANK: self.tr("Ranks"),
                Sort.RANGE: self.tr("Ranges"), Sort.AREA: self.tr("Areas"), Sort.DURATION: self.tr("Durations"),
            },
            self.tr("Forecasts and targets"),
        )  # fmt: skip
        self._order, self._sorts = _MenuWord(self), _MenuWord(self)
        self._counts: Mapping[Sort, int] = {}
        self._order.pressed_for_menu.connect(self._show_orders)
        self._sorts.pressed_for_menu.connect(self._show_sorts)
        self._say()

    @property
    def wanted(self) -> Wanted:
        """How the cards are to be listed."""
        return self._wanted

    def show_sorts(self, counts: Mapping[Sort, int]) -> None:
        """The sorts of figures that the report has, with their number; a choice of others alone is dropped."""
        self._counts = counts
        kept = self._wanted.sorts & counts.keys()
        self._wanted = Wanted(self._wanted.order, frozenset(kept))
        self.setVisible(bool(counts))
        self._say()

    def show_theme(self, theme: Theme) -> None:
        """Take height, type and colours."""
        self._theme = theme
        for word in (self._order, self._sorts):
            word.show_theme(theme)
        self.setFixedHeight(theme.px(_COMPACT if theme.look.compact else _HEIGHT))
        self._place()
        self.update()

    def menu_of_orders(self) -> QMenu:
        """The menu of orders; one of them holds."""
        menu = self._menu()
        group = QActionGroup(menu)
        for order, words in self._orders.items():
            action = group.addAction(menu.addAction(words))
            action.setCheckable(True)
            action.setChecked(order is self._wanted.order)
            action.triggered.connect(lambda _on, order=order: self._want(Wanted(order, self._wanted.sorts)))
        return menu

    def menu_of_sorts(self) -> QMenu:
        """The menu of sorts, any number of which hold; the first entry takes all."""
        menu = self._menu()
        everything = _checkable(menu, self.tr("All kinds"), not self._wanted.sorts)
        everything.triggered.connect(lambda: self._want(Wanted(self._wanted.order)))
        menu.addSeparator()
        for sort, count in self._counts.items():
            action = _checkable(menu, f"{self.titles.sorts[sort]}\u3000{count}", sort in self._wanted.sorts)
            action.triggered.connect(lambda _on, sort=sort: self._turn(sort))
        return menu

    def _turn(self, sort: Sort) -> None:
        self._want(Wanted(self._wanted.order, self._wanted.sorts ^ {sort}))

    def _want(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._say()
            self.changed.emit()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _show_orders(self) -> None:
        self.menu_of_orders().popup(self._order.mapToGlobal(self._order.rect().bottomLeft()))

    def _show_sorts(self) -> None:
        self.menu_of_sorts().popup(self._sorts.mapToGlobal(self._sorts.rect().bottomLeft()))

    def _say(self) -> None:
        """Word both for what holds; what is not as usual stands in ink."""
        chosen = [self.titles.sorts[sort] for sort in Sort if sort in self._wanted.sorts]
        order = self._orders[self._wanted.order]
        sorts = self.tr("/").join(chosen) or self.tr("All kinds")
        self._order.say(order, self.tr("Order: {order}").format(order=order), self._wanted.order is not Order.PLACE)
        self._sorts.say(sorts, self.tr("Kinds shown: {kinds}").format(kinds=sorts), bool(chosen))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        theme = self._theme
        if theme is None:
            return
        side, top = theme.px(16 if theme.look.compact else 20), (self.height() - 1 - theme.px(TARGET)) // 2
        first = self._order.sizeHint().width()
        self._order.setGeometry(side, top, first, theme.px(TARGET))
        left = side + first + theme.px(_GAP)
        room = max(theme.px(TARGET), self.width() - side - left)
        self._sorts.setGeometry(left, top, min(self._sorts.sizeHint().width(), room), theme.px(TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.colors.paper))
        painter.setPen(QColor(self._theme.colors.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class _MenuWord(PaintedButton):
    """A word with a small arrow; ``pressed_for_menu`` on a click, Enter or Space."""

    pressed_for_menu = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._strong = False
        self.clicked.connect(self.pressed_for_menu)

    def say(self, words: str, spoken: str, strong: bool) -> None:
        """Show other words, in ink where they say what is not usual."""
        self._strong = strong
        self.setText(words)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self.theme is None:
            return QSize(TARGET, TARGET)
        width = self.advance(self.text(), self.theme.types.meta) + self.theme.px(6 + _ARROW)
        return QSize(max(self.theme.px(TARGET), ceil(width) + 1), self.theme.px(TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, colors = QPainter(self), self.theme, self.theme.colors
        ink = colors.ink if self._strong or self.underMouse() else colors.ink2
        room = self.width() - theme.px(6 + _ARROW)
        kind = theme.types.meta
        words = self.text()
        while len(words) > 1 and self.advance(words, kind) > room + 1:
            words = words[:-2] + "…"
        width = self.advance(words, kind)
        self.paint_text(painter, QRectF(0, 0, width + 1, self.height()), words, kind, ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ink), max(1.0, theme.px(1.25))))
        left, half, middle = width + theme.px(6), theme.px(_ARROW) / 2, self.height() / 2
        tip = QPointF(left + half, middle + half / 2)
        painter.drawLine(QPointF(left, middle - half / 2), tip)
        painter.drawLine(tip, QPointF(left + 2 * half, middle - half / 2))
        if self.ringed:
            self.paint_frame(painter, colors.ink, _RING, theme.px(_RADIUS))


def _checkable(menu: QMenu, words: str, on: bool) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(on)
    return action
