"""Finishes a PDF that Qt has written: bookmarks, facts, and leaner pages on which bold is a property of the text.

Qt (6.9) knows neither bookmarks nor the document's language, and thickens text only by drawing its outlines again,
which made two thirds of a page's bytes. Its files are plain: numbered objects and one table of their places
(ISO 32000-1, 7.5), so the objects are copied one by one and those of interest are written anew.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence

from viewer.printing.pdf_outline import Bookmark, outline_objects, pdf_text

HEAVY = 1
"""Grey level (of 255) that marks text to be thickened in what Qt writes; it is written black in the end."""
_SAYS_HEAVY = re.compile(rb"/CSp cs\n0\.0039\d* 0\.0039\d* 0\.0039\d* scn\n/GSa gs\nBT\n")
_SAYS_BLACK = re.compile(rb"/CSp cs\n0 0 0 scn\n/GSa gs\nBT\n")
_SAYS_PEN = re.compile(rb"/CSp CS\n[\d. ]+ SCN\n1 w 2 J 2 j \[\]0  d\n")
# Text render mode 2, fill and stroke (9.3.6), with bevelled joins.
_HEAVY = b"0 g 0 G %d w 2 j 2 Tr\nBT\n"
_BLACK = b"0 g\nBT\n"
_PLACE = re.compile(rb"(\d{10}) \d{5} n")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")


class _Objects:
    """The numbered objects of Qt's file, as bytes from ``N 0 obj`` to ``endobj``."""

    def __init__(self, data: bytes) -> None:
        found = _START.search(data, max(len(data) - 64, 0))
        if found is None:
            raise ValueError("no table of places where Qt writes it")
        table = int(found[1])
        places = [int(entry[1]) for entry in _PLACE.finditer(data, table)]
        order = sorted((place, number) for number, place in enumerate(places, 1))
        ends = [place for place, _ in order[1:]] + [table]
        self.head, self.count, self._data = data[: order[0][0]], len(places), data
        self.trailer = data[data.index(b"trailer", table) : found.start()]
        self._spans = {number: (place, end) for (place, number), end in zip(order, ends, strict=True)}

    def __getitem__(self, number: int) -> bytes:
        start, end = self._spans[number]
        return self._data[start:end]


def finish(data: bytes, facts: Mapping[str, str], bookmarks: Sequence[Bookmark], stroke: int) -> bytes:
    """The file with bookmarks and facts (``Title`` …), and with heavy text stroked by ``stroke`` twips."""
    objects = _Objects(data)
    root, info = _reference(objects.trailer, b"Root"), _reference(objects.trailer, b"Info")
    pages = _pages(objects, root)
    new: dict[int, bytes] = {}
    for page in pages:
        new.update(_leaner(objects, _reference(objects[page], b"Contents"), stroke))
    new.update(_fonts(objects, pages))
    new[info] = _with(objects[info], {name.encode("ascii"): pdf_text(value) for name, value in facts.items()})
    outline = outline_objects(bookmarks, pages, objects.count + 1)
    more = {b"Lang": b"(zh-CN)"}
    if outline:
        more[b"Outlines"] = b"%d 0 R" % (objects.count + 1)
    new[root] = _with(objects[root], more)
    new.update(enumerate(outline, objects.count + 1))
    return b"".join(_written(objects, new))


def _leaner(objects: _Objects, number: int, stroke: int) -> Iterator[tuple[int, bytes]]:
    """The content of a page without what Qt says again for every run, and the object that tells its length."""
    body = objects[number]
    length = _reference(body, b"Length")
    start = re.compile(rb"stream\r?\n").search(body)
    if start is None:
        return
    text = zlib.decompressobj().decompress(body[start.end() :])
    text = _SAYS_HEAVY.sub(_HEAVY % stroke, _SAYS_PEN.sub(b"", text))
    packed = zlib.compress(_SAYS_BLACK.sub(_BLACK, text))
    head = b"%d 0 obj\n<< /Length %d 0 R /Filter /FlateDecode >>\nstream\n" % (number, length)
    yield number, head + packed + b"\nendstream\nendobj\n"
    yield length, b"%d 0 obj\n%d\nendobj\n" % (length, len(packed))


def _fonts(objects: _Objects, pages: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    """The fonts under the names of subsets that their descriptors bear (9.6.4: ABCDEF+ before the name), which Qt
    leaves out, and with the space as a space: its glyph is the tab's too, and Qt takes the first.
    """
    resources = (objects[_reference(objects[page], b"Resources")] for page in pages)
    for number in sorted({int(number) for each in resources for number in re.findall(rb"/F\d+ (\d+) 0 R", each)}):
        words = _reference(objects[number], b"ToUnicode")
        yield words, objects[words].replace(b"<0009>", b"<0020>").replace(b"<00A0>", b"<0020>")
        below = re.search(rb"/DescendantFonts \[(\d+) 0 R\]", objects[number])
        descriptor = objects[_reference(objects[int(below[1])], b"FontDescriptor")] if below else b""
        name = re.search(rb"/FontName (/\S+)", descriptor)
        if below is None or name is None:
            continue
        for own in (number, int(below[1])):
            yield own, re.sub(rb"/BaseFont /\S+", b"/BaseFont " + name[1], objects[own])


def _pages(objects: _Objects, root: int) -> list[int]:
    """Numbers of the pages in their order; Qt keeps them in one list."""
    tree = objects[_reference(objects[root], b"Pages")]
    return [int(number) for number in re.findall(rb"(\d+) 0 R", tree[tree.index(b"[") : tree.index(b"]")])]


def _reference(body: bytes, name: bytes) -> int:
    found = re.search(rb"/%s (\d+) 0 R" % name, body)
    if found is None:
        raise ValueError(f"no {name.decode()} where Qt writes it")
    return int(found[1])


def _with(body: bytes, entries: Mapping[bytes, bytes]) -> bytes:
    """A dictionary's object with more entries, which take the place of those it had."""
    start, end = body.index(b"<<") + 2, body.rindex(b">>")
    inside = body[start:end]
    for name in entries:
        inside = re.sub(rb"/%s \((?:\\.|[^()\\])*\)\n" % name, b"", inside, flags=re.DOTALL)
    added = b"".join(b"/%s %s\n" % entry for entry in entries.items())
    return body[:start] + inside + added + body[end:]


def _written(objects: _Objects, new: Mapping[int, bytes]) -> Iterator[bytes]:
    """The file: every object in the order of its number, the table of their places, the trailer (7.5.4, 7.5.5)."""
    yield objects.head
    at, places = len(objects.head), []
    count = max(objects.count, *new)
    for number in range(1, count + 1):
        body = new.get(number) or objects[number]
        places.append(at)
        at += len(body)
        yield body
    yield b"xref\n0 %d\n0000000000 65535 f \n" % (count + 1)
    yield b"".join(b"%010d 00000 n \n" % place for place in places)
    yield re.sub(rb"/Size \d+", b"/Size %d" % (count + 1), objects.trailer)
    yield b"startxref\n%d\n%%%%EOF\n" % at
