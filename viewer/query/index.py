"""What the filter needs of a briefing, prepared once: its folded text cut into units, and its figures' words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from viewer.model import Briefing, Metric, Section, Span
from viewer.query.keep import kept_per_briefing
from viewer.query.normal import Folded, fold
from viewer.query.spans import own_stretches
from viewer.query.typed_titles import TypedTitle, typed_titles
from viewer.wraps import in_one_line

UNIT_LEVEL = 2
"""The deepest level that is a reading unit of its own; points below it are part of its text."""


class Region(NamedTuple):
    """A stretch ``[start, end)`` of the folded text, and the unit it belongs to."""

    start: int
    end: int
    unit: str


class Row(NamedTuple):
    """A metric and the folded words it is found by: its label and, on a line below, the clause that says it."""

    metric: Metric
    words: str


@dataclass(frozen=True, slots=True)
class Index:
    """``regions``: the units' own texts in reading order; ``headings`` by unit id, in reading order.

    The root stands for what precedes the first chapter. ``above``: a unit's ancestors without the root. ``below``:
    the units under a chapter, none for the root. ``rows``: the metrics of each unit. ``titles``: those that do not
    stand in the text; ``words`` is the folded text and they below it, each on a line of its own.
    """

    folded: Folded
    regions: tuple[Region, ...]
    region_starts: tuple[int, ...]
    headings: Mapping[str, Region]
    above: Mapping[str, frozenset[str]]
    below: Mapping[str, frozenset[str]]
    rows: Mapping[str, tuple[Row, ...]]
    titles: tuple[TypedTitle, ...]
    words: str

    @property
    def owners(self) -> set[str]:
        """Ids of the units that own any text."""
        return {region.unit for region in self.regions}

    def units_matching(self, pattern: re.Pattern[str]) -> set[str]:
        """Ids of the units whose own text or title holds a match of ``pattern``."""
        text = self.folded.text
        found = {title.unit for title in self.titles if pattern.search(title.words)}
        match = pattern.search(text)
        while match is not None:
            region = self.regions[max(0, bisect_right(self.region_starts, match.start()) - 1)]
            if region.start <= match.start() and match.end() <= region.end:
                found.add(region.unit)
                match = pattern.search(text, region.end)
            else:
                match = pattern.search(text, match.start() + 1)
        return found

    def units_with(self, term: str) -> set[str]:
        """Ids of the units whose own text or title holds the folded ``term``."""
        text = self.folded.text
        found = {title.unit for title in self.titles if term in title.words}
        place = text.find(term)
        while place >= 0:
            region = self.regions[max(0, bisect_right(self.region_starts, place) - 1)]
            if region.start <= place and place + len(term) <= region.end:
                found.add(region.unit)
                place = text.find(term, region.end)
            else:
                place = text.find(term, place + 1)
        return found


@kept_per_briefing
def index_of(briefing: Briefing) -> Index:
    """The index of ``briefing``; made at the first question and kept."""
    folded = fold(in_one_line(briefing.text))
    units = [section for section in briefing.sections if section.level <= UNIT_LEVEL]
    above = {unit.id: frozenset(parent.id for parent in briefing.ancestors(unit.id)) for unit in units}
    titles = typed_titles(briefing, folded)
    regions = tuple(_region(folded, span, section) for span, section in own_stretches(briefing, UNIT_LEVEL))
    return Index(
        folded=folded,
        regions=regions,
        region_starts=tuple(region.start for region in regions),
        headings={unit.id: _region(folded, unit.heading, unit) for unit in units},
        above=above,
        below=_below(above),
        rows=_rows(briefing, folded),
        titles=titles,
        words="\n".join((folded.text, *(title.words for title in titles))) if titles else folded.text,
    )


def title_of(index: Index, unit: str) -> str:
    """What a unit is called, folded: its heading as the text has it and, on a line below, what was typed instead."""
    heading = index.headings[unit]
    words = index.folded.text[heading.start : heading.end]
    return "\n".join((words, *(title.words for title in index.titles if title.section == unit)))


def _region(folded: Folded, span: Span, section: Section) -> Region:
    return Region(bisect_left(folded.starts, span.start), bisect_left(folded.starts, span.end), section.id)


def _below(above: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {unit: set() for unit in above}
    for unit, parents in above.items():
        for parent in parents:
            found[parent].add(unit)
    return {unit: frozenset(units) for unit, units in found.items()}


def _rows(briefing: Briefing, folded: Folded) -> dict[str, tuple[Row, ...]]:
    # All labels are folded at once: one by one would cost as much as the whole text.
    labels = fold("\n".join(metric.label.replace("\n", " ") for metric in briefing.metrics)).text.split("\n")
    found: dict[str, list[Row]] = {}
    for metric, label in zip(briefing.metrics, labels, strict=False):
        start, end = (bisect_left(folded.starts, offset) for offset in clause_of(metric, briefing.text))
        row = Row(metric, f"{label}\n{folded.text[start:end]}")
        found.setdefault(briefing.unit_of(metric.section), []).append(row)
    return {unit: tuple(rows) for unit, rows in found.items()}


_CLAUSE_END = re.compile("[;；]")


def clause_of(metric: Metric, text: str) -> Span:
    """The part of the metric's sentence between semicolons that says it.

    Reports join unlike matters by semicolons into sentences of half a page; what is said beside a figure is not said
    of it.
    """
    start, end = metric.sentence
    for mark in _CLAUSE_END.finditer(text, start, end):
        if mark.end() <= metric.span.start:
            start = mark.end()
        elif mark.start() >= metric.span.end:
            return Span(start, mark.start())
    return Span(start, end)
