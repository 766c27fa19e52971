"""Labels sums that say before themselves what they are: 额度5亿元的项目, 每人每年3元拨付经费, 以3元为上限."""

from __future__ import annotations

import re

from viewer.metrics import patterns as rules
from viewer.metrics import wording as words
from viewer.metrics.found import Found
from viewer.metrics.nouns import tail
from viewer.metrics.phrases import without_deed
from viewer.metrics.scene import Scene

# 按集中供养每人每年3元拨付: to whom it is paid, said before the sum.
_EACH = re.compile(r"(?:.*(?:按照?|[、,，]))?(?P<what>[一-鿿“”]{3,12})每[人户亩名位床]每?[年月天日]$")
# 包括142亿元与工务工程有关
_ABOUT = re.compile(r"[与和][^,，、]{2,12}?[有相]关(?:的[^,，、]{2,6})?")
# 启动实施投资3亿元的项目
_INVESTED = re.compile(r"^(?:启动|实施|推进|开工|建设|新建|引进|签约)+(?=总?投资$)")
_LIMIT = re.compile(r"为(?:最高)?(?:上限|限)$")
_PER_HEAD = re.compile(r"(?:每[人户名月年季日宗个张份])+$")


def label_measured(found: Found, left: str, right: str, scene: Scene) -> str:
    """The label of a sum whose measure stands before it, though a noun follows: 额度50亿元的项目; else nothing.

    ``left`` and ``right``: the words before and behind it up to the neighbouring figures of its clause.
    """
    if found.family == "money" and right and "每" in left[-4:] and (each := _EACH.match(left)):
        return scene.trimmer.lead(each["what"])
    if found.family in ("money", "bare") and (about := _ABOUT.match(right)):
        return about[0]
    if right.startswith("为") and _LIMIT.match(right):
        return _limited(found, left, scene)
    if not right.startswith("的") or len(right) <= 2 or found.family not in ("money", "bare"):
        return ""
    measure = tail(left.rpartition("、")[2])
    if not is_measure(measure):
        return ""
    return without_deed(right[1:].split("、")[0]) + _INVESTED.sub("", scene.trimmer.lead(measure))


def _limited(found: Found, left: str, scene: Scene) -> str:
    """差饷上限 of 宽免全年差饷,以每户1元为上限: of what the clause before speaks, where this one does not say."""
    own = scene.trimmer.lead(_PER_HEAD.sub("", tail(left)).removeprefix("以").removesuffix("以"))
    if len(own) < 2:
        piece = re.split(r"[,，;；：:]", scene.text[scene.sentence.start : found.start])[-2:-1]
        own = scene.trimmer.lead(re.sub(rules.PERIOD, "", piece[0])) if piece else ""
    return f"{own}上限" if 2 <= len(own) <= 14 else ""


def is_measure(noun: str) -> bool:
    """True for a noun that ends in a word of measure (额度, 面积, 率)."""
    return noun.endswith((*words.MEASURES, "额度", "金额", "标准", "限额")) and len(noun) <= 8
