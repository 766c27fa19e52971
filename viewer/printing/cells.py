"""A cell of the figures table: label at the left, value and note mark at the right, on as few lines as they need."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.paper import words
from viewer.paper.figures import Entry
from viewer.paper.geometry import PageLayout, mm, pt
from viewer.printing.blocks import Placed
from viewer.printing.faces import Role
from viewer.printing.lines import Copy, Line, set_evenly, set_line, set_lines

_GAP, _LEAST_GAP = mm(2.4), mm(1.6)
"""White kept between label and value, and the least that keeps a label on one line."""
_LEADING = 1.24
_RAISED = 0.36
"""How far a note mark stands above the value's baseline, as a share of the value's size."""
_LABEL_BESIDE = 2
"""Lines a label may take beside its value; a longer one goes above it."""
_CLOSEST = 0.88
"""How close the characters of a label may stand, as a share of their natural distance."""
_NARROWEST = 4
"""Characters of a label that must fit beside the value."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines measured from the cell's left edge and the baseline of its first line; ``height`` of the row it needs.

    ``note`` goes below the table; its mark is put at ``mark_x``, ``mark_y`` once its number is known.
    """

    lines: tuple[Placed, ...]
    height: float
    note: str
    mark_x: float
    mark_y: float

    def marked(self, mark: str, layout: PageLayout) -> tuple[Placed, ...]:
        """The cell's lines with the mark of its note."""
        if not mark:
            return self.lines
        return (*self.lines, Placed(set_line(mark, Role.MARK, layout), self.mark_x, self.mark_y))


def cell_of(entry: Entry, width: float, layout: PageLayout) -> Cell:
    """Set an entry in a cell of ``width`` (twips); every mark is as wide as the first."""
    size = pt(layout.table_pt)
    step = size * _LEADING
    room = width - (set_line(words.mark(1), Role.MARK, layout).right if entry.note else 0.0)
    value = set_lines(Copy(entry.value, Role.VALUE), layout, room, justify=False)
    beside = room - max((line.right for line in value), default=0.0) - _GAP
    narrow = beside < size * _NARROWEST or len(value) > 1
    label = [] if narrow else _label(entry.label, beside, layout)
    first = 0
    if narrow or len(label) > _LABEL_BESIDE:
        label = _label(entry.label, width, layout)
        shares = len(value) == 1 and bool(label) and label[-1].right <= beside
        first = len(label) - (1 if shares else 0)
    rows = max(len(label), first + len(value), 1)
    # Beside a label of two lines the value stands at half their height, as in any ruled row.
    down = 0.0 if first else (rows - len(value)) / 2
    lines = [Placed(line, 0.0, row * step) for row, line in enumerate(label)]
    lines += [Placed(line, room - line.right, (first + down + row) * step) for row, line in enumerate(value)]
    mark_y = (first + down + len(value) - 1) * step - _RAISED * size
    return Cell(tuple(lines), layout.table_row + (rows - 1) * step, entry.note, room, mark_y)


def _label(text: str, width: float, layout: PageLayout) -> list[Line]:
    """The label on one line, a little closer where that is enough, else broken without a lone last character."""
    line = set_line(text, Role.LABEL, layout)
    if line.right <= width:
        return [line]
    widest = width + _GAP - _LEAST_GAP
    if line.right * _CLOSEST <= widest:
        return [line.squeezed(min(widest, line.right))]
    return set_evenly(Copy(text, Role.LABEL), layout, width, justify=False)
