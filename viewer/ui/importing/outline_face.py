"""How a heading looks in the outline of the check page: indent, number, title, figures, level."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme
from viewer.ui.importing.outline_model import OutlineRow, row_of

INDENT = 22
"""Px (before enlarging) that a heading stands further right than the one above it in the outline."""
_ROW, _LEFT, _BAR, _RING = 30, 16, 3, 2
_NUMBER_GAP, _LEVEL, _FIGURES, _RIGHT = 8, 22, 40, 16
_DOT, _FRAME = 5, 4
_LONGEST = 300
"""Characters a title can be typed with: none is as long, and a whole chapter pasted by mistake is."""
_LINE = int(Qt.TextFlag.TextSingleLine)
_VCENTRE = int(Qt.AlignmentFlag.AlignVCenter)
_AT_LEFT = int(Qt.AlignmentFlag.AlignLeft) | _VCENTRE | _LINE
_AT_RIGHT = int(Qt.AlignmentFlag.AlignRight) | _VCENTRE | _LINE
_CENTRED = int(Qt.AlignmentFlag.AlignCenter) | _LINE
Index = QModelIndex | QPersistentModelIndex


class OutlineFace(QStyledItemDelegate):
    """Paints rows of an OutlineModel. ``pointed`` is the place of the row that another view points at, -1 for none;
    ``ringed`` whether the current row shows the keyboard's focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self.pointed = -1
        self.ringed = False

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(_ROW) if self._theme else _ROW)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to type the title in; Enter keeps it, Esc leaves the heading as it was."""
        field = QLineEdit(parent)
        field.setMaxLength(_LONGEST)
        field.setAccessibleName(self.tr("Title of the heading"))
        if self._theme is not None:
            field.setFont(font(self._theme.types.ui))
        field.setAutoFillBackground(True)
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the title, behind the number."""
        row, box = row_of(index), QRectF(option.rect)  # type: ignore[attr-defined]
        if row is None or self._theme is None:
            return
        theme = self._theme
        kind = theme.types.ui_strong if row.level == 1 else theme.types.ui
        left = theme.px(_LEFT + INDENT * (row.level - 1)) - theme.px(_FRAME)
        if row.number:
            left += round(QFontMetricsF(font(kind)).horizontalAdvance(row.number)) + theme.px(_NUMBER_GAP)
        editor.setGeometry(box.adjusted(left, 1, -theme.px(_FRAME), -1).toRect())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = row_of(index)
        if row is None or self._theme is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state, box = option.state, QRectF(option.rect)  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) or row.place == self.pointed
        self._paint_ground(painter, box, selected, hovered)
        right = self._paint_right(painter, box, row)
        self._paint_words(painter, QRectF(box.left(), box.top(), right - box.left(), box.height()), row, selected)
        if self.ringed and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.colors.ink), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 3, 3)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, selected: bool, hovered: bool) -> None:
        assert self._theme is not None
        colors = self._theme.colors
        painter.fillRect(box, QColor(colors.sel if selected else colors.hover if hovered else colors.chrome))
        if selected:
            painter.fillRect(QRectF(box.left(), box.top(), self._theme.px(_BAR), box.height()), QColor(colors.accent))

    def _paint_words(self, painter: QPainter, room: QRectF, row: OutlineRow, selected: bool) -> None:
        assert self._theme is not None
        theme, colors = self._theme, self._theme.colors
        strong = row.level == 1 or selected
        kind = theme.types.ui_strong if strong else theme.types.ui
        metrics = QFontMetricsF(font(kind))
        left = room.left() + theme.px(_LEFT + INDENT * (row.level - 1))
        painter.setFont(font(kind))
        painter.setPen(QColor(colors.ink if strong else colors.ink3 if row.point else colors.ink2))
        if row.number:
            width = metrics.horizontalAdvance(row.number)
            painter.drawText(QRectF(left, room.top(), width + 1, room.height()), _AT_LEFT, row.number)
            left += width + theme.px(_NUMBER_GAP)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, max(0.0, room.right() - left))
        painter.drawText(QRectF(left, room.top(), room.right() - left, room.height()), _AT_LEFT, title)

    def _paint_right(self, painter: QPainter, box: QRectF, row: OutlineRow) -> float:
        """Level, figures and the sign of a change by hand; returns the px where the title has to end."""
        assert self._theme is not None
        theme, colors = self._theme, self._theme.colors
        painter.setFont(font(theme.types.meta))
        right = box.right() - theme.px(_RIGHT)
        painter.setPen(QColor(colors.ink3))
        if row.figures:
            count = QRectF(right - theme.px(_FIGURES), box.top(), theme.px(_FIGURES), box.height())
            painter.drawText(count, _AT_RIGHT, str(row.figures))
        right -= theme.px(_FIGURES)
        side = theme.px(18)
        pill = QRectF(right - theme.px(_LEVEL), box.center().y() - side / 2, side, side)
        painter.setPen(QPen(QColor(colors.ink if row.changed else colors.line2), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(font(theme.types.status))
        painter.setPen(QColor(colors.ink if row.changed else colors.ink2))
        painter.drawText(pill, _CENTRED, str(row.level))
        if row.changed:
            painter.setBrush(QColor(colors.ink))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(pill.left() - theme.px(8), pill.center().y()), _DOT / 2, _DOT / 2)
            return pill.left() - theme.px(16)
        return pill.left() - theme.px(8)
