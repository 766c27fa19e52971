"""Makes figures of the cells of a table: what its column says and its row names, put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from viewer.metrics import table_words as vocabulary
from viewer.metrics.found import Found
from viewer.metrics.table_heading import Heading, in_percent
from viewer.metrics.table_rows import Name
from viewer.metrics.table_units import POINTS, Unit
from viewer.metrics.table_values import Value, is_year, read_rank, read_value
from viewer.model import Kind

_LONGEST = 24
_KINDS = {
    "share": Kind.PERCENT, "money": Kind.AMOUNT, "area": Kind.AREA, "duration": Kind.DURATION,
    "physical": Kind.COUNT, "count": Kind.COUNT, "bare": Kind.COUNT,
}  # fmt: skip
_BARE = Unit(None, 1, "bare")


class Measure(NamedTuple):
    """What all cells of one column share: its names, the thing measured where the column and not the row names it,

    the units of the whole table, the status its figures have, and whether they are the ones a reader looks for first.
    """

    heading: Heading
    thing: str
    units: Sequence[Unit]
    status: str | None
    main: bool
    expected_marks: bool = False


def figure_of(start: int, words: str, row: Name, measure: Measure) -> Found | None:
    """The figure in the cell with these ``words`` at ``start``; None for a text, a code, a number of nothing."""
    heading = measure.heading
    if heading.rank:
        return _rank(start, words, row, measure)
    value = read_value(words)
    if value is None:
        return None
    unit = _unit(value, row, measure)
    if unit is None or (unit is _BARE and is_year(words)):
        return None
    factor = 1 if value.unit is None and value.scaled else unit.factor
    kind, direction = _kind(value, unit, row, heading)
    found = _found(start, value, unit, kind)
    found.value = value.number * factor
    found.value_to = None if value.to is None else value.to * factor
    found.direction = direction
    found.basis = heading.basis if kind is Kind.CHANGE else None
    _described(found, row, measure, value.starred)
    if value.in_all:
        found.label, found.period = _with(row.label, "累计"), "累计"
    return found


def _rank(start: int, words: str, row: Name, measure: Measure) -> Found | None:
    place = read_rank(words)
    if place is None:
        return None
    end = start + len(words)
    found = Found(start, end, start, end, "rank", Kind.RANK, place)
    return _described(found, row, measure, False)


def _found(start: int, value: Value, unit: Unit, kind: Kind) -> Found:
    core, core_end = value.core
    begun, end = start + value.start, start + value.end
    # The same numbers where the core is all of it: a table of a million cells holds as many figures.
    begun_core = begun if core == value.start else start + core
    end_core = end if core_end == value.end else start + core_end
    found = Found(begun, end, begun_core, end_core, unit.family, kind, None, unit.name)
    found.qualifier = value.qualifier
    return found


def _unit(value: Value, row: Name, measure: Measure) -> Unit | None:
    """The unit of a value: the cell's own, its column's, its row's, the table's; a few numbers have none."""
    heading = measure.heading
    if value.unit is not None:
        return value.unit
    if heading.unit is not None:
        return heading.unit
    if heading.change or heading.share:
        of_share = row.unit is not None and row.unit.family == "share"
        if heading.points and of_share:
            return POINTS
        unit = in_percent(heading)
        if unit is not None:
            return unit
    if row.unit is not None:
        return row.unit
    return _of_table(row, measure)


def _of_table(row: Name, measure: Measure) -> Unit | None:
    label = measure.thing or row.label
    if row.change or label.endswith(("率", "比重", "占比")):
        share = next((unit for unit in measure.units if unit.family == "share"), None)
        if share is not None:
            return share
    plain = [unit for unit in measure.units if unit.family != "share"] or list(measure.units)
    if len(plain) == 1 and not vocabulary.INDEX.search(label):
        return plain[0]
    if len(plain) > 1 and vocabulary.PEOPLE.search(label):
        return next((unit for unit in plain if unit.name in ("人", "人次", "户")), None)
    return _BARE if vocabulary.NUMBERS.search(label) and not plain else None


def _kind(value: Value, unit: Unit, row: Name, heading: Heading) -> tuple[Kind, str | None]:
    sign = value.sign or 1
    if value.number == 0:
        sign = 0
    if value.moved:
        return Kind.FROM_TO, "up" if value.to is not None and value.to > value.number else "down"
    grown = (
        (row.change if value.in_all else 0)
        or heading.change
        or abs(value.grown)
        or (row.change if unit.family == "share" else 0)
    )
    if grown:
        return Kind.CHANGE, {1: "up", -1: "down"}.get(grown * sign)
    direction = "down" if value.sign < 0 or vocabulary.SHRANK.match(row.label) else None
    direction = "up" if direction is None and vocabulary.GREW.match(row.label) else direction
    if value.to is not None:
        return Kind.RANGE, direction
    if row.label.startswith("每") and unit.family in ("count", "physical", "area"):
        return Kind.RATIO, direction
    return _KINDS[unit.family], direction


def _described(found: Found, row: Name, measure: Measure, starred: bool) -> Found:
    heading = measure.heading
    found.label = label_of(row, measure)
    found.period = row.period or heading.period
    found.status = "预计" if starred and measure.expected_marks else measure.status
    found.importance = 2 if measure.main and row.top else 1
    return found


def label_of(row: Name, measure: Measure) -> str:
    """地区生产总值(增长) where the rows name what is measured, 地区生产总值(东山县) where the columns do."""
    if measure.thing:
        return (
            measure.thing
            if row.period or len(measure.thing) + len(row.label) > _LONGEST
            else _with(measure.thing, row.label)
        )
    return (row.period and measure.heading.name) or _with(row.label, measure.heading.added)


def _with(label: str, added: str) -> str:
    """``label`` with ``added`` in brackets, in the ones it has; without where that is too long for a card."""
    if vocabulary.ROW_UP.search(label):
        added = vocabulary.ROW_UP.sub("", added)
    if not added or label.endswith(added):
        return label
    whole = f"{label[:-1]}{added})" if label.endswith(")") else f"{label}({added})"
    return whole if len(whole) <= _LONGEST else label
