"""Gives each value of a list its own name: A和B分别有1个和2个, 优秀班组12个、优秀职工30名."""

from __future__ import annotations

import re
from itertools import pairwise

from viewer.metrics import patterns as rules
from viewer.metrics import wording as words
from viewer.metrics.found import Found
from viewer.model import Kind

_LIST = re.compile(r"\s*(?:[、和及与]|以及)\s*")
# 分别下降38%、上升3%: each value may have a verb of its own.
_LIST_OF_CHANGES = re.compile(rf"\s*(?:[、和及与]|以及)\s*(?:{'|'.join((*rules.UP, *rules.DOWN))})?")
_GROWTH_END = re.compile(r"(?<=[一-鿿]{2})(?:年均)?(?:增长|下降|增加|减少)$")
# 法官由36人、165人分别增加到…: the values are no names.
_FROM_LIST = re.compile(r"[由从]\d.*$")
_LIST_IN = re.compile("[和及与、]")
# 东中西部业务量占比: three names in one.
_SIDES = re.compile(r"^(?P<of>[东中西南北]{2,4})部(?P<what>[一-鿿]{2,})$")
_SIDE = re.compile(r"[东中西南北](?=[、和及][东中西南北]部)")
# 一般公共预算收入和支出: what the first begins with is of both.
_PAIRED = frozenset({("收入", "支出"), ("进口", "出口"), ("出口", "进口"), ("存款", "贷款")})
_SPLIT = re.compile(r"[、和及与](?!其)|以及")
_OFFER = re.compile(
    r"^(?P<names>[^,，;；]{2,16}?)(?P<verb>可提供|共提供|提供|共有|可(?!支配|再生|持续))(?P<thing>[^,，;；]{2,})$"
)
# 增长最快的3个领域分别是甲、乙和丙,分别增长…
_NAMED_EACH = re.compile(r"(?:分别|依次)(?:是|为)(?P<names>[^\d]+、[^\d]+)$")
_AND_SO_ON = re.compile(r"^(?P<names>[^,，]+、[^,，]+?)等(?P<thing>[^,，、等]{2,10})$")
_GROWN = re.compile(r"^(?:(?:新增|净增|增加|减少|压减|新认定|新建成|新建|培育|引进|增设|改造|建成|扩建|修建|改建))+")
# 新增甲路3公里、乙路2公里,总里程分别达…: of what the figures before add to.
_TOTAL = re.compile(r"总?里程|总[量数额]|总规模|总面积|总人数|累计|[一-鿿]{2}率")
_MADE = re.compile(r"^(?:新增|新建|净增|新开通|建成|改建|新改建)")
# 地区生产总值、工业总产值增幅: both are measures, and the last says that it is their growth.
_GROWTH_OF = re.compile(r"(?<=[量额值率入数])(?:增速|增幅|降幅|涨幅|占比|比重)$")
# 大型、中型企业利润: a sort is one character long.
_SORT_ENDS = "型级类部"
_SHARED_END = re.compile(words.SHARED_ENDS)
# 新建甲中心7家、升级改造乙中心4家: the second item says itself what was done.
_VERBS = "|".join(sorted((*words.DOING, *words.KEPT, *words.LIGHT), key=len, reverse=True))
_OWN_VERB = re.compile(rf"、(?:免费|累计|共|已|新|升级|规范|加快|组织)*(?:{_VERBS})[一-鿿“]{{2}}")
_BRACKETED = re.compile(r"[（(][^（）()]*[)）]")


def spread(figures: list[Found], folded: str, counted: set[int]) -> None:
    """Shares out names over the figures of one sentence and gives later items of a list what they leave out.

    ``counted``: ids of the figures whose noun follows them; they have a name of their own.
    """
    at = 0
    while at < len(figures):
        group = [figures[at]]
        while at + len(group) < len(figures) and _follows(group[-1], figures[at + len(group)], folded, counted):
            group.append(figures[at + len(group)])
        if len(group) > 1:
            _share(group, figures[max(0, at - len(group)) : at], folded)
        at += len(group)
    for before, after in pairwise(figures):
        _complete(before, after, folded)


def _follows(before: Found, after: Found, folded: str, counted: set[int]) -> bool:
    if id(after) in counted or id(before) in counted or after.family == "rank":
        return False
    same = before.family == after.family or (before.kind is after.kind and before.kind is Kind.FROM_TO)
    changes = before.kind is after.kind is Kind.CHANGE and _is_parted(before, folded)
    same = same or (before.kind is not Kind.CHANGE and after.kind is not Kind.CHANGE and _is_parted(before, folded))
    return same and (_LIST_OF_CHANGES if changes else _LIST).fullmatch(folded, before.end, after.start) is not None


def _share(group: list[Found], earlier: list[Found], folded: str) -> None:
    """分别: as many names as values, from the figures before or from the words before the first value."""
    first = group[0]
    if first.borrowed and len(earlier) == len(group) and _is_parted(first, folded):
        names = [_thing(base) + _moved(found) for base, found in zip(earlier, group, strict=True)]
    else:
        names = _names(first.label, len(group))
    if not names and _TOTAL.fullmatch(first.label) and len(earlier) == len(group) and _is_parted(first, folded):
        names = [_MADE.sub("", base.noun or base.label) + first.label for base in earlier]
    if not names and len(first.label) <= 4 and _is_parted(first, folded):
        names = [name + first.label for name in _names(_piece_before(folded, first.start), len(group))]
    if not names and first.borrowed and (listed := _NAMED_EACH.match(_piece_before(folded, first.start))):
        names = [name + _moved(found) for name, found in zip(_names(listed["names"], len(group)), group, strict=False)]
    for found, name in zip(group, names, strict=bool(names) and True) if names else ():
        found.label = found.noun = name
    if not names:
        for found in group[1:]:
            found.label, found.noun = first.label, first.noun


