"""Names the rows of a table: without numbers and units, told apart by the rows that they are part of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from viewer.metrics import table_words as words
from viewer.metrics.table_columns import Column, Role
from viewer.metrics.table_grid import Row
from viewer.metrics.table_units import Unit, read_unit, split_unit
from viewer.metrics.table_values import is_year, says_nothing
from viewer.model import Span

_BLANKS = re.compile(r"\s+")
_LATIN = re.compile(r"(?<=[A-Za-z]) (?=[A-Za-z])")
_LONGEST, _SHORT = 24, 4


@dataclass(frozen=True, slots=True)
class Name:
    """What a row measures. ``own`` is its label without what it is part of; ``line`` its place in the text.

    ``change``: 1 or -1 where the row says itself by how much a thing grew or fell. ``period``: rows of years.
    ``top``: no part of another row.
    """

    label: str
    unit: Unit | None
    line: Span
    change: int = 0
    period: str | None = None
    top: bool = True
    group: str = ""


@dataclass(slots=True)
class _Place:
    """Where in the table the reading is: the group above, the row whose parts follow, the label before.

    ``labels``: all that were given, so that rows of one label share its words.
    """

    group: str = ""
    measured: bool = False
    unit: Unit | None = None
    whole: str = ""
    among: bool = False
    before: str = ""
    groups: dict[int, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)


def names_of_rows(body: Sequence[Row], columns: Sequence[Column], label: int) -> list[Name | None]:
    """For each row its name from the column ``label``, None where the row holds no figure of its own.

    Labels that occur more than once are told apart by their groups.
    """
    values = [nth for nth, column in enumerate(columns) if column.role is Role.VALUE and column.label == label]
    groups = [nth for nth, column in enumerate(columns[:label]) if column.role in (Role.GROUP, Role.LABEL)]
    numbers = [nth for nth, column in enumerate(columns) if column.role is Role.NUMBER]
    unit = next((columns[nth].unit for nth in values), -1)
    place = _Place()
    found: list[Name | None] = []
    for row in body:
        for nth in groups:
            if row.words[nth]:
                place.groups[nth] = row.words[nth]
        numbered = any(row.words[nth] for nth in numbers) if numbers else None
        if all(says_nothing(row.words[nth]) for nth in values) and not (unit >= 0 and row.words[unit]):
            _open_group(row.words[label], place)
            found.append(None)
            continue
        own = read_unit(row.words[unit], True) if unit >= 0 else None
        found.append(_named(row, row.words[label], own, numbered, place))
    counts = Counter(name.label for name in found if name)
    return [_told_apart(name, counts) if name and counts[name.label] > 1 else name for name in found]


def _open_group(raw: str, place: _Place) -> None:
    """A row without values names those below it; a lone 其中: says that they are parts of the row before."""
    label, unit = _clean(raw)
    if not label:
        if raw:
            place.among, place.whole = True, place.before
        return
    place.group, place.unit, place.among = label, unit, False
    place.measured = words.MEASURED.search(label) is not None and words.NUMBERED.match(raw) is None


def _named(row: Row, raw: str, own: Unit | None, numbered: bool | None, place: _Place) -> Name | None:
    label, unit = _clean(raw)
    label = label or (place.before if not raw else "")
    if not label or words.NOT_A_ROW.match(label):
        return None
    if numbered and place.measured:
        place.group, place.measured, place.unit = "", False, None
    _follow(raw, label, place)
    place.before = label
    outer = _outer(label, numbered, place)
    change = 1 if words.ROW_UP.search(label) else -1 if words.ROW_DOWN.search(label) else 0
    if outer and not change and words.ROW_DOWN.search(outer):
        change = -1
    group = "·".join(place.groups.values()) or place.group
    whole = f"{outer}({label})" if outer and len(outer) + len(label) <= _LONGEST else label
    return Name(
        place.labels.setdefault(whole, whole),
        own or unit or (place.unit if outer else None),
        row.span,
        change,
        _period(label),
        not outer and not place.among,
        group,
    )


def _follow(raw: str, label: str, place: _Place) -> None:
    """其中 opens the parts of the row before; they go on with rows of the same make (第一产业, 第二产业)."""
    if words.AMONG.match(raw):
        if not place.among:
            place.among, place.whole = True, place.before
    elif place.among and not (words.BARE.fullmatch(label) and not words.NUMBERED.match(raw)):
        place.among = False


def _outer(label: str, numbered: bool | None, place: _Place) -> str:
    bare = words.BARE.fullmatch(label) is not None or len(label) <= 2
    if place.among:
        return place.whole if (bare or len(label) <= _SHORT) and place.whole != label else ""
    if place.measured and (bare or numbered is False):
        return place.group
    return place.group if bare and place.group != label else ""


def _told_apart(name: Name, counts: Counter[str]) -> Name:
    if not name.group or name.group in name.label:
        return name
    return replace(name, label=f"{name.label}({name.group})")


def _clean(raw: str) -> tuple[str, Unit | None]:
    """A label without its number, 其中, note mark and unit."""
    label = words.AMONG.sub("", raw)
    label = words.AMONG.sub("", words.NUMBERED.sub("", label))
    label = words.NOTE_MARK.sub("", label.strip())
    label = _BLANKS.sub("", label) if not _LATIN.search(label) else _BLANKS.sub(" ", label)
    label, unit = split_unit(label)
    return words.NOTE_MARK.sub("", label).strip(" :：、,，·"), unit


def _period(label: str) -> str | None:
    match = words.PERIOD.fullmatch(label)
    if match is not None:
        return label
    return label + "年" if is_year(label) else None
