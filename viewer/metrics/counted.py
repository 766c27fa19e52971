"""Labels a figure that stands before what it counts (新增9处书屋, 300家门店加入联盟)."""

from __future__ import annotations

import re

from viewer.metrics import wording as words
from viewer.metrics.changed import without_change
from viewer.metrics.context import last_match
from viewer.metrics.found import Found
from viewer.metrics.nouns import LONGEST, is_bare_measure, relative, tail
from viewer.metrics.phrases import begins_noun, cut, split_deed
from viewer.metrics.scene import Counted, Scene, is_sort
from viewer.model import Kind

_LISTED = re.compile(r"(?:[、和及与或]|以及|,|，)$")
_JOINED = re.compile(r"^(?:[、和及与或]|以及|共)+$")
_NEXT_VERB = re.compile(r"(?<=[一-鿿]{4})[、和及](?:[一-鿿]{2}|[一-鿿]{4})$")
_FOR = re.compile(
    r"(?:为|向)(?P<whom>[^,，、]{2,10}?)(?:额外|免费|累计|统一|直接|陆续|共|已|再)*(?:提供|发放|新增|配备|开设|推出)了?$"
)
_TOTAL = re.compile(r"累计共?(?P<verb>[一-鿿]{2,4}?)了?$")
_KEPT_WORDS = "|".join(sorted(words.KEPT, key=len, reverse=True))
_KEPT = re.compile(rf"(?:(?:{_KEPT_WORDS})[、和及])*(?:{_KEPT_WORDS})$")
_COMPLETING = re.compile(rf"(?:{words.COMPLETING})$")
_COVER = re.compile(r"^(?P<who>.*?)(?:已|将|实现|共)*覆盖了?(?:了)?(?P<where>[一-鿿]{2,3})?$")
_NAMED = re.compile(r"(?P<name>“[^“”]+”[一-鿿]{0,6}?)(?:上线|推出|开通|发布|集成)了?$")
_MADE = re.compile(r"(?:打造|推出|搭建|建立|上线|建成|开发)[^“”,，。]{0,8}(?P<name>“[^“”]+”)")
_QUOTED_FULL = re.compile(r"^(?P<thing>[^“”]{2,8})(?P<name>“[^“”]+”)(?:实现)?全?覆盖$")
_LISTS = re.compile(r"^纳入(?P<name>.{2,16})(?:名单|名录|目录|清单)$")
_UNNUMBERED = re.compile(r"[^,，。;；、\d]{4,24}(?=[,，。;；]|$)")
_BENEFIT = ("受益", "受惠", "参与", "参加", "获益", "到访", "来访", "参观", "观看", "领取")
# What the sum is for, before its 的: 主要涉及…的, 用于…的.
_CONCERNS = re.compile(r"^(?:主要)?(?:涉及|用于|包括|来自|源于)(?:去年|今年|上年|当年)?")
_ISSUED = re.compile(r"(?:出台|制定|印发|实施|落实|推出|发布)(?P<of>[^,，。;；、]{2,20})$")
# 建成的有3843个单位; 通过基金会的1000万元拨款.
_THOSE = re.compile(r"(?P<what>[一-鿿]{2,8}的)(?:共?有|约有|共)")
_BY_MEANS = re.compile(r"^(?:会|将|已)?(?:通过|经由?|透过)(?=[一-鿿]{3})")
# In, for or to the things counted something is done: 在50个小区建设换电站.
_FOR_THEM = re.compile(
    r"(?:[一-鿿]{0,6}(?:政府|当局|[局署部院])|我们)?(?:亦|也|还|并|会|将|已|可|再|继续|计划)*(?:在|对|为|向|让|与|同|组织|支持)[^,，、]{0,8}$"
)
# 当中3个是甲类泊位: what they are names them.
_BEING = re.compile(r"[都均皆]?[是为](?=[一-鿿]{4})(?!民)")
_AMONG_THEM = ("其中", "当中")
_DOING_FOR = re.compile(
    r"(?<=[一-鿿]{2})(?:建设|建立|开展|实施|推进|推展|进行|推广|安装|布设|提供|办理|发放|退还|返还|派发|代缴|缴付|追回|减免|签订|签署|达成)(?=[一-鿿\d]{2})"
)
# 20万名受惠人士发放津贴15亿元: what they were given is counted by the next figure.
_GIVEN = re.compile(r"(?<=[一-鿿]{2})(?:发放|派发|退还|返还|拨付|拨出|减免|兑现|支付)(?=[一-鿿]{2})")
_VERBAL = re.compile(r"[为向对让由被使给把将][^,，]*$|(?:了|过|着)$")
# Nouns that say little without what was done with it: 核定经费, 创造投资.
_GENERAL = ("经费", "资金", "投资", "企业", "开支", "产值", "税收", "消费", "就业")
# 4家养殖场养殖面积20公顷: the things counted, before their measure that the next figure gives.
_OWNER_OF_MEASURE = re.compile(
    r"[^,，、]+(?:企业|公司|机构|单位|部门|组织|城市|断面|计划|[场站厂所院校园区村乡镇县市店户社]|项目|工程|行业|产业|基地|平台|中心|人员|产品)"
    rf"(?=[^,，、]{{0,16}}?(?:{'|'.join(words.MEASURES)}|浓度|天数|指数)(?:(?:超|完成|占|达到|突破|约)[^,，、]*)?$)"
)
# Of the things counted, not the things: 3万名高才的逗留期限届满.
_OF_THEM = ("期限", "情况", "问题", "水平", "能力", "需求", "资格", "身份", "生活", "权益", "难题", "基础设施")
# 10家联合体新吸纳20家企业: what they did leads on to the next figure.
_DOING = "|".join(sorted(words.DOING, key=len, reverse=True))
_NEXT_DEED = re.compile(rf"(?<=[一-鿿]{{2}})(?:(?:新|共|已|累计|直接)*(?:{_DOING})|[可将会]?获|[向对与从])$")
# 30座水库共拦蓄洪水9亿立方米
_IN_ALL = re.compile(r"(?<=[一-鿿]{2})共(?![同享建产青餐治识富融赢振和])[一-鿿]{1,8}$")
_LAST_OF_DEED = frozenset(verb[-1] for verb in words.DOING) | frozenset("向对与从获\n")
# 3亿元之预算: 的 as Taiwan writes it.
_OF = re.compile(r"之(?=[一-鿿]{2})(?![一间内后前中多外上下际])")
_OF_LEVEL = re.compile(r"[一-鿿]{1,3}[级类型](?P<thing>[一-鿿]{2,8}?)(?=分别|完成|投产|[,，。;；、]|$)")
# 每名学生每月可获3元津贴: whose grant it is.
_GRANTS = ("资助", "津贴", "补贴", "补助", "奖励", "拨款", "补助金", "奖金", "慰问金", "优惠", "扣税", "税务宽减")
# 患有疾病的对象: a clause of its own before 的, which another deed would garble.
_WHO = re.compile(r"(?:患有|享有|符合|具有|具备|属于|从事|处于|位于|来自|持有|领取|参加|申请)[一-鿿]")
_GAINS = re.compile(r"(?<=[一-鿿]{2})[可将会]*(?:获得?|享有?)$")
_EACH_OF = re.compile(r"^(?:如今|目前|届时)?每[名位个户]")
_GETS = re.compile(
    r"(?P<who>[^,，“”]{2,14}?)(?:每[年月日周天]|一次性)?(?:可|将|会)*(?:获发?|获得|得到|领取|享有|享受)(?:额外)?"
)
_OBJECTLESS = ("提供", "设立", "建设", "制定", "发放")


