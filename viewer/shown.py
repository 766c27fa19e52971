"""What the queries answer and the panes show: selections, cards, and the blocks of a brief. Standard library only.

Like everything in ``viewer.model``, these are frozen and point into the verbatim text by character offsets.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from viewer.model import Metric, Section, Span


class Hit(NamedTuple):
    """One place where a term of the query stands: its span and the reading unit it lies in (``Briefing.unit_of``).

    A tuple, because a keystroke in a long report makes ten thousand of them.
    """

    span: Span
    unit: str


class Understood(NamedTuple):
    """What a query was taken to ask, to be told to the reader; words are folded (``viewer.query.normal``).

    ``places``: level (1 chapter, 2 section), number, and the number of a section's chapter or None. ``figures``: words
    that name or measure a figure, None where no figures were asked for; ``numbers``: comparisons as typed (>1000万).
    ``sounds``: the words of the report that were found by their pinyin, the most frequent first;
    ``literal``: those of ``words`` that were looked for as they stand.
    """

    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    places: tuple[tuple[int, int, int | None], ...] = ()
    figures: tuple[str, ...] | None = None
    numbers: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    literal: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        """True when only words were asked for: the query says itself what was understood."""
        return not (self.without or self.places or self.numbers) and self.figures is None


NOTHING = Understood()
"""An empty query."""


@dataclass(frozen=True)
class Selection:
    """The answer to a filter query; with an empty query everything is in it and nothing is hit.

    ``matched``: ids of the units in which all terms occur (a chapter is listed for its own heading or opening text
    only when no section below it matches). ``visible``: matched ids and their ancestors. ``hits`` in reading order.
    ``metrics``: those whose label or sentence holds a term and that lie in a matched unit; ``others``: the other
    metrics of units whose heading matches. Where figures were asked for, both hold only such figures, and ``hits``
    are where they stand as well. ``terms`` are the words to mark; those found by pinyin are as the report has them.
    ``held``: where no word was asked for, all units that the rest holds for, chapters with sections too.
    """

    query: str
    terms: tuple[str, ...]
    matched: tuple[str, ...]
    visible: frozenset[str]
    hits: tuple[Hit, ...]
    metrics: tuple[Metric, ...]
    others: tuple[Metric, ...]
    understood: Understood = NOTHING
    held: frozenset[str] = frozenset()

    @property
    def filtering(self) -> bool:
        """True when the query asks for anything."""
        return bool(self.terms) or self.understood != NOTHING

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


class Card(NamedTuple):
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


class Figure(NamedTuple):
    """A metric's mark in the text: the spans to underline (two for a from-to)."""

    metric_id: int
    spans: tuple[Span, ...]


class Heading(NamedTuple):
    """A heading that stands on its own line. ``prefix`` is a number supplied in front of ``span``, or empty.

    On screen a supplied number is shown as ``〔一〕``; ``prefix`` holds it as restored (``一、``).
    """

    section: str
    level: int
    span: Span
    prefix: str = ""
    hits: tuple[Span, ...] = ()
    dim: bool = False


class Paragraph(NamedTuple):
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


class Cell(NamedTuple):
    """A cell of a table: its trimmed text, of no width where the cell is empty."""

    span: Span
    figures: tuple[Figure, ...] = ()
    hits: tuple[Span, ...] = ()


class Table(NamedTuple):
    """Consecutive lines whose cells are parted by tabs. Rows may be uneven: what a row lacks at its end is empty.

    The first ``head`` rows (0 or 1) name the columns. ``dim``: shown pale because it does not match.
    """

    section: str
    span: Span
    rows: tuple[tuple[Cell, ...], ...]
    head: int = 1
    dim: bool = False


class Gap(NamedTuple):
    """A line that says how many units are hidden here; opening it shows them."""

    sections: tuple[str, ...]


class Figures(NamedTuple):
    """The key-figures table of a printed brief: cards in the order they are set.

    Where the figures are all that is printed, ``ranks`` says which to keep where not all have room (0 first, one rank
    a card), ``places`` in which section each stands (三（二）), and ``total`` how many the range has.
    """

    cards: tuple[Card, ...]
    ranks: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    total: int = 0


Block = Heading | Paragraph | Table | Gap | Figures


class Brief(NamedTuple):
    """What is to be shown or printed: blocks over the verbatim text they point into.

    ``title`` heads a printed brief; ``source_title`` and ``issuer`` name the report it is taken from; ``restored`` are
    the sections in it whose number was supplied. ``figures`` counts those of a printed range, whether its tables list
    them or not.
    """

    title: str
    source_title: str
    text: str
    blocks: tuple[Block, ...]
    restored: tuple[Section, ...] = ()
    issuer: str = ""
    figures: int = 0
