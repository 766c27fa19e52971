"""Reads whether a figure is a result, a forecast (预计), an aim (目标) or work under way (推进中)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.metrics import patterns as rules
from viewer.metrics.context import last_match
from viewer.metrics.found import Found
from viewer.metrics.prospects import is_budgeted, is_needed, is_underway, promised_since, striven_since
from viewer.metrics.quick import begun_by
from viewer.model import Kind, Span

_EXPECTED = begun_by("预拟有可推估将", rules.EXPECTED)
_TARGET = begun_by("力争确目计拟将培原要到会预期以", rules.TARGET)
_ANEW = begun_by(
    "今明全到力将计再新确预拟要争后加推实;",
    r"今年|明年|今后|全年|到|力争|将|计划|再|新|确保|预|拟|要|争取|加快|推进|实施|;",
)
# 到2031年,力争…;…: an aim that opens a sentence is that of all its figures.
_OPENING_AIM = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}是|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])?(?:全[国省市区县]|我[省市区县])?"
    r"(?:[到至]?(?:(?:19|20)\d\d年|今年|明年|年)[底末]?[,，]?)?(?:全[国省市区县]|我[省市区县])?(?:力争|确保)"
)
# 降至10%的目标, 达到80%等目标: said behind the figure; 主要预期目标是: for all that follows.
_AIM = re.compile(r"[^。;,，]{0,12}?(?:的|等)[^,，。;\d]{0,4}目标(?!任务)|[^。;,，]{0,8}为(?:年度)?目标")
# 提出到…年…达到…、…达到…等一系列目标: said once for the whole list.
_SET = re.compile("提出|明确|确定|设定|制定|规定")
_ENDS_AIMED = re.compile(r"等[^,，。;\d]{0,12}目标[。;]?$")
_FORESEEN = re.compile(r"[^,，。;；\d]{1,10}(?:预计|有望|可望)")
# 2万个单位将在明年落成
_TO_COME = re.compile(rf"[^,，。;；]{{0,16}}?(?:将[于在会陆全]|{rules.WILL}[在于])")
_OPENING = 2
_ELSEWHERE = re.compile(";(?!其中|当中|可|并)")
# 推估需要者有76万人,惟实际使用者18万人
_ACTUAL = re.compile("[,，;][惟但而]实际")
_AIMS = begun_by(
    "预主奋工发将要拟目",
    r"(?:将|要|拟)[^,，。;\n]{0,10}办[好成]|(?<!完成)(?:预期|主要|奋斗|工作|发展)目标(?:是|为|:|任务是)|目标还?包括",
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_TO_BE = ("未来", "今后", "明年")
_WITHIN = re.compile("[2-9两三四五六七八九十] ?年内")
_BY_YEAR = re.compile(r"到20\d\d年")
# 完成年度目标任务的98% is a result.
_PART_DONE = re.compile(r"完成[^,，。;]{0,8}(?:目标|任务|计划|预算|考核)[^,，。;\d]{0,2}的$")
_UNDERWAY = begun_by("持积全加正在扎稳有", rules.UNDERWAY)
# What has been compared with has happened; what is compared need not have (预计增长5%,比上年快1个百分点).
_DONE = begun_by(
    "已目截累上去过年新完决提如圆翻",
    r"已经?(?!有序)|翻了|目前|截至|累计完成|(?<![比较与同])(?:上年|去年|过去)|(?<=\d)年末(?!前)|新增了|完成了|决算"
    r"|提前[^,，。;]{0,6}(?:实现|完成|达到)|如期|圆满",
)
# A word of each of the rules above; most sentences have none of them.
_AHEAD = begun_by(
    "预有可拟推估力确争目计会将培原要到全正在加期以规兴任",
    "规划|兴建|任务数|期能|以期|预[计算期估测料留]|[有可]望|可能|[拟会将要]|推[估进]|估计|力争|确保|争取|目标|计划|培养造就|原则上|到20|全面启动|正在|在建|加紧",
)
_AS_SURE = {"预计": "预计", "目标": "目标"}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the text around says of time: ``planned``: the section or document sets targets; ``year`` of the report;
    ``past``: names of five-year plans that are over; ``worded``: the sentence itself may say so (``looks_ahead``);
    ``told``: the last year that a report names which does not say its own, 0 for none;
    ``begins``: the first year of a report that is a plan.
    """

    planned: bool
    year: int | None
    past: tuple[str, ...] = ()
    worded: bool = True
    told: int = 0
    begins: int | None = None

    def is_over(self, period: str | None) -> bool:
        """True when ``period`` names a five-year plan that is over, or years before the plan that is read begins."""
        if period is None:
            return False
        if any(name in period for name in self.past):
            return True
        if self.begins is None or period[0] in "到至":
            return False
        return max(map(int, _YEAR.findall(period)), default=self.begins) < self.begins

    def is_ahead(self, period: str | None) -> bool:
        """True when ``period`` names a year after the report's own."""
        if period is None:
            return False
        if period.startswith(_TO_BE) or _WITHIN.fullmatch(period):
            return True
        years = [int(year) for year in _YEAR.findall(period)]
        if self.year is None:
            return _BY_YEAR.fullmatch(period) is not None and min(years) > self.told
        return bool(years) and min(years) > self.year


