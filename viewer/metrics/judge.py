"""Keeps the numbers that measure something and drops set phrases, names and attributes."""

from __future__ import annotations

import re
from decimal import Decimal

from viewer.metrics import patterns as rules
from viewer.metrics.found import Found
from viewer.model import Kind

_ABSTRACT = re.compile(rf"(?:{rules.ABSTRACT})|的|[,，。、;；:]?$")
_NAME_TAIL = re.compile(rules.NAME_TAIL)
_WITHIN = re.compile(r"之?内|主题|纪念|庆祝|(?:以?来|期间|行动|计划|规划|后|前|多年)")
_LASTING = re.compile(
    r"(?:平均|时间|时数|使用|建设|缩短|提前|不少于|至少|达到?|历时|为期|期限|周期|寿命|不超过|延长|压缩|仅用|耗时|用时|用|开办|减半|运行|已|下降|降|年限(?:提高|增加|达))(?:至|到|为|了|已)?$"
)
_SCORE = re.compile(
    r"(?:指数|得分|评分|系数|分值|总分|均分|收入比|之比|生育率|容积率)(?:缩小|下降|降低|提高|上升)?(?:达到|达|为|至|到|升至|降至|是)?$"
)
_ATTRIBUTE = re.compile(
    r"(?:及|和)?(?:的|重大|重点|产业|工业|优质|规模|主导|制造业|先进|省级|国家级|特色)*"
    r"(?:项目|企业|工程|投资|装备|客户|住户|人群|纳税|开发区|园区|集群|产业(?!增)|县|镇|村|医院|市场主体)"
)
# 3万以上渔业人口城市: of what size the cities are.
_PEOPLED = re.compile(r"[一-鿿]{0,4}人口[一-鿿]{0,4}(?:[县市镇]|城市|地区)")
_SIZES = ("以上", "及以上", "或以上", "超", "超过", "以下", "及以下", "过", "上")
_OF = re.compile(r"的(?!目标|任务|水平|高位|增速|速度|增长|比例)[一-鿿]")
# 万吨级泊位, 600吨级船, 110千伏变电站: a class or a size in a name.
_IS_CLASS, _CLASS = re.compile(r"级|型|攻坚"), "级型攻"
_NAMED_SIZE = re.compile(r"(?:及以上)?(?:变电站|变电所|输变电|线路|电网|输电|开关站|高压|交流|直流|特高压)")
_ELECTRIC = ("千伏", "千伏安", "兆伏安", "兆瓦")
_NEARBY = re.compile(r"之?内|范围")
# 距离工业区0.5公里之34校: where they are.
_AWAY = re.compile(r"距离?[^,，。;；\d]{1,10}$")
_MEASURED = {
    "点": re.compile(r"(?:点数|指数|指|股|收[于在报]|涨|跌|升|降|突破|冲破|达|逾|至)[^,，。;；]{0,6}$"),
    "分": re.compile(r"(?:分|度|评|考核|指数|测评|综合)[^,，。;；]{0,4}$"),
    "岁": re.compile(r"(?:寿命|年龄)[^,，。;；\n]{0,8}$"),
    "方": re.compile(r"(?!)"),
    "折": re.compile(r"(?:打|享|按|低至|优惠)[^,，。;；]{0,3}$"),
    "度": re.compile(r"(?:电|气温|温度|温)[^,，。;；]{0,8}$"),
}
_HALF = re.compile(r"(?:占|达|约|近|超|率|比|比重|降低?|减少?|有)(?:了|到|至)?$")
_TENTHS = re.compile(
    r"占[^,，。;；\n]{1,16}的$|(?:占|达到?|约|近|超过?|足|仅|有|率|例|为|是|至|到|长|降|少|高|加|了|升|涨|省|减)$"
)
_LATIN = re.compile(r"[A-Za-z+.\d]")
# More digits than a measured value has: a code or an account.
_MOST_DIGITS = 16
# 两届 counts meetings; 十九届 and 2031届 are ordinals that lack their 第.
_MOST_SESSIONS = 9
_NEVER_BEFORE = frozenset("第+-/每")
# 1%人口抽样调查 is the name of a survey.
_SAMPLES = ("人口抽样", "人口变动", "抽样调查")
_MARKED = re.compile(r"[一-鿿]")
_TWO_VALUES = frozenset({Kind.FROM_TO, Kind.RANGE, Kind.RATIO})


