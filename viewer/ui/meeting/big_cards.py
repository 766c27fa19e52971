"""Figures so large that the back row reads them: up to four on a screen, or one with the sentence it stands in."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption

from viewer.shown import Card
from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type
from viewer.ui.meeting.scale import Room, figure_theme, text_theme
from viewer.ui.overview.figure_face import FigureFaces
from viewer.ui.parts.card_text import CardText
from viewer.ui.parts.card_words import CardWords
from viewer.ui.parts.face_paint import FacePainter
from viewer.ui.parts.face_parts import Face, baseline
from viewer.ui.parts.label_lines import elide
from viewer.ui.parts.ruler import Ruler

_ALONE = (2.2, 1.9, 1.6, 1.3, 1.0)
_SEVERAL = (1.25, 1.1, 0.95, 0.8)
"""Sizes of a figure's name, em of the text: the first in which everything fits."""
_SENTENCE = (1.0, 0.88, 0.76)
_GAP = 1.0


class CardsSheet:
    """Lays out and paints the cards of one screen; one card alone has its sentence below it."""

    def __init__(self, cards: tuple[Card, ...], words: CardWords, theme: Theme, room: Room) -> None:
        self.cards = cards
        self._room, self._theme = room, theme
        self._texts = [words.text(card) for card in cards]
        self._ruler = Ruler()
        self._cells = _cells(len(cards), room)
        self._own, self._faces = self._laid_out(_ALONE if len(cards) == 1 else _SEVERAL)

    @property
    def words(self) -> str:
        """What the cards say."""
        return "\n".join(text.spoken for text in self._texts)

    @property
    def offset(self) -> int:
        """Where the first figure's sentence begins."""
        return self.cards[0].metric.sentence.start

    @property
    def metric_id(self) -> int:
        """The first figure."""
        return self.cards[0].metric.id

    def paint(self, painter: QPainter) -> None:
        """Draw the cards in their cells, a hairline before all but the first row."""
        faces = FacePainter(self._own, self._ruler)
        for cell, face in zip(self._cells, self._faces, strict=True):
            painter.save()
            if len(self._cells) > 1 and cell.top() > self._room.top:
                painter.setPen(QColor(self._own.colors.line))
                foot = round(cell.top() - _GAP * self._room.em / 2)
                painter.drawLine(round(cell.left()), foot, round(cell.right()), foot)
            # One alone stands a little lower; several share the line they stand on.
            spare = max(0.0, cell.height() - face.height) if len(self._cells) == 1 else 0.0
            painter.translate(round(cell.left()), round(cell.top() + 0.3 * spare))
            faces.paint(painter, face)
            painter.restore()
        if len(self.cards) == 1:
            self._sentence(painter, self._texts[0], self._cells[0].bottom())

    def _laid_out(self, sizes: tuple[float, ...]) -> tuple[Theme, list[Face]]:
        """The faces in the largest type in which none is cut and none is taller than its cell."""
        for size in sizes:
            theme = figure_theme(self._theme, self._room, size)
            maker = FigureFaces(theme, self._ruler.width)
            faces = [maker.face(text, cell.width()) for text, cell in zip(self._texts, self._cells, strict=True)]
            fits = all(
                not face.elided and face.height <= cell.height() for face, cell in zip(faces, self._cells, strict=True)
            )
            if fits or size == sizes[-1]:
                return theme, faces
        raise AssertionError

    def _sentence(self, painter: QPainter, text: CardText, top: float) -> None:
        """The sentence in the text's face, smaller where it is long; cut where it is too long even then."""
        room, body = self._room, text_theme(self._theme, self._room).types.body
        for size in _SENTENCE:
            kind = body.scaled(size)
            rows = max(1, int((room.bottom - top) // kind.line))
            lines, whole = _wrapped(text.sentence, kind, room.inner, rows)
            if whole:
                break
        painter.setPen(QColor(self._own.colors.ink))
        painter.setFont(font(kind))
        for nth, line in enumerate(lines):
            painter.drawText(QPointF(room.side, baseline(top + nth * kind.line, kind.line, kind)), line)


def _wrapped(text: str, kind: Type, width: int, rows: int) -> tuple[list[str], bool]:
    """``text`` in at most ``rows`` lines of this width, the last one cut where there is more; False where one was."""
    layout = QTextLayout(text, font(kind))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= rows:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    # Positions of a layout count UTF-16 units.
    units = text.encode("utf-16-le")
    ends = [*starts[1:], len(units) // 2]
    pieces = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in zip(starts, ends, strict=True)]
    if len(pieces) <= rows:
        return pieces, True
    measure = QFontMetricsF(font(kind)).horizontalAdvance
    rest = text[len("".join(pieces[: rows - 1])) :]
    return [*pieces[: rows - 1], elide(rest, width, measure)], False


def _cells(count: int, room: Room) -> list[QRectF]:
    """One cell with room for a sentence below it; two below each other; three or four in two columns."""
    gap = _GAP * room.em
    if count == 1:
        return [QRectF(room.side, room.top, room.inner, room.tall * 0.52)]
    columns = 1 if count == 2 or room.width < room.height else 2
    rows = -(-count // columns)
    width = (room.inner - (columns - 1) * 2 * gap) / columns
    height = (room.tall - (rows - 1) * gap) / rows
    return [
        QRectF(
            room.side + (nth % columns) * (width + 2 * gap), room.top + (nth // columns) * (height + gap), width, height
        )
        for nth in range(count)
    ]
