"""Reads by how much a figure says that something changed, and against what."""

from __future__ import annotations

import re

from viewer.metrics import patterns as rules
from viewer.metrics.found import Found
from viewer.metrics.periods import comparison
from viewer.metrics.quick import begun_by
from viewer.model import Kind, Span

_VERBS = sorted((*rules.UP, *rules.DOWN), key=len, reverse=True)
_CHANGE = re.compile(
    rf"(?P<basis>{rules.BASIS})?(?:,|，)?(?:分别|均|也|亦|更|年均|累计|合计|各|又|再|仅|只|将|实际|实质|同口径|约|大幅|持续|共|偏)*"
    rf"(?<![新净最至倍])(?P<verb>{'|'.join(_VERBS)})(?P<to>(?:到|至|为)(?:每[人户月年日]{{1,3}}|[月年日时]薪)?|成)?(?:了|在|达到?|控制在|分别为?|均为?|[仅只]有)*(?:新台币|人民币|港币)?$"
)
# What a change can end in, so that most figures need no search; ``$`` lies before a last line end too.
_LAST_OF_CHANGE = frozenset(verb[-1] for verb in _VERBS) | frozenset("到至为成了在达别均币有年月日人户薪\n")
_ABOVE = re.compile(
    r"(?P<basis>(?P<verb>高于|低于|快于|慢于|多于|少于|优于|好于|超过|高出|低出)[^,，。;；、\n达为率例比\d]{2,14}?)$"
)
# 优良天数增加25天: the subject is itself a number of things, so this is by how much it changed.
_COUNTABLE = re.compile(
    r"(?:数|数量|数额|总量|产量|总额|增加值|总值|GDP|余额|收入|支出|面积|人口|成本|价格|时间|时长|里程|规模|均值|预算|经费|补助|款项?)$"
)
# Taiwan's words for 同比 and 环比 are one with the verb.
_YEARLY_VERBS = ("年增", "年减", "月增", "月减", "季增", "季减")
_COUNTED_VERBS = (
    "增加",
    "增收",
    "超收",
    "减收",
    "短收",
    "增多",
    "净增",
    "多增",
    "减少",
    "缩短",
    "压缩",
    "压减",
    "缩减",
    "削减",
    "扩大",
)
# 标准提高60元: a sum behind these is by how much, for no one raises, lowers or lifts a sum.
_RAISED = (
    "提高",
    "提升",
    "上涨",
    "上升",
    "上调",
    "上浮",
    "调高",
    "调升",
    "涨",
    "下降",
    "下调",
    "下跌",
    "降低",
    "调降",
    "调低",
    "降",
)
# 实现8%的增长
_OF_GROWTH = re.compile(
    r"的[^,，。;；、\d的]{0,4}?(?:(?P<up>增长|增幅|增速|涨幅|升幅)|(?P<down>降幅|跌幅|减幅|下降))(?=[,，。;；、]|$)"
)
# 缩短船期40%: by how much, behind the thing that changed.
_GOVERNED = re.compile(
    r"(?P<verb>压缩|压减|缩短|缩减|降低|减少|削减|提高|提升)(?P<what>(?:效率|[^,，。;；、\d到至为占达率的比了]){1,8})$"
)
# 提高补贴户数至75万户
_BROUGHT = re.compile(
    r"(?P<verb>提高|提升|增加|扩大|降低|减少|压减|压缩|缩短|削减)(?!到|至)[^,，。;；、到至]{2,16}(?<!达)(?:到|至)$"
)
_LIST = re.compile(r"[、和及与]|以及")
# 与上年相比,床位增加…: the basis of all that follows in the sentence.
_AGAINST = begun_by(
    "与同和较比", r"(?:与|同|和|较|比)[^,，。;；、\n]{2,24}?(?:相比|比较|相较)|[与同][^,，。;；、\n]{2,12}?比(?=[,，])"
)
# 增长15.4%,即669亿元: the same change in other words.
_THAT_IS = re.compile("[,，]?(?:即|亦即|也就是)")


def read_change(found: Found, folded: str, sentence: Span, clause: Span, before: Found | None) -> None:
    """Sets direction and basis, and the kind ``change`` where the figure is by how much something changed."""
    if found.kind is Kind.RANK or (found.kind is Kind.RATIO and (found.value_to is not None or found.unit is not None)):
        return
    if found.family == "share" and _is_above(found, folded, clause):
        return
    change = None
    if folded[found.start - 1 : found.start] in _LAST_OF_CHANGE:
        change = _CHANGE.search(folded, max(clause.start, found.start - 30), found.start)
    if change is not None and found.kind is not Kind.FROM_TO:
        subject = folded[clause.start : change.start()]
        basis = change["basis"] or _basis_before(before, folded, clause, change.start())
        _apply(found, change, basis, subject, alone=not subject and before is not None)
        _set_against(found, folded, sentence, subject)
        return
    if before is None or not _goes_on(found, before, folded):
        _read_verb(found, before, folded, sentence, clause)


