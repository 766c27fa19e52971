"""Says what each figure of a sentence measures, in the sentence's own words."""

from __future__ import annotations

import re

from viewer.metrics import patterns as rules
from viewer.metrics import wording as words
from viewer.metrics.changed import label_change, without_change
from viewer.metrics.counted import read_counted
from viewer.metrics.found import Found
from viewer.metrics.nouns import clean, is_bare_measure, is_hollow, shortened, tail
from viewer.metrics.phrases import without_deed
from viewer.metrics.ranked import label_rank
from viewer.metrics.scene import (
    Counted,
    Scene,
    base_of,
    is_sort,
    owner_of,
    project_of,
    split_subject,
    thing_of,
    things_before,
)  # fmt: skip
from viewer.metrics.spread import spread
from viewer.metrics.topics import CLASS, SPENT, topic_before, words_before
from viewer.model import Kind, Span

_SHARE = re.compile(
    r"^(?P<verb>占|完成|相当于|超(?=年度|全年|计划|序时|预期))(?P<of>[^,，]*?)的?(?P<sort>比重|比例|份额)?(?:已|均|为|达到?|约|近|超过?|提高到|提升至)*$"
)
_NOT_WORDS = re.compile(
    rf"{rules.PERIOD}|分别|[、和]?{rules.NUMBER}[%‰]?(?:[元人家户个亩吨]|公里)?(?:以上|以下|左右)?的?|突破"
)
# 将调高税率,由…: the verb of the clause before is the change itself.
_MOVED = re.compile(rf"^(?:将|把)?(?:{'|'.join(verb for verb in (*rules.UP, *rules.DOWN) if len(verb) > 1)})(?![率幅])")
_WORD = re.compile(r"[一-鿿A-Za-z]{2}")
_GAINED = re.compile(r"[可将已]?(?:获得|实现|完成|形成|产生|贡献)?(?:达到?)?")
_ONE_AMONG = re.compile(r"(?:^|[,，])(?P<who>[一-鿿“”]{2,12}?)(?:上升为|被|成为|是|入选|列为|获评|跻身)")
# The size of the things counted next, not the next figure: 17个空置率四成以上的村庄.
_SIZE = re.compile(r"(?:以上|以下|左右)?的[一-鿿“]")
_CONVERTED = re.compile(r"(?:折算|折合|换算|约合|合|相当于)(?:为|成|约|人民币|美元)*$")
_AGAIN = re.compile(r"^即$")
_COMPARED = re.compile(r"(?<=[一-鿿]{3})(?:不低于|不高于|不少于|相当于)")
# Totals of what the figure before speaks of: 进出口增长8%,总额突破8000亿元.
_TOTALS = ("总额", "总量", "增量", "规模", "总值")
# 较“十三五”末的9323亿元: what it is compared with says nothing of the thing.
_COMPARED_WITH = re.compile(r"^(?:较|比(?![例重率])|与|[高低快慢优好多少]于)[^,，]*$")
# What is done with a sum is not its name: 筹措2亿元实施惠民工程.
_DONE_WITH = re.compile(r"(?:用于|支持|推动|推进|实施|开展|办理|兴建|修建|改善)[一-鿿“]{2}")
_SPENT_ON = re.compile(
    r"[,，]?(?:专项)?(?:用于|支持|推动|推进|实施|开展|办理|建设|兴建|修建|改善)(?P<what>“[^“”]{2,18}”|[^,，。;；、“”]{2,16})"
)


def label_figures(figures: list[tuple[Found, Span]], scene: Scene) -> None:
    """Labels the figures of one sentence, given in order with the clause each stands in."""
    for at, (found, clause) in enumerate(figures):
        if at and scene.folded.find(";", figures[at - 1][0].end, found.start) >= 0:
            scene.subject = ""
        following = _following(figures, at, scene)
        previous = _previous(figures, at)
        label = _label(found, clause, previous, following, scene)
        found.label = clean(scene.trimmer.place(label))
        if is_hollow(found.label):
            found.label = _borrowed(found, clause, scene) or _fallback(found, clause, scene)
        scene.done.append(found)
    counted = {id(found) for found, _ in figures if id(found) in scene.counted}
    spread([found for found, _ in figures], scene.folded, counted)
    for found, _ in figures:
        found.label = shortened(found.label) or found.label


