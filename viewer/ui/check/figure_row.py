"""Paints a row of the list of figures: check box, label over value, state at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.model import CheckState
from viewer.theme.icons import icon
from viewer.theme.tokens import Theme
from viewer.ui.check.check_words import SIGNS, FigureItem
from viewer.ui.check.figure_model import FigureModel
from viewer.ui.parts.label_lines import elide
from viewer.ui.parts.ruler import Ruler
from viewer.ui.printing.check_sign import SIGN, paint_check

Index = QModelIndex | QPersistentModelIndex
_HIGH, _COMPACT_HIGH = 60, 52
_SIDE, _WORDS, _GAP, _ICON = 16, 44, 12, 16
_BAR, _RING, _RADIUS = 3, 2, 4


class FigureRow(QStyledItemDelegate):
    """``keyboard``: the row that has the focus wears a ring."""

    def __init__(self, model: FigureModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._ruler = Ruler()
        self._theme: Theme | None = None
        self.keyboard = False

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme

    @property
    def check_width(self) -> int:
        """How far from the left, in px, a click is on the check box."""
        return self._theme.px(_WORDS) if self._theme else _WORDS

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self._theme is None:
            return QSize()
        return QSize(1, self._theme.px(_COMPACT_HIGH if self._theme.look.compact else _HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, theme = self._model.item_at(index), self._theme
        if item is None or theme is None:
            return
        painter.save()
        box: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        colors = theme.colors
        painter.fillRect(box, QColor(colors.paper if selected else colors.hover if hovered else colors.chrome))
        if selected:
            painter.fillRect(QRect(box.left(), box.top(), theme.px(_BAR), box.height()), QColor(colors.accent))
        painter.setPen(QColor(colors.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._check(painter, box, index, theme)
        self._words(painter, box, item, theme)
        if self.keyboard and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colors.ink), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -3), _RADIUS, _RADIUS)
        painter.restore()

    def _check(self, painter: QPainter, box: QRect, index: Index, theme: Theme) -> None:
        side = theme.px(SIGN)
        top = round(box.center().y() - side / 2)
        sign = QRectF(box.left() + theme.px(_SIDE) + 0.5, top + 0.5, side - 1, side - 1)
        paint_check(painter, sign, theme.colors, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)))

    def _words(self, painter: QPainter, box: QRect, item: FigureItem, theme: Theme) -> None:
        ui, meta, colors = theme.types.ui, theme.types.meta, theme.colors
        hidden = item.state is CheckState.HIDDEN
        state = self._model.words.state(item.state, item.moved)
        right = box.right() - theme.px(_SIDE)
        width = self._ruler.width(state, meta)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._ruler.font(meta))
        painter.setPen(QColor(colors.ink2))
        painter.drawText(QRectF(right - width, box.top(), width + 1, box.height()), flags, state)
        icon_side = theme.px(_ICON)
        left = round(right - width - theme.px(4)) - icon_side
        name = "warning" if item.moved else SIGNS[item.state]
        place = QRect(left, box.center().y() - icon_side // 2 + theme.px(1), icon_side, icon_side)
        icon(name, colors.ink2).paint(painter, place)
        start = box.left() + theme.px(_WORDS)
        room = left - theme.px(_GAP) - start
        top = box.top() + (box.height() - 2 * theme.px(20)) / 2
        for row, (words, kind, color) in enumerate(
            ((item.label, ui, colors.ink3 if hidden else colors.ink), (self._below(item), meta, colors.ink3))
        ):
            painter.setFont(self._ruler.font(kind))
            painter.setPen(QColor(color))
            shown = elide(words, room, lambda text, kind=kind: self._ruler.width(text, kind))  # type: ignore[misc]
            painter.drawText(QRectF(start, top + row * theme.px(20), room + 2, theme.px(20)), flags, shown)

    def _below(self, item: FigureItem) -> str:
        return f"{item.value}　{item.place}" if item.place else item.value