def read_counted(
    found: Found, left: str, right: str, following: Found | None, before: Counted | None, scene: Scene
) -> Counted | None:
    """The label of a figure whose counted noun follows it, or None where none does.

    ``left`` and ``right`` are the words up to the neighbouring figures of the clause; ``before`` is how the figure
    before in the clause was labelled.
    """
    of = right.startswith("的")
    right = _own_words(left, right, following)
    if found.unit == "大":
        right = found_thing(found, scene) + right
    elif not begins_noun(right) and right.rstrip("、,，和") not in _BENEFIT:
        return None
    if full := _QUOTED_FULL.match(right):
        return Counted(f"{full['name']}覆盖{full['thing']}", full["thing"], "")
    if before is not None:
        left = _JOINED.sub("", left.removeprefix(before.noun))
    prefix = _prefix(found, left, before, scene)
    phrase = _NEXT_VERB.sub("", _LISTED.sub("", right).rstrip("、")) if following is not None else right
    if found.unit == "大" and phrase.endswith("共") and following is not None:
        return _beside(found, phrase, following, prefix, scene)
    if phrase.rstrip("、,，和") in _BENEFIT:
        phrase = phrase.rstrip("、,，和")
        return Counted(phrase + (found.unit or ""), phrase, "")
    noun, deed = _thing(found, phrase, (left, right), following, scene)
    if following is not None and not deed:
        deed = _shared_deed(following, scene) if len(noun) <= 4 and right.endswith(("、", "和")) else ""
        if not deed and not _LISTED.search(right) and prefix in words.KEPT:
            return _double(noun, following, prefix, scene)
    deed = "" if _is_aside(found, following, deed, right) else deed
    if found.kind is Kind.PERCENT:
        owner = (
            scene.trimmer.lead(_GAINS.sub("", tail(left)))
            if of and before is None and len(noun) <= 3 and not deed
            else ""
        )
        owner = owner if 2 <= len(owner) <= LONGEST - len(noun) else ""
        return Counted(owner + noun + deed, owner + noun, "")
    owner = _owner(left, noun, scene) if before is None and not prefix and not deed else ""
    return Counted(_label(owner + noun, deed, prefix, following, scene), owner + noun, prefix)


