"""What part of the report a brief may hold: this point, section or chapter, the filter's answer, the whole, a pick."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from viewer.model import ROOT, Briefing, Section
from viewer.notes import Note
from viewer.paper import words
from viewer.paper.options import PrintOptions
from viewer.paths import safe_stem
from viewer.punctuation import full_width
from viewer.query.excerpt import compose_sections, compose_selection
from viewer.shown import Brief, Selection


class Range(StrEnum):
    """The ranges, in the order they are offered."""

    POINT = "point"
    SECTION = "section"
    CHAPTER = "chapter"
    FILTERED = "filtered"
    WHOLE = "whole"
    PICKED = "picked"


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What the reader looks at: the briefing, the innermost section being read (a point where it stands in one),
    the filter's answer (None without a filter), and the reader's notes on the briefing, in reading order."""

    briefing: Briefing
    section_id: str
    selection: Selection | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A range with the sections in it, none when it cannot be printed now; ``title`` heads the brief."""

    range: Range
    sections: tuple[str, ...]
    title: str


def choices(request: PrintRequest, picked: Iterable[str] = ()) -> dict[Range, Choice]:
    """All ranges for what is being read; ``picked`` are the sections chosen by hand."""
    briefing = request.briefing
    point, section, chapter = _place(request)
    found = [
        _one(Range.POINT, point),
        _one(Range.SECTION, section),
        _one(Range.CHAPTER, chapter),
        _filtered(request.selection),
        Choice(Range.WHOLE, (ROOT,), briefing.metadata.title),
        pick(briefing, picked),
    ]
    return {choice.range: choice for choice in found}


def pick(briefing: Briefing, sections: Iterable[str]) -> Choice:
    """The sections chosen by hand, in reading order; those that lie in another chosen one say nothing new."""
    wanted = set(sections)
    kept = tuple(
        section.id
        for section in briefing.sections
        if section.id in wanted and not any(parent.id in wanted for parent in briefing.ancestors(section.id))
    )
    if len(kept) == 1:
        return Choice(Range.PICKED, kept, briefing.section(kept[0]).title or briefing.metadata.title)
    return Choice(Range.PICKED, kept, words.EXCERPT_TITLE.format(title=briefing.metadata.title) if kept else "")


def first_range(request: PrintRequest) -> Range:
    """What to offer first: the filter's answer while filtering, else the section, else the nearest there is."""
    offered = choices(request)
    order = (Range.FILTERED, Range.SECTION, Range.CHAPTER, Range.WHOLE)
    return next(kind for kind in order if offered[kind].sections)


def brief_of(request: PrintRequest, choice: Choice, options: PrintOptions) -> Brief:
    """The brief of a range with what the options want of it."""
    figures, text = options.figures, options.text
    if choice.range is Range.FILTERED and request.selection is not None:
        return compose_selection(request.briefing, request.selection, title=choice.title, figures=figures, text=text)
    return compose_sections(request.briefing, choice.sections, title=choice.title, figures=figures, text=text)


def first_phrase(section: Section, *, numbered: bool) -> str:
    """A heading as the dialog names it: a couplet's first phrase, after its number when ``numbered``."""
    title = re.split("[,，]", section.title, maxsplit=1)[0]
    return full_width((section.number or "" if numbered else "") + title)


def file_name(report: str, choice: Choice, suffix: str = ".pdf") -> str:
    """A name for the file: report and section, as far as every system takes it."""
    name = choice.title if report in choice.title else f"{report} {choice.title}"
    return (safe_stem(full_width(name)) or "brief") + suffix


def _place(request: PrintRequest) -> tuple[Section | None, Section | None, Section | None]:
    """The point, the section and the chapter being read; a chapter that is read as a whole is no section."""
    briefing = request.briefing
    if request.section_id == ROOT or not briefing.has_section(request.section_id):
        return None, None, None
    read = briefing.section(request.section_id)
    point = read if read.level > 2 else None
    unit = briefing.section(briefing.unit_of(read.id))
    if unit.level < 2:
        return point, None, unit
    return point, unit, next(briefing.ancestors(unit.id), None)


def _one(kind: Range, section: Section | None) -> Choice:
    return Choice(kind, (section.id,), section.title) if section else Choice(kind, (), "")


def _filtered(selection: Selection | None) -> Choice:
    if selection is None or not selection.filtering or not selection.matched:
        return Choice(Range.FILTERED, (), "")
    return Choice(Range.FILTERED, selection.matched, words.FILTERED_TITLE.format(query=selection.query.strip()))
