"""The key-figures table: two columns on whole grid rows, ruled above and below, its notes underneath."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from viewer.paper import words
from viewer.paper.figures import Entry
from viewer.paper.geometry import EM_ABOVE_BASELINE, TEXT_WIDTH, PageLayout, mm, pt
from viewer.printing.blocks import Block, Part, Placed, Rule
from viewer.printing.cells import Cell, cell_of
from viewer.printing.faces import Role
from viewer.printing.lines import Copy, set_line, set_lines

_THICK, _THIN = pt(1.1), pt(0.35)
_GUTTER = mm(6)
_COLUMN = (TEXT_WIDTH - _GUTTER) / 2
_INSET = mm(1.6)
_NOTE_SPACE = mm(0.6)
_FEWEST = 4
"""A table is begun at the foot of a page only when this many cards fit (or all of them)."""


def table_of(entries: Sequence[Entry], layout: PageLayout) -> Table:
    """A table of all the entries, in their order: down the left column, then down the right one."""
    return Table(tuple(cell_of(entry, _COLUMN - 2 * _INSET, layout) for entry in entries), layout)


@dataclass(frozen=True, slots=True)
class Table:
    """The cells still to be set; ``continued`` when a page before holds the first of them.

    Each page's part is a table of its own: caption, rules, and the notes of its own cells.
    """

    cells: tuple[Cell, ...]
    layout: PageLayout
    continued: bool = False
    glued: bool = False

    @property
    def least(self) -> int:
        return self._part(min(_FEWEST, len(self.cells))).rows

    def cut(self, free: int, *, forced: bool = False) -> tuple[Part | None, Block | None]:
        part = self._part(len(self.cells))
        if part.rows <= free:
            return part, None
        fits, too_many = 0, len(self.cells)
        while too_many - fits > 1:
            middle = (fits + too_many) // 2
            tried = self._part(middle)
            if tried.rows <= free:
                fits, part = middle, tried
            else:
                too_many = middle
        if fits < _FEWEST and not forced:
            return None, self
        if not fits:
            fits, part = 1, self._part(1)
        return part, Table(self.cells[fits:], self.layout, continued=True) if fits < len(self.cells) else None

    def _part(self, count: int) -> Part:
        return _Drawing(self.cells[:count], self.layout).part(self.continued)


class _Drawing:
    """One table on one page, drawn from its top downwards."""

    def __init__(self, cells: Sequence[Cell], layout: PageLayout) -> None:
        self._cells, self._layout = cells, layout
        self._lines: list[Placed] = []
        self._rules: list[Rule] = []
        notes = dict.fromkeys(cell.note for cell in cells if cell.note)
        self._marks = {note: words.mark(number) for number, note in enumerate(notes, 1)}

    def part(self, continued: bool) -> Part:
        """The table with as many grid rows as it needs."""
        bottom = self._draw_notes(self._draw_cells(self._draw_caption(continued)))
        return Part(ceil(bottom / self._layout.pitch - 1e-6), tuple(self._lines), tuple(self._rules))

    def _draw_caption(self, continued: bool) -> float:
        line = set_line(words.KEY_FIGURES + (words.CONTINUED if continued else ""), Role.CAPTION, self._layout)
        self._lines.append(Placed(line, (TEXT_WIDTH - line.right) / 2, self._baseline(0.0)))
        return self._layout.table_row

    def _draw_cells(self, top: float) -> float:
        half = -(-len(self._cells) // 2)
        self._rules.append(Rule(0, top, TEXT_WIDTH, _THICK))
        for row in range(half):
            cells = [self._cells[row], *self._cells[half + row : half + row + 1]]
            height = max(cell.height for cell in cells)
            for column, cell in enumerate(cells):
                left = column * (_COLUMN + _GUTTER)
                self._draw_cell(cell, left, top + (height - cell.height) / 2)
                if row < half - 1:
                    self._rules.append(Rule(left, top + height, _COLUMN, _THIN))
            top += height
        self._rules.append(Rule(0, top, TEXT_WIDTH, _THICK))
        return top + _THICK

    def _draw_cell(self, cell: Cell, left: float, top: float) -> None:
        for placed in cell.marked(self._marks.get(cell.note, ""), self._layout):
            self._lines.append(placed.moved(left + _INSET, self._baseline(top)))

    def _draw_notes(self, top: float) -> float:
        if not self._marks:
            return top
        layout, size = self._layout, pt(self._layout.note_pt)
        said = "".join(mark + note + words.SENTENCE_END for note, mark in self._marks.items())
        baseline = top + _NOTE_SPACE + (layout.note_row - size) / 2 + EM_ABOVE_BASELINE * size
        lines = set_lines(Copy(words.NOTE + said, Role.NOTE), layout, TEXT_WIDTH - 2 * _INSET)
        for row, line in enumerate(lines):
            self._lines.append(Placed(line, _INSET, baseline + row * layout.note_row))
        return top + _NOTE_SPACE + len(lines) * layout.note_row

    def _baseline(self, top: float) -> float:
        size = pt(self._layout.table_pt)
        return top + (self._layout.table_row - size) / 2 + EM_ABOVE_BASELINE * size
