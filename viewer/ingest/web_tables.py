"""Tables of a page: which hold data and which only arrange the page; a data table's rows with their columns aligned."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

_LONG = 400
"""Characters that no cell of a data table has; what arranges a page has whole articles in a cell."""
_WIDEST = 200
"""Columns at most: a span written larger than the table would cost memory for nothing."""
_ROWS = "tr"
_FEWEST_ROWS = 3
_ANNEX = re.compile(r"\s*附\s?[件录錄表]\s*\d{0,2}")


def is_data(table: etree._Element) -> bool:
    """True for a table that is read row by row, False for one whose cells are parts of the page."""
    if table.get("role") == "presentation" or next(
        (True for inner in table.iter("table") if inner is not table), False
    ):
        return False
    several = single = 0
    for row in table.iter(_ROWS):
        lengths = [len("".join(cell.itertext()).strip()) for cell in _cells(row)]
        if max(lengths, default=0) > _LONG:
            return False
        held = sum(length > 0 for length in lengths)
        several += held > 1
        single += held == 1
    return several > 0 and several >= single


def heading_row(table: etree._Element) -> etree._Element | None:
    """The one cell of a first row in which an annex is named (附件1), where more rows follow; None without such."""
    rows = [row for row in table.iter(_ROWS) if any("".join(cell.itertext()).strip() for cell in _cells(row))]
    if len(rows) < _FEWEST_ROWS:
        return None
    held = [cell for cell in _cells(rows[0]) if "".join(cell.itertext()).strip()]
    return held[0] if len(held) == 1 and _ANNEX.match("".join(held[0].itertext())) else None


def rows_of(table: etree._Element, say: Callable[[etree._Element], str]) -> Iterator[str]:
    """The table's caption and rows as lines, cells parted by a tab; ``say`` reads a cell.

    A cell over several columns or rows is said in its first one; the others stay empty, so that the columns hold.
    Empty rows are left out, and empty cells at a row's end.
    """
    for caption in table.iter("caption"):
        held = say(caption)
        if held:
            yield held
    covered: dict[int, int] = {}
    for row in table.iter(_ROWS):
        cells, column = [], 0
        below: dict[int, int] = {}
        for cell in _cells(row):
            while covered.get(column, 0):
                cells.append("")
                column += 1
            # What a span claims beyond any real table is not there.
            across = min(_span(cell, "colspan"), max(1, _WIDEST - column))
            down = _span(cell, "rowspan") if column < _WIDEST else 1
            cells += [say(cell), *[""] * (across - 1)]
            if down > 1:
                below |= {column + at: down for at in range(across)}
            column += across
        covered = {at: left - 1 for at, left in (covered | below).items() if left > 1}
        held = "\t".join(cells).rstrip("\t")
        if held:
            yield held


def _cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _span(cell: etree._Element, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return max(1, min(int(value), _WIDEST)) if value.isdecimal() and len(value) < 7 else 1
