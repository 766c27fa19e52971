"""Headings without a number: short lines alone between paragraphs, told by the numbering around them.

A line is taken for a heading only when the numbered headings leave a place for it (六、 comes first, so five chapters
stand before it; (一) is followed by (三)), when numbering begins anew below it, or when the document numbers no
chapters at all.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from viewer.ingest.chapter_names import chapters_and_sections
from viewer.ingest.enclosed import titles_before
from viewer.ingest.headings import TOP_RANK, Heading
from viewer.ingest.lines import Line, is_frame
from viewer.ingest.numbering import Style
from viewer.ingest.parallel import unnumbered_between
from viewer.ingest.restarts import all_inside, chapters_above_restarts, chapters_by_name
from viewer.ingest.wrap_width import last_stop, wrap_width
from viewer.ingest.zones import Zones

_AUTHOR = re.compile(r"\s|(?:政府|委员会|常委会|办公厅|办公室|[局厅部委院])$")
# The title of a report that stands behind another one in the same file.
_REPORT = re.compile(r"[\u3400-\u9fff]{0,15}\d{4}\s*年.{2,40}(?:公报|公報|政府工作报告|政府工作報告|年度报告)$")
_STOPPED = re.compile(r"[。！？!?；;：:][”’」』）)]{0,2}")

# A clause that ends in a colon introduces what comes from this length on.
_INTRODUCTION = 16
_PAIR = 2
_END = sys.maxsize


@dataclass(frozen=True, slots=True)
class _Place:
    """A candidate and the number of the heading that comes next before another candidate (0: none)."""

    line: Line
    next_ordinal: int

    @property
    def index(self) -> int:
        return self.line.index


_Indexed = TypeVar("_Indexed", _Place, Heading)


def loose_headings(text: str, zone: Zones, numbered: list[Heading]) -> list[Heading]:
    """The unnumbered headings of a document whose numbered ones are known, with their ranks, in order."""
    top = min((heading.rank for heading in numbered if heading.index < zone.back), default=None)
    places = _places(text, zone, numbered, top is not None and top <= Style.HAN)
    if top is not None and all_inside([place.index for place in places], numbered, top):
        heads = [heading.index for heading in numbered if heading.rank == top]
        found = list(_sections(text, places, numbered, (heads, top)))
    elif top is None or top > Style.HAN:
        found = _without_chapters(text, places, numbered, zone)
    elif above := _above(text, places, numbered, top):
        taken = {chapter.index for chapter in above}
        rest = [place for place in places if place.index > above[0].index and place.index not in taken]
        heads = sorted([h.index for h in numbered if h.rank == top])
        found = [*above, *_sections(text, rest, numbered, (heads, top))]
    else:
        chapters = list(_missing_chapters(places, numbered, top))
        known = {chapter.index for chapter in chapters}
        chapters += [Heading(zone.lines[index], top) for index in sorted(_framing(text, zone, numbered, top) - known)]
        taken = {chapter.index for chapter in chapters}
        rest = [place for place in places if place.index not in taken]
        heads = sorted([h.index for h in numbered if h.rank == top] + list(taken))
        found = chapters + list(_sections(text, rest, numbered, (heads, top)))
    return sorted(found, key=lambda heading: heading.index)


def _places(text: str, zone: Zones, numbered: list[Heading], chapters: bool) -> list[_Place]:
    """The lines that could be unnumbered headings by their form and by what stands before and after them.

    ``chapters``: the document numbers its chapters, so that two of them never stand right above each other.
    """
    lines = zone.lines[: min(zone.back, zone.copy)]
    titles = titles_before(text, lines, min((heading.index for heading in numbered), default=len(lines)))
    set_off = _set_off(text, zone) - titles
    bold = any(zone.lines[index].strong for index in set_off)
    set_off |= set() if chapters else _stacked(text, lines)
    heads = {heading.index for heading in numbered} | set_off
    full = wrap_width(text, zone.lines)
    found = [
        line
        for line in lines[1:]
        if line.loose
        and line.index not in titles
        and not _REPORT.match(line.span.of(text))
        and (
            line.index in set_off
            or (not bold and line.span.end - line.span.start < full and _alone(text, zone.lines, line, heads))
        )
    ]
    front = zone.opening - 1
    if front > 0 and not bold and lines[front].loose and not _AUTHOR.search(lines[front].span.of(text)):
        found = [lines[front]] + [line for line in found if line.index != front]
    ordered = [heading.index for heading in numbered]
    places = []
    for at, line in enumerate(found):
        following = bisect_left(ordered, line.index)
        until = found[at + 1].index if at + 1 < len(found) else len(zone.lines)
        near = following < len(ordered) and ordered[following] < until
        places.append(_Place(line, numbered[following].ordinal if near else 0))
    return places


def _between(items: Sequence[_Indexed], after: int, before: int) -> Sequence[_Indexed]:
    """Those of ``items`` (in order of their lines) that stand between two lines."""
    first = bisect_right(items, after, key=_index)
    return items[first : bisect_left(items, before, lo=first, key=_index)]


def _index(item: _Place | Heading) -> int:
    return item.index


def _alone(text: str, lines: list[Line], line: Line, heads: set[int]) -> bool:
    """True when a whole sentence or a heading ends before ``line`` and a sentence or a heading begins after it."""
    before = lines[line.index - 1]
    if (
        before.index not in heads
        and not before.listed
        and not _STOPPED.match(text, last_stop(text, before), before.span.end)
    ):
        return False
    if line.index + 1 >= len(lines):
        return False
    after = lines[line.index + 1]
    return after.index in heads or ((after.prose or _introduces(after)) and not after.continues)


def _introduces(line: Line) -> bool:
    """True for a whole clause that ends in a colon: what comes is told below."""
    return line.announces and line.mark is None and line.span.end - line.span.start >= _INTRODUCTION


def _set_off(text: str, zone: Zones) -> set[int]:
    """Indices of the unnumbered lines that a table of contents names, or that are set off by type between others.

    Where most lines are bold, or only those of the title, being bold tells nothing.
    """
    front = [line for line in zone.lines[1 : zone.opening] if line.strong][-1:]
    front = [line for line in front if not _AUTHOR.search(line.span.of(text))]
    lines = [*front, *zone.lines[zone.opening : min(zone.back, zone.copy)]]
    strong = [line for line in lines if line.strong and line.loose]
    plain = sum(not line.strong for line in lines)
    telling = strong if len(strong) > 1 and plain > len(strong) // 2 else []
    return {line.index for line in telling} | {index for index in zone.named if zone.lines[index].loose}


def _stacked(text: str, lines: Sequence[Line]) -> set[int]:
    """Indices of unnumbered lines two by two between paragraphs, if often: a chapter and its first section."""
    found: set[int] = set()
    for before, upper, lower, after in zip(lines, lines[1:], lines[2:], lines[3:], strict=False):
        ended = before.prose and _STOPPED.match(text, last_stop(text, before), before.span.end)
        if ended and upper.loose and lower.loose and after.prose and not after.continues:
            found |= {upper.index, lower.index}
    return found if len(found) > _PAIR else set()


def _framing(text: str, zone: Zones, numbered: Sequence[Heading], top: int) -> set[int]:
    """Indices of unnumbered lines before the first and behind the last numbered chapter that stand beside the chapters:
    a preface or closing word by its name, or what the table of contents names there.
    """
    chapters = [heading.index for heading in numbered if heading.rank == top and heading.index < zone.back]
    outside = [line for line in zone.lines[zone.opening - 1 : chapters[0]] if line.index > 0]
    outside += zone.lines[chapters[-1] + 1 : min(zone.back, zone.copy)]
    return {
        line.index
        for line in outside
        if line.loose and (line.index in zone.named or (is_frame(text, line) and _opens_text(zone.lines, line)))
    }


def _opens_text(lines: Sequence[Line], line: Line) -> bool:
    return any(after.prose or after.announces for after in lines[line.index + 1 : line.index + 2])


def _chapters_above(text: str, places: Sequence[_Place], numbered: list[Heading], top: int) -> list[Heading]:
    """Unnumbered chapters of which the last is cut into numbered ones: several before the first 一、."""
    first = next(heading for heading in numbered if heading.rank == top)
    before = [place for place in places if place.index < first.index and not is_frame(text, place.line)]
    if first.ordinal != 1 or len(before) < 2 or any(h.index < before[-1].index for h in numbered):
        return []
    # One behind all numbers is a chapter beside them, several there are as likely parts of the last section.
    behind = [place for place in places if place.index > numbered[-1].index]
    return [Heading(place.line, TOP_RANK) for place in [*before, *(behind if len(behind) == 1 else [])]]


def _above(text: str, places: Sequence[_Place], numbered: list[Heading], top: int) -> list[Heading]:
    """The unnumbered chapters above the document's numbers."""
    pairs = [(place.line, place.next_ordinal) for place in places]
    return (
        chapters_above_restarts(text, pairs, numbered, top)
        or _chapters_above(text, places, numbered, top)
        or chapters_by_name(text, pairs, numbered, top)
    )


