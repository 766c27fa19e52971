"""Takes away the frame around what a clause says: who did it, for whom, where, whence (公安机关共…, 从境外抓获…)."""

from __future__ import annotations

import re

from viewer.metrics import wording as words

_DOING = "|".join(sorted(words.DOING, key=len, reverse=True))
_HOW = (
    r"(?:合共|合计|共计|累计|已经?|将|会|拟|可|先后|估计|预计|预期|再|又|还|都|均|也|依法|及时|陆续|集中|统一"
    r"|新近|成功|主动|共)*"
)
# A phrase with a coverb, up to the verb that it belongs to.
_COVERB = (
    r"(?P<coverb>在|从|为|向|对|由|与|同|给|经|就|通过|围绕|针对|面向|依托|借助|利用|按照?|根据|依据|会同|联合)"
    r"(?P<about>[^,，、“”的]{2,14}?)"
)
_PHRASE = re.compile(
    rf"{_HOW}{_COVERB}(?:中|内|上|等)?{_HOW}(?=(?P<verb>{_DOING})(?P<object>了?(?!的|方面|领域|过程)[^,，]{{2,}})?$)"
)
# Those who report: 公安机关, 市政府, 我, 高新区; the verb or an adverb must follow at once.
_ACTOR = re.compile(
    r"(?:我们?|我方|当局|[一-鿿]{0,10}(?:机关|公安|法院|检察院|政府|海关|部门|当局|委员会|常委会|总局|警方|法庭)"
    r"|[一-鿿]{0,8}(?:局|署|厅))"
    rf"(?!(?:{_DOING})的)(?:(?=会|将|已|共|拟|合共|累计|估计|预计|[在为向对从].*(?:{_DOING})){_HOW}|(?={_DOING}))(?=[一-鿿“]{{2}})"
)
# 在甲县、乙县2县: where, said by the names of places.
_PLACES = re.compile(
    r"在(?:[一-鿿]{1,8}?[县市区州镇乡旗村]、)*[一-鿿]{1,8}?[县市区州镇乡旗村](?![县市区州镇乡旗村])(?:内|境内|范围内)?(?:等地|等?\d+[县市区])?(?=[一-鿿]{4})"
)
# 某省将在…, 某市将拿出…: two or three characters before 将 and what will be done.
_WILL = re.compile(rf"[一-鿿]{{2,3}}将(?=在|从|对|为|{_DOING})")
_DEED = re.compile(rf"(?:直接|新|共|已|分别)?(?:{_DOING})[一-鿿“\d]{{2}}")
# 在某基金预留1亿元: money is put where it is for.
_SET_ASIDE = ("预留", "投入", "安排", "注资", "拨付")
# 新规导致补助款减少: what brought it about.
_BROUGHT_ABOUT = re.compile(
    r"[^,，、]{2,}?(?:导致|造成|致使|[会将可]使|(?<![法命禁夏时司条口号责指政])令(?!营))(?=[一-鿿]{3,}$)"
)
# “某计划”将在未来两年每年节省…: what is to do it, before when.
_QUOTED_WILL = re.compile(r"“[^“”]+”(?:计划|方案|项目)?[将会可已](?=[在于每])")
# 纳税人可就每名子女享有免税额: who is given it and for what.
_GIVEN_TO = re.compile(
    r"[^,，“”]{2,24}?(?:享有|可获得?|获发|可得到)(?=[一-鿿]{2,8}(?:额|津贴|补贴|补助|资助|优惠|率|宽减|豁免)$)"
)
# 按省定标准新建幼儿园, 市财政按集中供养每人每年: by what measure it was done.
_BY_STANDARD = re.compile(r"按[^,，、]{2,8}标准(?=[一-鿿]{2}|新[（(])")
_ADVERBS = re.compile(rf"(?:会|拟|合共|估计|依法|陆续|额外){_HOW}(?=(?:{_DOING}))")


def is_deed(text: str) -> bool:
    """True where ``text`` begins with the verb of what was done."""
    return _DEED.match(text) is not None


def without_frame(text: str) -> str:
    """``text`` without who, for whom, where or whence in front of its verb; unchanged where it has no such frame.

    A phrase whose verb has no object keeps its own noun: 为旅游业拨款 gives 旅游业拨款.
    """
    if "致" in text or "造成" in text or "令" in text or "会使" in text or "将使" in text or "可使" in text:
        text = _BROUGHT_ABOUT.sub("", text)
    if text[:1] in "“按" and (match := _QUOTED_WILL.match(text) or _BY_STANDARD.match(text)):
        text = text[match.end() :]
    if ("享有" in text or "获" in text or "得到" in text) and (match := _GIVEN_TO.match(text)):
        text = text[match.end() :]
    if (match := _ACTOR.match(text) or _WILL.match(text)) and len(text) - match.end() >= 2:
        text = text[match.end() :]
    if match := _PLACES.match(text):
        text = text[match.end() :]
    if match := _PHRASE.match(text):
        whose = match["coverb"] in "为向对给" or (match["coverb"] == "在" and match["verb"] in _SET_ASIDE)
        kept = match["about"] if not match["object"] and whose else ""
        text = kept + text[match.end() :]
    if match := _ADVERBS.match(text):
        text = text[match.end() :]
    return text
