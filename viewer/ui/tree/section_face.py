"""How one row of the section tree looks: bar, chevron, number, title, hits on a pill, figures."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type
from viewer.ui.parts.note_signs import paint_ribbon
from viewer.ui.tree.section_lines import Line, set_title
from viewer.ui.tree.section_model import Row

COUPLET, CHAPTER, COMPACT_CHAPTER, SECTION = 54, 38, 36, 30
CHEVRON_END = 34
"""Px from the left in which a click folds instead of opening (12 blank, 16 chevron, 6 blank)."""
_CHEVRON_LEFT, _CHEVRON = 12, 16
_NUMBER, _NUMBER_GAP = 30, 6
_HITS, _FIGURES, _RIGHT_EDGE = 40, 36, 16
_COMPACT_HITS, _COMPACT_FIGURES = 34, 32
_PILL, _PILL_LEAST, _PILL_PAD = 20, 22, 5
_BAR = 3
_RIBBON, _RIBBON_LEFT = 11, 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Columns:
    """Px columns that every row shares.

    ``outer`` is the view's whole width, scroll bar included, so that digits stay under their head when a scroll bar
    appears in the right margin; ``hits`` is 0 while nothing is filtered.
    """

    outer: int = 0
    number: int = 0
    hits: int = 0
    figures: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """What a row's place and the pointer make of its looks."""

    selected: bool = False
    hovered: bool = False
    opened: bool = False


def columns_for(rows: tuple[Row, ...], theme: Theme, outer: int, heads: tuple[int, int], filtering: bool) -> Columns:
    """The columns for these rows within ``outer`` px.

    The numbers get the room of the widest, 30 px at least. ``heads`` are the px widths of the words over hits and
    figures: they bind only while both stand there, and a compact tree then spares what room it can.
    """
    metrics = QFontMetricsF(font(theme.types.ui))
    widest = max((metrics.horizontalAdvance(number) for number in {row.number for row in rows}), default=0.0)
    number = max(theme.px(_NUMBER), ceil(widest) + theme.px(_NUMBER_GAP))
    if not filtering:
        return Columns(outer, number, 0, theme.px(_FIGURES))
    least = (_COMPACT_HITS, _COMPACT_FIGURES) if theme.look.compact else (_HITS, _FIGURES)
    hits, figures = (max(theme.px(width), head + theme.px(6)) for width, head in zip(least, heads, strict=True))
    return Columns(outer, number, hits, figures)


