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
    """The table with the figures that matter most, at most ``free`` rows high, and the line below it."""
    if _fits(sheet, len(sheet.rows), layout, free - _more_rows(sheet, len(sheet.rows), layout)):
        count = len(sheet.rows)
    else:
        count = _most(sheet, layout, free - 1)
    yield _table(sheet, count, layout)
    if count < sheet.total:
        yield _more(sheet, count, layout)


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
    # Of a whole page: at the foot of one, the table would leave out the white below it.
    part, rest = _table(sheet, count, layout).cut(layout.rows)
    return part is not None and rest is None and part.rows <= free


def _table(sheet: FigureSheet, count: int, layout: PageLayout) -> Block:
    rows = (sheet.head, *sheet.kept(count))
    return report_table(rows, layout, numbers=sheet.numbers, whole=sheet.whole)


def _more_rows(sheet: FigureSheet, count: int, layout: PageLayout) -> int:
    return _more(sheet, count, layout).least if count < sheet.total else 0


def _more(sheet: FigureSheet, count: int, layout: PageLayout) -> Solid:
    said = words.SHEET_MORE.format(total=sheet.total, shown=count)
    size = pt(layout.note_pt)
    lines = set_lines(Copy(said, Role.NOTE), layout, TEXT_WIDTH - 2 * _INSET)
    top = _ABOVE + EM_ABOVE_BASELINE * size
    placed = tuple(Placed(line, _INSET, top + row * layout.note_row) for row, line in enumerate(lines))
    return Solid(Part(ceil((_ABOVE + len(lines) * layout.note_row) / layout.pitch), placed))
