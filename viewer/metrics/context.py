"""Reads what stands around a figure in its sentence: change and basis, period, status."""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.metrics import patterns as rules
from viewer.metrics.found import Found
from viewer.metrics.quick import begun_by
from viewer.model import Kind, Span

_VERBS = sorted((*rules.UP, *rules.DOWN), key=len, reverse=True)
_CHANGE = re.compile(
    rf"(?P<basis>{rules.BASIS})?(?:,|，)?(?:分别|均|年均|累计|合计|各|又|再|仅|只|将|实际|实质|同口径|约|大幅|持续|共|偏)*"
    rf"(?<![新净最至倍])(?P<verb>{'|'.join(_VERBS)})(?P<to>到|至|为|成)?(?:了|在|达到?|控制在|分别|均)*$"
)
# What a change can end in, so that most figures need no search; ``$`` lies before a last line end too.
_LAST_OF_CHANGE = frozenset(verb[-1] for verb in _VERBS) | frozenset("到至为成了在达别均\n")
_ABOVE = re.compile(
    r"(?P<basis>(?P<verb>高于|低于|快于|慢于|多于|少于|优于|好于|超过|高出|低出)[^,，。;；、\n达为率例比\d]{2,14}?)$"
)
# 优良天数增加25天: the subject is itself a number of things, so this is by how much it changed.
_COUNTABLE = re.compile(
    r"(?:数|数量|总量|产量|总额|增加值|余额|收入|支出|面积|人口|成本|价格|时间|时长|里程|规模|均值)$"
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
# 缩短船期40%: by how much, behind the thing that changed.
_GOVERNED = re.compile(
    r"(?P<verb>压缩|压减|缩短|缩减|降低|减少|削减|提高|提升)(?P<what>(?:效率|[^,，。;；、\d到至为占达率的比了]){1,8})$"
)
_LIST = re.compile(r"[、和及与]|以及")
_EXPECTED = begun_by("预拟有可推估", rules.EXPECTED)
_TARGET = begun_by("力确争目计拟将培原要到会", rules.TARGET)
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
_AIM = re.compile(r"[^。;,，]{0,12}?(?:的|等)[^,，。;\d]{0,4}目标(?!任务)")
# 提出到…年…达到…、…达到…等一系列目标: said once for the whole list.
_SET = re.compile("提出|明确|确定|设定|制定|规定")
_ENDS_AIMED = re.compile(r"等[^,，。;\d]{0,12}目标[。;]?$")
_FORESEEN = re.compile(r"[^,，。;；\d]{1,10}(?:预计|有望|可望)")
# 2万个单位将在明年落成
_TO_COME = re.compile(rf"[^,，。;；\d]{{0,12}}?(?:将[于在会陆全]|{rules.WILL}[在于])")
_OPENING = 2
_ELSEWHERE = re.compile(";(?!其中|当中|可|并)")
_AIMS = begun_by(
    "预主奋工发将要拟目",
    r"(?:将|要|拟)[^,，。;\n]{0,10}办[好成]|(?<!完成)(?:预期|主要|奋斗|工作|发展)目标(?:是|为|:|任务是)|目标还?包括",
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNDERWAY = begun_by("持积全加正在扎稳有", rules.UNDERWAY)
# What has been compared with has happened; what is compared need not have (预计增长5%,比上年快1个百分点).
_DONE = begun_by(
    "已目截累上去过年新完决提如圆",
    r"已经?(?!有序)|目前|截至|累计完成|(?<![比较与同])(?:上年|去年|过去)|(?<=\d)年末(?!前)|新增了|完成了|决算"
    r"|提前[^,，。;]{0,6}(?:实现|完成|达到)|如期|圆满",
)
# A word of each of the rules above; most sentences have none of them.
_AHEAD = begun_by(
    "预有可拟推估力确争目计会将培原要到全正在加",
    "预[计算期估测料]|[有可]望|[拟会将要]|推[估进]|估计|力争|确保|争取|目标|计划|培养造就|原则上|到20|全面启动|正在|在建|加紧",
)
_AS_SURE = {"预计": "预计", "目标": "目标"}
# 与上年相比,床位增加…: the basis of all that follows in the sentence.
_AGAINST = begun_by("与同和较比", r"(?:与|同|和|较|比)[^,，。;；、\n]{2,24}?(?:相比|比较|相较)")
# 增长15.4%,即669亿元: the same change in other words.
_THAT_IS = re.compile("[,，]?(?:即|亦即|也就是)")


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the text around says of time: ``planned``: the section or document sets targets; ``year`` of the report;
    ``past``: names of five-year plans that are over; ``worded``: the sentence itself may say so (``looks_ahead``).
    """

    planned: bool
    year: int | None
    past: tuple[str, ...] = ()
    worded: bool = True

    def is_over(self, period: str | None) -> bool:
        """True when ``period`` names a five-year plan that is over."""
        return period is not None and any(name in period for name in self.past)

    def is_ahead(self, period: str | None) -> bool:
        """True when ``period`` names a year after the report's own."""
        if period is None or self.year is None:
            return False
        years = [int(year) for year in _YEAR.findall(period)]
        return bool(years) and min(years) > self.year


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
        _apply(found, change, subject, alone=not subject and before is not None)
        _set_against(found, folded, sentence, subject)
        return
    listed = before is not None and _LIST.fullmatch(folded, before.end, found.start) is not None
    if listed and before is not None and before.family == found.family and before.kind is Kind.CHANGE:
        found.kind, found.direction, found.basis, found.verb = before.kind, before.direction, before.basis, before.verb
        # 增长2.4%和-3.6%: the sign turns round what the verb says; it turned it round for the one before as well.
        if before.negative is not found.negative:
            found.direction = "down" if found.direction == "up" else "up"
    elif listed and before is not None and before.verb[-1:] in ("到", "至") and before.unit == found.unit:
        found.direction, found.verb = before.direction, before.verb  # 分别降低到2%和3%
    elif (
        found.unit == "%"
        and found.kind is Kind.PERCENT
        and (governed := _GOVERNED.search(folded, max(clause.start, found.start - 12), found.start))
    ):
        found.kind, found.direction = Kind.CHANGE, "up" if governed["verb"] in rules.UP else "down"
    elif before is not None and before.kind is Kind.CHANGE and _THAT_IS.fullmatch(folded, before.end, found.start):
        found.kind, found.direction, found.verb = before.kind, before.direction, before.verb


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
    if found.basis is None and found.kind is Kind.COUNT and found.direction is not None and subject:
        against = _AGAINST.search(folded, sentence.start, found.start)
        if against is not None:
            found.kind, found.basis = Kind.CHANGE, against[0]


def _apply(found: Found, change: re.Match[str], before: str, *, alone: bool) -> None:
    """``before``: what stands before the change in its clause; ``alone``: it names no subject, so that the figure is by
    how much the one before changed.
    """
    verb, basis = change["verb"], change["basis"]
    found.direction = "up" if (verb in rules.UP) is not found.negative else "down"
    found.verb = verb
    if change["to"]:
        found.verb = verb + change["to"]
        return
    found.basis = basis or (verb if verb in _YEARLY_VERBS else None)
    if found.kind is Kind.RANGE:
        return
    if found.family in ("share", "ratio") or basis is not None or alone or _COUNTABLE.search(before):
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


def status_for(
    found: Found, folded: str, sentence: Span, clause: Span, outlook: Outlook, before: Found | None
) -> str | None:
    """预计, 目标 or 推进中 for a figure that is not an achieved result, else None.

    ``before``: the figure before in the sentence; a change compared with an earlier time is as sure as that one.
    """
    if outlook.worded and (told := _told(found, folded, sentence, clause)):
        return told
    if before is not None and found.kind is Kind.CHANGE and found.basis is not None:
        return _AS_SURE.get(before.status or "")
    planned = (outlook.planned and not outlook.is_over(found.period)) or outlook.is_ahead(found.period)
    underway = outlook.worded and found.kind is Kind.COUNT and _UNDERWAY.search(folded, clause.start, found.start)
    if not (planned or underway) or _DONE.search(folded, clause.start, found.start) is not None:
        return None
    if underway:
        return "推进中" if not planned else "目标"
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
    if (aimed or _is_set(folded, sentence, found)) and _DONE.search(folded, clause.start, found.start) is None:
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
    if _DONE.search(folded, expected.end(), found.start) is not None:
        return False
    opens = expected.start() - sentence.start <= _OPENING
    return opens or _ELSEWHERE.search(folded, expected.end(), found.start) is None
