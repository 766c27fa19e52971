"""Labels a figure that stands behind what it measures: 床位增至900张, 完成投资3亿元, 合共5亿元."""

from __future__ import annotations

import re

from viewer.metrics import patterns as rules
from viewer.metrics import wording as words
from viewer.metrics.budgets import label_sum, without_aim
from viewer.metrics.context import last_match
from viewer.metrics.found import Found
from viewer.metrics.nouns import is_bare_measure, tail
from viewer.metrics.scene import (
    Scene,
    base_of,
    doer_of,
    is_sort,
    kind_of,
    owner_of,
    project_of,
    split_subject,
    thing_of,
    things_before,
    without_stage,
)  # fmt: skip
from viewer.metrics.topics import SPENT, side_before, topic_before
from viewer.model import Kind, Span

# What was done, with nothing said of what to: 至去年底已核定3户.
_DEEDS = frozenset(rules.entries("核定 核付 核发 核拨 汰换 再汰换 入住 释出 收托 媒合 受理 审核 发放 拨付 贷放"))
_PLAN = re.compile(
    r"(?P<quoted>“[^“”]{2,16}”)|(?:^|[,，。;；、“”])(?P<name>[^,，。;；、“”]{2,20})(?:专案|计划|方案|行动|(?<=补助)|(?<=补贴)|(?<=津贴)|(?<=贷款))"
)
_UNIT_BEFORE = re.compile(r"^[\d.,]*[万亿兆]*元?(?:中央)?")
_MOVED = frozenset(verb for verb in (*rules.UP, *rules.DOWN) if len(verb) == 2) - {"新增", "净增"}
# 人员预算数2亿元,共计387人: the people, not their sum.
# 收入会因此减少: why it did is no part of what did.
_SO = re.compile(r"(?<=[一-鿿]{2})[会将]?因此(?=[增减降升上下])")
_SUM_OF = re.compile(r"(?<=[一-鿿]{4})(?:预算数?|经费|金额|资金|投资额?)$")
_COMPARED = re.compile(r"(?<=[一-鿿]{3})(?:不低于|不高于|不少于|相当于)")
# Totals of what the figure before speaks of: 进出口增长8%,总额突破8000亿元.
_TOTALS = ("总额", "总量", "增量", "规模", "总值")
# 较“十三五”末的9323亿元: what it is compared with says nothing of the thing.
_COMPARED_WITH = re.compile(r"^(?:较|比(?![例重率])|与|[高低快慢优好多少]于)[^,，]*$")
_COMPARES = frozenset("较比与高低快慢优好多少")
# 是“十一五”末的2倍: how many times what it was before.
_TIMES = re.compile(r"^(?:是|为|相当于|约为|约是|达到?)(?:[“”一-鿿\d]{0,12}(?:年|末|时|期|五”|初|底|值|水平|均))?的?$")
# 税收已完成全年目标的: the part of what was aimed at.
_OF_AIM = re.compile(r"(?:^|(?<=[一-鿿]))(?:已经?)?(?P<of>完成[^,，]{0,8}(?:目标任务|目标|任务数?|计划|预算|序时))的?$")
# 合共, 总计 alone: the sum of what came before.
_EACH = frozenset(("户均", "人均", "亩均", "日均", "年均", "月均"))
_SUM = re.compile(r"(?:合共|合计|总计|共计|两项合计|两者合计|加起来|共)(?:为|约|达)*")
_FIRST_OF_SUM = frozenset("合总共两加")
_SPENT_ON = re.compile(
    r"[,，]?(?:专项)?(?:用于|用以|以|予|支援|支持|加强|成立|推行|落实|设立|推动|推进|实施|开展|办理|建设|兴建|修建|改善)(?P<what>“[^“”]{2,18}”|[^,，。;；“”]{2,20})"
)
# What is said of things of the same unit: 问题6项,金额2万元,整改4项.
_OF_SAME = ("整改", "新增", "净增")
# 年出栏生猪5万头,存栏3万头.
_STOCK = re.compile(r"^年?(?:出栏|存栏)(?=[一-鿿]{2})")
_DONE_OF = ("完成", "完成了", "实现", "执行", "到位")
# Sums and numbers that do not say of what, as bare as a measure.
_BARE = frozenset(
    (
        "总产",
        "单产",
        "亩产",
        "经费",
        "总经费",
        "工程费",
        "名额",
        "学额",
        "用户",
        "金额",
        "涉及金额",
        "资助上限",
        "上限",
        "下限",
    )
)
_SUM_NAMES = ("金额", "涉及金额", "资金", "涉及资金")
# In a clause after 在…方面: of that side.
_SUMS = frozenset(("预算", "经费", "支出", "投资", "开支", "投入", "拨款", "资金"))
# 补贴25%,上限为300元: of what was named just before.
_OF_WHAT, _NEAR = ("上限", "下限", "名额"), 16
_NAMED_PLAN = re.compile(
    r"(?:推出|设立|成立|推行|开展|实施|优化|扩展|扩大)(?P<name>[^,，。;；、]{2,14}?(?:计划|基金|方案|专项|行动))"
)
_STAGES, _GROWTH = frozenset(words.STAGES), frozenset(words.GROWTH)
# How far back a measure may have been named whole, in characters and in figures.
_FAR, _MANY = 300, 30


