"""A report's table on paper: as wide as the text, ruled above and below, cut between rows, its head on every page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from math import ceil

from PySide6.QtGui import QFontMetricsF

from viewer.paper.geometry import EM_ABOVE_BASELINE, TEXT_WIDTH, PageLayout, mm, pt
from viewer.printing.blocks import Block, Part, Placed, Rule
from viewer.printing.faces import Role, font_of, foreign_runs, size_of
from viewer.printing.lines import Copy, Line, set_evenly
from viewer.query.columns import Measure, Page, Plan, planned

_THICK, _THIN = pt(1.1), pt(0.35)
_INSET = mm(1.2)
"""White at both sides of a column."""
_GAP = mm(4)
"""White between numbers and the words of the next column."""
_LEADING = 1.24
_SLACK = 1.01
"""Columns are wider than measured by this factor: sizes are whole twips, and a line that just fits must not break."""
_BELOW = 0.3
"""White kept between the last rule and the next line of text, in grid rows."""
_TOGETHER = 2
"""Rows of the body that stay with the head, and with the table's end."""
_NEARLY = 1e-6


def report_table(
    rows: Sequence[Sequence[str]],
    layout: PageLayout,
    *,
    head_rows: int = 1,
    numbers: Sequence[bool] = (),
    whole: Sequence[bool] = (),
) -> Block:
    """``rows`` of words as they are to be read (marks full width) as a block of the flow; rows may be uneven.

    The first ``head_rows`` name the columns, in Hei, and stand at the top of every page's part. Columns of numbers
    (``numbers`` tells them, else their cells) end at one edge; no short cell of the ``whole`` columns is broken. Needs
    a QGuiApplication for the fonts; there must be a row with a cell.
    """
    page = Page(TEXT_WIDTH, pt(layout.table_pt), _INSET, _GAP, _SLACK)
    plan = planned(rows, head_rows, _measuring(layout), page, numbers, whole)
    setter = _Setter(replace(layout, table_pt=layout.table_pt * plan.size), plan, layout.table_row * plan.size)
    head = tuple(setter.row(row, Role.CAPTION) for row in rows[:head_rows])
    body = tuple(setter.row(row, Role.LABEL) for row in rows[head_rows:])
    if not body or 2 * sum(row.height for row in head) > layout.rows * layout.pitch:
        head, body = (), head + body  # a head that leaves no room beside it is not repeated
    bottoms = tuple(accumulate((row.height for row in body), initial=0.0))
    return ReportTable(_Sheet(head, body, bottoms, setter), layout)


def _measuring(layout: PageLayout) -> Measure:
    """Twips, character by character: setting every cell only to measure it is slow."""
    own, latin, names = (QFontMetricsF(font_of(role, layout)) for role in (Role.LABEL, Role.LABEL_LATIN, Role.CAPTION))

    @cache
    def advance(character: str, name: bool) -> float:
        if name:
            return names.horizontalAdvance(character)
        foreign = any(foreign_runs(character, Role.LABEL))
        return (latin if foreign else own).horizontalAdvance(character)

    return lambda text, name: sum(advance(character, name) for character in text)


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of each cell, and the height of all (twips)."""

    cells: tuple[tuple[Line, ...], ...]
    height: float

    @property
    def lines(self) -> int:
        """Lines of the highest cell."""
        return max(map(len, self.cells), default=0)


class _Setter:
    """Sets the rows of one table; what many cells say is set once."""

    def __init__(self, layout: PageLayout, plan: Plan, row_height: float) -> None:
        self._layout = layout
        self._numbers = plan.numbers
        self._widths = tuple(width - sum(white) for width, white in zip(plan.widths, plan.white, strict=True))
        edges = accumulate(plan.widths[:-1], initial=0.0)
        self._lefts = tuple(edge + left for edge, (left, _) in zip(edges, plan.white, strict=True))
        self._size = pt(size_of(Role.LABEL, layout))
        self._step = self._size * _LEADING
        self._white = row_height - self._step
        self._known: dict[tuple[str, Role, float], tuple[Line, ...]] = {}

    def row(self, words: Sequence[str], role: Role) -> Row:
        """The cells' words broken to their columns."""
        padded = (*words, *([""] * (len(self._widths) - len(words))))
        cells = tuple(self._cell(cell, role, width) for cell, width in zip(padded, self._widths, strict=True))
        return self.made(cells)

    def made(self, cells: tuple[tuple[Line, ...], ...]) -> Row:
        """A row of cells that are set."""
        return Row(cells, max(1, *map(len, cells)) * self._step + self._white)

    def lines_in(self, height: float) -> int:
        """How many lines of a row fit in a height."""
        return int((height - self._white) / self._step + _NEARLY)

    def placed(self, row: Row, top: float) -> list[Placed]:
        """The row's lines, every cell in the middle of its height, numbers at the right edge of their column."""
        found: list[Placed] = []
        for lines, left, width, number in zip(row.cells, self._lefts, self._widths, self._numbers, strict=True):
            first = top + (row.height - len(lines) * self._step) / 2
            first += (self._step - self._size) / 2 + EM_ABOVE_BASELINE * self._size
            for nth, line in enumerate(lines):
                x = left + width - line.right if number else left
                found.append(Placed(line, x, first + nth * self._step))
        return found

    def _cell(self, text: str, role: Role, width: float) -> tuple[Line, ...]:
        key = (text, role, width)
        if key not in self._known:
            self._known[key] = tuple(set_evenly(Copy(text, role), self._layout, width, justify=False))
        return self._known[key]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """All rows of a table, shared by what is left of it after each cut; ``bottoms`` sums the body's heights."""

    head: tuple[Row, ...]
    body: tuple[Row, ...]
    bottoms: tuple[float, ...]
    setter: _Setter

    @property
    def head_height(self) -> float:
        return sum(row.height for row in self.head)


