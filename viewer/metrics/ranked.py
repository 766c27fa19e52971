"""Labels a rank: what is placed, what is the first of its kind, what was awarded."""

from __future__ import annotations

import re

from viewer.metrics.found import Found
from viewer.metrics.nouns import act, is_bare_measure, tail
from viewer.metrics.scene import Scene, base_of
from viewer.model import Kind, Span

_PLACED = re.compile(
    r"(?:(?:上升|提升|跃升|前进|进步|攀升|下降|后退)了?[\d一二三四五六七八九十两]+[位名个](?:位次|名次)?|均位居|均居|均列|位居|位列|稳居|排名|排位|排在|排|列|居|均是|是|均|荣登|跃居|升至|进至|进到|升到|升为|至|获得|荣获|获|被评为|评为)$"
)
_AWARDED = re.compile(r"获得|荣获|夺得|荣膺|蝉联|实现|获评|摘得|获|均")
_QUOTE = re.compile(r"“([^“”]+)”$")
_LISTED_AWARD = re.compile(r"“(?:(?:19|20)\d\d)?年?度?(?P<name>[^“”]{4,20})”(?:榜单|排行榜|榜|评选|评价|排名|名单)")


# 全国首家、全省唯一的…: the second claim is no part of the name.
_RIVAL = re.compile(r"^[、,，和及](?:全[国省市区县]|[一-鿿]{2})?(?:唯一|首个|首家|最[一-鿿])一?[个家]?的?")
_FROM_PLACE = re.compile(r"[由从][^,，]{0,6}第[\d一二三四五六七八九十]+[名位]?$")
_DONE_FIRST = re.compile(r"^(?:的|实施|开展|推出|出台了?|实行|试点|建成|试行|启动|将)")
# What happened to it, after its name: …基地落户某市.
_FROM_VERB = re.compile(
    r"(?<=[一-鿿（）()”]{4})(?:成功|正式|顺利)?(?:落户|落地|投产|投用|投运|启用|开工|竣工|揭牌|获批|建成|上线|开通|运行|运营|通车|成立|开园|开业|投入(?:运营|使用|运行)).*$"
)


_CLIMBED = re.compile(
    r"(?P<what>[^,，]{2,16}?)(?:排名|位次|名次)(?:首次|再次|连续)?(?:跻身|进入|迈入|闯入|挤进|大幅|稳步|持续|上升|提升|前移)"
)
_OF_PROVINCE = re.compile(r"(?P<whole>[^占]{2,}?)(?:占全[国省市州县区]|恢复[至到](?:\d{4}年|上年))")


def label_rank(found: Found, clause: Span, left: str, scene: Scene) -> str:
    """The label of a rank; ``left``: the words before it in its clause."""
    after = scene.text[found.end : clause.end]
    if found.qualifier and not _is_streak(found) and found.kind is Kind.RANK and found.qualifier != "最":
        return _first_label(after, left, scene)
    if found.kind is Kind.PERCENT:
        return scene.trimmer.lead(tail(left)) + "覆盖"
    if _is_streak(found) or found.optional:
        before = scene.text[clause.start : found.start]
        for period in scene.periods:
            if clause.start <= period.start and period.end <= found.start:
                before = scene.text[clause.start : period.start] + scene.text[period.end : found.start]
        if _is_streak(found) and len(_AWARDED.sub("", left)) < 2:
            last = scene.done[-1] if scene.done else None
            return last.label.removesuffix("排名") if last is not None and last.kind is Kind.RANK else base_of(scene)
        text = re.sub(r"[“”]$", "", _AWARDED.sub("", before, count=1)) if _is_streak(found) else tail(before)
        return scene.trimmer.lead(text) or base_of(scene)
    return _position_label(found, clause, left, scene)


def _is_streak(found: Found) -> bool:
    """True for 三连冠, 五连升: so many in a row."""
    return found.unit is not None and found.unit.startswith("连")


def _first_label(after: str, left: str, scene: Scene) -> str:
    """What is the first of its kind: the words after 首个, without the verb of 首创实施 or 率先开展."""
    noun = _DONE_FIRST.sub("", _RIVAL.sub("", after))
    noun = _FROM_VERB.sub("", re.split(r"[;；]", noun)[0]) if len(noun) > 8 else noun
    return act(noun) or scene.trimmer.lead(tail(left)) or base_of(scene)


def _placed_before(found: Found, clause: Span, scene: Scene) -> str:
    """城市竞争力 of 城市竞争力排名跻身十强,位列第七; nothing where the clause before speaks of no place."""
    before = re.split(
        r"[,，;；。:：\n]", scene.text[max(scene.sentence.start, clause.start - 40) : clause.start].rstrip(",，")
    )
    match = _CLIMBED.match(before[-1])
    return scene.trimmer.lead(match["what"]) if match else ""


def _without_share(base: str) -> str:
    """收入 of 收入占全省收入 and of 收入恢复至2030年水平: the whole is placed, not its share of the province."""
    match = _OF_PROVINCE.match(base)
    return match["whole"] if match else base


def _position_label(found: Found, clause: Span, left: str, scene: Scene) -> str:
    before = left
    while match := _PLACED.search(before):
        before = before[: match.start()]
    if quote := _QUOTE.search(before):
        return quote[1] + "排名"
    subject = scene.trimmer.lead(tail(_FROM_PLACE.sub("", before)))
    if is_bare_measure(subject) and len(re.split(r"[、和及与]", subject)) > 1 and (base := base_of(scene)):
        return base + subject
    if scene.trimmer.is_place(subject):
        subject = ""
    if len(subject) < 2 and (award := _LISTED_AWARD.search(scene.text, scene.sentence.start, found.start)):
        return award["name"] + "排名"
    if len(subject) < 2 and (placed := _placed_before(found, clause, scene)):
        return placed + "排名"
    if len(subject) < 2 or (is_bare_measure(subject) and len(subject) <= 2):
        subject = _without_share(base_of(scene)).removesuffix(subject) + subject
    return subject if subject.endswith("排名") else subject + "排名"
