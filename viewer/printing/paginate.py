"""Lets blocks flow down pages: whole rows, no heading at the foot of a page, no single line at its head."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QPainterPath

from viewer.paper.geometry import FOLIO_GAP, LEFT, TEXT_HEIGHT, TEXT_WIDTH, TOP, PageLayout
from viewer.printing.blocks import Anchor, Block, Part, Placed, Rule
from viewer.printing.faces import Role
from viewer.printing.lines import set_line


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page of a brief has besides its text: the user's header line and watermark, None where not wanted.

    The header's place and the watermark's outline are measured from the paper's corner (twips).
    """

    header: Placed | None = None
    watermark: QPainterPath | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to paint, measured from the paper's corner (twips); ``folio`` is its page number.

    ``anchors`` are the sections that begin on it. ``frame`` is shared by all pages of a brief.
    """

    number: int
    rows: int
    lines: tuple[Placed, ...]
    rules: tuple[Rule, ...]
    folio: Placed
    anchors: tuple[Anchor, ...] = ()
    frame: Frame = Frame()

    @property
    def text(self) -> str:
        """The page's lines in reading order, page number and header left out."""
        return "\n".join(placed.line.text for placed in self.lines)


class _Sheet:
    """A page being filled."""

    def __init__(self, number: int, layout: PageLayout) -> None:
        self.number, self.layout, self.rows = number, layout, 0
        self._lines: list[Placed] = []
        self._rules: list[Rule] = []
        self._anchors: list[Anchor] = []

    @property
    def free(self) -> int:
        return self.layout.rows - self.rows

    def put(self, part: Part) -> None:
        top = TOP + self.rows * self.layout.pitch
        self._lines += [placed.moved(LEFT, top) for placed in part.lines]
        self._rules += [rule.moved(LEFT, top) for rule in part.rules]
        self._anchors += [anchor.moved(top) for anchor in part.anchors]
        self.rows += part.rows

    def page(self, frame: Frame) -> Page:
        """The page as it stands."""
        folio = _folio(self.number, self.layout)
        lines, rules, anchors = tuple(self._lines), tuple(self._rules), tuple(self._anchors)
        return Page(self.number, self.rows, lines, rules, folio, anchors, frame)


def paginate(blocks: Iterable[Block], layout: PageLayout, frame: Frame = Frame()) -> Iterator[Page]:
    """The pages, each as soon as it is full; at least one, empty when there is nothing to print.

    Blocks are taken one at a time, and as many more as a heading needs to know what it heads.
    """
    sheet = _Sheet(1, layout)
    for block, needed in _with_needs(blocks):
        if sheet.rows and sheet.free < needed <= layout.rows:
            yield sheet.page(frame)
            sheet = _Sheet(sheet.number + 1, layout)
        rest: Block | None = block
        while rest is not None:
            part, rest = rest.cut(sheet.free, forced=not sheet.rows)
            if part is not None:
                sheet.put(part)
            if rest is not None:
                yield sheet.page(frame)
                sheet = _Sheet(sheet.number + 1, layout)
    yield sheet.page(frame)


def _with_needs(blocks: Iterable[Block]) -> Iterator[tuple[Block, int]]:
    """Each block with the rows for its first part and, after headings, for the first part of what they head."""
    waiting: deque[Block] = deque()
    for block in blocks:
        waiting.append(block)
        if not block.glued:
            yield from _needs(waiting)
    yield from _needs(waiting)


def _needs(waiting: deque[Block]) -> Iterator[tuple[Block, int]]:
    """Empty the queue of headings and the block that they head."""
    rows = sum(block.least for block in waiting)
    while waiting:
        block = waiting.popleft()
        yield block, rows
        rows -= block.least


def _folio(number: int, layout: PageLayout) -> Placed:
    """``— 1 —`` 7 mm below the text area; odd pages right, even pages left, one character in (7.5)."""
    line = set_line(f"— {number} —", Role.FOLIO, layout)
    x = LEFT + layout.cell if number % 2 == 0 else LEFT + TEXT_WIDTH - layout.cell - line.right
    run = line.runs[0]
    dash = run.rawFont().pathForGlyph(run.glyphIndexes()[0]).boundingRect()
    return Placed(line, x, TOP + TEXT_HEIGHT + FOLIO_GAP - dash.top())
