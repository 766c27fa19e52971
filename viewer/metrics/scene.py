"""What the figures of one sentence share while their labels are read: the subject, the things counted so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from viewer.metrics import wording as words
from viewer.metrics.context import last_match
from viewer.metrics.found import Found
from viewer.metrics.nouns import Trimmer
from viewer.metrics.periods import Period
from viewer.model import Kind, Span

_SUBJECT = re.compile(
    r"^(?P<subject>[^,，;；、]{2,16}?)(?:已经|已|(?<!公)共计|累计(?!到)|(?<![公一中总])共(?![同享建产青]))(?P<rest>[^,，;；]{2,})$"
)
_ENTITY = re.compile(r"(?:实施|启动|开展|深化|推进)(?P<name>“[^“”]{2,10}(?:工程|计划|行动|项目)”)")
_OBJECT_OF_EVENT = re.compile(r"(?P<who>[^,，的]{2,8}?)(?:落地|投产|建成|运营|实施|成立|开业|投用)")
_MADE_THING = re.compile(
    r"^(?:建成|建立|新增|新建|引进|培育|设立|成立|开设|改造|完成|拥有|建设|打造|组建|签约|入驻|注册|推送|发放|新开工|开工|新签约)+"
    r"(?=[一-鿿]{2,})"
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


def base_of(scene: Scene) -> str:
    """What the figure before measures, for a figure that says nothing of itself (增长8.5%, 全省排名第三)."""
    for found in reversed(scene.done):
        if found.kind is not Kind.RANK:
            return found.noun or found.label
    return ""


def split_subject(left: str, scene: Scene) -> tuple[str, str]:
    """某平台已完成货值 gives the platform and what it has done; the subject is empty where there is none."""
    if match := _SUBJECT.match(left):
        subject = scene.trimmer.lead(match["subject"], light=False)
        if len(subject) >= 2 and subject not in words.PLACES and not subject.startswith(words.KEPT):
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
            thing = before.noun
            return thing if len(thing) <= 12 and not thing.endswith(words.MEASURES) else ""
        if before.kind not in (Kind.AREA, Kind.PERCENT, Kind.AMOUNT, Kind.COUNT):
            break
    for period in reversed(scene.periods):
        if period.end <= found.start and (event := _OBJECT_OF_EVENT.match(period.words)):
            scene.subject = event["who"]
            return scene.subject
    return ""


def project_of(found: Found, left: str, scene: Scene) -> str:
    """（某某工程） where the sentence opened with carrying out that project and the clause names no subject."""
    match = last_match(_ENTITY, scene.folded, scene.sentence.start, found.start)
    if match is None or found.status != "目标":
        return ""
    return f"({match['name'][1:-1]})"
