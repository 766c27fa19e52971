"""What the figures of one sentence share while their labels are read: the subject, the things counted so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from viewer.metrics import patterns as rules
from viewer.metrics import wording as words
from viewer.metrics.context import last_match
from viewer.metrics.found import Found
from viewer.metrics.nouns import REMEMBERED, Trimmer, tail
from viewer.metrics.periods import Period
from viewer.model import Kind, Span

_SUBJECT = re.compile(
    r"^(?P<subject>[^,，;；、]{2,20}?)(?:已经|已(?!久)|(?<!公)共计(?!划)|(?<!占)累计(?!到)|(?<![公一中总合])共(?![同享建产青餐治富识融赢振]))(?P<rest>[^,，;；]{2,})$"
)
# 港口拥有泊位, 学校设有教室: what has and what it has.
_HAVING = re.compile(
    r"^(?!每)(?P<subject>[^,，;；、的]{2,10}?)共?(?:拥有|设有|建有|现有|共有|配有|(?<![国所私没持占特原固具含享富公保订以])有(?![效限机色关轨线害利序力益望量]))"
    r"(?P<rest>[^,，;；]{2,})$"
)
# 水稻种植面积…,总产量…: two measures of the same thing.
_YIELD = re.compile(
    r"(?:年|总|亩|单位)?(?:产量|产值|总产值|增加值|利润|利税|税收|销量|销售额|销售收入|营业收入|单产|亩产|总产)"
)
_GROWN = re.compile(
    r"(?P<what>[^,，、]{2,12}?)(?:种植|播种|养殖|栽培|生产|销售)?(?:总|年)?(?:面积|播面|产量|单产|产值|销量|销售额|规模|存栏|出栏)$"
)
# 规模以上工业增加值…,总产值…: of the same industry.
_INDUSTRY = re.compile(r"(?P<what>[^,，、]{2,12}?)(?:增加值|总产值)$")
_RESULT = ("总产值", "增加值", "产值", "利润", "利税", "营业收入", "主营业务收入", "销售产值", "利润总额")
_HAS = re.compile(r"^(?:拥有|设有|建有|有)(?=[一-鿿]{2})(?![效限机色关])")
# Those who report, not what is reported: 我局和其他部门共….
_ACTOR = re.compile(
    r"(?:[一-鿿]{2}中|期间内?|期内|以来|报告日|常委会|委员会|部门|单位|政府|机关|公安|法院|检察院|海关|警方|当局|我[局委厅办院部]|各地|各级|[高新开发][新发]区"
    r"|[一-鿿]{2}(?:省|市|县|镇|乡|州)|(?<![城社园景片港校市小厂矿库灌辖地])区)$"
)
_ENTITY = re.compile(r"(?:实施|启动|开展|深化|推进)(?P<name>“[^“”]{2,10}(?:工程|计划|行动|项目)”)")
_SORT = re.compile(
    r"[一-鿿A-Za-z\d]{1,4}(?:级|型|类)(?:以上|及以上)?|新建|续建|改建|改扩建|扩建|在建|新改建|新建成|已建|重建"
)
_LAST_OF_SORT = frozenset("级型类上建成")
_LEVEL = re.compile(r"^(?:世界|国家|[省市州地区县乡镇]{1,3})级(?:及?以[上下])?(?=[一-鿿]{2})")
# 30个县(市)中继续排名第一.
_PLACED_AMONG = re.compile(r"[一-鿿()]{1,8}中(?=继续|仍|稳|排|[列位居]|名列)")
_SHARE = re.compile(r"^(?P<who>[^,，占]{2,}?)(?:占|(?:完成)?完成(?=[^,，]{0,10}(?:预算|目标|任务|计划)))")
_OBJECT_OF_EVENT = re.compile(r"(?P<who>[^,，的]{2,8}?)(?:落地|投产|建成|运营|实施|成立|开业|投用)")
_MADE_THING = re.compile(
    r"^(?:(?:建成|建立|新增|净增|新建|引进|培育|设立|设置|成立|开设|改造|完成|拥有|建设|打造|组建|签约|入驻|注册(?![登资护])|推送|发放|新开工|开工|新签约"
    r"|改扩建|扩建|改建|受理|办理|查处|实施|承办|发布|收到)[、和]?)+(?=[一-鿿]{2,})"
)


# Things that say nothing without the sort before them: 改造项目, 续建工程.
_ANY_THING = ("项目", "工程", "企业", "机构", "设施", "案件", "公司", "单位", "事项")


@dataclass(frozen=True, slots=True)
class Counted:
    """How a counted figure was labelled; ``prefix`` is shared by the items of the same list."""

    label: str
    noun: str
    prefix: str


@dataclass(slots=True)
class Scene:
    """What the figures of one sentence share while their labels are read, one after the other.

    ``since``: the time of the sentence before, where this one goes on with it; ``earlier``: the figures of the sentence
    before.
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
    earlier: list[Found] = field(default_factory=list)


