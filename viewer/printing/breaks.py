"""Where a paragraph is broken into lines, by widths and by the rules for marks; knows no fonts.

GB/T 15834-2011, 5.1: closing marks and pauses never begin a line, opening ones never end it, dashes and ellipses are
not parted; a mark at the end of a line may take half its place, and marks may be set closer where that avoids a bad
line. Marks give way only where it lets more onto the line, so an undisturbed line keeps a character to a cell.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

NEVER_FIRST = frozenset("，。、；：？！）》”’〉】〕」』｝％‰℃㎡㎢㎞㎜㎝㎏㎎㎥·…～／" + "%,.;:?!)]}~-/")
NEVER_LAST = frozenset("（《“‘〈【〔「『｛／" + "([{/")
"""Signs that may not begin or end a line; unit signs stay with their number."""
_LEFT_INKED = frozenset("，。、；：）》”’〉】〕")
_RIGHT_INKED = frozenset("（《“‘〈【〔")
"""Marks of a whole cell whose ink lies in its left or right half, in every face of the page."""
_MARKS = _LEFT_INKED | _RIGHT_INKED | frozenset("？！")
_UNBROKEN = frozenset("—…")
_SPACES = frozenset(" 　\t")
_WORD = re.compile(r"[!-~]+")
_NUMBER = re.compile(r"[\d.,%:/+-]+")
_AFTER_IN_WORD = frozenset("/-_.?&=@,:;")
_LONG_WORD = 14
"""Letters or digits that take a quarter of a line: a longer run is broken inside rather than moved as a whole."""
_HOLE, _WIDE_HOLE = 0.1, 0.25
"""Shares of the line that a moved long word may leave empty: where it could be parted at a stroke or dot, and where
only between letters."""
_SLACK = 0.5


@dataclass(frozen=True, slots=True)
class Broken:
    """A line from ``start`` up to ``end``, spaces at the break included; ``closer`` are the marks set to half."""

    start: int
    end: int
    closer: frozenset[int] = frozenset()


def together(before: str, after: str) -> bool:
    """True for two signs of one number or word, and for the halves of a dash or an ellipsis."""
    return (before in _UNBROKEN and before == after) or ("!" <= before <= "~" and "!" <= after <= "~")


class Breaker:
    """One paragraph; ``half`` is half a cell, the amount by which a mark may give way (widths in twips).

    ``fixed``: characters that may not be parted from the one before them, such as a combining accent.
    """

    def __init__(self, text: str, widths: Sequence[float], half: float, fixed: frozenset[int] = frozenset()) -> None:
        self._text, self._widths, self._half, self._fixed = text, widths, half, fixed
        self._edges = list(accumulate(widths, initial=0.0))
        self._words = [(word.start(), word.end()) for word in _WORD.finditer(text)]

    def lines(self, width: float, indent: float) -> list[Broken]:
        """The lines, the first one shorter by ``indent``."""
        found, start, room = [], 0, width - indent
        while start < len(self._text):
            line = self._line(start, room)
            found.append(line)
            start, room = line.end, width
        return found

    def _line(self, start: int, room: float) -> Broken:
        length = len(self._text)
        if self._edges[length] - self._edges[start] <= room + _SLACK:
            return Broken(start, length)
        # The widest stretch by plain widths, and as far again as marks that give way can make room for.
        plain = bisect_right(self._edges, self._edges[start] + room + _SLACK) - 1
        end = self._last_break(start, plain)
        closer: frozenset[int] = frozenset()
        gained = self._gained(start, plain, room)
        if gained is not None and gained.end > end:
            end, closer = gained.end, gained.closer
        hole = room - (self._edges[end] - self._edges[start])
        if end <= start or (not closer and hole > room * _HOLE and self._long_word(end, room)):
            end = self._inside_word(start, end, plain, hole > room * _WIDE_HOLE)
        return Broken(start, self._past_spaces(end), closer)

    def _gained(self, start: int, plain: int, room: float) -> Broken | None:
        """The furthest end that marks make possible by giving way, the fewest of them."""
        giving = [at for at in range(start, plain) if self._gives_way(at)]
        best: Broken | None = None
        end = plain
        while end < len(self._text):
            end += 1
            if self._gives_way(end - 2) and end - 2 >= max(start, plain):
                giving.append(end - 2)
            tail = [end - 1] if self._text[end - 1] in _LEFT_INKED else []
            missing = self._edges[end] - self._edges[start] - room
            marks = [*tail, *(at for at in giving if at < end - 1)]
            if missing > len(giving) * self._half + self._half + _SLACK:
                return best
            if missing <= len(marks) * self._half + _SLACK and self._may_break(end):
                needed = max(-int(-(missing - _SLACK) // self._half), 0)
                best = Broken(start, end, frozenset(marks[:needed]))
        return best

    def _gives_way(self, at: int) -> bool:
        """True where two marks meet with blank halves: 》， ）。 （《 ，“."""
        if at < 0 or at + 1 >= len(self._text):
            return False
        mark, other = self._text[at], self._text[at + 1]
        if mark in _RIGHT_INKED:
            return other in _RIGHT_INKED
        return mark in _LEFT_INKED and other in _MARKS

    def _last_break(self, start: int, limit: int) -> int:
        """The last allowed end at or before ``limit``; ``start`` where there is none."""
        end = limit
        while end > start and not self._may_break(end):
            end -= 1
        return end

    def _may_break(self, end: int) -> bool:
        if end >= len(self._text):
            return True
        before, after = self._text[end - 1], self._text[end]
        if end in self._fixed or after in _SPACES or after in NEVER_FIRST or before in NEVER_LAST:
            return False
        return not together(before, after)

    def _inside_word(self, start: int, end: int, limit: int, anywhere: bool) -> int:
        """An end inside the word that crosses the margin: behind a stroke or dot, else at the margin if it must be."""
        for at in range(limit, max(end, start) + 2, -1):
            before, after = self._text[at - 1], self._text[at : at + 1]
            if before in _AFTER_IN_WORD and after.isalnum() and not (after.isdigit() and self._text[at - 2].isdigit()):
                return at
        if end > start and not anywhere:
            return end
        at = max(limit, start + 1)
        while at > start + 1 and at in self._fixed:
            at -= 1
        # Nothing but signs that may not be parted: a rule broken is better than a line nearly empty.
        return at

    def _long_word(self, at: int, room: float) -> bool:
        """True when a word that may be parted begins at ``at``: a long one, or a number wider than a line."""
        place = bisect_right(self._words, (at, len(self._text) + 1)) - 1
        begin, end = self._words[place] if place >= 0 else (0, 0)
        if not begin <= at < end:
            return False
        if _NUMBER.fullmatch(self._text, begin, end):
            return self._edges[end] - self._edges[begin] > room
        return end - begin > _LONG_WORD

    def _past_spaces(self, end: int) -> int:
        while end < len(self._text) and self._text[end] in _SPACES:
            end += 1
        return end
