"""Says what each figure of a sentence measures, in the sentence's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from viewer.metrics import patterns as rules
from viewer.metrics import wording as words
from viewer.metrics.context import Period, last_match
from viewer.metrics.counted import Counted, read_counted
from viewer.metrics.found import Found
from viewer.metrics.nouns import Trimmer, act, clean, inside, is_bare_measure, tail, without_number
from viewer.metrics.spread import spread
from viewer.model import Kind, Span

_JOINER = re.compile(r"\s*(?:[、,，;；和及与或]|以及|并)\s*")
_LIST_ONLY = re.compile(r"[^一-鿿“A-Za-z]*(?:[、和及与]|以及)\s*$")
_CHANGE_END = re.compile(
    rf"(?:,|，)?(?:{rules.BASIS})?(?:分别|年均|累计|均|各|再|实际|同口径|大幅|持续)*"
    rf"(?:{'|'.join(sorted((*rules.UP, *rules.DOWN), key=len, reverse=True))})(?:到|至|为|成|了|达)*(?:分别)?$"
)
_YEARLY = re.compile(r"(年均)(?=[^,，]{0,4}$)")
_BASIS_END = re.compile(rf"(?:{rules.BASIS})$")
_SUBJECT = re.compile(
    r"^(?P<subject>[^,，;；、]{2,16}?)(?:已经|已|(?<!公)共计|累计(?!到)|(?<![公一中总])共(?![同享建产青]))(?P<rest>[^,，;；]{2,})$"
)
_SHARE = re.compile(r"^(?P<verb>占|完成)(?P<of>[^,，]*?)(?:的|的比重|比重|比例|为|达|约|近|超|超过)*$")
_ENTITY = re.compile(r"(?:实施|启动|开展|深化|推进)(?P<name>“[^“”]{2,10}(?:工程|计划|行动|项目)”)")
_PLACED = re.compile(
    r"(?:均位居|均居|均列|位居|位列|稳居|排名|排位|排在|排|列|居|均是|是|均|荣登|跃居|升至|至|获得|荣获|获|被评为|评为)$"
)
_AWARDED = re.compile(r"获得|荣获|夺得|荣膺|蝉联|实现|获评|摘得|获|均")
_QUOTE = re.compile(r"“([^“”]+)”$")
_NOT_WORDS = re.compile(rf"{rules.PERIOD}|分别|[、和]?{rules.NUMBER}[%‰]?|突破")
_FROM_LIST = re.compile(r"(?:分别)?[由从]\d.*$")
_GAINED = re.compile(r"[可将已]?(?:获得|实现|完成|形成|产生|贡献)?(?:达到?)?")
_ONE_AMONG = re.compile(r"(?:^|[,，])(?P<who>[一-鿿“”]{2,12}?)(?:上升为|被|成为|是|入选|列为|获评|跻身)")
_LISTED_AWARD = re.compile(r"“(?:(?:19|20)\d\d)?年?度?(?P<name>[^“”]{4,20})”(?:榜单|排行榜|榜|评选|评价|排名|名单)")
_OBJECT_OF_EVENT = re.compile(r"(?P<who>[^,，的]{2,8}?)(?:落地|投产|建成|运营|实施|成立|开业|投用)")


_MADE_THING = re.compile(
    r"^(?:建成|建立|新增|新建|引进|培育|设立|成立|开设|改造|完成|拥有|建设|打造|组建|签约|入驻|注册|推送|发放|新开工|开工|新签约)+"
    r"(?=[一-鿿]{2,})"
)


@dataclass(slots=True)
class Scene:
    """What the figures of one sentence share while their labels are read, one after the other."""

    folded: str
    text: str
    sentence: Span
    periods: list[Period]
    trimmer: Trimmer
    subject: str = ""
    done: list[Found] = field(default_factory=list)
    counted: dict[int, Counted] = field(default_factory=dict)


def label_figures(figures: list[tuple[Found, Span]], scene: Scene) -> None:
    """Labels the figures of one sentence, given in order with the clause each stands in."""
    for at, (found, clause) in enumerate(figures):
        if at and scene.folded.find(";", figures[at - 1][0].end, found.start) >= 0:
            scene.subject = ""
        following = figures[at + 1][0] if at + 1 < len(figures) and figures[at + 1][1] == clause else None
        previous = figures[at - 1][0] if at and figures[at - 1][1] == clause else None
        label = _label(found, clause, previous, following, scene)
        found.label = clean(scene.trimmer.place(label)) or _fallback(found, clause, scene)
        scene.done.append(found)
    counted = {id(found) for found, _ in figures if id(found) in scene.counted}
    spread([found for found, _ in figures], scene.folded, counted)


def _label(found: Found, clause: Span, previous: Found | None, following: Found | None, scene: Scene) -> str:
    left = _left(found, clause, previous, scene)
    if found.family == "rank":
        return _rank_label(found, clause, left, scene)
    right = scene.text[found.end : following.start if following else clause.end]
    if not right and following is not None:
        right, following = scene.text[following.end : clause.end], None
    if found.kind in (Kind.CHANGE, Kind.FROM_TO) or found.verb:
        return _change_label(found, left, scene)
    if found.family == "share" and (share := _SHARE.match(left)) and (share["of"] or share["verb"] == "占"):
        found.noun = _base(scene) + share["verb"] + share["of"]
        return found.noun if share["of"] else found.noun + "比"
    measure = tail(left.rpartition("、")[2])
    if right.startswith("的") and len(right) > 2 and found.family in ("money", "bare") and is_measure(measure):
        return right[1:].split("、")[0] + measure
    counted = read_counted(found, left, right, following, scene.counted.get(id(previous)), scene)
    if counted is not None:
        scene.counted[id(found)] = counted
        found.noun = counted.noun
        return _told_apart(found, counted, clause, left, scene)
    return _before_label(found, left, right, scene)


def _told_apart(found: Found, counted: Counted, clause: Span, left: str, scene: Scene) -> str:
    """A counted label with what tells it apart: the bracket's owner, the subject, the project, the one among many."""
    if found.qualifier == "之一" and (subject := _ONE_AMONG.search(scene.folded, *_before(found, scene))):
        place = match[0] if (match := re.search(r"全[国省市区县]$", left)) else ""
        return f"{place}{counted.label}({subject['who']})"
    if counted.prefix or counted.label != counted.noun:
        return counted.label
    if outer := _outer(found, clause, scene):
        return outer + left + counted.label
    if found.family == "money" and scene.subject and _GAINED.fullmatch(left):
        return scene.subject + counted.label
    return counted.label + _entity(found, left, scene)