def _following(figures: list[tuple[Found, Span]], at: int, scene: Scene) -> Found | None:
    """The next figure of the same clause that is not only the size of what is counted."""
    clause = figures[at][1]
    for found, other in figures[at + 1 :]:
        if other != clause:
            return None
        if found.qualifier not in ("以上", "以下", "左右") or not _SIZE.match(scene.folded, found.end):
            return found
    return None


def _previous(figures: list[tuple[Found, Span]], at: int) -> Found | None:
    """The figure before in the same clause; 首次 and 率先 say only how the clause goes on."""
    clause = figures[at][1]
    while at:
        at -= 1
        found, other = figures[at]
        if other != clause:
            return None
        if found.family != "rank" or not found.optional:
            return found
    return None


def _label(found: Found, clause: Span, previous: Found | None, following: Found | None, scene: Scene) -> str:
    left = words_before(found, clause, previous, scene)
    if found.family == "rank":
        return label_rank(found, clause, left, scene)
    right = scene.text[found.end : following.start if following else clause.end]
    if not right and following is not None:
        start = following.start if following.family == "rank" else following.end
        right, following = scene.text[start : clause.end], None
    if right.startswith(words.MARKS_PASSED):
        right = ""
    if scene.done and (_AGAIN.match(left) or _CONVERTED.search(left)):
        found.noun, found.borrowed = base_of(scene, found), True
        return scene.done[-1].label if left == "即" else found.noun
    if found.kind in (Kind.CHANGE, Kind.FROM_TO) or found.verb:
        return _of_topic(found, clause, left, scene) or label_change(found, left, scene)
    if found.family in ("share", "ratio") and (share := _SHARE.match(left)) and (share["of"] or share["verb"] == "占"):
        found.noun = base_of(scene) + share["verb"] + (share["of"] + (share["sort"] or "") or "比")
        return found.noun
    measure = tail(left.rpartition("、")[2])
    if right.startswith("的") and len(right) > 2 and found.family in ("money", "bare") and is_measure(measure):
        return without_deed(right[1:].split("、")[0]) + measure
    counted = None
    if not _is_unit_of(left, right) and not (found.family == "money" and _DONE_WITH.match(right)):
        counted = read_counted(found, left, right, following, scene.counted.get(id(previous)), scene)
    if counted is not None:
        scene.counted[id(found)] = counted
        found.noun = counted.noun
        return _told_apart(found, counted, clause, left, scene)
    return _before_label(found, clause, left, right, scene)


def _is_unit_of(left: str, right: str) -> bool:
    """True where the noun behind the number is only the unit of a measure before it: 建屋量达9万个单位."""
    measure = tail(left)
    return measure != left and len(right) <= 3 and len(measure) >= 4 and measure.endswith(("量", "数", "总数", "总量"))


def _of_topic(found: Found, clause: Span, left: str, scene: Scene) -> str:
    """The topic of the clause before, for a from–to or a change that stands alone in its own."""
    if found.kind is not Kind.FROM_TO or len(scene.trimmer.lead(tail(left))) >= 2:
        return ""
    return topic_before(clause, scene)


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
    return counted.label + project_of(found, left, scene)


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


