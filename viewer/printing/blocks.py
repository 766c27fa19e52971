"""What flows down the pages: blocks that take whole rows of the grid and know where they may be cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from viewer.paper.geometry import EM_ABOVE_BASELINE, PageLayout, pt
from viewer.printing.lines import Line


@dataclass(frozen=True, slots=True)
class Placed:
    """A line at its place: the margin's x and the baseline's y (twips)."""

    line: Line
    x: float
    y: float

    def moved(self, x: float, y: float) -> Placed:
        """The same line elsewhere."""
        return Placed(self.line, self.x + x, self.y + y)


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule: left end, upper edge, length and thickness (twips)."""

    x: float
    y: float
    length: float
    thickness: float

    def moved(self, x: float, y: float) -> Rule:
        """The same rule elsewhere."""
        return Rule(self.x + x, self.y + y, self.length, self.thickness)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a section begins, for a PDF's bookmarks: its level (1 a chapter), its title, the upper edge (twips)."""

    level: int
    title: str
    y: float = 0.0

    def moved(self, y: float) -> Anchor:
        """The same anchor elsewhere."""
        return Anchor(self.level, self.title, self.y + y)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a block that fits on a page: its rows, and its marks measured from its upper left corner."""

    rows: int
    lines: tuple[Placed, ...]
    rules: tuple[Rule, ...] = ()
    anchors: tuple[Anchor, ...] = ()


class Block(Protocol):
    """``glued``: never the last thing on a page. ``least``: the fewest rows its first part takes."""

    @property
    def glued(self) -> bool: ...

    @property
    def least(self) -> int: ...

    def cut(self, free: int, *, forced: bool = False) -> tuple[Part | None, Block | None]:
        """The part that fits in ``free`` rows and what is left; no part when nothing fits well.

        ``forced``: the page is empty, so something has to be taken, well or not.
        """
        ...


def baseline(row: float, size_pt: float, pitch: float) -> float:
    """Baseline of a line whose character square begins at the top of a grid row (``row`` may be a fraction)."""
    return row * pitch + EM_ABOVE_BASELINE * pt(size_pt)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of body text, one to a row. A cut leaves two lines on either side; a heading is not cut at all."""

    lines: tuple[Line, ...]
    layout: PageLayout
    glued: bool = False
    anchors: tuple[Anchor, ...] = ()

    @property
    def least(self) -> int:
        count = len(self.lines)
        return count if self.glued or count < 4 else 2

    def cut(self, free: int, *, forced: bool = False) -> tuple[Part | None, Block | None]:
        count = len(self.lines)
        taken = count if count <= free else min(free, count - 2)
        if taken < self.least:
            if not forced:
                return None, self
            taken = min(free, count)
        rest = Paragraph(self.lines[taken:], self.layout, self.glued) if taken < count else None
        return Part(taken, rows_of(self.lines[:taken], self.layout), anchors=self.anchors), rest


@dataclass(frozen=True, slots=True)
class Solid:
    """A block that is never cut: the title, the closing note."""

    part: Part
    glued: bool = False

    @property
    def least(self) -> int:
        return self.part.rows

    def cut(self, free: int, *, forced: bool = False) -> tuple[Part | None, Block | None]:
        return (self.part, None) if forced or self.part.rows <= free else (None, self)


def rows_of(lines: tuple[Line, ...], layout: PageLayout, first: float = 0) -> tuple[Placed, ...]:
    """Body lines on consecutive rows from row ``first`` on."""
    return tuple(
        Placed(line, 0.0, baseline(first + row, layout.body_pt, layout.pitch)) for row, line in enumerate(lines)
    )


def with_tail(body: Iterable[Block], tail: Solid, layout: PageLayout) -> Iterator[Block]:
    """``body`` with ``tail`` tied to its last block, so that a note never stands alone on a page."""
    last: Block | None = None
    for block in body:
        if last is not None:
            yield last
        last = block
    if last is not None and not last.glued:
        yield Tailed(last, tail, layout)
        return
    # A heading keeps what comes after it on its page anyhow.
    if last is not None:
        yield last
    yield tail


@dataclass(frozen=True, slots=True)
class Tailed:
    """A block with a tail below its end, on the page that holds the end: where only the tail finds no room, as much of
    the block as has to goes over with it.
    """

    block: Block
    tail: Solid
    layout: PageLayout
    glued: bool = False

    @property
    def least(self) -> int:
        rows = self.block.least
        _, rest = self.block.cut(rows)
        return rows if rest is not None else rows + self.tail.least

    def cut(self, free: int, *, forced: bool = False) -> tuple[Part | None, Block | None]:
        part, rest = self.block.cut(free, forced=forced)
        if part is None:
            return None, self
        if rest is not None:
            return part, Tailed(rest, self.tail, self.layout)
        if part.rows + self.tail.least <= free:
            return self._with_tail(part), None
        for fewer in range(part.rows - 1, 0, -1):
            shorter, more = self.block.cut(fewer)
            if shorter is not None and more is not None:
                return shorter, Tailed(more, self.tail, self.layout)
        # A block that is never cut: on an empty page nothing can be won by waiting.
        return (part, self.tail) if forced else (None, self)

    def _with_tail(self, part: Part) -> Part:
        shift = part.rows * self.layout.pitch
        lines = (*part.lines, *(placed.moved(0, shift) for placed in self.tail.part.lines))
        rules = (*part.rules, *(rule.moved(0, shift) for rule in self.tail.part.rules))
        return replace(part, rows=part.rows + self.tail.least, lines=lines, rules=rules)
