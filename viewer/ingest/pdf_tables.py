"""Finds tables among lines: several lines after each other whose parts stand in the same columns."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.ingest.pdf_lines import Line, Part

_LONG = 0.75
"""The share of the page's width that no cell of a table has."""


def table_at(lines: Sequence[Line], start: int) -> tuple[int, tuple[str, ...]]:
    """(lines taken, rows as tab-parted text) of the table that begins at ``start``; (0, ()) where none does."""
    end = start
    several = 0
    while end < len(lines) and (len(lines[end].parts) > 1 or _is_rest(lines, start, end)):
        if end > start and _is_apart(lines[end - 1], lines[end]):
            break
        several += len(lines[end].parts) > 1
        end += 1
    while end > start and len(lines[end - 1].parts) == 1 and not _is_rest(lines, start, end - 1):
        end -= 1
    region = lines[start:end]
    columns = _columns(region)
    if (
        several < 2
        or len(columns) < 2
        or all(line.spread for line in region if len(line.parts) > 1)
        or not _is_regular(region, columns)
    ):
        return 0, ()
    return len(region), _rows(region, columns)


def _is_apart(before: Line, line: Line) -> bool:
    return not 0 < before.y - line.y < 4 * max(before.size, line.size)


def _is_rest(lines: Sequence[Line], start: int, at: int) -> bool:
    """True for a line of one part inside a table: what remains of a cell above it, with more rows below."""
    if at <= start or at + 1 >= len(lines) or len(lines[at].parts) != 1:
        return False
    above = lines[at - 1]
    part = lines[at].parts[0]
    near = 0 < above.y - lines[at].y < 1.6 * lines[at].size
    under = any(part.x0 < cell.x1 and cell.x0 < part.x1 for cell in above.parts)
    narrow = part.x1 - part.x0 < 0.5 * (max(cell.x1 for cell in above.parts) - min(cell.x0 for cell in above.parts))
    return near and under and narrow and len(lines[at + 1].parts) > 1


def _columns(region: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns' edges: what the parts of the lines cover, seen from above."""
    spans = sorted((part.x0, part.x1) for line in region if len(line.parts) > 1 for part in line.parts)
    columns: list[tuple[float, float]] = []
    for begin, end in spans:
        if columns and begin < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(end, columns[-1][1]))
        else:
            columns.append((begin, end))
    return columns


def _is_regular(region: Sequence[Line], columns: list[tuple[float, float]]) -> bool:
    """True when every part has a column of its own in its line, and no cell is running text."""
    width = columns[-1][1] - columns[0][0]
    if any(end - begin > _LONG * width for begin, end in columns):
        return False
    for line in region:
        places = [_column(part, columns) for part in line.parts]
        if len(set(places)) < len(places):
            return False
    return True


def _column(part: Part, columns: list[tuple[float, float]]) -> int:
    """The column that holds most of ``part``."""
    return max(range(len(columns)), key=lambda at: min(part.x1, columns[at][1]) - max(part.x0, columns[at][0]))


def _rows(region: Sequence[Line], columns: list[tuple[float, float]]) -> tuple[str, ...]:
    rows: list[list[str]] = []
    before: Line | None = None
    for line in region:
        rest = before is not None and len(line.parts) == 1 and before.y - line.y < 1.6 * line.size
        if not rest:
            rows.append([""] * len(columns))
        for part in line.parts:
            at = _column(part, columns)
            rows[-1][at] += part.text
        before = line
    return tuple("\t".join(row).rstrip("\t") for row in rows)
