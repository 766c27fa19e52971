import pytest

from viewer.model import Kind

CHANGES = [
    ("产值同比增长8.5%。", "up", "同比"),
    ("投诉量下降三成以上。", "down", None),
    ("产量比上年增加33亿斤。", "up", "比上年"),
    ("强度比2030年下降13.5%。", "down", "比2030年"),
    ("占比较上年末提高1.2个百分点。", "up", "较上年末"),
    ("增速比全省快3.3个百分点。", "up", "比全省"),
    ("增速高于全国平均水平5.1个百分点。", "up", "高于全国平均水平"),
    ("用户数环比增长近2倍。", "up", "环比"),
    ("收入翻一番。", "up", None),
    ("出口成长4.3%。", "up", None),
    ("优良天数增加25天。", "up", None),
    ("年增4.3%。", "up", "年增"),
    ("产值年减4.3%。", "down", "年减"),
    ("访客按年上升31%。", "up", "按年"),
    ("产量较近年同期最高点下降21.9%。", "down", "较近年同期最高点"),
    ("高于规模以上企业增速5.3个百分点。", "up", "高于规模以上企业增速"),
    ("超过时序进度0.9个百分点。", "up", "超过时序进度"),
    ("较对上五年增加300个。", "up", "较对上五年"),
    ("较2026年底提高1.2个百分点。", "up", "较2026年底"),
    ("低保标准累计提高60元。", "up", None),
    ("占比比全国高出2.2%。", "up", "比全国"),
    ("惠及企业同比增长均为42%。", "up", "同比"),
    ("县府配合款也增加3.33亿元。", "up", None),
    ("实现8%的增长。", "up", None),
    ("增加幅度仅有0.88%。", "up", None),
    ("死亡率减少三分之一。", "down", None),
]


@pytest.mark.parametrize(("text", "direction", "basis"), CHANGES)
def test_changes(measure, text, direction, basis) -> None:
    (found,) = measure(text)
    assert (found.kind, found.direction, found.basis) == (Kind.CHANGE, direction, basis)


def test_a_level_that_was_reached_is_no_change(measure) -> None:
    (found,) = measure("覆盖率提高到96%。")
    assert (found.kind, found.direction) == (Kind.PERCENT, "up")


def test_a_change_without_a_subject_is_of_the_figure_before(measure) -> None:
    cost, more = measure("每百元成本为84元,增加0.26元。")
    assert (more.kind, more.direction, more.label) == (Kind.CHANGE, "up", f"{cost.label}增加")


def test_a_list_shares_the_change(measure) -> None:
    found = measure("甲和乙分别同比增长9.3%和10.1%。")
    assert [(one.label, one.basis, one.direction) for one in found] == [("甲", "同比", "up"), ("乙", "同比", "up")]


def test_growing_counts_have_a_direction(measure) -> None:
    found = measure("新增床位900张、护士30名。压减产能80万吨。")
    assert [one.direction for one in found] == ["up", "up", "down"]


PERIODS = [
    ("2031年1-10月销售额30亿元,增长6%。", ["2031年1-10月", "2031年1-10月"]),
    ("截至目前,登记企业30家;建成书屋5个。", ["截至目前", "截至目前"]),
    ("今年以来,建成书屋5个。新增床位900张。", ["今年以来", None]),
    ("举办2031年青年论坛,成立4个联盟。", [None]),
    ("累计培训职工300人。", ["累计"]),
    ("全年完成投资30亿元。", ["全年"]),
    ("到2035年,覆盖率达到80%。", ["到2035年"]),
    ("“十四五”期间,新建公园12座。", ["“十四五”期间"]),
    ("事业费90元,比上年增加5元。", [None, None]),
    ("2031年末,共有场馆30个。", ["2031年末"]),
]


@pytest.mark.parametrize(("text", "periods"), PERIODS)
def test_periods(measure, text, periods) -> None:
    assert [found.period for found in measure(text)] == periods


def test_what_is_counted_does_not_grow_by_as_many(measure) -> None:
    (found,) = measure("加快提升107个产业集群竞争力。")
    assert found.direction is None


def test_what_is_added_has_a_direction_wherever_the_verb_stands(measure) -> None:
    (found,) = measure("城镇新增就业42万人。")
    assert found.direction == "up"


