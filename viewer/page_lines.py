"""Finds page numbers that stand as lines of their own in a text that was taken from pages, and what they tore apart.

They stay in the text, as every character does; the rules that read headings and figures read over them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from viewer.model import Span

_BLANK = r"[ \t\u3000\xa0]"
_LINE = re.compile(
    rf"^{_BLANK}*(?:(?P<marked>[-—–－·]{{1,2}}{_BLANK}?\d{{1,4}}{_BLANK}?[-—–－·]{{1,2}}"
    rf"|第{_BLANK}?\d{{1,4}}{_BLANK}?[页頁](?:{_BLANK}?[,，/]?{_BLANK}?共{_BLANK}?\d{{1,4}}{_BLANK}?[页頁])?)"
    rf"|(?P<bare>\d{{1,3}})){_BLANK}*$",
    re.MULTILINE,
)
# Digits alone may be the cells of a table: as page numbers they count on one by one, a page apart.
_FEWEST_BARE = 3
_SHORTEST_PAGE = 100
_STOPS = "。！？!?；;：:”’」』）)"
_SHORTEST_TORN = 12
_BEGINS_ANEW = re.compile(
    r"[一二三四五六七八九十]{1,3}\s?[、．.]|[（(〔]\s?[一二三四五六七八九十\d]{1,3}\s?[）)〕]|第[一二三四五六七八九十百\d]{1,4}[章节節编編篇部条條]"
    r"|\d{1,2}[.．、](?!\d)|[①-⒛㈠-㈩]|附[件录錄表]|[|#>*]"
)
_BLANKS = " \t\u3000\xa0"


class PageNumber(NamedTuple):
    """A page number: ``span`` is its own place; ``gap`` what stands between the two halves of the sentence that it tore
    apart, None where it stands between paragraphs. Character offsets."""

    span: Span
    gap: Span | None


def page_numbers(text: str) -> tuple[PageNumber, ...]:
    """The page numbers in ``text``, in order. Time grows linearly with the text.

    —5— and 第5页 alone on a line are nothing else; digits alone are page numbers where at least three of them, and all
    that stand so, count on one by one, a page of text apart.
    """
    found = list(_LINE.finditer(text))
    if not found:
        return ()
    bare = _count_pages(match for match in found if match["bare"])
    kept = (match for match in found if match["marked"] or bare)
    return tuple(_seen(text, kept))


def _count_pages(lines: Iterable[re.Match[str]]) -> bool:
    bare = list(lines)
    return len(bare) >= _FEWEST_BARE and all(
        int(after["bare"]) - int(before["bare"]) == 1 and after.start() - before.end() >= _SHORTEST_PAGE
        for before, after in pairwise(bare)
    )


def _seen(text: str, lines: Iterable[re.Match[str]]) -> Iterator[PageNumber]:
    for match in lines:
        group = "marked" if match["marked"] else "bare"
        yield PageNumber(Span(*match.span(group)), _gap(text, match))


def _gap(text: str, line: re.Match[str]) -> Span | None:
    """From the end of the words before the page number to the beginning of those after it, if they are one sentence."""
    before = line.start()
    while before > 0 and text[before - 1] in "\n" + _BLANKS:
        before -= 1
    after = line.end()
    while after < len(text) and text[after] in "\n" + _BLANKS:
        after += 1
    begun = text.rfind("\n", 0, before) + 1
    short = before - begun < _SHORTEST_TORN
    if short or after == len(text) or text[before - 1] in _STOPS or _BEGINS_ANEW.match(text, after):
        return None
    # A new paragraph is known by its indent where the one before was indented at its beginning only.
    indented = text[after - 1] in "\u3000\t" and text[begun] not in _BLANKS
    table = "\t" in text[begun:before] or "|" in text[begun : begun + 1]
    return None if indented or table else Span(before, after)
