"""WordprocessingML as text: one function for an element, one for a run, and the measures that both need.

Strings, not element trees: a part is written once from front to back, and a long report costs no tree of its own.
"""

from __future__ import annotations

import re
from math import ceil
from unicodedata import east_asian_width
from xml.sax.saxutils import quoteattr

from viewer.office import cells

_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_PIECES = re.compile("([\n\t])")
_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_WIDE = frozenset("WFA")
_PERCENT = 0.83
"""Width of a per cent sign of Times New Roman in characters; its digits have 0.5."""
HINT = '<w:rFonts w:hint="eastAsia"/>'
"""Quotation marks, dashes, ① and → are in both Chinese and Latin fonts; the hint takes them from the Chinese one
(ECMA-376 Part 1, 17.3.2.26)."""


def clean(text: str) -> str:
    """``text`` without the characters that XML cannot hold, as in all files of this room, its line ends ``\\n``."""
    return cells.clean(_LINE_END.sub("\n", text))


def escaped(text: str) -> str:
    """``text``, cleaned, as character data."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def w(name: str, /, *children: str, **attributes: object) -> str:
    """The element ``w:name``; attributes that are None are left out, the others get the prefix too."""
    told = "".join(f" w:{key}={quoteattr(str(value))}" for key, value in attributes.items() if value is not None)
    inner = "".join(children)
    return f"<w:{name}{told}>{inner}</w:{name}>" if inner else f"<w:{name}{told}/>"


def run(text: str, *properties: str, style: str = "") -> str:
    """A run of text, line ends as breaks; ``properties`` are children of rPr in the schema's order, after the font."""
    look = w("rStyle", val=style) if style else ""
    pieces = (
        _BREAKS.get(piece) or f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'
        for piece in _PIECES.split(clean(text))
        if piece
    )
    return w("r", w("rPr", look, HINT, *properties), *pieces)


def paragraph(style: str, *content: str, properties: tuple[str, ...] = ()) -> str:
    """A paragraph; ``properties`` are further children of pPr in the schema's order."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


def ems(text: str) -> float:
    """Width of a text in characters: a Chinese character is 1, a digit or Latin letter a half, about."""
    return sum(1.0 if east_asian_width(sign) in _WIDE else 0.5 for sign in text) + text.count("%") * (_PERCENT - 0.5)


def line_count(text: str, room: float, size: float) -> int:
    """Lines that a text takes in ``room`` at ``size``, both in the same unit; an estimate, Word breaks lines itself."""
    return max(1, ceil(ems(text) * size / max(room, size)))
