"""Lays the figures of a report out as rows of values, before any file is thought of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from viewer.model import ROOT, Briefing, Kind, Metric, Section
from viewer.office.columns import DIRECTIONS, KINDS, OPENING, WHOLE, choose
from viewer.office.printed import Printed, printed_value
from viewer.punctuation import full_width
from viewer.query.places import heading, place_name
from viewer.query.wording import worded
from viewer.wraps import without_breaks

_ORDINAL = "第"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure. What the text is silent on is empty; every text is display text (full-width marks).

    ``chapter_id`` tells which sheet the row goes to; the other fields are columns (``columns.COLUMNS``). ``value`` and
    ``value_to`` are as printed and count in ``unit``; ``full_value`` and ``full_value_to`` have 万 and 亿 multiplied
    out and count in ``full_unit``; of a rank only a numbered place is given. ``start`` and ``end`` are character
    offsets of the figure in the source text.
    """

    chapter_id: str
    chapter: str
    section: str
    label: str
    value: Printed
    value_to: Printed
    unit: str
    qualifier: str
    period: str
    basis: str
    direction: str
    status: str
    sentence: str
    start: int
    end: int
    written: str
    full_value: Decimal | None
    full_value_to: Decimal | None
    full_unit: str
    scope: str
    kind: str
    place: str
    section_id: str
    number: int
    same_as: int | None


def figure_rows(briefing: Briefing, metrics: Iterable[Metric], language: str = "zh") -> tuple[FigureRow, ...]:
    """A row for each of ``metrics``, in their order; the viewer's own words in Chinese or English (``en``).

    A change or rank that shares a card with a value has a row of its own: each has its own number, basis and offsets.
    """
    return tuple(_row(briefing, metric, language) for metric in metrics)


def chapter_title(briefing: Briefing, chapter_id: str, language: str = "zh") -> str:
    """What heads a chapter's rows; for the root what stands before the first chapter, or everything."""
    if chapter_id != ROOT:
        return heading(briefing.section(chapter_id))
    chapters = any(section.level == 1 for section in briefing.sections)
    return choose(OPENING if chapters else WHOLE, language)


def _row(briefing: Briefing, metric: Metric, language: str) -> FigureRow:
    printed = printed_value(metric, briefing.text)
    chapter, section = _sections(briefing, metric.section)
    chapter_id = chapter.id if chapter else ROOT
    measured = metric.kind is not Kind.RANK
    # 第四 is a 4; 首个, 百佳 and 六连冠 are no places that could be sorted or compared.
    counted = measured or str(printed.value).startswith(_ORDINAL)
    return FigureRow(
        chapter_id=chapter_id,
        chapter=chapter_title(briefing, chapter_id, language),
        section=heading(section) if section else "",
        label=full_width(metric.label),
        value=_shown(printed.value),
        value_to=_shown(printed.value_to),
        unit=full_width(printed.unit),
        qualifier=full_width(metric.qualifier or ""),
        period=full_width(metric.period or ""),
        basis=full_width(metric.basis or ""),
        direction=choose(DIRECTIONS[metric.direction], language) if metric.direction in DIRECTIONS else "",
        status=full_width(metric.status or ""),
        sentence=full_width(without_breaks(metric.sentence.of(briefing.text))).strip(),
        start=metric.span.start,
        end=metric.span.end,
        written=full_width(worded(metric, briefing.text)),
        full_value=_plain(metric.value) if counted else None,
        full_value_to=_plain(metric.value_to) if counted else None,
        full_unit=full_width(metric.unit or "") if measured else "",
        scope=full_width(printed.scope),
        kind=choose(KINDS[metric.kind], language),
        place=place_name(briefing, metric.section) or choose(OPENING, language),
        section_id=metric.section,
        number=metric.id,
        same_as=metric.same_as,
    )


def _shown(value: Printed) -> Printed:
    return full_width(value) if isinstance(value, str) else value


def _plain(value: Decimal | None) -> Decimal | None:
    """Without decimals and exponents that computing has left: 111450000000.0 and 7E+4 become whole numbers."""
    return None if value is None else Decimal(format(value.normalize(), "f"))


def _sections(briefing: Briefing, section_id: str) -> tuple[Section | None, Section | None]:
    """The chapter and the section (level 2) that a section is or lies in."""
    steps = {step.level: step for step in (briefing.section(section_id), *briefing.ancestors(section_id))}
    return steps.get(1), steps.get(2)
