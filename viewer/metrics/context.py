"""Reads what stands around a figure in its sentence: change and basis, period, status."""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.metrics import patterns as rules
from viewer.metrics.found import Found
from viewer.model import Kind, Span

_VERBS = sorted((*rules.UP, *rules.DOWN), key=len, reverse=True)
_CHANGE = re.compile(
    rf"(?P<basis>{rules.BASIS})?(?:,|，)?(?:分别|均|年均|累计|合计|各|又|再|仅|只|将|实际|同口径|约|大幅|持续|共)*"
    rf"(?<![新净最至倍])(?P<verb>{'|'.join(_VERBS)})(?P<to>到|至|为|成)?(?:了|在|达到?|控制在|分别|均)*$"
)
_ABOVE = re.compile(
    r"(?P<basis>(?P<verb>高于|低于|快于|慢于|多于|少于|优于|好于|超过|高出|低出)[^,，。;；、\n达为率例比\d]{2,14}?)$"
)
_LIST = re.compile(r"[、和及与]|以及")
_PERIOD = re.compile(rules.PERIOD)
_LEADING = re.compile(r"预计|将|力争|(?:自|从)(?=[\d一二])")
_EDGES = "、,，;:。\n()"
_TITLE = re.compile(r"《[^《》\n]*》|“[^“”\n]*”")
_PLAN_NAME = re.compile(r"^[“\"]?十[一二三四五]五")
_TOTAL = re.compile(r"累[计积](?![^,，。;；、]{0,6}[量额数率值])")
# A date says when the clause happened where it opens the clause, or stands before the verb or the number.
_OPENS = re.compile(
    r"^(?:[一二三四五六七八九十]+是|[（(][一二三四五六七八九十\d]+[)）]|[-—#,，\s]"
    r"|其中|但|而|同时|至|在|于|自|从|仅|到|预计|预期|力争|将)*$"
)
_BEFORE_VERB = re.compile(
    r"\s*(?:[,，:]|被|共|累计|先后|新增|实现|完成|全|我|各|已|预计|末|底|,|分别|获|净增|引进|建成|均|达|的?\d|社|地|规)"
)
_SUBJECT = re.compile(r"^(?:我们|[一-鿿]{1,4}[省市区县州镇旗院局委办部]|[一-鿿]{2,3})$")
# Words of time that are never part of a name (全年, 年末, 截至9月底): they hold for what follows wherever they stand.
_WHEN = re.compile(
    r"全年(?!度)|年末|年底|截至|截止|上半年|下半年|前[一二三四\d]{1,2}个?(?:季度|月)|[一二三四]季度|\d{1,2}[-—–~至]\d{1,2}月"
    r"|(?:19|20)\d\d年(?:末|底|全年|上半年|\d{1,2}[-—–~至]\d{1,2}月|前[一二三四]季度)|去年全年"
)
# 24年来新低: a record, not a time that a figure holds for.
_RECORD = re.compile("的?(?:新低|新高|最[高低大好快]|次[高低]|首次|同期)")
_NOT_WHEN = re.compile("的?(?:目标|任务|计划|预算|指标|以前|之?前|前)")
_EXPECTED = re.compile(rules.EXPECTED)
_TARGET = re.compile(rules.TARGET)
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNDERWAY = re.compile(rules.UNDERWAY)
_DONE = re.compile(r"已经?(?!有序)|目前|截至|累计完成|同比|上年|去年|过去|年末(?!前)|比上|新增了|完成了")


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the text around says of time: ``planned``: the section or document sets targets; ``year`` of the report."""

    planned: bool
    year: int | None

    def is_ahead(self, period: str | None) -> bool:
        """True when ``period`` names a year after the report's own."""
        if period is None or self.year is None:
            return False
        years = [int(year) for year in _YEAR.findall(period)]
        return bool(years) and min(years) > self.year


@dataclass(frozen=True, slots=True)
class Period:
    """One expression of time in a sentence; ``reaches``: it also holds for the clauses after its own."""

    start: int
    end: int
    words: str
    clause: Span
    reaches: bool


