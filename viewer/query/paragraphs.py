"""Numbers by which a paragraph is spoken of (三(二)·二): one for every paragraph and point, and the way back to it.

Chapter and section count by the number they are written with (or that was supplied) where it is theirs alone, others
by the first that is free; paragraphs are counted in their section. Paragraphs before the first section of a chapter
are named by the chapter alone, and those before the first chapter by 〇.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import NamedTuple

from viewer.model import ROOT, Briefing, Section, Span
from viewer.query.blocks import blocks_of
from viewer.query.keep import kept_per_briefing
from viewer.query.normal import fold
from viewer.query.numbering import number_of, value_of
from viewer.shown import Heading, Table

DOT = "·"
_DIGITS = "零一二三四五六七八九"
_SPELT_BELOW = 1000
_NUMBER = re.compile("[0-9]{1,6}|[零〇一二两三四五六七八九十百]{1,7}")
_BETWEEN = re.compile(r"[\s第章节部分段条点款项、。.,:·・•\-/()]*")
_POINT = "是"


class Place(NamedTuple):
    """Where a number leads: a chapter, section or point as a whole (``paragraph`` 0), or a paragraph of it.

    ``offset`` is where it begins in the text.
    """

    section: str
    offset: int
    paragraph: int = 0


class Numbered(NamedTuple):
    """A paragraph, point or table: the unit it is counted in, its number there, and where it stands."""

    unit: str
    number: int
    span: Span


@dataclass(frozen=True)
class Paragraphs:
    """All of one briefing's, in reading order. ``ordinals``: what each chapter and section counts as."""

    briefing: Briefing
    paragraphs: tuple[Numbered, ...]
    ordinals: Mapping[str, int]

    def at(self, offset: int) -> Numbered | None:
        """The paragraph that holds an offset of the text, or the last one before it; None before the first."""
        at = bisect_right(self._starts, offset) - 1
        return self.paragraphs[at] if at >= 0 else None

    def unit_name(self, unit: str) -> str:
        """A chapter (三) or section (三(二)); 〇 for what stands before the first chapter, nothing without chapters."""
        if unit == ROOT:
            return "〇" if len(self.briefing.sections) > 1 else ""
        section = self.briefing.section(unit)
        own = spelt(self.ordinals[unit])
        if section.level < 2:
            return own
        chapter = section.parent if section.parent not in (None, ROOT) else None
        return f"{spelt(self.ordinals[chapter]) if chapter else '〇'}({own})"

    def name(self, paragraph: Numbered) -> str:
        """``三(二)·二``; a bare number where the report has no outline."""
        unit = self.unit_name(paragraph.unit)
        return f"{unit}{DOT}{spelt(paragraph.number)}" if unit else spelt(paragraph.number)

    def name_of(self, span: Span) -> str:
        """What a passage lies in: a paragraph, several of a unit (三(二)·二至四), or from one to another."""
        first, last = self.at(span.start), self.at(max(span.start, span.end - 1))
        if last is None:
            return ""
        if first is None or first == last:
            return self.name(last)
        if first.unit == last.unit:
            return f"{self.name(first)}至{spelt(last.number)}"
        return f"{self.name(first)}至{self.name(last)}"

    def find(self, typed: str) -> Place | None:
        """Where ``三2.2``, ``3.2.2``, ``三(二)二``, ``3.2``, ``三（二）`` or ``三(二)·二是`` leads.

        None where it is no such number, and where the report has none like it. 0 or 〇 stands for what precedes the
        first section or chapter; a dot in the middle of the line (·) comes before a paragraph.
        """
        asked = _asked(typed)
        if asked is None:
            return None
        numbers, of_paragraph, of_point = asked
        if len(self.briefing.sections) == 1:
            return self._paragraph(ROOT, numbers[0]) if len(numbers) == 1 else None
        unit, rest = self._unit(numbers[:-1] if of_paragraph else numbers)
        rest = (*rest, *numbers[-1:]) if of_paragraph else rest
        if unit is None or len(rest) > 1:
            return None
        if not rest:
            section = self.briefing.section(unit)
            return Place(unit, section.heading.start)
        return self._point(unit, rest[0]) if of_point else self._paragraph(unit, rest[0])

    def _unit(self, numbers: Sequence[int]) -> tuple[str | None, tuple[int, ...]]:
        """The chapter or section that the first numbers name, and the numbers left over."""
        unit, left = ROOT, list(numbers)
        for level in (1, 2):
            if not left:
                break
            if left[0] == 0:  # before the first
                left.pop(0)
                continue
            below = self._by_ordinal.get((unit, level), {})
            if not below:
                continue
            if left[0] not in below:
                return None, ()
            unit = below[left.pop(0)]
        return unit, tuple(left)

    def _paragraph(self, unit: str, number: int) -> Place | None:
        found = self._by_unit.get(unit, ())
        if not 1 <= number <= len(found):
            return None
        return Place(unit, found[number - 1].span.start, number)

    def _point(self, unit: str, number: int) -> Place | None:
        points = (section for section in self.briefing.children(unit) if section.level > 2)
        found = next((point for point in points if number_of(point) == number), None)
        return None if found is None else Place(found.id, found.heading.start)

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.span.start for paragraph in self.paragraphs]

    @cached_property
    def _by_unit(self) -> dict[str, list[Numbered]]:
        found: dict[str, list[Numbered]] = {}
        for paragraph in self.paragraphs:
            found.setdefault(paragraph.unit, []).append(paragraph)
        return found

    @cached_property
    def _by_ordinal(self) -> dict[tuple[str, int], dict[int, str]]:
        """The chapters and sections below a unit by what they count as."""
        found: dict[tuple[str, int], dict[int, str]] = {}
        for unit, ordinal in self.ordinals.items():
            section = self.briefing.section(unit)
            found.setdefault((section.parent or ROOT, section.level), {})[ordinal] = unit
        return found


