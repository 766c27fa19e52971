"""The frozen values that a briefing consists of and that travel between the rooms; standard library only.

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


class CheckState(StrEnum):
    """How far a person has come with a figure. A hidden one is shown nowhere but where figures are checked."""

    TO_CHECK = "to_check"
    CHECKED = "checked"
    DOUBTFUL = "doubtful"
    HIDDEN = "hidden"


# These classes have no slots: a start waits for them, and with slots each would be made twice. ``Metric`` alone has: a
# long report holds a hundred thousand of it, and a dictionary in each weighs more than that moment.
@dataclass(frozen=True)
class Metadata:
    """What a report is called; given on import, editable, never read out of the text by force."""

    title: str
    issuer: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Section:
    """One node of the outline.

    ``id`` is its position: chapter ``4``, section ``4.3``, point ``4.3.2``; the root is ``0`` with level 0 and parent
    None, and is the parent of every chapter. ``number`` is as written or restored (``一、``, ``(二)``, ``一是``), None
    where the document does not number. ``title`` is verbatim, without the number and without line ends that only
    wrapped it (``viewer.wraps``), or what was typed in its place. ``heading`` covers number and title, ``body``
    everything below it, children included. ``run_in``: the title opens a paragraph and the text follows it.
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


@dataclass(frozen=True)
class Check:
    """What a person decided about one figure of a text; numbers and unit are never theirs to change.

    ``span`` is the figure's and finds it again; ``surface``, the words of its core at that time, is the witness that
    it is still the same figure. ``label``, ``kind``, ``qualifier`` and ``period`` are None where what the rules read
    holds; qualifier and period are "" where the person says that the text gives none. ``pinned``: True puts the figure
    first on the overview, False keeps it off, None leaves that to the rules. ``computed``: a difference that the viewer
    works out may be shown.
    """

    span: Span
    surface: str
    state: CheckState = CheckState.TO_CHECK
    label: str | None = None
    kind: Kind | None = None
    qualifier: str | None = None
    period: str | None = None
    pinned: bool | None = None
    computed: bool = True

    @property
    def is_plain(self) -> bool:
        """True when it says nothing that was not so without it."""
        return self == Check(self.span, self.surface)


@dataclass(frozen=True, slots=True)
class Metric:
    """One figure of the report. ``id`` counts from 1 in reading order.

    ``section`` is the innermost section that holds it (a point, where it stands in one). ``span`` is the value
    expression with qualifier and scope, ``core`` the bare number and unit, ``sentence`` what a reader is shown as the
    source. ``value`` has 万 and 亿 multiplied out and is positive (``direction`` is ``up`` or ``down``); None for an
    award without a number. ``unit`` is as written, without 万 and 亿. ``qualifier``, ``basis``, ``period`` and
    ``status`` are as written, None where the text is silent. ``importance``: 3 headline, 2 useful, 1 minor.
    ``same_as`` is the id of the metric that states the same fact earlier. ``optional``: a first, an award or a
    superlative that may be shown but is not a measured figure. ``check`` is the one that was applied, None for none;
    ``read_label`` the label as read, where a check gives another.
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
    check: Check | None = None
    read_label: str | None = None


@dataclass(frozen=True)
class Briefing:
    """The read model: a report and its metrics, held whole in memory.

    ``sha256`` is the checksum of the text and ``content_sha256`` that of outline and figures as they were when the
    report was imported; ``viewer.store.agreement`` says whether they still hold. Empty where nothing was recorded.
    ``checks`` came with the file; ``viewer.query.checked`` applies them.
    """

    metadata: Metadata
    source_name: str
    text: str
    sha256: str
    sections: tuple[Section, ...]
    metrics: tuple[Metric, ...]
    warnings: tuple[str, ...] = ()
    content_sha256: str = ""
    checks: tuple[Check, ...] = ()

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

    def unit_at(self, offset: int) -> str:
        """Id of the innermost section of level 1 or 2 that holds this offset of the text; the root where none does."""
        found = ROOT
        for section in self.sections:
            if 0 < section.level <= 2 and section.heading.start <= offset < section.body.end:
                found = section.id
        return found

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
