"""The parts of the overview: page, titles as links, the line that folds a chapter, the headline figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from viewer.theme.tokens import Type
from viewer.ui.overview.figure_face import FigureFaces
from viewer.ui.parts.card_text import CardText, tooltip
from viewer.ui.parts.face_paint import FacePainter
from viewer.ui.parts.face_parts import Face, baseline
from viewer.ui.parts.note_signs import paint_ribbon
from viewer.ui.parts.painted_button import TARGET, PaintedButton
from viewer.ui.parts.ruler import Ruler

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_RADIUS, _RING, _RIBBON = 4, 2, 11
OUT = 6
"""How far a part reaches out to the left of its text, px, so that ring and hover do not touch the words."""


class OverviewButton(PaintedButton):
    """Leaves the arrow keys to the page, which knows what lies where."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paint_ring(self, painter: QPainter) -> None:
        """The keyboard's ring, inside the button."""
        if self.ringed and self.theme is not None:
            self.paint_frame(painter, self.theme.colors.ink, _RING, self.theme.px(_RADIUS))


class TitleLink(OverviewButton):
    """A title in one or more lines, with its number in a column before it; the words get a line under the mouse."""

    def __init__(self, ruler: Ruler, parent: QWidget) -> None:
        super().__init__("", parent)
        self._ruler = ruler
        self._number = ""
        self._lines: tuple[str, ...] = ()
        self._kind = Type("sans", 400, 14, 20)
        self._indent = 0.0
        self._strong = False
        self._bookmarked = False

    def show_bookmarked(self, bookmarked: bool) -> None:
        """Set a ribbon in the number's column, or take it away."""
        if bookmarked != self._bookmarked:
            self._bookmarked = bookmarked
            self.update()

    def show_title(self, lines: Sequence[str], kind: Type, *, number: str = "", indent: float = 0) -> None:
        """Set the lines and their type; the text starts ``indent`` px after the number."""
        self._lines, self._kind, self._number, self._indent = tuple(lines), kind, number, indent
        self._strong = not number
        self.update()

    def wanted(self) -> QSize:
        """The size that its lines take, at least a target's height, px."""
        if self.theme is None:
            return QSize()
        words = max((self._ruler.width(line, self._kind) for line in self._lines), default=0)
        height = max(self.theme.px(TARGET), len(self._lines) * self._kind.line)
        return QSize(round(words + self._indent) + 2 * self.theme.px(OUT) + self.theme.px(_RIBBON), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, kind = QPainter(self), self.theme, self._kind
        lit = self._strong or self.underMouse() or self.ringed
        painter.setFont(self._ruler.font(kind))
        painter.setPen(QColor(theme.colors.ink if lit else theme.colors.ink2))
        top = (self.height() - len(self._lines) * kind.line) / 2
        left = theme.px(OUT)
        if self._number:
            painter.drawText(QPointF(left, baseline(top, kind.line, kind)), self._number)
        if self._bookmarked:
            side = theme.px(_RIBBON)
            middle = top + kind.line / 2
            words = self._ruler.width(self._lines[0], kind) if self._lines else 0.0
            end = min(left + self._indent + words + theme.px(4), self.width() - side)
            paint_ribbon(painter, QRectF(end, round(middle - side / 2), side, side), theme)
        for row, line in enumerate(self._lines):
            y = baseline(top + row * kind.line, kind.line, kind)
            painter.drawText(QPointF(left + self._indent, y), line)
            if self.underMouse():
                foot = y + round(kind.size * 0.3) + 0.5
                right = left + self._indent + self._ruler.width(line, kind)
                painter.fillRect(
                    QRectF(left + self._indent, foot, right - left - self._indent, 1), painter.pen().color()
                )
        self.paint_ring(painter)


class FoldLink(OverviewButton):
    """“6 sections, 10 figures ˅”: opens and closes a chapter's sections."""

    def __init__(self, ruler: Ruler, parent: QWidget) -> None:
        super().__init__("", parent)
        self._ruler = ruler
        self.setCheckable(True)

    def wanted(self) -> QSize:
        """The size of its words and the chevron, px."""
        if self.theme is None:
            return QSize()
        words = self._ruler.width(self.text(), self.theme.types.meta)
        return QSize(round(words) + self.theme.px(20) + 2 * self.theme.px(OUT), self.theme.px(TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, theme, kind = QPainter(self), self.theme, self.theme.types.meta
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(theme.colors.ink if self.underMouse() or self.ringed else theme.colors.ink3)
        painter.setFont(self._ruler.font(kind))
        painter.setPen(color)
        left = theme.px(OUT)
        painter.drawText(QPointF(left, baseline(0, self.height(), kind)), self.text())
        x, y, half = left + self._ruler.width(self.text(), kind) + theme.px(11), self.height() / 2, theme.px(4)
        dip = -half / 2 if self.isChecked() else half / 2
        painter.setPen(QPen(color, theme.px(1.3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline([QPointF(x - half, y - dip), QPointF(x, y + dip), QPointF(x + half, y - dip)])
        self.paint_ring(painter)


class FigureCell(OverviewButton):
    """A headline figure; ``metric_id`` is what it leads to."""

    def __init__(self, metric_id: int, words: CardText, parent: QWidget) -> None:
        super().__init__("", parent)
        self.metric_id = metric_id
        self._words = words
        self._face: Face | None = None
        self._painter: FacePainter | None = None
        self.setAccessibleName(words.spoken)
        self.setAccessibleDescription(words.sentence)
        self.setToolTip(tooltip(words))

    def show_painter(self, painter: FacePainter) -> None:
        """Take the painter of a new theme; the face is laid out again by ``fit``."""
        self._painter = painter

    def fit(self, faces: FigureFaces, width: float) -> int:
        """Lay the figure out for ``width`` px of text; its height in px."""
        self._face = faces.face(self._words, width)
        self.update()
        return self._face.height

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None or self._painter is None or self._face is None:
            return
        painter, theme = QPainter(self), self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._painter.color("sel" if self.isDown() else "chrome"))
            painter.drawRoundedRect(QRectF(self.rect()), theme.px(_RADIUS), theme.px(_RADIUS))
        painter.translate(theme.px(OUT), theme.px(OUT) / 2)
        self._painter.paint(painter, self._face)
        painter.resetTransform()
        self.paint_ring(painter)


class OverviewPage(QWidget):
    """What scrolls. The arrow keys move between its buttons by where they lie."""

    stepped = Signal(int, int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(*step)


class OverviewArea(QScrollArea):
    """Tells when the room for the page has changed: a window resized, a scroll bar come or gone."""

    room_changed = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()
