"""Counts the lists and headings of an OpenDocument text and writes their numbers as a reader sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from viewer.ingest.numerals import write
from viewer.ingest.odt.styles import OUTLINE, ListLevel, Styles

_LEVELS = 10
_PLACE = re.compile(r"%([1-9])")
_NARROW = re.compile(r"[!-~]$")


@dataclass
class _List:
    """A list that is open: its style, its counts, and its item, None between items and where one has no number.

    ``waiting``: the item's number has not been given to a paragraph; ``start``: what it is to be, where that is said.
    """

    style: str
    counts: list[int | None]
    waiting: bool = False
    start: int | None = None


@dataclass
class Lists:
    """The numbering of a document; told of lists and their items as they open and close."""

    styles: Styles
    _open: list[_List] = field(default_factory=list)
    _by_id: dict[str, list[int | None]] = field(default_factory=dict)
    _by_style: dict[str, list[int | None]] = field(default_factory=dict)
    _outline: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)

    def open(self, style: str | None, ident: str | None, follows: str | None, on: bool) -> None:
        """A list begins. ``follows``: the id of the one whose numbers it continues; ``on``: those of its style."""
        if self._open:
            outer = self._open[-1]
            self._open.append(_List(style or outer.style, outer.counts))
            return
        name = style or ""
        counts = self._by_id.get(follows or "") or (self._by_style.get(name) if on else None) or [None] * _LEVELS
        self._by_style[name] = counts
        if ident:
            self._by_id[ident] = counts
        self._open.append(_List(name, counts))

    def inner(self) -> Lists:
        """The numbering inside a table: the same counts, but no list is open there."""
        return Lists(self.styles, [], self._by_id, self._by_style, self._outline)

    def close(self) -> None:
        """The list that opened last ends."""
        self._open.pop()

    def item(self, start: str | None) -> None:
        """An item of that list begins; ``start``: the number it is to have."""
        if self._open:
            self._open[-1].waiting = True
            self._open[-1].start = int(start) if start and re.fullmatch("[0-9]{1,6}", start) else None

    def item_ends(self) -> None:
        """The item ends."""
        if self._open:
            self._open[-1].waiting = False

    def label(self) -> str:
        """The number of the paragraph that begins now; "" where it has none."""
        if not self._open or not self._open[-1].waiting:
            return ""
        held = self._open[-1]
        held.waiting = False
        return _next(self.styles.lists.get(held.style, {}), held.counts, min(len(self._open), _LEVELS - 1), held.start)

    def heading(self, level: int) -> str:
        """The number that the outline gives to the heading of this level that begins now."""
        return _next(self.styles.lists.get(OUTLINE, {}), self._outline, max(1, min(level, _LEVELS - 1)), None)


def _next(levels: dict[int, ListLevel], counts: list[int | None], depth: int, start: int | None) -> str:
    level = levels.get(depth, ListLevel())
    last = counts[depth]
    counts[depth] = start if start is not None else level.start if last is None else last + 1
    counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
    if level.kind == "none":
        return ""

    def number(found: re.Match[str]) -> str:
        shown = levels.get(int(found[1]), ListLevel())
        count = counts[int(found[1])]
        return write(shown.start if count is None else count, shown.kind)

    text = _PLACE.sub(number, level.template).strip()
    return text + (level.gap if _NARROW.search(text) else "")
