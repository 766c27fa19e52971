"""How a row of the source looks: its line's number, its level where it is a heading, its words, its figures."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from viewer.document.build import shown_line
from viewer.model import Section, Span
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type
from viewer.ui.importing.look import Look
from viewer.ui.importing.source_rows import SourceRows
from viewer.wraps import closed_up

_BODY = Type("serif", 400, 17, 30)
_HEADING = Type("serif", 600, 17, 30)
_ABOVE = 3
_GUTTER, _LEVEL, _RIGHT = 52, 34, 28
_BAR = 3
_KEPT = 200
_MEASURE = 46
"""Characters in a line at most: longer ones are hard to follow."""


@dataclass(frozen=True, slots=True)
class RowState:
    """What pointer, keyboard and the lists beside make of a row's looks; ``mark`` is the place they point to."""

    current: bool = False
    hovered: bool = False
    ringed: bool = False
    mark: Span | None = None


class SourceFace:
    """Lays rows out and paints them, for one theme, one width and one state of outline and figures."""

    def __init__(self, theme: Theme, width: int, look: Look, rows: SourceRows) -> None:
        self._theme, self._width, self._look, self._rows = theme, width, look, rows
        self._text = look.briefing.text
        self._layouts: OrderedDict[int, QTextLayout] = OrderedDict()

    def height(self, row: int) -> int:
        """The row's height in px."""
        lines = self._layout(row).lineCount()
        return lines * self._line + 2 * self._theme.px(_ABOVE)

    def paint(self, painter: QPainter, row: int, top: int, state: RowState) -> None:
        """Draw the row with its upper edge at ``top``, its ground included."""
        theme, colors = self._theme, self._theme.colors
        box = QRectF(0, top, self._width, self.height(row))
        ground = colors.sel if state.current else colors.hover if state.hovered else colors.paper
        painter.fillRect(box, QColor(ground))
        if state.current:
            painter.fillRect(QRectF(0, top, theme.px(_BAR), box.height()), QColor(colors.accent))
        at = top + theme.px(_ABOVE)
        self._paint_gutter(painter, row, at)
        layout, corner = self._layout(row), QPointF(self._text_left, at)
        if state.mark is not None:
            self._wash(painter, layout, corner, self._within(row, state.mark))
        layout.draw(painter, corner)
        self._underline(painter, row, layout, corner)
        if state.ringed:
            painter.setPen(QPen(QColor(colors.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(2, 2, -2, -2))

    def line_top(self, row: int, offset: int) -> int:
        """Px from the row's upper edge to the line on which this offset of the text stands."""
        layout, shown = self._layout(row), self._rows.span(row)
        at = _units(layout.text()[: max(0, offset - shown.start)])
        return self._theme.px(_ABOVE) + layout.lineForTextPosition(at).lineNumber() * self._line

    @property
    def line(self) -> int:
        """Px from line to line."""
        return self._line

    def heading(self, row: int) -> Section | None:
        """The heading that the row's line begins with."""
        return self._look.headings.get(self._rows.starts[row])

    @property
    def _line(self) -> int:
        return self._theme.px(_BODY.line)

    @property
    def _room(self) -> int:
        """Width of the text, px."""
        free = self._width - self._text_left - self._theme.px(_RIGHT)
        return max(self._line, min(free, _MEASURE * self._theme.px(_BODY.size) + 1))

    @property
    def _text_left(self) -> int:
        return self._theme.px(_GUTTER + _LEVEL)

    def _layout(self, row: int) -> QTextLayout:
        made = self._layouts.get(row)
        if made is not None:
            self._layouts.move_to_end(row)
            return made
        made = self._layouts[row] = self._lay_out(row)
        if len(self._layouts) > _KEPT:
            self._layouts.popitem(last=False)
        return made

    def _lay_out(self, row: int) -> QTextLayout:
        section, span = self.heading(row), self._rows.span(row)
        words = shown_line(closed_up(span.of(self._text)))
        layout = QTextLayout(words, font(_BODY.scaled(self._theme.factor)))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._ink(0, _units(words), QColor(self._theme.colors.ink), section)])
        layout.beginLayout()
        y = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._room)
            line.setPosition(QPointF(0, y + (self._line - line.height()) / 2))
            y += self._line
        layout.endLayout()
        return layout

    def _ink(self, start: int, length: int, color: QColor, section: Section | None) -> QTextLayout.FormatRange:
        """Heading words are strong: of a run-in title only its own."""
        made = QTextLayout.FormatRange()
        kind = QTextCharFormat()
        kind.setForeground(color)
        if section is not None:
            kind.setFont(font(_HEADING.scaled(self._theme.factor)))
            length = min(length, section.heading.end - section.heading.start)
        for name, value in (("start", start), ("length", length), ("format", kind)):
            setattr(made, name, value)  # which the binding has, and its description for type checkers has not
        return made

    def _paint_gutter(self, painter: QPainter, row: int, top: int) -> None:
        theme = self._theme
        if not self._rows.is_first(row):
            return
        status = theme.types.status
        painter.setFont(font(status))
        painter.setPen(QColor(theme.colors.ink3))
        box = QRectF(0, top, theme.px(_GUTTER - 8), self._line)
        painter.drawText(
            box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(self._rows.lines[row])
        )
        section = self.heading(row)
        if section is not None:
            size = theme.px(18)
            pill = QRectF(theme.px(_GUTTER + 4), top + (self._line - size) / 2, size, size)
            painter.setPen(QPen(QColor(theme.colors.line2), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setPen(QColor(theme.colors.ink2))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), str(section.level))

    def _within(self, row: int, span: Span) -> Span | None:
        """The part of ``span`` that the row shows, counted from the row's beginning."""
        shown = self._rows.span(row)
        start, end = max(span.start, shown.start), min(span.end, shown.end)
        return Span(start - shown.start, end - shown.start) if start < end else None

    def _boxes(self, layout: QTextLayout, corner: QPointF, part: Span) -> list[QRectF]:
        """The part's rectangles, one a line it stands on."""
        words = layout.text()
        start, end = _units(words[: part.start]), _units(words[: part.end])
        boxes = []
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = (line.cursorToX(place)[0] for place in (first, last))  # type: ignore[index]
                top = corner.y() + index * self._line
                boxes.append(QRectF(corner.x() + left, top, ceil(right - left), self._line))
        return boxes

    def _wash(self, painter: QPainter, layout: QTextLayout, corner: QPointF, part: Span | None) -> None:
        for box in self._boxes(layout, corner, part) if part else ():
            painter.fillRect(box.adjusted(-2, 3, 2, -3), QColor(self._theme.colors.wash))

    def _underline(self, painter: QPainter, row: int, layout: QTextLayout, corner: QPointF) -> None:
        shown = self._rows.span(row)
        spans, starts = self._look.spans, self._look.starts
        first = max(0, bisect_left(starts, shown.start) - 1)
        painter.setPen(QPen(QColor(self._theme.colors.figline), 1.5 * self._theme.factor))
        for at in range(first, bisect_left(starts, shown.end)):
            part = self._within(row, spans[at])
            for box in self._boxes(layout, corner, part) if part else ():
                foot = box.bottom() - self._theme.px(4)
                painter.drawLine(QPointF(box.left(), foot), QPointF(box.right(), foot))


def _units(words: str) -> int:
    """UTF-16 units, which Qt counts in."""
    return len(words) if words.isascii() else len(words.encode("utf-16-le")) // 2
