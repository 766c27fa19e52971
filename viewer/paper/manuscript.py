"""Brief + options -> what stands on the paper, in order, before any layout: the one copy that every output sets.

Printer, preview and PDF (``viewer.printing``) and the Word file (``viewer.office``) all set this, so they say the same
words. Text is as printed: punctuation full width, supplied numbers in place. Spans are character offsets into the
part's own text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from viewer.model import Span
from viewer.paper import words
from viewer.paper.figures import Entry, entry_of
from viewer.paper.marks import on_paper
from viewer.paper.options import PrintOptions, Supplied
from viewer.shown import Brief, Figures, Heading, Paragraph, Table
from viewer.wraps import JOINT, closed_up

_NUMBER_MARKS = "（）()、．."
# Spaces with which a file aligns what stands in a cell: the columns of paper do that.
_SPACES = re.compile(r"[^\S\n]{2,}")
_SENTENCE_MARKS = "。：；！？"


class HeadingText(NamedTuple):
    """A heading on its own line, number included; ``section`` is its id, ``level`` from 1."""

    section: str
    level: int
    text: str


class BodyText(NamedTuple):
    """A paragraph. ``lead`` covers a run-in heading at its start, its closing mark included (``lead_level`` 2 or 3).

    ``figures`` are the spans that the user wants underlined, none where that is not asked for.
    """

    section: str
    text: str
    lead: Span | None = None
    lead_level: int = 0
    figures: tuple[Span, ...] = ()


class KeyFigures(NamedTuple):
    """A key-figures table."""

    entries: tuple[Entry, ...]


class FigureSheet(NamedTuple):
    """All figures of a range as one table: ``head``, then a row a figure, cells as in the head.

    ``ranks`` tells which rows to keep where not all have room on the page (0 first); ``total`` counts those of the
    range, the ones that are no row included.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    ranks: tuple[int, ...]
    total: int

    @property
    def numbers(self) -> tuple[bool, ...]:
        """For every column whether it ends at one edge: the values do, as in the table of key figures."""
        return tuple(name == words.SHEET_VALUE for name in self.head)

    @property
    def whole(self) -> tuple[bool, ...]:
        """For every column whether it holds what is hard to read in two lines: values, and places like 四(三)·三是."""
        return tuple(name in (words.SHEET_VALUE, words.SHEET_PLACE) for name in self.head)

    def kept(self, count: int) -> tuple[tuple[str, ...], ...]:
        """The ``count`` rows to keep, in reading order."""
        return tuple(row for row, rank in zip(self.rows, self.ranks, strict=True) if rank < count)


class TableText(NamedTuple):
    """A table of the report: rows of cells, the first ``head_rows`` of them repeated on every page."""

    section: str
    rows: tuple[tuple[str, ...], ...]
    head_rows: int = 1


class NoteText(NamedTuple):
    """A passage that the reader marked, with the ``number`` it has in a list, and what they wrote on it, or "".

    ``place`` names the section as a citation does; ``bookmark``: the passage is the heading of a section to find again.
    """

    passage: str
    place: str
    text: str = ""
    bookmark: bool = False
    number: str = ""

    @property
    def quoted(self) -> str:
        """The passage in quotation marks, those inside it single (GB/T 15834-2011, 4.8.3.5), and its place."""
        if self.bookmark:
            return f"{self.number}{words.BOOKMARK_LEAD}{self.passage}"
        inside = self.passage.replace("“", "‘").replace("”", "’")
        return f"{self.number}“{inside}”" + (f"（{self.place}）" if self.place else "")

    @property
    def written(self) -> tuple[str, ...]:
        """What the reader wrote, a paragraph each."""
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        return tuple(words.NOTE_LEAD * (at == 0) + line for at, line in enumerate(lines))


Part = HeadingText | BodyText | KeyFigures | FigureSheet | TableText | NoteText


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A brief ready to be set. ``source`` is the line below the title, empty where the title names the report itself.

    ``closing`` are the lines of the note at the end: what was done to the text, then where and when it is from;
    ``header`` and ``watermark`` are the user's own words.
    """

    title: str
    source: str
    parts: tuple[Part, ...]
    closing: tuple[str, ...]
    author: str = ""
    header: str = ""
    watermark: str = ""


def write_manuscript(brief: Brief, options: PrintOptions, printed_on: date) -> Manuscript:
    """The manuscript of a brief as the options want it; ``printed_on`` is the day that the closing note tells."""
    title = on_paper(brief.title)
    parts = _once_titled(title, tuple(_Writer(brief, options).parts()))
    source = on_paper(brief.source_title)
    taken = words.TAKEN_FROM.format(title=source) if source and source not in on_paper(brief.title) else ""
    closing = tuple(_closing(brief, options, parts, printed_on)) if options.notes else ()
    return Manuscript(
        title,
        taken,
        parts,
        closing,
        brief.issuer,
        on_paper(options.header.strip()),
        on_paper(options.watermark.strip()),
    )


def _once_titled(title: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without a first paragraph that only says the title above it again, as files of whole reports do."""
    for at, part in enumerate(parts):
        if isinstance(part, BodyText) and part.text.strip() == title:
            return (*parts[:at], *parts[at + 1 :])
        if not isinstance(part, KeyFigures | FigureSheet):
            break
    return parts


