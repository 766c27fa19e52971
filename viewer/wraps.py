"""Finds the line ends that only wrap a line, in text that was broken at a fixed width; such a paragraph goes on.

A text tells it by itself: most of its lines are as long as its longest, and stop in the middle of a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

JOINT = "\u2060"
"""Stands where a line end was taken out and the count of characters must stay: Unicode's word joiner, without width."""

_BLANKS = " \t\u3000\xa0"
_FEWEST_LINES = 2
_WIDEST_PAGE = 200
"""No page is wider, in characters: a hundred Chinese ones, or as many Latin ones as take their room."""
_ONE_LONGER_IN = 33
"""Of so many lines one may be longer than the page is wide (an address, a row of a table)."""
_MAY_BE_ROW = ("\t", "|", "  ", "\u3000\u3000", ".", "．", "…", "·")
"""One of them stands in every row of a table and every entry of a table of contents, which may have any length."""


def soft_breaks(text: str) -> tuple[int, ...]:
    """Offsets, in order, of the ``\\n`` that only wrap a line of ``text``: the paragraph goes on in the next line.

    Blanks before and after such a line end belong to it. Empty for a text that was not broken at a fixed width. Says
    the same whenever it is asked; time grows linearly with the text.
    """
    if text.count("\n") < _FEWEST_LINES or _is_wider_than_a_page(text):
        return ()
    from viewer.line_ends import soft_breaks_in

    return soft_breaks_in(text)


def _is_wider_than_a_page(text: str) -> bool:
    """True where so many lines are longer than any page is wide that they cannot have been broken at its edge."""
    room = (text.count("\n") + 1) // _ONE_LONGER_IN
    start = end = 0
    while room >= 0 and end >= 0:
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)].strip()
        if len(line) > _WIDEST_PAGE and not any(sign in line for sign in _MAY_BE_ROW):
            room -= 1
        start = end + 1
    return room < 0


def without_breaks(text: str) -> str:
    """``text``, one paragraph, with the line ends that wrap it and the blanks about them left out.

    Between two Latin words one space stays.
    """
    return _put_together(text.split("\n"), "") if "\n" in text else text


def closed_up(text: str) -> str:
    """The same with exactly as many characters: what is left out becomes a joint that takes no room."""
    return _put_together(text.split("\n"), JOINT) if "\n" in text else text


def unwrapped(text: str) -> str:
    """``text`` with its soft breaks left out: a line a paragraph."""
    return _at_soft_breaks(text, "")


def in_one_line(text: str) -> str:
    """The same with exactly as many characters, joints standing for what is left out."""
    return _at_soft_breaks(text, JOINT)


def _at_soft_breaks(text: str, filler: str) -> str:
    cuts = soft_breaks(text)
    return _put_together([text[start + 1 : end] for start, end in pairwise((-1, *cuts, len(text)))], filler)


def _put_together(lines: Sequence[str], filler: str) -> str:
    """The lines as one, ``filler`` for every blank and line end between them but the space between Latin words."""
    pieces = [lines[0]]
    for line in lines[1:]:
        before, after = pieces[-1].rstrip(_BLANKS), line.lstrip(_BLANKS)
        space = " " if _is_latin(before[-1:]) and _is_latin(after[:1]) else filler
        blanks = len(pieces[-1]) - len(before) + len(line) - len(after)
        pieces[-1] = before
        pieces += [space + filler * blanks, after]
    return "".join(pieces)


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()
