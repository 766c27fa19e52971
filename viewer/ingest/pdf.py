"""Reads a PDF that holds text: its paragraphs and tables, without the pages it was printed on.

pdfium reads the file; where a line ends a paragraph, what is a page's head and what a table is judged by geometry,
since a PDF says nothing of either.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from viewer.format_errors import DamagedFile, NoTextLayer, PasswordProtected, TooManyPages
from viewer.ingest.files import load_bytes
from viewer.ingest.pdf_furniture import without_heads_and_feet
from viewer.ingest.pdf_glyphs import glyphs_of
from viewer.ingest.pdf_lines import Line, lines_of
from viewer.ingest.pdf_notes import without_notes
from viewer.ingest.pdf_paragraphs import Paragraph, body_size, paragraphs_of
from viewer.ingest.text import source_of
from viewer.source import Source, SourceParagraph

_BYTES = 256 * 2**20
_PAGES = 5_000
_BOLD = re.compile(r"bold|black|heavy|hei|黑|-w[6-9]", re.IGNORECASE)
_SHORT = 60
_FEW = 20
"""Letters that a scanned page may have besides its picture: a page number, a stamp of the scanner."""


class _Read(NamedTuple):
    """What was read of a document: each page's lines, the levels of its bookmarks, its own title, and warnings."""

    pages: list[list[Line]]
    bookmarks: dict[str, int]
    title: str
    warnings: tuple[str, ...]


def read_pdf(path: Path) -> Source:
    """The PDF at ``path``: paragraphs without line wraps, page numbers and running titles, tables as tab-parted lines.

    ``level`` only where a bookmark of the file names exactly the paragraph; ``strong`` for larger, bold or centred
    lines. Raises FileMissing, FileUnreadable, TooLarge, TooManyPages, PasswordProtected, DamagedFile or NoTextLayer.
    """
    read = _document(load_bytes(path, _BYTES), path.name)
    size = body_size(read.pages)
    pages = without_heads_and_feet(read.pages)
    pages, notes = without_notes(pages, size)
    found = [*paragraphs_of(pages, size), *notes]
    if not found:
        raise NoTextLayer(path.name)
    return _written(path.name, found, read, size)


def _document(content: bytes, name: str) -> _Read:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise (PasswordProtected if "password" in str(error).lower() else DamagedFile)(name) from error
    try:
        count = len(document)
        if count > _PAGES:
            raise TooManyPages(f"{name}（{count}）")
        if not count:
            raise DamagedFile(name)
        return _pages(document, name)
    finally:
        document.close()


def _pages(document: pdfium.PdfDocument, name: str) -> _Read:
    pages: list[list[Line]] = []
    blank: list[int] = []
    counted: Counter[str] = Counter()
    for number in range(len(document)):
        lines: list[Line] = []
        try:
            page = document[number]
            text = page.get_textpage()
            found = glyphs_of(text)
            read = found.glyphs or found.askew
            lines = lines_of(read, partial(_font, text))
            if _is_picture(page, len(read)):
                blank.append(number + 1)
            counted.update(held=len(read), radicals=found.radicals, unmapped=found.unmapped)
            counted["askew"] += len(found.askew) if found.glyphs else 0
            text.close()
            page.close()
        except pdfium.PdfiumError:
            blank.append(number + 1)
        pages.append(lines)
    if not counted["held"] or counted["unmapped"] > 0.3 * counted["held"]:
        raise NoTextLayer(name)
    title = document.get_metadata_dict().get("Title", "").strip()
    return _Read(pages, _bookmarks(document), title, tuple(_warnings(blank, counted)))


def _warnings(blank: Sequence[int], counted: Counter[str]) -> Iterator[str]:
    if blank:
        yield f"第 {_ranges(blank)} 页是图片或读不出来，其中的文字没有导入。"
    if counted["radicals"]:
        yield f"有 {counted['radicals']} 个字在文件里记作部首或兼容字形，已换成通用的汉字。"
    if counted["unmapped"]:
        yield f"有 {counted['unmapped']} 个字在文件里没有编码，以“\ufffd”标出。"
    if counted["askew"]:
        yield f"有 {counted['askew']} 个字与正文方向不同（如水印、竖排的表头），没有导入。"


def _ranges(numbers: Sequence[int]) -> str:
    """``1—3、5`` for 1, 2, 3, 5."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    return "、".join(str(group[0]) if len(group) == 1 else f"{group[0]}—{group[-1]}" for group in groups)


def _is_picture(page: pdfium.PdfPage, letters: int) -> bool:
    """True for a page that is a picture: one with no letter, or with a few over a picture of half the page."""
    if letters >= _FEW:
        return False
    width, height = page.get_size()
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        if not letters or (right - left) * (top - bottom) > 0.5 * width * height:
            return True
    return False


def _font(text: pdfium.PdfTextPage, sample: tuple[int, ...]) -> tuple[str, bool]:
    """(font, whether it is bold) of some characters; the font is "" where they differ."""
    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    names = set()
    bold = True
    for index in sample:
        length = raw.FPDFText_GetFontInfo(text, index, buffer, 128, flags)
        name = buffer.raw[: max(0, min(length, 128) - 1)].decode("utf-8", "replace").rpartition("+")[2]
        names.add(name)
        bold = bold and (raw.FPDFText_GetFontWeight(text, index) >= 600 or bool(_BOLD.search(name)))
    return (names.pop() if len(names) == 1 else ""), bold


def _bookmarks(document: pdfium.PdfDocument) -> dict[str, int]:
    """The titles of the document's outline without blanks -> their level from 1."""
    found: dict[str, int] = {}
    try:
        for bookmark in document.get_toc(max_depth=6):
            if len(found) >= _PAGES:
                break
            found.setdefault("".join((bookmark.get_title() or "").split()), bookmark.level + 1)
    except (pdfium.PdfiumError, ValueError, UnicodeDecodeError):
        return {}
    return found


def _written(name: str, found: Sequence[Paragraph], read: _Read, size: float) -> Source:
    strong = list(_strong(found, size))
    source = source_of(name, "\n\n".join(paragraph.text for paragraph in found), whole_lines=True)
    spans = iter(source.paragraphs)
    written = []
    for paragraph, set_off in zip(found, strong, strict=True):
        level = read.bookmarks.get("".join(paragraph.text.split())) if paragraph.lines else None
        for _ in paragraph.rows or (paragraph.text,):
            written.append(SourceParagraph(next(spans).span, level, set_off))
    bare = {"".join(paragraph.text.split()) for paragraph in found[:20]}
    title = read.title if "".join(read.title.split()) in bare else ""
    return Source(source.name, source.text, tuple(written), title, read.warnings)


def _strong(found: Sequence[Paragraph], size: float) -> Iterator[bool]:
    """For each paragraph: whether it is set off by larger or bold type, by its font or by its place."""
    usual: Counter[str] = Counter()
    for paragraph in found:
        for line in paragraph.lines:
            usual[line.font] += len(line.text)
    font = usual.most_common(1)[0][0] if usual else ""
    total = sum(usual.values()) or 1
    bolds = sum(len(line.text) for paragraph in found for line in paragraph.lines if line.bold)
    for paragraph in found:
        lines = paragraph.lines
        short = len(paragraph.text) <= _SHORT
        bold = bolds < 0.4 * total and all(line.bold for line in lines)
        other = all(line.font not in ("", font) for line in lines) and paragraph.text[-1] not in "。；，"
        larger = paragraph.size > 1.08 * size
        yield bool(lines) and (larger or bold or (short and (paragraph.centred or other)))