def base_of(scene: Scene, asking: Found | None = None) -> str:
    """What the figure before measures, for a figure that says nothing of itself (增长8.5%, 全省排名第三).

    A share speaks of its subject: 经常开支占总开支八成,为四百亿元 gives 经常开支 to the sum that is ``asking``.
    """
    for found in reversed(scene.done):
        if found.kind is not Kind.RANK and not is_aside(found, asking, scene) and not _is_among(found, scene):
            base = found.label if found.noun in _ANY_THING else found.noun or found.label
            grown = asking is not None and asking.kind is Kind.CHANGE and asking.unit != "个百分点"
            return sharer_of(base) if asking is not None and (grown or asking.family not in ("share", "rank")) else base
    return ""


def _is_among(found: Found, scene: Scene) -> bool:
    """True for 30个 of 产量在全省30个县中排名第一: those among whom something is placed."""
    return found.kind is Kind.COUNT and _PLACED_AMONG.match(scene.folded, found.end) is not None


def sharer_of(base: str) -> str:
    """经常开支 of 经常开支占总开支; ``base`` itself where it is no share."""
    share = _SHARE.match(base) if "占" in base or "完成" in base else None
    return share["who"] if share else base


def is_aside(before: Found, asking: Found | None, scene: Scene) -> bool:
    """True for a figure in brackets that have closed before ``asking``: it is not what the sentence goes on with."""
    if asking is None:
        return False
    closed = scene.folded.find(")", before.end, asking.start)
    return closed >= 0 and scene.folded.find("(", before.end, closed) < 0 < scene.folded.rfind("(", 0, before.start) + 1


def things_before(scene: Scene) -> str:
    """The things counted before, for an item that says only of what sort it is: 龙头企业68家(其中省级32家)."""
    for found in reversed(scene.done):
        noun = without_stage(thing_of(found.noun or found.label))
        if found.kind is not Kind.RANK and len(noun) >= 3 and not is_sort(noun):
            return _LEVEL.sub("", noun)
    return ""


def without_stage(noun: str) -> str:
    """The things alone of 各类案件办结 and of 市中院受理: the noun without a stage that it has come to."""
    return next((noun.removesuffix(stage) for stage in words.STAGES if noun.endswith(stage)), noun)


def is_sort(noun: str) -> bool:
    """True for words that only say of what sort or at what stage something is: 省级, 大型, 改扩建."""
    return noun[-1:] in _LAST_OF_SORT and _SORT.fullmatch(noun) is not None


