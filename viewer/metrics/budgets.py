"""Labels the sums of budgets, audits and investments, whose own words say little: 实际完成, 收入合计, 将3万元用于…."""

from __future__ import annotations

import re

from viewer.metrics.found import Found
from viewer.metrics.nouns import LONGEST
from viewer.metrics.scene import Scene, base_of

# 收入合计: the sum of a column of a budget.
_SUMMED = re.compile(
    r"(?P<what>[一-鿿]{0,10}(?:收入|支出|财力|资金|资产|负债))(?P<sum>合计|总计|共计)(?:为|达到?|约)*$"
)
_LEANING = frozenset("实较比与增减超短节")
_BUDGETED = re.compile(
    r"(?:实际(?P<spent>支出|收入)|[较比与](?P<against>(?:上年|去年|年初|当年)?[一-鿿]{0,4}(?:决算|预算|计划|任务|目标|执行|完成)数)的?"
    r"|(?P<more>增收|减收|增支|减支|超收|短收|节支))$"
)
_AIMED_AT = re.compile(
    r"(?<=[一-鿿]{2}(?:收入|支出|投资|总值|建设|改造|治理|修复|整治|造林))(?:年初|调整)?(?:预算|计划|目标|任务|考核|指标)+数?$"
)
# 将3万元用于修建栈桥: what became of it.
_USED_FOR = re.compile(r"(?:用于|投向|投入|用作)[^,，。;；]{2,18}?(?=等|[,，。;；]|$)")
# 投资5万元,完成甲公路2公里硬化; 另拨1亿元增加约9个泊位: what the sum was for.
_SPENDING = re.compile(
    r"(?:政府|当局|我们|县府|市府|本府|另|会|将|已|亦|再|额外|计划|累计|共|合共|预算|每年|并)*"
    r"(?P<verb>投资|拨款?|增拨|投放|动用|运用|预留|注资|斥资|投入|耗资|统筹资金|筹集资金|追加|编列)(?:了|额外|合共|约|共)*"
)
_SPENDERS = frozenset("拨资款放用留入金了外共约加列")
_SPENT_ON = re.compile(
    r"[,，]?(?:持续|大力|全力|进一步|重点)?(?:推出[一-鿿]{0,4}措施)?"
    r"(?:[一-鿿]{2}[和及、])?(?:完成|实施|建设|新建|修建|改造|启动|进行|对|用于|用以|支持|支援|加强|加快|成立|推行|落实|设立|推动|推进|开展|办理|兴建|改善|增加"
    r"|协助|帮助|推广|预防|应对|提供|资助|购置|购买|优化|扩建|发展|举办|硬化|提升)了?(?!全年|年度|当年|计划|预算|目标)(?P<what>“[^“”]{2,18}”|(?:[^,，。;；“”]|“[^“”]{2,16}”){3,26})"
)
_VALUE = re.compile(r"约?\d[\d., ]*[多余]?[万亿]?(?:平方公里|公里|平方米|立方米|[一-鿿])的?|进行.*$|等$")


def label_sum(found: Found, left: str, right: str, scene: Scene) -> str:
    """The label of a sum whose words lean on the figure before (实际支出, 增收, 收入合计) or say its use; else nothing.

    ``left`` and ``right``: the words before and behind it up to the neighbouring figures of its clause.
    """
    if found.family == "money" and left.endswith(("将", "把")) and (used := _USED_FOR.match(right)):
        found.noun = used[0]
        return found.noun
    if "计" in left[-6:] and (summed := _SUMMED.search(left)):
        found.noun = scene.trimmer.lead(summed["what"])
        return found.noun + summed["sum"]
    match = _BUDGETED.match(left) if left[:1] in _LEANING else None
    base = without_aim(base_of(scene, found)) if match else ""
    if match is None or not base or (match["spent"] and not base.endswith(match["spent"])):
        return ""
    found.noun, found.borrowed = base, True
    return base + (match["against"] or match["more"] or "")


def without_aim(noun: str) -> str:
    """收入 of 收入预算数: what was aimed at, where something else says how much of it was done."""
    return _AIMED_AT.sub("", noun)


def label_spent(found: Found, left: str, scene: Scene) -> str:
    """甲工程投资 of 投资5万元实施甲工程, where ``left`` says only that the money was spent; else nothing."""
    spent = _SPENDING.fullmatch(left) if left[-1:] in _SPENDERS else None
    on = _SPENT_ON.match(scene.text, found.end) if spent else None
    what = _VALUE.sub("", on["what"]) if on else ""
    if spent is None or not 3 <= len(what) <= LONGEST - 4:
        return ""
    return what + ("拨款" if spent["verb"] == "拨" else spent["verb"])
