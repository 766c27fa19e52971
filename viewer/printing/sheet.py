"""All figures of a range as one table on one page: as many rows as it holds, and a line that counts them all."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from viewer.paper import words
from viewer.paper.geometry import EM_ABOVE_BASELINE, TEXT_WIDTH, PageLayout, mm, pt
from viewer.paper.manuscript import FigureSheet
from viewer.printing.blocks import Block, Part, Placed, Solid
from viewer.printing.faces import Role
from viewer.printing.lines import Copy, set_lines
from viewer.printing.report_table import report_table

_INSET, _ABOVE = mm(1.6), mm(0.6)


def sheet_blocks(sheet: FigureSheet, layout: PageLayout, free: int) -> Iterator[Block]:
    """The table with the figures that matter most, at most ``free`` rows high with the line right below it."""
    count = len(sheet.rows) if _fits(sheet, len(sheet.rows), layout, free) else _most(sheet, layout, free)
    made = _part(sheet, count, layout)
    if made is not None and made.rows <= free:
        yield Solid(made)
        return
    yield _table(sheet, count, layout)  # one row higher than a page goes on overleaf
    if count < sheet.total:
        yield Solid(_below(Part(0, ()), sheet, count, layout))


def _most(sheet: FigureSheet, layout: PageLayout, free: int) -> int:
    """The largest number of rows that fits; one where not even one does."""
    fits, too_many = 1, len(sheet.rows)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if _fits(sheet, middle, layout, free):
            fits = middle
        else:
            too_many = middle
    return fits


def _fits(sheet: FigureSheet, count: int, layout: PageLayout, free: int) -> bool:
    made = _part(sheet, count, layout)
    return made is not None and made.rows <= free


def _part(sheet: FigureSheet, count: int, layout: PageLayout) -> Part | None:
    """Table and line; None where they need more than a page."""
    # Of a whole page: at the foot of one, the table would leave out the white below it.
    part, rest = _table(sheet, count, layout).cut(layout.rows)
    if part is None or rest is not None:
        return None
    return _below(part, sheet, count, layout) if count < sheet.total else part


def _table(sheet: FigureSheet, count: int, layout: PageLayout) -> Block:
    rows = (sheet.head, *sheet.kept(count))
    return report_table(rows, layout, numbers=sheet.numbers, whole=sheet.whole)


def _below(part: Part, sheet: FigureSheet, count: int, layout: PageLayout) -> Part:
    """The part with the line that counts all figures below its last rule, where a table's notes stand."""
    said = words.SHEET_MORE.format(total=sheet.total, shown=count)
    lines = set_lines(Copy(said, Role.NOTE), layout, TEXT_WIDTH - 2 * _INSET)
    top = max((rule.y + rule.thickness for rule in part.rules), default=0.0) + _ABOVE
    first = top + (layout.note_row - pt(layout.note_pt)) / 2 + EM_ABOVE_BASELINE * pt(layout.note_pt)
    placed = (Placed(line, _INSET, first + row * layout.note_row) for row, line in enumerate(lines))
    rows = ceil((top + len(lines) * layout.note_row) / layout.pitch)
    return Part(rows, (*part.lines, *placed), part.rules)
