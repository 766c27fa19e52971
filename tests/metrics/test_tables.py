"""Figures whose names and units stand in other cells of their table."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.metrics.conftest import Measure, flat_report
from viewer.metrics.extract import extract_metrics
from viewer.model import Kind, Metadata, Metric


def _by_label(metrics: tuple[Metric, ...]) -> dict[tuple[str, str | None], Metric]:
    found = {(metric.label, metric.period): metric for metric in metrics}
    assert len(found) == len(metrics), "two figures with one name"
    return found


def test_a_column_of_units_and_columns_of_years(measure: Measure) -> None:
    head = "序号\t指标\t单位\t2029年\t2030年\t五年累计\t五年平均增长（%）\n"
    text = head + "1\t甲收入\t亿元\t10.5\t12\t55\t-1.5\n2\t乙公司\t家\t—\t7\t-\t"
    found = _by_label(measure(text))
    assert found["甲收入", "2029年"].value == Decimal("10.5") * 10**8
    assert found["甲收入", "2029年"].kind is Kind.AMOUNT
    assert found["甲收入(五年累计)", "五年累计"].value == 55 * 10**8
    growth = found["甲收入(五年平均增长)", "五年平均"]
    assert (growth.kind, growth.value, growth.unit, growth.direction) == (Kind.CHANGE, Decimal("1.5"), "%", "down")
    assert found["乙公司", "2030年"].unit == "家"
    assert len(found) == 5
    assert found["甲收入", "2029年"].sentence.of(text).startswith("1\t甲收入")


def test_a_unit_above_and_parts_of_a_whole(measure: Measure) -> None:
    text = (
        "表1 2030年1-10月主要指标\n（单位：亿元、%）\n指标\t本月\t累计\t同比增长\n"
        "一、生产总值\t\t412.5\t5.3\n其中：第一产业\t\t12.4\t▲2.1\n第二产业\t\t200\t(1.2)\n二、存款余额\t—\t1,234.5\t0.3"
    )
    found = _by_label(measure(text))
    assert found["生产总值(累计)", "2030年1-10月"].value == Decimal("412.5") * 10**8
    part = found["生产总值(第一产业同比增长)", "2030年1-10月"]
    assert (part.direction, part.basis, part.unit, part.surface) == ("down", "同比", "%", "▲2.1")
    assert found["生产总值(第二产业同比增长)", "2030年1-10月"].direction == "down"
    assert found["存款余额(累计)", "2030年1-10月"].surface == "1,234.5"
    assert max(metric.importance for metric in found.values()) == 2
    assert part.importance == 1


def test_aims_are_marked_as_aims(measure: Measure) -> None:
    text = (
        "类别\t指标\t2025年\t2030年\t年均增速〔累计〕\t属性\n"
        "发展\t1.产值（万元）\t3200\t4500左右\t7%左右\t预期性\n绿色\t2.能耗降低（%）\t-\t-\t〔13.5〕\t约束性\n\t3.城镇化率（%）\t65\t>70\t\t预期性"
    )
    found = _by_label(measure(text))
    assert found["产值", "2025年"].status is None
    assert (found["产值", "2030年"].status, found["产值", "2030年"].qualifier) == ("目标", "左右")
    assert found["产值(年均增速)", "年均"].status == "目标"
    assert (found["能耗降低(累计)", "累计"].direction, found["能耗降低(累计)", "累计"].status) == ("down", "目标")
    assert found["城镇化率", "2030年"].kind is Kind.PERCENT


def test_a_column_of_aims_beside_what_is_expected(measure: Measure) -> None:
    text = (
        "指标名称\t单位\t2029年预计完成\t2030年目标\t备注\n产值\t亿元\t45\t增长5.5%左右\t确保\n"
        "新增就业\t万人\t3\t3以上\t新增岗位3000个\n失业率\t%\t2.6\t控制在4.5以内\t"
    )
    found = _by_label(measure(text))
    assert found["产值(预计完成)", "2029年"].status == "预计"
    aim = found["产值(2030年目标)", "2030年"]
    assert (aim.kind, aim.direction, aim.unit, aim.status) == (Kind.CHANGE, "up", "%", "目标")
    assert found["失业率(2030年目标)", "2030年"].qualifier == "以内"
    assert any(metric.surface == "3000个" for metric in found.values()), "a cell of words is read as a sentence"


def test_merged_names_and_rows_of_places(measure: Measure) -> None:
    text = (
        "县区\t生产总值\t\t财政收入\t\t\n\t总量（亿元）\t增速（%）\t总量（万元）\t增速（%）\t位次\n"
        "甲县\t321.5\t7.2\t1234\t8.1\t1\n乙区\t210.8\t-0.4\t987\t-3.2\t2"
    )
    found = _by_label(measure(text))
    assert found["生产总值(甲县)", None].value == Decimal("321.5") * 10**8
    assert found["生产总值增速(乙区)", None].direction == "down"
    assert found["财政收入(乙区)", None].value == 987 * 10**4
    rank = found["财政收入位次(甲县)", None]
    assert (rank.kind, rank.value) == (Kind.RANK, 1)
    assert len(found) == 10


def test_rows_of_years(measure: Measure) -> None:
    found = _by_label(measure("年份\t常住人口（万人）\t城镇化率（%）\n2028\t512.3\t61.2\n2029年\t515\t62.4"))
    assert found["常住人口", "2028年"].value == Decimal("512.3") * 10**4
    assert found["城镇化率", "2029年"].unit == "%"


def test_two_blocks_side_by_side(measure: Measure) -> None:
    head = "单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n"
    text = head + "一、拨款\t1,856.32\t一、服务\t1,203.11\n二、基金\t3\t二、教育\t653.21"
    found = _by_label(measure(text))
    assert {label for label, _ in found} == {"拨款(预算)", "服务(预算)", "基金(预算)", "教育(预算)"}
    assert {metric.status for metric in found.values()} == {"目标"}


def test_groups_tell_equal_rows_apart(measure: Measure) -> None:
    text = "指标\t2030年（万元）\n一、甲园区\n完成投资\t5\n二、乙园区\n完成投资\t6\n三、丙园区\t\n完成投资\t7"
    assert [metric.label for metric in measure(text)] == ["完成投资(甲园区)", "完成投资(乙园区)", "完成投资(丙园区)"]


def test_a_group_that_measures_names_its_parts(measure: Measure) -> None:
    text = "序号\t指标\t单位\t2029年\t2030年\n1\t排放量削减率\t\t\t\n\t甲\t%\t10.4\t3.9\n2\t面积\t亩\t5\t6"
    metrics = measure(text)
    assert [metric.label for metric in metrics] == ["排放量削减率(甲)", "排放量削减率(甲)", "面积", "面积"]
    assert [metric.direction for metric in metrics] == ["down", "down", None, None]


def test_a_star_says_that_a_value_is_expected(measure: Measure) -> None:
    text = "指标\t单位\t2029年\t2030年\n产值\t亿元\t5\t6（*）\n面积\t亩\t7\t8\n\n注：*为预计数"
    assert [metric.status for metric in measure(text)] == [None, "预计", None, None]


def test_a_change_of_amounts_has_their_unit(measure: Measure) -> None:
    metrics = measure(
        "单位：亿元\n指标\t2029年\t2030年\t比上年增减\n栏次\t1\t2\t3\n收入\t120\t130\t10\n余额\t100\t90\t-10.0%"
    )
    assert [(metric.unit, metric.direction) for metric in metrics if metric.kind is Kind.CHANGE] == [
        ("元", "up"),
        ("%", "down"),
    ]
    assert len(metrics) == 6


def test_full_width_digits(measure: Measure) -> None:
    (metric,) = measure("指标\t产值（亿元）\n甲\t１２．５")
    assert (metric.surface, metric.value) == ("１２．５", Decimal("12.5") * 10**8)


@pytest.mark.parametrize(
    "text",
    [
        "姓名\t职务\t电话\n张三\t主任\t88123456\n李四\t科员\t88123457",
        "序号\t名称\t代码\n1\t甲\t1001\n2\t乙\t1002",
        "名称\t完成时间\t批文号\n甲\t2030年5月\t〔2030〕12号\n乙\t2031年6月\t〔2031〕3号",
        "1\t2\n3\t4",
        "甲\t5\n乙\t6",
        "目录\t页码\n第一章\t1\n第二章\t15",
    ],
)
def test_codes_and_numbers_without_a_unit_are_no_figures(measure: Measure, text: str) -> None:
    assert measure(text) == ()


def test_an_irregular_table_is_read_cell_by_cell(measure: Measure) -> None:
    metrics = measure("牵头单位\t任务\n甲局\t新建公园12个，改造道路\n乙局\t30公里健身步道")
    assert [metric.surface for metric in metrics] == ["12个", "30公里"]


def test_a_figure_of_the_text_is_not_repeated_by_every_row(measure: Measure) -> None:
    metrics = measure("甲收入12.35亿元。\n\n指标\t单位\t2029年\t2030年\n甲收入\t亿元\t12.35\t12.35\n")
    assert [metric.same_as for metric in metrics] == [None, 1, 1]


def test_traditional_tables_keep_their_spelling(measure: Measure) -> None:
    text = "單位：億元\n項目\t2029年\t2030年增長（%）\n歲入總額\t12\t△3"
    metrics = measure(text)
    assert [metric.label for metric in metrics] == ["歲入總額", "歲入總額(增長)"]
    assert (metrics[0].value, metrics[1].direction) == (12 * 10**8, "down")


_CELLS = st.one_of(
    st.text(alphabet="指标单位年增长（%）:：亿元万个其中合计一二、.-—0123456789,→~≥以上*▲[]〔〕 第位", max_size=9),
    st.sampled_from(
        [
            "指标",
            "单位",
            "2029年",
            "2030年目标",
            "增长（%）",
            "亿元",
            "12.5",
            "-3",
            "序号",
            "其中：",
            "",
            "—",
            "排名",
            "1,234",
        ]
    ),
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.lists(_CELLS, min_size=1, max_size=6), min_size=1, max_size=8),
    st.sampled_from(["", "单位：亿元\n", "表1 2030年\n\n"]),
)
def test_figures_of_any_grid_lie_in_one_cell_and_never_overlap(rows: list[list[str]], above: str) -> None:
    text = above + "\n".join("\t".join(row) for row in rows)
    metrics = extract_metrics(flat_report(text, Metadata("报告")))
    end = 0
    for metric in metrics:
        assert metric.surface == metric.span.of(text)
        assert "\t" not in metric.surface
        assert metric.span.holds(metric.core)
        assert metric.sentence.holds(metric.span)
        assert metric.label
        assert metric.span.start >= end
        end = metric.span.end


def test_the_line_above_gives_each_column_its_unit(measure: Measure) -> None:
    head = "表1 作物\n面积：万亩 总产：万吨\n\n作物\t面积\t比上年增长（%）\t总产\t比上年增长（%）\n"
    text = head + "稻谷\t12\t0.5\t9\t1.3\n小麦\t8\t-0.9\t4\t-0.8\n"
    found = _by_label(measure(text))
    assert (found["面积(稻谷)", None].unit, found["总产(小麦)", None].value) == ("亩", 4 * 10**4)
    assert found["总产比上年增长(小麦)", None].direction == "down"
