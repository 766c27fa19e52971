"""Says what the figures of each value column share: the thing measured, the status, whether they come first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.metrics import table_words as words
from viewer.metrics.status import Outlook
from viewer.metrics.table_cells import Measure
from viewer.metrics.table_columns import Column, Role
from viewer.metrics.table_heading import Heading
from viewer.metrics.table_units import named_units, units_of_caption

_YEAR = re.compile(r"(?:19|20)\d\d")
_ONLY_CHANGE = re.compile(
    r"(?:同比|环比|年均|平均|名义|实际|可比|增长[率速]?度?|增速|增幅|增减|升降|涨幅|降幅|下降|变化|变动|[比较](?:上|去)年(?:同期|末)?|幅度|[率±+\-%()（）])+"
)

_CHANGED = re.compile(rf"(?:{_ONLY_CHANGE.pattern}|排名|位次)$")
_ADDED = ("目标", "计划", "预期", "占比", "比重", "年均")


def measures_of(columns: Sequence[Column], caption: str, outlook: Outlook, marked: bool) -> dict[int, Measure]:
    """For each value column what its figures share. ``marked``: a ``*`` in a cell says that its value is expected."""
    values = [nth for nth, column in enumerate(columns) if column.role is Role.VALUE and column.label >= 0]
    units, named = units_of_caption(caption), named_units(caption)
    aimed = any(column.heading.nature for column in columns)
    latest = max((_year(columns[nth].heading) for nth in values), default=0)
    statuses = {nth: _status(columns[nth].heading, outlook, aimed, latest) for nth in values}
    reached = max((_year(columns[nth].heading) for nth in values if statuses[nth] is None), default=0)
    found: dict[int, Measure] = {}
    thing, main = "", False
    for nth in values:
        heading = columns[nth].heading
        if heading.unit is None and heading.name in named:
            heading = heading._replace(unit=named[heading.name])
        rows = columns[columns[nth].label].heading
        own = _thing(heading, rows, thing) or (heading.name if heading.name in named else "")
        thing = own if own and not heading.change else thing
        if not heading.change:
            main = statuses[nth] is None and (_year(heading) == reached if reached else nth == values[0])
            main = main and not words.RUNNING.fullmatch(heading.period or "")
        found[nth] = Measure(heading, own, units, statuses[nth], main, marked)
    return found


def _year(heading: Heading) -> int:
    years = _YEAR.findall(heading.period or "")
    return int(years[-1]) if years else 0


def _thing(heading: Heading, rows: Heading, before: str) -> str:
    """The name of a column where it and not the row names the thing measured: 地区 | 地区生产总值 | 增长."""
    if rows.indicators or not heading.name:
        return ""
    name = words.TOTAL.sub("", heading.name)
    if heading.change and _ONLY_CHANGE.fullmatch(heading.name):
        return before + heading.name if before else ""
    if heading.rank and len(heading.name) <= 2:
        return before + heading.name if before else ""
    if any(pattern.fullmatch(name) for pattern in (words.PLAIN, words.RUNNING, _ONLY_CHANGE)) or name in _ADDED:
        return ""
    measured = words.MEASURED.search(name) or words.MEASURED.search(_CHANGED.sub("", name))
    return name if rows.entities or measured else ""


def _status(heading: Heading, outlook: Outlook, aimed: bool, latest: int) -> str | None:
    if heading.status or heading.done:
        return heading.status
    if outlook.is_ahead(heading.period):
        return "目标"
    year = _year(heading)
    if aimed and ((latest and year == latest) or (not year and heading.added)):
        return "目标"
    return "目标" if outlook.planned and not year else None
