"""A width and a glyph for every character of a paragraph, before it is broken into lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

from viewer.model import Span
from viewer.paper.geometry import PageLayout, pt
from viewer.printing.faces import ON_GRID, Role, foreign_runs, size_of
from viewer.printing.glyphs import Glyph, glyph_book, shaped

_JOINED = ("Mn", "Me", "Cf", "Sk")
_JOINER = "\u200d"


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


class Measured:
    """``widths`` (twips) and ``glyphs`` of the characters; ``half`` is half a cell of the grid, or half an em.

    ``fixed``: characters that make one sign with the one before them, which has the glyphs of both.
    """

    def __init__(self, copy: Copy, layout: PageLayout) -> None:
        self.text = copy.text
        self.half = (layout.cell if copy.role in ON_GRID else pt(size_of(copy.role, layout))) / 2
        self.widths: list[float] = []
        self.glyphs: list[tuple[Glyph, ...]] = []
        self.fixed: set[int] = set()
        for span, role in _stretches(copy):
            self._measure(span, role, layout)
            if copy.role in ON_GRID:
                self._to_grid(span, role)

    def _measure(self, span: Span, role: Role, layout: PageLayout) -> None:
        book = glyph_book(role, layout)
        at = span.start
        while at < span.end:
            glyph = book[self.text[at]]
            end = at + 1
            if glyph is not None and not (end < span.end and self._joins(end)):
                self.glyphs.append((glyph,))
                self.widths.append(glyph.advance)
            else:
                while end < span.end and self._joins(end):
                    end += 1
                self._shape(Span(at, end), role, layout)
            at = end

    def _shape(self, span: Span, role: Role, layout: PageLayout) -> None:
        """Leave to Qt what no bundled face holds, each accent with the character it belongs to."""
        glyphs, width = shaped(span.of(self.text), role, layout)
        rest = span.end - span.start - 1
        self.glyphs += [glyphs, *([()] * rest)]
        self.widths += [width, *([0.0] * rest)]
        self.fixed.update(range(span.start + 1, span.end))

    def _joins(self, at: int) -> bool:
        """True for an accent, a joiner, and what a joiner joins."""
        char = self.text[at]
        if "!" <= char <= "~" or "\u3000" <= char <= "\u9fff":
            return self.text[at - 1] == _JOINER
        return category(char) in _JOINED or self.text[at - 1] == _JOINER

    def _to_grid(self, span: Span, role: Role) -> None:
        """Make every character so many half cells wide; digits and letters share out those of their run.

        Two digits stand in the place of one character, as on a page set with a character grid.
        """
        own = self.widths[span.start : span.end]
        if role is Role.LATIN:
            extra = (self._whole(sum(own)) - sum(own)) / len(own)
            for at, width in enumerate(own, span.start):
                self._widen(at, width + extra)
        else:
            for at, width in enumerate(own, span.start):
                self._widen(at, self._whole(width))

    def _widen(self, at: int, width: float) -> None:
        """Give a character its width, what it does not fill on both its sides."""
        white = (width - self.widths[at]) / 2
        self.widths[at] = width
        # A Chinese character is a little wider than its cell (16 pt to 15.8): it begins where the cell begins.
        if white > 0 and self.glyphs[at]:
            self.glyphs[at] = tuple(glyph._replace(x=glyph.x + white) for glyph in self.glyphs[at])

    def _whole(self, width: float) -> float:
        """The nearest number of half cells, at least one; nothing stays nothing."""
        return max(round(width / self.half), 1) * self.half if width else 0.0


def _stretches(copy: Copy) -> Iterator[tuple[Span, Role]]:
    """The whole text in stretches of one role each."""
    at = 0
    for span, role in (*copy.spans, (Span(len(copy.text), len(copy.text)), copy.role)):
        yield from _with_foreign(copy.text, Span(at, span.start), copy.role)
        yield from _with_foreign(copy.text, span, role)
        at = span.end


def _with_foreign(text: str, span: Span, role: Role) -> Iterator[tuple[Span, Role]]:
    at = span.start
    for start, end, other in foreign_runs(span.of(text), role):
        if at < span.start + start:
            yield Span(at, span.start + start), role
        yield Span(span.start + start, span.start + end), other
        at = span.start + end
    if at < span.end:
        yield Span(at, span.end), role
