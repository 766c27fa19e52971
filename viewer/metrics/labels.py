"""Says what each figure of a sentence measures, in the sentence's own words."""

from __future__ import annotations

import re

from viewer.metrics import patterns as rules
from viewer.metrics import wording as words
from viewer.metrics.behind import label_behind
from viewer.metrics.budgets import label_spent
from viewer.metrics.changed import label_change, without_change
from viewer.metrics.counted import read_counted
from viewer.metrics.found import Found
from viewer.metrics.measured import label_measured
from viewer.metrics.nouns import LONGEST, clean, is_hollow, shortened, tail
from viewer.metrics.phrases import begins_noun
from viewer.metrics.ranked import label_rank
from viewer.metrics.scene import (
    Counted,
    Scene,
    base_of,
    project_of,
    without_stage,
)  # fmt: skip
from viewer.metrics.shares import label_share, part_of_aim
from viewer.metrics.spread import spread
from viewer.metrics.topics import CLASS, ON_AVERAGE, topic_before, words_before
from viewer.model import Kind, Span

_NOT_WORDS = re.compile(
    rf"{rules.PERIOD}|分别|[、和]?{rules.NUMBER}[%‰]?(?:[元人家户个亩吨]|公里)?(?:以上|以下|左右)?的?|突破"
)
# 将调高税率,由…: the verb of the clause before is the change itself.
_MOVED = re.compile(rf"^(?:将|把)?(?:{'|'.join(verb for verb in (*rules.UP, *rules.DOWN) if len(verb) > 1)})(?![率幅])")
_MOVED_KINDS = frozenset({Kind.CHANGE, Kind.FROM_TO})
_WORD = re.compile(r"[一-鿿A-Za-z]{2}")
_GAINED = re.compile(r"[可将已]?(?:获得|实现|完成|形成|产生|贡献)?(?:达到?)?")
_ONE_AMONG = re.compile(r"(?:^|[,，])(?P<who>[一-鿿“”]{2,12}?)(?:上升为|被|成为|是|入选|列为|获评|跻身)")
# The size of the things counted next, not the next figure: 17个空置率四成以上的村庄.
_SIZE = re.compile(r"(?:以上|以下|左右)?的[一-鿿“]")
_CONVERTED = re.compile(r"(?:折算|折合|换算|约合|(?:^|约|即)合|相当于)(?:为|成|约|人民币|美元)*$")
# Places are counted by one sign: 40个县.
_ONE_SIGN = frozenset("县镇村乡省市区州")
_AGAIN = re.compile(r"^即$")
# 当中6个已于上月落成: of those that the sentence before counted.
_AMONG, _AT_ONCE = ("其中", "当中"), 3
_TO_NUMBER = re.compile(r"(?:\D|\d(?=\d*千伏|G))*")
_MODAL = re.compile(r"(?<=[一-鿿]{4})[可将会](?=[一-鿿]{4})")
_PAYING = re.compile(r"(?:共|累计|合计)?(?:发放|支付|拨付|兑现|支出|拨款|投入|补助|减免)[一-鿿]{0,10}$")
# What is done with a sum is not its name: 筹措2亿元实施惠民工程.
_DONE_WITH = re.compile(
    r"(?:继续|存入|转入|划入|汇入|用于|支持|推动|推进|实施|开展|办理|兴建|修建|改善|助力|助推"
    r"|拉动|促进|保障|持续|加快|加强|提升|打造|购买|采购|扶持|解决|支援|资助|协助|帮助|成立|设立|推行|推广|落实|购置|更新|应对)[一-鿿“]{2}"
)


def label_figures(figures: list[tuple[Found, Span]], scene: Scene) -> None:
    """Labels the figures of one sentence, given in order with the clause each stands in."""
    previous = following = None
    for at, (found, clause) in enumerate(figures):
        if len(figures) > 1:
            if at and scene.folded.find(";", figures[at - 1][0].end, found.start) >= 0:
                scene.subject = ""
            following, previous = _following(figures, at, scene), _previous(figures, at)
        label = _label(found, clause, previous, following, scene)
        counted = id(found) in scene.counted
        named = counted and label.startswith("全") and scene.text.startswith(label, found.end)
        found.label = clean(label if named else scene.trimmer.place(label))
        if is_hollow(found.label) and not (counted and found.label in _ONE_SIGN):
            found.label = _borrowed(found, clause, scene) or _fallback(found, clause, scene)
        scene.done.append(found)
    if len(figures) > 1:
        spread(scene.done, scene.folded, set(scene.counted))
    for found, _ in figures:
        found.label = shortened(found.label) or found.label


