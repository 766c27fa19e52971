"""Breaks a title over lines by meaning, so that no line holds a single character (GB/T 9704-2012, 7.3.1).

Without a dictionary the meaning is read from marks and from the few words that open or close a phrase.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

_AFTER = "，、：；。！？）》”〉　 "
_BEFORE = "（《“〈"
_NEVER_AFTER = "（《“〈"
_NEVER_BEFORE = "，、：；。！？）》”〉%％㎡"
_OPENERS = ("和", "与", "及", "暨", "关于", "以")
_CLOSERS = ("的", "于")
_GOOD, _FAIR, _PLAIN = 0.0, 2.0, 6.0
_SHORT_LINE, _SHORT_PENALTY = 4, 12.0


def break_title(title: str, capacity: int) -> tuple[str, ...]:
    """The title's lines, each of at most ``capacity`` characters, as few as needed and as even as the phrases allow.

    A mark at the break stays at the end of its line; spaces at breaks are dropped.
    """
    title = title.strip()
    if len(title) <= capacity:
        return (title,)

    @cache
    def best(start: int, lines: int) -> tuple[float, tuple[int, ...]]:
        if lines == 1:
            return (_line_cost(len(title) - start, even), ()) if len(title) - start <= capacity else (_NEVER, ())
        found: tuple[float, tuple[int, ...]] = (_NEVER, ())
        for end in range(start + 1, min(start + capacity, len(title) - 1) + 1):
            tail_cost, tail = best(end, lines - 1)
            cost = tail_cost + _line_cost(end - start, even) + _break_cost(title, end)
            found = min(found, (cost, (end, *tail)))
        return found

    lines = -(-len(title) // capacity)
    while True:
        even = len(title) / lines
        best.cache_clear()
        cost, ends = best(0, lines)
        if cost < _NEVER or lines >= len(title):
            break
        lines += 1
    edges = (0, *ends, len(title))
    return tuple(title[a:b].strip() for a, b in pairwise(edges))


_NEVER = 1e9


def _line_cost(length: int, even: float) -> float:
    if length < 2:
        return _NEVER
    return (length - even) ** 2 * 0.35 + (_SHORT_PENALTY if length < _SHORT_LINE else 0.0)


def _break_cost(title: str, at: int) -> float:
    before, after = title[at - 1], title[at]
    if before in _NEVER_AFTER or after in _NEVER_BEFORE or _joined(before, after):
        return _NEVER
    if before in _AFTER or after in _BEFORE:
        return _GOOD
    if before in _CLOSERS or title.startswith(_OPENERS, at):
        return _FAIR
    return _PLAIN


def _joined(before: str, after: str) -> bool:
    """True inside a number or Latin word, between a number and what it counts, and inside a dash of two."""
    return (before.isascii() and before.isalnum() and after != " ") or (before == after and after in "—…")
