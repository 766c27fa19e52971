"""Sets a paragraph as lines of placed glyphs: Qt breaks the lines, this module checks and justifies them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainterPath, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from viewer.model import Span
from viewer.paper.geometry import PageLayout, pt
from viewer.printing.faces import Role, font_of, foreign_runs, latin_font, size_of
from viewer.printing.glyphs import Glyph, glyphs_of, outline_of, runs_of, spread, squeezed

NEVER_FIRST = frozenset("，。、；：？！）》”’〉】〕％%‰℃㎡㎢㎞㎜㎝㎏㎎·…")
NEVER_LAST = frozenset("（《“‘〈【〔")
"""Signs that may not begin or end a line (GB/T 15834-2011, 5.1). Qt keeps most of it; unit signs are ours to check."""
_NARROWED_AT_MOST = 8
_ENDLESS = 1e6


@dataclass(frozen=True, slots=True)
class Copy:
    """A paragraph to be set: ``spans`` give roles to stretches of it, the rest is in ``role``.

    ``stroked`` stretches are thickened (the bold of a face without one), ``underlined`` ones get a line below.
    """

    text: str
    role: Role
    spans: tuple[tuple[Span, Role], ...] = ()
    stroked: tuple[Span, ...] = ()
    underlined: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line ready to paint, its margin at 0 and its baseline at 0 (twips).

    ``start`` is where it begins in its paragraph; ``lefts`` are the left edges of its characters and ``right`` the
    right edge of the last. ``full``: the line was justified to its measure. ``runs`` are glyphs in reading order.
    """

    text: str
    start: int
    lefts: tuple[float, ...]
    right: float
    full: bool
    runs: tuple[QGlyphRun, ...] = field(compare=False, repr=False)
    outline: QPainterPath | None = field(default=None, compare=False, repr=False)
    underlines: tuple[tuple[float, float], ...] = ()

    def squeezed(self, width: float) -> Line:
        """The line with its characters set closer, so that it ends at ``width``; for plain lines only."""
        factor = width / self.right
        runs = tuple(squeezed(run, factor) for run in self.runs)
        return replace(self, lefts=tuple(left * factor for left in self.lefts), right=width, runs=runs)


def set_lines(copy: Copy, layout: PageLayout, width: float, *, indent: float = 0.0, justify: bool = True) -> list[Line]:
    """Lines of at most ``width``, the first one starting at ``indent``; none for an empty text."""
    return list(_Setter(copy, layout).lines(width, indent, justify)) if copy.text else []


def set_evenly(
    copy: Copy, layout: PageLayout, width: float, *, indent: float = 0.0, justify: bool = True
) -> list[Line]:
    """As ``set_lines``, but with no single character on the last line where a narrower measure avoids it."""
    lines = set_lines(copy, layout, width, indent=indent, justify=justify)
    if len(lines) > 1 and len(lines[-1].text) == 1:
        narrower = width - 1.5 * pt(size_of(copy.role, layout))
        return set_lines(copy, layout, narrower, indent=indent, justify=justify)
    return lines


def set_line(text: str, role: Role, layout: PageLayout) -> Line:
    """One line however long it is: a caption, a value, a page number."""
    lines = set_lines(Copy(text, role), layout, _ENDLESS, justify=False)
    return lines[0] if lines else Line("", 0, (), 0.0, False, ())


