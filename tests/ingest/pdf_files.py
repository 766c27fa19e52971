"""Writes small PDFs by hand, as an office program would: a font that names its characters, text set line by line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT, TOP = 90.0, 90.0 + 28 * 15, 750.0
"""The text's edges: 28 squares of 15 points, so that a line's last square ends at RIGHT."""
SIZE, PITCH = 15.0, 28.0


class Text(NamedTuple):
    """A stretch of text at a place of a page, in points from the left and from below."""

    x: float
    y: float
    text: str
    size: float = SIZE
    bold: bool = False
    turned: bool = False


def squares(text: str) -> float:
    """How many squares a text takes: a Latin letter or figure is half of one."""
    return sum(0.5 if ord(char) < 0x7F else 1.0 for char in text)


def setting(lines: Sequence[str], top: float = TOP, *, size: float = SIZE, left: float = LEFT) -> list[Text]:
    """Lines one below the other; full-width blanks in front are an indent."""
    found = []
    for at, line in enumerate(lines):
        held = line.lstrip("　")
        found.append(Text(left + (len(line) - len(held)) * size, top - at * PITCH, held, size))
    return found


def wrapped(paragraphs: Sequence[str], across: float = 28) -> list[str]:
    """Paragraphs broken into lines of so many squares, each indented by two; figures stay whole, as in print."""
    lines = []
    for paragraph in paragraphs:
        line, room = "　　", across - 2
        for word in _words(paragraph):
            if squares(word) > room and line.strip("　"):
                lines.append(line)
                line, room = "", across
            line += word
            room -= squares(word)
        lines.append(line)
    return lines


def _words(text: str) -> list[str]:
    words: list[str] = []
    for char in text:
        tight = bool(words) and ((char.isascii() and words[-1][-1].isascii()) or char in "，。、；：）》”%")
        if tight or (words and words[-1][-1] in "（《“"):
            words[-1] += char
        else:
            words.append(char)
    return words


def write_pdf(
    path: Path,
    pages: Sequence[Sequence[Text]],
    *,
    title: str = "",
    bookmarks: Sequence[str] = (),
    pictures: Sequence[int] = (),
    extra: str = "",
) -> Path:
    """Write ``pages`` to ``path``. ``pictures``: indexes of pages with an image; ``extra``: for the catalogue."""
    objects: list[bytes] = [b""] * 12
    objects[0] = f"<</Type/Catalog/Pages 2 0 R{'/Outlines 8 0 R' if bookmarks else ''}{extra}>>".encode()
    objects[2] = _font("BriefingSong")
    objects[3] = _font("BriefingHei-Bold")
    objects[4] = _stream(_TO_UNICODE)
    objects[8] = _stream(
        b"\x00" * 12, "/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceRGB/BitsPerComponent 8"
    )
    objects[9] = b"<</Title " + _hex("﻿" + title) + b">>"
    objects[10], objects[11] = _stream(_square()), _stream(b"\0\1" * 0x10000)
    kids = []
    for at, texts in enumerate(pages):
        content = "".join(map(_shown, texts)) + ("q 500 0 0 700 40 70 cm /I Do Q\n" if at in pictures else "")
        objects.append(_stream(content.encode()))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {len(objects)} 0 R/Resources"
            f"<</Font<</F 3 0 R/B 4 0 R>>/XObject<</I 9 0 R>>>>>>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    first = len(objects) + 1
    objects[7] = f"<</Type/Outlines/First {first} 0 R/Last {first + len(bookmarks) - 1} 0 R>>".encode()
    for at, bookmark in enumerate(bookmarks):
        following = f"/Next {first + at + 1} 0 R" if at + 1 < len(bookmarks) else ""
        objects.append(b"<</Parent 8 0 R/Title " + _hex("﻿" + bookmark) + following.encode() + b">>")
    path.write_bytes(_file(objects))
    return path


_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end"""


@lru_cache
def _square() -> bytes:
    """A font with one glyph, a square: pdfium leaves out text whose glyphs have no extent."""
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in ((50, 800), (450, 800), (450, 0)):
        pen.lineTo(corner)
    pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "square"])
    builder.setupCharacterMap({0x25A0: "square"})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "square": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (1000, 0), "square": (1000, 50)})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupOS2()
    builder.setupPost()
    held = BytesIO()
    builder.save(held)
    return held.getvalue()


def _font(name: str) -> bytes:
    described = (
        f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880"
        "/Descent -120/CapHeight 700/StemV 80/FontFile2 11 0 R>>"
    )
    held = (
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        f"/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor {described}/CIDToGIDMap 12 0 R>>"
    )
    kind = f"/Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
    return f"<<{kind}/DescendantFonts[{held}]/ToUnicode 5 0 R>>".encode()


def _shown(text: Text) -> str:
    place = f"0 1 -1 0 {text.x} {text.y}" if text.turned else f"1 0 0 1 {text.x} {text.y}"
    font = "B" if text.bold else "F"
    return f"BT /{font} {text.size} Tf {place} Tm {_hex(text.text).decode()} Tj ET\n"


def _hex(text: str) -> bytes:
    return b"<" + text.encode("utf-16-be").hex().encode() + b">"


def _stream(content: bytes, more: str = "") -> bytes:
    return f"<<{more}/Length {len(content)}>>stream\n".encode() + content + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    written = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj" % number + (content or b"null") + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size %d/Root 1 0 R/Info 10 0 R>>" % (len(objects) + 1)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return written + head + table + trailer + b"\nstartxref\n%d\n%%%%EOF" % len(written)
