"""Breaks short Chinese phrases into lines by the rules of Chinese setting, and groups digits; pure functions, no Qt."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

ELLIPSIS = "…"
_CLOSING = "，。、；：？！）》〉」』】〕”’％%"
_OPENING = "（《〈「『【〔“‘"
# A Latin word or a number stays in one piece; everything else may be broken between characters.
_ATOM = re.compile(rf"[{_OPENING}]*(?:[0-9A-Za-z][0-9A-Za-z.,+\-–/]*|.)[{_CLOSING}]*")
_COMPANY = 4
"""Characters that the last line of a broken phrase holds at least."""
_LONG_DIGITS = re.compile(r"(?<![.\d])\d{5,}")

Measure = Callable[[str], float]
"""Width of a piece of text in px."""


def atoms(text: str) -> list[str]:
    """``text`` cut where a line may break: no closing mark begins a piece, no opening mark ends one."""
    return [piece[0] for piece in _ATOM.finditer(text)]


def break_lines(text: str, widths: Sequence[float], measure: Measure) -> tuple[str, ...] | None:
    """``text`` in at most ``len(widths)`` lines, each within its width (px); None when it does not fit."""
    if measure(text) <= widths[0]:
        return (text,)
    lines: list[list[str]] = [[]]
    used = 0.0
    for piece in atoms(text):
        # Pieces are measured one by one: single characters come out of the measure's cache.
        width = measure(piece)
        if lines[-1] and used + width > widths[len(lines) - 1]:
            if len(lines) == len(widths):
                return None
            lines.append([])
            used = 0.0
        lines[-1].append(piece)
        used += width
        if used > widths[len(lines) - 1]:
            return None
    _fill_last(lines, widths[len(lines) - 1], measure)
    return tuple("".join(line) for line in lines)


def _fill_last(lines: list[list[str]], width: float, measure: Measure) -> None:
    """Let no single character stand alone in the last line: it gets company from the line before."""
    if len(lines) < 2:
        return
    before, last = lines[-2:]
    while len("".join(last)) < _COMPANY and len("".join(before)) > 2 * _COMPANY:
        if measure("".join((before[-1], *last))) > width:
            return
        last.insert(0, before.pop())


def elide_lines(text: str, widths: Sequence[float], measure: Measure) -> tuple[str, ...]:
    """``text`` in at most ``len(widths)`` lines, the last one cut with an ellipsis where it is too long."""
    fitting = break_lines(text, widths, measure)
    if fitting is not None:
        return fitting
    lines: list[str] = []
    rest = text
    for width in widths[:-1]:
        line = _head(rest, width, measure)
        lines.append(line)
        rest = rest[len(line) :]
    return (*lines, elide(rest, widths[-1], measure))


def couplet(text: str, width: float, measure: Measure) -> tuple[str, ...] | None:
    """The two phrases of a title that is parted by a comma, each in its line; None where there are not two."""
    head, comma, tail = text.partition("，")
    halves = (head + comma, tail)
    return halves if tail and all(measure(half) <= width for half in halves) else None


def elide(text: str, width: float, measure: Measure) -> str:
    """``text``, cut with an ellipsis when it is wider than ``width`` px; never less than one character of it."""
    if measure(text) <= width:
        return text
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle] + ELLIPSIS) <= width else (low, middle - 1)
    return text[:low].rstrip(_OPENING + "，、；：") + ELLIPSIS


def digit_groups(number: str) -> tuple[str, ...]:
    """``number`` cut before each group of three digits where five or more stand together (``18`` ``232``).

    The gap between the groups is painted, never typed (DESIGN 2); digits after a decimal point stay together.
    """
    cuts = {place for run in _LONG_DIGITS.finditer(number) for place in range(run.end() - 3, run.start(), -3)}
    edges = [0, *sorted(cuts), len(number)]
    return tuple(number[start:end] for start, end in itertools.pairwise(edges))


def _head(text: str, width: float, measure: Measure) -> str:
    """As many whole pieces of ``text`` as fit, at least one character."""
    line, used = "", 0.0
    for piece in atoms(text):
        used += measure(piece)
        if used > width:
            break
        line += piece
    return line or text[:1]
