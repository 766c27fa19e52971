from decimal import Decimal

import pytest

from viewer.model import Kind

RANGES = [
    ("预计产值3至5亿元。", "3至5亿元", "300000000", "500000000", "元"),
    ("预计产值30-50亿元。", "30-50亿元", "3000000000", "5000000000", "元"),
    ("增长7%—7.5%。", "7%—7.5%", "7", "7.5", "%"),
    ("培育企业3～5家。", "3～5家", "3", "5", "家"),
    ("活动吸引七八百人。", "七八百人", "700", "800", "人"),
    ("每次培训三四十名。", "三四十名", "30", "40", "名"),
    ("全年遴选20－30项。", "20－30项", "20", "30", "项"),
]


@pytest.mark.parametrize(("text", "surface", "low", "high", "unit"), RANGES)
def test_ranges(measure, text, surface, low, high, unit) -> None:
    (found,) = measure(text)
    assert (found.surface, found.kind, found.unit) == (surface, Kind.RANGE, unit)
    assert (found.value, found.value_to) == (Decimal(low), Decimal(high))


CHANGES = [
    ("办理时限由30天缩短到近7天。", "由30天缩短到近7天", "30", "7", "天", "down", "近"),
    ("补助标准从年标准1680元提高到2760元。", "从年标准1680元提高到2760元", "1680", "2760", "元", "up", None),
    ("招商引资由1亿元,增长到了2亿元。", "由1亿元,增长到了2亿元", "100000000", "200000000", "元", "up", None),
    ("死亡率从19.6/10万下降到18.3/10万。", "从19.6/10万下降到18.3/10万", "19.6", "18.3", "/10万", "down", None),
    ("福袋经费从新台币21万元增至200万元。", "从新台币21万元增至200万元", "210000", "2000000", "元", "up", None),
    ("普及率从46%提高到60%。", "从46%提高到60%", "46", "60", "%", "up", None),
    (
        "总量从2030年的2.6万亿元增长到2035年的3.6万亿元。",
        "从2030年的2.6万亿元增长到2035年的3.6万亿元",
        "2600000000000",
        "3600000000000",
        "元",
        "up",
        None,
    ),
    ("产出由每平方公里4亿元提高到6亿元。", "由每平方公里4亿元提高到6亿元", "400000000", "600000000", "元", "up", None),
    (
        "浓度从74微克/立方米降至45微克/立方米。",
        "从74微克/立方米降至45微克/立方米",
        "74",
        "45",
        "微克/立方米",
        "down",
        None,
    ),
]


@pytest.mark.parametrize(("text", "surface", "start", "end", "unit", "direction", "qualifier"), CHANGES)
def test_from_to(measure, text, surface, start, end, unit, direction, qualifier) -> None:
    (found,) = measure(text)
    assert (found.surface, found.kind, found.unit) == (surface, Kind.FROM_TO, unit)
    assert (found.value, found.value_to) == (Decimal(start), Decimal(end))
    assert (found.direction, found.qualifier) == (direction, qualifier)


def test_from_a_year_to_the_present(measure) -> None:
    (found,) = measure("目標戶數自109年的6,000戶提高至目前的18,000戶。")
    assert (found.value, found.value_to, found.period) == (6000, 18000, "目前")


def test_listed_from_to_pair_by_place(measure) -> None:
    found = measure("甲覆盖率和乙保护率分别由25%、16%提高到27%、50%。")
    assert [(one.label, one.value, one.value_to) for one in found] == [("甲覆盖率", 25, 27), ("乙保护率", 16, 50)]


def test_a_list_shares_the_last_unit(measure) -> None:
    found = measure("甲、乙、丙同比分别提高2.0、1.4和7.6个百分点。")
    assert [(one.value, one.unit) for one in found] == [(Decimal(v), "个百分点") for v in ("2.0", "1.4", "7.6")]


def test_listed_from_to_with_what_the_values_count(measure) -> None:
    found = measure("全区幼儿园由126所、315个班分别增加到138所和362个班。")
    assert [(one.value, one.value_to, one.unit) for one in found] == [(126, 138, "所"), (315, 362, "个")]


def test_values_of_a_listed_from_to_are_no_names(measure) -> None:
    found = measure("法官由36人、165人分别增加到84人和407人。")
    assert [(one.label, one.value, one.value_to) for one in found] == [("法官", 36, 84), ("法官", 165, 407)]


def test_three_shares_that_change_together(measure) -> None:
    found = measure("三次产业比重由8.1%、49.3%、42.6%调整为7.0%、48.0%、45.0%。")
    pairs = [(str(one.value), str(one.value_to)) for one in found]
    assert pairs == [("8.1", "7.0"), ("49.3", "48.0"), ("42.6", "45.0")]


def test_from_what_it_was_to_this_year(measure) -> None:
    (found,) = measure("經費由原154億元提高至今年達1201億元。")
    assert (found.kind, found.value, found.value_to) == (Kind.FROM_TO, 15_400_000_000, 120_100_000_000)


def test_between_two_values(measure) -> None:
    found = measure("總額介於45億餘元及194億餘元之間。甲校和2億元及3億元。")
    assert [one.kind for one in found] == [Kind.RANGE, Kind.AMOUNT, Kind.AMOUNT]
