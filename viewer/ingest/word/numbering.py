"""Automatic numbering: the numbers that a Word file leaves for the program to count, written as a reader sees them.

ECMA-376 part 1, 17.9. Lists that share an abstract definition count on together, unless one starts anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from viewer.ingest.markup import Element, child, local, own, whole
from viewer.ingest.numerals import write
from viewer.ingest.word.styles import Styles, switched

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
# What a legal number leaves as it is; all else in it is set in plain digits.
_NOT_LEGAL = ("none", "bullet", "decimalZero")
_NARROW = re.compile(r"[!-~]$")


@dataclass(frozen=True)
class _Level:
    start: int = 1
    kind: str = "decimal"
    text: str = ""
    gap: str = " "
    legal: bool = False
    restart: int | None = None
    style: str | None = None


@dataclass
class _List:
    """One ``num``: the abstract definition it counts in, its own levels, and where it starts anew."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    used: bool = False


_READ: dict[str, tuple[str, Callable[[str | None], object]]] = {
    "start": ("start", lambda value: whole(value, 1)),
    "numFmt": ("kind", lambda value: value or "decimal"),
    "lvlText": ("text", lambda value: value or ""),
    "suff": ("gap", lambda value: "" if value == "nothing" else " "),
    "lvlRestart": ("restart", lambda value: whole(value, 0)),
    "pStyle": ("style", lambda value: value),
}


class Numbering:
    """Counts the numbered paragraphs of a document in their order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._linked: dict[str, str] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        elements = list(root) if root is not None else []
        for element in elements:
            if local(element) == "abstractNum":
                self._add_abstract(element)
        for element in elements:
            if local(element) == "num":
                self._add_list(element)
        self._styles = styles

    def _add_abstract(self, element: Element) -> None:
        ident = own(element, "abstractNumId") or ""
        self._abstract[ident] = dict(filter(None, map(_read_level, element)))
        link = child(element, "numStyleLink")
        if link is not None:
            self._linked[ident] = own(link, "val") or ""

    def _add_list(self, element: Element) -> None:
        abstract = child(element, "abstractNumId")
        levels: dict[int, _Level] = {}
        starts: dict[int, int] = {}
        for override in element:
            if local(override) == "lvlOverride":
                at = whole(own(override, "ilvl"), 0)
                start = child(override, "startOverride")
                if start is not None:
                    starts[at] = whole(own(start, "val"), 1)
                levels.update(filter(None, map(_read_level, override)))
        named = (own(abstract, "val") or "") if abstract is not None else ""
        self._lists[own(element, "numId") or ""] = _List(named, levels, starts)

    def label(self, number: str | None, level: int | None, style: str | None) -> str:
        """The number, with what parts it from the words, of the next paragraph of this list, level and style.

        "" for a bullet, for a list that is not there and for ``0``, which takes a style's numbering away.
        """
        found = self._lists.get(number or "")
        if found is None:
            return ""
        abstract = self._home(found.abstract)
        levels = self._abstract.get(abstract, {}) | found.levels
        if level is None:
            level = next((at for at, held in levels.items() if held.style and held.style == style), 0)
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        if not found.used:
            found.used = True
            for at, start in found.starts.items():
                if 0 <= at < _LEVELS:
                    counts[at] = start - 1
                    counts[at + 1 :] = [None] * (_LEVELS - at - 1)
        shown = levels.get(level, _Level())
        self._step(counts, level, levels, found.starts)
        return _written(shown, counts, levels)

    def _home(self, abstract: str) -> str:
        """The abstract definition that holds the levels, where ``abstract`` only names a style that has them."""
        style = self._linked.get(abstract)
        if style is None:
            return abstract
        named = self._lists.get(self._styles.of(style).number or "")
        return named.abstract if named and named.abstract not in self._linked else abstract

    @staticmethod
    def _step(counts: list[int | None], level: int, levels: dict[int, _Level], starts: dict[int, int]) -> None:
        last = counts[level]
        counts[level] = starts.get(level, levels.get(level, _Level()).start) if last is None else last + 1
        for below in range(level + 1, _LEVELS):
            restart = levels.get(below, _Level()).restart
            # 0: never anew; else only after that level (counted from 1) or one above it.
            if restart is None or (restart and level < restart):
                counts[below] = None


def _read_level(element: Element) -> tuple[int, _Level] | None:
    if local(element) != "lvl":
        return None
    said: dict[str, object] = {}
    for part in element:
        name, value = local(part), own(part, "val")
        if name in _READ:
            field, read = _READ[name]
            said[field] = read(value)
        elif name == "AlternateContent":
            said["kind"] = _alternative(part)
        elif name == "isLgl":
            said["legal"] = switched(part)
    level = _Level(**said)  # type: ignore[arg-type]
    return max(0, min(whole(own(element, "ilvl"), 0), _LEVELS - 1)), level


def _alternative(element: Element) -> str:
    """The kind of number that an older program would show: the newer ones are custom formats."""
    format_ = child(child(element, "Fallback"), "numFmt")
    custom = child(child(element, "Choice"), "numFmt")
    padded = custom is not None and (own(custom, "format") or "").startswith("0")
    return "decimalZero" if padded else ((own(format_, "val") if format_ is not None else None) or "decimal")


def _written(shown: _Level, counts: list[int | None], levels: dict[int, _Level]) -> str:
    if shown.kind == "bullet":
        return ""

    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        level = levels.get(at, _Level())
        count = counts[at]
        kind = "decimal" if shown.legal and level.kind not in _NOT_LEGAL else level.kind
        return write(level.start if count is None else count, kind)

    text = _PLACE.sub(number, shown.text).strip()
    # Full-width marks bring their own white space; digits and letters would run into the words.
    return text + (shown.gap if _NARROW.search(text) else "")
