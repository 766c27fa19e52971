"""Says what each column of a table holds, from the names above it and the cells below."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from viewer.metrics import table_words as words
from viewer.metrics.table_grid import Row
from viewer.metrics.table_heading import Heading, read_heading
from viewer.metrics.table_units import read_unit
from viewer.metrics.table_values import is_time, is_year, read_rank, read_value, says_nothing

_SAMPLE = 80
_MOST_HEAD_ROWS = 5


class Role(Enum):
    """What a column is for."""

    LABEL = "label"
    GROUP = "group"
    UNIT = "unit"
    NUMBER = "number"
    VALUE = "value"
    OTHER = "other"


class Column(NamedTuple):
    """One column: its role, what its names say, and for a value the columns of its row's label and unit (-1: none)."""

    role: Role
    heading: Heading
    label: int = -1
    unit: int = -1


def head_count(rows: Sequence[Row]) -> int:
    """How many rows at the top name the columns: up to the first that holds a value or only one cell."""
    for at, row in enumerate(rows[: _MOST_HEAD_ROWS + 1]):
        held = [word for word in row.words if word]
        if at == _MOST_HEAD_ROWS or len(held) < 2:
            return at
        if _numbers_columns(held):
            return at + 1
        if _is_data(row, at) or (at and not _is_tier(rows[at - 1], row)):
            return at
    return min(len(rows), _MOST_HEAD_ROWS)


def _numbers_columns(held: list[str]) -> bool:
    ordinals = [word for word in held if not words.NUMBERING.fullmatch(word)]
    return len(held) > 2 and "1" in "".join(ordinals) and all(map(words.ORDINALS.fullmatch, ordinals))


def _is_data(row: Row, at: int) -> bool:
    cells = row.words
    values = [word for word in cells[1:] if read_value(word) is not None]
    if at < 3 and values and all(is_year(word) for word in values) and not is_year(cells[0]):
        return False
    return bool(values) or (at > 0 and any(word and says_nothing(word) for word in cells[1:]))


def _is_tier(above: Row, row: Row) -> bool:
    """True for a second row of names: the first cell of it, or one of the row above, is merged away."""
    return not (all(above.words) and row.words[0])


def names_of(head: Sequence[Row], width: int) -> list[tuple[str, ...]]:
    """For each column the names above it, a name merged over several given to each of them."""
    filled: list[list[str]] = []
    for at, row in enumerate(head):
        cells = list(row.words)
        below = head[at + 1].words if at + 1 < len(head) else []
        for nth in range(1, width):
            wide = below and below[nth] and below[nth - 1]
            if not cells[nth] and wide and (at == 0 or filled[0][nth] == filled[0][nth - 1]):
                cells[nth] = cells[nth - 1]
        filled.append(cells)
    if filled and _numbers_columns([word for word in filled[-1] if word]):
        filled.pop()
    return [tuple(dict.fromkeys(row[nth] for row in filled if row[nth])) for nth in range(width)]


def columns_of(names: Sequence[tuple[str, ...]], body: Sequence[Row], caption: str) -> list[Column] | None:
    """The columns of a table, None where it is not regular: no column of names, or none that mostly holds values."""
    sample = body[:_SAMPLE]
    roles: list[Role] = []
    for nth, name in enumerate(names):
        cells = [row.words[nth] for row in sample if not says_nothing(row.words[nth])]
        if words.RANKED.search("".join(name)) and roles and all(map(read_rank, cells)):
            roles.append(Role.VALUE)
            continue
        roles.append(_role("".join(name), cells, roles))
    if Role.LABEL not in roles or Role.VALUE not in roles or not _mostly_values(roles, sample):
        return None
    return list(_joined(roles, [read_heading(name, caption) for name in names], names))


def _role(name: str, cells: list[str], before: list[Role]) -> Role:
    if words.NUMBERING.fullmatch(name):
        return Role.NUMBER
    if words.UNITS.fullmatch(name) and all(read_unit(cell, True) for cell in cells):
        return Role.UNIT
    values = sum(read_value(cell) is not None for cell in cells)
    numbered = not before and values == len(cells) and cells and [cell for cell in cells if not is_year(cell)]
    if numbered and (not name or words.NUMBERING.match(name)) and all(cell.isdigit() for cell in cells):
        return Role.NUMBER
    if Role.LABEL not in before and (cells or not before) and (values < len(cells) / 2 or all(map(is_time, cells))):
        return Role.LABEL
    if words.IGNORED.search(name):
        return Role.OTHER
    if values * 3 >= len(cells):
        return Role.VALUE
    # Columns of words left of the values: the last names the rows, the others group them.
    if Role.VALUE not in before:
        return Role.LABEL
    return Role.LABEL if words.INDICATORS.search(name) and not words.IGNORED.search(name) else Role.OTHER


def _mostly_values(roles: Sequence[Role], sample: Sequence[Row]) -> bool:
    said = values = 0
    for row in sample:
        for role, cell in zip(roles, row.words, strict=True):
            if role is Role.VALUE and not says_nothing(cell):
                said += 1
                values += read_value(cell) is not None or read_rank(cell) is not None
    return values * 2 >= said > 0


def _joined(roles: Sequence[Role], headings: Sequence[Heading], names: Sequence[tuple[str, ...]]) -> list[Column]:
    """Each value column with the columns that name its rows; a table may set two such blocks side by side."""
    found: list[Column] = []
    label = unit = -1
    for nth, (role, heading) in enumerate(zip(roles, headings, strict=True)):
        if role is Role.LABEL:
            right = roles[nth + 1] if nth + 1 < len(roles) else Role.OTHER
            if right is Role.LABEL or (right is Role.VALUE and _is_plain_text(names, nth, label, roles)):
                role = Role.GROUP if right is Role.LABEL else Role.OTHER
            else:
                label, unit = nth, -1
        elif role is Role.UNIT:
            unit = nth
        found.append(Column(role, heading, label, unit))
    late = next((nth for nth, role in enumerate(roles) if role is Role.UNIT), -1)
    return [column._replace(unit=late) if column.unit < 0 else column for column in found]


def _is_plain_text(names: Sequence[tuple[str, ...]], nth: int, label: int, roles: Sequence[Role]) -> bool:
    """True for words between the values that do not begin a block of their own: its head is not that of the first."""
    if label < 0 or Role.VALUE not in roles[label:nth]:
        return False
    first = next(at for at in range(label, nth) if roles[at] is Role.VALUE)
    return names[nth][-1:] != names[label][-1:] and names[nth + 1][-1:] != names[first][-1:]
