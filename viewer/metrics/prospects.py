"""Tells from the words next to a figure that it was budgeted or is under way, and so is no result."""

from __future__ import annotations

import re

from viewer.metrics.found import Found
from viewer.model import Kind, Span

# 完成预算3亿元的98%, 占年度计划投资2亿元的40%: what was to be had, and the share of it that was.
_INTENDED = re.compile(r"(?:预算|计划|目标|任务)(?:总?投资|收入|支出)?(?:数|额)?$")
_SHARED = re.compile(r"的(?:约|近|超过?)?\d[\d.]*%")
# 年初预算为3万元
_FIRST_BUDGET = re.compile(r"(?:年初|年度|调整|当年|本年|追加)预算数?(?:为|是|安排)$")
_LAST_OF_INTENDED = frozenset("算划标务资入出数额为是排")
# 9个正在推进, 5座在建
_UNDERWAY = re.compile(
    r"[^,，。;；\d]{0,8}?(?:正在|加紧)(?:加快|有序|稳步)?(?:推进|建设|实施|施工|新建|兴建|规划|筹建|办理)"
)
# 规划兴建中27处
_IN_WORK = re.compile(r"(?:(?:规划|筹)?(?:兴建|施工|建设|筹建|建置)|规划)中$")
# 力争甲达到…,乙突破…,丙达…: one aim for the whole list.
_STRIVEN = "力争"
# 政府会…,并增加…: said once for all that the sentence promises.
_PROMISED = re.compile(
    r"(?:政府|我们|当局|本[府局署院会]|[市县]府)(?:亦|也|更|并|还|今年|明年|同时)?"
    r"(?:会(?![议计同商见员])|将(?=透过|通过|向|与|会|于|在|继续|推|增|提|加|分|拨|注|成立|设|投|预留|资助|支持|开展|举办|兴?建|扩|延长"
    r"|发放|优化|动用|公布|尽快|逐步|陆续|全面|进一步))"
)
_NEED = re.compile(r"需求|需要")


def is_budgeted(found: Found, folded: str, clause: Span) -> bool:
    """True for money or numbers that a budget or a plan names, not what came of it."""
    if found.kind not in (Kind.AMOUNT, Kind.COUNT) or folded[found.start - 1 : found.start] not in _LAST_OF_INTENDED:
        return False
    since = max(clause.start, found.start - 12)
    if _INTENDED.search(folded, since, found.start) and _SHARED.match(folded, found.end):
        return True
    return _FIRST_BUDGET.search(folded, since, found.start) is not None


def is_underway(found: Found, folded: str, clause: Span) -> bool:
    """True for counted things of which the words behind say that they are still worked on: 9个正在推进."""
    if folded[found.start - 1 : found.start] == "中" and _IN_WORK.search(folded, clause.start, found.start):
        return True
    return _UNDERWAY.match(folded, found.end, clause.end) is not None


def striven_since(folded: str, sentence: Span, clause: Span) -> int:
    """Behind the 力争 that opens a list of aims to which ``clause`` belongs; -1 where there is none."""
    at = folded.rfind(_STRIVEN, sentence.start, clause.start)
    return -1 if at < 0 or folded.find(";", at, clause.start) >= 0 else at + len(_STRIVEN)


def promised_since(folded: str, sentence: Span, found: Found) -> int:
    """Behind the words that promise all that follows in the sentence, up to ``found``; -1 where there are none."""
    last = -1
    for match in _PROMISED.finditer(folded, sentence.start, found.start):
        last = match.end()
    return -1 if last < 0 or folded.find(";", last, found.start) >= 0 else last


def is_needed(found: Found, folded: str, clause: Span) -> bool:
    """True for what years to come, which ``found`` holds for, are held to need: 未来十年的需求为3万套."""
    return _NEED.search(folded, clause.start, found.start) is not None