def _before_label(found: Found, clause: Span, left: str, right: str, scene: Scene) -> str:
    """The label of a figure that stands behind what it measures (新增床位900张)."""
    if right.startswith("覆盖"):
        return scene.trimmer.lead(tail(left)) + "覆盖"
    subject, rest = split_subject(left, scene)
    rest = _COMPARED_WITH.sub("", tail(rest))
    noun = scene.trimmer.lead(_COMPARED.split(rest)[0] if found.family == "share" else rest)
    if not noun and not subject:
        found.noun, found.borrowed = topic_before(clause, scene) or base_of(scene, found), True
        return found.noun
    if not subject and (label := _leaning(found, noun, scene)):
        return label
    found.noun = thing_of(noun) if "占" not in noun else noun
    if subject:
        found.noun = subject if noun in words.STAGES else found.noun
        scene.subject = subject
        return subject + noun
    if len(noun) <= 2 and not noun.endswith(words.MEASURES):
        noun = _with_verb(noun, rest, scene)
    if owned := _owned(found, noun, clause, scene):
        found.noun = owned
        return owned
    if found.family == "money" and SPENT.fullmatch(noun) and (on := _SPENT_ON.match(scene.text, found.end)):
        return on["what"] + noun
    return noun + project_of(found, left, scene)


def _owned(found: Found, noun: str, clause: Span, scene: Scene) -> str:
    """A measure that does not say of what, with what it is of; nothing for other nouns and where nothing says so."""
    bare = is_bare_measure(noun)
    if bare and (whole := [one.label for one in scene.done if one.label.endswith(noun) and one.unit == found.unit]):
        return whole[-1]
    short = bool(scene.subject) and (len(noun) == 2 or (len(noun) <= 5 and noun.endswith(words.MEASURES)))
    if (bare or short) and (owner := thing_of(owner_of(found, noun, scene))):
        return owner + noun
    topic = topic_before(clause, scene) or (base_of(scene) if noun in _TOTALS else "") if bare else ""
    return topic + noun if topic else ""


def _with_verb(noun: str, rest: str, scene: Scene) -> str:
    """A noun too short for a card with the verb before it: 带动消费, 安排资金."""
    whole = scene.trimmer.lead(rest, light=False)
    return whole if len(noun) < len(whole) <= len(noun) + 4 else noun


def _leaning(found: Found, noun: str, scene: Scene) -> str:
    """The label of words that lean on what was said before: a stage, a sort, a rate of growth; else nothing."""
    if noun in words.GROWTH:
        found.noun = base_of(scene)
        return found.noun + noun
    if is_sort(noun):
        found.noun = things_before(scene)
        return noun + found.noun
    if noun in words.STAGES:
        found.noun = things_before(scene) or thing_of(base_of(scene))
        return found.noun + noun
    return ""


def is_measure(noun: str) -> bool:
    """True for a noun that ends in a word of measure (额度, 面积, 率)."""
    return noun.endswith((*words.MEASURES, "额度", "金额", "标准", "限额")) and len(noun) <= 8


def _borrowed(found: Found, clause: Span, scene: Scene) -> str:
    """What the words before speak of, with the verb that is all the figure has of its own."""
    base = topic_before(clause, scene) or base_of(scene, found)
    if not base or found.kind is Kind.RANK:
        return ""
    found.noun, found.borrowed = base, True
    return base + (found.label if found.label in (*rules.UP, *rules.DOWN) else "")


def _fallback(found: Found, clause: Span, scene: Scene) -> str:
    """The clause around the figure, where the rules find no noun."""
    pieces = [scene.text[clause.start : found.start] + scene.text[found.end : clause.end]]
    pieces += reversed(re.split(r"[,，;；：:]", scene.text[scene.sentence.start : clause.start]))
    # A line that was broken within its number begins a sentence of its own.
    pieces.append(
        re.split(r"[,，;；：:。]", scene.text[max(0, scene.sentence.start - 60) : scene.sentence.start].strip())[-1]
    )
    for piece in pieces:
        said = _MOVED.sub("", _NOT_WORDS.sub("", piece).strip("、,，;；。：: ()（）"))
        said = CLASS.sub("", clean(without_change(scene.trimmer.lead(said))))
        if not is_hollow(said) and _WORD.search(said):
            return (shortened(said) or said)[:24]
    return found.unit or scene.text[found.start : found.end]
