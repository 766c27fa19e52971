"""Puts sections together from the places where they open and end; the same for a read and a corrected outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from viewer.model import ROOT, Section, Span
from viewer.wraps import without_breaks

POINT_LEVEL = 3
"""Level of a point (一是…) at the least; levels 1 and 2 are chapters and sections."""
_LOWEST = 99


@dataclass(frozen=True, slots=True)
class Event:
    """Something at an offset: a section opens (``title`` set) or those of ``level`` and below end. Level 0: a point.

    ``after``: where the opened section's text begins at the earliest, behind its title and closing mark.
    """

    offset: int
    level: int
    number: str | None = None
    restored: bool = False
    title: Span | None = None
    after: int = 0
    run_in: bool = False


def put_together(text: str, events: Iterable[Event]) -> tuple[Section, ...]:
    """The sections in reading order, ids by position; the root, which holds all of ``text``, first.

    ``events`` may stand in any order. Time grows linearly with them but for sorting.
    """
    # At one place sections end before others open.
    return tuple(_sections(text, sorted(events, key=lambda event: (event.offset, event.title is not None))))


def _sections(text: str, events: Sequence[Event]) -> Iterator[Section]:
    ends = _ends(events, len(text))
    yield Section(ROOT, None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False)
    stack: list[tuple[Section, int]] = []
    counts: dict[str, int] = {}
    for event, end in zip(events, ends, strict=True):
        if event.title is None:
            continue
        while stack and stack[-1][1] <= event.offset:
            stack.pop()
        parent = stack[-1][0].id if stack else ROOT
        depth = stack[-1][0].level if stack else 0
        counts[parent] = counts.get(parent, 0) + 1
        ident = str(counts[parent]) if parent == ROOT else f"{parent}.{counts[parent]}"
        level = event.level or max(POINT_LEVEL, depth + 1)
        body = _body(text, event.after, end)
        heading = Span(event.offset, event.title.end)
        title = without_breaks(event.title.of(text))
        section = Section(ident, parent, level, event.number, event.restored, title, heading, body, event.run_in)
        yield section
        stack.append((section, end))


def _ends(events: Sequence[Event], length: int) -> list[int]:
    """For each event that opens a section the offset where it ends: the next event of its level or above."""
    ends = [length] * len(events)
    stack: list[tuple[int, int]] = []
    for place, event in enumerate(events):
        # A point (level 0) is below everything else.
        level = event.level or _LOWEST
        while stack and stack[-1][1] >= level:
            ends[stack.pop()[0]] = event.offset
        if event.title is not None:
            stack.append((place, level))
    return ends


def _body(text: str, start: int, end: int) -> Span:
    """The text in ``[start, end)`` without blanks around it; empty at ``start`` when there is none."""
    held = text[start:end]
    inner = held.strip()
    if not inner:
        return Span(start, start)
    first = start + len(held) - len(held.lstrip())
    return Span(first, first + len(inner))
