"""Paragraphs and tables on their way from a word processor's file to a Source.

``source_from`` writes the plain forms that ``Source`` promises.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from viewer.errors import EmptySource
from viewer.ingest.sizes import give_levels_by_size
from viewer.model import Span
from viewer.source import Source, SourceParagraph

MOST_COLUMNS = 100
"""Columns of a table that are kept; Word has 63 at most, a spreadsheet's empty ones are cut off anyway."""
# Type that stands out by its face: GB/T 9704-2012 sets titles in 小标宋 and chapters in 黑体.
_DISPLAY_FACE = re.compile(r"黑体|黑體|标宋|標宋|SimHei|Heiti|XiaoBiaoSong", re.IGNORECASE)
_LARGER = 1.05
_TITLE_WITHIN = 400
_SHORT_TEXT = 200


@dataclass(slots=True)
class Words:
    """A paragraph as its format gives it; a line break inside it is ``\\n``.

    ``strong``: all bold, or centred. ``size`` (points, 0 unknown) and ``face`` are those of all its characters, the
    smallest size where they differ. ``listed``: an entry of a table of contents, which heads nothing. ``titled``: in
    the style of the document's title. ``joins``: its end is none, the next paragraph follows on.
    """

    text: str
    level: int | None = None
    strong: bool = False
    size: float = 0
    face: str = ""
    listed: bool = False
    titled: bool = False
    joins: bool = False


class Table(NamedTuple):
    """The texts of a table's cells, row by row; cells merged away are empty."""

    rows: list[list[str]]


Block = Words | Table


class Kept(NamedTuple):
    """What an importer found: blocks, the texts of the notes in the order of their marks, the title that the format
    names in its properties, Chinese sentences on what was left out."""

    blocks: list[Block]
    notes: Sequence[str] = ()
    title: str = ""
    warnings: tuple[str, ...] = ()


def source_from(name: str, kept: Kept) -> Source:
    """The plain text of ``kept`` as a source called ``name``. Raises EmptySource."""
    sheet = _Sheet()
    stands_out = _Usual(kept.blocks).stands_out
    titles = _titles(kept.blocks)
    for words in titles:
        # Word's own title style lies on the level of the chapters, which it is above.
        words.level = None
    give_levels_by_size(kept.blocks, stands_out)
    for block in kept.blocks:
        if isinstance(block, Words):
            lines = [line for line in (_line(line) for line in block.text.split("\n")) if line.strip()]
            if block.level and len(lines) > 1:
                lines = [" ".join(line.strip() for line in lines)]
            for line in lines:
                sheet.add(line, block.level, stands_out(block))
        else:
            sheet.part()
            for row in block.rows:
                sheet.add("\t".join(row[:MOST_COLUMNS]))
            sheet.part()
    sheet.part()
    for number, note in enumerate(kept.notes, 1):
        sheet.add(f"[{number}] {note}".rstrip())
    if not sheet.paragraphs:
        raise EmptySource(name)
    title = _title(titles) or _confirmed(kept.title, sheet.lines)
    return Source(name, "\n".join(sheet.lines).rstrip("\n"), tuple(sheet.paragraphs), title, kept.warnings)


class _Sheet:
    """The lines of the text and the places of its paragraphs."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.paragraphs: list[SourceParagraph] = []
        self._offset = 0

    def add(self, line: str, level: int | None = None, strong: bool = False) -> None:
        held = line.strip()
        if held:
            start = self._offset + len(line) - len(line.lstrip())
            self.paragraphs.append(SourceParagraph(Span(start, start + len(held)), level, strong))
            self._append(line)

    def part(self) -> None:
        """A blank line, where one parts anything."""
        if self.lines and self.lines[-1]:
            self._append("")

    def _append(self, line: str) -> None:
        self.lines.append(line)
        self._offset += len(line) + 1


class _Usual:
    """The type that most of a document is set in, and what stands out from it."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        sizes: Counter[float] = Counter()
        faces: Counter[str] = Counter()
        strong = 0
        for block in blocks:
            if isinstance(block, Words) and block.text:
                sizes[block.size] += len(block.text)
                faces[block.face] += len(block.text)
                strong += len(block.text) * block.strong
        self._size = max(sizes, key=lambda size: sizes[size], default=0)
        self._face = max(faces, key=lambda face: faces[face], default="")
        # Where most of the text is bold, bold sets nothing off.
        self._all_strong = strong * 2 > sum(sizes.values()) > _SHORT_TEXT

    def stands_out(self, words: Words) -> bool:
        if words.listed:
            return False
        larger = self._size > 0 and words.size > self._size * _LARGER
        display = bool(_DISPLAY_FACE.search(words.face)) and not _DISPLAY_FACE.search(self._face)
        return (words.strong and not self._all_strong) or larger or display


def _line(line: str) -> str:
    """A line without blanks at its end and without tabs before its words, which would make a table's row of it."""
    line = line.rstrip()
    indent = line[: len(line) - len(line.lstrip())]
    return indent.replace("\t", "") + line[len(indent) :]


def _titles(blocks: Sequence[Block]) -> list[Words]:
    """The first paragraphs in the style of a title; a long title is set in two."""
    found: list[Words] = []
    for block in blocks:
        if isinstance(block, Words) and block.titled and block.text.strip():
            found.append(block)
        elif found:
            break
    return found


def _title(titles: Sequence[Words]) -> str:
    title = " ".join("".join("".join(words.text.split("\n")).strip() for words in titles).split())
    return title if len(title) <= _TITLE_WITHIN // 4 else ""


def _confirmed(title: str, lines: Sequence[str]) -> str:
    """The title of the file's properties where the text begins with it: they often are those of another document."""
    words = "".join(title.split())
    beginning = "".join("".join(lines[:20]).split())[:_TITLE_WITHIN]
    return " ".join(title.split()) if len(words) >= 4 and words in beginning else ""