def _own_words(left: str, right: str, following: Found | None) -> str:
    """``right`` without what only links: 2个县的3个渔场, 其中3个是甲类泊位."""
    right = right.removeprefix("的")
    right = right[1:] if _OF.match(right) else right
    if following is not None and len(right) <= 10:
        right = right.removesuffix("的")
    being = _BEING.match(right) if not left or left.endswith(_AMONG_THEM) else None
    return right[being.end() :] if being else right


def _thing(
    found: Found, phrase: str, around: tuple[str, str], following: Found | None, scene: Scene
) -> tuple[str, str]:
    """The thing counted and what it did; for a figure that names no thing, that of the figure before."""
    left, right = around
    if following is not None:
        phrase = _level(without_change(phrase), following, scene)
    noun, deed = split_deed(relative(cut(phrase)).removesuffix("之一"))
    if following is not None:
        deeds = noun[-1:] in _LAST_OF_DEED and not _LISTED.search(right)
        noun = (_NEXT_DEED.sub("", noun) or noun) if deeds else noun
        noun = _IN_ALL.sub("", noun) if "共" in noun else noun
    if following is not None and (owner := _OWNER_OF_MEASURE.match(without_change(noun))):
        noun = owner[0]
    if not deed and following is not None and following.family == "money" and (given := _GIVEN.search(noun)):
        noun = noun[: given.start()]
    if not deed and _FOR_THEM.match(left) and (doing := _DOING_FOR.search(noun)):
        noun, deed = noun[: doing.start()], noun[doing.start() :] if "的" not in noun[doing.start() :] else ""
    return noun or _counted_before(found, scene), deed


def _level(phrase: str, following: Found, scene: Scene) -> str:
    """省级渔港项目 of 2个省级、3个市级渔港项目: a sort alone takes the thing of the next figure."""
    if not is_sort(phrase.rstrip("、,，和")):
        return phrase
    named = _OF_LEVEL.match(scene.text, following.end)
    return phrase.rstrip("、,，和") + named["thing"] if named else phrase


def _label(noun: str, deed: str, prefix: str, following: Found | None, scene: Scene) -> str:
    if prefix and not deed and prefix.endswith("完成"):
        return prefix + noun if noun.endswith(words.DEEDS) else noun
    if not deed:
        return prefix + noun
    if (listed := _LISTS.match(deed)) and listed["name"].endswith(noun):
        return listed["name"]
    if deed.endswith(_OBJECTLESS) and following is not None:
        deed += _object_after(following, scene)
    if "的" in noun and noun.endswith((*words.MEASURES, *_OF_THEM)):
        return noun.split("的")[0]
    if len(noun) + len(deed) >= LONGEST and len(noun) > 3:
        return noun.split("、")[0] if len(noun) > LONGEST else noun
    if "的" in noun and _WHO.match(noun):
        return noun
    first = prefix if prefix == "首批" else ""
    return f"{first}{deed}的{noun.replace('的', '')}"


