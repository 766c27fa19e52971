"""Cuts a report's text into sentences and a sentence into clauses."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from viewer.metrics.quick import begun_by
from viewer.model import Section, Span

# Nothing is read across the cells of a table. A single line end inside a list or before a closing mark is a hard
# wrap, not an end.
_END = begun_by(r"\t。!?\n", r"\t+|[。!?](?:[”’」』)\"]*)|\n{2,}|(?<![、，,(])\n(?![。，、；,;%])")
# A comma between two digits groups them; everything else ends a clause. A semicolon is a wider break than a comma.
_CLAUSE_END = begun_by(r";:，。!?\n,—", r"[;:，。!?\n]|,(?!\d)|(?<!\d),|——")
# No one writes a sentence of this length; a text without marks is cut there to keep the cost even.
_LONGEST = 2_000
_BLANKS = " \t\u3000\r\n"


class Sentences:
    """The sentences of one text: from one 。！？, line end or heading to the next, as a reader is shown the source."""

    def __init__(self, folded: str, sections: Sequence[Section]) -> None:
        cuts = {0, len(folded)}
        cuts.update(match.end() for match in _END.finditer(folded))
        for section in sections:
            cuts.add(section.heading.start)
            if not section.run_in:
                cuts.add(section.heading.end)
        self._folded = folded
        self._cuts = _no_longer_than(_LONGEST, sorted(cuts), folded)
        self._from, self._to, self._last = 0, 0, Span(0, 0)

    def at(self, offset: int) -> Span:
        """The sentence that holds the character at ``offset``, without the blanks around it.

        Figures ask one after the other, several for the same.
        """
        if self._from <= offset < self._to:
            return self._last
        folded, found = self._folded, bisect_right(self._cuts, offset)
        self._from, self._to = start, end = self._cuts[found - 1], self._cuts[found]
        while start < end and folded[start] in _BLANKS:
            start += 1
        while end > start and folded[end - 1] in _BLANKS:
            end -= 1
        self._last = Span(start, end)
        return self._last


def _no_longer_than(longest: int, cuts: list[int], folded: str) -> list[int]:
    """``cuts`` with more of them where text runs on without an end, so that no reading looks at more than that."""
    found: list[int] = []
    for start, end in pairwise(cuts):
        found.append(start)
        while end - start > longest:
            marks = [folded.rfind(mark, start + 1, start + longest) for mark in ";，,、 "]
            start = max(marks) + 1 if max(marks) > start else start + longest
            found.append(start)
    return [*found, cuts[-1]]


def clauses_of(folded: str, sentence: Span) -> list[Span]:
    """The clauses of a sentence in order, without the marks between them."""
    found: list[Span] = []
    start = sentence.start
    for mark in _CLAUSE_END.finditer(folded, *sentence):
        if mark.start() > start:
            found.append(Span(start, mark.start()))
        start = mark.end()
    if sentence.end > start or not found:
        found.append(Span(start, sentence.end))
    return found


class Sections:
    """Finds the innermost section that holds an offset."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._ordered = sorted(sections, key=lambda section: (section.heading.start, section.level))
        self._starts = [section.heading.start for section in self._ordered]
        self._by_id = {section.id: section for section in sections}
        self._from = self._to = 0
        self._last = self._ordered[0]

    def at(self, offset: int) -> Section:
        """The section whose heading or body holds ``offset``; the root where no other does.

        Figures ask one after the other, many for the same.
        """
        if self._from <= offset < self._to:
            return self._last
        at = bisect_right(self._starts, offset)
        section = self._ordered[at - 1]
        since, until = self._starts[at - 1], self._starts[at] if at < len(self._starts) else sys.maxsize
        while section.parent is not None:
            end = max(section.heading.end, section.body.end)
            if offset < end:
                until = min(until, end)
                break
            since, section = max(since, end), self._by_id[section.parent]
        self._from, self._to, self._last = since, until, section
        return section

    def lineage(self, section: Section) -> list[Section]:
        """The section and its parents, innermost first."""
        found = [section]
        while found[-1].parent is not None:
            found.append(self._by_id[found[-1].parent])
        return found
