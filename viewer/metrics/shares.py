"""Labels shares: whose share it is and of what (占全省12%, 完成预算的98%)."""

from __future__ import annotations

import re

from viewer.metrics.found import Found
from viewer.metrics.nouns import LONGEST
from viewer.metrics.scene import Scene, base_of, sharer_of
from viewer.metrics.topics import topic_before
from viewer.model import Kind, Span

_SHARE = re.compile(
    r"^(?:按可比口径|约|已经?|共)?(?P<verb>占|[为达](?=(?:年度|全年)?(?:计划|目标|任务|预算)的$)|完成|相当于|恢复[至到]|超(?=年度|全年|计划|序时|预期))(?P<of>[^,，]*?)的?(?P<sort>比重|比例|份额)?(?:已|均|为|达到?|约|近|超过?|提高到|提升至)*$"
)
_AIM_OF = re.compile(r"(?:完成|占)[^,，]{2,12}(?:任务数?|目标数?|计划数?|预算数?)")
# A noun with what describes it, and no verb: 投入的财政资源, 公共开支总额.
_NAME = re.compile(r"[一-鿿]{0,8}的[一-鿿]{2,6}|[一-鿿]{2,10}(?:开支|支出|收入|资源|资金|经费|总额|总量|人口|面积)")
_OF = {"为": "占", "达": "占"}


def label_share(found: Found, clause: Span, left: str, moved: bool, scene: Scene) -> str:
    """占全省12%, 完成预算的98%, 占…的比重从2%提高到3%: whose share and of what; nothing for other figures."""
    share = _SHARE.match(left) if found.family in ("share", "ratio") or found.kind is Kind.FROM_TO else None
    if share is None or (moved and not (found.kind is Kind.FROM_TO and share["verb"] == "占")):
        return ""
    if (not share["of"] and share["verb"] != "占") or (
        share["verb"] == "完成" and len(share["of"]) > 3 and share["of"].endswith("率")
    ):
        return ""
    part = _OF.get(share["verb"], share["verb"]) + (share["of"] + (share["sort"] or "") or "比")
    whole = _whose_share(found, clause, scene) + part
    found.noun = whole if len(whole) <= LONGEST else part  # whose it is would have no room on the card
    return found.noun


def part_of_aim(found: Found, clause: Span, previous: Found | None, scene: Scene) -> str:
    """资金完成任务数 of 资金8亿元,完成任务数9亿元的88%: the share of an aim whose sum stands between."""
    if previous is None or len(scene.done) < 2:
        return ""
    aim = _AIM_OF.fullmatch(scene.text, clause.start, previous.start)
    if aim is None:
        return ""
    found.noun = sharer_of(scene.done[-2].noun or scene.done[-2].label) + aim[0]
    return found.noun if len(found.noun) <= LONGEST else ""


def _whose_share(found: Found, clause: Span, scene: Scene) -> str:
    """Whose share it is: the names listed in the clause before 分别, else what the figure before measures or shares."""
    if scene.folded.startswith("分别", clause.start) and "、" in (topic := topic_before(clause, scene)):
        return topic
    return sharer_of(base_of(scene)) or _named_before(clause, scene)


def _named_before(clause: Span, scene: Scene) -> str:
    """投入的资源 of 疫情期间投入的资源,相当于总值的12%: all that the clause before names, else nothing."""
    start = max(scene.text.rfind(mark, scene.sentence.start, clause.start - 1) for mark in ",，;；:：")
    start = max(start + 1, scene.sentence.start, *(p.end for p in scene.periods if p.end < clause.start))
    piece = scene.text[start : clause.start].rstrip(",，")
    return scene.trimmer.lead(piece, light=False) if _NAME.fullmatch(piece) else ""
