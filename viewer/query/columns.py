"""What a table's columns are: which hold numbers, whether the first row names them, how wide each may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

Rows = Sequence[Sequence[str]]
Measure = Callable[[str, bool], float]
"""Width of a text in a cell; the flag says that it is a column's name."""

# A sign or a word of degree, the digits, a short unit, a remark in brackets: 8.4（可比价）, -0.7, 近500个, 12%.
_NUMBER = re.compile(
    r"[+\-−－±≈<>≤≥＜＞约近超]?\s*[\d０-９][\d０-９,，.．\s]*(?:[%％‰]|[^\d\s（(]{0,4})\s*[*＊]?\s*(?:[（(][^）)]*[）)])?"
)
# Stands where there is no number: it tells nothing of its column.
_NONE = re.compile(r"[\s\-−－—–…/／*]*|无|…+|[xX×]")
_DIGITS = re.compile(r"[\d０-９][\d０-９,，.．]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNBROKEN = re.compile(r"[!-~]+[^!-~\s（(]{0,2}")
_FEWEST_EMS, _MOST_EMS, _REMARK_EMS = 3, 8, 10
_NAME_EMS = 4
"""A column's name as long as most, such as 牵头单位, stays on one line; a longer one may take two."""
_USUAL = 0.85
"""This share of a column's cells is set on one line before any of the others is."""
SIZES = (1.0, 10.5 / 12, 9 / 12)
"""Sizes of a table's cells on paper beside the layout's own: 12, 10.5 and 9 pt on the official page."""
_WORD_EMS = 10
"""Characters of a cell that are kept on one line by a smaller size; longer ones are prose and may break."""
_MOSTLY = 0.6
"""A column is one of numbers when this share of its cells that say something are numbers."""


class Columns(NamedTuple):
    """For each column the width that sets all its cells on one line, most of them, and the fewest it can be read at."""

    wanted: tuple[float, ...]
    usual: tuple[float, ...]
    least: tuple[float, ...]

    def set_at(self, size: float, white: Sequence[float]) -> Columns:
        """What the columns ask for with characters of ``size`` times theirs and this much white beside the cells."""
        sized = (tuple(width * size + beside for width, beside in zip(widths, white, strict=True)) for widths in self)
        return Columns(*sized)

    def whole(self, which: Sequence[bool], most: float) -> Columns:
        """The same with the cells of these columns unbroken as long as they are no wider than ``most``."""
        kept = [min(wanted, most) if one else 0.0 for wanted, one in zip(self.wanted, which, strict=True)]
        return self._replace(usual=tuple(map(max, self.usual, kept)), least=tuple(map(max, self.least, kept)))


class Plan(NamedTuple):
    """How a table stands on paper: one of SIZES, and for each column its width and the white left and right in it."""

    size: float
    widths: tuple[float, ...]
    white: tuple[tuple[float, float], ...]
    numbers: tuple[bool, ...]


class Page(NamedTuple):
    """What a page offers a table, in one unit: its width, the size of a character, the white at a cell's sides.

    ``gap`` is the white between numbers and the words of the next column, ``slack`` the factor by which columns are to
    be wider than measured.
    """

    room: float
    em: float
    inset: float
    gap: float
    slack: float = 1.0


def planned(
    rows: Rows, head: int, measure: Measure, page: Page, numbers: Sequence[bool] = (), whole: Sequence[bool] = ()
) -> Plan:
    """The plan of a table on paper: the largest size at which words stay whole, else the smallest.

    ``measure`` tells widths at the layout's own size. Columns of numbers (``numbers`` tells them, else their cells) end
    at one edge; no short cell of the ``whole`` columns is broken. There must be a row with a cell.
    """
    count = column_count(rows)
    even = tuple(numbers) or number_columns([*rows[head:], [""] * count])
    white = tuple(_white(even, page))
    beside = [sum(sides) for sides in white]
    word = _WORD_EMS * page.em
    measured = column_widths(rows, head, measure, page.em).whole(whole or [False] * count, word)
    for size in SIZES:
        columns = measured.set_at(size * page.slack, beside)
        needed = (min(width, word * size + sides) for width, sides in zip(columns.usual, beside, strict=True))
        if sum(needed) <= page.room:
            break
    return Plan(size, fitted(columns, page.room), white, even)


def _white(numbers: Sequence[bool], page: Page) -> Iterator[tuple[float, float]]:
    """White left and right in each column: numbers, which end at one edge, keep clear of words that begin at one."""
    for number, following in zip(numbers, (*numbers[1:], True), strict=True):
        yield page.inset, page.gap - page.inset if number and not following else page.inset


def column_count(rows: Rows) -> int:
    """Cells of the longest row."""
    return max(map(len, rows), default=0)


def head_rows(rows: Rows) -> int:
    """1 when the first row names the columns, 0 when it says in some column what most rows below say there.

    Cells say alike when they differ in their numbers only: 500个 over 1200个 is no name, 1月 or 2030年 over 12.5 is.
    """
    if len(rows) < 2:
        return 0
    for name, *below in zip_longest(*rows, fillvalue=""):
        shape = _shape(name)
        said = [_shape(cell) for cell in below if not _NONE.fullmatch(cell)]
        if shape != name and said and 2 * said.count(shape) > len(said):
            return 0
    return 1


def number_columns(rows: Rows) -> tuple[bool, ...]:
    """For every column whether it holds numbers, its right edge to be even. ``rows`` are those below the head."""
    found = []
    for column in zip_longest(*rows, fillvalue=""):
        said = [cell for cell in column if not _NONE.fullmatch(cell)]
        numbers = sum(map(_is_number, said))
        found.append(bool(said) and numbers >= _MOSTLY * len(said))
    return tuple(found)


def column_widths(rows: Rows, head: int, measure: Measure, em: float) -> Columns:
    """What every column asks for, in the unit of ``measure`` and ``em``, without any white beside its cells.

    The first ``head`` rows are names, set in two lines at most. The narrowest that a cell is read well at keeps its
    numbers with their units and its Latin words whole, and three characters else.
    """
    numbers = number_columns([*rows[head:], [""] * column_count(rows)])
    found: list[tuple[float, float, float]] = []
    for nth, column in enumerate(zip_longest(*rows, fillvalue="")):
        widths = {cell: measure(cell, False) for cell in column[head:]}
        names = max((measure(name, True) for name in column[:head]), default=0.0)
        wanted = max(names, *widths.values()) if widths else names
        words = (measure(word, at < head) for at, cell in enumerate(column) for word in _UNBROKEN.findall(cell))
        least = min(wanted, max(_FEWEST_EMS * em, min(max(words, default=0.0), _MOST_EMS * em)))
        usual = _usual([(widths[cell], cell) for cell in column[head:]], numbers[nth], em)
        usual = max(least, usual, min(names, max(names / 2 + em, _NAME_EMS * em)))
        found.append((wanted, usual, least))
    return Columns(*zip(*found, strict=True))


def _usual(cells: Sequence[tuple[float, str]], numbers: bool, em: float) -> float:
    """The width that most cells stand in on one line; in a column of numbers, every number with its remark."""
    if numbers:
        return max(min(width, _REMARK_EMS * em) for width, cell in cells if _is_number(cell))
    widths = sorted(width for width, _ in cells)
    return widths[int(_USUAL * (len(widths) - 1))] if widths else 0.0


def fitted(columns: Columns, room: float) -> tuple[float, ...]:
    """Widths that fill ``room`` exactly.

    Where all that is wanted fits, what is left over goes evenly to the columns. Else the few cells much longer than
    the others of their column are broken first, so that a single remark does not take the names' place.
    """
    if sum(columns.usual) <= room:
        return shared_widths(columns.wanted, columns.usual, room)
    return shared_widths(columns.usual, columns.least, room)


def shared_widths(wanted: Sequence[float], least: Sequence[float], room: float) -> tuple[float, ...]:
    """``room`` shared out: what all want and an even share of the rest, or as follows.

    Narrow columns keep what they want and the wide ones share what is left, none below its least; where not even that
    fits, all shrink alike.
    """
    count, spare = len(wanted), room - sum(wanted)
    if spare >= 0:
        return tuple(width + spare / count for width in wanted)
    if sum(least) >= room:
        return tuple(width * room / sum(least) for width in least)
    low, high = 0.0, max(wanted)
    for _ in range(_HALVINGS):
        limit = (low + high) / 2
        if sum(_under(limit, wanted, least)) > room:
            high = limit
        else:
            low = limit
    widths = _under(low, wanted, least)
    scale = room / sum(widths)  # what the halving leaves is a fraction of a unit
    return tuple(width * scale for width in widths)


_HALVINGS = 30


def _under(limit: float, wanted: Sequence[float], least: Sequence[float]) -> list[float]:
    return [max(few, min(width, limit)) for width, few in zip(wanted, least, strict=True)]


def _shape(cell: str) -> str:
    """The cell with its numbers made alike; a year is not like another number."""
    return _DIGITS.sub(lambda digits: "Y" if _YEAR.fullmatch(digits[0]) else "0", cell)


def _is_number(cell: str) -> bool:
    # Runs of spaces as one: at a long run of them the expression would try every way to share it out.
    return _NUMBER.fullmatch(" ".join(cell.split())) is not None
