"""Finds positions (全省第三), firsts (全国首个), streaks (三连冠), awards and superlatives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from viewer.metrics import patterns as rules
from viewer.metrics.found import Found
from viewer.metrics.mask import BLANK
from viewer.metrics.numerals import decimal_of
from viewer.metrics.quick import begun_by
from viewer.model import Kind

_ANCHOR = begun_by(
    r"倒前\d一二两三四五六七八九十第首榜率唯之最特金银铜全",
    rf"(?P<streak>[二两三四五六七八九十\d]{{1,3}}连(?:冠|[降升增涨丰胜]))"
    r"|(?P<top>前(?:[二三四五六七八九十]{1,2}|\d{1,3})[名位强]?)"
    rf"|(?P<position>(?:倒数)?{rules.POSITION}|首位|榜首)"
    r"|(?P<first>首(?:个(?!人|工作日)|家|座|条|例|支|部(?!分)|台(?!套|\(套)|所|款|艘|架|张|趟|列(?!入)|颗|枚|辆|块|单|批次(?!首)|创(?![作精性])|推|获(?!得)|次))"
    r"|(?P<soft>率先)|(?P<only>唯一(?!性))|(?P<best>之最)"
    r"|(?P<most>最(?:[大高快多好强优长早低全新小先佳广](?![限税]|生活|工资|标准)|具[^,，。;；、\n的]{2,10}))"
    r"|(?P<award>[特一二三]等奖|(?<![现资])[金银铜]奖(?![牌励金赏惩项补状]))|(?P<full>全覆盖)",
)
_SCOPE = re.compile(rf"{rules.SCOPE}$")
# A place before 首个 or 唯一 is known by the verb of being before it (是本地首个).
_NAMED_SCOPE = re.compile(r"(?<=[是为])(?![全国省世目])[一-鿿]{2,3}$")
_STREAK_LEAD = re.compile(rf"(?P<lead>首个)?(?:{rules.SCOPE})?[“\"]?$")
_POSITION_SCOPE = re.compile(
    rf"{rules.SCOPE}(?:排名|排位|排序|位次|位列|位居)?$"
    r"|(?<=位居)[^,，。;；、\n]{2,14}$|(?<=位列)[^,，。;；、\n]{2,14}$|(?<=排名)[^,，。;；、\n]{2,12}$|(?<=[居列排])(?!名)[^,，。;；、\n位]{2,12}$"
)
# 蝉联全国推广面积第一: the scope stands before the thing.
_SCOPED_THING = re.compile(rf"{rules.SCOPE}[^,，。;；、\n\d第]{{2,12}}$")
_PLACED = re.compile(
    r"(?:[位名排]列|位居|居|列|排名?|排在|名次|获得?|荣获|评为|跃升至|升至|上升至|前移至|至|摘得|夺得|均是|是|为|”|》|市|县)$"
)
_MOST_SCOPE = re.compile(rf"{rules.SCOPE}[^,，。;；、\n]{{0,6}}$")
_BEST_SCOPE = re.compile(r"(?<=为)[^,，。;；、\n为]{2,18}$")
_AWARD_LEAD = re.compile(r"“[^“”\n]{1,12}”$")
_CLOSED = re.compile(r"[,，。;；、!?\n()”]|$|荣登|的位")
_ACHIEVED = re.compile(r"(?:实现|做到|达到)[^,，。;；、\n]{2,40}$")
_DIGITS = re.compile(r"[\d一二三四五六七八九十]+")
_WINDOW = 20


def find_ranks(folded: str, masked: str) -> Iterator[Found]:
    """Every rank in ``folded``, in reading order; what the guide calls optional is marked so.

    ``masked`` tells where titles and dates stand; quotes are read, since a streak is usually quoted.
    """
    for match in _ANCHOR.finditer(folded):
        name = match.lastgroup
        assert name is not None
        found = _READERS[name](match, folded, masked)
        if found is not None:
            yield found


def _rank(match: re.Match[str], value: int | Decimal | None, qualifier: str | None = None) -> Found:
    number = None if value is None else Decimal(value)
    return Found(*match.span(), *match.span(), "rank", Kind.RANK, number, qualifier=qualifier)


def _widen(found: Found, pattern: re.Pattern[str], folded: str) -> bool:
    """Takes what ``pattern`` finds directly before the figure into its span; True when there was something."""
    before = pattern.search(folded, max(0, found.start - _WINDOW), found.start)
    if before is not None:
        found.start = before.start()
    return before is not None


def _hidden(match: re.Match[str], masked: str) -> bool:
    return masked[match.start()] == BLANK and masked[match.end() - 1] == BLANK


def _streak(match: re.Match[str], folded: str, masked: str) -> Found | None:
    found = _rank(match, decimal_of(match[0][:-2]))
    found.unit = match[0][-2:]
    lead = _STREAK_LEAD.search(folded, max(0, found.start - _WINDOW), found.start)
    if lead is not None:
        found.start, found.qualifier = lead.start(), lead["lead"]
    if folded[found.end : found.end + 1] in ("”", '"'):
        found.end += 1
    return found


def _position(match: re.Match[str], folded: str, masked: str) -> Found | None:
    if not _CLOSED.match(folded, match.end()) or folded[match.start() - 1 : match.start()] in ("“", "《"):
        return None
    digits = _DIGITS.search(match[0])
    found = _rank(match, decimal_of(digits[0]) if digits else 1)
    found.unit = match[0][-1] if match[0][-1] in "名位" else None
    placed = _PLACED.search(folded, max(0, found.start - 6), found.start) is not None
    within = _SCOPED_THING.search(folded, max(0, found.start - _WINDOW), found.start) is not None
    return found if _widen(found, _POSITION_SCOPE, folded) or placed or within else None


def _top(match: re.Match[str], folded: str, masked: str) -> Found | None:
    """全省前十: within a scope only; elsewhere it is the first so many of something."""
    if not _CLOSED.match(folded, match.end()):
        return None
    digits = _DIGITS.search(match[0])
    assert digits is not None
    found = _rank(match, decimal_of(digits[0]), "前")
    found.unit = match[0][-1] if match[0][-1] in "名位强" else None
    return found if _widen(found, _SCOPE, folded) else None


def _first(match: re.Match[str], folded: str, masked: str) -> Found | None:
    word = match[0]
    if _hidden(match, masked) or folded[match.start() - 1 : match.start()] in ("“", "《"):
        return None
    found = _rank(match, 1, word)
    found.unit = word[1] if word[1] not in "创推获" else None
    found.optional = word == "首次"
    scoped = _widen(found, _SCOPE, folded) or (not found.optional and _widen(found, _NAMED_SCOPE, folded))
    leads_streak = "连冠" in folded[match.end() : match.end() + 8]
    return found if (scoped or word[1] not in "创推获") and not leads_streak else None


def _optional(patterns: tuple[re.Pattern[str], ...], needed: bool, qualifier: str | None = None) -> Reader:
    """A reader of a superlative; ``needed``: without a scope (全省, 国内) it is only a way of speaking."""

    def read(match: re.Match[str], folded: str, masked: str) -> Found | None:
        if _hidden(match, masked):
            return None
        found = _rank(match, 1, qualifier or match[0])
        found.optional = True
        scoped = any(_widen(found, pattern, folded) for pattern in patterns)
        return found if scoped or not needed else None

    return read


def _award(match: re.Match[str], folded: str, masked: str) -> Found | None:
    grade = match[0][0] if match[0].endswith("等奖") and match[0][0] != "特" else None
    found = _rank(match, decimal_of(grade) if grade else None)
    found.unit, found.optional = "等奖" if grade else None, True
    if _widen(found, _AWARD_LEAD, folded):
        found.core_start = found.start
    return found


def _full(match: re.Match[str], folded: str, masked: str) -> Found | None:
    """全覆盖 alone means all of it; beside a number it only says how the counted things are reached."""
    done = _ACHIEVED.search(folded, max(0, match.start() - 44), match.start())
    if done is None or any(char.isdigit() for char in done[0]):
        return None
    found = _rank(match, 100)
    found.kind, found.optional = Kind.PERCENT, True
    return found


Reader = Callable[[re.Match[str], str, str], Found | None]
_READERS: dict[str, Reader] = {
    "streak": _streak,
    "top": _top,
    "position": _position,
    "first": _first,
    "soft": _optional((_SCOPE,), True),
    "only": _optional((_SCOPE, _NAMED_SCOPE), False),
    "most": _optional((_MOST_SCOPE,), True, "最"),
    "best": _optional((_BEST_SCOPE,), True, "最"),
    "award": _award,
    "full": _full,
}
