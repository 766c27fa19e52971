"""Cuts a report into the headings, paragraphs and tables that a page sets, with the marks of its figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from viewer.model import Briefing, Section, Span
from viewer.query.keep import kept_per_briefing
from viewer.query.spans import own_stretches, trimmed
from viewer.query.value_spans import value_spans
from viewer.shown import Figure, Heading, Paragraph, Table
from viewer.wraps import soft_breaks

Text = Heading | Paragraph | Table

_ANY_LEVEL = 99
_SECTION, _POINT = 2, 3


@kept_per_briefing
def blocks_of(briefing: Briefing) -> tuple[Text, ...]:
    """All headings, paragraphs and tables of ``briefing`` in reading order, each with the id of its innermost section.

    A paragraph is a line of the source (or several lines that were broken at a fixed width), or the part of one that
    belongs to one point; several lines with tabs are a table. White space at the ends of a line or cell is left out
    (the page indents by itself); every other character is in exactly one block.
    """
    text = briefing.text
    figures = _figures(briefing)
    starts = [figure.spans[0].start for figure in figures]
    soft = frozenset(soft_breaks(text))
    found: list[Heading | Paragraph] = []
    for span, section in own_stretches(briefing, _ANY_LEVEL):
        for block in _blocks(text, span, section, soft):
            if isinstance(block, Paragraph):
                first, last = (bisect_left(starts, offset) for offset in block.span)
                marks = (mark for mark in figures[first:last] if mark.spans[-1].end <= block.span.end)
                block = block._replace(figures=tuple(marks))
            found.append(block)
    if "\t" not in text:
        return tuple(found)
    # Imported here: most reports have no table, and the start does not wait for what those are made with.
    from viewer.query.tables import with_tables

    return tuple(with_tables(text, found))


def heading_of(section: Section) -> Heading:
    """The section's heading on a line of its own, whether or not the source has it so."""
    return Heading(section.id, section.level, section.heading, _prefix(section))


def _prefix(section: Section) -> str:
    return (section.number or "") if section.number_restored else ""


def _blocks(text: str, span: Span, section: Section, soft: Set[int]) -> Iterator[Heading | Paragraph]:
    place = span.start
    heads = section.heading.start == span.start and section.heading.end > span.start
    if heads and not section.run_in:
        place = _heading_end(text, span, section)
        yield heading_of(section)._replace(span=trimmed(text, span.start, place))
    first_end = section.heading.end if heads and section.run_in else place
    for line in _lines(text, Span(place, span.end), first_end, soft):
        if heads and section.run_in and line.start == section.heading.start:
            level = _SECTION if section.level <= _SECTION else _POINT
            yield Paragraph(section.id, line, section.heading, level, _prefix(section))
        else:
            yield Paragraph(section.id, line)


def _heading_end(text: str, span: Span, section: Section) -> int:
    """Where the heading's own line ends: a full stop after the title still belongs to it, the body does not."""
    until = min(span.end, max(section.heading.end, section.body.start))
    newline = text.find("\n", section.heading.end, until)
    return until if newline < 0 else newline


def _lines(text: str, stretch: Span, unbroken: int, soft: Set[int]) -> Iterator[Span]:
    """The paragraphs in ``stretch`` that are not blank: its lines, or several that were broken at a width (``soft``).

    The first does not end before ``unbroken``.
    """
    place, end = stretch
    while place < end:
        stop = text.find("\n", max(place, unbroken), end)
        while stop in soft:
            stop = text.find("\n", stop + 1, end)
        stop = end if stop < 0 else stop
        line = trimmed(text, place, stop)
        if line.start < line.end:
            yield line
        place = stop + 1


def _figures(briefing: Briefing) -> Sequence[Figure]:
    """The marks of all metrics in reading order; of two that overlap, the first."""
    marks = (Figure(metric.id, value_spans(metric, briefing.text)) for metric in briefing.metrics)
    kept: list[Figure] = []
    for figure in sorted(marks, key=lambda mark: mark.spans[0].start):
        if not kept or figure.spans[0].start >= kept[-1].spans[-1].end:
            kept.append(figure)
    return kept