def read_change(found: Found, folded: str, clause: Span, before: Found | None) -> None:
    """Sets direction and basis, and the kind ``change`` where the figure is by how much something changed."""
    if found.kind is Kind.RANK or (found.kind is Kind.RATIO and (found.value_to is not None or found.unit is not None)):
        return
    above = _ABOVE.search(folded, max(clause.start, found.start - 18), found.start)
    if above is not None and found.family == "share":
        found.kind, found.basis, found.verb = Kind.CHANGE, above["basis"], above["verb"]
        found.direction = "down" if above["verb"] in ("低于", "慢于", "少于", "低出") else "up"
        return
    change = _CHANGE.search(folded, max(clause.start, found.start - 30), found.start)
    if change is not None and found.kind is not Kind.FROM_TO:
        _apply(found, change, alone=change.start() == clause.start and before is not None)
        return
    listed = before is not None and _LIST.fullmatch(folded, before.end, found.start) is not None
    if listed and before is not None and before.family == found.family and before.kind is Kind.CHANGE:
        found.kind, found.direction, found.basis, found.verb = before.kind, before.direction, before.basis, before.verb


def _apply(found: Found, change: re.Match[str], *, alone: bool) -> None:
    """``alone``: the clause names no subject, so that the figure is by how much the one before changed."""
    verb, basis = change["verb"], change["basis"]
    found.direction = "up" if verb in rules.UP else "down"
    found.verb = verb
    if change["to"]:
        found.verb = verb + change["to"]
        return
    found.basis = basis
    if found.kind is Kind.RANGE:
        return
    if found.family in ("share", "ratio") or basis is not None or alone:
        found.kind = Kind.CHANGE
    else:
        found.verb = ""
        found.direction = None if verb in ("增长", "降") or len(verb) == 1 else found.direction


def last_match(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last place between ``start`` and ``end`` where ``pattern`` stands, or None."""
    return max(pattern.finditer(text, start, end), key=lambda match: match.start(), default=None)


def periods_of(folded: str, sentence: Span, clauses: list[Span]) -> list[Period]:
    """The expressions of time in a sentence that can say when its figures hold, in order."""
    titles = [match.span() for match in _TITLE.finditer(folded, *sentence)]
    found: list[Period] = []
    at = 0
    for match in _PERIOD.finditer(folded, *sentence):
        start, end = match.span()
        if any(a < start < b or a < end - 1 < b for a, b in titles) and not _PLAN_NAME.match(match[0]):
            continue
        if (
            folded[start - 1 : start] in ("比", "较", "与", "同")
            or _RECORD.match(folded, end)
            or (match[0] == "当年" and folded[start - 1] not in _EDGES)
        ):
            continue
        lead = _LEADING.match(match[0])
        start += len(lead[0]) if lead else 0
        while at + 1 < len(clauses) and clauses[at].end <= start:
            at += 1
        found.append(Period(start, end, folded[start:end], clauses[at], _reaches(folded, start, end, clauses[at])))
    return found


def _reaches(folded: str, start: int, end: int, clause: Span) -> bool:
    before = folded[clause.start : start].strip()
    if _WHEN.match(folded, start, end) and not _NOT_WHEN.match(folded, end):
        return True
    if _OPENS.match(before):
        return True
    return _SUBJECT.match(before) is not None and _BEFORE_VERB.match(folded, end) is not None


def period_for(found: Found, folded: str, clause: Span, periods: list[Period]) -> str | None:
    """The time a figure holds for: the nearest before it in its clause, else the nearest that reaches it."""
    own = [p for p in periods if p.clause == clause and p.end <= found.core_start]
    if own and own[-1].words == "当年" and periods[0].words != "当年":
        own = own[:-1]
    if own:
        return own[-1].words
    total = _TOTAL.search(folded, clause.start, found.start)
    if total is not None and found.kind is not Kind.RANK:
        return total[0]
    reaching = [p for p in periods if p.reaches and p.end <= found.core_start]
    return reaching[-1].words if reaching else None


def status_for(found: Found, folded: str, sentence: Span, clause: Span, outlook: Outlook) -> str | None:
    """预计, 目标 or 推进中 for a figure that is not an achieved result, else None."""
    planned = outlook.planned or outlook.is_ahead(found.period)
    done = _DONE.search(folded, clause.start, found.start) is not None
    expected = last_match(_EXPECTED, folded, sentence.start, found.start)
    if expected is not None and _DONE.search(folded, expected.end(), found.start) is None:
        return "预计"
    if _TARGET.search(folded, clause.start, found.start) and not done:
        return "目标"
    if _UNDERWAY.search(folded, clause.start, found.start) and found.kind is Kind.COUNT and not done:
        return "推进中" if not planned else "目标"
    if planned and not done and found.kind is not Kind.RANK:
        return "目标"
    return None
