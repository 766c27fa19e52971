"""Walks a page's tree and writes down its paragraphs and rows of tables. Never deeper than a list: no recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from viewer.ingest.web_marks import centring, has_number, is_bold, list_number, raised, type_size
from viewer.ingest.web_tables import heading_row, is_data, rows_of

_LEVELS = {f"h{level}": level for level in range(1, 7)}
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "br", "o:p", "st1:chmetcnv",
})  # fmt: skip
# A line end of the file between two words: a blank, but none between Chinese characters.
_SOFT = "\x1f"
_SPACES = re.compile(r"[ \t\r\f]*\n[ \t\r\n\f\x1f]*|[ \t\r\f]+")
_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—\U00020000-\U0003ffff]"
_SOFT_IN_HAN = re.compile(rf"(?<={_WIDE})[ ]?{_SOFT}[ ]?|[ ]?{_SOFT}[ ]?(?={_WIDE})|^{_SOFT}|{_SOFT}$")
_EDGE = " \t\r\n\x1f\xa0\u3000"


class Block(NamedTuple):
    """A paragraph of the page, or a table as rows of cells parted by tabs (``rows``).

    ``bold``, ``linked``: shares of its characters. ``size``: of its type, in pixels, 0 where the page is silent.
    """

    lines: tuple[str, ...]
    level: int | None
    bold: float
    centred: bool
    linked: float
    size: float
    rows: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


class Walk:
    """One walk through (a part of) a page. ``blocks`` in order; ``pictures``: how many were met."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pictures = 0
        self._pieces: list[str] = []
        self._total = self._boldly = self._links = 0
        self._size = 0.0
        self._prefix = ""
        self._bold = self._link = self._pre = 0
        self._level: list[int] = []
        self._centred: list[bool] = [False]
        self._sizes: list[float] = [0.0]
        self._lists: list[tuple[str, int]] = []
        self._raised: list[int] = []
        self._begun: list[tuple[bool, bool]] = []

    def run(self, root: etree._Element) -> None:
        """Write down everything in ``root``."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if tag == "table" and is_data(element):
                    self._table(element)
                    walk.skip_subtree()
                    continue
                self._open(element, tag)
                if text := element.text:
                    self._say(text)
            else:
                if not (tag == "table" and is_data(element)):
                    self._close(element, tag)
                if element is not root and (text := element.tail):
                    self._say(text)
        self._flush()

    def _open(self, element: etree._Element, tag: str) -> None:
        style = element.get("style") or ""
        if tag == "br":
            self._pieces.append("\n")
        elif tag == "img":
            self.pictures += 1
        if tag not in _INLINE:
            self._open_block(element, tag, style)
        bold, link = is_bold(tag, style), leads_away(element)
        self._begun.append((bold, link))
        self._bold += bold
        self._link += link
        size = type_size(tag, element.get("size") or "", style) if style or tag == "font" else None
        self._sizes.append(size or self._sizes[-1])
        if tag == "sup":
            self._raised.append(len(self._pieces))

    def _open_block(self, element: etree._Element, tag: str, style: str) -> None:
        self._flush()
        if tag in _LEVELS:
            self._level.append(_LEVELS[tag])
        elif tag == "pre":
            self._pre += 1
        elif tag in ("ol", "ul", "menu", "dir"):
            self._lists.append(_numbering(element, style))
        elif tag == "li":
            self._item(element, style)
        centred = centring(tag, element.get("align") or "", style)
        self._centred.append(self._centred[-1] if centred is None else centred)

    def _close(self, element: etree._Element, tag: str) -> None:
        if tag == "sup":
            self._raise(element)
        bold, link = self._begun.pop()
        self._bold -= bold
        self._link -= link
        self._sizes.pop()
        if tag in _INLINE:
            return
        self._flush()
        self._centred.pop()
        if tag in _LEVELS:
            self._level.pop()
        elif tag == "pre":
            self._pre -= 1
        elif tag in ("ol", "ul", "menu", "dir"):
            self._lists.pop()
        elif tag == "li":
            self._prefix = ""

    def _item(self, element: etree._Element, style: str) -> None:
        if not self._lists:
            return
        kind, number = self._lists[-1]
        value = element.get("value") or ""
        number = int(value) if value.isdecimal() and len(value) < 5 else number
        self._lists[-1] = (kind, number + 1)
        self._prefix = list_number(_kind(element, style) or kind, number) if kind else ""

    def _raise(self, element: etree._Element) -> None:
        start = self._raised.pop()
        content = "".join(self._pieces[start:])
        before = "".join(self._pieces[max(0, start - 4) : start])[-8:]
        del self._pieces[start:]
        self._pieces.append(raised(content, before, linked=_is_reference(element)))

    def _say(self, text: str) -> None:
        if not self._pre:
            text = _soft(text)
        self._pieces.append(text)
        count = len(text.strip(_EDGE))
        if count:
            self._total += count
            self._boldly += count if self._bold else 0
            self._links += count if self._link else 0
            self._size = self._sizes[-1] if not self._size else min(self._size, self._sizes[-1])

    def _table(self, table: etree._Element) -> None:
        self._flush()
        heading = heading_row(table)
        if heading is not None:
            self._heading(heading)
        rows = tuple(rows_of(table, cell_text))
        self.pictures += sum(1 for _ in table.iter("img"))
        if rows:
            self.blocks.append(Block(rows, None, 0.0, False, _link_share(table), 0.0, rows=True))

    def _heading(self, cell: etree._Element) -> None:
        """The row that holds ``cell`` alone names what the table is (附件1 …): it stands above it as paragraphs."""
        inner = Walk()
        inner.run(cell)
        self.blocks += inner.blocks
        row = cell.getparent()
        holder = row.getparent() if row is not None else None
        if row is not None and holder is not None:
            holder.remove(row)

    def _flush(self) -> None:
        if not self._total:
            self._pieces.clear()  # at most the line end between two paragraphs
            return
        raw, total = "".join(self._pieces), self._total
        # Most have neither: one zero for all of them, as a page may have a hundred thousand lines.
        shares = (self._boldly / total or 0.0, self._links / total or 0.0, self._size)
        self._pieces, self._total, self._boldly, self._links, self._size = [], 0, 0, 0, 0.0
        bold, linked, size = shares
        for group in _groups(raw):
            if self._prefix and not has_number(group[0]):
                group = (self._prefix + group[0], *group[1:])
            self._prefix = ""
            level = self._level[-1] if self._level else None
            if level:
                group = (_joined(group),)
            self.blocks.append(Block(group, level, bold, self._centred[-1], linked, size))


def cell_text(cell: etree._Element) -> str:
    """What a cell of a table says, on one line."""
    if len(cell) == 0:
        return _tidy(_soft(cell.text or ""))
    walk = Walk()
    walk.run(cell)
    return _joined(tuple(line for block in walk.blocks for line in block.lines))


def leads_away(element: etree._Element) -> bool:
    """True for a link that leaves the page; an anchor or a link to a note is a word like another."""
    if element.tag != "a":
        return False
    target = (element.get("href") or "").strip()
    return bool(target) and not target.startswith("#") and "#_" not in target


def _link_share(element: etree._Element) -> float:
    total = len("".join(element.itertext()).strip()) or 1
    return sum(len("".join(link.itertext()).strip()) for link in element.iter("a") if leads_away(link)) / total


def _is_reference(element: etree._Element) -> bool:
    """True for a superscript in, around or beside a link to another place of the page."""
    around = element.getparent()
    links = [*element.iter("a"), *([around] if around is not None and around.tag == "a" else [])]
    return any("#" in (link.get("href") or "") for link in links)


def _numbering(element: etree._Element, style: str) -> tuple[str, int]:
    """(kind of number, first number) of a list; the kind is "" for one with bullets."""
    start = element.get("start") or ""
    first = int(start) if start.isdecimal() and len(start) < 5 else 1
    return (_kind(element, style) or ("1" if element.tag == "ol" else "")), first


def _kind(element: etree._Element, style: str) -> str:
    found = re.search(r"list-style(?:-type)?\s*:\s*([\w-]+)", style)
    return found[1].lower() if found else element.get("type") or ""


def _soft(text: str) -> str:
    """White space of the file as one blank or as a line's soft end."""
    if text == "\n":
        return _SOFT
    if _SPACES.search(text) is None:
        return text
    return _SPACES.sub(lambda found: _SOFT if "\n" in found[0] else " ", text)


def _groups(raw: str) -> Iterator[tuple[str, ...]]:
    """Tidy lines that follow each other; an empty one parts paragraphs."""
    if "\n" not in raw:
        line = _tidy(raw)
        if line:
            yield (line,)
        return
    group: list[str] = []
    for line in [*map(_tidy, raw.split("\n")), ""]:
        if line:
            group.append(line)
        elif group:
            yield tuple(group)
            group = []


def _tidy(line: str) -> str:
    held = line.strip(_EDGE)
    if _SOFT in held:
        held = _SOFT_IN_HAN.sub("", held).replace(_SOFT, " ")
    held = held.replace("\xa0", " ")
    return held.replace("\t", " ").strip(_EDGE)


def _joined(lines: tuple[str, ...]) -> str:
    return _tidy(_SOFT.join(lines))