def label_behind(found: Found, clause: Span, left: str, right: str, scene: Scene) -> str:
    """The label of a figure that stands behind what it measures (床位增至900张); sets what it says of the thing.

    ``left`` and ``right``: the words before and behind it up to the neighbouring figures of its clause.
    """
    if right.startswith("覆盖"):
        return scene.trimmer.lead(tail(left)) + "覆盖"
    if tied := label_sum(found, left, right, scene):
        return tied
    subject, rest = split_subject(left, scene)
    rest = _SO.sub("", rest) if "因此" in rest else rest
    rest = "" if found.unit == "倍" and _TIMES.match(left) else tail(rest)
    rest = _COMPARED_WITH.sub("", rest) if rest[:1] in _COMPARES else rest
    if found.family == "share" and (part := _OF_AIM.search(rest)):
        found.noun = scene.trimmer.lead(rest[: part.start()])
        return subject + found.noun + part["of"]
    noun = scene.trimmer.lead(tail(_COMPARED.split(rest)[0]) if found.family == "share" else rest)
    if left.endswith("的") and not right and found.family == "count" and (thing := things_before(scene)):
        found.noun = _of_size(clause, found, thing, scene) if left == "的" else f"{noun}的{thing.rpartition('的')[2]}"
        return found.noun
    if subject and noun:
        return _of_subject(found, subject, noun, rest, left, scene)
    noun = (noun or subject).removeprefix("是") if len(noun) > 2 else noun or subject
    if again := _again(found, noun, left, clause, scene):
        return again
    found.noun = _without_verb(thing_of(noun) if "占" not in noun else noun)
    return _alone(found, noun, rest, left, clause, scene)


def _plan_before(found: Found, scene: Scene) -> str:
    """租金补贴 of 推出租金补贴专案,至去年底已核定3户: the plan that a verb standing alone is of; else nothing."""
    plan = last_match(_PLAN, scene.text, max(scene.sentence.start, found.start - 80), found.start)
    if plan is None:
        return ""
    name = plan["quoted"] or scene.trimmer.lead(_UNIT_BEFORE.sub("", plan["name"]))
    return name if 2 <= len(name) <= 16 else ""


def _without_verb(noun: str) -> str:
    """收入中位数 of 收入中位数上升, for what follows: 增幅, 占…."""
    return noun[:-2] if len(noun) > 5 and (noun.endswith("编列") or noun[-2:] in _MOVED) else noun


def _of_size(clause: Span, found: Found, thing: str, scene: Scene) -> str:
    """造价3万元以上的渔船 of 造价3万元以上的6艘: the things of the size that stands before."""
    size, thing = scene.trimmer.lead(scene.text[clause.start : found.start - 1]), thing.rpartition("的")[2]
    return f"{size}的{thing}" if thing[:2] not in size else size


def _of_subject(found: Found, subject: str, noun: str, rest: str, left: str, scene: Scene) -> str:
    """平台已完成货值: whose it is and what; a short noun and a measure keep whose they are for what follows."""
    if found.family == "share" and rest.startswith("占"):
        found.noun = subject + rest
        return found.noun
    scene.subject = subject
    whole = len(noun) <= 4 or noun.endswith(words.MEASURES) or "拥有" in left
    found.noun = subject if noun in words.STAGES else subject + noun if whole else thing_of(noun)
    return subject if subject.endswith(noun) else subject + noun


def _again(found: Found, noun: str, left: str, clause: Span, scene: Scene) -> str:
    """A label of what was said before: a sum (合共), a figure with no words of its own, a stage; else nothing."""
    first = (
        next((one for one in scene.done if one.unit == found.unit), None)
        if left[:1] in _FIRST_OF_SUM and _SUM.fullmatch(left)
        else None
    )
    if first is not None or not noun:
        earlier = (first.noun or first.label) if first is not None else ""
        base = earlier or topic_before(clause, scene) or _same_counted(found, scene) or base_of(scene, found)
        if found.family == "count" and (found.unit or "")[:1] in ("人", "名", "位"):
            base = _SUM_OF.sub("", base)
        found.noun, found.borrowed = without_aim(base) if left.endswith(_DONE_OF) else base, True
        return found.noun
    if noun in _EACH and (base := base_of(scene, found)):
        return base + noun
    if noun in words.THAT and (base := base_of(scene, found)):
        found.noun, found.borrowed = base, True
        return base
    return _leaning(found, noun, clause, scene)


def _same_counted(found: Found, scene: Scene) -> str:
    """产品 for 44种 of 104种产品中,占比超过10%的有44种: what was counted in the same unit, before a share of it."""
    if found.family != "count" or not scene.done or scene.done[-1].kind is not Kind.PERCENT:
        return ""
    return next((one.noun for one in reversed(scene.done) if one.unit == found.unit and one.kind is found.kind), "")


