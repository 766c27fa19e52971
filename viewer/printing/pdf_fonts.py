"""The fonts of a PDF that Qt has written: named as the subsets they are, with a whole map back to the text."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence

from viewer.printing.pdf_objects import Objects, reference

Beyond = Mapping[str, Mapping[int, str]]
"""For each font, by its name, the numbers of glyphs that stand for a character beyond U+FFFF."""
_RANGE = re.compile(rb"<(\w{4})> <(\w{4})> (?:\[([^\]]*)\]|<(\w{4})>)")
_SPACES = ("\t", "\u00a0")
_AT_ONCE = 100
_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_FOOT = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def fonts_of(objects: Objects, pages: Sequence[int], beyond: Beyond) -> Iterator[tuple[int, bytes]]:
    """The objects of the fonts that are written anew.

    Qt leaves out of a font's name the mark of a subset (9.6.4: ABCDEF+), which its descriptor bears. Its map has no
    characters beyond U+FFFF, and takes a space for a tab, whose glyph is the same.
    """
    resources = (objects[reference(objects[page], b"Resources")] for page in pages)
    for number in sorted({int(number) for each in resources for number in re.findall(rb"/F\d+ (\d+) 0 R", each)}):
        below = re.search(rb"/DescendantFonts \[(\d+) 0 R\]", objects[number])
        descriptor = objects[reference(objects[int(below[1])], b"FontDescriptor")] if below else b""
        name = re.search(rb"/FontName (/\w+\+(\S+))", descriptor)
        if below is None or name is None:
            continue
        for own in (number, int(below[1])):
            yield own, re.sub(rb"/BaseFont /\S+", b"/BaseFont " + name[1], objects[own])
        words = reference(objects[number], b"ToUnicode")
        yield (
            words,
            _map_object(words, {**_characters(objects[words]), **beyond.get(name[2].decode("utf-8", "replace"), {})}),
        )


def _characters(body: bytes) -> dict[int, str]:
    """What Qt's map says of each glyph (9.10.3); the first glyph is the box and stands for nothing."""
    found: dict[int, str] = {}
    for first, last, several, one in _RANGE.findall(body):
        codes = [one] if one else re.findall(rb"\w{4}", several)
        start = int(first, 16)
        for place in range(int(last, 16) - start + 1):
            code = int(codes[0], 16) + place if one else int(codes[place], 16)
            found[start + place] = " " if chr(code) in _SPACES else chr(code)
    found.pop(0, None)
    return found


def _map_object(number: int, characters: Mapping[int, str]) -> bytes:
    lines = [b"<%04X> <%s>\n" % (glyph, _hexadecimal(char)) for glyph, char in sorted(characters.items())]
    parts = [lines[at : at + _AT_ONCE] for at in range(0, len(lines), _AT_ONCE)]
    said = b"".join(b"%d beginbfchar\n%sendbfchar\n" % (len(part), b"".join(part)) for part in parts)
    packed = zlib.compress(_HEAD + said + _FOOT)
    return b"%d 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream\nendobj\n" % (
        number, len(packed), packed,
    )  # fmt: skip


def _hexadecimal(char: str) -> bytes:
    return char.encode("utf-16-be", "replace").hex().upper().encode("ascii")