def status_for(
    found: Found, folded: str, sentence: Span, clause: Span, outlook: Outlook, before: Found | None
) -> str | None:
    """预计, 目标 or 推进中 for a figure that is not an achieved result, else None.

    ``before``: the figure before in the sentence; a change compared with an earlier time is as sure as that one.
    """
    if outlook.worded and (told := _told(found, folded, sentence, clause)):
        return told
    if outlook.worded and is_budgeted(found, folded, clause):
        return "目标"
    if found.period is not None and found.period.startswith("未来") and is_needed(found, folded, clause):
        return "预计"
    if before is not None and found.kind is Kind.CHANGE and found.basis is not None:
        return _AS_SURE.get(before.status or "")
    over = outlook.is_over(before.period if before is not None and found.period == "累计" else found.period)
    planned = (outlook.planned and not over) or outlook.is_ahead(found.period)
    counted = outlook.worded and found.kind is Kind.COUNT
    if counted and is_underway(found, folded, clause):
        return "推进中"
    underway = counted and _UNDERWAY.search(folded, clause.start, found.start)
    if not (planned or underway) or _DONE.search(folded, clause.start, found.start) is not None:
        return None
    if found.kind is Kind.PERCENT and _PART_DONE.search(folded, clause.start, found.start):
        return None
    if underway:
        return "推进中" if not planned else "目标"
    if folded.find("可能", found.end, clause.end) >= 0:
        return None  # what only may be, of things that are
    return "目标" if found.kind is not Kind.RANK and not _goes_on_done(folded, sentence, clause) else None


def looks_ahead(folded: str, sentence: Span) -> bool:
    """True where a sentence has any of the words that can make its figures forecasts, aims or work under way."""
    return _AHEAD.search(folded, *sentence) is not None


def _told(found: Found, folded: str, sentence: Span, clause: Span) -> str | None:
    """预计 or 目标 where the words of the sentence say so of ``found``."""
    if _FORESEEN.match(folded, found.end, clause.end):
        return "预计"
    expected = last_match(_EXPECTED, folded, sentence.start, found.start)
    if expected is not None and _foresees(expected, folded, sentence, found):
        return "预计"
    aimed = (
        _TARGET.search(folded, clause.start, found.start)
        or _AIM.match(folded, found.end, sentence.end)
        or _TO_COME.match(folded, found.end, clause.end)
    )
    aimed = aimed or _AIMS.search(folded, sentence.start, found.start)
    # What was done before the words of the aim says nothing of it: 已交代会兴建18间.
    since = aimed.end() if aimed is not None and clause.start <= aimed.start() < found.start else clause.start
    if (aimed or _is_set(folded, sentence, found)) and _DONE.search(folded, since, found.start) is None:
        return "目标"
    since = max(striven_since(folded, sentence, clause), promised_since(folded, sentence, found))
    if since >= 0 and _DONE.search(folded, since, found.start) is None:
        return "目标"
    opening = _OPENING_AIM.match(folded, sentence.start)
    if opening is not None and _DONE.search(folded, opening.end(), found.start) is None:
        return "目标"
    return None


def _goes_on_done(folded: str, sentence: Span, clause: Span) -> bool:
    """True in a sentence of a plan that began with what has been done and goes on with it: 已开工12座,完成投资2亿元."""
    done = last_match(_DONE, folded, sentence.start, clause.start)
    return done is not None and _ANEW.search(folded, done.end(), clause.end) is None


def _is_set(folded: str, sentence: Span, found: Found) -> bool:
    """True in a list of figures that its sentence sets as aims, said at its end."""
    if "目标" not in folded[max(found.end, sentence.end - 3) : sentence.end]:  # a quick look, for most have none
        return False
    if _ENDS_AIMED.search(folded, max(found.end, sentence.end - 20), sentence.end) is None:
        return False
    return _SET.search(folded, sentence.start, found.start) is not None


def _foresees(expected: re.Match[str], folded: str, sentence: Span, found: Found) -> bool:
    """True where a forecast holds for ``found``: to the end of the sentence it opens, else to the next semicolon."""
    if _DONE.search(folded, expected.end(), found.start) or _ACTUAL.search(folded, expected.end(), found.start):
        return False
    opens = expected.start() - sentence.start <= _OPENING
    return opens or _ELSEWHERE.search(folded, expected.end(), found.start) is None
