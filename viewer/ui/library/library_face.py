"""How the rows of the library look: ledger rows, two lines each, a hairline below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from viewer.store.library import State
from viewer.theme.tokens import Theme, Type
from viewer.ui.library.library_model import GroupRow, HeldRow, NoteRow, Row
from viewer.ui.parts.face_parts import baseline
from viewer.ui.parts.ruler import Ruler

_SIDE, _GAP, _BAR, _RING = 16, 24, 3, 2
_PAD, _COMPACT_PAD, _BETWEEN = 13, 10, 4
_GROUP, _NOTE = 52, 20
_PLACE_SHARE = 0.42
"""How much of a row's second line the place may take."""
_TITLE = Type("sans", 500, 16, 24)


@dataclass(frozen=True, slots=True)
class RowState:
    """What pointer and keyboard make of a row's looks."""

    current: bool = False
    hovered: bool = False
    ringed: bool = False


class LibraryFace:
    """Measures and paints rows for one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._ruler = Ruler()
        self._title = _TITLE.scaled(theme.factor)

    def height(self, row: Row, width: int) -> int:
        """The row's height in px, its hairline included."""
        theme = self._theme
        if isinstance(row, GroupRow):
            return theme.px(_GROUP)
        if isinstance(row, NoteRow):
            return round(self._note_box(row, width).height()) + 2 * theme.px(_NOTE)
        pad = theme.px(_COMPACT_PAD if theme.look.compact else _PAD)
        return 2 * pad + self._title.line + theme.px(_BETWEEN) + theme.types.meta.line + 1

    def paint(self, painter: QPainter, box: QRect, row: Row, state: RowState) -> None:
        """Draw the row into ``box``, its ground included."""
        if isinstance(row, GroupRow):
            self._paint_group(painter, box, row)
        elif isinstance(row, NoteRow):
            self._paint_note(painter, box, row)
        else:
            self._paint_held(painter, box, row, state)

    def _paint_group(self, painter: QPainter, box: QRect, row: GroupRow) -> None:
        theme, meta = self._theme, self._theme.types.meta
        top = box.bottom() - theme.px(8) - meta.line
        left = float(box.left())
        self._write(painter, QPointF(left, top), row.words, meta, theme.colors.ink2)
        if row.count:
            after = left + self._ruler.width(row.words, meta) + theme.px(8)
            self._write(painter, QPointF(after, top), str(row.count), meta, theme.colors.ink3)
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.colors.line2))

    def _paint_note(self, painter: QPainter, box: QRect, row: NoteRow) -> None:
        theme = self._theme
        painter.setFont(self._ruler.font(theme.types.ui))
        painter.setPen(QColor(theme.colors.ink3))
        side, pad = theme.px(_SIDE), theme.px(_NOTE)
        painter.drawText(
            QRectF(box.adjusted(side, pad, -side, 0)), int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop),
            row.words,
        )  # fmt: skip

    def _paint_held(self, painter: QPainter, box: QRect, row: HeldRow, state: RowState) -> None:
        theme, colors = self._theme, self._theme.colors
        ground = colors.sel if state.current else colors.chrome if state.hovered else colors.paper
        painter.fillRect(box, QColor(ground))
        if row.open:
            painter.fillRect(QRect(box.left(), box.top(), theme.px(_BAR), box.height()), QColor(colors.accent))
        top = box.top() + theme.px(_COMPACT_PAD if theme.look.compact else _PAD)
        left, right = box.left() + theme.px(_SIDE), box.right() - theme.px(_SIDE)
        self._paint_title(painter, QPointF(left, top), right, row)
        self._paint_facts(painter, QPointF(left, top + self._title.line + theme.px(_BETWEEN)), right, row)
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(colors.line))
        if state.ringed:
            inset = 1 + _RING / 2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colors.ink), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset - 1), 2, 2)

    def _paint_title(self, painter: QPainter, corner: QPointF, right: float, row: HeldRow) -> None:
        theme, meta = self._theme, self._theme.types.meta
        gone = row.held.state is State.MISSING
        date = self._ruler.width(row.date, meta)
        lower = (self._title.line - meta.line) / 2
        self._write(painter, QPointF(right - date, corner.y() + lower), row.date, meta, theme.colors.ink3)
        room = right - corner.x() - (date + theme.px(_GAP) if date else 0)
        title = self._elided(row.title, self._title, room)
        self._write(painter, corner, title, self._title, theme.colors.ink2 if gone else theme.colors.ink)

    def _paint_facts(self, painter: QPainter, corner: QPointF, right: float, row: HeldRow) -> None:
        theme, meta = self._theme, self._theme.types.meta
        whole = right - corner.x()
        sign = "" if row.held.error is None else "⚠ "
        facts = sign + row.facts
        used = self._ruler.width(facts, meta)
        room = max(whole * _PLACE_SHARE, whole - used - theme.px(_GAP))
        place = self._elided(row.place, meta, room, Qt.TextElideMode.ElideMiddle)
        width = self._ruler.width(place, meta)
        self._write(painter, QPointF(right - width, corner.y()), place, meta, theme.colors.ink3)
        facts = self._elided(facts, meta, whole - width - theme.px(_GAP))
        self._write(painter, corner, facts, meta, theme.colors.ink if sign else theme.colors.ink3)

    def _note_box(self, row: NoteRow, width: int) -> QRectF:
        room = QRectF(0, 0, max(1, width - 2 * self._theme.px(_SIDE)), 10_000)
        metrics = QFontMetricsF(self._ruler.font(self._theme.types.ui))
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), row.words)

    def _elided(self, text: str, kind: Type, room: float, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> str:
        if self._ruler.width(text, kind) <= room:
            return text
        return QFontMetricsF(self._ruler.font(kind)).elidedText(text, mode, max(0.0, room))

    def _write(self, painter: QPainter, corner: QPointF, text: str, kind: Type, color: str) -> None:
        painter.setFont(self._ruler.font(kind))
        painter.setPen(QColor(color))
        painter.drawText(QPointF(corner.x(), baseline(corner.y(), kind.line, kind)), text)