def _piece_before(folded: str, end: int) -> str:
    """The clause before the one that ends at ``end`` with 分别: 甲工程、乙工程,分别支出…."""
    parted = folded.rfind("分别", 0, end)
    pieces = re.split(r"[,，;；。:：\n]", folded[max(0, parted - 80) : parted].rstrip(",，"))
    return _FROM_LIST.sub("", pieces[-1])


def _thing(base: Found) -> str:
    """What the figure before measures, without the verb of its own change."""
    name = base.noun or base.label
    return _GROWTH_END.sub("", name) if base.kind is Kind.CHANGE else name


def _is_parted(found: Found, folded: str) -> bool:
    return folded.find("分别", max(0, found.start - 20), found.start) >= 0


def _moved(found: Found) -> str:
    """The verb of a change, with what it is compared with where that tells it from a growth (比全市快)."""
    against = found.basis if found.basis and len(found.verb) == 1 and found.verb != "翻" else ""
    return against + found.verb


def _names(label: str, count: int) -> list[str]:
    """The ``count`` names that ``label`` lists, each whole; empty where it does not list as many."""
    offer = _OFFER.match(label)
    if offer and len(parts := _SPLIT.split(offer["names"])) == count:
        return [f"{offer['thing']}({part})" for part in parts]
    plain = _BRACKETED.sub("", label)
    if (whole := _AND_SO_ON.match(plain)) and len(parts := whole["names"].split("、")) == count:
        return [part + whole["thing"] for part in parts]
    if (sides := _SIDES.match(plain)) and len(sides["of"]) == count:
        return [f"{side}部{sides['what']}" for side in sides["of"]]
    plain, _, deed = _SIDE.sub(r"\g<0>部", plain).partition("分别")
    parts = [part for part in _SPLIT.split(plain) if part]
    if len(parts) != count:
        parts = plain.split("、")  # 治理业和保护业、农业: 和 within a name
    if len(parts) != count:
        return []
    if len(parts) == 2 and (parts[0][-2:], parts[1]) in _PAIRED and len(parts[0]) > 3:
        parts[1] = parts[0][:-2] + parts[1]
    return [part + deed for part in _ending_alike(parts) or _beginning_alike(parts) or parts]


def _ending_alike(parts: list[str]) -> list[str]:
    """城镇和农村居民收入, 甲制造业和乙制造业增加值: what the last name ends in belongs to all."""
    first, last = parts[0], parts[-1]
    shared = _SHARED_END.search(last.removesuffix("年均增长").removesuffix("增长"))
    if shared is None:
        return []
    for size in (3, 2) if first[-1] not in _SORT_ENDS else (1,):
        at = last.find(first[-size:]) if len(first) > size else -1
        if at >= 0 and at + size < len(last):
            return [
                part if part == last or part.endswith(last[at + size :]) else part + last[at + size :] for part in parts
            ]
    if own := _own_name(parts[-2], last, shared.start()):
        return [part if part == last else part + last[own:] for part in parts]
    if any(_SHARED_END.search(part) for part in parts[:-1]):
        growth = _GROWTH_OF.search(last)
        return [part if part == last else part + growth[0] for part in parts] if growth else []
    if len(first) == 2 and len(last) >= 6 and "“" not in last and not _LIST_IN.search(last):
        return [part if part == last or len(part) > 4 else part + last[2:] for part in parts]
    return [part if part == last else part + last[shared.start() :] for part in parts]


def _own_name(before: str, last: str, shared: int) -> int:
    """The length of the last name's own part, where it is like the name before it: 甲山 and 乙山门票收入; else 0."""
    size = len(before)
    own = last[:size]
    kin = own[-1:] == before[-1] or (size <= 3 and own[0] == before[0] and own[1] != before[1])
    alike = 2 <= size <= 6 and kin and own != before
    return size if alike and size < shared else 0


def _beginning_alike(parts: list[str]) -> list[str]:
    """工业总产值和增加值: what the first name begins with belongs to all that are measures only."""
    first = parts[0]
    for size in range(len(first) - 2, 1, -1):
        if all(len(part) <= len(first) - size + 2 for part in parts[1:]) and first[-1] in "值量额率" and size >= 3:
            alike = [len(part) for part in parts[1:] if part[-1] == first[-1]]
            stem = first[: -max(alike) or None] if alike else ""
            return [first, *(stem + part for part in parts[1:])]
        break
    return []


def _does_itself(piece: str) -> bool:
    """True for an item of a list that says itself what was done: 新增病床50张、提供服务20次."""
    return (len(piece) > 2 and piece.startswith(words.DOING)) or piece.endswith(("提升", "改造", "升级"))


def _complete(before: Found, after: Found, folded: str) -> None:
    """技术比武优秀班组12个、优秀职工30名: the second item leaves out what both share."""
    if (
        before.kind is not after.kind
        or before.kind not in (Kind.COUNT, Kind.AREA)
        or folded[before.end : before.end + 1] != "、"
    ):
        return
    if _OWN_VERB.match(folded, before.end, after.start) or after.label.endswith(words.DEEDS):
        return
    verb = _GROWN.match(before.label)
    if (
        verb
        and not _GROWN.match(after.label)
        and not _does_itself(folded[before.end + 1 : after.start])
        and len(verb[0]) < len(before.label)
    ):
        after.label = verb[0] + after.label
        return
    shared = before.label.find(after.label[:2], 1)
    own = after.label[:2] in folded[before.end : after.start]
    if own and shared > 1 and after.label not in before.label and len(after.label) <= 8:
        after.label = before.label[:shared] + after.label
