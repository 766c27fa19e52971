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


STATUS = [
    ("预计产值30亿元,可增加税收2亿元。", ["预计", "预计"]),
    ("研发投入预计增长5%;人才总量超过7万人。", ["预计", None]),
    ("初步预计,产值30亿元;投入增长5%。", ["预计", "预计"]),
    ("力争新建公园12座。", ["目标"]),
    ("确保增长8%以上。", ["目标"]),
    ("持续推进12个社区改造。", ["推进中"]),
    ("已建成公园12座。", [None]),
    ("12项任务均完成年度目标。", [None]),
    ("漏损率降至10%的目标。", ["目标"]),
    ("今年主要预期目标是:产值增长6%,就业增加3万人;收入增长5%。", ["目标", "目标", "目标"]),
    ("積極推進12個社區改造。", ["推进中"]),
    ("预计全年收入30亿元,比上年增长5%。", ["预计", "预计"]),
    ("力争收入30亿元,同比增长5%。", ["目标", "目标"]),
    ("规划提出绿地率达到24%,湿地率达到57%等一系列目标。", ["目标", "目标"]),
    ("超额完成浓度同比下降4%的改善目标。", ["目标"]),
    ("印花税收入预算为七百六十亿元。", ["预计"]),
    ("各地稳预期、促增长,产值增长5%。", [None]),
    ("争取中央投资30亿元。", [None]),
    ("提前一年实现人均经费500元的目标。", [None]),
    ("赤字率拟按3%安排。", ["目标"]),
    ("完成投资30亿元,比计划投资高5个百分点。", [None, None]),
    ("今年將辦好三十二件實事:新增車位500個;新建公園2座。", ["目标", "目标", "目标"]),
    ("到2031年,力争产值突破30亿元,增长6%;城镇化率提高到65%。", ["目标", "目标", "目标"]),
    ("力争产值30亿元;目前已完成20亿元。", ["目标", None]),
    ("此外,目标还包括普及率提高到98%,面积达到30亩等。", ["目标", "目标"]),
    ("另外2万套将在明年落成。", ["目标"]),
    ("编制会增至300个。", ["目标"]),
    ("新港会提供泊位,也会提供300个岗位。", ["目标"]),
    ("全年座谈会达到12次。", [None]),
    ("举办招聘会达到30场。", [None]),
    ("渔业基金会提供300个名额。", [None]),
    ("举办10场音乐会在码头开幕。", [None]),
    ("10座灯塔会在明年落成。", ["目标"]),
    ("其余11项指标预计年底前完成。", ["预计"]),
    ("產值可望達到3億元。", ["预计"]),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status(measure, text, status) -> None:
    assert [found.status for found in measure(text)] == status


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


def test_a_year_ahead_of_the_report_is_a_target(measure) -> None:
    ahead, now = measure("到2035年,覆盖率达到80%。2031年,覆盖率达到60%。", year=2031)
    assert (ahead.status, now.status) == ("目标", None)


def test_results_of_a_later_year_are_no_targets(measure) -> None:
    text = "2030年受理案件30件。2031年共受理案件40件。到2035年,办结率达到90%。"
    assert [found.status for found in measure(text, year=2030)] == [None, None, "目标"]


@pytest.mark.parametrize(
    "later", ["到2035年基本公共服务均等化。", "到2035年,一般公共预算收入100亿元。", "2035年,城乡共治。"]
)
def test_public_services_are_no_results_of_a_later_year(measure, later: str) -> None:
    assert measure(f"2030年受理案件30件。2032年,办结率为90%。{later}", year=2030)[1].status == "目标"


def test_a_later_year_up_to_which_is_told_is_no_target(measure) -> None:
    assert measure("2030年受理案件30件。截至2031年底,共受理案件40件。", year=2030)[1].status is None


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