def _alone(found: Found, noun: str, rest: str, left: str, clause: Span, scene: Scene) -> str:
    """The label of a noun that nothing before it says whose it is, made whole where it is too short to tell."""
    if len(noun) == 2 and found.family == "count" and (doer := doer_of(left, scene)):
        found.noun = doer + noun
        return found.noun
    if noun in _DEEDS and (plan := _plan_before(found, scene)):
        found.noun = plan
        return plan + noun
    if noun in _SUMS and found.family in ("money", "bare") and (side := side_before(clause, scene)):
        found.noun = side.removesuffix(noun) + noun
        return found.noun
    if len(noun) <= 2 and not noun.endswith(words.MEASURES):
        noun = _with_verb(noun, rest, scene)
    if made := _made_by(found, noun, scene):
        found.noun = made
        return made
    if owned := _owned(found, noun, clause, scene):
        found.noun = owned
        return owned
    if found.family == "money" and SPENT.fullmatch(noun) and (head := topic_before(clause, scene)):
        found.noun = head + noun
        return found.noun
    if found.family == "money" and SPENT.fullmatch(noun) and (on := _SPENT_ON.match(scene.text, found.end)):
        return on["what"] + noun
    return noun + project_of(found, left, scene)


def _made_by(found: Found, noun: str, scene: Scene) -> str:
    """渔港捕捞产值 of 五个渔港实现捕捞产值: whose measure it is that were counted just before; else nothing."""
    counted = scene.counted.get(id(scene.done[-1])) if scene.done else None
    if counted is None or not noun.endswith(words.MEASURES) or not 2 <= len(counted.noun) <= 10:
        return ""
    made = scene.text.startswith((counted.noun + "实现", counted.noun + "完成"), scene.done[-1].end)
    return counted.noun + noun if made and found.start - scene.done[-1].end <= _NEAR + len(noun) else ""


def _owned(found: Found, noun: str, clause: Span, scene: Scene) -> str:
    """A measure that does not say of what, with what it is of; nothing for other nouns and where nothing says so."""
    if noun in _SUM_NAMES and scene.done and scene.done[-1].family == "money" and (base := base_of(scene, found)):
        return base + noun
    bare = is_bare_measure(noun) or noun in _BARE
    if not bare and not scene.subject:
        return ""
    counted = bool(scene.done) and (scene.done[-1].unit or "-")[0] in words.THINGS + "宗"
    since = _since(found, scene) if bare else found.start
    near = [one for one in scene.done[-_MANY:] if one.start >= since] if bare else []
    whole = [one.label for one in near if one.label.endswith(noun) and one.unit == found.unit]
    if whole and not counted:
        return whole[-1]
    short = bool(scene.subject) and (len(noun) == 2 or (len(noun) <= 5 and noun.endswith(words.MEASURES)))
    if (bare or short) and (owner := kind_of(owner_of(found, noun, scene))) and owner[-3:] not in noun:
        return owner.removesuffix(noun[:-1]) + noun
    plan = last_match(_NAMED_PLAN, scene.text, since, found.start) if noun in _BARE else None
    if plan:
        return plan["name"] + noun
    if noun in _OF_WHAT and scene.done and found.start - scene.done[-1].end <= _NEAR and (base := base_of(scene)):
        return base + noun
    topic = topic_before(clause, scene) or (base_of(scene) if noun in _TOTALS else "") if bare else ""
    return topic + noun if topic else ""


def _since(found: Found, scene: Scene) -> int:
    """From where on the words before ``found`` speak of the same; what stood before a semicolon was another thing's
    (生猪…,产值…;小家禽…,产值…).
    """
    since = max(scene.sentence.start, found.start - _FAR)
    return max(since, scene.folded.rfind(";", since, found.start))


def _with_verb(noun: str, rest: str, scene: Scene) -> str:
    """A noun too short for a card with the verb before it: 带动消费, 安排资金."""
    whole = scene.trimmer.lead(rest, light=False)
    return whole if len(noun) < len(whole) <= len(noun) + 4 else noun


def _leaning(found: Found, noun: str, clause: Span, scene: Scene) -> str:
    """The label of words that lean on what was said before: a stage, a sort, a rate of growth; else nothing."""
    if noun in _GROWTH:
        found.noun = base_of(scene)
        return found.noun + noun
    if is_sort(noun):
        found.noun = things_before(scene)
        return noun + found.noun
    if noun in _STAGES:
        topic = topic_before(clause, scene) if not scene.done else ""
        same = next((one.noun for one in reversed(scene.done) if one.unit == found.unit), "")
        thing = topic or (without_stage(thing_of(same)) if noun in _OF_SAME else "")
        thing = thing or things_before(scene) or without_stage(thing_of(base_of(scene)))
        found.noun = _STOCK.sub("", thing) + noun
        return found.noun
    return ""
