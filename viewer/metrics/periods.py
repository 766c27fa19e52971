"""Reads when the figures of a sentence hold: its expressions of time, and how far each of them reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from viewer.metrics import patterns as rules
from viewer.metrics.found import Found
from viewer.metrics.quick import begun_by
from viewer.model import Kind, Span

_PERIOD = re.compile(rules.PERIOD)
_PLAIN_PERIOD = begun_by(rules.PERIOD_FIRST, rules.PLAIN_PERIOD, rules.PERIOD_NUMERAL)
_LEADING = re.compile(r"预计|将|力争|(?:自|从)(?=[\d一二])")
# 自4月26日起 is one expression, in 从2031年的5亿元 the first word is not of the time.
_SINCE_THEN = ("起", "开始", "以来", "止")
_REMEMBERED = 256
_EDGES = "、,，;:。\n()"
_TITLE = re.compile(r"《[^《》\n]*》|“[^“”\n]*”|「[^「」\n]*」")
_PLAN_NAME = re.compile(r"^[“「\"]?十[一二三四五]五")
_TOTAL = re.compile(r"累[计积](?![^,，。;；、]{0,6}[量额数率值]|结[存余]|增速|增幅|涨幅|降幅|[^,，。;；、]{0,3}增速)")
# A date says when the clause happened where it opens the clause, or stands before the verb or the number.
_OPENS = re.compile(
    r"^(?:[一二三四五六七八九十]+是|\d{1,3}[.．、)）]|[（(][一二三四五六七八九十\d]+[)）]|[-—#,，\s\u2460-\u249b\u3220-\u3229]"
    r"|[一-鿿]{0,8}(?:提出|指出|显示|表明|表示|提到|提及|宣布|强调|透露|明确|要求|估计|预测|计算|核算|统计)"
    r"|其中|但|而|同时|至|在|于|自|从|仅|到|预计|预期|力争|将)*$"
)
_BEFORE_VERB = re.compile(
    r"\s*(?:[,，:]|被|共|累计|先后|新增|实现|完成|全|我|各|已|预计|末|底|,|分别|获|净增|引进|建成|均|达|的?\d|社|地|规|编列|安排|预算)"
)
_SUBJECT = re.compile(r"^(?:我们|[一-鿿]{1,4}[省市区县州镇旗院局委办部会府]|[一-鿿]{2,3})$")
# 本市2031年…: the whole place, and when; a name would stand behind another verb.
_PLACED_IN_TIME = re.compile(r"^[一-鿿]{2,10}[在于]$")
_WHOLE = re.compile(r"^(?:本|我|全)[国省市区县州府院]$")
# Words of time that are never part of a name (全年, 年末, 截至9月底): they hold for what follows wherever they stand.
_WHEN = re.compile(
    r"全年(?!度)|年末|年底|截至|截止|至今|迄今|上半年|下半年|(?:今年|去年)?前[一二三四\d]{1,2}个?(?:季度|月)|[一二三四]季度|\d{1,2}[-—–~至]\d{1,2}月"
    r"|(?:19|20)\d\d年(?:末|底|全年|上半年|\d{1,2}[-—–~至]\d{1,2}月|前[一二三四]季度)|去年全年|(?:未来|今后)[\d一二两三四五六七八九十]{1,3}个?(?:财政)?年|.*(?:以来|年来)$"
)
# 完成全年计划的…, 占年初预算的…: a plan for a time, not a time.
_NOT_WHEN = re.compile(
    "(?<=全年)的?(?:目标|任务|计划|预算|指标|预期)|(?<=年初)的?(?:目标|任务|计划|预算|安排|确定|下达|批准|上报|报|经|提交|[市区县]|人大|预期)"
)
# 实现“…”以来七连升: the record alone has lasted so long.
_SINCE = re.compile("(?:实现|创下?|是|为|保持)了?$")
# 是2015年的2.3倍, 恢复至上年的80%: compared with that time.
_TIMES_OF = re.compile(r"的(?:近|约|超)?[\d.]+[倍%成]")
# 24年来新低: a record, not a time that a figure holds for.
_RECORD = re.compile("的?(?:新低|新高|最[高低大好快](?!法|检|人民)|次[高低]|首次|同期)")
_AFTER_FIGURES, _FAR = re.compile(r"\d(?![\d.、)]*[.、)](?!\d))[^;]*[,，]$"), 60
# 通过115年度中央政府总预算案,收入编列…: the year of the budget is that of its sums.
_BUDGET = re.compile(r"[^,，。;\d]{0,8}预算(?:案|草案|\(草案\))?")
# 2031年度预算案编列收入3亿元,支出2亿元: of all that follows.
_LISTS_BUDGET = re.compile(r"[^,，。;\d]{0,6}预算案?编列")
_BRACKET = re.compile(r"\([即指]?为?$")
# 报告提出2031年主要目标:…: when all that follows is to hold.
_ANNOUNCED = re.compile(r"目标|任务|指标|安排|计划")
_TO_YEAR = re.compile(r"(?:到|至|为)(?P<when>(?:\d{4}|1[01]\d)年(?:度|底|末)?|[今去本]年度?[底末]?|目前)的?[^到至]*$")
# 较上年28899万元增长9.9%
_AGAINST = re.compile(
    r"[较比与](?P<when>(?:上一?年|去年|前年|今年)(?:度|同期|底|末)?|(?:(?:19|20)\d\d|1[01]\d)年(?:度|同期|底|末)?)(?:法定)?(?:[预决]算(?:数|[剩賸]余)|执行数|实际数)?的?$"
)
LAST_OF_TIME = frozenset("年度期底末的数余")
"""What the words of ``comparison`` end in, so that most figures need no search."""
_COMES_TRUE = re.compile(
    r"[^,，。;；\d]{0,4}?(?:落成|入伙|完成|竣工|完工|建成|投用|投产|启用|交付|开业|通车|运营|供应|推出|生效|到位|就绪)"
)
_BY_YEAR = re.compile(r"到20\d\d年底?")
_FIGURE = re.compile("[\\d一二三四五六七八九十]")
# Sentences that go on with what the one before said when (其中, 分…看), or only name a measure and its value.
_GOES_ON = re.compile(r"(?:其中|分[^,，。\d]{1,10}看|[按从以][^,，。\d]{1,12}来?[看分算]|在[^,，。\d]{2,16}中)[,，:]?")
_DIVIDES = re.compile(r"(?:分[^,，。\d]{1,10}|[按从以][^,，。\d]{1,12}来?)[看分算][,，:]")
_FIRST_OF_DIVIDES = "分按从以"
_MEASURE = re.compile(
    r"(?!全[国省市区县]|累计|新增|完成|实现|建成|争取|到位|引进|投入|力争)[^\n,，。;；:：\d]{2,24}(?:值|率|比例|比重|结构|总额|总量|收入|支出|人口|面积|产量|余额|密度|投资|寿命|浓度|指数|用电量)"
    r"[^\n,，。;；\d一-鿿]*(?:比|为|达到?|占|增长|下降|上涨|提高|降低|[由从])?\W{0,2}$"
)
_CARRIED = re.compile(
    r"(?:过去|近)?[五十]年来?|[“「\"]?十[一二三四五]五[”」\"]?(?:时期|期间|以来)|(?:19|20)\d\d年?[-—–~至](?:19|20)\d\d年"
    r"|\d{1,2}月(?:份|底|末)?|报告期内?间?内?"
    r"|(?:(?:19|20)\d\d|1[01]\d)年(?:度|末|底|全年|上半年|第?[一二三四]季度[末底]?|前[一二三四]季度|\d{1,2}(?:[-—–~至]\d{1,2})?月(?:份|末|底)?)?|全年|年末|年底|(?:去年|今年)(?:以来|上半年|前[一二三四]季度|\d{1,2}(?:[-—–~至到]\d{1,2})?月(?:份)?)?|上半年"
    r"|(?:前|[一二三四])[一二三四]?季度|\d{1,2}[-—–~至]\d{1,2}月(?:份)?"
)


@dataclass(frozen=True, slots=True)
class Period:
    """One expression of time in a sentence; ``reaches``: it also holds for the clauses after its own, to ``until``.

    The first such time holds to the end of the sentence, one inside it to the next semicolon.
    """

    start: int
    end: int
    words: str
    clause: Span
    reaches: bool
    until: int


def periods_of(folded: str, sentence: Span, clauses: list[Span]) -> list[Period]:
    """The expressions of time in a sentence that can say when its figures hold, in order."""
    found: list[Period] = []
    titles: list[tuple[int, int]] | None = None
    at = 0
    begun, ended = sentence
    since, within = rules.EVENT_MARKS
    after_event = folded.find(since, begun, ended) >= 0 or folded.find(within, begun, ended) >= 0
    for match in (_PERIOD if after_event else _PLAIN_PERIOD).finditer(folded, *sentence):
        start, end = match.span()
        if titles is None:
            titles = [title.span() for title in _TITLE.finditer(folded, *sentence)]
        if any(a < start < b or a < end - 1 < b for a, b in titles) and not _PLAN_NAME.match(match[0]):
            continue
        if _is_no_time(match, folded) or (found and _explains(start, end, folded)):
            continue
        lead = None if match[0].endswith(_SINCE_THEN) else _LEADING.match(match[0])
        start += len(lead[0]) if lead else 0
        while at + 1 < len(clauses) and clauses[at].end <= start:
            at += 1
        reaches = (match[0] != "当年" or not found) and _reaches(folded, start, end, clauses[at])
        until = sentence.end
        stop = folded.find(";", end, sentence.end) if reaches else -1
        if stop >= 0 and (any(p.reaches for p in found) or _of_one(folded, start, sentence, clauses[at], match[0])):
            until = stop
        found.append(Period(start, end, folded[start:end], clauses[at], reaches, until))
    return found


def _of_one(folded: str, start: int, sentence: Span, clause: Span, words: str) -> bool:
    """True for a time that stands inside a list: one that a colon announces, each item of which has its own time, or
    behind figures of the same thing (…床位5张,年末收养4人;另一院…); 全年 is the time of all.
    """
    if 0 <= folded.find(":", sentence.start, start) < folded.find(";", sentence.start, start):
        return True
    told = max(sentence.start, start - _FAR)
    return words != "全年" and _AFTER_FIGURES.search(folded, told, clause.start) is not None


def _explains(start: int, end: int, folded: str) -> bool:
    """True for a time alone in brackets, in other words or of what is compared with: 未来五年(即2031-32年度起)."""
    return folded[end : end + 1] == ")" and _BRACKET.search(folded, max(0, start - 3), start) is not None


def _is_no_time(match: re.Match[str], folded: str) -> bool:
    """True for a date that a figure is compared with, a plan for a time, a record of so many years."""
    start, end = match.span()
    before = folded[start - 1 : start]
    if (
        before in ("比", "较", "与", "同")
        or folded.startswith("相当于", start - 3)
        or _RECORD.match(folded, end)
        or _NOT_WHEN.match(folded, end)
    ):
        return True
    if folded[end : end + 1] in ("《", "〈") or _TIMES_OF.match(folded, end):
        return True
    if folded[end : end + 1] == "的" and (before in ("从", "由") or match[0][0] in "从自"):
        return True
    return match[0] == "当年" and (before not in _EDGES or folded.startswith("价", end))


def _reaches(folded: str, start: int, end: int, clause: Span) -> bool:
    before = folded[clause.start : start].strip()
    if _WHEN.match(folded, start, end):
        return not (folded.startswith("以来", end - 2) and _SINCE.search(before))
    if folded.startswith("翻", end):
        return False
    if _OPENS.match(before) or (folded.startswith(":", clause.end) and _ANNOUNCED.search(folded, end, clause.end)):
        return True
    if end == clause.end and _PLACED_IN_TIME.match(before):
        return True  # 本港经济在2031年至2034年间,预计…
    if folded[end : end + 1] in ("已", "共") or _LISTS_BUDGET.match(folded, end, clause.end):
        return True
    if _BUDGET.fullmatch(folded, end, clause.end):
        return True
    return _WHOLE.match(before) is not None or (
        _SUBJECT.match(before) is not None and _BEFORE_VERB.match(folded, end) is not None
    )


def period_for(
    found: Found, folded: str, clause: Span, periods: list[Period], before: Found | None = None
) -> str | None:
    """The time a figure holds for: the nearest before it in its clause, else the nearest that reaches it.

    ``before``: the figure before in the sentence; what is 其中 of it holds when it does.
    """
    if found.kind is Kind.FROM_TO and (ends := _TO_YEAR.search(folded, found.start, found.end)):
        return ends["when"]
    if folded[found.start - 1 : found.start] in LAST_OF_TIME and (against := comparison(found, folded, clause)):
        return against["when"]
    own = [p for p in periods if p.clause == clause and p.end <= found.core_start] if periods else []
    if own and own[-1].words == "当年" and periods[0].words != "当年":
        own = own[:-1]
    if own and not (own[-1].words.endswith("年度") and not own[-1].reaches and _until_now(periods)):
        return own[-1].words
    summed = folded.find("累", clause.start, found.start) >= 0
    total = _TOTAL.search(folded, clause.start, found.start) if summed else None
    if total is not None and found.kind is not Kind.RANK:
        alone = _alone_before(clause, periods)
        return total[0] if alone is None else alone.words
    if periods and periods[-1].start >= found.end and (comes := _comes_true(found, folded, clause, periods)):
        return comes
    among = before is not None and folded.startswith("其中", clause.start)
    if before is not None and among and before.period not in (None, "累计", "累积"):
        return before.period
    if not periods:
        return None
    return next((p.words for p in reversed(periods) if p.reaches and p.end <= found.core_start <= p.until), None)


def comparison(found: Found, folded: str, clause: Span) -> re.Match[str] | None:
    """The words before a value that something is compared with, its time as ``when`` (较上年3亿元增长5%), else None."""
    if found.kind is Kind.CHANGE:
        return None
    return _AGAINST.search(folded, max(clause.start, found.start - 12), found.start)


def _alone_before(clause: Span, periods: list[Period]) -> Period | None:
    """The time that is all of the clause before ``clause``: 截至8月底,累计…."""
    return next((p for p in periods if p.end == p.clause.end == clause.start - 1 and p.reaches), None)


def _comes_true(found: Found, folded: str, clause: Span, periods: list[Period]) -> str | None:
    """The time behind a figure in its clause when what is counted comes about: 8套房屋于2031年落成."""
    period = next((p for p in periods if p.start >= found.end and p.clause == clause), None)
    if period is None or folded[period.start - 1] not in "于在" or period.words.startswith("首"):
        return None
    alone = _FIGURE.search(folded, found.end, period.start) is None
    return period.words if alone and _COMES_TRUE.match(folded, period.end) else None


def _until_now(periods: list[Period]) -> bool:
    """True in a sentence that tells what has been done so far, of works that may be named after a year."""
    return any(period.reaches and period.words.endswith("目前") for period in periods)


def divides(folded: str, start: int) -> bool:
    """True where a sentence that begins at ``start`` looks at parts of what was told before (分产业看,…)."""
    return folded[start] in _FIRST_OF_DIVIDES and _DIVIDES.match(folded, start) is not None


def carries(folded: str, sentence: Span, first: Found, earlier: Sequence[Found]) -> bool:
    """True where a sentence whose first figure is ``first`` goes on with the time of the one before it.

    ``earlier``: the figures of that one, where it stands right before.
    """
    if "\n" in folded[max(0, sentence.start - 2) : sentence.start]:
        return False
    if _GOES_ON.match(folded, sentence.start):
        return True
    if _alternate([one.period for one in earlier]):
        return False
    return first.start - sentence.start <= 30 and _MEASURE.fullmatch(folded, sentence.start, first.start) is not None


def _alternate(times: list[str | None]) -> bool:
    """True where the last time had been left for another one before: 年末存栏…;全年出栏…;年末…."""
    last = times[-1] if times else None
    return last in times[:-1] and any(time != last for time in times[times.index(last) :])


def time_of(folded: str, sentence: Span, clauses: list[Span]) -> str | None:
    """The time that a sentence without figures names for what follows it (全年物价平稳。分类别看…)."""
    return next((p.words for p in periods_of(folded, sentence, clauses) if p.reaches), None)


def aimed_at(folded: str, sentence: Span, clauses: list[Span]) -> str | None:
    """The year by which all that a sentence without figures opens with is to be done: 到2031年,体系基本建成。…"""
    when = time_of(folded, sentence, clauses)
    return when if when is not None and _BY_YEAR.fullmatch(when) else None


@lru_cache(_REMEMBERED)
def carried(period: str | None) -> str | None:
    """``period`` where it is one that a following sentence may go on with (全年, 2031年末), else None."""
    return period if period is not None and _CARRIED.fullmatch(period) else None
