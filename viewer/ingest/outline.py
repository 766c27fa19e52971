"""Reads the outline of a source: chapters, sections and points, each with its place in the text.

The steps, each in its own module: look at every line (``lines``), tell the document's parts apart (``zones``), accept
numbered headings (``headings``) and unnumbered ones (``loose``), give levels and lost numbers (``levels``), find points
inside paragraphs (``points``) and closing passages (``closings``), put the sections together (``sections``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.ingest.closings import closings
from viewer.ingest.halves import with_whole_headings
from viewer.ingest.headings import TOP_RANK, Heading, numbered_headings
from viewer.ingest.levels import with_levels, with_numbers
from viewer.ingest.lines import TITLE_LENGTH, Line, read_lines
from viewer.ingest.loose import loose_headings
from viewer.ingest.lost import with_lost_run_ins
from viewer.ingest.numbering import Style
from viewer.ingest.page_numbers import without_page_numbers
from viewer.ingest.points import Point, points_in
from viewer.ingest.sections import Event, put_together
from viewer.ingest.told_apart import with_short_heads
from viewer.ingest.unbroken import paragraphs_apart
from viewer.ingest.zones import Zones, back_matter, zones
from viewer.model import Metadata
from viewer.source import Report, Source

_FORMAT_RANK = -100
_SECOND_COPY = "原文件中正文出现了两遍，目录只取第一遍。"


def read_outline(source: Source, metadata: Metadata) -> Report:
    """``source`` with its outline. Every text has one: without headings it is the root section alone.

    Time grows linearly with the text. Never fails.
    """
    text = source.text
    zone = zones(text, with_short_heads(read_lines(_in_paragraphs(source))))
    points = {line.index: points_in(text, line.span.start, line.span.end) for line in zone.lines}
    zone = replace(zone, lines=[_unmarked(line, points[line.index]) for line in zone.lines])
    headings = _headings(text, zone)
    events = [*_openings(headings), *_point_events(zone, headings, points)]
    stops = closings(text, zone.lines, headings, min(zone.copy, len(zone.lines)))
    if zone.copy < len(zone.lines):
        stops.append((zone.lines[zone.copy].span.start, 1))
    events += [Event(offset, level) for offset, level in stops]
    copied = (_SECOND_COPY,) if zone.copy < len(zone.lines) else ()
    return Report(metadata, source.name, text, put_together(text, events), (*source.warnings, *copied), source.wraps)


def _in_paragraphs(source: Source) -> Source:
    """``source`` with the paragraphs that were meant: none torn apart, none run together, none a page number."""
    return with_whole_headings(without_page_numbers(paragraphs_apart(source)))


def _unmarked(line: Line, points: Sequence[Point]) -> Line:
    """``line``, without its number when that belongs to a point inside the paragraph."""
    inside = bool(points) and points[0].start == line.span.start
    return replace(line, mark=None, titled=False) if inside and line.hint is None else line


def _headings(text: str, zone: Zones) -> list[Heading]:
    """All headings that stand at the start of a line, in order, with levels and numbers."""
    numbered = [heading for heading in numbered_headings(zone.lines) if heading.index < zone.copy]
    given = _given_by_format(zone)
    if _contradicted(given, numbered):
        highest = min(heading.mark.style for heading in given if heading.mark)
        bare = highest if highest <= Style.HAN else TOP_RANK
        found = [replace(heading, rank=heading.mark.style if heading.mark else bare) for heading in given] + numbered
    elif given:
        ranks = {heading.mark.style: heading.rank for heading in given if heading.mark}
        numbered = [
            replace(one, rank=ranks.get(one.mark.style, one.rank) if one.mark else one.rank) for one in numbered
        ]
        found = given + numbered
    else:
        found = numbered + loose_headings(text, zone, numbered)
    top = min((heading.rank for heading in found), default=TOP_RANK)
    taken = {heading.index for heading in found}
    found += [heading for heading in back_matter(text, zone, top) if heading.index not in taken]
    levelled = with_levels(sorted(found, key=lambda heading: heading.index))
    return with_numbers(with_lost_run_ins(text, zone.lines, levelled))


def _contradicted(given: Sequence[Heading], numbered: Sequence[Heading]) -> bool:
    """True when the numbers say other levels than the format: 一、 and （一） on one, or 一、 only below （一）.

    Converters give every title one level, or miss those that were set in bold by hand.
    """
    counted = Counter((heading.rank, heading.mark.style if heading.mark else TOP_RANK) for heading in given)
    often = [(rank, style) for (rank, style), count in counted.items() if count > 1 and style <= Style.PAREN_HAN]
    chapters = any(style in (Style.HAN, Style.CHAPTER, Style.PART, Style.FORMAL) for _, style in often)
    # Bare titles stand beside chapters (前言, 一、) but above sections.
    often = [(rank, style) for rank, style in often if style > TOP_RANK or not chapters]
    if len({rank for rank, _ in often}) < len(often):
        return True
    often = [(rank, style) for rank, style in often if style > TOP_RANK]
    above = [
        heading for heading in numbered if heading.mark and often and heading.mark.style < min(s for _, s in often)
    ]
    return len(above) > 1


def _given_by_format(zone: Zones) -> list[Heading]:
    """The headings that the file's format marks; a single one of the highest level before all others is the title."""
    marked = [
        line
        for line in zone.lines[: zone.copy]
        if line.hint is not None and 0 < line.title.end - line.title.start <= 2 * TITLE_LENGTH
    ]
    levels = [line.hint or 0 for line in marked]
    if levels and levels[0] not in levels[1:] and levels[0] == min(levels):
        marked = marked[1:]
    return [Heading(line, _FORMAT_RANK + (line.hint or 0)) for line in marked]


def _openings(headings: Sequence[Heading]) -> Iterator[Event]:
    for heading in headings:
        line = heading.line
        yield Event(
            line.span.start, heading.level, heading.number, heading.restored, line.title, line.after, line.run_in
        )


def _point_events(zone: Zones, headings: Sequence[Heading], points: dict[int, list[Point]]) -> Iterator[Event]:
    """Points open, and the last of each run ends; a heading's own words hold no points."""
    opened = {heading.index: heading.line.after for heading in headings}
    for line in zone.lines:
        if line.index >= zone.copy or (line.hint is not None and line.index in opened):
            continue
        for point in points[line.index]:
            if point.start >= opened.get(line.index, 0):
                yield Event(point.start, 0, point.number, False, point.title, point.after, True)
                if point.end is not None:
                    yield Event(point.end, 0)
