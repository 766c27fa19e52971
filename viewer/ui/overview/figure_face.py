"""Lays out a headline figure of the overview: value, label, and what must not be lost of it. Pure values, no Qt."""

from __future__ import annotations

from dataclasses import replace

from viewer.theme.tokens import Theme, Type
from viewer.ui.parts.card_text import CardText, Trend, Value
from viewer.ui.parts.face_parts import Face, Faces, Glyph, Ink, LabelLine, TypeMeasure, baseline, hang
from viewer.ui.parts.label_lines import elide, elide_lines
from viewer.ui.parts.value_run import Run, RunMaker

_VALUE, _COMPACT_VALUE = 28, 26
_SMALLER = (1.0, 0.86, 0.72)
"""A value that is wider than its cell is set smaller, step by step."""
_VALUE_LINE, _LABEL_TOP = 32, 34
_NOTE_LINES = 2
_NOTE_GAP = 8


class FigureFaces:
    """Lays out the figures of one theme; how wide a text is comes from the measure."""

    def __init__(self, theme: Theme, measure: TypeMeasure) -> None:
        self._measure = measure
        self._px = theme.px
        size = theme.px(_COMPACT_VALUE if theme.look.compact else _VALUE)
        self._sizes = tuple(
            Faces.of(theme, Type("sans", 500, round(size * share), round(size * share) + 4)) for share in _SMALLER
        )
        self._types = self._sizes[0]

    def face(self, card: CardText, width: float) -> Face:
        """Lay out ``card`` for ``width`` px, at the cell's left edge."""
        run, scoped = self._value(card, width)
        line = self._px(_VALUE_LINE)
        # Smaller values keep the baseline of the row.
        inks, glyphs = run.moved(0, baseline(0, line, self._types.large))
        label = self._label(card.label, width, self._px(_LABEL_TOP))
        top = self._px(_LABEL_TOP) + len(label) * self._px(20)
        items = self._notes(card, scoped)
        more, marks, lines, elided = self._flow(items, width, top)
        elided = elided or "".join(piece.text for piece in label) != card.label
        height = top + lines * self._px(20)
        return Face(round(height), label, (*inks, *more), (), (*glyphs, *marks), None, elided)

    def _value(self, card: CardText, width: float) -> tuple[Run, bool]:
        """The value with its scope before it, or without where there is no room; True when the scope is in it."""
        value = _short_start(card.value)
        scoped = replace(value, prefix=card.scope + value.prefix)
        for candidate in (scoped, value):
            for faces in self._sizes:
                run = RunMaker(faces, self._measure).value(candidate, width)
                if run.width <= width:
                    return run, candidate is scoped
                if candidate is scoped and card.scope:
                    break
        return run, False

    def _label(self, label: str, width: float, top: float) -> tuple[LabelLine, ...]:
        kind = self._types.label
        out = hang(label, kind)
        lines = elide_lines(label, (width + out, width), lambda text: self._measure(text, kind))
        placed, start = [], 0
        for row, line in enumerate(lines):
            y = baseline(top + row * self._px(20), self._px(20), kind)
            placed.append(LabelLine(-out if row == 0 else 0, y, line, start))
            start += len(line)
        return tuple(placed)

    def _notes(self, card: CardText, scoped: bool) -> list[str | Trend]:
        """What stands below the label: scope, doubt, forecast, period and basis, change, rank."""
        words: list[str | Trend] = [] if scoped or not card.scope else [card.scope]
        words += [card.doubt] if card.doubt else []
        words += [card.outlook] if card.outlook else []
        words += card.notes
        if isinstance(card.right, Trend):
            words.append(card.right)
        return [*words, card.rank] if card.rank else words

    def _flow(self, items: list[str | Trend], width: float, top: float) -> tuple[list[Ink], list[Glyph], int, bool]:
        """The notes from left to right in two lines at most; also how many lines, and whether one was cut."""
        inks: list[Ink] = []
        glyphs: list[Glyph] = []
        x, row, elided = 0.0, 0, False
        kind, line = self._types.note, self._px(20)
        maker = RunMaker(self._types, self._measure)
        for item in items:
            trend = item if isinstance(item, Trend) else Trend(None, item)
            wide = maker.trend(trend, kind).width
            if x and x + wide > width and row < _NOTE_LINES - 1:
                x, row = 0.0, row + 1
            if x + wide > width:
                room = width - x - (wide - self._measure(trend.text, kind))
                trend = replace(trend, text=elide(trend.text, room, lambda text: self._measure(text, kind)))
                elided = True
            run = maker.trend(trend, kind)
            placed, marks = run.moved(x, baseline(top + row * line, line, kind))
            inks += [replace(ink, color="ink3") for ink in placed]
            glyphs += marks
            x += run.width + self._px(_NOTE_GAP)
        return inks, glyphs, row + 1 if items else 0, elided


def _short_start(value: Value) -> Value:
    """The from value without the unit that the end value repeats (``13.57 → 53.12%``)."""
    unit = value.unit
    if unit and value.start.endswith(unit) and len(value.start) > len(unit):
        return replace(value, start=value.start[: -len(unit)])
    return value
