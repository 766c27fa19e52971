"""Says which figures an official would put first: 3 headline, 2 useful, 1 minor.

Every figure gets points for what it is (how far something came, a sum, a place among others), for what it measures (a
headline indicator), for its size and its place, and loses some where it only divides a total or repeats a growth. The
points of its section's figures then say which are headlines: few, however many figures a section has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from viewer.metrics.found import Found
from viewer.metrics.nouns import REMEMBERED
from viewer.model import Kind

_POINTS = {
    Kind.FROM_TO: 6,
    Kind.AMOUNT: 5,
    Kind.RANK: 3,
    Kind.PERCENT: 4,
    Kind.CHANGE: 3,
    Kind.RATIO: 3,
    Kind.AREA: 3,
    Kind.RANGE: 3,
    Kind.DURATION: 1,
    Kind.COUNT: 2,
}
_HEADLINE, _MINOR = 5, 0
_WIDEST = ("全国", "全球", "世界")
# What heads the tables of every plan and bulletin.
_INDICATOR = re.compile(
    r"生产总值|GDP|总产值|增加值(?!税)|预算收入|财政收入|税收|固定资产投资|零售总额|社零|进出口|利用外资|可支配收入|就业|城镇化率"
    r"|总人口|常住人口|户籍人口|粮食.{0,2}产|PM2|优良|高新技术企业|失业率|居民消费价格|森林覆盖率|贡献率|存款余额|贷款余额"
    r"|经营主体|市场主体|旅游.{0,3}收入|研发|总投资|机构$|总数|总量|总额"
)
# What is counted only to say how a text or a task is laid out.
_LAYOUT = re.compile(r"领域|措施|举措|方面|议题|批次|专项行动|任务|环节|目标|阶段|方向|单位|次会议|标准|职称")
# A plain number from which on a count tells something where little else does.
_TELLING = 60
_FEW = 15
_MOST = 7
_COMMAS = re.compile(r"[,，;；]")


class Standing(NamedTuple):
    """Where a figure stands: ``first`` of its sentence, ``part`` of a total (其中, in brackets), later in a list."""

    first: bool
    part: bool
    listed: bool


_FIRST, _FIRST_PART = Standing(True, False, False), Standing(True, True, False)


def standing_of(found: Found, previous: Found | None, folded: str, start: int) -> Standing:
    """The standing of a figure whose sentence begins at ``start``; ``previous``: the figure before in it."""
    before = folded[start : found.start].rpartition(";")[2]
    part = "其中" in before or "包括" in before or ("(" in before and before.count("(") > before.count(")"))
    if previous is None:
        return _FIRST_PART if part else _FIRST
    listed = folded.find("、", previous.end, found.start) >= 0
    return Standing(False, part, listed and _COMMAS.search(folded, previous.end, found.start) is None)


def points_of(found: Found, surface: str, standing: Standing) -> int:
    """How much a figure tells by itself; ``surface``: the words of its value."""
    if found.optional:
        return 0 if found.qualifier in ("率先", "首次", "最") else 1
    if found.qualifier == "之一":
        return 0
    points = _POINTS[found.kind] + standing.first - standing.part
    if found.kind is Kind.RANK:
        if found.qualifier in (None, "首个") and found.unit != "个":
            return points + 4
        return points + (2 if surface.startswith(_WIDEST) else 0)
    points -= found.borrowed + (standing.listed and (found.value or 0) < _TELLING)
    if _is_indicator(found.label):
        points += 2
    if found.kind is Kind.PERCENT and "占全" in found.label:
        points -= 2
    return points + _size(found)


def came_to(before: Found, found: Found) -> bool:
    """True where ``before`` is only what ``found`` grew from: 预算由5亿元,增至8亿元, read as two figures.

    ``found``: a figure whose label is that of ``before``.
    """
    to = found.verb.endswith(("到", "至", "为", "成"))
    return to and before.label == found.label and before.unit == found.unit and before.kind is Kind.AMOUNT


def _size(found: Found) -> int:
    value = found.value or 0
    if found.kind is Kind.AMOUNT:
        return 1 if value >= 100_000_000 else 0 if value >= 10_000_000 else -3
    if found.kind is Kind.AREA and ("平均" in found.label or "人均" in found.label):
        return -5
    if found.kind is not Kind.COUNT:
        return 0
    return (2 if value >= 10_000 else 0) - (value < 10) - 5 * _is_layout(found.label)


@lru_cache(REMEMBERED)
def _is_indicator(label: str) -> bool:
    return _INDICATOR.search(label) is not None


@lru_cache(REMEMBERED)
def _is_layout(label: str) -> bool:
    return _LAYOUT.search(label) is not None


def settle(figures: Sequence[Found], sections: Sequence[str]) -> None:
    """Turns the points that each figure has as its importance into 1, 2 or 3, beside those of its section.

    Where a section has few figures, plain shares, changes and counts are headlines too; where many would be, the ones
    with the most points stay, the earlier of equals. Figures of a table have theirs from the table and do not count.
    """
    counts = Counter(
        section for found, section in zip(figures, sections, strict=True) if not found.table and not found.optional
    )
    seen: set[str] = set()
    heads: dict[str, list[tuple[int, int]]] = {}
    for at, (found, section) in enumerate(zip(figures, sections, strict=True)):
        if found.table:
            continue
        own = found.importance
        if not found.optional and found.qualifier != "之一":
            own += (section not in seen) + (_in_few(found) if counts[section] <= _FEW else 0)
            seen.add(section)
        found.importance = 3 if own >= _HEADLINE else 1 if own <= _MINOR else 2
        if found.importance == 3:
            heads.setdefault(section, []).append((-own, at))
    for section, ranked in heads.items():
        for _, at in sorted(ranked)[max(_MOST, counts[section] * 2 // 5) :]:
            figures[at].importance = 2


def _in_few(found: Found) -> int:
    """What a figure gains where its section has few."""
    if found.kind is Kind.CHANGE:
        return 2
    counted = found.kind is Kind.COUNT and found.value is not None and found.value >= _TELLING
    return 1 if counted or found.kind is Kind.PERCENT else 0
