"""The bundled faces: families of our own names, loaded from resources/fonts when a role first asks for them.

Own names keep them from mixing with system fonts of the same family (measured: a system Regular was used for a
bundled Bold). ``packaging/fonts.py`` makes the files.

The last of every chain is the rest: Han characters beyond GBK and the standard list. Its name always stands there, so
that a font made before need not change; its file is loaded when a text needs it (``load_for``).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from viewer.paths import resources
from viewer.pieces import pieces
from viewer.theme.tokens import Type

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

REST = "rest"
"""The face that stands last in every chain."""
_FAMILIES = {
    "sans": "Briefing Sans", "medium": "Briefing Medium", "serif": "Briefing Serif", "kai": "Briefing Kai",
    "fang": "Briefing Fang", REST: "Briefing Rest",
}  # fmt: skip
_STYLES = {400: "Regular", 600: "SemiBold", 700: "Bold"}
_PLAIN = 400
# A weight that is a family of its own: its file holds less than the others', and Qt seeks what a font lacks in other
# families only.
_APART = {("sans", 500): "medium"}
# Fang lacks a few characters (㎡ 邨), Kai and Medium the rarest of GBK: a face that has them all stands in for them.
_SECOND = {"fang": "serif", "kai": "serif", "medium": "sans"}
# With GBK's ideographs, what Sans and Serif surely draw. A class that names the ideographs too would take the start a
# millisecond to compile.
_FIRST, _LAST = "\u4e00", "\u9fa5"
_NO_SIGN = (
    "[^\t\n\r -~\u00a0-\u0103\u2010-\u2016\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2025-\u2027\u2030\u20ac\u2103"
    "\u2160-\u216b\u2190-\u2199\u2264-\u2267\u2460-\u25ab\u25b2\u25b3\u25c6\u25c7\u25cb\u25cf\u2605\u2606"
    "\u3000-\u303f\u3220-\u332b\u332d-\u33ff\uff01-\uff5e\uffe0-\uffe6]"
)
# What nearly every report has besides ideographs: with these alone the expression above need not be compiled.
_USUAL = frozenset(
    "\n\t !\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz~"
    "\u3000·—‘’“”…、。〈〉《》「」『』【】〔〕①②③④⑤⑥⑦⑧⑨⑩〇％㎡！（），：；？"
)
# White space, controls, and what joins or varies its neighbours without a glyph of its own.
_UNSEEN = "[\\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]+"


def family(face: str) -> str:
    """The family name of ``sans``, ``medium``, ``serif``, ``kai``, ``fang`` or ``rest``; KeyError for another."""
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


@lru_cache(maxsize=16)
def reaches_beyond(text: str) -> bool:
    """Whether a character may be in neither Sans nor Serif; wider than the rest.

    What no bundled face has counts too: drawn by the machine's own fonts, it takes the rest's place in a layout, and
    would turn into one of the rest's glyphs if that were loaded later.
    """
    used: set[str] = set()
    for piece in pieces(text):
        used.update(piece)
    signs = {char for char in used if not _FIRST <= char <= _LAST}
    if signs <= _USUAL:
        return False
    return re.search(_NO_SIGN, "".join(signs)) is not None


def load_for(*texts: str) -> bool:
    """Load the rest where one of the texts reaches beyond the other faces; call it before they are laid out.

    True when it was loaded just now: a text that was laid out before must be laid out anew to be drawn by it.
    """
    # The families are asked last: where nothing is needed, Qt need not list the machine's fonts for this.
    if not any(map(reaches_beyond, texts)) or QFontDatabase.hasFamily(_FAMILIES[REST]):
        return False
    load(REST, _PLAIN)
    # Qt empties its cache of fonts when one is added, but a font that was in use at an earlier addition is no longer
    # in that cache and keeps saying that the rest is not there. This makes every font ask again.
    QFont.cleanup()
    return True


def follow(field: QLineEdit) -> None:
    """Draw whatever comes to stand in ``field``, also the first rare character that the user types."""

    def changed(text: str) -> None:
        if load_for(text):
            from PySide6.QtCore import QCoreApplication, QEvent

            # It was laid out when it was typed; a line edit lays its text out anew when its font changes.
            QCoreApplication.sendEvent(field, QEvent(QEvent.Type.FontChange))

    field.textChanged.connect(changed)


def missing_glyphs(face: str, text: str) -> str:
    """The characters of ``text`` that the face itself cannot draw, each once, in order; what stands in is not asked.

    Asked of QRawFont glyph by glyph: QFontMetrics answers for the fallback too.
    """
    from PySide6.QtGui import QRawFont  # for paper alone

    load(face, _PLAIN)
    raw = QRawFont.fromFont(QFont(_FAMILIES[face]))
    return "".join(char for char in dict.fromkeys(text) if not char.isspace() and not raw.supportsCharacter(ord(char)))


def undrawable(text: str) -> str:
    """The characters of ``text`` that would be a box, each once, in order: neither a bundled face nor the machine's
    own fonts draw them.
    """
    from unicodedata import normalize

    # Composed as the text is shaped: a letter and its accent are one glyph.
    doubtful = missing_glyphs("serif", normalize("NFC", re.sub(_UNSEEN, "", text)))
    load_for(doubtful)
    font = _font("serif", _PLAIN)
    return "".join(char for char in doubtful if _is_box(char, font))


def _is_box(char: str, font: QFont) -> bool:
    from PySide6.QtGui import QTextLayout

    layout = QTextLayout(char, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


def _font(face: str, weight: int) -> QFont:
    chain = [_APART.get((face, weight), face)]
    load(chain[0], weight)
    if chain[0] in _SECOND:
        # The plain weight alone: a heading's spare is hardly ever drawn and must not cost another file.
        chain.append(_SECOND[chain[0]])
        load(chain[1], _PLAIN)
    made = QFont([_FAMILIES[known] for known in (*chain, REST)])
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
