"""Paints the rows of the palette, all of one height."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.model import Span
from viewer.theme.tokens import Theme, Type
from viewer.ui.palette.catalogue import Face, Head, Line
from viewer.ui.palette.palette_model import PaletteModel
from viewer.ui.parts.key_hint import hint_size, paint_hint
from viewer.ui.parts.ruler import Ruler

ROW = 34
"""Height of a row, px before enlarging."""
_LEFT, _RIGHT, _BAR, _GAP = 16, 20, 3, 12
_LEAST_NAME = 0.5
"""Share of a row that a long name may always take from what stands at its right."""
_CHECK = "✓"


class PaletteRow(QStyledItemDelegate):
    """A name with what was found of it, pale words at the right and a command's key."""

    def __init__(self, model: PaletteModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._ruler = Ruler()
        self._theme: Theme | None = None

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.px(ROW) if self._theme else ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = self._model.row(index.row())
        if self._theme is None or row is None:
            return
        box: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack the fields
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        if isinstance(row, Head):
            self._head(painter, self._theme, box, row)
        else:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            self._ground(painter, self._theme, box, chosen, bool(state & QStyle.StateFlag.State_MouseOver))
            self._line(painter, self._theme, box, row)
        painter.restore()

    def _head(self, painter: QPainter, theme: Theme, box: QRect, head: Head) -> None:
        painter.fillRect(box, QColor(theme.colors.chrome))
        inner = QRectF(box).adjusted(theme.px(_LEFT), 0, -theme.px(_RIGHT), 0)
        self._words(painter, inner, self._model.title(head.group), theme.types.meta, theme.colors.ink2)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(head.lines))

    def _ground(self, painter: QPainter, theme: Theme, box: QRect, chosen: bool, hovered: bool) -> None:
        colors = theme.colors
        painter.fillRect(box, QColor(colors.sel if chosen else colors.hover if hovered else colors.paper))
        if chosen:
            painter.fillRect(QRect(box.left(), box.top(), theme.px(_BAR), box.height()), QColor(colors.accent))

    def _line(self, painter: QPainter, theme: Theme, box: QRect, line: Line) -> None:
        face = self._model.face(line)
        inner = QRectF(box).adjusted(theme.px(_LEFT), 0, -theme.px(_RIGHT), 0)
        if face.key:
            size = hint_size(face.key, theme)
            corner = QPointF(inner.right() - size.width(), inner.center().y() - size.height() / 2)
            paint_hint(painter, QRectF(corner, size), face.key, theme)
            inner.setRight(corner.x() - theme.px(_GAP))
        aside = self._aside(face, line)
        if aside:
            room = inner.width() * (1 - _LEAST_NAME)
            words = self._elided(aside, theme.types.meta, room)
            width = self._ruler.width(words, theme.types.meta)
            right = QRectF(inner.right() - width, inner.top(), width + 1, inner.height())
            self._words(painter, right, words, theme.types.meta, theme.colors.ink3)
            inner.setRight(right.left() - theme.px(_GAP))
        self._name(painter, theme, inner, face, line)

    def _aside(self, face: Face, line: Line) -> str:
        words = (self.tr("pinyin") if line.sounded else "", face.aside, _CHECK if face.checked else "")
        return "\u3000".join(word for word in words if word)

    def _name(self, painter: QPainter, theme: Theme, inner: QRectF, face: Face, line: Line) -> None:
        kind, colors = theme.types.ui, theme.colors
        shown = self._elided(face.name, kind, inner.width())
        kept = len(shown) if shown == face.name else len(shown) - 1
        for span in line.spans:
            if span.start < kept:
                self._found(painter, theme, inner, shown, Span(span.start, min(span.end, kept)), line.sounded)
        self._words(painter, inner, shown, kind, colors.ink if face.able else colors.line2)

    def _found(self, painter: QPainter, theme: Theme, inner: QRectF, name: str, span: Span, sounded: bool) -> None:
        """A literal find stands on the ground of a hit; one by pinyin has a line under it."""
        kind = theme.types.ui
        left = inner.left() + self._ruler.width(name[: span.start], kind)
        right = inner.left() + self._ruler.width(name[: span.end], kind)
        band = QRectF(left, inner.center().y() - kind.line / 2, right - left, kind.line)
        if sounded:
            painter.fillRect(QRectF(left, band.bottom() - 1, band.width(), 2), QColor(theme.colors.tick))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colors.hit))
        painter.drawRoundedRect(band, 2, 2)

    def _words(self, painter: QPainter, box: QRectF, words: str, kind: Type, color: str) -> None:
        painter.setFont(self._ruler.font(kind))
        painter.setPen(QColor(color))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _elided(self, words: str, kind: Type, room: float) -> str:
        if self._ruler.width(words, kind) <= room:
            return words
        kept = words
        while kept and self._ruler.width(kept + "…", kind) > room:
            kept = kept[:-1]
        return kept + "…"
