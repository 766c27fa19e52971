"""Reads a PDF back: characters with font, size and place (mm from the paper's upper left corner), bookmarks, fonts."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pdfplumber
import pypdf

_MM = 25.4 / 72
_HEIGHT_PT = 842


class Char(NamedTuple):
    """A character: ``x`` is the left edge of its em box, ``right`` the right one, ``y`` its baseline."""

    text: str
    font: str
    size: float
    x: float
    right: float
    y: float


@dataclass(frozen=True)
class Row:
    """Characters on one baseline, in the order in which the PDF holds them."""

    page: int
    y: float
    chars: tuple[Char, ...]

    @cached_property
    def text(self) -> str:
        return "".join(char.text for char in self.chars)


@dataclass(frozen=True)
class Sheet:
    """A page."""

    number: int
    chars: tuple[Char, ...]
    width: float
    height: float

    def rows(self, size: float) -> list[Row]:
        """The rows of characters of one size (pt), page numbers and what stands above the text area left out."""
        rows: list[list[Char]] = []
        for char in self.chars:
            if abs(char.size - size) > 0.01 or not 36 < char.y < 262.1:
                continue
            if rows and abs(rows[-1][0].y - char.y) < 0.05:
                rows[-1].append(char)
            else:
                rows.append([char])
        return [Row(self.number, row[0].y, tuple(row)) for row in rows]

    def text(self, size: float) -> str:
        """All words of one size in the order of the file."""
        return "".join(char.text for char in self.chars if abs(char.size - size) < 0.01)

    @property
    def folio(self) -> list[Char]:
        """What stands below the text area."""
        return [char for char in self.chars if char.y > 262.1]


class Bookmark(NamedTuple):
    """A line of the outline: its depth from 1, its title, its page from 1, the place it opens (mm from the top)."""

    depth: int
    title: str
    page: int
    y: float


class Embedded(NamedTuple):
    """A font of the file: its name as written, whether its file and its map to Unicode are there."""

    name: str
    embedded: bool
    mapped: bool


@dataclass(frozen=True)
class Proof:
    """A PDF as it was read back."""

    path: Path
    sheets: tuple[Sheet, ...]
    bookmarks: tuple[Bookmark, ...]
    fonts: frozenset[Embedded]
    facts: dict[str, str]
    boxes: int
    """How many glyphs are the box that stands for a missing one."""

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return self.path.stat().st_size

    @property
    def text(self) -> str:
        """Every character of the file."""
        return "".join(char.text for sheet in self.sheets for char in sheet.chars)


def read_proof(path: Path) -> Proof:
    """Read a PDF back, with two readers that know nothing of how it was written."""
    # A quarter of a million small objects without a cycle: looking for garbage among them takes a fifth of the time.
    gc.disable()
    try:
        with pdfplumber.open(path) as document:
            sheets = tuple(_sheet(number, page) for number, page in enumerate(document.pages, 1))
    finally:
        gc.enable()
    reader = pypdf.PdfReader(path, strict=True)
    fonts = frozenset(font for page in reader.pages for font in _fonts(page))
    content = (page.get_contents() for page in reader.pages)
    boxes = sum(len(re.findall(rb"<0000> Tj", data.get_data())) for data in content if data is not None)
    facts = {name.strip("/"): str(value) for name, value in (reader.metadata or {}).items()}
    facts["Lang"] = str(reader.trailer["/Root"].get("/Lang"))
    return Proof(path, sheets, tuple(_bookmarks(reader, reader.outline, 1)), fonts, facts, boxes)


def _sheet(number: int, page: pdfplumber.page.Page) -> Sheet:
    chars = []
    for each in page.chars:
        x, y = each["matrix"][4], each["matrix"][5]
        font = each["fontname"].partition("+")[2] or each["fontname"]
        chars.append(Char(each["text"], font, each["size"], x * _MM, each["x1"] * _MM, (_HEIGHT_PT - y) * _MM))
    page.close()
    return Sheet(number, tuple(chars), float(page.width) * _MM, float(page.height) * _MM)


def _fonts(page: pypdf.PageObject) -> Iterator[Embedded]:
    for each in page["/Resources"].get("/Font", {}).values():
        font = each.get_object()
        below = font["/DescendantFonts"][0].get_object()
        embedded = "/FontFile2" in below["/FontDescriptor"] and font["/BaseFont"] == below["/BaseFont"]
        yield Embedded(font["/BaseFont"], embedded, "/ToUnicode" in font)


def _bookmarks(reader: pypdf.PdfReader, outline: list[object], depth: int) -> Iterator[Bookmark]:
    for item in outline:
        if isinstance(item, list):
            yield from _bookmarks(reader, item, depth + 1)
        else:
            page = reader.get_destination_page_number(item) + 1  # type: ignore[arg-type]
            yield Bookmark(depth, item.title, page, (_HEIGHT_PT - float(item.top)) * _MM)  # type: ignore[attr-defined]
