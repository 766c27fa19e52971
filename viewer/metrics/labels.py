"""Says what each figure of a sentence measures, in the sentence's own words."""

from __future__ import annotations

import re

from viewer.metrics import patterns as rules
from viewer.metrics import wording as words
from viewer.metrics.changed import label_change
from viewer.metrics.counted import read_counted
from viewer.metrics.found import Found
from viewer.metrics.nouns import clean, inside, is_bare_measure, tail, without_number
from viewer.metrics.ranked import label_rank
from viewer.metrics.scene import Counted, Scene, base_of, owner_of, project_of, split_subject, thing_of
from viewer.metrics.spread import spread
from viewer.model import Kind, Span

_JOINER = re.compile(r"\s*(?:[、,，;；和及与或]|以及|并)\s*")
_SHARE = re.compile(r"^(?P<verb>占|完成)(?P<of>[^,，]*?)(?:的|的比重|比重|比例|为|达|约|近|超|超过)*$")
_NOT_WORDS = re.compile(rf"{rules.PERIOD}|分别|[、和]?{rules.NUMBER}[%‰]?|突破")
_WORD = re.compile(r"[一-鿿A-Za-z]{2}")
_AIMED = re.compile(r"^[^“”]*、(?=力争|确保)")
_FROM_LIST = re.compile(r"(?:分别)?[由从]\d.*$")
_GAINED = re.compile(r"[可将已]?(?:获得|实现|完成|形成|产生|贡献)?(?:达到?)?")
_ONE_AMONG = re.compile(r"(?:^|[,，])(?P<who>[一-鿿“”]{2,12}?)(?:上升为|被|成为|是|入选|列为|获评|跻身)")


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
        return label_rank(found, clause, left, scene)
    right = scene.text[found.end : following.start if following else clause.end]
    if not right and following is not None:
        right, following = scene.text[following.end : clause.end], None
    if found.kind in (Kind.CHANGE, Kind.FROM_TO) or found.verb:
        return label_change(found, left, scene)
    if found.family == "share" and (share := _SHARE.match(left)) and (share["of"] or share["verb"] == "占"):
        found.noun = base_of(scene) + share["verb"] + share["of"]
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


def _left(found: Found, clause: Span, previous: Found | None, scene: Scene) -> str:
    """The words before a figure that may name what it measures: from its clause's start, its date or its list mark."""
    start = previous.end if previous else clause.start
    for period in scene.periods:
        if start <= period.start and period.end <= found.start:
            start = period.end
    left = _AIMED.sub("", scene.text[start : found.start])
    if previous and (joint := _JOINER.match(left)):
        left = left[joint.end() :]
    if found.kind is Kind.FROM_TO:
        left = _FROM_LIST.sub("", left)
    return inside(without_number(left.strip()))


def _before_label(found: Found, left: str, right: str, scene: Scene) -> str:
    """The label of a figure that stands behind what it measures (新增床位900张)."""
    if right.startswith("覆盖"):
        return scene.trimmer.lead(tail(left)) + "覆盖"
    subject, rest = split_subject(left, scene)
    noun = scene.trimmer.lead(tail(rest))
    if not noun and not subject:
        found.noun, found.borrowed = base_of(scene), True
        return found.noun
    if noun in words.STAGES and not subject:
        return thing_of(base_of(scene)) + noun
    found.noun = thing_of(noun)
    if subject:
        scene.subject = subject
        return subject + noun
    if is_bare_measure(noun) or (scene.subject and len(noun) <= 5 and noun.endswith(words.MEASURES)):
        return owner_of(found, noun, scene) + noun
    entity = project_of(found, left, scene)
    return noun + entity if entity else noun


def is_measure(noun: str) -> bool:
    """True for a noun that ends in a word of measure (额度, 面积, 率)."""
    return noun.endswith((*words.MEASURES, "额度", "金额", "标准", "限额")) and len(noun) <= 8


def _fallback(found: Found, clause: Span, scene: Scene) -> str:
    """The clause around the figure, where the rules find no noun."""
    pieces = [scene.text[clause.start : found.start] + scene.text[found.end : clause.end]]
    pieces += reversed(re.split(r"[,，;；、：:]", scene.text[scene.sentence.start : clause.start]))
    for piece in pieces:
        words_around = clean(tail(scene.trimmer.lead(_NOT_WORDS.sub("", piece).strip("、,，;；。：: ()（）"))))
        if len(words_around) >= 2 and _WORD.search(words_around):
            return words_around[:24]
    return found.unit or scene.text[found.start : found.end]
