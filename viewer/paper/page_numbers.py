"""The pages that a user wants of a brief, typed like ``1-3,5``: full-width digits and Chinese marks count as well."""

from __future__ import annotations

import re
import unicodedata

from viewer.errors import NoSuchPage, PagesBackwards, PagesUnclear

_DASH = re.compile(r"\s*(?:[-~‐‑–—−〜]+|至|到)\s*")
_BETWEEN = re.compile(r"[,、;。.\s和]+")
_SAID_TOO = re.compile(r"[第页頁]")
_PIECE = re.compile(r"(\d{1,6})?(-)?(\d{1,6})?")
_ALL = frozenset({"", "全部", "all"})


def wanted_pages(typed: str, count: int) -> tuple[int, ...]:
    """The page numbers meant, in order and each once; all ``count`` where nothing is typed.

    ``3-`` goes to the end and ``-3`` begins at 1. Every page that is typed must be there, the ends of a range as well.
    Raises PagesUnclear, PagesBackwards or NoSuchPage.
    """
    text = _DASH.sub("-", unicodedata.normalize("NFKC", typed)).strip().casefold()
    if text in _ALL:
        return tuple(range(1, count + 1))
    found: set[int] = set()
    for piece in filter(None, _BETWEEN.split(_SAID_TOO.sub("", text))):
        found.update(_pages(piece, typed, count))
    if not found:
        raise PagesUnclear(typed.strip())
    return tuple(sorted(found))


def page_number(typed: str) -> int | None:
    """The one page number that was typed, None where it is none."""
    digits = _SAID_TOO.sub("", unicodedata.normalize("NFKC", typed)).strip()
    return int(digits) if digits.isdecimal() and len(digits) <= 6 else None


def _pages(piece: str, typed: str, count: int) -> range:
    read = _PIECE.fullmatch(piece)
    if read is None or not (read[1] or read[3]):
        raise PagesUnclear(typed.strip())
    first = int(read[1] or 1)
    last = int(read[3] or count) if read[2] else first
    if read[1] and read[3] and first > last:
        raise PagesBackwards(piece)
    for page in (first, last):
        if not 1 <= page <= count:
            raise NoSuchPage(page)
    return range(first, last + 1)