def test_an_item_with_a_verb_of_its_own_is_not_added(measure) -> None:
    found = measure("新增床位50张、提供服务20次、机构提升7家。")
    assert [one.direction for one in found] == ["up", None, None]


def test_levels_of_a_list_share_the_direction(measure) -> None:
    found = measure("损失占比分别降低到0.7%和1.1%以下。")
    assert [one.direction for one in found] == ["down", "down"]


def test_a_ratio_that_narrows_has_a_direction(measure) -> None:
    (found,) = measure("收入比由2.3:1缩小到2.1:1。")
    assert found.direction == "down"


def test_a_change_of_shares_has_no_direction(measure) -> None:
    (found,) = measure("公私比例由60:40调整至70:30。")
    assert (found.kind, found.value, found.value_to, found.direction) == (Kind.FROM_TO, 60, 70, None)


def test_by_how_much_a_thing_changed_behind_it(measure) -> None:
    for text, direction in (("压缩验船时间40%以上。", "down"), ("提高通行效率30%。", "up")):
        (found,) = measure(text)
        assert (found.kind, found.direction) == (Kind.CHANGE, direction)
    (share,) = measure("提高绿地率到30%。")
    assert share.kind is Kind.PERCENT


def test_the_same_change_in_other_words(measure) -> None:
    share, sum_ = measure("支出增加15.4%,即66亿元。")
    assert (sum_.kind, sum_.direction) == (share.kind, share.direction) == (Kind.CHANGE, "up")


def test_a_sentence_opens_with_what_it_compares_with(measure) -> None:
    beds, share = measure("与上年相比,病床增加400张,增长5%。")
    assert (beds.kind, beds.basis, beds.direction) == (Kind.CHANGE, "与上年相比", "up")
    assert (share.kind, share.basis) == (Kind.CHANGE, None)


def test_comparable_is_no_basis(measure) -> None:
    (found,) = measure("货运量按可比口径比上年增长4.8%。")
    assert found.basis == "比上年"
    (found,) = measure("门诊费用按可比价格上涨5.3%。")
    assert found.basis is None


BASES = [
    ("收入较上年3亿元增长9%。", [None, "较上年"]),
    (
        "与上年比,甲占产值的比重上升3.8个百分点,乙、丙的比重分别回落2.1和1.6个百分点。",
        ["与上年比"] * 3,
    ),
    ("与2030年相比,甲人口减少134人,乙人口增加36人。", ["与2030年相比"] * 2),
    ("与上年比较,人口增加5万人(增长5%)。", ["与上年比较", None]),
]


@pytest.mark.parametrize(("text", "bases"), BASES)
def test_a_change_is_against_what_was_said_before(measure, text, bases) -> None:
    assert [found.basis for found in measure(text)] == bases


def test_a_verb_before_the_thing_gives_the_direction(measure) -> None:
    found = measure("提高明年补贴户数至75万户。减少排放量到3万吨。提高效益,比重达到12%。")
    assert [one.direction for one in found] == ["up", "down", None]


def test_the_name_of_a_currency_stands_between_verb_and_sum(measure) -> None:
    (found,) = measure("GDP增加新台幣27兆元。")
    assert (found.kind, found.direction) == (Kind.CHANGE, "up")


def test_a_new_sort_of_output_is_not_added(measure) -> None:
    (found,) = measure("规上高新增加值6亿元。")
    assert found.direction is None


def test_a_list_of_changes_has_one_basis(measure) -> None:
    _, second = measure("件数和人数同比分别下降17.5%、下降15.2%。")
    assert (second.direction, second.basis) == ("down", "同比")


def test_a_wage_that_was_raised_to_a_sum_is_a_level(measure) -> None:
    (found,) = measure("最低工资调升至月薪29,500元。")
    assert (found.kind, found.direction) == (Kind.AMOUNT, "up")


def test_two_counts_side_by_side_grew_both(measure) -> None:
    assert [one.direction for one in measure("低保新增276户462人,退出374户714人。")] == ["up", "up", None, None]


def test_what_a_budget_is_compared_with_is_the_basis(measure) -> None:
    _, compared, grown = measure("编列经费15亿元,较108年度预算数13亿元,增加2亿元。")
    assert (compared.period, grown.basis) == ("108年度", "较108年度预算数")
