"""Gives headings their levels, and their numbers back where the sequence shows which ones were lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from viewer.ingest.headings import Heading
from viewer.ingest.numbering import Mark, Style
from viewer.ingest.sections import POINT_LEVEL
from viewer.wraps import without_breaks


def with_levels(headings: Sequence[Heading]) -> list[Heading]:
    """``headings`` with levels from 1: the ranks that the document uses, counted from the top; numbers as written.

    Below an annex's heading the ranks that the annex uses are counted anew, from the level below it.
    """
    backs = [place for place, heading in enumerate(headings) if heading.back]
    levelled: list[Heading] = []
    for start, end in pairwise((0, *backs, len(headings))):
        part = headings[start:end]
        annex = bool(part) and part[0].annex
        if part and part[0].back:
            levelled.append(replace(part[0], level=1))
            part = part[1:]
        levelled += _counted(part, 1 if annex else 0)
    return [replace(one, number=without_breaks(one.mark.written) if one.mark else one.number) for one in levelled]


def _counted(headings: Sequence[Heading], above: int) -> list[Heading]:
    ranks = sorted({heading.rank for heading in headings})
    if ranks and ranks[0] >= Style.SPOKEN:
        levels = {rank: max(POINT_LEVEL, above + 1) for rank in ranks}
    else:
        levels = {rank: level for level, rank in enumerate(ranks, above + 1)}
    return [replace(heading, level=levels[heading.rank]) for heading in headings]


def with_numbers(headings: list[Heading]) -> list[Heading]:
    """``headings`` with lost numbers restored from those of their neighbours on the same level."""
    restored = list(headings)
    for places in siblings(headings):
        for place, number in _lost_numbers([headings[place] for place in places]):
            restored[places[place]] = replace(headings[places[place]], number=number, restored=True)
    return restored


def siblings(headings: list[Heading]) -> Iterator[list[int]]:
    """Positions of the headings that share a parent, one list for each parent."""
    open_lists: list[tuple[int, list[int]]] = []
    for position, heading in enumerate(headings):
        while open_lists and open_lists[-1][0] > heading.level:
            yield open_lists.pop()[1]
        if open_lists and open_lists[-1][0] == heading.level:
            open_lists[-1][1].append(position)
        else:
            open_lists.append((heading.level, [position]))
    for _, places in open_lists:
        yield places


def _lost_numbers(group: list[Heading]) -> Iterator[tuple[int, str]]:
    """(position, number) of each unnumbered sibling whose number the numbered ones beside it leave no doubt of."""
    waiting: list[int] = []
    before: Mark | None = None
    for position, sibling in enumerate(group):
        if sibling.mark is None:
            waiting.append(position)
            continue
        first = before.ordinal + 1 if before else 1
        if waiting and sibling.ordinal - first == len(waiting):
            yield from ((place, sibling.mark.like_this(first + nth)) for nth, place in enumerate(waiting))
        waiting, before = [], sibling.mark
    if before is not None:
        for nth, place in enumerate(waiting, 1):
            if not group[place].open_ended:
                return
            yield place, before.like_this(before.ordinal + nth)
