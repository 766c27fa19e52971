"""What part of the report a brief may hold: this section, this chapter, the filter's answer, the whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from viewer.model import ROOT, Briefing, Section
from viewer.printing import words
from viewer.punctuation import full_width
from viewer.query.compose import compose_sections, compose_selection
from viewer.shown import Brief, Selection


class Range(StrEnum):
    """The four ranges, in the order they are offered."""

    SECTION = "section"
    CHAPTER = "chapter"
    FILTERED = "filtered"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What the reader looks at: the briefing, the reading unit, and the filter's answer (None without a filter)."""

    briefing: Briefing
    section_id: str
    selection: Selection | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A range with the sections in it, none when it cannot be printed now; ``title`` heads the brief."""

    range: Range
    sections: tuple[str, ...]
    title: str


def choices(request: PrintRequest) -> dict[Range, Choice]:
    """All four ranges for what is being read."""
    briefing = request.briefing
    section, chapter = _place(request)
    found = [
        _one(Range.SECTION, section),
        _one(Range.CHAPTER, chapter),
        _filtered(request.selection),
        Choice(Range.WHOLE, (ROOT,), briefing.metadata.title),
    ]
    return {choice.range: choice for choice in found}


def first_range(request: PrintRequest) -> Range:
    """What to offer first: the filter's answer while filtering, else the section, else the nearest there is."""
    offered = choices(request)
    order = (Range.FILTERED, Range.SECTION, Range.CHAPTER, Range.WHOLE)
    return next(kind for kind in order if offered[kind].sections)


def brief_of(request: PrintRequest, choice: Choice) -> Brief:
    """The brief of a range, figures and text both; what is printed of it the options say."""
    if choice.range is Range.FILTERED and request.selection is not None:
        return compose_selection(request.briefing, request.selection, title=choice.title)
    return compose_sections(request.briefing, choice.sections, title=choice.title)


def first_phrase(section: Section, *, numbered: bool) -> str:
    """A heading as the dialog names it: a couplet's first phrase, after its number when ``numbered``."""
    title = re.split("[,，]", section.title, maxsplit=1)[0]
    return full_width((section.number or "" if numbered else "") + title)


def file_name(request: PrintRequest, choice: Choice) -> str:
    """A name for the PDF: report and section, without what Windows forbids in names, 80 characters at most."""
    report = request.briefing.metadata.title
    name = report if choice.title == report else f"{report} {choice.title}"
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", full_width(name)).strip(" .")
    return f"{name[:80].strip(' .') or 'brief'}.pdf"


def _place(request: PrintRequest) -> tuple[Section | None, Section | None]:
    """The section and the chapter being read; a chapter that is read as a whole is no section."""
    briefing = request.briefing
    if request.section_id == ROOT or not briefing.has_section(request.section_id):
        return None, None
    unit = briefing.section(briefing.unit_of(request.section_id))
    if unit.level < 2:
        return None, unit
    return unit, next(briefing.ancestors(unit.id), None)


def _one(kind: Range, section: Section | None) -> Choice:
    return Choice(kind, (section.id,), section.title) if section else Choice(kind, (), "")


def _filtered(selection: Selection | None) -> Choice:
    if selection is None or not selection.filtering or not selection.matched:
        return Choice(Range.FILTERED, (), "")
    return Choice(Range.FILTERED, selection.matched, words.FILTERED_TITLE.format(query=selection.query.strip()))
