"""Titles that were typed by hand: a section is found by what it is called, though its text says something else."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from viewer.model import Briefing
from viewer.query.normal import Folded, fold


class TypedTitle(NamedTuple):
    """A section's folded ``words``, and its heading ``[start, end)`` in the folded text of the report.

    ``section`` is its own id, ``unit`` that of the reading unit which it is or lies in.
    """

    words: str
    start: int
    end: int
    section: str
    unit: str


def typed_titles(briefing: Briefing, folded: Folded) -> tuple[TypedTitle, ...]:
    """The titles of ``briefing`` that do not stand in their headings, in reading order; ``folded``: its text."""
    text, found = briefing.text, []
    for section in briefing.sections:
        # Nearly every title stands there as it is; those that a line end wraps are compared folded.
        if not section.level or text.find(section.title, *section.heading) >= 0:
            continue
        start, end = (bisect_left(folded.starts, offset) for offset in section.heading)
        words = fold(section.title).text
        if folded.text.find(words, start, end) < 0:
            found.append(TypedTitle(words, start, end, section.id, briefing.unit_of(section.id)))
    return tuple(found)
