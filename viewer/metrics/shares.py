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
    return sharer_of(base_of(scene))
