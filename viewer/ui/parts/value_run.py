"""Sets the value of a figure as one run: from value, arrow, glyph, qualifier, grouped digits, unit; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from viewer.theme.tokens import Type
from viewer.ui.parts.card_text import Trend, Value
from viewer.ui.parts.face_parts import Faces, Glyph, Ink, TypeMeasure
from viewer.ui.parts.label_lines import digit_groups, elide

ARROW = "→"
_DIGIT_GAP = 1 / 6
_GAP = 0.36
"""Between the pieces of a run, em of the unit's type."""
_UNIT_GAP = 0.29
_GLYPH = 0.72


@dataclass(frozen=True, slots=True)
class Run:
    """A value set from x = 0 on the baseline 0. ``digits_end``: right edge of the digits; ``width``: of everything."""

    inks: tuple[Ink, ...]
    glyphs: tuple[Glyph, ...]
    digits_end: float
    width: float

    def moved(self, x: float, y: float) -> tuple[tuple[Ink, ...], tuple[Glyph, ...]]:
        """The pieces with ``x`` and ``y`` added to their places."""
        inks = tuple(replace(ink, x=ink.x + x, y=ink.y + y) for ink in self.inks)
        return inks, tuple(replace(glyph, x=glyph.x + x, y=glyph.y + y) for glyph in self.glyphs)


class RunMaker:
    """Sets runs in the types of ``faces``; the measure is handed in."""

    def __init__(self, faces: Faces, measure: TypeMeasure) -> None:
        self._faces = faces
        self._measure = measure
        self._inks: list[Ink] = []
        self._glyphs: list[Glyph] = []
        self._x = 0.0

    def value(self, value: Value, limit: float) -> Run:
        """The run of a value; a worded one is cut where it is wider than ``limit`` px."""
        self._start()
        faces, gap = self._faces, self._faces.unit.size * _GAP
        if value.trend:
            self._trend(value.trend, faces.unit, gap)
        if value.start:
            self._text(value.start, faces.start, "ink2", gap)
            self._text(ARROW, faces.unit, "ink2", gap)
        if value.prefix:
            self._text(value.prefix, faces.unit, "ink2", gap)
        number = faces.worded if value.worded else faces.large
        self._number(value.number, number, limit - self._x if value.worded else 0)
        digits_end = self._x
        if value.unit:
            percent = value.unit in ("%", "％")
            self._x += 1 if percent else faces.unit.size * _UNIT_GAP
            self._text(value.unit, faces.percent if percent else faces.unit, "ink2", 0)
        return self._done(digits_end)

    def trend(self, trend: Trend, kind: Type) -> Run:
        """The run of a change told under a value: ▲ and its words."""
        self._start()
        self._trend(trend, kind, 0)
        return self._done(self._x)

    def _start(self) -> None:
        self._inks, self._glyphs, self._x = [], [], 0.0

    def _done(self, digits_end: float) -> Run:
        return Run(tuple(self._inks), tuple(self._glyphs), digits_end, self._x)

    def _text(self, text: str, kind: Type, color: str, gap: float) -> None:
        self._inks.append(Ink(self._x, 0, text, kind, color))
        self._x += self._measure(text, kind) + gap

    def _trend(self, trend: Trend, kind: Type, gap: float) -> None:
        if trend.direction in ("up", "down"):
            size = round(kind.size * _GLYPH)
            self._glyphs.append(Glyph(self._x, 0, size, trend.direction == "up"))
            self._x += size + kind.size * 0.2
        self._text(trend.text, kind, "ink", gap)

    def _number(self, number: str, kind: Type, limit: float) -> None:
        if limit > 0:
            number = elide(number, limit, lambda text: self._measure(text, kind))
        for place, group in enumerate(digit_groups(number)):
            if place:
                self._x += kind.size * _DIGIT_GAP
            self._text(group, kind, "ink", 0)