def _missing_chapters(places: Sequence[_Place], numbered: list[Heading], top: int) -> Iterator[Heading]:
    """Fill the gaps in the chapters' numbers: with as many lines as are missing, those heading new numbering first."""
    before, last, filled = -1, 0, False
    for chapter in (heading for heading in numbered if heading.rank == top):
        missing = chapter.ordinal - 1 - (last if chapter.ordinal > last else 0)
        inside = _between(places, before, chapter.index)
        strong = [place for place in inside if place.next_ordinal == 1]
        if missing > 0:
            taken = inside if len(inside) == missing and len(strong) != missing else strong
            filled |= len(taken) == missing
            yield from (Heading(place.line, top) for place in taken)
        before, last = chapter.index, chapter.ordinal
    # After the last number a chapter shows by numbering that begins anew below it; in a document that is known to have
    # lost numbers also by standing where nothing is numbered.
    began = next((h.index for h in numbered if h.index > before and h.rank > top), None)
    for place in _between(places, before, _END):
        if (filled and began is None) or (began is not None and place.index > began and place.next_ordinal == 1):
            yield Heading(place.line, top, open_ended=True)


def _sections(
    text: str, places: Sequence[_Place], numbered: list[Heading], chapters: tuple[list[int], int]
) -> Iterator[Heading]:
    """The unnumbered sections of each chapter: in the gaps of its numbers, after the last, or where none is numbered.

    ``chapters``: indices of their lines, and their rank.
    """
    heads, top = chapters
    usual = min((h.rank for h in numbered if top < h.rank <= Style.DIGIT), default=max(top + 1, Style.PAREN_HAN))
    parts = [
        (start, _between(places, start, end), _between(numbered, start, end)) for start, end in pairwise([*heads, _END])
    ]
    # A section alone in its chapter is one where others have several, and where it stands right below the chapter.
    habit = any(len(inside) > 1 and not own for _, inside, own in parts)
    for start, inside, own in parts:
        if inside and own:
            yield from _among(inside, own)
            yield from unnumbered_between(text, [place.line for place in inside], own)
        elif len(inside) > 1 or (habit and inside and inside[0].index == start + 1):
            yield from (Heading(place.line, usual) for place in inside)


