"""The characters of a PDF page with their places, through pdfium; upright, and as the characters they stand for.

Fonts that share one drawing for a radical and a character name the radical: 工 comes out as U+2F2F. What looks like an
ordinary character is made one, by Unicode's own table (NFKC) and, for the simplified radicals, by their names.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from typing import NamedTuple

import pypdfium2.raw as pdfium
from pypdfium2 import PdfTextPage

# CJK Radicals Supplement without a decomposition of its own -> the character of the same name and form.
_RADICALS = dict(
    zip(
        "⺄⺅⺆⺕⺖⺘⺠⺡⺣⺩⺭⺯⺰⺾⻁⻂⻄⻅⻆⻈⻉⻋⻌⻏⻐⻑⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻲⻳",
        "乙亻冂彐忄扌民氵灬王礻糹纟艹虎衤西见角讠贝车辶阝钅長长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀龟",
        strict=True,
    )
)
# The one radical whose everyday form differs: 户 in simplified text, which these give away.
_SIMPLIFIED = frozenset("们这国发会经产业务区县为个时门与农长东")
_TILT = math.radians(10)
_UNMAPPED = "\ufffd"


class Glyph(NamedTuple):
    """A character: left and right edge, baseline, size of its type (all in points), whether a gap
    precedes it, and its place in the page's text."""

    char: str
    x: float
    right: float
    y: float
    size: float
    spaced: bool
    place: int


class Page(NamedTuple):
    """A page's upright glyphs in the file's order, those that stand askew, and how many were radicals or unmapped."""

    glyphs: list[Glyph]
    askew: list[Glyph]
    radicals: int
    unmapped: int


def ordinary(char: str) -> str:
    """``char``, or the ordinary character that it only is a variant drawing of."""
    code = ord(char)
    if 0x2E80 <= code <= 0x2FDF:
        return _RADICALS.get(char) or unicodedata.normalize("NFKC", char)
    if 0xF900 <= code <= 0xFAFF or 0xFB00 <= code <= 0xFB06 or 0x2F800 <= code <= 0x2FA1F:
        return unicodedata.normalize("NFKC", char)
    return char


def glyphs_of(page: PdfTextPage) -> Page:
    """Read the characters of a page. Generated blanks and line ends are not characters but gaps."""
    reader = _Reader(page)
    found: list[tuple[Glyph, float]] = []
    radicals = unmapped = 0
    spaced = False
    high = 0
    for index in range(page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
        high = 0
        char = _character(code)
        if char.isspace() or not char:
            spaced = True
            continue
        plain = ordinary(char)
        radicals += plain != char
        unmapped += char == _UNMAPPED
        for letter in plain:
            found.append((reader.glyph(letter, index, spaced), reader.angle(index)))
            spaced = False
    if radicals and any(glyph.char in _SIMPLIFIED for glyph, _ in found):
        found = [(glyph._replace(char="户") if glyph.char == "戶" else glyph, angle) for glyph, angle in found]
    return _upright(found, radicals, unmapped)


def _character(code: int) -> str:
    """The character of a code as it is said; "" for one that is not seen."""
    if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000 or 0xE000 <= code < 0xF900 or code > 0x10FFFF:
        return _UNMAPPED
    if code == 2:  # pdfium's mark for a hyphen at a line's end
        return "-"
    char = chr(code)
    return "" if unicodedata.category(char) in ("Cc", "Cf") and not char.isspace() else char


class _Reader:
    """Asks pdfium with the same few buffers for every character."""

    def __init__(self, page: PdfTextPage) -> None:
        self._page = page
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()

    def glyph(self, char: str, index: int, spaced: bool) -> Glyph:
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._box)
        pdfium.FPDFText_GetMatrix(self._page, index, self._matrix)
        matrix = self._matrix
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = abs(pdfium.FPDFText_GetFontSize(self._page, index) * scale) or 1.0
        return Glyph(char, self._x.value, self._box.right, self._y.value, size, spaced, index)

    def angle(self, index: int) -> float:
        return float(pdfium.FPDFText_GetCharAngle(self._page, index))


def _upright(found: list[tuple[Glyph, float]], radicals: int, unmapped: int) -> Page:
    """Turn the page so that most of its characters stand upright; the others are askew (stamps, watermarks)."""
    if not found:
        return Page([], [], radicals, unmapped)
    quarters = Counter(round(angle / (math.pi / 2)) % 4 for _, angle in found)
    turned = quarters.most_common(1)[0][0]
    upright: list[Glyph] = []
    askew: list[Glyph] = []
    for glyph, angle in found:
        off = abs((angle - turned * math.pi / 2 + math.pi) % (2 * math.pi) - math.pi)
        (upright if off < _TILT else askew).append(_turned(glyph, turned))
    return Page(upright, askew, radicals, unmapped)


def _turned(glyph: Glyph, quarters: int) -> Glyph:
    """The glyph on a page turned back by so many quarters; what is turned has its width from its size."""
    if quarters == 0:
        return glyph
    x, y = ((-glyph.y, glyph.x), (-glyph.x, -glyph.y), (glyph.y, -glyph.x))[quarters - 1]
    width = glyph.size * (1.0 if is_wide(glyph.char) else 0.55)
    return glyph._replace(x=x, y=y, right=x + width)


def is_wide(char: str) -> bool:
    """True for a character that takes a whole square: Chinese and its punctuation."""
    return unicodedata.east_asian_width(char) in "WF" or char in "“”‘’…—"
