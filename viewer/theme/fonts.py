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
# Fang lacks a few characters (㎡ 邨): the serif stands in for them.
_SECOND = {"fang": "serif", "kai": "serif"}


def family(face: str) -> str:
    """The family name of a face: ``sans``, ``serif``, ``kai`` or ``fang``; KeyError for another."""
    return _FAMILIES[face]


def font(kind: Type) -> QFont:
    """The font for a role of type on the screen, in px."""
    made = _font(kind.face, kind.weight)
    made.setPixelSize(kind.size)
    return made


def paper_font(face: str, weight: int, point_size: float) -> QFont:
    """A font for paper, in pt, without hinting so that advances are those of the outline."""
    made = _font(face, weight)
    made.setPointSizeF(point_size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def _font(face: str, weight: int) -> QFont:
    families = []
    for name in (face, _SECOND.get(face)):
        if name is not None:
            load(name, weight)
            families.append(_FAMILIES[name])
    made = QFont(families)
    made.setWeight(QFont.Weight(weight))
    return made


@cache
def load(face: str, weight: int) -> str:
    """Load the file for a face and weight once; returns its name. The nearest lighter weight stands in for none."""
    stem = _FAMILIES[face].replace(" ", "")
    folder: Path = resources() / "fonts"
    weights = sorted(_STYLES, key=lambda known: (abs(known - weight), known))
    for candidate in (path for known in weights for path in folder.glob(f"{stem}-{_STYLES[known]}.?tf")):
        QFontDatabase.addApplicationFont(str(candidate))
        return candidate.name
    return ""