@dataclass(frozen=True, slots=True)
class ReportTable:
    """The rows of the body still to be set, from ``start`` on; ``cut_row`` is what is left of that row itself."""

    sheet: _Sheet
    layout: PageLayout
    start: int = 0
    cut_row: Row | None = None
    glued: bool = False

    @property
    def least(self) -> int:
        """Grid rows of the head with the first rows of the body; a page at most."""
        last = min(self.start + _TOGETHER, len(self.sheet.body))
        return min(self.layout.rows, self._grid_rows(self.sheet.head_height + self._height(last)))

    def cut(self, free: int, *, forced: bool = False) -> tuple[Part | None, Block | None]:
        room = free * self.layout.pitch - self.sheet.head_height - _THICK
        count = len(self.sheet.body)
        end = bisect_right(self.sheet.bottoms, room + self._before + _NEARLY, lo=self.start) - 1
        if end == self.start:
            return self._cut_in_row(room, free) if forced else (None, self)
        if end < count:
            if end - self.start < _TOGETHER and not forced:
                return None, self
            # The last row does not stand alone on a page, where the row before can go with it.
            end -= end == count - 1 and end - self.start > _TOGETHER
        part = self._part(self._rows(end), free)
        return part, ReportTable(self.sheet, self.layout, end) if end < count else None

    def _cut_in_row(self, room: float, free: int) -> tuple[Part | None, Block | None]:
        """A row higher than a page goes on at its next line."""
        row, setter = self._row(self.start), self.sheet.setter
        taken = max(1, setter.lines_in(room))
        if taken >= row.lines:
            rest = ReportTable(self.sheet, self.layout, self.start + 1)
            return self._part([row], free), rest if rest.start < len(self.sheet.body) else None
        first = setter.made(tuple(lines[:taken] for lines in row.cells))
        left = setter.made(tuple(lines[taken:] for lines in row.cells))
        return self._part([first], free), ReportTable(self.sheet, self.layout, self.start, left)

    @property
    def _before(self) -> float:
        """Where the rows to be set begin in the sums of heights."""
        begun = self.sheet.bottoms[self.start]
        if self.cut_row is not None:
            begun += self.sheet.body[self.start].height - self.cut_row.height
        return begun

    def _height(self, end: int) -> float:
        return self.sheet.bottoms[end] - self._before

    def _row(self, at: int) -> Row:
        return self.cut_row if self.cut_row is not None and at == self.start else self.sheet.body[at]

    def _rows(self, end: int) -> list[Row]:
        return [self._row(at) for at in range(self.start, end)]

    def _grid_rows(self, height: float) -> int:
        return ceil((height + _THICK) / self.layout.pitch + _BELOW - _NEARLY)

    def _part(self, rows: list[Row], free: int) -> Part:
        lines: list[Placed] = []
        rules = [Rule(0, 0, TEXT_WIDTH, _THICK)]
        top = 0.0
        for row in (*self.sheet.head, *rows):
            if top:
                rules.append(Rule(0, top, TEXT_WIDTH, _THIN))
            lines += self.sheet.setter.placed(row, top)
            top += row.height
        rules.append(Rule(0, top, TEXT_WIDTH, _THICK))
        return Part(min(max(free, 1), self._grid_rows(top)), tuple(lines), tuple(rules))