def _before(found: Found, scene: Scene) -> tuple[int, int]:
    return scene.sentence.start, found.start


def _outer(found: Found, clause: Span, scene: Scene) -> str:
    """What stands before the bracket that a figure is in: 示范名单(入选三个街镇)."""
    before = scene.text[clause.start : found.start]
    opened = max(before.rfind("("), before.rfind("（"))
    if opened < 0 or re.search(r"[)）]", before[opened:]):
        return ""
    start = clause.start
    for period in scene.periods:
        if start <= period.start and period.end <= clause.start + opened:
            start = period.end
    outer = scene.text[start : clause.start + opened]
    return outer if 2 <= len(outer) <= 18 and outer[0] != "(" else ""


def _left(found: Found, clause: Span, previous: Found | None, scene: Scene) -> str:
    """The words before a figure that may name what it measures: from its clause's start, its date or its list mark."""
    start = previous.end if previous else clause.start
    for period in scene.periods:
        if start <= period.start and period.end <= found.start:
            start = period.end
    left = scene.text[start : found.start]
    if previous and (joint := _JOINER.match(left)):
        left = left[joint.end() :]
    if found.kind is Kind.FROM_TO:
        left = _FROM_LIST.sub("", left)
    return inside(without_number(left.strip()))


def _base(scene: Scene) -> str:
    """What the figure before measures, for a figure that says nothing of itself (增长8.5%, 全省排名第三)."""
    for found in reversed(scene.done):
        if found.kind is not Kind.RANK:
            return found.noun or found.label
    return ""


def _before_label(found: Found, left: str, right: str, scene: Scene) -> str:
    """The label of a figure that stands behind what it measures (新增床位900张)."""
    if right.startswith("覆盖"):
        return scene.trimmer.lead(tail(left)) + "覆盖"
    subject, rest = _split_subject(left, scene)
    noun = scene.trimmer.lead(tail(rest))
    if not noun and not subject:
        found.noun, found.borrowed = _base(scene), True
        return found.noun
    if noun in words.STAGES and not subject:
        return _thing(_base(scene)) + noun
    found.noun = _thing(noun)
    if subject:
        scene.subject = subject
        return subject + noun
    if is_bare_measure(noun) or (scene.subject and len(noun) <= 5 and noun.endswith(words.MEASURES)):
        return _owner(found, noun, scene) + noun
    entity = _entity(found, left, scene)
    return noun + entity if entity else noun


def is_measure(noun: str) -> bool:
    """True for a noun that ends in a word of measure (额度, 面积, 率)."""
    return noun.endswith((*words.MEASURES, "额度", "金额", "标准", "限额")) and len(noun) <= 8


def _split_subject(left: str, scene: Scene) -> tuple[str, str]:
    """某平台已完成货值 gives the platform and what it has done; the subject is empty where there is none."""
    if match := _SUBJECT.match(left):
        subject = scene.trimmer.lead(match["subject"], light=False)
        if len(subject) >= 2 and subject not in words.PLACES and not subject.startswith(words.KEPT):
            return subject, match["rest"]
        return "", match["rest"]
    if left.startswith("已") and scene.subject:
        return scene.subject, left
    return "", left


def _thing(noun: str) -> str:
    """The counted thing in 建成卫生站 or 建立台账: the noun without a verb of two characters in front."""
    return _MADE_THING.sub("", noun)


