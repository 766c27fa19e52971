"""Which figures are forecasts, aims or work under way, and which are results."""

import pytest

STATUS = [
    ("预计产值30亿元,可增加税收2亿元。", ["预计", "预计"]),
    ("研发投入预计增长5%;人才总量超过7万人。", ["预计", None]),
    ("初步预计,产值30亿元;投入增长5%。", ["预计", "预计"]),
    ("已按计划完成建设项目10个。", [None]),
    ("规划兴建中27处。", ["推进中"]),
    ("甲、乙等9处也正在新建或规划。", ["推进中"]),
    ("完成下达任务数30亿元的90.8%。", ["目标", None]),
    ("以2030年达成1.1万户为目标。", ["目标"]),
    ("文件已交代政府会启动兴建18间渔市。", ["目标"]),
    ("期能有效弥补缺口30亿元。", ["目标"]),
    ("举债数将可降至99亿元。", ["预计"]),
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
    ("今年底前会有约1万个单位落成。", ["目标"]),
    ("其余11项指标预计年底前完成。", ["预计"]),
    ("產值可望達到3億元。", ["预计"]),
    ("力争甲比重达35%,乙比重突破50%,丙产值达3亿元;已有书屋5个。", ["目标", "目标", "目标", None]),
    ("力争产值3亿元,去年已达2亿元。", ["目标", None]),
    ("拟维修校舍42所。", ["目标"]),
    ("虚拟改造42所。", [None]),
    ("任期内将累计削减300个。", ["目标"]),
    ("政府会在五年内兴建3万套。", ["目标"]),
    ("推估人口達76萬5千餘人,惟實際使用人數18萬餘人。", ["预计", None]),
    ("其中可能只有三分一落成。", ["预计"]),
    ("未来三年,新增床位30张。", ["目标"]),
    ("明年收入30亿元。", ["目标"]),
    ("3年內增加900個名額。", ["目标"]),
    ("五年内翻了一番。", [None]),
    ("預留約6億元推廣教育。", ["目标"]),
    ("政府會提高津貼,並分階段增加240個名額。", ["目标"]),
    ("政府將透過基金注資3億元。", ["目标"]),
    ("我们会同各方,投入3亿元。", [None]),
    ("政府会继续努力,现已建成书屋5个。", [None]),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status(measure, text, status) -> None:
    assert [found.status for found in measure(text)] == status


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


def test_a_year_to_come_is_a_target_also_where_the_report_says_no_year(measure) -> None:
    ahead, now = measure("到2035年,覆盖率达到80%。2031年,覆盖率达到60%。")
    assert (ahead.status, now.status) == ("目标", None)
    (past,) = measure("到2029年,覆盖率达到80%,2031年仍是如此。")
    assert past.status is None


DONE = "一、主要目标圆满完成"


def test_a_chapter_of_aims_that_were_reached_tells_results(measure) -> None:
    (found,) = measure(f"{DONE}\n新增就业3万人。", titles=(DONE,))
    assert found.status is None


def test_the_part_of_an_aim_that_was_done_is_a_result(measure) -> None:
    found = measure("二、工作目标\n新增就业3万人,完成年度目标的120%。", titles=("二、工作目标",))
    assert [one.status for one in found] == ["目标", None]


def test_what_a_plan_starts_from_is_told(measure) -> None:
    text = "2025年,投入3亿元。“十四五”期间,产值年均增长6%,累计新增就业3万人。到2031年,就业5万人。"
    found = measure(text, title="“十五五”发展规划")
    assert [one.status for one in found] == [None, None, None, "目标"]
    found = measure("2030年,投入3亿元。2032年,就业5万人。", title="养老事业行动方案(2031—2033年)")
    assert [one.status for one in found] == [None, "目标"]
    (found,) = measure("到2029年,就业5万人。", title="2035年前就业行动方案")
    assert found.status == "目标"