def is_figure(found: Found, masked: str) -> bool:
    """True when ``found`` is a figure by the annotation guide's definition, as far as rules can tell."""
    start, end = found.start, found.end
    before, after = masked[max(0, start - 12) : start], masked[end : end + 12]
    if _is_name(found, before, after):
        return False
    if found.kind in _TWO_VALUES:
        if found.chinese and found.value == Decimal("0.5") and found.family == "ratio":
            return found.qualifier is not None or _HALF.search(before) is not None
        return found.family != "bare" or found.kind is Kind.FROM_TO
    if found.family == "bare":
        return _bare(found, before, after)
    if found.chinese and not _chinese(found, before, after):
        return False
    # Whether 四个领域 is a figure is open; two careful readers may differ.
    found.optional = found.optional or (found.chinese and after.startswith("领域"))
    if found.family == "duration":
        return _duration(found, before, after)
    return not _is_attribute(found, before, after)


def _is_name(found: Found, before: str, after: str) -> bool:
    """True for a code, an ordinal, a class (万吨级), a denominator (每10万人口) or a word with a number in it."""
    # No value has more digits than it is written with.
    unit = found.unit
    written = found.core_end - found.core_start > _MOST_DIGITS and found.value is not None
    if written and found.value is not None and len(found.value.normalize().as_tuple().digits) > _MOST_DIGITS:
        return True
    if before[-1:] in _NEVER_BEFORE or (after[:1] in _CLASS and _IS_CLASS.match(after) and unit not in ("%", "倍")):
        return True
    if unit in ("位", "名") and before.endswith("前") and after.startswith("的"):
        return True
    if unit == "届":
        return found.value is None or found.value > _MOST_SESSIONS or before.endswith(("第", "本", "上"))
    if (unit == "千伏" and _MARKED.match(after)) or (unit in ("%", "‰") and after.startswith(_SAMPLES)):
        return True
    return unit in _MEASURED and not _measured(found, before)


def _measured(found: Found, before: str) -> bool:
    """Units that are also everyday words (3点, 五分, 30岁) measure only beside what they are the unit of."""
    assert found.unit is not None
    return _MEASURED[found.unit].search(before) is not None or (found.magnitude >= 10_000 and found.unit in "点度方")


def _bare(found: Found, before: str, after: str) -> bool:
    """Without a unit only what has 万 or 亿 (12万经营主体), or a score, is a figure."""
    if _LATIN.match(after) or _LATIN.match(before[-1:] or " "):
        return False
    if found.magnitude >= 10_000:
        return not _is_attribute(found, before, after) and not after.startswith(("元", "里", "家灯火", "级"))
    return _SCORE.search(before) is not None and not _MARKED.match(after)


def _chinese(found: Found, before: str, after: str) -> bool:
    """Chinese numerals are figures where they count things one can point at, or are plainly numbers (三百二十)."""
    if found.qualifier in ("数", "几"):
        return found.unit is not None and not _ABSTRACT.match(after) and not before.endswith(("十", "好"))
    if found.family in ("share", "money", "area", "physical") or (found.value or 0) >= 100:
        if found.unit in ("番", "成"):
            if found.unit == "番":
                return before.endswith(("翻", "翻了"))
            return found.qualifier is not None or _TENTHS.search(before) is not None
        return found.unit in ("%", "倍") or (found.value not in (None, 1) and found.unit not in ("米", "里"))
    if found.unit is None or found.unit[0] not in rules.CHINESE_COUNTING or found.value is None or found.value < 2:
        return False
    return found.value <= 99 and not _ABSTRACT.match(after)


def _duration(found: Found, before: str, after: str) -> bool:
    if before.endswith(("首", "前", "头")) or found.chinese or _WITHIN.match(after) or _NAME_TAIL.match(after):
        return False
    # Two careful readers may differ on how long a row of successes is.
    found.optional = found.optional or before.endswith("连续")
    if found.unit in ("年", "周", "秒"):
        # 5.7年 is no date.
        broken = found.value is not None and found.value != found.value.to_integral_value()
        return _LASTING.search(before) is not None or broken
    return True


def _is_attribute(found: Found, before: str, after: str) -> bool:
    """5000万元以上项目: the size of the things counted next, not a figure of its own."""
    if found.qualifier is None and found.family != "physical":
        return False
    if found.qualifier in ("以上", "以下", "或以上", "或以下", "低于") and found.family != "share" and _OF.match(after):
        return True
    if found.family == "bare" and found.qualifier in _SIZES and _PEOPLED.match(after):
        return True
    if found.family == "physical" and after[:1] in ("之", "的") and _AWAY.search(before):
        return True
    if found.family == "physical" and (_NEARBY.match(after) or (found.unit in _ELECTRIC and _NAMED_SIZE.match(after))):
        return True
    sized = found.qualifier in _SIZES and found.family in ("money", "area", "physical")
    return sized and _ATTRIBUTE.match(after) is not None