def _owner(found: Found, measure: str, scene: Scene) -> str:
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


def _entity(found: Found, left: str, scene: Scene) -> str:
    """（某某工程） where the sentence opened with carrying out that project and the clause names no subject."""
    match = last_match(_ENTITY, scene.folded, scene.sentence.start, found.start)
    if match is None or found.status != "目标":
        return ""
    return f"({match['name'][1:-1]})"


def _change_label(found: Found, left: str, scene: Scene) -> str:
    """The label of a change: its own subject, or what the figure before measures and the verb (增长)."""
    yearly = _YEARLY.search(left)
    subject = scene.trimmer.lead(tail(_BASIS_END.sub("", _CHANGE_END.sub("", left))))
    if found.kind is Kind.FROM_TO and len(subject) < 2:
        subject = _base(scene)
    verb = (found.basis or "") if found.basis and found.basis.startswith(found.verb) else found.verb.rstrip("到至为成")
    if len(subject) < 2 or subject in ("比重", "占比", "增幅", "增速", "年均", "降幅"):
        extra = subject if len(subject) >= 2 else ("年均" if "年均" in left else "")
        earlier = scene.done[-1] if scene.done else None
        own = (
            earlier.verb
            if earlier is not None and earlier.kind is Kind.CHANGE and not earlier.label.endswith(earlier.verb)
            else ""
        )
        against = found.basis if len(verb) == 1 and found.basis and verb != "翻" else ""
        found.noun, found.borrowed = _base(scene), True
        return found.noun + own + extra + against + verb
    subject, rest = _join_subject(subject, scene)
    found.noun = rest
    if is_bare_measure(rest) and not subject:
        subject = _owner(found, rest, scene) or (_base(scene) if len(rest) <= 2 else "")
    if yearly and not rest.endswith(yearly[1]):
        rest += yearly[1] + verb
    return subject + rest


def _join_subject(text: str, scene: Scene) -> tuple[str, str]:
    subject, rest = _split_subject(text, scene)
    return subject, scene.trimmer.lead(rest)


def _rank_label(found: Found, clause: Span, left: str, scene: Scene) -> str:
    after = scene.text[found.end : clause.end]
    if found.qualifier and found.unit != "连冠" and found.kind is Kind.RANK and found.qualifier != "最":
        return _first_label(after, left, scene)
    if found.kind is Kind.PERCENT:
        return scene.trimmer.lead(tail(left)) + "覆盖"
    if found.unit == "连冠" or found.optional:
        before = scene.text[clause.start : found.start]
        for period in scene.periods:
            if clause.start <= period.start and period.end <= found.start:
                before = scene.text[clause.start : period.start] + scene.text[period.end : found.start]
        if found.unit == "连冠" and len(_AWARDED.sub("", left)) < 2:
            return scene.done[-1].label.removesuffix("排名") if scene.done else _base(scene)
        text = re.sub(r"[“”]$", "", _AWARDED.sub("", before, count=1)) if found.unit == "连冠" else tail(before)
        return scene.trimmer.lead(text) or _base(scene)
    return _position_label(found, left, scene)


def _first_label(after: str, left: str, scene: Scene) -> str:
    """What is the first of its kind: the words after 首个, without the verb of 首创实施 or 率先开展."""
    noun = re.sub(r"^(?:的|实施|开展|推出|出台了?|实行|试点|建成|试行|启动|将)", "", after)
    return act(re.split(r"[;；]", noun)[0]) or scene.trimmer.lead(tail(left))


def _position_label(found: Found, left: str, scene: Scene) -> str:
    before = left
    while match := _PLACED.search(before):
        before = before[: match.start()]
    if quote := _QUOTE.search(before):
        return quote[1] + "排名"
    subject = scene.trimmer.lead(tail(before))
    if is_bare_measure(subject) and len(re.split(r"[、和及与]", subject)) > 1 and (base := _base(scene)):
        return base + subject
    if scene.trimmer.is_place(subject):
        subject = ""
    if len(subject) < 2 and (award := _LISTED_AWARD.search(scene.text, scene.sentence.start, found.start)):
        return award["name"] + "排名"
    if len(subject) < 2 or (is_bare_measure(subject) and len(subject) <= 2):
        subject = _base(scene) + subject
    return subject if subject.endswith("排名") else subject + "排名"


def _fallback(found: Found, clause: Span, scene: Scene) -> str:
    """The clause around the figure, where the rules find no noun."""
    pieces = [scene.text[clause.start : found.start] + scene.text[found.end : clause.end]]
    pieces += reversed(re.split(r"[,，;；、：:]", scene.text[scene.sentence.start : clause.start]))
    for piece in pieces:
        words_around = clean(tail(scene.trimmer.lead(_NOT_WORDS.sub("", piece).strip("、,，;；。：: ()（）"))))
        if len(words_around) >= 2:
            return words_around[:24]
    return found.unit or scene.text[found.start : found.end]
