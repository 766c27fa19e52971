"""Glyphs of a line: collected from Qt in reading order, spread over the measure, made into runs to paint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QPainterPath, QTextLine

_LOOSEST = 0.25
"""A line is left ragged rather than stretched by more than this share of its width."""
_UNBROKEN = frozenset("—…")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph: its left edge on the line, its index in the font of ``source``."""

    x: float
    index: int
    source: QGlyphRun


def glyphs_of(line: QTextLine) -> list[Glyph]:
    """The line's glyphs from left to right; Qt hands them out font by font."""
    glyphs = [
        Glyph(position.x(), index, run)
        for run in line.glyphRuns()
        for index, position in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]
    glyphs.sort(key=lambda glyph: glyph.x)
    return glyphs


def spread(lefts: list[float], text: str, missing: float, measure: float) -> list[float]:
    """``lefts`` moved so that ``missing`` is filled: evenly between characters, never inside a number or a dash."""
    if not 0 < missing <= measure * _LOOSEST or len(lefts) != len(text):
        return lefts
    gaps = [not _together(before, after) for before, after in pairwise(text)]
    each = missing / (sum(gaps) or 1)
    moved, shift = lefts[:1], 0.0
    for left, gap in zip(lefts[1:], gaps, strict=True):
        shift += each if gap else 0.0
        moved.append(left + shift)
    return moved


def _together(before: str, after: str) -> bool:
    """True for two signs of one number or word, and for the halves of a dash or an ellipsis."""
    return (before in _UNBROKEN and before == after) or ("!" <= before <= "~" and "!" <= after <= "~")


def runs_of(glyphs: Sequence[Glyph], lefts: Sequence[float]) -> tuple[QGlyphRun, ...]:
    """Runs of one font each in reading order, so that a PDF holds the text in the order it is read."""
    runs: list[QGlyphRun] = []
    begin = 0
    for end in range(1, len(glyphs) + 1):
        if end < len(glyphs) and glyphs[end].source is glyphs[begin].source:
            continue
        run = QGlyphRun()
        run.setRawFont(glyphs[begin].source.rawFont())
        run.setGlyphIndexes([glyph.index for glyph in glyphs[begin:end]])
        run.setPositions([QPointF(x, 0) for x in lefts[begin:end]])
        runs.append(run)
        begin = end
    return tuple(runs)


def outline_of(glyphs: Sequence[Glyph], lefts: Sequence[float]) -> QPainterPath | None:
    """The glyphs' outlines as one path, to be stroked over the glyphs; None for none."""
    if not glyphs:
        return None
    outline = QPainterPath()
    for glyph, left in zip(glyphs, lefts, strict=True):
        outline.addPath(glyph.source.rawFont().pathForGlyph(glyph.index).translated(left, 0))
    return outline


def squeezed(run: QGlyphRun, factor: float) -> QGlyphRun:
    """The run with its glyphs set closer by ``factor``; their shapes stay."""
    closer = QGlyphRun(run)
    closer.setPositions([QPointF(position.x() * factor, position.y()) for position in run.positions()])
    return closer
