"""The pieces that a painted figure is laid out from: text, frames, glyphs and tracks at px positions; no Qt.

Colours are names of ``theme.colors``. Baselines follow from the type: the bundled sans has its baseline at 0.88 em.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from viewer.theme.tokens import Theme, Type
from viewer.ui.parts.card_text import BadgeStyle

TypeMeasure = Callable[[str, Type], float]
"""Width of a text in px, set in a type."""

ASCENT = 0.88
HANG = 0.45
"""How far an opening quotation mark at the start of a label hangs out, em (DESIGN 4)."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A piece of text: left edge, baseline, type and colour."""

    x: float
    y: float
    text: str
    kind: Type
    color: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A badge's frame and its style."""

    x: float
    y: float
    width: float
    height: float
    style: BadgeStyle


@dataclass(frozen=True, slots=True)
class Track:
    """A bar (``start`` None) or a from-to track; ``start`` and ``end`` are px from the left edge of the face."""

    x: float
    y: float
    width: float
    height: float
    end: float
    start: float | None


@dataclass(frozen=True, slots=True)
class Glyph:
    """A filled triangle standing on the baseline ``y``; it points up or down."""

    x: float
    y: float
    size: float
    up: bool


@dataclass(frozen=True, slots=True)
class LabelLine:
    """One line of the label: where it starts, and at which character of the label."""

    x: float
    y: float
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Face:
    """A figure laid out for one width. ``elided`` is True when some words did not fit (they are in the tooltip)."""

    height: int
    label: tuple[LabelLine, ...]
    inks: tuple[Ink, ...]
    frames: tuple[Frame, ...] = ()
    glyphs: tuple[Glyph, ...] = ()
    track: Track | None = None
    elided: bool = False


@dataclass(frozen=True, slots=True)
class Faces:
    """The types of a figure, made from the theme's roles; ``large`` is the value."""

    large: Type
    worded: Type
    start: Type
    percent: Type
    unit: Type
    label: Type
    note: Type
    badge: Type

    @staticmethod
    def of(theme: Theme, value: Type | None = None) -> Faces:
        """Values 25 px, from values and percent signs three quarters of that, units 14, notes 13, badges 12."""
        types = theme.types
        large = value or types.card_value
        return Faces(
            large=large,
            worded=Type(large.face, large.weight, round(large.size * 0.68), large.line),
            start=Type(large.face, 400, round(large.size * 0.76), large.line),
            percent=Type(large.face, 400, round(large.size * 0.72), large.line),
            unit=types.card_label,
            label=types.card_label,
            note=types.meta,
            badge=types.status,
        )


def baseline(top: float, height: float, kind: Type) -> float:
    """Where the baseline of a line of this type lies when its em box is centred in ``height`` px below ``top``."""
    return round(top + (height - kind.size) / 2 + ASCENT * kind.size)


def hang(label: str, kind: Type) -> float:
    """How far to the left a label starts so that an opening quotation mark does not look indented, px."""
    return HANG * kind.size if label.startswith("“") else 0.0
