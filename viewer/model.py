"""The frozen values that travel between the rooms; standard library only.

Every span is a half-open pair of character offsets (Python ``str`` indices) into ``Briefing.text``, the verbatim
source text. Nothing here is ever changed in place: a new briefing replaces the old one whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

ROOT = "0"
"""Id of the root section: the whole text, and the owner of what stands before the first chapter."""


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of character offsets into the verbatim text."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """True when ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]


class Kind(StrEnum):
    """What sort of value a metric is (``annotation guide``: kind)."""

    COUNT = "count"
    AMOUNT = "amount"
    PERCENT = "percent"
    CHANGE = "change"
    FROM_TO = "from_to"
    RANGE = "range"
    RANK = "rank"
    AREA = "area"
    DURATION = "duration"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """One paragraph of a source: its place in the text and what the file format says of it.

    ``level`` is the outline level the format itself gives (a Markdown ``#`` is 1), or None where it gives none.
    """

    span: Span
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its name, its text with ``\\n`` line ends, and its paragraphs in order (blank lines left out)."""

    name: str
    text: str
    paragraphs: tuple[SourceParagraph, ...]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a report is called; given on import, editable, never read out of the text by force."""

    title: str
    issuer: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One node of the outline.

    ``id`` is its position: chapter ``4``, section ``4.3``, point ``4.3.2``; the root is ``0`` with level 0 and parent
    None, and is the parent of every chapter. ``number`` is as written or restored (``一、``, ``(二)``, ``一是``), None
    where the document does not number. ``title`` is verbatim, without the number. ``heading`` covers number and title,
    ``body`` everything below it, children included. ``run_in``: the title opens a paragraph and the text follows it.
    """

    id: str
    parent: str | None
    level: int
    number: str | None
    number_restored: bool
    title: str
    heading: Span
    body: Span
    run_in: bool


@dataclass(frozen=True, slots=True)
class Report:
    """A source whose outline has been read. ``sections`` are flat, in reading order, the root first."""

    metadata: Metadata
    source_name: str
    text: str
    sections: tuple[Section, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metric:
    """One figure of the report. ``id`` counts from 1 in reading order.

    ``section`` is the innermost section that holds it (a point, where it stands in one). ``span`` is the value
    expression with qualifier and scope, ``core`` the bare number and unit, ``sentence`` what a reader is shown as the
    source. ``value`` has 万 and 亿 multiplied out and is positive (``direction`` is ``up`` or ``down``); None for an
    award without a number. ``unit`` is as written, without 万 and 亿. ``qualifier``, ``basis``, ``period`` and
    ``status`` are as written, None where the text is silent. ``importance``: 3 headline, 2 useful, 1 minor.
    ``same_as`` is the id of the metric that states the same fact earlier. ``optional``: a first, an award or a
    superlative that may be shown but is not a measured figure.
    """

    id: int
    section: str
    label: str
    kind: Kind
    value: Decimal | None
    value_to: Decimal | None
    unit: str | None
    qualifier: str | None
    direction: str | None
    basis: str | None
    period: str | None
    status: str | None
    importance: int
    span: Span
    core: Span
    sentence: Span
    surface: str
    same_as: int | None = None
    optional: bool = False


@dataclass(frozen=True)
class Briefing:
    """The read model: a report and its metrics, held whole in memory."""

    metadata: Metadata
    source_name: str
    text: str
    sha256: str
    sections: tuple[Section, ...]
    metrics: tuple[Metric, ...]
    warnings: tuple[str, ...] = ()

    @cached_property
    def _by_id(self) -> dict[str, Section]:
        return {section.id: section for section in self.sections}

    @cached_property
    def _children(self) -> dict[str | None, tuple[Section, ...]]:
        found: dict[str | None, list[Section]] = {}
        for section in self.sections:
            found.setdefault(section.parent, []).append(section)
        return {parent: tuple(children) for parent, children in found.items()}

    @cached_property
    def _metrics_by_id(self) -> dict[int, Metric]:
        return {metric.id: metric for metric in self.metrics}

    def section(self, section_id: str) -> Section:
        """The section with this id; KeyError when there is none."""
        return self._by_id[section_id]

    def has_section(self, section_id: str) -> bool:
        """True when the outline has a section with this id."""
        return section_id in self._by_id

    def children(self, section_id: str) -> tuple[Section, ...]:
        """The sections directly below this one, in reading order."""
        return self._children.get(section_id, ())

    def metric(self, metric_id: int) -> Metric:
        """The metric with this id; KeyError when there is none."""
        return self._metrics_by_id[metric_id]

    def ancestors(self, section_id: str) -> Iterator[Section]:
        """The section's parents from the nearest outwards, the root left out."""
        parent = self._by_id[section_id].parent
        while parent is not None and parent != ROOT:
            yield self._by_id[parent]
            parent = self._by_id[parent].parent

    def unit_of(self, section_id: str) -> str:
        """Id of the reading unit (level 2 at most) that this section is or lies in.

        The unit is what the tree shows as a row, what the filter keeps or hides and what the cards call this section.
        """
        section = self._by_id[section_id]
        while section.level > 2 and section.parent is not None:
            section = self._by_id[section.parent]
        return section.id

    @cached_property
    def units(self) -> tuple[str, ...]:
        """Ids of the sections without sections of level 1 or 2 below them, in reading order; the leaves of the tree.

        The root is one of them only when the outline is empty.
        """
        leaves = [
            section.id
            for section in self.sections
            if section.level in (1, 2) and not any(child.level <= 2 for child in self.children(section.id))
        ]
        return tuple(leaves) or (ROOT,)