def _owner(left: str, noun: str, scene: Scene) -> str:
    """What a noun too short to stand alone belongs to: 爱心计划的一亿元开支, 出台助学9条措施."""
    if noun in _GRANTS and (given := _GETS.fullmatch(left)):
        return scene.trimmer.lead(_EACH_OF.sub("", given["who"]))
    if len(noun) > 3 and not noun.endswith(("措施", "举措", "政策")):
        return ""
    if made := _THOSE.fullmatch(left):
        return made["what"]
    bare = _BY_MEANS.sub("", left.removesuffix("的"))
    left = _BY_MEANS.sub("", left)
    owner = scene.trimmer.lead(_CONCERNS.sub("", bare.removeprefix("在")))
    if bare != left and 2 <= len(owner) <= 16:
        return owner
    if (issued := _ISSUED.search(bare)) and len(issued["of"]) + len(noun) <= LONGEST:
        return issued["of"]
    if noun in _GENERAL and 2 <= len(owner) <= 3 and not _VERBAL.search(owner):
        return owner
    verb = scene.trimmer.lead(bare, light=False) != owner
    return (
        owner
        if verb and 4 <= len(owner) <= 12 and len(owner) + len(noun) <= LONGEST and not _VERBAL.search(owner)
        else ""
    )


def _is_aside(found: Found, following: Found | None, deed: str, right: str) -> bool:
    """True where the verb after the thing counted leads on to the next figure and says nothing of this one."""
    plain = following is not None and bool(deed) and found.kind is not Kind.PERCENT
    return plain and not _LISTED.search(right) and not deed.endswith(_OBJECTLESS)


def _shared_deed(following: Found, scene: Scene) -> str:
    """What both things of a list did, said after the last: 10所学校、12个专业入选名单."""
    after = _UNNUMBERED.match(scene.text, following.end)
    deed = split_deed(cut(after[0]))[1] if after else ""
    return deed if len(deed) <= 12 else ""


def _counted_before(found: Found, scene: Scene) -> str:
    """What 9项 counts in 6项工程已开工,9项通过评审."""
    for earlier in reversed(scene.done):
        if earlier.unit == found.unit and earlier.noun:
            return earlier.noun
    return ""


def found_thing(found: Found, scene: Scene) -> str:
    """行业 in 6大行业."""
    return scene.text[found.core_start : found.core_end].partition("大")[2]


def _prefix(found: Found, left: str, before: Counted | None, scene: Scene) -> str:
    """What the label takes from before the number: a verb that matters, for whom, the covering or offering thing."""
    place = scene.trimmer
    words_left = re.sub(r"(?:全[区市省县国]|辖区|辖区内|各类|各级|共|各|分别|近|约|等)+$", "", left)
    if not words_left and before is not None:
        return before.prefix
    if match := _FOR.search(words_left):
        return match["whom"]
    if match := _TOTAL.search(words_left):
        return match[0]
    if words_left.endswith("首批"):
        return "首批"
    if match := _NAMED.search(words_left):
        return match["name"]
    if "覆盖" in words_left[-8:] and (match := _COVER.match(words_left)):
        who = place.lead(tail(match["who"]), light=False) or _covering(found, scene)
        return who + "覆盖"
    if match := _KEPT.search(words_left):
        return match[0]
    if match := _COMPLETING.search(words_left):
        return "完成" if match[0] == "完成" else ""
    return ""


def _covering(found: Found, scene: Scene) -> str:
    """What covers, where the clause does not say: the things counted just before, else what was just made."""
    for earlier in reversed(scene.done):
        if earlier.noun and not is_bare_measure(earlier.noun):
            return earlier.noun
    match = last_match(_MADE, scene.text, scene.sentence.start, found.start)
    return match["name"] if match else ""


def _object_after(following: Found, scene: Scene) -> str:
    after = re.match(r"[一-鿿]+", scene.text[following.end : following.end + 12])
    return after[0][-2:] if after else ""


def _double(noun: str, following: Found, prefix: str, scene: Scene) -> Counted:
    """汇集20个单位3亿条记录: whose records, and the records."""
    after = re.match(r"[一-鿿]{2,10}", scene.text[following.end : following.end + 10])
    if after is None:
        return Counted(prefix + noun, noun, prefix)
    return Counted(f"{prefix}{after[0]}的{noun}", noun, prefix)


def _beside(found: Found, phrase: str, following: Found, prefix: str, scene: Scene) -> Counted:
    """6大行业共40项标准通过…: both take the predicate of the second."""
    noun = phrase.removesuffix("共")
    after = re.match(r"[^,，。;；]+", scene.text[following.end : following.end + 30])
    deed = split_deed(after[0])[1] if after else ""
    return Counted(f"{prefix}{deed}的{noun}" if deed else prefix + noun, noun, prefix)