@kept_per_briefing
def paragraphs_of(briefing: Briefing) -> Paragraphs:
    """The numbers of every paragraph of ``briefing``; made at the first question, in one walk over its blocks."""
    return Paragraphs(briefing, tuple(_counted(briefing)), _ordinals(briefing))


def spelt(number: int) -> str:
    """A number as it is written in Chinese: 2 is 二, 12 十二, 103 一百零三; from a thousand on in digits."""
    if number >= _SPELT_BELOW:
        return str(number)
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    words = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        words += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        words += "零"
    return words + (_DIGITS[ones] if ones or not words else "")


def _counted(briefing: Briefing) -> Iterator[Numbered]:
    counts: Counter[str] = Counter()
    for block in blocks_of(briefing):
        if isinstance(block, Heading):
            continue
        span = _span(block) if isinstance(block, Table) else block.span
        unit = briefing.unit_of(block.section)
        counts[unit] += 1
        yield Numbered(unit, counts[unit], span)


def _span(table: Table) -> Span:
    cells = [cell.span for row in table.rows for cell in row]
    return Span(cells[0].start, cells[-1].end)


def _ordinals(briefing: Briefing) -> dict[str, int]:
    siblings: dict[tuple[str | None, int], list[Section]] = {}
    for section in briefing.sections:
        if 0 < section.level <= 2:
            siblings.setdefault((section.parent, section.level), []).append(section)
    found: dict[str, int] = {}
    for sections in siblings.values():
        found |= _distinct(sections)
    return found


def _distinct(sections: Sequence[Section]) -> dict[str, int]:
    """A number for each of some siblings, none twice."""
    numbers: dict[str, int] = {}
    taken: set[int] = set()
    for section in sections:
        number = number_of(section)
        if number and number not in taken:
            numbers[section.id] = number
            taken.add(number)
    free = (number for number in count(1) if number not in taken)
    return {section.id: numbers.get(section.id) or next(free) for section in sections}


def _asked(typed: str) -> tuple[tuple[int, ...], bool, bool] | None:
    """The numbers typed, whether the last must be a paragraph's, and whether a point's; None where it is no number."""
    # With line ends between: a space would be taken for digit grouping.
    folded = fold(re.sub(r"\s+", "\n", typed.strip())).text
    of_point = folded.endswith(_POINT)
    folded = folded.removesuffix(_POINT)
    matches = list(_NUMBER.finditer(folded))
    between = _NUMBER.sub("\n", folded).split("\n")
    if not 1 <= len(matches) <= 3 or not all(map(_BETWEEN.fullmatch, between)):
        return None
    of_paragraph = of_point or (len(matches) > 1 and DOT in between[-2]) or "段" in between[-1]
    return tuple(value_of(match[0]) for match in matches), of_paragraph, of_point
