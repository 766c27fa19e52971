"""Run-in sections whose number was lost: a paragraph where the numbers leave room for one, opening with a title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.ingest.headings import Heading
from viewer.ingest.levels import siblings
from viewer.ingest.lines import Line, sentence_end
from viewer.model import Span

# Without a number only a short opening sentence is a title.
_TITLE_LENGTH = 30


def with_lost_run_ins(text: str, lines: Sequence[Line], headings: list[Heading]) -> list[Heading]:
    """``headings`` (with levels) and those that the numbers of their run-in neighbours show to be lost.

    (一)甲。… / 乙。… / (三)丙。… has lost its second: there are exactly as many paragraphs as numbers are missing.
    """
    found = [
        heading
        for places in siblings(headings)
        for heading in _lost(text, lines, headings[places[0] - 1] if places[0] else None, [headings[p] for p in places])
    ]
    return sorted(headings + found, key=lambda heading: heading.index) if found else headings


def _lost(text: str, lines: Sequence[Line], parent: Heading | None, group: list[Heading]) -> Iterator[Heading]:
    if not all(heading.mark and heading.line.run_in and heading.rank == group[0].rank for heading in group):
        return
    before, last = parent.index if parent else -1, 0
    for heading in group:
        between = lines[before + 1 : heading.index]
        if 0 < len(between) == heading.ordinal - last - 1:
            opened = [_opened(text, line) for line in between]
            if all(line.run_in for line in opened):
                yield from (replace(heading, line=line, number=None) for line in opened)
        before, last = heading.index, heading.ordinal


def _opened(text: str, line: Line) -> Line:
    """``line`` with its first sentence as a title, when it can be one; otherwise as it is, not run in."""
    stop = sentence_end(text, line.span.start, line.span.end)
    fits = line.mark is None and line.prose and not line.continues and stop - line.span.start <= _TITLE_LENGTH
    if not fits or not text[stop + 1 : line.span.end].strip():
        return replace(line, run_in=False)
    return replace(line, title=Span(line.span.start, stop), after=stop + 1, run_in=True)
