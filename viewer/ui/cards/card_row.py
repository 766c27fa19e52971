"""Paints the rows of the figures pane and knows how high they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.shown import Card
from viewer.theme.tokens import Theme, Type
from viewer.ui.cards.card_face import CardFaces
from viewer.ui.cards.card_model import CardModel
from viewer.ui.parts.card_groups import AlsoRow, CardRow, GroupRow
from viewer.ui.parts.face_paint import FacePainter
from viewer.ui.parts.face_parts import Face, baseline
from viewer.ui.parts.label_lines import couplet, elide_lines
from viewer.ui.parts.letting_go import LettingGo
from viewer.ui.parts.ruler import Ruler

Hits = tuple[tuple[int, int], ...]
Index = QModelIndex | QPersistentModelIndex
_GROUP_HEIGHT, _ALSO_HEIGHT = 38, 30
_BAR, _RING, _RADIUS = 3, 2, 4


@dataclass(slots=True)
class Marks:
    """What the rows are marked with besides their own words; the list sets it, the delegate reads it."""

    selected: int = 0
    hovered: int = 0
    under_mouse: int = 0
    keyboard: bool = False


class CardDelegate(QStyledItemDelegate):
    """Faces are laid out once per card and width; ``hits`` tells which characters of a label are found."""

    def __init__(self, model: CardModel, marks: Marks, hits: Callable[[Card], Hits], parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._marks, self._hits = model, marks, hits
        self._ruler = Ruler()
        self._theme: Theme | None = None
        self._maker: CardFaces | None = None
        self._painter: FacePainter | None = None
        self._letting_go = LettingGo(self)
        self._faces: dict[tuple[int, int], Face] = {}
        self._groups: dict[tuple[str, int, int], tuple[str, ...]] = {}

    def show_theme(self, theme: Theme) -> None:
        """Take types, measures and colours; what was laid out is laid out again when asked for."""
        self._theme = theme
        self._maker = CardFaces(theme, self._ruler.width)
        self._painter = FacePainter(theme, self._ruler)
        self.forget()

    def forget(self) -> None:
        """Lay every row out afresh: other cards are coming, or another theme."""
        self._letting_go.take(self._faces)
        self._groups.clear()

    def face(self, card: Card, width: int) -> Face | None:
        """The laid-out card; None before the first theme."""
        if self._maker is None:
            return None
        key = (card.metric.id, width)
        found = self._faces.get(key)
        if found is None:
            found = self._faces[key] = self._maker.face(self._model.words(card), width)
        return found

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, self.height(index.row(), self.width()))

    def width(self) -> int:
        """Width that rows are laid out for: the whole list's, because its scroll bar lies over the right padding."""
        view = self.parent()
        return view.width() if isinstance(view, QWidget) else 0

    def height(self, place: int, width: int) -> int:
        """Height of a row in px, its hairline included."""
        row = self._model.rows[place]
        if self._theme is None:
            return 0
        if isinstance(row, CardRow):
            face = self.face(row.card, width)
            return face.height if face else 0
        if isinstance(row, AlsoRow):
            return self._theme.px(_ALSO_HEIGHT) + 1
        lines = len(self._group_lines(row, width))
        return self._theme.px(_GROUP_HEIGHT + 20 * (lines - 1)) + 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.rows[index.row()]
        if self._theme is None or self._painter is None:
            return
        painter.save()
        box = _box(option)
        painter.setClipRect(box)
        if isinstance(row, CardRow):
            self._card(painter, option, row.card)
        elif isinstance(row, AlsoRow):
            self._also(painter, option, row.card)
        else:
            self._group(painter, box, row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._painter.color("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def _card(self, painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
        paint, face = self._painter, self.face(card, self.width())
        if paint is None or face is None:
            return
        self._ground(painter, option, card)
        painter.translate(QPointF(_box(option).topLeft()))
        paint.paint(painter, face, self._hits(card))
        painter.translate(-QPointF(_box(option).topLeft()))
        self._ring(painter, option)

    def _also(self, painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
        """A pale line with a hairline under its words, as of a link."""
        theme, paint = self._theme, self._painter
        if theme is None or paint is None:
            return
        self._ground(painter, option, card)
        box, kind = _box(option), theme.types.meta
        left = box.left() + theme.px(16 if theme.look.compact else 20)
        painter.setFont(self._ruler.font(kind))
        painter.setPen(paint.color("ink2"))
        words = self._model.also(card)
        foot = baseline(box.top(), box.height() - 1, kind)
        painter.drawText(QPointF(left, foot), words)
        painter.setPen(paint.color("line2"))
        painter.drawLine(QPointF(left, foot + 3), QPointF(left + self._ruler.width(words, kind), foot + 3))
        self._ring(painter, option)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
        theme, paint, marks, box = self._theme, self._painter, self._marks, _box(option)
        if theme is None or paint is None:
            return
        selected = marks.selected in card.metric_ids
        hovered = marks.hovered in card.metric_ids or marks.under_mouse == card.metric.id
        painter.fillRect(box, paint.color("wash" if selected else "chrome" if hovered else "paper"))
        if selected:
            painter.fillRect(QRect(box.left(), box.top(), theme.px(_BAR), box.height()), paint.color("accent"))

    def _ring(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        paint, box = self._painter, _box(option)
        if paint is not None and self._marks.keyboard and _is(option, QStyle.StateFlag.State_HasFocus):
            inset = 1 + _RING / 2
            ring = QRectF(box.left(), box.top(), box.width(), box.height() - 1).adjusted(inset, inset, -inset, -inset)
            painter.setPen(QPen(paint.color("ink"), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, _RADIUS, _RADIUS)

    def _group(self, painter: QPainter, box: QRect, row: GroupRow) -> None:
        theme, paint = self._theme, self._painter
        if theme is None or paint is None:
            return
        kind = theme.types.ui_strong if row.level == 1 else theme.types.meta
        painter.fillRect(box, paint.color("chrome"))
        side = theme.px(16 if theme.look.compact else 20)
        lines = self._group_lines(row, self.width())
        top = box.top() + (box.height() - 1 - len(lines) * theme.px(20)) / 2
        painter.setFont(self._ruler.font(kind))
        painter.setPen(paint.color("ink" if row.level == 1 else "ink2"))
        for place, line in enumerate(lines):
            y = baseline(top + place * theme.px(20), theme.px(20), kind)
            painter.drawText(QPointF(box.left() + side, y), line)
        count, meta = str(row.count), theme.types.meta
        painter.setFont(self._ruler.font(meta))
        painter.setPen(paint.color("ink3"))
        x = box.left() + self.width() - side - self._ruler.width(count, meta)
        painter.drawText(QPointF(x, baseline(top, theme.px(20), meta)), count)

    def _group_lines(self, row: GroupRow, width: int) -> tuple[str, ...]:
        """The title of a group in one or two lines."""
        key = (row.title, row.count, width)
        theme = self._theme
        if theme is None:
            return ()
        if key not in self._groups:
            kind = theme.types.ui_strong if row.level == 1 else theme.types.meta
            room = width - 2 * theme.px(20) - self._ruler.width(str(row.count), theme.types.meta) - theme.px(12)
            self._groups[key] = self._title_lines(row.title, room, kind)
        return self._groups[key]

    def _title_lines(self, title: str, room: float, kind: Type) -> tuple[str, ...]:
        def measure(text: str) -> float:
            return self._ruler.width(text, kind)

        whole = (title,) if measure(title) <= room else couplet(title, room, measure)
        return whole or elide_lines(title, (room, room), measure)


def _box(option: QStyleOptionViewItem) -> QRect:
    """The row's rectangle; PySide's stubs do not know the fields of an option."""
    return option.rect  # type: ignore[attr-defined,no-any-return]


def _is(option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)  # type: ignore[attr-defined]
