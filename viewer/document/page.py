"""A document with the map between its positions and the offsets of the source text that it shows.

Document positions count UTF-16 units and hold what the source has not (supplied numbers, gap lines); offsets count
characters of the verbatim text. The map knows the shown stretches of text and finds its way by bisection.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from viewer.model import Span


class Stretch(NamedTuple):
    """Source characters ``[start, end)`` shown from document ``position`` on, in one block or cell.

    ``wide`` holds the indices (from 0 at ``start``) of characters that take two UTF-16 units.
    """

    start: int
    end: int
    position: int
    wide: tuple[int, ...] = ()

    def to_document(self, offset: int) -> int:
        """The document position of a source offset that lies within this stretch."""
        index = offset - self.start
        return self.position + index + bisect_left(self.wide, index)

    def to_source(self, position: int) -> int:
        """The source offset shown at a document position; outside the stretch, its nearer end."""
        units = position - self.position
        if units <= 0:
            return self.start
        if self.wide:
            units -= bisect_left([index + nth for nth, index in enumerate(self.wide)], units)
        return min(self.start + units, self.end)


class Mark(NamedTuple):
    """The document range of one span of a figure; a from-to has two marks with the same ``metric_id``."""

    start: int
    end: int
    metric_id: int


class GapLine(NamedTuple):
    """The document range of a gap's words, where its link begins, and the units that are hidden there."""

    start: int
    end: int
    link: int
    sections: tuple[str, ...]


class Entry(NamedTuple):
    """Where a section begins: the document position of its heading or run-in title."""

    position: int
    section: str


class Grid(NamedTuple):
    """A table: the document positions at which its rows begin and that behind its last cell.

    The first ``head`` rows name the columns; ``share`` is the part of the text's width that it takes.
    """

    rows: tuple[int, ...]
    end: int
    head: int
    share: float


@dataclass(frozen=True, eq=False, repr=False)  # nobody compares pages, and a start waits for this class
class Page:
    """What ``build`` makes of a brief. All tuples are in reading order.

    ``units`` are the beginnings of reading units, with the root first where text stands before the first heading;
    ``sections`` maps every section that begins here (points too) to its position; ``grids`` are the tables. A cell is a
    block of the document, the position before it that of its row's or the table's parting character.
    """

    document: QTextDocument
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    hits: tuple[tuple[int, int], ...]
    gaps: tuple[GapLine, ...]
    units: tuple[Entry, ...]
    sections: dict[str, int]
    grids: tuple[Grid, ...] = ()

    @cached_property
    def mark_starts(self) -> list[int]:
        """Start positions of ``marks``, for bisection."""
        return [mark.start for mark in self.marks]

    @cached_property
    def hit_starts(self) -> list[int]:
        """Start positions of ``hits``, for bisection."""
        return [start for start, _ in self.hits]

    @cached_property
    def _offsets(self) -> list[int]:
        return [stretch.start for stretch in self.stretches]

    @cached_property
    def _positions(self) -> list[int]:
        return [stretch.position for stretch in self.stretches]

    @cached_property
    def _by_metric(self) -> dict[int, list[Mark]]:
        found: dict[int, list[Mark]] = {}
        for mark in self.marks:
            found.setdefault(mark.metric_id, []).append(mark)
        return found

    @property
    def last_offset(self) -> int:
        """The source offset up to which anything is shown."""
        return self.stretches[-1].end if self.stretches else 0

    def marks_of(self, metric_id: int) -> list[Mark]:
        """The marks of a metric, empty where it is not shown; of 0, which is none, without looking."""
        return self._by_metric.get(metric_id, []) if metric_id else []

    def position(self, offset: int) -> int | None:
        """Document position of a source offset, None where that character is not shown."""
        at = bisect_right(self._offsets, offset) - 1
        if at < 0 or offset >= self.stretches[at].end:
            return None
        return self.stretches[at].to_document(offset)

    def nearest(self, offset: int) -> int:
        """Document position of a source offset, or of the next shown one, or the last; 0 on an empty page."""
        if not self.stretches:
            return 0
        at = max(0, bisect_right(self._offsets, offset) - 1)
        if offset >= self.stretches[at].end and at + 1 < len(self.stretches):
            return self.stretches[at + 1].position
        stretch = self.stretches[at]
        return stretch.to_document(min(max(offset, stretch.start), stretch.end))

    def source(self, position: int) -> int:
        """Source offset of a document position; in a supplied number or a gap line, the next shown one."""
        if not self.stretches:
            return 0
        at = max(0, bisect_right(self._positions, position) - 1)
        stretch = self.stretches[at]
        if position > stretch.to_document(stretch.end) and at + 1 < len(self.stretches):
            return self.stretches[at + 1].start
        return stretch.to_source(position)

    def range_of(self, span: Span) -> tuple[int, int] | None:
        """Document range of a source span, cut to what is shown; None when neither end is shown."""
        first, last = self.position(span.start), self.position(span.end - 1)
        if first is None and last is None:
            return None
        start = self.nearest(span.start) if first is None else first
        end = self.nearest(span.end) if last is None else self._after(span.end - 1)
        return (start, end) if start < end else None

    def unit_index(self, position: int) -> int:
        """Index in ``units`` of the one that begins last at or before a position; -1 before the first."""
        return bisect_right(self._unit_positions, position) - 1

    def unit_of(self, section_id: str) -> str | None:
        """Id of the reading unit that a shown section is or lies in; None where it is not shown."""
        if section_id not in self.sections:
            return None
        at = self.unit_index(self.sections[section_id])
        return self.units[at].section if at >= 0 else None

    @cached_property
    def _unit_positions(self) -> list[int]:
        return [entry.position for entry in self.units]

    def _after(self, offset: int) -> int:
        """Document position behind the shown character at ``offset``."""
        stretch = self.stretches[bisect_right(self._offsets, offset) - 1]
        return stretch.to_document(offset + 1)
