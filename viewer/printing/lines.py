"""Sets a paragraph as lines of placed glyphs: measured, broken by the rules for marks, justified."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from PySide6.QtGui import QGlyphRun, QPainterPath

from viewer.model import Span
from viewer.paper.geometry import PageLayout, pt
from viewer.printing.breaks import NEVER_FIRST, NEVER_LAST, Breaker, Broken, together
from viewer.printing.faces import Role, size_of
from viewer.printing.glyphs import Placing, outline_of, runs_of, squeezed
from viewer.printing.measure import Copy, Measured

__all__ = ["NEVER_FIRST", "NEVER_LAST", "Copy", "Line", "set_evenly", "set_line", "set_lines"]
_ENDLESS = 1e9
_LESS = 0.5
"""A measure narrower by this share of a character makes the longest line give its last to the next."""
_LOOSEST = 0.25
"""A line is left ragged rather than stretched by more than this share of its width …"""
_WIDEST = 2
"""… or by more than so many half cells between two characters."""


@dataclass(frozen=True)
class Line:
    """A line ready to paint, its margin at 0 and its baseline at 0 (twips).

    ``start`` is where it begins in its paragraph; ``lefts`` are the left edges of its characters and ``right`` the
    right edge of the last, of its inked half where a mark gave way. ``full``: the line was justified to its measure.
    ``runs`` are glyphs in reading order, ``heavy`` the numbers of those that are to be thickened.
    """

    text: str
    start: int
    lefts: tuple[float, ...]
    right: float
    full: bool
    runs: tuple[QGlyphRun, ...] = field(compare=False, repr=False)
    heavy: frozenset[int] = frozenset()
    underlines: tuple[tuple[float, float], ...] = ()

    @cached_property
    def outline(self) -> QPainterPath | None:
        """What a painter that cannot thicken text strokes over the heavy runs; None where there are none."""
        return outline_of([self.runs[number] for number in self.heavy]) if self.heavy else None

    def squeezed(self, width: float) -> Line:
        """The line with its characters set closer, so that it ends at ``width``; for plain lines only."""
        factor = width / self.right
        runs = tuple(squeezed(run, factor) for run in self.runs)
        return replace(self, lefts=tuple(left * factor for left in self.lefts), right=width, runs=runs)


def set_lines(copy: Copy, layout: PageLayout, width: float, *, indent: float = 0.0, justify: bool = True) -> list[Line]:
    """Lines of at most ``width``, the first one starting at ``indent``; none for an empty text."""
    if not copy.text:
        return []
    setter = _Setter(copy, layout)
    return list(setter.lines(width, indent, justify))


def set_evenly(
    copy: Copy, layout: PageLayout, width: float, *, indent: float = 0.0, justify: bool = True
) -> list[Line]:
    """As ``set_lines``, but with no single character on the last line where a narrower measure avoids it."""
    lines = set_lines(copy, layout, width, indent=indent, justify=justify)
    if len(lines) > 1 and len(lines[-1].text) == 1:
        size, widest = pt(size_of(copy.role, layout)), max(line.right for line in lines)
        for narrower in (width - (1 + _LESS) * size, widest - _LESS * size):
            others = set_lines(copy, layout, narrower, indent=indent, justify=justify)
            if len(others) == len(lines) and len(others[-1].text) > 1:
                return others
    return lines


def set_line(text: str, role: Role, layout: PageLayout) -> Line:
    """One line however long it is: a caption, a value, a page number."""
    lines = set_lines(Copy(text, role), layout, _ENDLESS, justify=False)
    return lines[0] if lines else Line("", 0, (), 0.0, False, ())


class _Setter:
    """One paragraph on its way to the page."""

    def __init__(self, copy: Copy, layout: PageLayout) -> None:
        self._copy, self._measured = copy, Measured(copy, layout)

    def lines(self, width: float, indent: float, justify: bool) -> Iterator[Line]:
        """The paragraph's lines; ``justify`` fills all but the last."""
        measured = self._measured
        breaker = Breaker(measured.text, measured.widths, measured.half, frozenset(measured.fixed))
        left = indent
        for broken in breaker.lines(width, indent):
            full = justify and broken.end < len(measured.text)
            yield self._placed(broken, left, width - left if full else 0.0)
            left = 0.0

    def _placed(self, broken: Broken, left: float, measure: float) -> Line:
        text = self._measured.text[broken.start : broken.end].rstrip()
        span = Span(broken.start, broken.start + len(text))
        widths = self._measured.widths[span.start : span.end]
        for at in broken.closer:
            widths[at - span.start] -= self._measured.half
        gaps = self._gaps(text, span)
        missing = measure - sum(widths)
        each = missing / (sum(gaps) or 1)
        if not 0 < missing <= measure * _LOOSEST or each > _WIDEST * self._measured.half:
            each = 0.0
        edges = _edges(left, widths, gaps, each)
        runs, heavy = runs_of(list(self._placings(span, edges)))
        underlines = tuple((edges[part.start], edges[part.end]) for part in _within(self._copy.underlined, span))
        return Line(text, span.start, tuple(edges[:-1]), edges[-1], measure > 0, runs, heavy, underlines)

    def _gaps(self, text: str, span: Span) -> list[bool]:
        """Between which characters a line may be opened: never inside a number, a dash or one sign."""
        gaps = [not together(before, after) for before, after in pairwise(text)]
        for at in self._measured.fixed & set(range(span.start + 1, span.end)) if self._measured.fixed else ():
            gaps[at - span.start - 1] = False
        return gaps

    def _placings(self, span: Span, edges: list[float]) -> Iterator[Placing]:
        heavy = bytearray(span.end - span.start)
        for part in _within(self._copy.stroked, span):
            heavy[part.start : part.end] = b"\1" * (part.end - part.start)
        for glyphs, left, thick in zip(self._measured.glyphs[span.start : span.end], edges, heavy, strict=False):
            for glyph in glyphs:
                yield Placing(glyph, left + glyph.x, bool(thick))


def _edges(left: float, widths: list[float], gaps: list[bool], each: float) -> list[float]:
    """The left edges of the characters and the right edge of the last, with ``each`` added in every gap."""
    edges, at = [left], left
    for width, gap in zip(widths, [*gaps, False], strict=False):
        at += width + (each if gap else 0.0)
        edges.append(at)
    return edges


def _within(spans: tuple[Span, ...], line: Span) -> Iterator[Span]:
    """The parts of ``spans`` that lie on the line, counted from its start."""
    for span in spans:
        start, end = max(span.start, line.start) - line.start, min(span.end, line.end) - line.start
        if start < end:
            yield Span(start, end)