def _closing(brief: Brief, options: PrintOptions, parts: tuple[Part, ...], printed_on: date) -> Iterator[str]:
    done = "".join(_done_to_the_text(brief, options, parts))
    if done:
        yield done
    source = words.source_note(on_paper(brief.source_title), on_paper(brief.issuer)) if brief.source_title else ""
    yield source + words.printed_note(printed_on)


def _done_to_the_text(brief: Brief, options: PrintOptions, parts: tuple[Part, ...]) -> Iterator[str]:
    numbers = [_bare(section.number) for section in brief.restored if section.number]
    if numbers and options.text:
        yield words.supplied_note(numbers, options.supplied is Supplied.BRACKETED)
    if any(isinstance(part, KeyFigures | FigureSheet) for part in parts):
        yield words.FIGURES_NOTE


class _Writer:
    """Words one brief."""

    def __init__(self, brief: Brief, options: PrintOptions) -> None:
        self._text, self._blocks, self._options = brief.text, brief.blocks, options

    def parts(self) -> Iterator[Part]:
        """The parts in order; gaps of the screen have no place on paper."""
        for block in self._blocks:
            if isinstance(block, Figures):
                if self._options.figures and block.cards:
                    yield self._figures(block)
            elif not self._options.text:
                continue
            elif isinstance(block, Heading):
                words = self._numbered(block.prefix, block.span).replace(JOINT, "")
                yield HeadingText(block.section, block.level, words)
            elif isinstance(block, Paragraph):
                yield self._paragraph(block)
            elif isinstance(block, Table):
                rows = (tuple(_SPACES.sub(" ", self._numbered("", cell.span)) for cell in row) for row in block.rows)
                yield TableText(block.section, tuple(rows), block.head)

    def _figures(self, block: Figures) -> KeyFigures | FigureSheet:
        entries = tuple(entry_of(card, self._text) for card in block.cards)
        if not block.ranks:
            return KeyFigures(entries)
        places = block.places or ("",) * len(entries)
        rows = [(entry.label, entry.value, entry.note, place) for entry, place in zip(entries, places, strict=True)]
        return FigureSheet(words.SHEET_HEAD, tuple(rows), block.ranks, block.total)

    def _paragraph(self, block: Paragraph) -> BodyText:
        text = self._numbered(block.prefix, block.span)
        shift = len(text) - block.span.end
        lead = Span(0, _with_mark(text, block.lead.end + shift)) if block.lead is not None else None
        marks = block.figures if self._options.underline_figures else ()
        figures = tuple(Span(span.start + shift, span.end + shift) for figure in marks for span in figure.spans)
        if JOINT in text:
            lead = _without_joints(text, lead) if lead else None
            figures = tuple(_without_joints(text, span) for span in figures)
            text = text.replace(JOINT, "")
        return BodyText(block.section, text, lead, block.lead_level, figures)

    def _numbered(self, prefix: str, span: Span) -> str:
        """The words of a span behind the number that the source lost, as the user wants that shown."""
        number = on_paper(prefix)
        if prefix and self._options.supplied is Supplied.BRACKETED:
            number = f"〔{prefix.strip(_NUMBER_MARKS)}〕"
        return number + on_paper(closed_up(span.of(self._text)))


def _without_joints(text: str, span: Span) -> Span:
    """Where ``span`` stands in ``text`` when its joints are taken out."""
    before = text.count(JOINT, 0, span.start)
    return Span(span.start - before, span.end - before - text.count(JOINT, span.start, span.end))


def _bare(number: str) -> str:
    """A number without its pause mark: 四、 -> 四, (二) -> （二）."""
    return on_paper(number).rstrip("、．.")


def _with_mark(text: str, end: int) -> int:
    """The end of a lead, its closing mark included."""
    return end + 1 if end < len(text) and text[end] in _SENTENCE_MARKS else end
