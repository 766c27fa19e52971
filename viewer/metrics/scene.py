"""What the figures of one sentence share while their labels are read: the subject, the things counted so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from viewer.metrics import wording as words
from viewer.metrics.context import last_match
from viewer.metrics.found import Found
from viewer.metrics.nouns import Trimmer, tail
from viewer.metrics.periods import Period
from viewer.model import Kind, Span

_SUBJECT = re.compile(
    r"^(?P<subject>[^,，;；、]{2,16}?)(?:已经|已|(?<!公)共计|累计(?!到)|(?<![公一中总])共(?![同享建产青餐治富识融赢振]))(?P<rest>[^,，;；]{2,})$"
)
# Those who report, not what is reported: 我局和其他部门共….
_ACTOR = re.compile(r"(?:部门|单位|政府|我[局委厅办院部]|各地|各级)$")
_ENTITY = re.compile(r"(?:实施|启动|开展|深化|推进)(?P<name>“[^“”]{2,10}(?:工程|计划|行动|项目)”)")
_SORT = re.compile(
    r"[一-鿿A-Za-z\d]{1,4}(?:级|型|类)(?:以上|及以上)?|新建|续建|改建|改扩建|扩建|在建|新改建|新建成|已建|重建"
)
_LEVEL = re.compile(r"^(?:世界|国家|省|市|区|县|镇)级(?=[一-鿿]{2})")
_SHARE = re.compile(r"^(?P<who>[^,，占]{2,})占")
_OBJECT_OF_EVENT = re.compile(r"(?P<who>[^,，的]{2,8}?)(?:落地|投产|建成|运营|实施|成立|开业|投用)")
_MADE_THING = re.compile(
    r"^(?:(?:建成|建立|新增|净增|新建|引进|培育|设立|成立|开设|改造|完成|拥有|建设|打造|组建|签约|入驻|注册(?![登资护])|推送|发放|新开工|开工|新签约"
    r"|改扩建|扩建|改建|受理|办理|查处|实施|承办|发布|收到)[、和]?)+(?=[一-鿿]{2,})"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """How a counted figure was labelled; ``prefix`` is shared by the items of the same list."""

    label: str
    noun: str
    prefix: str


@dataclass(slots=True)
class Scene:
    """What the figures of one sentence share while their labels are read, one after the other.

    ``since``: the time of the sentence before, where this one goes on with it.
    """

    folded: str
    text: str
    sentence: Span
    periods: list[Period]
    trimmer: Trimmer
    since: str | None = None
    subject: str = ""
    done: list[Found] = field(default_factory=list)
    counted: dict[int, Counted] = field(default_factory=dict)


def base_of(scene: Scene, asking: Found | None = None) -> str:
    """What the figure before measures, for a figure that says nothing of itself (增长8.5%, 全省排名第三).

    A share speaks of its subject: 经常开支占总开支八成,为四百亿元 gives 经常开支 to the sum that is ``asking``.
    """
    for found in reversed(scene.done):
        if found.kind is not Kind.RANK:
            base = found.noun or found.label
            share = _SHARE.match(base) if asking is not None and asking.family not in ("share", "rank") else None
            return share["who"] if share else base
    return ""


def things_before(scene: Scene) -> str:
    """The things counted before, for an item that says only of what sort it is: 龙头企业68家(其中省级32家)."""
    for found in reversed(scene.done):
        noun = thing_of(found.noun or found.label)
        if found.kind is not Kind.RANK and len(noun) >= 3 and not is_sort(noun):
            return _LEVEL.sub("", noun)
    return ""


def is_sort(noun: str) -> bool:
    """True for words that only say of what sort or at what stage something is: 省级, 大型, 改扩建."""
    return _SORT.fullmatch(noun) is not None


def split_subject(left: str, scene: Scene) -> tuple[str, str]:
    """某平台已完成货值 gives the platform and what it has done; the subject is empty where there is none."""
    if match := _SUBJECT.match(left):
        subject = tail(scene.trimmer.lead(match["subject"], light=False))
        if (
            len(subject) >= 2
            and not _ACTOR.search(subject)
            and subject not in words.PLACES
            and not subject.startswith(words.KEPT)
        ):
            return subject, match["rest"]
        return "", match["rest"]
    if left.startswith("已") and scene.subject:
        return scene.subject, left
    return "", left


def thing_of(noun: str) -> str:
    """The counted thing in 建成卫生站 or 建立台账: the noun without a verb of two characters in front."""
    return _MADE_THING.sub("", noun)


def owner_of(found: Found, measure: str, scene: Scene) -> str:
    """Of what a bare measure is: the sentence's subject, or the things counted just before."""
    if scene.subject:
        return scene.subject
    for before in reversed(scene.done):
        if before.kind is Kind.COUNT and before.unit and before.unit[0] in words.THINGS + "份" and before.noun:
            thing = _whole_of(before, scene)
            return thing if len(thing) <= 18 and not thing.endswith(words.MEASURES) else ""
        if before.kind not in (Kind.AREA, Kind.PERCENT, Kind.AMOUNT, Kind.COUNT):
            break
    for period in reversed(scene.periods):
        if period.end <= found.start and (event := _OBJECT_OF_EVENT.match(period.words)):
            scene.subject = event["who"]
            return scene.subject
    return ""


def _whole_of(part: Found, scene: Scene) -> str:
    """The things that ``part`` only divides, where it stands after 其中: 项目58个,其中新建项目26个; else its own."""
    for total in scene.done:
        if total.unit == part.unit and total.end < part.start and total.noun.endswith(part.noun[-2:]):
            divided = "其中" in scene.folded[total.end : part.start]
            return total.noun if divided else part.noun
    return part.noun


def project_of(found: Found, left: str, scene: Scene) -> str:
    """（某某工程） for people who are to take part in a project that the sentence opened with."""
    match = last_match(_ENTITY, scene.folded, scene.sentence.start, found.start)
    if match is None or found.status != "目标" or (found.unit or "")[:1] not in tuple("名人位"):
        return ""
    return f"({match['name'][1:-1]})"
