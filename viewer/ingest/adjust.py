"""Corrects an outline by hand: headings get other levels or words, are taken away or are new; sections are made anew.

The text never changes, so no character of it can be lost.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from viewer.errors import EmptyTitle, NotAHeading, NotATitle
from viewer.ingest.lines import first_title
from viewer.ingest.numbering import read_mark
from viewer.ingest.sections import Event, put_together
from viewer.model import Section, Span
from viewer.source import OutlineChange, Report
from viewer.wraps import soft_breaks

LOWEST_LEVEL = 6
_WORD = re.compile(r"\S")
_CLOSING_MARKS = "。！？!?：:"
_QUOTED = 12


def adjust(report: Report, changes: tuple[OutlineChange, ...]) -> Report:
    """``report`` with its outline corrected; without changes it is the same.

    A section whose heading is taken away becomes text of the section before it; sections that ended before the next
    heading (a closing passage) still do. Raises NotAHeading where a heading shall go that is none, NotATitle for what
    cannot be one, and ValueError for a level that does not exist and for two changes of one place.
    """
    text = _Text(report.text)
    wanted = _by_offset(changes)
    old = report.sections[1:]
    events = []
    for section, end in zip(old, _early_ends(report.text, old), strict=True):
        change = wanted.pop(section.heading.start, None)
        event = _event(report.text, section)
        if change is not None and change.level > 0:
            event = text.changed(event, change)
        if change is None or change.level > 0:
            events.append(event)
        if end is not None:
            events.append(Event(end, event.level))
    events += [text.new_heading(change) for change in wanted.values()]
    _check_apart(report.text, events)
    return report._replace(sections=put_together(report.text, events))


def retitle(sections: tuple[Section, ...], changes: Sequence[OutlineChange]) -> tuple[Section, ...]:
    """``sections`` with the titles that were typed by hand; their headings in the text stay what they are.

    Raises EmptyTitle for words that are none. Done after the figures are read: what a plan intends the report says.
    """
    words = {change.offset: change.words for change in changes if change.level and change.words is not None}
    return (
        tuple(
            replace(section, title=one_line(words[section.heading.start], section.title))
            if section.level and section.heading.start in words
            else section
            for section in sections
        )
        if words
        else sections
    )


def one_line(words: str, before: str) -> str:
    """Typed words as a title: one line without blanks at its ends. Raises EmptyTitle, which names ``before``."""
    held = " ".join("".join(char if char.isprintable() else " " for char in words).split())
    if not held:
        raise EmptyTitle(before)
    return held


def _by_offset(changes: Sequence[OutlineChange]) -> dict[int, OutlineChange]:
    wanted: dict[int, OutlineChange] = {}
    for change in changes:
        if not 0 <= change.level <= LOWEST_LEVEL:
            raise ValueError(f"no such level: {change.level}")
        if change.offset in wanted:
            raise ValueError(f"two changes at {change.offset}")
        wanted[change.offset] = change
    return wanted


def _event(text: str, section: Section) -> Event:
    """What opened this section."""
    title, end = _title_span(text, section), section.heading.end
    # Where the body may begin at the earliest; where it does begin may be a section that will stand beside this one.
    after = min(section.body.start, end + (text[end : end + 1] in _CLOSING_MARKS and end < len(text)))
    return Event(
        section.heading.start, section.level, section.number, section.number_restored, title, after,
        section.run_in,
    )  # fmt: skip


def _title_span(text: str, section: Section) -> Span:
    """Where the words of the title stand: behind the number, when that is written."""
    start = section.heading.end - len(section.title)
    if start >= section.heading.start and text.startswith(section.title, start):
        return Span(start, section.heading.end)
    start = section.heading.start
    if section.number and not section.number_restored and text.startswith(section.number, start):
        start += len(section.number)
    found = _WORD.search(text, start, section.heading.end)
    return Span(found.start() if found else start, section.heading.end)


def _early_ends(text: str, sections: Sequence[Section]) -> Iterator[int | None]:
    """For each section where it ends, when that is before the next heading of its level or above."""
    ends: list[int | None] = [None] * len(sections)
    open_ones: list[int] = []

    def close(place: int, offset: int) -> None:
        found = _WORD.search(text, sections[place].body.end, offset)
        ends[place] = found.start() if found else None

    for place, section in enumerate(sections):
        while open_ones and sections[open_ones[-1]].level >= section.level:
            close(open_ones.pop(), section.heading.start)
        open_ones.append(place)
    for place in open_ones:
        close(place, len(text))
    yield from ends


class _Text:
    """A text whose paragraphs can be looked up."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _ends(self) -> list[int]:
        soft = frozenset(soft_breaks(self._text))
        return [found.start() for found in re.finditer("\n", self._text) if found.start() not in soft]

    def _paragraph(self, offset: int) -> Span:
        """The paragraph around ``offset``, without blanks at its ends."""
        place = bisect_left(self._ends, offset)
        start = self._ends[place - 1] + 1 if place else 0
        held = self._text[start : self._ends[place] if place < len(self._ends) else len(self._text)]
        return Span(start + len(held) - len(held.lstrip()), start + len(held.rstrip()))

    def changed(self, event: Event, change: OutlineChange) -> Event:
        """``event`` as ``change`` wants it."""
        event = replace(event, level=change.level)
        if change.title is not None:
            event = self._titled(event, change.title)
        return self._numbered(event, change.number)

    def new_heading(self, change: OutlineChange) -> Event:
        """The opening of a section that the outline did not have."""
        if change.level == 0:
            raise NotAHeading(_quoted(self._text, change.offset))
        if not 0 <= change.offset < len(self._text) or self._text[change.offset].isspace():
            raise NotATitle(_quoted(self._text, change.offset))
        end = self._paragraph(change.offset).end
        mark = read_mark(self._text, change.offset, end)
        start = mark.end if mark else change.offset
        while start < end and self._text[start].isspace():
            start += 1
        if mark is None or start == end or (change.title is not None and change.title.start < start):
            mark, start = None, change.offset
        title = change.title or first_title(self._text, start, end)[0]
        event = self._titled(Event(change.offset, change.level, mark.written if mark else None), title)
        return self._numbered(event, change.number)

    def _titled(self, event: Event, title: Span) -> Event:
        """``event`` with this title, the rest of its paragraph below it."""
        # A number may stand on a line of its own, above the title.
        end = self._paragraph(max(event.offset, event.title.start if event.title else 0)).end
        words = title.of(self._text)
        if not event.offset <= title.start <= title.end <= end or not words.strip():
            raise NotATitle(_quoted(self._text, title.start))
        start = title.start + len(words) - len(words.lstrip())
        title = Span(start, start + len(words.strip()))
        after = title.end + (title.end < end and self._text[title.end] in _CLOSING_MARKS)
        return replace(event, title=title, after=after, run_in=bool(self._text[after:end].strip()))

    def _numbered(self, event: Event, number: str | None) -> Event:
        if number is None:
            return event
        written = self._text.startswith(number, event.offset)
        return replace(event, number=number or None, restored=bool(number) and not written)


def _check_apart(text: str, events: Sequence[Event]) -> None:
    """Raises NotATitle when a heading begins inside another."""
    opened = sorted((event for event in events if event.title is not None), key=lambda event: event.offset)
    last: Event | None = None
    for event in opened:
        if last is not None and last.title is not None and event.offset < max(last.title.end, last.after):
            raise NotATitle(_quoted(text, event.offset))
        last = event


def _quoted(text: str, offset: int) -> str:
    """The words at ``offset``, short enough for a message."""
    place = min(max(offset, 0), len(text))
    return " ".join(text[place : place + _QUOTED].split()) or str(offset)
