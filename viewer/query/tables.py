"""Joins consecutive lines with tabs into tables, and says which cell a figure or a hit stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from viewer.model import Span
from viewer.query.columns import head_rows
from viewer.query.spans import trimmed
from viewer.rows import is_group_row
from viewer.shown import Cell, Figure, Heading, Paragraph, Table

_FEWEST_ROWS, _MOST_CELLS = 2, 63
"""Word has 63 columns at most; and every row is filled up to the longest: a line of tabs could fill the memory."""


def with_tables(text: str, blocks: Iterable[Heading | Paragraph]) -> Iterator[Heading | Paragraph | Table]:
    """``blocks``, whole lines of one section with tabs that follow each other without a blank one joined to a table.

    A single such line stays a paragraph, and so does one that a run-in heading opens. A short line between two rows
    that only names those below it (一、…, 其中：) is a row of one cell.
    """
    rows: list[Paragraph] = []
    between: Paragraph | None = None
    for block in blocks:
        if isinstance(block, Paragraph) and _is_row(text, block):
            if rows and not _follows(text, between or rows[-1], block):
                yield from _ended(text, rows, between)
                rows, between = [], None
            rows += [between, block] if between else [block]
            between = None
        elif rows and between is None and isinstance(block, Paragraph) and _is_group(text, rows[-1], block):
            between = block
        else:
            yield from _ended(text, rows, between)
            rows, between = [], None
            yield block
    yield from _ended(text, rows, between)


def hit(table: Table, hits: Sequence[Span]) -> Table:
    """The table with ``hits`` (in reading order, all within it), each in the cell it begins in and no further."""
    waiting = iter(hits)
    following = next(waiting, None)

    def with_hits(cell: Cell) -> Cell:
        nonlocal following
        found: list[Span] = []
        while following is not None and following.start < cell.span.end:
            found.append(Span(following.start, min(following.end, cell.span.end)))
            following = next(waiting, None)
        return cell._replace(hits=tuple(found)) if found else cell

    return table._replace(rows=tuple(tuple(map(with_hits, row)) for row in table.rows))


def _ended(text: str, rows: Sequence[Paragraph], behind: Paragraph | None) -> Iterator[Paragraph | Table]:
    """The table of ``rows``, and the line behind it that might have stood between two of them."""
    yield from _joined(text, rows)
    if behind is not None:
        yield behind


def _is_group(text: str, above: Paragraph, line: Paragraph) -> bool:
    whole = line.lead is None and not text[_line_start(text, line.span.start) : line.span.start].strip()
    return whole and _follows(text, above, line) and is_group_row(line.span.of(text))


def _follows(text: str, above: Paragraph, below: Paragraph) -> bool:
    return above.section == below.section and text.count("\n", above.span.end, below.span.start) == 1


def _is_row(text: str, line: Paragraph) -> bool:
    """True for a whole line with a tab between its words; the part of a line that belongs to one point is none, nor
    is a line with more cells than a table can have, nor lines that only wrap.
    """
    start, end = line.span
    if line.lead is not None or text.find("\t", start, end) < 0 or text.find("\n", start, end) >= 0:
        return False
    begun = _line_start(text, start)
    if text.count("\t", begun, end) >= _MOST_CELLS:
        return False
    return not text[begun:start].strip() and not text[end : _line_end(text, end)].strip()


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    newline = text.find("\n", offset)
    return len(text) if newline < 0 else newline


def _joined(text: str, lines: Sequence[Paragraph]) -> Iterator[Paragraph | Table]:
    if len(lines) < _FEWEST_ROWS:
        yield from lines
        return
    # Tabs that stand before every row are an indent; those that one row has beyond them are its empty cells.
    tabs = [text.count("\t", _line_start(text, line.span.start), line.span.start) for line in lines]
    indent = min(tabs)
    rows = tuple(tuple(_cells(text, line, before - indent)) for line, before in zip(lines, tabs, strict=True))
    span = Span(lines[0].span.start, lines[-1].span.end)
    words = [[cell.span.of(text) for cell in row] for row in rows]
    yield Table(lines[0].section, span, rows, head_rows(words))


def _cells(text: str, line: Paragraph, empty: int) -> Iterator[Cell]:
    start, end = line.span
    for _ in range(empty):
        yield Cell(Span(start, start))
    while start <= end:
        tab = text.find("\t", start, end)
        stop = end if tab < 0 else tab
        span = trimmed(text, start, stop)
        yield Cell(span, tuple(_within(span, line.figures)) if line.figures else ())
        start = stop + 1


def _within(span: Span, figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures in a cell; one that runs over several is marked in each."""
    for figure in figures:
        parts = [Span(max(part.start, span.start), min(part.end, span.end)) for part in figure.spans]
        held = tuple(part for part in parts if part.start < part.end)
        if held:
            yield Figure(figure.metric_id, held)
