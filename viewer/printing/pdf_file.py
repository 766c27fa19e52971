"""Finishes a PDF that Qt has written: bookmarks, facts, and leaner pages on which bold is a property of the text.

Qt (6.9) knows neither bookmarks nor the document's language, and thickens text only by drawing its outlines again,
which made two thirds of a page's bytes. Its files are plain: numbered objects and one table of their places
(ISO 32000-1, 7.5), so the objects are copied one by one and those of interest are written anew.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.printing.pdf_fonts import Beyond, fonts_of
from viewer.printing.pdf_objects import Objects, reference
from viewer.printing.pdf_outline import Bookmark, outline_objects, pdf_text

HEAVY = 1
"""Grey level (of 255) that marks text to be thickened in what Qt writes; it is written black in the end."""
_SAYS_HEAVY = re.compile(rb"/CSp cs\n0\.0039\d* 0\.0039\d* 0\.0039\d* scn\n/GSa gs\nBT\n")
_SAYS_BLACK = re.compile(rb"/CSp cs\n0 0 0 scn\n/GSa gs\nBT\n")
_SAYS_PEN = re.compile(rb"/CSp CS\n[\d. ]+ SCN\n1 w 2 J 2 j \[\]0  d\n")
_DATE = re.compile(rb"/(CreationDate|ModDate) (\(D:[^()]*\))")
# Text render mode 2, fill and stroke (9.3.6), with bevelled joins.
_HEAVY = b"0 g 0 G %d w 2 j 2 Tr\nBT\n"
_BLACK = b"0 g\nBT\n"


@dataclass(frozen=True, slots=True)
class Extras:
    """What the file is to have besides Qt's pages: facts (``Title`` …), bookmarks, the characters that Qt's maps to
    text leave out, and the stroke of heavy text in twips.
    """

    facts: Mapping[str, str]
    bookmarks: Sequence[Bookmark]
    beyond: Beyond
    stroke: int


def finish(data: bytes, extras: Extras) -> bytes:
    """The file as Qt wrote it, with all that."""
    objects = Objects(data)
    root, info = reference(objects.trailer, b"Root"), reference(objects.trailer, b"Info")
    pages = _pages(objects, root)
    new: dict[int, bytes] = {}
    for page in pages:
        new.update(_leaner(objects, reference(objects[page], b"Contents"), extras.stroke))
    new.update(fonts_of(objects, pages, extras.beyond))
    new[info] = _information(info, objects[info], extras.facts)
    outline = outline_objects(extras.bookmarks, pages, objects.count + 1)
    more = {b"Lang": b"(zh-CN)"}
    if outline:
        more[b"Outlines"] = b"%d 0 R" % (objects.count + 1)
    new[root] = _with(objects[root], more)
    new.update(enumerate(outline, objects.count + 1))
    return b"".join(_written(objects, new))


def _leaner(objects: Objects, number: int, stroke: int) -> Iterator[tuple[int, bytes]]:
    """The content of a page without what Qt says again for every run, and the object that tells its length."""
    body = objects[number]
    length = reference(body, b"Length")
    start = re.compile(rb"stream\r?\n").search(body)
    if start is None:
        return
    text = zlib.decompressobj().decompress(body[start.end() :])
    text = _SAYS_HEAVY.sub(_HEAVY % stroke, _SAYS_PEN.sub(b"", text))
    packed = zlib.compress(_SAYS_BLACK.sub(_BLACK, text))
    head = b"%d 0 obj\n<< /Length %d 0 R /Filter /FlateDecode >>\nstream\n" % (number, length)
    yield number, head + packed + b"\nendstream\nendobj\n"
    yield length, b"%d 0 obj\n%d\nendobj\n" % (length, len(packed))


def _pages(objects: Objects, root: int) -> list[int]:
    """Numbers of the pages in their order; Qt keeps them in one list."""
    tree = objects[reference(objects[root], b"Pages")]
    return [int(number) for number in re.findall(rb"(\d+) 0 R", tree[tree.index(b"[") : tree.index(b"]")])]


def _information(number: int, body: bytes, facts: Mapping[str, str]) -> bytes:
    """The information dictionary (14.3.3) anew, with Qt's dates: Qt 6.8 leaves its own one open at the end."""
    entries = [b"/%s %s\n" % (name.encode("ascii"), pdf_text(value)) for name, value in facts.items()]
    entries += [b"/%s %s\n" % found for found in _DATE.findall(body)]
    return b"%d 0 obj\n<<\n%s>>\nendobj\n" % (number, b"".join(entries))


def _with(body: bytes, entries: Mapping[bytes, bytes]) -> bytes:
    """A dictionary's object with more entries."""
    end = body.rindex(b">>")
    added = b"".join(b"/%s %s\n" % entry for entry in entries.items())
    return body[:end] + added + body[end:]


def _written(objects: Objects, new: Mapping[int, bytes]) -> Iterator[bytes]:
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
