"""Labels the sums of budgets, audits and investments, whose own words say little: 实际完成, 收入合计, 将3万元用于…."""

from __future__ import annotations

import re

from viewer.metrics.found import Found
from viewer.metrics.nouns import LONGEST
from viewer.metrics.scene import Scene, base_of

# 收入合计: the sum of a column of a budget.
_SUMMED = re.compile(r"(?P<what>[一-鿿]{0,10}(?:收入|支出|财力|资金|资产|负债))(?:合计|总计|共计)(?:为|达到?|约)*$")
_LEANING = tuple("实较比与增减超短节")
_BUDGETED = re.compile(
    r"(?:实际(?P<spent>支出|收入)|[较比与](?P<against>(?:上年|去年|年初|当年)?[一-鿿]{0,4}(?:决算|预算|计划|任务|目标|执行|完成)数)的?"
    r"|(?P<more>增收|减收|增支|减支|超收|短收|节支))$"
)
_AIMED_AT = re.compile(
    r"(?<=[一-鿿]{2}(?:收入|支出|投资|总值|建设|改造|治理|修复|整治|造林))(?:年初|调整)?(?:预算|计划|目标|任务|考核|指标)+数?$"
)
# 将500万元用于景观修建: what became of it.
_USED_FOR = re.compile(r"(?:用于|投向|投入|用作)[^,，。;；]{2,18}?(?=等|[,，。;；]|$)")
# 投资107万元,完成甲公路1.7公里水泥硬化: what the sum was for.
_INVESTED_IN = re.compile(
    r"[,，]?(?:完成|实施|建设|新建|修建|改造|启动|进行|对)了?(?!全年|年度|当年|计划|预算|目标)(?P<what>[^,，。;；]{4,24})"
)
_INVESTED = ("投资", "共投资", "累计投资", "计划投资", "总投资")
_VALUE = re.compile(r"\d[\d.]*[万亿]?(?:平方公里|公里|平方米|立方米|[一-鿿])的?|进行.*$")


def label_sum(found: Found, left: str, right: str, scene: Scene) -> str:
    """The label of a sum whose words lean on the figure before (实际支出, 增收, 收入合计) or say its use; else nothing.

    ``left`` and ``right``: the words before and behind it up to the neighbouring figures of its clause.
    """
    if found.family == "money" and left.endswith(("将", "把")) and (used := _USED_FOR.match(right)):
        found.noun = used[0]
        return found.noun
    if "计" in left[-6:] and (summed := _SUMMED.search(left)):
        found.noun = scene.trimmer.lead(summed["what"])
        return f"{found.noun}合计"
    match = _BUDGETED.match(left) if left[:1] in _LEANING else None
    base = without_aim(base_of(scene, found)) if match else ""
    if match is None or not base or (match["spent"] and not base.endswith(match["spent"])):
        return ""
    found.noun, found.borrowed = base, True
    return base + (match["against"] or match["more"] or "")


def without_aim(noun: str) -> str:
    """收入 of 收入预算数: what was aimed at, where something else says how much of it was done."""
    return _AIMED_AT.sub("", noun)


def label_investment(found: Found, left: str, scene: Scene) -> str:
    """甲工程投资 of 投资5万元实施甲工程, where ``left`` says only that it was invested; else nothing."""
    on = _INVESTED_IN.match(scene.text, found.end) if left in _INVESTED else None
    what = _VALUE.sub("", on["what"]) if on else ""
    return what + "投资" if 4 <= len(what) <= LONGEST - 2 else ""
