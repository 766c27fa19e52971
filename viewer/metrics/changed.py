"""Labels a figure that says by how much something changed (同比增长8%, 由30天缩短到7天)."""

from __future__ import annotations

import re
from functools import lru_cache

from viewer.metrics import patterns as rules
from viewer.metrics import wording as words
from viewer.metrics.found import Found
from viewer.metrics.nouns import REMEMBERED, is_bare_measure, tail, without_end
from viewer.metrics.scene import Scene, base_of, owner_of, split_subject
from viewer.model import Kind

_CHANGE_END = re.compile(
    rf"(?:,|，)?(?:{rules.BASIS})?(?:分别|年均|平均|逐年|连年|累计|均|各|再|仅|只|实际|同口径|大幅|小幅|显著|明显|略有?|持续)*"
    rf"(?:{'|'.join(sorted((*rules.UP, *rules.DOWN), key=len, reverse=True))})(?:到|至|为|成|了|达)*(?:分别)?$"
)
_YEARLY = re.compile(r"(年均|(?<=年)平均)(?=[^,，]{0,4}$)")
_BASIS_END = re.compile(rf"(?:{rules.BASIS})$")
# A comparison or a way of reckoning, and nothing of what is compared: 较上年度修订预算, 按年, 按可比价格计算.
_ONLY_BASIS = re.compile(
    r"^(?:比|较|与|同|按|[高低快慢优好]于)[^,，]*$|^实质$|^较[^,，]*?(?:净增|增加|新增)$|^[\d一二三四五六七八九十两]+年(?:来|间|内)?$|^累计$"
)


# How it grew, not what: 自然增幅, 名义增长.
# 拉动产值增长2个百分点: what it did, not what grew.
_PULLED = ("拉动", "带动")
_NAME_BEFORE = re.compile(r"[、为是](?P<name>[一-鿿]{2,12})[(（][增升降涨跌减][幅速]$")
_MANNER = ("自然", "名义", "实际", "实质", "平均每年", "平均每年实质", "每年平均", "同口径", "环比", "同比", "净")
# What was done before, in the same clause: 实现集中管理、经费下降28%.
_DEED_BEFORE = re.compile(r"^[^“”]*(?:实现|完成|加快|推进|得到|获得|取得)[^、“”]*、(?=[^、]{2,8}$)")


# Compared with a time or a whole that the basis does not know: 较“十三五”末, 比近年同期最高点.
# 增加值按可比价格计算同比增长: how it was reckoned.
_RECKONED = re.compile(r"(?<=[一-鿿]{2})按[一-鿿]{0,8}$")
# 渔港码头比货运码头增加: compared with another of its kind.
_OF_ITS_KIND = re.compile(r"(?<=([一-鿿]{2}))[比较][一-鿿]{1,8}\1$")
_VERSUS = re.compile(
    r"(?<=[一-鿿\d])(?:分别|均)?[较比](?=“?(?:上|去|20|19|十[一二三四]五|年初|期初|同期|近年|[一二三四1-4]季度|前[一二三]季度|全[国省市区县]|计划|预期|[\d一二三四五]+年))"
    r"[^,，、]{2,14}$|(?<=[一-鿿]{2})较[一-鿿]{2,8}[前后]$|(?<=[一-鿿]{2})[与同和][^,，、]{0,12}相[比较]$"
)


# What a change can end in, and what a basis has in it, so that most words need no search.
_LAST_OF_CHANGE = frozenset(verb[-1] for verb in (*rules.UP, *rules.DOWN)) | frozenset("到至为成了达别\n")
_IN_BASIS = re.compile("[比按较与于过]")


@lru_cache(REMEMBERED)
def without_change(words: str) -> str:
    """``words`` without the verb of change at their end and what it is compared with."""
    before = without_end(_CHANGE_END, words, 40) if words[-1:] in _LAST_OF_CHANGE else words
    subject = without_end(_BASIS_END, before, 30) if _IN_BASIS.search(before) else before
    subject = _VERSUS.sub("", tail(subject, linked=before != words))
    subject = _RECKONED.sub("", _ONLY_BASIS.sub("", subject))
    return _OF_ITS_KIND.sub("", subject) if "比" in subject or "较" in subject else subject


