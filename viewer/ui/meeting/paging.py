"""Cuts what is taller than the screen into screens, between whole lines. Pure, no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_FULL = 0.62
"""A screen that is filled this far may end with a paragraph rather than inside the next one."""
_SHORT = 3
"""Lines of a paragraph that is not cut where the screen is filled far enough."""


class Line(NamedTuple):
    """A line of text, or a row of a table, px from the top. ``paragraph`` counts them; ``heads``: what follows must
    stand below it.
    """

    top: float
    bottom: float
    paragraph: int
    heads: bool = False


class Part(NamedTuple):
    """One screen: the lines ``[first, last)`` and the px they cover."""

    first: int
    last: int
    top: float
    bottom: float


def parts_of(lines: Sequence[Line], height: float) -> tuple[Part, ...]:
    """The screens of ``lines``, each at most ``height`` px high (one line that is taller has a screen of its own).

    No heading ends a screen, and no line of a paragraph stands alone on one where that can be helped.
    """
    found: list[Part] = []
    first = 0
    while first < len(lines):
        last = first + 1
        while last < len(lines) and lines[last].bottom - lines[first].top <= height:
            last += 1
        if last < len(lines):
            last = _better(lines, first, last, height)
        found.append(Part(first, last, lines[first].top, lines[last - 1].bottom))
        first = last
    return tuple(found)


def _better(lines: Sequence[Line], first: int, last: int, height: float) -> int:
    """Where the screen from ``first`` ends, at or before ``last``, so that nothing stands alone."""
    best = last
    if _inside(lines, best):
        start, end = _ends(lines, best)
        filled = lines[start - 1].bottom - lines[first].top if start > first else 0.0
        if start > first and (end - start <= _SHORT or best - start == 1) and filled >= _FULL * height:
            best = start
        elif end - best == 1 and best - 1 > first:
            # Its last line gets company; a paragraph of three has none to give and goes on whole.
            best = best - 1 if best - start > 2 or start <= first else start
    while best - 1 > first and lines[best - 1].heads:
        best -= 1
    return best if not lines[best - 1].heads else last


def _inside(lines: Sequence[Line], at: int) -> bool:
    return lines[at].paragraph == lines[at - 1].paragraph


def _ends(lines: Sequence[Line], at: int) -> tuple[int, int]:
    """The first line of the paragraph around ``at`` and the one behind its last."""
    start = end = at
    while start > 0 and lines[start - 1].paragraph == lines[at].paragraph:
        start -= 1
    while end < len(lines) and lines[end].paragraph == lines[at].paragraph:
        end += 1
    return start, end
