"""Paints the rows of the notes' list: sign and place, the note, and the passage beside a bar of the marks' colour."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.notes import NoteKind
from viewer.query.search import Terms, term_spans
from viewer.theme.tokens import Theme, Type
from viewer.ui.notes.note_lines import Room, SetLine, set_lines
from viewer.ui.notes.notes_model import NoteRow, NotesModel
from viewer.ui.parts.face_parts import baseline, hang
from viewer.ui.parts.label_lines import elide
from viewer.ui.parts.note_signs import paint_ribbon, paint_sheet
from viewer.ui.parts.ruler import Ruler

Index = QModelIndex | QPersistentModelIndex
_NOTE_LINES, _PASSAGE_LINES = 4, 3
_ABOVE, _BELOW, _BETWEEN, _SIGN, _BAR, _INDENT, _HIT_RADIUS = 10, 11, 4, 14, 3, 10, 2
Lines = tuple[SetLine, ...]


class NoteRowDelegate(QStyledItemDelegate):
    """Told theme, width and the words found; ``keyboard`` says whether the current row wears the ring."""

    def __init__(self, model: NotesModel, view: QWidget) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self._theme: Theme | None = None
        self._ruler = Ruler()
        self._width = 0
        self._terms: Terms = ()
        self._set: dict[NoteRow, tuple[Lines, Lines]] = {}
        self._marked: dict[NoteRow, tuple[Lines, Lines]] = {}
        self.keyboard = False

    def show_theme(self, theme: Theme) -> None:
        """Take type, colours and measures."""
        self._theme = theme
        self._forget()

    def show_width(self, width: int) -> None:
        """Take the width of the rows, px."""
        if width != self._width:
            self._width = width
            self._forget()

    def show_terms(self, terms: Terms) -> None:
        """Mark these folded words; none without a filter. Rows as they are without one stay laid out."""
        if terms != self._terms:
            self._terms = terms
            self._marked.clear()

    def _forget(self) -> None:
        self._set.clear()
        self._marked.clear()

    def lines(self, row: NoteRow) -> tuple[Lines, Lines]:
        """The lines of the note and those of the passage, as they are set."""
        theme = self._theme
        if theme is None:
            return (), ()
        known = self._marked if self._terms else self._set
        if row not in known:
            if len(known) > 2 * len(self._model.rows) + 16:
                known.clear()
            room = float(max(40, self._width - 2 * self._side(theme)))
            note = self._broken(row.note.text, theme.types.ui, room, _NOTE_LINES)
            passage = self._broken(row.words, self._passage(row, theme), room - theme.px(_INDENT), _PASSAGE_LINES)
            known[row] = note, passage
        return known[row]

    def _broken(self, text: str, kind: Type, room: float, most: int) -> Lines:
        found = term_spans(text, self._terms) if self._terms else ()
        return set_lines(text, found, Room(room, most, kind.size), lambda piece: self._ruler.width(piece, kind))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, theme = self._model.row_at(index), self._theme
        if row is None or theme is None:
            return QSize()
        note, passage = self.lines(row)
        body = len(note) * theme.types.ui.line + len(passage) * self._passage(row, theme).line
        gaps = theme.px(_BETWEEN) * (1 + bool(note and passage))
        return QSize(0, theme.px(_ABOVE) + theme.types.meta.line + gaps + body + theme.px(_BELOW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme = self._model.row_at(index), self._theme
        if row is None or theme is None:
            return
        # PySide's stubs lack the option's fields.
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        box: QRect = option.rect  # type: ignore[attr-defined]
        current = bool(flags & QStyle.StateFlag.State_HasFocus)
        if flags & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.colors.chrome))
        side, y = self._side(theme), float(box.top() + theme.px(_ABOVE))
        left, right = box.left() + side, box.right() - side
        self._head(painter, QRectF(left, y, right - left, theme.types.meta.line), row, theme)
        y += theme.types.meta.line + theme.px(_BETWEEN)
        note, passage = self.lines(row)
        y = self._text(painter, QPointF(left, y), note, theme.types.ui, theme.colors.ink)
        if note and passage:
            y += theme.px(_BETWEEN)
        kind, foot = self._passage(row, theme), y
        indent = 0 if row.note.bookmark else theme.px(_INDENT)
        color = theme.colors.ink if row.note.bookmark else theme.colors.ink2
        hung = hang(passage[0].text, kind) if passage else 0.0
        foot = self._text(painter, QPointF(left + indent - hung, y), passage[:1], kind, color)
        foot = self._text(painter, QPointF(left + indent, foot), passage[1:], kind, color)
        if indent:
            bar = QRectF(left, y + 2, theme.px(_BAR), foot - y - 4)
            painter.fillRect(bar, QColor(theme.colors.notesign))
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), QColor(theme.colors.line))
        if self.keyboard and current:
            self._ring(painter, QRectF(box), theme)

    def _head(self, painter: QPainter, box: QRectF, row: NoteRow, theme: Theme) -> None:
        """Sign and place at the left, the day at the right."""
        kind, side = theme.types.meta, theme.px(_SIGN)
        sign = QRectF(box.left(), round(box.center().y() - side / 2), side, side)
        if row.note.kind is NoteKind.BOOKMARK:
            paint_ribbon(painter, sign, theme)
        elif row.note.kind is NoteKind.NOTE:
            paint_sheet(painter, sign, theme)
        place = row.place if row.stands else "⚠ " + self.tr("Passage has moved")
        indent = 0 if row.note.kind is NoteKind.HIGHLIGHT else side + theme.px(6)
        day = row.note.changed[:10]
        end = box.right() - self._ruler.width(day, kind)
        room = max(1.0, end - box.left() - indent - theme.px(12))
        words = elide(place, room, lambda piece: self._ruler.width(piece, kind)) if place else ""
        self._text(painter, QPointF(box.left() + indent, box.top()), (SetLine(words),), kind, theme.colors.ink2)
        self._text(painter, QPointF(end, box.top()), (SetLine(day),), kind, theme.colors.ink3)

    def _text(self, painter: QPainter, at: QPointF, lines: Lines, kind: Type, color: str) -> float:
        painter.setFont(self._ruler.font(kind))
        y = at.y()
        for text, hits in lines:
            for start, end in hits:
                left = at.x() + self._ruler.width(text[:start], kind)
                self._hit(painter, QRectF(left, y, self._ruler.width(text[start:end], kind), kind.line))
            painter.setPen(QColor(color))
            painter.drawText(QPointF(at.x(), baseline(y, kind.line, kind)), text)
            y += kind.line
        return y

    def _hit(self, painter: QPainter, box: QRectF) -> None:
        """The ground of a word found, as on a card."""
        assert self._theme is not None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colors.hit))
        painter.drawRoundedRect(box, _HIT_RADIUS, _HIT_RADIUS)
        painter.restore()

    def _passage(self, row: NoteRow, theme: Theme) -> Type:
        return theme.types.ui_strong if row.note.bookmark else theme.types.ui

    def _side(self, theme: Theme) -> int:
        return theme.px(16 if theme.look.compact else 20)

    def _ring(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colors.ink), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -3), theme.px(4), theme.px(4))
        painter.restore()