class _Setter:
    """One paragraph on its way through QTextLayout, whose positions count UTF-16 units and ours characters."""

    def __init__(self, copy: Copy, page: PageLayout) -> None:
        self._copy, self._page, self._text = copy, page, copy.text
        self._units = _unit_offsets(copy.text)
        self._layout = QTextLayout(copy.text, font_of(copy.role, page))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(list(self._formats()))

    def lines(self, width: float, indent: float, justify: bool) -> Iterator[Line]:
        """The paragraph's lines; ``justify`` fills all but the last."""
        start, left = 0, indent
        self._layout.beginLayout()
        while start < len(self._text):
            line = self._layout.createLine()
            end = self._fit(line, start, width - left)
            last = end >= len(self._text)
            yield self._placed(line, Span(start, end), left, width - left if justify and not last else 0.0)
            start, left = end, 0.0
        self._layout.endLayout()

    def _fit(self, line: QTextLine, start: int, width: float) -> int:
        """Fill the line, then give characters to the next one until no rule is broken; its end in characters."""
        line.setLineWidth(width)
        for _ in range(_NARROWED_AT_MOST):
            end = self._end(line)
            if end >= len(self._text) or not self._breaks_rule(end):
                return end
            if end <= start + 1:
                break
            line.setLineWidth(line.naturalTextWidth() - 1)
        # Nothing but such signs: a rule broken is better than a line nearly empty.
        line.setLineWidth(width)
        return self._end(line)

    def _breaks_rule(self, end: int) -> bool:
        return self._text[end] in NEVER_FIRST or self._text[end - 1] in NEVER_LAST

    def _placed(self, line: QTextLine, span: Span, left: float, measure: float) -> Line:
        text = span.of(self._text).rstrip()
        glyphs = glyphs_of(line)[: len(text)]
        natural = line.naturalTextWidth()
        lefts = spread([glyph.x for glyph in glyphs], text, measure - natural, measure)
        right = natural + (lefts[-1] - glyphs[-1].x if glyphs else 0.0)
        edges = [left + x for x in (*lefts, right)]
        return Line(
            text=text,
            start=span.start,
            lefts=tuple(edges[:-1]),
            right=edges[-1],
            full=measure > 0,
            runs=runs_of(glyphs, edges[:-1]),
            outline=self._outline(glyphs, edges, span.start),
            underlines=tuple(
                (edges[part.start], edges[part.end])
                for part in _within(self._copy.underlined, Span(span.start, span.start + len(glyphs)))
            ),
        )

    def _outline(self, glyphs: list[Glyph], edges: list[float], start: int) -> QPainterPath | None:
        parts = list(_within(self._copy.stroked, Span(start, start + len(glyphs))))
        thick = [glyph for part in parts for glyph in glyphs[part.start : part.end]]
        return outline_of(thick, [edge for part in parts for edge in edges[part.start : part.end]])

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        at = 0
        for span, role in (*self._copy.spans, (Span(len(self._text), len(self._text)), self._copy.role)):
            yield from self._foreign(Span(at, span.start), self._copy.role)
            if span.start < span.end:
                yield self._format(span, font_of(role, self._page))
                yield from self._foreign(span, role)
            at = span.end

    def _foreign(self, span: Span, role: Role) -> Iterator[QTextLayout.FormatRange]:
        for start, end, other in foreign_runs(span.of(self._text), role):
            run = Span(span.start + start, span.start + end)
            on_grid = other is Role.LATIN
            font = latin_font(run.of(self._text), self._page) if on_grid else font_of(other, self._page)
            yield self._format(run, font)

    def _format(self, span: Span, font: QFont) -> QTextLayout.FormatRange:
        shape = QTextCharFormat()
        shape.setFont(font)
        made = QTextLayout.FormatRange()
        # Three attributes that the bindings' stubs do not know.
        made.start = self._unit(span.start)  # type: ignore[attr-defined]
        made.length = self._unit(span.end) - self._unit(span.start)  # type: ignore[attr-defined]
        made.format = shape  # type: ignore[attr-defined]
        return made

    def _unit(self, character: int) -> int:
        return self._units[character] if self._units else character

    def _end(self, line: QTextLine) -> int:
        end = line.textStart() + line.textLength()
        return bisect_left(self._units, end) if self._units else end


def _within(spans: tuple[Span, ...], line: Span) -> Iterator[Span]:
    """The parts of ``spans`` that lie on the line, counted from its start."""
    for span in spans:
        start, end = max(span.start, line.start) - line.start, min(span.end, line.end) - line.start
        if start < end:
            yield Span(start, end)


def _unit_offsets(text: str) -> list[int]:
    """UTF-16 offset of each character and of the end; empty when both counts agree."""
    if max(text) <= "\uffff":
        return []
    offsets, at = [], 0
    for character in text:
        offsets.append(at)
        at += 2 if character > "\uffff" else 1
    return [*offsets, at]