def split_subject(left: str, scene: Scene) -> tuple[str, str]:
    """某平台已完成货值 gives the platform and what it has done; the subject is empty where there is none."""
    if match := _subject_in(left):
        subject = tail(scene.trimmer.lead(match["subject"], light=False))
        if (
            len(subject) >= 2
            and not _ACTOR.search(subject)
            and subject not in words.PLACES
            and not subject.startswith(words.KEPT)
        ):
            short = len(match["rest"]) == 2 and left.endswith("累计" + match["rest"])
            return subject, ("累计" if short else "") + _HAS.sub("", match["rest"])
        return "", match["rest"]
    if left.startswith("已") and scene.subject:
        return scene.subject, left
    if "有" in left and (match := _HAVING.match(left)):
        owner = scene.trimmer.lead(match["subject"])
        return "" if scene.trimmer.is_place(owner) or _ACTOR.search(owner) else owner, match["rest"]
    return "", left


def _subject_in(left: str) -> re.Match[str] | None:
    """Subject and rest where a word of ``_SUBJECT`` parts them, as in few texts."""
    return _SUBJECT.match(left) if "已" in left or "共" in left or "累计" in left else None


def doer_of(left: str, scene: Scene) -> str:
    """Who did it, for a verb that stands alone: 各执行单位已投资680家; empty where that is not said."""
    match = _subject_in(left)
    doer = scene.trimmer.lead(match["subject"]) if match else ""
    return doer if 2 <= len(doer) <= 18 and not scene.trimmer.is_place(doer) else ""


@lru_cache(REMEMBERED)
def thing_of(noun: str) -> str:
    """The counted thing in 建成卫生站 or 建立台账: the noun without a verb of two characters in front."""
    return _MADE_THING.sub("", noun)


def kind_of(noun: str) -> str:
    """``thing_of`` a noun, but 改造项目 whole: 项目 alone does not say whose a measure is."""
    thing = thing_of(noun)
    return noun if thing in _ANY_THING else thing


def owner_of(found: Found, measure: str, scene: Scene) -> str:
    """Of what a bare measure is: the sentence's subject, or the things counted just before."""
    if scene.subject:
        return scene.subject
    if _YIELD.fullmatch(measure) and scene.done and (grown := _GROWN.match(scene.done[-1].noun)):
        return grown["what"]
    if measure in _RESULT and scene.done and (made := _INDUSTRY.match(scene.done[-1].noun)):
        return made["what"]
    for before in reversed(scene.done):
        if is_aside(before, found, scene):
            continue
        if before.kind is Kind.COUNT and before.unit and before.unit[0] in words.THINGS + "份" and before.noun:
            thing = _whole_of(before, measure, scene).rstrip("的")
            return (
                thing
                if len(thing) <= 18
                and not thing.endswith((*rules.UP, *rules.DOWN))
                and not thing.endswith(words.MEASURES)
                else ""
            )
        if before.kind not in (Kind.AREA, Kind.PERCENT, Kind.AMOUNT, Kind.COUNT):
            break
    for period in reversed(scene.periods):
        if period.end <= found.start and (event := _OBJECT_OF_EVENT.match(period.words)):
            scene.subject = event["who"]
            return scene.subject
    return ""


def _whole_of(part: Found, measure: str, scene: Scene) -> str:
    """The things that ``part`` only divides, where it stands after 其中: 项目58个,其中新建项目26个; else its own.

    Where the whole has its ``measure`` already, the part's own is meant.
    """
    own = part.label if part.noun in _ANY_THING else part.noun
    if any(one.label.endswith(measure) for one in scene.done):
        return own
    for total in scene.done:
        if total.unit == part.unit and total.end < part.start and total.noun.endswith(part.noun[-2:]):
            divided = "其中" in scene.folded[total.end : part.start]
            return total.noun if divided else own
    return own


def project_of(found: Found, left: str, scene: Scene) -> str:
    """（某某工程） for people who are to take part in a project that the sentence opened with."""
    if found.status != "目标" or (found.unit or "")[:1] not in ("名", "人", "位"):
        return ""
    match = last_match(_ENTITY, scene.folded, scene.sentence.start, found.start)
    return "" if match is None else f"({match['name'][1:-1]})"
