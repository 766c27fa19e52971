"""Joins two numbers that state one value: ranges (2至4亿元) and from–to (由30天缩短到7天)."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from viewer.metrics import patterns as rules
from viewer.metrics.found import Found
from viewer.metrics.mask import BLANK
from viewer.model import Kind

_DASH = re.compile(r" ?(?:[-—–~～至到]|——) ?")
# From: directly before the first value, or with a date or another short 的-phrase between (从2015年的…).
_FROM = re.compile(
    rf"[由从自](?:原[来本]?|{BLANK}{{2,14}}(?:[一-鿿]{{0,8}}的)?(?:新台币|人民币|港币)?|[^,，。;；、\n由从]{{1,8}}的(?:新台币|人民币|港币)?|每[一-鿿]{{1,8}}|[年月]?(?:标准|平均)|(?:新台币|人民币|港币)|{BLANK}{{2,14}}(?:[一-鿿]{{0,3}}时)?占[一-鿿]{{1,8}})?$"
)
_TO = re.compile(
    r"(?:[,，](?=(?:逐年|逐步|大幅)?[增提升上下降减缩]))?"
    rf"[^,，。;；、\n\d]{{0,8}}?(?P<verb>{'|'.join(rules.UP + rules.DOWN)}|优化|发展|调整|转变|变|拓展|覆盖|延伸|推进)?"
    rf"(?:到了?|至|为|成)(?:{BLANK}{{2,14}}的?|(?:目前|现在|[今去本]年度?[底末]?)(?:的|达到?)?)?$"
)
# What it can end in, so that most pairs of numbers need no search.
_LAST_OF_TO = frozenset(f"到了至为成的前在年度底末达{BLANK}")
_DISTRIBUTED = re.compile(r"(?:分别)?[由从]$")
_LAST_OF_FROM = frozenset("由从\n")
# 由126所、315个班分别增加到…: what the last of the values counts stands before 分别.
_LIST_TO = re.compile(
    rf"(?:[一-鿿]{{1,6}}(?=分别))?(?:分别)?(?P<verb>{'|'.join(rules.UP + rules.DOWN)}|调整|优化|转变|变化)?"
    r"(?:到|至|为)$"
)
_BETWEEN = re.compile(r"[、和及与]|以及")
_LISTED = re.compile(r"[、和及与]|以及")
# 提高1.2个、0.5个百分点: what is counted is said once.
_POINTS = ("个百分点", "个千分点")
_MORE_OR_LESS = re.compile(r"加减|±")
# 介于2亿元和3亿元之间
_AMID, _AMONG = ("和", "及", "与"), ("介于", "介乎")
_LONGEST = 30
_WIDEST = 3


def join(numbers: list[Found], masked: str) -> list[Found]:
    """``numbers`` in reading order with ranges and from–to joined to one figure each."""
    ranged: list[Found] = []
    end = -_WIDEST - 1
    for found in numbers:
        near = found.start - end <= _WIDEST
        end = found.end
        if near and _is_range(ranged[-1], found, masked):
            ranged[-1] = _range(ranged[-1], found)
        elif near and _is_about(ranged[-1], found, masked):
            ranged[-1].qualifier, ranged[-1].end = masked[ranged[-1].end : found.end], found.end
        else:
            ranged.append(found)
    _share_units(ranged, masked)
    _share_qualifiers(ranged, masked)
    return _join_changes(ranged, masked)


def _is_about(first: Found, second: Found, masked: str) -> bool:
    """5加减1: the second number says how exact the first one is."""
    near = second.start - first.end <= 2 and _MORE_OR_LESS.fullmatch(masked, first.end, second.start) is not None
    return near and _alike(first, second)


def _share_units(numbers: list[Found], masked: str) -> None:
    """Gives 2.0、1.4和7.6个百分点 its unit three times: in a list the last unit speaks for the bare ones before it."""
    for before, after in zip(reversed(numbers[:-1]), reversed(numbers[1:]), strict=True):
        points = before.unit == "个" and after.unit in _POINTS
        if not points and (before.family != "bare" or after.family in ("bare", "ratio") or after.value_to is not None):
            continue
        if _BETWEEN.fullmatch(masked, before.end, after.start):
            before.family, before.kind, before.unit = after.family, after.kind, after.unit


def _share_qualifiers(numbers: list[Found], masked: str) -> None:
    """分别突破1.5万亿元、3000亿元: what is said before the first value of a list holds for the next ones."""
    for before, after in pairwise(numbers):
        if before.qualifier is None or after.qualifier is not None or before.start == before.core_start:
            continue
        same = before.family == after.family and before.unit == after.unit and after.family in ("share", "money")
        if same and _LISTED.fullmatch(masked, before.end, after.start):
            after.qualifier = before.qualifier


def _is_range(first: Found, second: Found, masked: str) -> bool:
    if second.core_start - first.end > _WIDEST:
        return False
    between = masked[first.end : second.core_start]
    amid = between in _AMID and masked.startswith("之间", second.end) and masked.endswith(_AMONG, 0, first.start)
    return (
        (amid or _DASH.fullmatch(between) is not None)
        and first.value_to is None
        and first.family in ("bare", second.family)
        and (first.unit is None or first.unit == second.unit)
        and second.family not in ("bare", "ratio")
        and not (between in "至到" and masked[first.start - 1 : first.start] in ("由", "从"))
    )


def _range(first: Found, second: Found) -> Found:
    assert first.value is not None
    assert second.value is not None
    factor = second.magnitude if first.magnitude == 1 and first.unit is None else 1
    kind = Kind.DURATION if second.family == "duration" else Kind.RANGE
    joined = Found(
        first.start, second.end, first.core_start, second.core_end, second.family, kind, first.value * factor,
        second.unit, second.value, first.qualifier or second.qualifier,
    )  # fmt: skip
    joined.optional = kind is Kind.DURATION
    return joined


def _join_changes(numbers: list[Found], masked: str) -> list[Found]:
    joined: list[Found] = []
    at = 0
    many = len(numbers)
    while at < many:
        start = numbers[at].start
        taken = _listed_change(numbers, at, masked) if masked[start - 1 : start] in _LAST_OF_FROM else []
        if not taken and at + 1 < many and masked[numbers[at + 1].start - 1] in _LAST_OF_TO:
            taken = _change(numbers, at, masked)
        if taken:
            joined += taken
            at += 2 * len(taken)
        else:
            joined.append(numbers[at])
            at += 1
    return joined


def _change(numbers: list[Found], at: int, masked: str) -> list[Found]:
    """The from–to made of the numbers at ``at`` and ``at + 1``, or nothing."""
    first, second = numbers[at], numbers[at + 1]
    if second.start - first.end > _LONGEST or not _alike(first, second):
        return []
    begin = _FROM.search(masked, max(0, first.start - 18), first.start)
    step = _TO.fullmatch(masked, first.end, second.start) if begin is not None else None
    if begin is None or step is None:
        return []
    return [_from_to(first, second, (begin.start(), second.end), step["verb"])]


def _listed_change(numbers: list[Found], at: int, masked: str) -> list[Found]:
    """由A、B分别增加到C和D: one from–to per pair; each stands at its end value, since spans must not overlap."""
    start = numbers[at].start
    begin = _DISTRIBUTED.search(masked, max(0, start - 3), start)
    if begin is None:
        return []
    for count in (2, 3, 4):
        group = numbers[at : at + 2 * count]
        if len(group) < 2 * count:
            return []
        step = _LIST_TO.fullmatch(masked, group[count - 1].end, group[count].start)
        if step is None or not (step["verb"] or begin[0].startswith("分别") or "分别" in step[0]):
            continue
        halves = group[:count], group[count:]
        listed = all(_is_list(half, masked) for half in halves)
        if listed and all(_alike(a, b) for a, b in zip(*halves, strict=True)):
            return [_from_to(a, b, (b.start, b.end), step["verb"]) for a, b in zip(*halves, strict=True)]
    return []


def _is_list(numbers: list[Found], masked: str) -> bool:
    return all(_BETWEEN.fullmatch(masked, a.end, b.start) for a, b in pairwise(numbers))


def _alike(first: Found, second: Found) -> bool:
    """True when both may be the two ends of one value: the same unit, or none at the first."""
    if first.value is None or second.value is None or first.kind is Kind.RANGE or second.kind is Kind.RANGE:
        return False
    if second.family == "ratio":
        return first.family == "ratio"
    return first.unit == second.unit or first.family == "bare" or first.family == second.family == "duration"


def _from_to(first: Found, second: Found, span: tuple[int, int], verb: str | None) -> Found:
    assert first.value is not None
    assert second.value is not None
    factor = second.magnitude if first.family == "bare" and first.magnitude == 1 else 1
    joined = Found(
        *span, *span, second.family, Kind.FROM_TO, first.value * factor, second.unit, second.value, second.qualifier
    )
    # The shares of a whole neither rise nor fall.
    shares = second.family == "ratio" and verb not in rules.UP and verb not in rules.DOWN
    joined.direction = None if shares else _direction(verb, joined.value, second.value)
    joined.verb = verb or ""
    return joined


def _direction(verb: str | None, value: Decimal | None, value_to: Decimal) -> str | None:
    if verb in rules.DOWN:
        return "down"
    if verb in rules.UP or value is None:
        return "up"
    return "up" if value_to > value else "down" if value_to < value else None
