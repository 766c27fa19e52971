"""What stands around a screen's content: above it where it is from, below it the position, and the keys at first."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from viewer.theme.fonts import font
from viewer.theme.tokens import Theme, Type
from viewer.ui.meeting.scale import Room

_WORDS, _POSITION = 0.62, 0.8


class Around(NamedTuple):
    """``head``: chapter and section; ``position`` like 3/13; ``part`` like 2/4, empty where a section has one screen;
    ``keys``: what the keys do, empty once the first was pressed.
    """

    head: str
    position: str
    part: str
    keys: str


def paint_around(painter: QPainter, around: Around, theme: Theme, room: Room) -> None:
    """Draw head and foot in the colours of ``theme``."""
    words = Type("sans", 400, round(_WORDS * room.em), round(_WORDS * room.em * 1.5))
    number = Type("sans", 500, round(_POSITION * room.em), round(_POSITION * room.em * 1.4))
    head = QRectF(room.side, 0.5 * room.em, room.inner, 1.3 * room.em)
    foot = QRectF(room.side, room.bottom, room.inner, room.height - room.bottom)
    middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
    painter.setFont(font(words))
    painter.setPen(QColor(theme.colors.ink2))
    measure = QFontMetricsF(font(words))
    painter.drawText(head, middle, measure.elidedText(around.head, Qt.TextElideMode.ElideRight, head.width()))
    position = QFontMetricsF(font(number)).horizontalAdvance(around.position)
    if around.part:
        beside = foot.adjusted(0, 0, -position - room.em, 0)
        painter.drawText(beside, middle | right, around.part)
    if around.keys:
        painter.drawText(foot, middle, around.keys)
    painter.setFont(font(number))
    painter.setPen(QColor(theme.colors.ink))
    painter.drawText(foot, middle | right, around.position)