class Hit(NamedTuple):
    """One place where a term of the query stands: its span and the reading unit it lies in (``Briefing.unit_of``).

    A tuple, because a keystroke in a long report makes ten thousand of them.
    """

    span: Span
    unit: str


@dataclass(frozen=True)
class Selection:
    """The answer to a filter query; with an empty query everything is in it and nothing is hit.

    ``matched``: ids of the units in which all terms occur (a chapter is listed for its own heading or opening text
    only when no section below it matches). ``visible``: matched ids and their ancestors. ``hits`` in reading order.
    ``metrics``: those whose label or sentence holds a term and that lie in a matched unit; ``others``: the other
    metrics of units whose heading matches.
    """

    query: str
    terms: tuple[str, ...]
    matched: tuple[str, ...]
    visible: frozenset[str]
    hits: tuple[Hit, ...]
    metrics: tuple[Metric, ...]
    others: tuple[Metric, ...]

    @property
    def filtering(self) -> bool:
        """True when the query holds at least one term."""
        return bool(self.terms)

    @cached_property
    def hit_counts(self) -> dict[str, int]:
        """Hits per visible section id; a chapter's count includes its sections' hits. Built by the maker's order."""
        counts: dict[str, int] = {}
        for hit in self.hits:
            counts[hit.unit] = counts.get(hit.unit, 0) + 1
            head, dot, _ = hit.unit.rpartition(".")
            if dot:
                counts[head] = counts.get(head, 0) + 1
        return counts


@dataclass(frozen=True, slots=True)
class Card:
    """One row of the figures pane: a metric with the change and the rank that the text states of the same thing.

    ``also`` are metrics of the same sentence that state the same fact again; they have no row of their own.
    """

    metric: Metric
    change: Metric | None = None
    rank: Metric | None = None
    also: tuple[Metric, ...] = ()

    @property
    def metric_ids(self) -> tuple[int, ...]:
        """Ids of every metric that this row stands for."""
        extra = tuple(m.id for m in (self.change, self.rank) if m is not None)
        return (self.metric.id, *extra, *(m.id for m in self.also))


@dataclass(frozen=True, slots=True)
class Figure:
    """A metric's mark in the text: the spans to underline (two for a from-to)."""

    metric_id: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that stands on its own line. ``prefix`` is a number supplied in front of ``span``, or empty.

    On screen a supplied number is shown as ``〔一〕``; ``prefix`` holds it as restored (``一、``).
    """

    section: str
    level: int
    span: Span
    prefix: str = ""
    hits: tuple[Span, ...] = ()
    dim: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text. ``lead`` is a run-in heading at its start (``lead_level`` 2: a section, 3: a point).

    ``prefix`` is a number supplied in front of the lead, or empty. ``dim``: shown pale because it does not match.
    """

    section: str
    span: Span
    lead: Span | None = None
    lead_level: int = 0
    prefix: str = ""
    figures: tuple[Figure, ...] = ()
    hits: tuple[Span, ...] = ()
    dim: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A line that says how many units are hidden here; opening it shows them."""

    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The key-figures table of a printed brief: cards in the order they are set."""

    cards: tuple[Card, ...]


Block = Heading | Paragraph | Gap | Figures


@dataclass(frozen=True, slots=True)
class Brief:
    """What is to be shown or printed: blocks over the verbatim text they point into.

    ``title`` heads a printed brief and ``source_title`` names the report it is taken from; ``restored`` are the
    sections in it whose number was supplied.
    """

    title: str
    source_title: str
    text: str
    blocks: tuple[Block, ...]
    restored: tuple[Section, ...] = ()
