"""Paints one row of the section tree: bar, chevron, number, title, hits on a pill, figures."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type
from viewer.ui.section_lines import Line, set_title
from viewer.ui.section_model import Row, row_of

COUPLET, CHAPTER, COMPACT_CHAPTER, SECTION = 54, 38, 36, 30
CHEVRON_END = 34
"""Px from the left in which a click folds instead of opening (12 blank, 16 chevron, 6 blank)."""
_CHEVRON_LEFT, _CHEVRON = 12, 16
_NUMBER, _NUMBER_GAP = 30, 6
_HITS, FIGURES, RIGHT = 40, 36, 16
_COMPACT_HITS, _COMPACT_FIGURES = 34, 32
_PILL, _PILL_LEAST, _PILL_PAD = 20, 22, 5
_BAR, _RING = 3, 2
_ABOVE = 8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Columns:
    """Px columns that every row shares. ``outer`` is the view's whole width, scroll bar included, so that digits
    stay under their head when a scroll bar appears in the right margin; ``hits`` is 0 while nothing is filtered."""

    outer: int = 0
    number: int = 0
    hits: int = 0
    figures: int = 0


def columns_for(rows: tuple[Row, ...], theme: Theme, outer: int, heads: tuple[int, int], filtering: bool) -> Columns:
    """The columns for these rows within ``outer`` px.

    The numbers get the room of the widest, 30 px at least. ``heads`` are the px widths of the words over hits and
    figures: they bind only while both stand there, and a compact tree then spares what room it can.
    """
    metrics = QFontMetricsF(font(theme.types.ui))
    widest = max((metrics.horizontalAdvance(number) for number in {row.number for row in rows}), default=0.0)
    number = max(theme.px(_NUMBER), ceil(widest) + theme.px(_NUMBER_GAP))
    if not filtering:
        return Columns(outer, number, 0, theme.px(FIGURES))
    least = (_COMPACT_HITS, _COMPACT_FIGURES) if theme.look.compact else (_HITS, FIGURES)
    hits, figures = (max(theme.px(width), head + theme.px(6)) for width, head in zip(least, heads, strict=True))
    return Columns(outer, number, hits, figures)


class SectionRow(QStyledItemDelegate):
    """The delegate of the section tree; told theme, columns and whether the focus ring is wanted."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme: Theme | None = None
        self._columns = Columns()
        self._ringed = False

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme

    def show_columns(self, columns: Columns) -> None:
        """Take the shared columns."""
        self._columns = columns

    def show_ring(self, ringed: bool) -> None:
        """Say whether the current row wears the keyboard's ring."""
        self._ringed = ringed

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row, theme = row_of(index), self._theme
        if row is None or theme is None:
            return QSize(0, 0)
        lines = len(set_title(row, theme, self._title_width(row, theme)))
        if row.level == 1:
            height = theme.px(COMPACT_CHAPTER if theme.look.compact else COUPLET if lines > 1 else CHAPTER)
        else:
            height = max(theme.px(SECTION), lines * theme.types.ui.line + theme.px(8))
        return QSize(0, height + self._above(index, theme))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, theme = row_of(index), self._theme
        if row is None or theme is None:
            return
        state, box = option.state, QRectF(option.rect).adjusted(0, self._above(index, theme), 0, 0)  # type: ignore[attr-defined]  # PySide's stubs lack the fields
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        self._paint_ground(painter, box, theme, selected, hovered)
        if row.children:
            self._paint_chevron(painter, box, theme, bool(state & QStyle.StateFlag.State_Open))
        first = self._paint_title(painter, box, row, theme, selected)
        self._paint_number(painter, first, row, theme, selected)
        self._paint_counts(painter, first, row, theme)
        if self._ringed and state & QStyle.StateFlag.State_HasFocus:
            self._paint_ring(painter, box, theme)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell the whole title where it is cut, and why a number stands in brackets."""
        row, theme = row_of(index), self._theme
        if event.type() != QEvent.Type.ToolTip or row is None or theme is None:
            return False
        QToolTip.showText(event.globalPos(), self.tip(row, event.pos().x()), view)
        return True

    def tip(self, row: Row, x: int) -> str:
        """The tooltip for a row at ``x`` px from its left; empty where all is shown."""
        theme = self._theme
        if theme is None:
            return ""
        if row.supplied and theme.px(CHEVRON_END) <= x < self._title_left(theme):
            return self.tr("Number missing in the source; supplied in order")
        cut = any(line.cut for line in set_title(row, theme, self._title_width(row, theme)))
        return row.title if cut else ""

    def _above(self, index: QModelIndex | QPersistentModelIndex, theme: Theme) -> int:
        """Blank px above the first row; part of the row, so that it scrolls away (a tree view takes no margins)."""
        return theme.px(_ABOVE) if index.row() == 0 and not index.parent().isValid() else 0

    def _title_left(self, theme: Theme) -> int:
        return theme.px(CHEVRON_END) + self._columns.number

    def _title_width(self, row: Row, theme: Theme) -> int:
        columns = self._columns
        counts = columns.hits + columns.figures if row.figures or columns.hits else 0
        return columns.outer - theme.px(RIGHT) - counts - self._title_left(theme)

    def _paint_ground(self, painter: QPainter, box: QRectF, theme: Theme, selected: bool, hovered: bool) -> None:
        colors = theme.colors
        if selected:
            painter.fillRect(box, QColor(colors.sel))
            painter.fillRect(QRectF(box.left(), box.top(), theme.px(_BAR), box.height()), QColor(colors.accent))
        elif hovered:
            painter.fillRect(box, QColor(colors.hover))

    def _paint_chevron(self, painter: QPainter, box: QRectF, theme: Theme, opened: bool) -> None:
        centre = QPointF(box.left() + theme.px(_CHEVRON_LEFT) + theme.px(_CHEVRON) / 2, box.center().y())
        long, short = 4.25 * theme.factor, 2.25 * theme.factor
        points = [QPointF(-long, -short), QPointF(0, short), QPointF(long, -short)]
        if not opened:
            points = [QPointF(point.y(), point.x()) for point in points]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colors.ink3), 1.5 * theme.factor))
        painter.drawPolyline([centre + point for point in points])

    def _paint_title(self, painter: QPainter, box: QRectF, row: Row, theme: Theme, selected: bool) -> QRectF:
        """Draw the title's lines; the answer is the row's strip in which number and counts are centred."""
        lines, pitch = set_title(row, theme, self._title_width(row, theme)), theme.types.ui.line
        top = box.center().y() - len(lines) * pitch / 2
        for at, line in enumerate(lines):
            strong = selected or (row.level == 1 and line.phrase == 1)
            self._paint_line(painter, QPointF(self._title_left(theme), top + at * pitch), line, theme, strong)
        return box if row.level == 1 else QRectF(box.left(), top, box.width(), pitch)

    def _paint_line(self, painter: QPainter, corner: QPointF, line: Line, theme: Theme, strong: bool) -> None:
        kind = theme.types.ui_strong if strong else theme.types.ui
        left = corner.x() - line.hang(kind.size)
        box = QRectF(left, corner.y(), self._columns.outer - left, kind.line)
        self._write(painter, box, line.text, kind, theme.colors.ink if strong else theme.colors.ink2, _LEFT)

    def _paint_number(self, painter: QPainter, strip: QRectF, row: Row, theme: Theme, selected: bool) -> None:
        left = theme.px(CHEVRON_END)
        box = QRectF(left, strip.top(), self._columns.number - theme.px(_NUMBER_GAP), strip.height())
        kind = theme.types.ui_strong if selected else theme.types.ui
        color = theme.colors.ink if selected else theme.colors.ink2
        self._write(painter, box, row.number, kind, color, Qt.AlignmentFlag.AlignCenter)

    def _paint_counts(self, painter: QPainter, strip: QRectF, row: Row, theme: Theme) -> None:
        meta = theme.types.meta
        kind = Type(meta.face, 500, meta.size, meta.line) if row.level == 1 else meta
        right = strip.left() + self._columns.outer - theme.px(RIGHT)
        if row.figures:
            box = QRectF(right - self._columns.figures, strip.top(), self._columns.figures, strip.height())
            self._write(painter, box, str(row.figures), kind, theme.colors.ink3, _RIGHT)
        if row.hits and self._columns.hits:
            self._paint_pill(painter, right - self._columns.figures, strip.center().y(), str(row.hits), kind, theme)

    def _paint_pill(self, painter: QPainter, right: float, middle: float, text: str, kind: Type, theme: Theme) -> None:
        advance = QFontMetricsF(font(kind)).horizontalAdvance(text)
        width, height = max(theme.px(_PILL_LEAST), ceil(advance) + 2 * theme.px(_PILL_PAD)), theme.px(_PILL)
        pill = QRectF(right - width, round(middle - height / 2), width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colors.hit))
        painter.drawRoundedRect(pill, 2, 2)
        self._write(painter, pill, text, kind, theme.colors.ink, Qt.AlignmentFlag.AlignCenter)

    def _paint_ring(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colors.ink), _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), theme.px(4), theme.px(4))

    def _write(
        self, painter: QPainter, box: QRectF, text: str, kind: Type, color: str, where: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(font(kind))
        painter.setPen(QColor(color))
        painter.drawText(box, int(where) | int(Qt.TextFlag.TextSingleLine), text)
