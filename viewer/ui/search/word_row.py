"""Paints one earlier word in the list that drops down from the search field."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme

_HEIGHT, _LEFT = 36, 37


class WordRow(QStyledItemDelegate):
    """Rows as high as the field, their text under the field's text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.px(_HEIGHT) if self._theme else _HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self._theme is None:
            return
        theme, colors = self._theme, self._theme.colors
        box: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack the fields
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        chosen, hovered = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_MouseOver
        painter.fillRect(box, QColor(colors.sel if chosen else colors.hover if hovered else colors.paper))
        painter.setFont(font(theme.types.ui))
        painter.setPen(QColor(colors.ink))
        left = box.adjusted(theme.px(_LEFT), 0, -theme.px(12), 0)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
