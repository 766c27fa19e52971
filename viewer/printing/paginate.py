"""Lets blocks flow down pages: whole rows, no heading at the foot of a page, no single line at its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.printing.blocks import Block, Part, Placed, Rule
from viewer.printing.faces import Role
from viewer.printing.geometry import (
    FOLIO_GAP,
    LEFT,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    TOP,
    PageLayout,
)
from viewer.printing.lines import set_line


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to paint, measured from the paper's corner (twips); ``folio`` is its page number."""

    number: int
    rows: int
    lines: tuple[Placed, ...]
    rules: tuple[Rule, ...]
    folio: Placed

    @property
    def text(self) -> str:
        """The page's lines in reading order, the page number left out."""
        return "\n".join(placed.line.text for placed in self.lines)


class _Sheet:
    """A page being filled."""

    def __init__(self, layout: PageLayout) -> None:
        self.layout, self.rows = layout, 0
        self.lines: list[Placed] = []
        self.rules: list[Rule] = []

    @property
    def free(self) -> int:
        return self.layout.rows - self.rows

    def put(self, part: Part) -> None:
        top = TOP + self.rows * self.layout.pitch
        self.lines += [placed.moved(LEFT, top) for placed in part.lines]
        self.rules += [rule.moved(LEFT, top) for rule in part.rules]
        self.rows += part.rows


def paginate(blocks: Sequence[Block], layout: PageLayout) -> tuple[Page, ...]:
    """The pages; at least one, empty when there is nothing to print."""
    sheets = [_Sheet(layout)]
    for at, block in enumerate(blocks):
        needed = _needed(blocks, at)
        if sheets[-1].rows and sheets[-1].free < needed <= layout.rows:
            sheets.append(_Sheet(layout))
        rest: Block | None = block
        while rest is not None:
            sheet = sheets[-1]
            part, rest = rest.cut(sheet.free, forced=not sheet.rows)
            if part is not None:
                sheet.put(part)
            if rest is not None:
                sheets.append(_Sheet(layout))
    return tuple(
        Page(number, sheet.rows, tuple(sheet.lines), tuple(sheet.rules), _folio(number, layout))
        for number, sheet in enumerate(sheets, 1)
    )


def _needed(blocks: Sequence[Block], at: int) -> int:
    """Rows for a block's first part and, after headings, for the first part of what they head."""
    rows = 0
    for block in blocks[at:]:
        rows += block.least
        if not block.glued:
            break
    return rows


def _folio(number: int, layout: PageLayout) -> Placed:
    """``— 1 —`` 7 mm below the text area; odd pages right, even pages left, one character in (7.5)."""
    line = set_line(f"— {number} —", Role.FOLIO, layout)
    x = LEFT + layout.cell if number % 2 == 0 else LEFT + TEXT_WIDTH - layout.cell - line.right
    run = line.runs[0]
    dash = run.rawFont().pathForGlyph(run.glyphIndexes()[0]).boundingRect()
    return Placed(line, x, TOP + TEXT_HEIGHT + FOLIO_GAP - dash.top())
