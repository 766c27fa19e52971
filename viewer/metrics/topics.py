"""Finds the words before a figure that may name what it measures: in its clause, else in the clause before."""

from __future__ import annotations

import re

from viewer.metrics import wording as words
from viewer.metrics.changed import without_change
from viewer.metrics.found import Found
from viewer.metrics.frames import is_deed
from viewer.metrics.nouns import inside, tail, without_number
from viewer.metrics.scene import Scene
from viewer.model import Kind, Span

# 2个单位将专项资金3万元用于…, 7个单位未及时上缴收入3万元: what was done with what, behind those who did it.
_WRONG = re.compile("[将把未超]|违规|擅自|虚报|挪用|挤占|截留|套取|骗取|滞留|[少漏多][缴征计付报]")
_JOINER = re.compile(r"\s*(?:[、,，;；和及与或]|以及|并)\s*")
_AIMED = re.compile(r"^[^“”]*、(?=力争|确保)")
_FROM_LIST = re.compile(r"(?:分别)?[由从]\d.*$")
# 面积从2031年的5亩调减到今年的3亩, read as two figures.
_FROM_WHEN = re.compile(r"(?<=[一-鿿]{2})[由从](?:\d{4}年|上年|去年|年初)(?:底|末|初)?的?$")
_TO_WHEN = re.compile(r"[一-鿿]{1,2}[到至](?:今年|去年|目前|年底|\d{4}年)?(?:底|末|初)?的?")
_TIMES = frozenset(("的", "年", "初", "底", "末"))
_SHARES = frozenset(("share", "ratio"))
# 某机场2030年旅客吞吐量: the date stands within the name.
_OWNER = re.compile(r"[一-鿿]{1,10}(?:机场|港|车站|园区|医院|学校|公司|集团|高速|铁路|水库|中心|平台|景区)")
# What a unit itself has in brackets: 15.6万套(间), 46万户(套)、….
_OF_UNIT = re.compile(r"^[（(][^（）()\d]{1,6}[)）](?=[、,，和及])")
# Remarks on how a value was reckoned, not part of its name: (初步核算数), (GDP), (不变价).
_CLOSING = frozenset(")）")
_REMARK = re.compile(
    r"[（(](?:[A-Za-z&]+|[^（）()]*(?:核算|口径|初步|价|含|按|见|单位|注|扣除|折算|下同|简称|亦|即)[^（）()]*)[)）]$"
)
# 双倍免税额(即26万元): the value of the words before the bracket.
_THAT_IS = re.compile(r"(?<=[一-鿿]{2})[（(](?:即|约合|折合|合|相当于|约)$")
_THAT_IS_ENDS = frozenset("即合于约")
# Examples before the sort of thing that is counted: “夜集”等消费聚集区, 甲村、乙村等示范村.
CLASS = re.compile(
    r"^[^,，;；]*(?:(?:”|、[^、,，]{2,12})等|[^、,，]{2,16}等(?=各类|各种|一批|一系列))(?=[一-鿿“]{3,20}$)"
)
# 当年投资 and 年度计划 name the thing, not the time.
_YEARS_OWN = re.compile("(?:当年|年度|全年)(?:计划)?(?:投资|发行|计划|任务|目标)")
_WHILE = re.compile(
    r"的?(?:情况|基础|背景|前提|条件|同时)[下上]?|[一-鿿()（）]{1,8}中(?=继续|仍|稳|排|[列位]?[居列名位]|$)"
)
# 渔船年检实现应检尽检、培训船员: an item of the list that has no number of its own.
_FINISHED = re.compile(
    r"^[^、]{2,24}(?:实现|完成|达到|启动|推进|全面|在全[国省市区县])[一-鿿]{2,8}、(?=[一-鿿]{2}[^、]{2,16}$)"
)
_CLAUSE_OF = re.compile(r"在[^,，]*$")
_SHARE_OF = re.compile(
    r"^[、,，(（]?(?:按可比口径|约|已|共|已经)?(?:完成|占|[为达](?=(?:年度|全年)?(?:计划|目标|任务|预算)的$)|恢复[至到]|相当于|超(?=年度|全年|计划|序时))"
)
SPENT = re.compile(
    r"(?:额外|再|合共|每年|增|预算)?(?:投入|安排|编列|拨付|下达|支出|补助|筹措|统筹|预留|拨款|增拨|注资|拨出|动用|斥资|划拨)"
    r"(?:额外|约|共)?(?:资金|经费|预算|款项)?"
)
"""Verbs of spending, which say nothing of what for."""
# 已完成全年目标的: here the time names what was aimed at.
_OF_AIM = re.compile(r"完成(?:全年|年度|当年|上年)[^,，]{0,4}(?:目标|任务|计划|预算)[^,，]{0,4}$")
_STATED = re.compile(
    r"^(?P<topic>[^,，;；]{3,24}?)(?:进一步|努力|积极|全力|着力|大力|认真|切实|主动|持续|不断|稳步|明显|显著|大幅|逐步|逐年|连年|多年|得到|得以|继续|加快|有效|更加|日益"
    r"|总体|整体|稳中|步入|实现|平稳|快速|较快|保持|突破|再创|再上|增量|提质|扩面|壮大|提升|优化|扩大|增强|改善|推进|加强|深化|实施|最[多高大快好]$|占比[较最][大高多]|领先|居前|进入|(?:增[速幅长]|贡献|规模)?最[高快大强])"
)
# 工业总产值迈上千亿台阶,接近1300亿元: what passed a mark without a number of its own.
_PASSED = re.compile(
    r"^(?P<topic>[^,，;；]{3,18}?)(?:历史性|首次|已|连续|成功|一举)*(?:迈上|迈入|跨上|跨入|跨越|站上|登上|跃上|突破|越过|超过|冲破)[^,，;；]{0,6}(?:台阶|大关|关口|门槛|行列)$"
)
# 推进小区电梯加装工作,已完工16部: what was pursued.
_PURSUED = re.compile(
    r"^(?:[一-鿿]{0,4}以[一-鿿]{0,3}力度|积极|大力|扎实|稳步|加快|持续|深入|全面|继续|全力|有序|着力|不断|切实)*(?:推进|推动|开展|实施|加快|抓好|启动|增加|扩大)"
    r"(?P<topic>[^,，、]{4,16}?)(?:工作|行动)?$"
)
# 教育类支出:安排3万元: what stands before a colon heads what follows it.
_HEADS = re.compile(r"[一-鿿“”（）()、]{4,20}(?<!如下)(?<!表示)(?<!指出)(?<!其中)(?<!包括)(?<!显示)(?<!分别)(?<!情况)")
# 渔获量也在去年正式突破百万.
_WHEN = re.compile(r"(?<=[一-鿿]{2})(?:也|已|又|均|都)?(?:[在于]?(?:去年|今年|上年|当年|本年))?(?:正式|成功|首次)?$")
# In 在三年间上升 the word goes with the date, in 快于上年 it does not.
_AT = re.compile(r"(?:(?<![现存实])在|(?<![快慢高低优好多少大小等位属处])于)$")
# 主导地位, 规模优势: what is said of the thing, no part of its name.
_STANDING = re.compile(r"(?<=[一-鿿]{3})(?:主导|支柱|引领|规模|领先|支撑|带动|拉动)?(?:地位|优势|作用|态势|效应)$")
_FROM = re.compile(r"(?:更|也|亦|则|已|均|都)?[由从自]")
_NAME_ALONE = re.compile(
    r"(?:其中|当中|而)?(?P<name>[一-鿿]{2,14}(?:预算|经费|收入|支出|开支|投资|率|额|量|值|人数|规模|数))"
)
# 其中甲业增速最高、拉动力最强: the one among many that the next figure is of.
_TOPPED = re.compile(r"其中(?P<topic>[^,，、“”]{2,14}?)(?:增[速幅长]|贡献|规模|占比|表现)最[高快大强好]")
_SIDE = re.compile(r"(?:^|[,，;；])(?:特别是?|尤其是?)?在?(?P<side>[一-鿿]{2,12})(?:方面|领域)$")
_MADE_MANY = re.compile(
    r"[新已]?(?:引进|建成|培育|打造|新增|落户|集聚|实施|推出|认定|签约|引育|招引)了?(?:一大?批|一系列)(?P<what>[^,，]{4,24})$"
)
# 大部分项目是土地开支,涉及3亿元
_BEING = re.compile(r"[一-鿿]{2}[是为](?P<topic>[^,，是为]{2,12}(?:开支|支出|费用?|经费|款|收入))$")
_BUDGETS = ("预算", "决算", "预算数", "决算数")
# 本港经济在2031年至2034年间,平均每年增长3%
_OVER_YEARS = re.compile(r"(?P<topic>[^,，、]{2,10}?)在(?:(?:19|20)\d\d年|未来|过去|今后|去年|今年|上年)[^,，]{0,14}$")
_SUMS_MOVED = re.compile(
    r"(?P<what>[一-鿿]{0,10}(?:开支|支出|收入|税收|出口|进口|投资|消费|盈余|赤字))(?:飙升|急升|大增|激增|骤降|锐减|(?:大幅|显著|明显)[一-鿿]{2}|反弹|回升|回落)$"
)
_LAST_OF_MOVED = frozenset("升增降减弹落加长少高多大")
ON_AVERAGE = ("平均", "年均", "平均每年", "平均每年实质", "平均每年实际", "每年平均", "日均", "月均")
_NOT_A_TOPIC = re.compile(r"^(?:按|以|比|较|与|经|从|为|在|根据|扣除|剔除|其中|坚持|随着|通过|由于|着力|努力|我们)")


