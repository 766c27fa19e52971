"""The bundled faces: families of our own names, loaded from resources/fonts when a role first asks for them.

Own names keep them from mixing with system fonts of the same family (measured: a system Regular was used for a
bundled Bold). ``packaging/fonts.py`` makes the files.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from viewer.paths import resources
from viewer.theme.tokens import Type

_FAMILIES = {"sans": "Briefing Sans", "serif": "Briefing Serif", "kai": "Briefing Kai", "fang": "Briefing Fang"}
_STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
# Fang lacks a few characters (㎡ 邨), Kai the rarest of GBK: the serif, which has them all, stands in for them.
_SECOND = {"fang": "serif", "kai": "serif"}
_PLAIN = 400


def family(face: str) -> str:
    """The family name of a face: ``sans``, ``serif``, ``kai`` or ``fang``; KeyError for another."""
    return _FAMILIES[face]


def font(kind: Type) -> QFont:
    """The font for a role of type on the screen, in px."""
    return QFont(_screen_font(kind))  # a copy: who asked may change it, and it shares what Qt found for the first


@cache
def _screen_font(kind: Type) -> QFont:
    made = _font(kind.face, kind.weight)
    made.setPixelSize(kind.size)
    return made


def paper_font(face: str, weight: int, point_size: float) -> QFont:
    """A font for paper, in pt, without hinting so that advances are those of the outline."""
    made = _font(face, weight)
    made.setPointSizeF(point_size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def missing_glyphs(face: str, text: str) -> str:
    """The characters of ``text`` that the face itself cannot draw, each once, in order; what stands in is not asked.

    Asked of QRawFont glyph by glyph: QFontMetrics answers for the fallback too.
    """
    from PySide6.QtGui import QRawFont  # for paper alone

    load(face, _PLAIN)
    raw = QRawFont.fromFont(QFont(_FAMILIES[face]))
    return "".join(char for char in dict.fromkeys(text) if not char.isspace() and not raw.supportsCharacter(ord(char)))


def _font(face: str, weight: int) -> QFont:
    load(face, weight)
    families = [_FAMILIES[face]]
    if face in _SECOND:
        # The plain weight alone: a heading's spare is hardly ever drawn and must not cost another file.
        load(_SECOND[face], _PLAIN)
        families.append(_FAMILIES[_SECOND[face]])
    made = QFont(families)
    made.setWeight(QFont.Weight(weight))
    return made


@cache
def load(face: str, weight: int) -> str:
    """Load the file for a face and weight once; returns its name. The nearest weight, lighter first, stands in."""
    stem = _FAMILIES[face].replace(" ", "")
    folder = resources() / "fonts"
    for known in sorted(_STYLES, key=lambda style: (abs(style - weight), style)):
        path = folder / f"{stem}-{_STYLES[known]}.otf"
        if path.exists():
            _add(path)
            return path.name
    return ""


@cache
def _add(path: Path) -> None:
    QFontDatabase.addApplicationFont(str(path))
