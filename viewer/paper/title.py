"""Breaks a title over lines by meaning, so that no line holds a single character (GB/T 9704-2012, 7.3.1).

The meaning is read from marks, from the words of official titles, and from those that open or close a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from viewer.paper.title_words import BODIES, LONGEST, OPENERS, WORDS

_AFTER = "，、：；。！？）〉　 "
_BEFORE = "（《“〈"
_NEVER_AFTER = "（《“〈〔【"
_NEVER_BEFORE = "，、：；。！？）》”〉〕】%％㎡"
_CLOSERS = ("的", "于")
_GOOD, _FAIR, _PLAIN, _IN_WORD = 0.0, 2.0, 6.0, 30.0
_SHORT_LINE, _SHORT_PENALTY = 4, 12.0
_MOST_LINES = 10
_UNEVEN = 0.18
"""Cost of a line's distance from the even length, squared: lines may differ, as a trapezium or diamond does."""
_NUMBER = re.compile(
    r"(?:第\d+|\d[\d.,]*)(?:[-–—~～至]\d+)*(?:年度|年[前底初末中]?|月份?|日|号|届|次|个|项|%|％)?|[!-~]+"
)


def break_title(title: str, capacity: int) -> tuple[str, ...]:
    """The title's lines, each of at most ``capacity`` characters, as few as needed and as even as the phrases allow.

    A mark at the break stays at the end of its line; spaces at breaks are dropped. What is no title any more, a
    paragraph taken for one, is cut where lines are full: weighing all its breaks would take minutes.
    """
    title = title.strip()
    if len(title) <= capacity:
        return (title,)
    if len(title) > _MOST_LINES * capacity:
        return tuple(title[at : at + capacity].strip() for at in range(0, len(title), capacity))
    costs = _break_costs(title, capacity)

    @cache
    def best(start: int, lines: int) -> tuple[float, tuple[int, ...]]:
        if lines == 1:
            return (_line_cost(len(title) - start, even), ()) if len(title) - start <= capacity else (_NEVER, ())
        found: tuple[float, tuple[int, ...]] = (_NEVER, ())
        for end in range(start + 1, min(start + capacity, len(title) - 1) + 1):
            tail_cost, tail = best(end, lines - 1)
            cost = tail_cost + _line_cost(end - start, even) + costs[end]
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
    return (length - even) ** 2 * _UNEVEN + (_SHORT_PENALTY if length < _SHORT_LINE else 0.0)


def _break_costs(title: str, capacity: int) -> list[float]:
    """What a break before each character costs. A web address longer than a line is broken anywhere."""
    costs = [_NEVER, *(_mark_cost(title, at) for at in range(1, len(title)))]
    for start, end, fixed in _words(title):
        for at in range(start + 1, end):
            costs[at] = _NEVER if fixed and end - start <= capacity else max(costs[at], _IN_WORD)
        word = title[start:end]
        if word in OPENERS:
            costs[start] = min(costs[start], _FAIR) if costs[start] < _NEVER else _NEVER
        if word in BODIES and end < len(title) and costs[end] < _NEVER:
            costs[end] = min(costs[end], _FAIR)
    return costs


def _words(title: str) -> Iterator[tuple[int, int, bool]]:
    """The known words from left to right, the longest first; numbers with what they count, which are ``fixed``."""
    at = 0
    while at < len(title):
        number = _NUMBER.match(title, at)
        if number is not None:
            yield at, number.end(), True
            at = number.end()
            continue
        lengths = range(min(LONGEST, len(title) - at), 0, -1)
        length = next((n for n in lengths if title[at : at + n] in WORDS or (n == 1 and title[at] in OPENERS)), 0)
        if length:
            yield at, at + length, False
        at += length or 1


def _mark_cost(title: str, at: int) -> float:
    before, after = title[at - 1], title[at]
    if before in _NEVER_AFTER or after in _NEVER_BEFORE or (before == after and after in "—…"):
        return _NEVER
    if before in _AFTER or after in _BEFORE:
        return _GOOD
    if before in "》”" or after in _CLOSERS:
        # What follows a name in quotes mostly belongs to it: “放管服”改革, 《…》的.
        return _PLAIN if after not in _CLOSERS else _IN_WORD
    return _FAIR if before in _CLOSERS else _PLAIN