def words_before(found: Found, clause: Span, previous: Found | None, scene: Scene) -> str:
    """The words before ``found`` in its clause that may name what it measures, without dates and list marks.

    ``previous``: the figure before in the same clause, or None.
    """
    text = scene.text
    start = previous.end if previous else clause.start
    raw = text[start : found.start]
    if previous and _WHILE.match(raw) and (aside := _CLAUSE_OF.search(text, clause.start, previous.start)):
        return text[clause.start : aside.start()]
    left = raw
    if scene.periods or raw[-1:] in _CLOSING:
        left = _without_time(found, raw, start, scene)
    left = _AIMED.sub("", left) if "、" in left else left
    if "在" in left and _WHILE.match(text, found.end):
        left = left.rpartition("在")[2]
    if previous:
        if left.startswith(words.MARKS_PASSED):
            left = left.removeprefix(next(mark for mark in words.MARKS_PASSED if left.startswith(mark)))
        left = _OF_UNIT.sub("", left)
        if (counted := scene.counted.get(id(previous))) and left.startswith(counted.noun):
            rest = left[len(counted.noun) :]
            left = (
                rest.removeprefix("的")
                if is_deed(rest) or _WRONG.match(rest) or rest.startswith(("、", "的"))
                else left
            )
        joint = _JOINER.match(left)
        left = left[joint.end() :] if joint else left
        left = _FINISHED.sub("", left) if "、" in left else left
        left = "" if _TO_WHEN.fullmatch(left) else left
    left = _FROM_WHEN.sub("", left) if left[-1:] in _TIMES else left
    if found.kind is Kind.FROM_TO:
        left = _FROM_LIST.sub("", left)
    left = without_number(left.strip())
    # 留任率(92%): what stands alone in brackets is the value of the words before them.
    left = _THAT_IS.sub("", left) if left[-1:] in _THAT_IS_ENDS else left
    left = left[:-1] if left.endswith(("(", "（")) and len(left) > 2 else inside(left)
    left = _REMARK.sub("", left) if left[-1:] in _CLOSING else left
    return left if "分别" in left or "等" not in left else CLASS.sub("", left)


