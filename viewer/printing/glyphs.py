"""Glyphs for characters: looked up in the faces of a role, one glyph a character, with its natural advance.

Official text needs no shaping, so a look-up is enough and every character keeps its own place. What no bundled face
holds, and accents that belong to the character before them, are shaped by Qt with the role's whole chain of fonts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import category

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QPainterPath, QRawFont, QTextLayout

from viewer.paper.geometry import PageLayout
from viewer.printing.faces import Role, font_of
from viewer.theme.fonts import load_for

_ENDLESS = 1e6
_SIXTEEN_BITS = "\uffff"
BEYOND: dict[tuple[str, int], str] = {}
"""The characters beyond U+FFFF that were looked up, by their font's name in a PDF and their glyph."""


class Glyph(NamedTuple):
    """A glyph of a face with its natural advance; ``x`` is its place in the sign it is part of (twips)."""

    face: QRawFont
    number: int
    advance: float
    x: float = 0.0


class GlyphBook(dict[str, "Glyph | None"]):
    """The glyphs of a role, looked up once for each character; None for what has to be shaped."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._faces = [_face(font, family) for family in font.families()]

    def __missing__(self, char: str) -> Glyph | None:
        found = None if category(char) in ("Mn", "Me", "Cf") else self._look_up(char)
        self[char] = found
        return found

    def _look_up(self, char: str) -> Glyph | None:
        for face in self._faces:
            # Asked by number: asked by text, Qt's answer holds for the first half of a character beyond U+FFFF.
            if face.isValid() and face.supportsCharacter(ord(char)):
                index = face.glyphIndexesForString(char)[0]
                _remember(char, face, index)
                return Glyph(face, index, face.advancesForGlyphIndexes([index])[0].x())
        return None


@cache
def glyph_book(role: Role, layout: PageLayout) -> GlyphBook:
    """The glyphs of a role on a page."""
    return GlyphBook(font_of(role, layout))


def shaped(text: str, role: Role, layout: PageLayout) -> tuple[tuple[Glyph, ...], float]:
    """The glyphs of a few characters that make one sign, shaped by Qt, and the sign's width."""
    load_for(text)
    shaper = QTextLayout(text, font_of(role, layout))
    shaper.beginLayout()
    line = shaper.createLine()
    line.setLineWidth(_ENDLESS)
    shaper.endLayout()
    glyphs = tuple(
        Glyph(run.rawFont(), index, 0.0, position.x())
        for run in line.glyphRuns()
        for index, position in zip(run.glyphIndexes(), run.positions(), strict=True)
    )
    if len(glyphs) == 1 and len(text) == 1:
        _remember(text, glyphs[0].face, glyphs[0].number)
    return glyphs, line.naturalTextWidth()


def font_name(face: QRawFont) -> str:
    """The name that a face has in a PDF, without the mark of its subset."""
    return f"{face.familyName()}-{face.styleName()}".replace(" ", "")


def _remember(char: str, face: QRawFont, index: int) -> None:
    if char > _SIXTEEN_BITS:
        BEYOND[font_name(face), index] = char


class Placing(NamedTuple):
    """A glyph at its place on a line (twips); ``heavy``: it is to be thickened."""

    glyph: Glyph
    x: float
    heavy: bool


def runs_of(placings: Sequence[Placing]) -> tuple[tuple[QGlyphRun, ...], frozenset[int]]:
    """Runs of one face and weight each in reading order, so that a PDF holds the text in the order it is read; and
    which of them are heavy.

    Places are rounded to a twip (0.02 mm), which no printer shows and which keeps a PDF small.
    """
    runs: list[QGlyphRun] = []
    heavy: set[int] = set()
    begin = 0
    for end in range(1, len(placings) + 1):
        first = placings[begin]
        if end < len(placings) and placings[end].glyph.face is first.glyph.face and placings[end].heavy == first.heavy:
            continue
        run = QGlyphRun()
        run.setRawFont(first.glyph.face)
        run.setGlyphIndexes([placing.glyph.number for placing in placings[begin:end]])
        run.setPositions([QPointF(round(placing.x), 0) for placing in placings[begin:end]])
        if first.heavy:
            heavy.add(len(runs))
        runs.append(run)
        begin = end
    return tuple(runs), frozenset(heavy)


def outline_of(runs: Sequence[QGlyphRun]) -> QPainterPath:
    """The outlines of runs as one path, to be stroked over the glyphs."""
    outline = QPainterPath()
    for run in runs:
        face = run.rawFont()
        for index, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            outline.addPath(face.pathForGlyph(index).translated(place))
    return outline


def squeezed(run: QGlyphRun, factor: float) -> QGlyphRun:
    """The run with its glyphs set closer by ``factor``; their shapes stay."""
    closer = QGlyphRun(run)
    closer.setPositions([QPointF(position.x() * factor, position.y()) for position in run.positions()])
    return closer


def _face(font: QFont, family: str) -> QRawFont:
    """The face that Qt takes for one family of a font."""
    own = QFont(font)
    own.setFamilies([family])
    face = QRawFont.fromFont(own)
    return face if face.familyName() == family else QRawFont()
