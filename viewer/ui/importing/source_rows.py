"""The source text cut into rows for showing: a row for each paragraph, a very long one in several.

Made with the draft, on the thread that reads it; no row is laid out before it comes into sight.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.model import Span
from viewer.wraps import soft_breaks

LONGEST = 1000
"""Characters of a row: more would take too long to lay out while the reader scrolls."""


@dataclass(frozen=True, slots=True)
class SourceRows:
    """``starts`` and ``ends`` are offsets into the text, row by row; ``lines`` the number of each row's line, from 1.

    Blank lines have no row and no number.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lines: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, row: int) -> Span:
        """The row's characters."""
        return Span(self.starts[row], self.ends[row])

    def at(self, offset: int) -> int:
        """The row that holds this offset, or the last one before it; -1 where there are no rows."""
        return max(bisect_right(self.starts, offset) - 1, 0) if self.starts else -1

    def line_start(self, row: int) -> int:
        """The offset where the row's line begins."""
        while row and self.lines[row - 1] == self.lines[row]:
            row -= 1
        return self.starts[row]

    def is_first(self, row: int) -> bool:
        """True for the row a line begins with."""
        return row == 0 or self.lines[row - 1] != self.lines[row]


def cut(text: str) -> SourceRows:
    """The rows of ``text``; blanks around a line are left out. A paragraph broken at a fixed width is one line."""
    starts: list[int] = []
    ends: list[int] = []
    lines: list[int] = []
    for number, (first, last) in enumerate(_paragraphs(text), 1):
        for start in range(first, last, LONGEST):
            starts.append(start)
            ends.append(min(start + LONGEST, last))
            lines.append(number)
    return SourceRows(tuple(starts), tuple(ends), tuple(lines))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where each paragraph that holds text begins and ends, without the blanks around it."""
    soft = frozenset(soft_breaks(text))
    begun = at = 0
    for line in text.split("\n"):
        at += len(line) + 1
        if at - 1 in soft:
            continue
        written = text[begun : at - 1]
        held = written.strip()
        if held:
            first = begun + len(written) - len(written.lstrip())
            yield first, first + len(held)
        begun = at