def _without_time(found: Found, raw: str, start: int, scene: Scene) -> str:
    """``raw``, the words from ``start`` to ``found``, without dates and without a remark at their end."""
    shares = (found.family in _SHARES or found.kind is Kind.FROM_TO) and _SHARE_OF.match(raw)
    if shares or ("完成" in raw and _OF_AIM.search(raw)):
        return raw
    remark = _REMARK.search(raw) if raw[-1:] in _CLOSING else None
    return _undated(start, start + remark.start() if remark else found.start, scene)


def _undated(start: int, end: int, scene: Scene) -> str:
    """The words from ``start`` to ``end`` without dates: those after the last, or all where those say nothing."""
    pieces: list[str] = []
    for period in scene.periods:
        if start <= period.start and period.end <= end and not _YEARS_OWN.match(scene.text, period.start, end):
            pieces.append(_AT.sub("", scene.text[start : period.start]))
            start = period.end + (scene.text[period.end - 1 : period.end + 1] == "年度")
    last = scene.text[start:end]
    if not pieces:
        return last
    own = scene.trimmer.lead(tail(without_change(last)))
    says_little = (
        len(own) < 2 or own in ON_AVERAGE or own in _BUDGETS or SPENT.fullmatch(own) or _OWNER.fullmatch(pieces[-1])
    )
    return "".join(pieces) + last if says_little else last


def topic_before(clause: Span, scene: Scene) -> str:
    """What the clause before speaks of, where it has no figure: 产业结构进一步优化,调整为…; else nothing."""
    ends = (found.end for found in reversed(scene.done) if found.end <= clause.start)
    start = next(ends, scene.sentence.start)
    piece = re.split(r"[,，;；:：]", scene.text[start : clause.start].rstrip(",，;；:： "))[-1].strip()
    if _FROM.match(scene.text, clause.start) and (named := _NAME_ALONE.fullmatch(piece)):
        return scene.trimmer.lead(named["name"])
    if piece.startswith("其中") and (topped := _TOPPED.match(piece)):
        return topped["topic"]
    if _NOT_A_TOPIC.match(piece):
        return ""
    if scene.text[clause.start - 1 : clause.start] in (":", "：") and _HEADS.fullmatch(piece):
        return scene.trimmer.lead(piece)
    stated = _PASSED.match(piece) or _PURSUED.match(piece) or _STATED.match(piece)
    if stated is None:
        return _listed_topic(piece, scene)
    topic = _STANDING.sub("", scene.trimmer.lead(_WHEN.sub("", stated["topic"])))
    return topic if len(topic) >= 3 else ""


def side_before(clause: Span, scene: Scene) -> str:
    """社会福利 of 特别在社会福利方面,预算达…: the side that the clause before turns to; else nothing."""
    before = scene.text[max(scene.sentence.start, clause.start - 24) : clause.start].rstrip(",， ")
    match = _SIDE.search(before)
    return scene.trimmer.lead(match["side"]) if match else ""


def _listed_topic(piece: str, scene: Scene) -> str:
    """What the clause before only names: 开支飙升,达到…; 新引进一批机构,累计…; else nothing."""
    if being := _BEING.search(piece):
        return being["topic"]
    if over := _OVER_YEARS.match(piece):
        return scene.trimmer.lead(over["topic"])
    if made := _MADE_MANY.match(piece):
        return made["what"]
    moved = _SUMS_MOVED.match(piece) if piece[-1:] in _LAST_OF_MOVED else None
    return scene.trimmer.lead(moved["what"]) if moved else ""