class SectionFace:
    """Measures and paints rows for one theme and one set of columns; a change of either takes a new face."""

    def __init__(self, theme: Theme, columns: Columns) -> None:
        self._theme, self._columns = theme, columns
        # Setting a title and finding a font cost more than painting them.
        self._set: dict[tuple[int, str, int], tuple[Line, ...]] = {}
        self._fonts: dict[Type, QFont] = {}

    @property
    def title_left(self) -> int:
        """Px from the row's left to its title."""
        return self._theme.px(CHEVRON_END) + self._columns.number

    def lines(self, row: Row) -> tuple[Line, ...]:
        """The row's title as set; it may use the room of counts that the row does not have."""
        columns = self._columns
        counts = columns.hits + columns.figures if row.figures or columns.hits else 0
        key = (row.level, row.title, counts)  # whatever the counts are: they change with every keystroke
        if key not in self._set:
            width = columns.outer - self._theme.px(_RIGHT_EDGE) - counts - self.title_left
            self._set[key] = set_title(row, self._theme, width)
        return self._set[key]

    def height(self, row: Row) -> int:
        """The row's height in px."""
        theme, lines = self._theme, len(self.lines(row))
        if row.level > 1:
            return max(theme.px(SECTION), lines * theme.types.ui.line + theme.px(8))
        return theme.px(COMPACT_CHAPTER if theme.look.compact else COUPLET if lines > 1 else CHAPTER)

    def paint(self, painter: QPainter, box: QRectF, row: Row, state: State) -> None:
        """Draw the row into ``box``, its ground included, but for its counts."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, state)
        if row.children:
            self._paint_chevron(painter, box, state.opened)
        if row.bookmarked:
            side = self._theme.px(_RIBBON)
            corner = QPointF(box.left() + self._theme.px(_RIBBON_LEFT), round(box.center().y() - side / 2))
            paint_ribbon(painter, QRectF(corner, QSizeF(side, side)), self._theme)
        strip = self._paint_title(painter, box, row, state.selected)
        self._paint_number(painter, strip, row, state.selected)

    def paint_counts(self, painter: QPainter, box: QRectF, row: Row) -> None:
        """Draw figures and hits over what ``paint`` drew: they alone change with every keystroke."""
        lines, pitch = self.lines(row), self._theme.types.ui.line
        top = box.center().y() - len(lines) * pitch / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_counts(painter, box if row.level == 1 else QRectF(box.left(), top, box.width(), pitch), row)

    def _paint_ground(self, painter: QPainter, box: QRectF, state: State) -> None:
        colors = self._theme.colors
        painter.fillRect(
            box, QColor(colors.sel if state.selected else colors.hover if state.hovered else colors.chrome)
        )
        if state.selected:
            painter.fillRect(QRectF(box.left(), box.top(), self._theme.px(_BAR), box.height()), QColor(colors.accent))

    def _paint_chevron(self, painter: QPainter, box: QRectF, opened: bool) -> None:
        theme = self._theme
        centre = QPointF(box.left() + theme.px(_CHEVRON_LEFT) + theme.px(_CHEVRON) / 2, box.center().y())
        long, short = 4.25 * theme.factor, 2.25 * theme.factor
        points = [QPointF(-long, -short), QPointF(0, short), QPointF(long, -short)]
        if not opened:
            points = [QPointF(point.y(), point.x()) for point in points]
        painter.setPen(QPen(QColor(theme.colors.ink3), 1.25 * theme.factor))
        painter.drawPolyline([centre + point for point in points])

    def _paint_title(self, painter: QPainter, box: QRectF, row: Row, selected: bool) -> QRectF:
        """Draw the title's lines; the answer is the strip of the row in which number and counts are centred."""
        lines, pitch = self.lines(row), self._theme.types.ui.line
        top = box.center().y() - len(lines) * pitch / 2
        for at, line in enumerate(lines):
            strong = selected or (row.level == 1 and line.phrase == 1)
            self._paint_line(painter, QPointF(self.title_left, top + at * pitch), line, strong)
        return box if row.level == 1 else QRectF(box.left(), top, box.width(), pitch)

    def _paint_line(self, painter: QPainter, corner: QPointF, line: Line, strong: bool) -> None:
        types, colors = self._theme.types, self._theme.colors
        kind = types.ui_strong if strong else types.ui
        left = corner.x() - line.hang(kind.size)
        box = QRectF(left, corner.y(), self._columns.outer - left, kind.line)
        self._write(painter, box, line.text, kind, colors.ink if strong else colors.ink2, _LEFT)

    def _paint_number(self, painter: QPainter, strip: QRectF, row: Row, selected: bool) -> None:
        theme, left = self._theme, self._theme.px(CHEVRON_END)
        box = QRectF(left, strip.top(), self._columns.number - theme.px(_NUMBER_GAP), strip.height())
        kind = theme.types.ui_strong if selected else theme.types.ui
        self._write(painter, box, row.number, kind, theme.colors.ink if selected else theme.colors.ink2, _CENTRE)

    def _paint_counts(self, painter: QPainter, strip: QRectF, row: Row) -> None:
        meta, columns = self._theme.types.meta, self._columns
        kind = Type(meta.face, 500, meta.size, meta.line) if row.level == 1 else meta
        right = strip.left() + columns.outer - self._theme.px(_RIGHT_EDGE)
        if row.figures:
            box = QRectF(right - columns.figures, strip.top(), columns.figures, strip.height())
            self._write(painter, box, str(row.figures), kind, self._theme.colors.ink3, _RIGHT)
        if row.hits and columns.hits:
            self._paint_pill(painter, QPointF(right - columns.figures, strip.center().y()), str(row.hits), kind)

    def _paint_pill(self, painter: QPainter, edge: QPointF, text: str, kind: Type) -> None:
        theme, advance = self._theme, QFontMetricsF(self._font(kind)).horizontalAdvance(text)
        width, height = max(theme.px(_PILL_LEAST), ceil(advance) + 2 * theme.px(_PILL_PAD)), theme.px(_PILL)
        pill = QRectF(edge.x() - width, round(edge.y() - height / 2), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colors.hit))
        painter.drawRoundedRect(pill, 2, 2)
        self._write(painter, pill, text, kind, theme.colors.ink, _CENTRE)

    def _write(
        self, painter: QPainter, box: QRectF, text: str, kind: Type, color: str, where: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(self._font(kind))
        painter.setPen(QColor(color))
        painter.drawText(box, int(where) | int(Qt.TextFlag.TextSingleLine), text)

    def _font(self, kind: Type) -> QFont:
        if kind not in self._fonts:
            self._fonts[kind] = font(kind)
        return self._fonts[kind]