def _among(places: Sequence[_Place], own: Sequence[Heading]) -> Iterator[Heading]:
    """The unnumbered lines among a chapter's numbered sections that the sections' numbers leave room for."""
    rank = min(heading.rank for heading in own)
    siblings = [heading for heading in own if heading.rank == rank]
    before, last = -1, 0
    for sibling in siblings:
        inside = _between(places, before, sibling.index)
        if inside and len(inside) == sibling.ordinal - last - 1:
            yield from (Heading(place.line, rank) for place in inside)
        before, last = sibling.index, sibling.ordinal
    if rank <= Style.DIGIT and all(sibling.own_line for sibling in siblings):
        yield from (Heading(place.line, rank, open_ended=True) for place in _between(places, before, _END))


def _without_chapters(text: str, places: Sequence[_Place], numbered: list[Heading], zone: Zones) -> list[Heading]:
    """Chapters and sections of a document that numbers no chapters."""
    above = _above_others(places)
    strong = [place.index for place in places if place.next_ordinal == 1 or place.index in zone.named]
    weak = [place for place in places if place.next_ordinal != 1 and place.index not in zone.named]
    sections: list[Heading] = []
    for start, end in pairwise([*strong, len(zone.lines)]):
        own = [heading for heading in _between(numbered, start, end) if heading.rank <= Style.DIGIT]
        inside = _between(weak, own[0].index, end) if own else []
        among = list(_among(inside, own)) if inside else []
        # Where no number of the sections is lost, what stands behind the last of them is the next chapter.
        last = max(heading.index for heading in own) if own else 0
        whole = all(heading.index > last for heading in among)
        sections += [] if whole else among
    taken = {section.index for section in sections}
    rest = [place for place in places if place.index not in taken]
    if len(above) > 1:
        begun = min(above)
        sections += [Heading(p.line, TOP_RANK + 1) for p in rest if p.index > begun and p.index not in above]
        sections = [section for section in sections if not is_frame(text, section.line)]
        taken |= {section.index for section in sections}
        rest = [place for place in rest if place.index not in taken]
    chapters = [Heading(place.line, TOP_RANK) for place in rest]
    if not numbered and not sections:
        chapters = chapters_and_sections(text, chapters)
    return sections + (chapters if len(chapters) > 1 else [])


def _above_others(places: Sequence[_Place]) -> set[int]:
    """Indices of the lines that stand right above another unnumbered heading: chapters above their first section."""
    return {place.index for place, following in pairwise(places) if following.index == place.index + 1}