def label_change(found: Found, left: str, scene: Scene) -> str:
    """The label of a change: its own subject, or what the figure before measures and the verb (增长)."""
    if left == found.basis and left.startswith(found.verb):
        left = ""
    yearly = _YEARLY.search(left) if "均" in left else None
    subject = _changed(found, left, scene)
    if left in words.GROWTH and (outer := _before_bracket(found, scene)):
        found.noun = outer
        return outer + left
    verb = (found.basis or "") if found.basis and found.basis.startswith(found.verb) else found.verb.rstrip("到至为成")
    if len(subject) < 2 or subject in ("比重", "占比", "年均", *_MANNER, *words.GROWTH):
        extra = subject if len(subject) >= 2 else (yearly[1] if yearly else "")
        return _of_before(found, left, extra, verb, scene)
    if subject.startswith(_PULLED):
        return subject + verb
    subject, rest = _join_subject(subject, scene)
    found.noun = rest
    if is_bare_measure(rest) and not subject:
        subject = owner_of(found, rest, scene) or (base_of(scene) if len(rest) <= 2 else "")
    if yearly and not rest.endswith(yearly[1]):
        rest += yearly[1] + verb
    return subject + rest


def _changed(found: Found, left: str, scene: Scene) -> str:
    """What changed by the words before the figure; empty where they do not say."""
    changed = without_change(left)
    subject = scene.trimmer.lead(_DEED_BEFORE.sub("", changed) if "、" in changed else changed)
    if (found.kind is Kind.FROM_TO and len(subject) < 2) or subject in words.THAT:
        return base_of(scene)
    return subject[2:] if subject[:2] in ("同比", "环比") and subject[2:] in words.GROWTH else subject


def _of_before(found: Found, left: str, extra: str, verb: str, scene: Scene) -> str:
    """What the figure before measures with the verb of its change; ``extra``: how it changed, or its share."""
    earlier = scene.done[-1] if scene.done else None
    own = (
        earlier.verb
        if earlier is not None
        and earlier.kind is Kind.CHANGE
        and found.unit == "个百分点"
        and not earlier.label.endswith(earlier.verb)
        else ""
    )
    if len(verb) == 1 and "增速" in left and (grown := _grown_before(scene)):
        found.noun, found.borrowed = grown, True
        return f"{grown}增速{verb}"
    against = found.basis if len(verb) == 1 and found.basis and verb != "翻" else ""
    found.noun, found.borrowed = base_of(scene, found), True
    if (extra in ("比重", "占比") and "占" in found.noun) or extra in _MANNER:
        extra = ""
    if found.verb.endswith(("到", "至", "为", "成")) and not extra:
        return found.noun  # what it came to, not by how much
    if extra in words.GROWTH:
        return found.noun + extra
    return found.noun + own + extra + against + verb


def _before_bracket(found: Found, scene: Scene) -> str:
    """甲局主管 of 主要增加者为甲局主管(增幅3%): the name right before the bracket that holds only the growth."""
    match = _NAME_BEFORE.search(scene.folded, max(scene.sentence.start, found.start - 24), found.start)
    return scene.trimmer.lead(match["name"]) if match else ""


def _grown_before(scene: Scene) -> str:
    """收入 of 收入增长8%,占全省5%,较全省增速高2个百分点: whose growth is compared; nothing where none was given."""
    grown = [one for one in scene.done if one.kind is Kind.CHANGE and one.unit != "个百分点" and one.noun]
    return grown[-1].noun if grown and scene.done[-1] is not grown[-1] else ""


def _join_subject(text: str, scene: Scene) -> tuple[str, str]:
    subject, rest = split_subject(text, scene)
    return subject, scene.trimmer.lead(rest)