def _following(figures: list[tuple[Found, Span]], at: int, scene: Scene) -> Found | None:
    """The next figure of the same clause that is not only the size of what is counted."""
    clause = figures[at][1]
    for later in range(at + 1, len(figures)):
        found, other = figures[later]
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
    right, following = _words_behind(found, clause, following, scene)
    if scene.done and _says_again(left):
        found.noun, found.borrowed = base_of(scene, found), True
        return scene.done[-1].label if left == "即" else found.noun
    moved = (bool(found.verb) or found.kind in _MOVED_KINDS) and not _raises(found, left, right)
    if left in ("的", "之") and found.family == "share" and (part := part_of_aim(found, clause, previous, scene)):
        return part
    if share := label_share(found, clause, left, moved, scene):
        return share
    if moved:
        return _of_topic(found, clause, left, scene) or label_change(found, left, scene)
    if found.family in ("money", "bare") and (spent := label_spent(found, left, scene)):
        found.noun = spent
        return spent
    if measured := label_measured(found, left, right, scene):
        return measured
    stands_before = bool(right) or found.unit == "大"
    counted = _counted(found, left, right, previous, following, scene) if stands_before else None
    if counted is None:
        return label_behind(found, clause, left, right, scene)
    scene.counted[id(found)] = counted
    found.noun = counted.noun
    return _told_apart(found, counted, clause, left, scene)


def _says_again(left: str) -> bool:
    """True for words that only say the figure before anew: 即, 折合人民币."""
    if _AGAIN.match(left):
        return True
    return ("合" in left or "算" in left or "相当于" in left) and _CONVERTED.search(left) is not None


def _words_behind(found: Found, clause: Span, following: Found | None, scene: Scene) -> tuple[str, Found | None]:
    """The words behind ``found`` that may name what it counts, and the figure after them in the clause."""
    right = scene.text[found.end : following.start if following else clause.end]
    if not right and following is not None:
        start = following.start if following.family == "rank" else following.end
        right, following = _TO_NUMBER.match(scene.text, start, clause.end)[0], None  # type: ignore[index]
    if right.startswith(words.MARKS_PASSED) or (following is not None and right in words.DOING):
        return "", following
    return right, following


def _counted(
    found: Found, left: str, right: str, previous: Found | None, following: Found | None, scene: Scene
) -> Counted | None:
    """How a figure that stands before what it counts is labelled; None where it does not."""
    if (
        _is_unit_of(left, right)
        or (left and found.family == "count" and _is_paid(found, left, right, following, scene))
        or (found.family == "money" and _DONE_WITH.match(right))
    ):
        return None
    return read_counted(found, left, right, following, scene.counted.get(id(previous)), scene)


def _raises(found: Found, left: str, right: str) -> bool:
    """True for 提升了200万人的供水水平: a verb of change whose object the number only counts."""
    plain = found.kind is Kind.CHANGE and not found.basis and found.family in ("bare", "count")
    alone = left.removesuffix("了") == found.verb and len(found.verb) == 2
    return plain and alone and len(right) >= 4 and begins_noun(right)


def _is_unit_of(left: str, right: str) -> bool:
    """True where the noun behind the number is only the unit of a measure before it: 建屋量达9万个单位."""
    if len(right) > 3:
        return False
    measure = tail(left)
    if len(measure) < 4:
        return False
    if measure.endswith("率") and right:
        return True
    return measure != left and measure.endswith(("量", "数", "总数", "总量"))


def _is_paid(found: Found, left: str, right: str, following: Found | None, scene: Scene) -> bool:
    """True for 10人 of 救助困难群众10人发放救助金2万元: what stands behind names the sum, the people stand before."""
    if len(left) >= 3 and left[-1] == found.unit and right and found.unit in "户家人":
        return True  # 投保农户3户申请赔付
    paid = following is not None and following.family == "money"
    return paid and _PAYING.match(right) is not None and len(scene.trimmer.lead(tail(left))) >= 4


def _of_topic(found: Found, clause: Span, left: str, scene: Scene) -> str:
    """The topic of the clause before, for a from–to or a change that stands alone in its own."""
    among = scene.folded.find("其中", scene.done[-1].end, clause.start) >= 0 if scene.done else True
    alone = found.kind is Kind.CHANGE and among
    own = tail(left)
    yearly = own.removesuffix(found.verb) in ON_AVERAGE
    if (found.kind is not Kind.FROM_TO and not alone) or (len(scene.trimmer.lead(own)) >= 2 and not yearly):
        return ""
    topic = topic_before(clause, scene)
    return topic + own if topic and yearly else topic


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


def _borrowed(found: Found, clause: Span, scene: Scene) -> str:
    """What the words before speak of, with the verb that is all the figure has of its own."""
    base = topic_before(clause, scene) or base_of(scene, found)
    if not base or found.kind is Kind.RANK:
        return ""
    found.noun, found.borrowed = base, True
    return base + (found.label if found.label in (*rules.UP, *rules.DOWN) else "")


def _fallback(found: Found, clause: Span, scene: Scene) -> str:
    """The clause around the figure, where the rules find no noun."""
    among = scene.folded.startswith(_AMONG, clause.start) and found.start - clause.start <= _AT_ONCE
    if among and found.family == "count" and not scene.done and (thing := _thing_earlier(found, scene)):
        return thing
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
            said = shortened(said) or said
            return (said if len(said) <= LONGEST else _MODAL.split(said)[-1])[:LONGEST]
    return _thing_earlier(found, scene) or found.unit or scene.text[found.start : found.end]


def _thing_earlier(found: Found, scene: Scene) -> str:
    """What the sentence before counted in the same unit; nothing where it did not."""
    for one in reversed(scene.earlier):
        thing = without_stage(one.label) if one.unit == found.unit and one.kind is found.kind else ""
        if len(thing) >= 2:
            return thing
    return ""
