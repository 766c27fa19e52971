"""Takes the heads and feet of pages away: page numbers that count on, and lines that return on many pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from viewer.ingest.pdf_lines import Line

_NUMBER = re.compile(
    r"[\[【(（<《]?\s*[-—–―－·•~～_]*\s*(?:第\s*)?(\d{1,4})\s*(?:页|頁)?\s*[-—–―－·•~～_]*\s*[\])）】>》]?"
    r"|第\s*(\d{1,4})\s*[页頁]\s*[,，/、·]?\s*[（(]?\s*共\s*\d{1,4}\s*[页頁]\s*[)）]?"
    r"|(?:Page\s*)?(\d{1,4})\s*(?:/|of)\s*\d{1,4}",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[-—–·\s]*[ivxlcIVXLCⅠ-ⅻ]{1,6}[-—–·\s]*")
_DIGITS = re.compile(r"\d+")
_HEIGHT = 6
"""Page numbers stand at the same height of their pages, within so many points."""
_EDGE = 3
"""Lines at the top and at the bottom of a page that may be its head or foot."""


def without_heads_and_feet(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages' lines without page numbers and running titles."""
    numbered = _numbers(pages)
    repeated = _repeated(pages)
    kept = []
    for number, lines in enumerate(pages):
        numbers = {at for at in range(len(lines)) if (number, at) in numbered}
        kept.append(list(_body(lines, numbers, repeated)))
    return kept


def _body(lines: Sequence[Line], numbers: set[int], repeated: set[tuple[str, int]]) -> Iterator[Line]:
    """The lines between a page's head and its foot: furniture reaches inwards from the edges without a break."""
    gone = [at in numbers or (_is_edge(at, lines) and _key(line) in repeated) for at, line in enumerate(lines)]
    if all(gone):
        gone = [at in numbers for at in range(len(lines))]
    first = gone.index(False) if False in gone else len(lines)
    last = len(gone) - gone[::-1].index(False) if False in gone else 0
    yield from lines[first:last]


def _is_edge(at: int, lines: Sequence[Line]) -> bool:
    return at < _EDGE or at >= len(lines) - _EDGE


def _numbers(pages: Sequence[Sequence[Line]]) -> set[tuple[int, int]]:
    """(page, line) of each page number: at an edge of the page, and counting with the pages.

    One that counts with no other page is taken for one only with strokes or words around its digits.
    """
    found: dict[int, list[tuple[int, int, bool]]] = defaultdict(list)
    taken: set[tuple[int, int]] = set()
    for number, lines in enumerate(pages):
        for at in sorted({0, 1, len(lines) - 1, len(lines) - 2}):
            if not 0 <= at < len(lines):
                continue
            text = lines[at].text.strip()
            match = _NUMBER.fullmatch(text)
            if match:
                value = int(next(group for group in match.groups() if group))
                found[value - number].append((number, at, not text.isdecimal()))
            elif _ROMAN.fullmatch(text) and number < 30 and at in (0, len(lines) - 1):
                taken.add((number, at))
    return taken | _counting(found.values(), pages)


def _counting(groups: Iterable[list[tuple[int, int, bool]]], pages: Sequence[Sequence[Line]]) -> set[tuple[int, int]]:
    """The candidates, those that count with the pages together, which are page numbers. Where some have strokes or
    words around their digits, digits alone are the cells of a table; else they stand at one height.
    """
    groups = list(groups)
    counting = any(len({number for number, _, dressed in places if dressed}) > 1 for places in groups)
    taken = set()
    for places in groups:
        heights = Counter(round(pages[number][at].y / _HEIGHT) for number, at, _ in places)
        for number, at, dressed in places:
            alike = heights[round(pages[number][at].y / _HEIGHT)] > 1
            if dressed or (alike and not counting):
                taken.add((number, at))
    return taken


def _repeated(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    """What stands at the same height of several pages with the same words (digits aside): at least a third of a
    parity's pages and three of them."""
    counts: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        counts.update({_key(line) for at, line in enumerate(lines) if _is_edge(at, lines)})
    least = max(3, len(pages) // 6)
    # A line of digits alone may be a table's; the page numbers are known already.
    return {key for key, count in counts.items() if count >= least and len(key[0]) > 1 and key[0] != "#"}


def _key(line: Line) -> tuple[str, int]:
    """A line's words without digits and blanks, and its height on the page to about a line."""
    return _DIGITS.sub("#", "".join(line.text.split())), round(line.y / 4)
