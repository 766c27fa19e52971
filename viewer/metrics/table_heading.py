"""Reads the names above a column: what it adds to the rows, its unit, time, basis and whether it is aimed at."""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.metrics import table_words as words
from viewer.metrics.table_units import PERCENT, Unit, split_unit

_BLANKS = re.compile(r"\s+")
_EDGES = " ,，、:：-—·()（）"
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|（\s*）")


class Heading(NamedTuple):
    """What a column's names say.

    ``name``: its words without unit and year; ``added``: of them what tells its figures from those of other columns.
    ``change``: 1 where figures say by how much something grew, -1 by how much it fell, else 0. ``points``: a change of
    percentages is one of points. ``entities``, ``indicators``: the column names places or firms, or things measured.
    """

    name: str
    added: str
    unit: Unit | None = None
    change: int = 0
    percent: bool = False
    points: bool = False
    share: bool = False
    rank: bool = False
    basis: str | None = None
    period: str | None = None
    status: str | None = None
    done: bool = False
    entities: bool = False
    indicators: bool = False
    nature: bool = False


def read_heading(names: tuple[str, ...], caption: str) -> Heading:
    """What the ``names`` above a column, the widest first, say; ``caption``: the lines above the table."""
    unit: Unit | None = None
    kept = []
    for written in names:
        name = words.TOTALLED.sub("", written)
        rest, own = split_unit(words.NOTE_MARK.sub("", _BLANKS.sub("" if re.search("[一-鿿]", name) else " ", name)))
        unit = own or unit
        kept.append(rest)
    whole = "".join(kept)
    period, rest = _period(whole)
    status = _status(whole, caption)
    change = _change(whole)
    basis = words.BASIS.search(whole) if change else None
    rank = words.RANKED.search(whole) is not None
    named = _cleaned(rest)
    signed = words.IN_PERCENT.search("".join(names))
    return Heading(
        named,
        _added(named, period, status, change),
        unit,
        change,
        bool(change and (signed or (basis and basis[0] == named))),
        bool(change and words.IN_POINTS.search(whole)),
        words.SHARED.search(whole) is not None,
        rank,
        basis[0] if basis else None,
        _dated(period, caption),
        status,
        words.DONE.search(whole) is not None,
        words.ENTITIES.fullmatch(whole) is not None,
        words.INDICATORS.search(whole) is not None,
        words.NATURE.fullmatch(whole) is not None,
    )


def _change(whole: str) -> int:
    if words.CHANGED.search(whole) is None or words.RANKED.search(whole):
        return 0
    if words.NOT_CHANGED.search(whole) and not re.search(r"同比|环比|增速|±|增长率", whole):
        return 0
    return -1 if words.FALLING.search(whole) and "增" not in whole else 1


def _period(whole: str) -> tuple[str | None, str]:
    """The time a column holds for and its other words; 五年累计 is a time and tells it apart too."""
    if years := words.YEARS.search(whole):
        return years[0], whole
    for pattern in (words.PERIOD, words.BARE_YEAR, words.MONTHS):
        matches = [
            match for match in pattern.finditer(whole) if whole[match.start() - 1 : match.start()] not in ("比", "较")
        ]
        if matches:
            match = matches[-1]
            rest = whole[: match.start()] + whole[match.end() :]
            return match[0] + ("年" if pattern is words.BARE_YEAR else ""), rest.removeprefix("年").removeprefix("度")
    running = words.RUNNING.search(whole)
    if running is not None and whole[running.start() - 1 : running.start()] not in ("比", "较"):
        return running[0], whole
    return None, whole


def _dated(period: str | None, caption: str) -> str | None:
    """A time that a column only names beside that of the table (本月, 累计) is the table's."""
    if period is not None and words.RELATIVE.fullmatch(period) is None:
        return period
    lines = (words.PERIOD.search(line) for line in reversed(caption.split("\n")))
    return next((found[0] for found in lines if found), period)


def _status(whole: str, caption: str) -> str | None:
    if words.EXPECTED.search(whole):
        return "预计"
    if words.AIM.search(whole) and not words.DONE.search(whole):
        return "目标"
    held = words.DONE.search(whole) or words.CHANGED.search(whole)
    aims = words.AIM.search(caption) and not words.DONE.search(caption) and not re.search("情况|对比", caption)
    return (
        "目标" if aims and not held and not words.BARE_YEAR.search(whole) and not words.RUNNING.search(whole) else None
    )


def _cleaned(rest: str) -> str:
    return _EMPTY_BRACKETS.sub("", rest).replace("±", "").replace("%", "").strip(_EDGES)


def _added(named: str, period: str | None, status: str | None, change: int) -> str:
    if status == "目标" and not change:
        aimed = re.search("目标|计划|任务|预算", named)
        return (period or "") + (aimed[0] if aimed else "目标")
    if words.PLAIN.fullmatch(named):
        return "预计" if status == "预计" else ""
    if change and not words.CHANGED.search(named):
        return named + "增长"
    return named


def in_percent(heading: Heading) -> Unit | None:
    """The unit of a column that names none but can only be one of percentages."""
    return PERCENT if heading.percent or heading.share else None
