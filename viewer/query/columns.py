"""What a table's columns are: which hold numbers, whether the first row names them, how wide each may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import zip_longest

Rows = Sequence[Sequence[str]]

# A sign or a word of degree, the digits, a short unit, a remark in brackets: 8.4（可比价）, -0.7, 近500个, 12%.
_NUMBER = re.compile(
    r"[+\-−－±≈<>≤≥＜＞约近超]?\s*[\d０-９][\d０-９,，.．\s]*(?:[%％‰]|[^\d\s（(]{0,4})\s*[*＊]?\s*(?:[（(][^）)]*[）)])?"
)
# Stands where there is no number: it tells nothing of its column.
_NONE = re.compile(r"[\s\-−－—–…/／*]*|无|…+|[xX×]")
_DIGITS = re.compile(r"[\d０-９][\d０-９,，.．]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNBROKEN = re.compile(r"[!-~]+")
_FEWEST_EMS, _MOST_EMS = 3, 8
_MOSTLY = 0.6
"""A column is one of numbers when this share of its cells that say something are numbers."""


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


def least_width(cell: str, measure: Callable[[str], float], em: float) -> float:
    """The narrowest that ``cell`` is still read well at: its numbers and Latin words whole, three characters else."""
    words = max((measure(word) for word in _UNBROKEN.findall(cell)), default=0.0)
    return min(measure(cell), max(_FEWEST_EMS * em, min(words, _MOST_EMS * em)))


def shared_widths(wanted: Sequence[float], least: Sequence[float], room: float) -> tuple[float, ...]:
    """Widths that fill ``room`` exactly, in its unit; ``wanted`` sets a column on one line, ``least`` is its fewest.

    Where all that is wanted fits, what is left over goes evenly to the columns. Else narrow columns keep what they
    want and the wide ones share the rest, none below its least; where not even that fits, all shrink alike.
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
    return _NUMBER.fullmatch(cell.strip()) is not None