def _goes_on(found: Found, before: Found, folded: str) -> bool:
    """Gives a later value of a list the change of the one before; False where it is of no such list."""
    if _LIST.fullmatch(folded, before.end, found.start) is None:
        return False
    if (before.family == found.family or found.family == "share") and before.kind is Kind.CHANGE:
        found.kind, found.direction, found.basis, found.verb = before.kind, before.direction, before.basis, before.verb
        # 增长2.4%和-3.6%: the sign turns round what the verb says; it turned it round for the one before as well.
        if before.negative is not found.negative:
            found.direction = "down" if found.direction == "up" else "up"
        return True
    if before.verb[-1:] in ("到", "至") and before.unit == found.unit:
        found.direction, found.verb = before.direction, before.verb  # 分别降低到0.7%和1.1%
        return True
    return False


def _read_verb(found: Found, before: Found | None, folded: str, sentence: Span, clause: Span) -> None:
    """Reads a change that a verb before the thing says, or a noun behind, or the figure before in other words."""
    if verb := _verb_before(found, folded, clause):
        found.direction = "up" if verb in rules.UP else "down"
    else:
        _of_growth(found, folded, sentence, before)


def _of_growth(found: Found, folded: str, sentence: Span, before: Found | None) -> None:
    """Reads 8%的增长, and a second number for the change that the one before states (增长15%,即669亿元)."""
    if found.family == "share" and (grown := _OF_GROWTH.match(folded, found.end, sentence.end)):
        found.kind, found.direction = Kind.CHANGE, "up" if grown["up"] else "down"
    elif before is not None and before.kind is Kind.CHANGE and _THAT_IS.fullmatch(folded, before.end, found.start):
        found.kind, found.direction, found.verb = before.kind, before.direction, before.verb


def _verb_before(found: Found, folded: str, clause: Span) -> str | None:
    """The verb before the thing that the figure stands behind: 提高…至75万户; 压缩时间50% is by how much it changed."""
    if folded[found.start - 1 : found.start] in ("到", "至"):
        brought = _BROUGHT.search(folded, max(clause.start, found.start - 24), found.start)
        return brought and brought["verb"]
    if found.unit == "%" and found.kind is Kind.PERCENT:
        governed = _GOVERNED.search(folded, max(clause.start, found.start - 12), found.start)
        found.kind = Kind.PERCENT if governed is None else Kind.CHANGE
        return governed and governed["verb"]
    return None


def _is_above(found: Found, folded: str, clause: Span) -> bool:
    """Reads a share by which something is over or under another (高于全国平均水平2.1个百分点); False for others."""
    above = _ABOVE.search(folded, max(clause.start, found.start - 18), found.start)
    if above is None:
        return False
    found.kind, found.basis, found.verb = Kind.CHANGE, above["basis"], above["verb"]
    found.direction = "down" if above["verb"] in ("低于", "慢于", "少于", "低出") else "up"
    return True


def _set_against(found: Found, folded: str, sentence: Span, subject: str) -> None:
    """Gives a counted change the basis that its sentence opened with."""
    counted = found.kind is Kind.COUNT or (found.kind is Kind.CHANGE and found.verb[-1:] not in ("到", "至"))
    if found.basis is None and counted and found.direction is not None and len(subject) > 1 and subject[-1] != "(":
        against = _AGAINST.search(folded, sentence.start, found.start)
        if against is not None:
            found.kind, found.basis = Kind.CHANGE, against[0]


def _basis_before(before: Found | None, folded: str, clause: Span, start: int) -> str | None:
    """较上年 of 较上年2亿元增长9%, where the value compared with stands between it and the change at ``start``; in a
    list (同比分别下降5%、下降3%) that of the one before.
    """
    if before is not None and before.kind is Kind.CHANGE and _LIST.fullmatch(folded, before.end, start):
        return before.basis
    near = before is not None and (before.end == start or folded[before.end : start] in (",", "，"))
    against = comparison(before, folded, _since(before, clause)) if near and before is not None else None
    return against and against[0].removesuffix("的")


def _since(found: Found, clause: Span) -> Span:
    """``clause`` widened to take in ``found``, which may stand in the clause before."""
    return Span(min(clause.start, max(0, found.start - 12)), clause.end)


def _apply(found: Found, change: re.Match[str], basis: str | None, before: str, *, alone: bool) -> None:
    """``before``: what stands before the change in its clause; ``alone``: it names no subject, so that the figure is by
    how much the one before changed.
    """
    verb = change["verb"]
    found.direction = "up" if (verb in rules.UP) is not found.negative else "down"
    found.verb = verb
    if change["to"]:
        found.verb = verb + change["to"][0]
        return
    found.basis = basis or (verb if verb in _YEARLY_VERBS else None)
    if found.kind is Kind.RANGE:
        return
    if (
        found.family in ("share", "ratio")
        or basis is not None
        or alone
        or _COUNTABLE.search(before)
        or (found.family == "money" and verb in _RAISED and before)
    ):
        found.kind = Kind.CHANGE
    else:
        found.verb = ""
        # 提升12个社区: what is counted did not grow by so many.
        found.direction = found.direction if verb in _COUNTED_VERBS else None


def last_match(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last place between ``start`` and ``end`` where ``pattern`` stands, or None."""
    last = None
    for last in pattern.finditer(text, start, end):  # noqa: B007 - of those after one another the last is wanted
        pass
    return last
