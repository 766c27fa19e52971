"""What is a figure, with its value, unit, kind and qualifier: sentences as official documents write them."""

from decimal import Decimal

import pytest

from viewer.model import Kind

FIGURES = [
    ("新建公园12座。", "12座", Kind.COUNT, "12", "座", None),
    ("新建公园１２座。", "１２座", Kind.COUNT, "12", "座", None),
    ("完成投资1,100.9亿元。", "1,100.9亿元", Kind.AMOUNT, "110090000000", "元", None),
    ("出口额3.2亿美元。", "3.2亿美元", Kind.AMOUNT, "320000000", "美元", None),
    ("绿地面积约3.5公顷。", "约3.5公顷", Kind.AREA, "3.5", "公顷", "约"),
    ("绿地面积2万㎡。", "2万㎡", Kind.AREA, "20000", "㎡", None),
    ("服务群众超过30万人次。", "超过30万人次", Kind.COUNT, "300000", "人次", "超过"),
    ("培训职工500余名。", "500余名", Kind.COUNT, "500", "名", "余"),
    ("培训职工三百二十多名。", "三百二十多名", Kind.COUNT, "320", "名", "多"),
    ("覆盖率达到98.5％。", "98.5％", Kind.PERCENT, "98.5", "%", None),
    ("覆盖率不低于95%。", "不低于95%", Kind.PERCENT, "95", "%", "不低于"),
    ("覆盖率95%以上。", "95%以上", Kind.PERCENT, "95", "%", "以上"),
    ("占比为百分之三十五点二。", "百分之三十五点二", Kind.PERCENT, "35.2", "%", None),
    ("出生率8.2‰。", "8.2‰", Kind.PERCENT, "8.2", "‰", None),
    ("三分之二的村通了公交。", "三分之二", Kind.RATIO, "0.6667", None, None),
    ("公私比例为7:3。", "7:3", Kind.RATIO, "7", None, None),
    ("浓度为35微克/立方米。", "35微克/立方米", Kind.COUNT, "35", "微克/立方米", None),
    ("装机容量达到4000万千瓦。", "4000万千瓦", Kind.COUNT, "40000000", "千瓦", None),
    ("扩建道路3千米。", "3千米", Kind.COUNT, "3", "千米", None),
    ("平均办理时间3个工作日。", "3个工作日", Kind.DURATION, "3", "个工作日", None),
    ("登记在册12万经营主体。", "12万", Kind.COUNT, "120000", None, None),
    ("补贴金额最高3000元。", "最高3000元", Kind.AMOUNT, "3000", "元", "最高"),
    ("引进两家医院。", "两家", Kind.COUNT, "2", "家", None),
    ("实施6大工程。", "6大工程", Kind.COUNT, "6", "大", None),
    ("收入2万5千元。", "2万5千元", Kind.AMOUNT, "25000", "元", None),
    ("每千人口拥有床位6.5张。", "6.5张", Kind.RATIO, "6.5", "张", None),
]


@pytest.mark.parametrize(("text", "surface", "kind", "value", "unit", "qualifier"), FIGURES)
def test_figures(measure, text, surface, kind, value, unit, qualifier) -> None:
    (found,) = measure(text)
    assert (found.surface, found.kind, found.unit, found.qualifier) == (surface, kind, unit, qualifier)
    assert found.value == Decimal(value)


NO_FIGURES = [
    "2031年3月5日印发。",
    "二〇三一年五月起施行。",
    "到2035年基本实现现代化。",
    "“十四五”规划顺利实施。",
    "(某府〔2031〕73号)",
    "第三届大会第12期公报。",
    "一是加强领导。",
    "(三)健全机制。",
    "树牢“四个意识”。",
    "开展《三年行动计划(2031-2033)》编制。",
    "推广5G应用和A4纸。",
    "拨打12345热线。",
    "PM2.5治理。",
    "构建“1+4”体系。",
    "地铁3号线开通。",
    "庆祝建校80周年。",
    "第一时间处置。",
    "引入第三方评估。",
    "完成一项销号一项。",
    "推出一批措施。",
    "坚持两个毫不动摇。",
    "实施三年行动。",
    "严格落实中央八项规定精神。",
    "建设15分钟便民生活圈。",
    "战略目标^[3]和部署[12]。",
    "会议于9:30召开。",
    "开展4.0版改革。",
    "详见https://example.org/2031/05/12.html。",
    "近三年来稳步发展。",
    "加快1+X证书试点。",
    "|1|数量|30家|",
    "全国统一大市场加快建设。",
    "账号12345678901234567890元。",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure(measure, text) -> None:
    assert [found.surface for found in measure(text)] == []


def test_a_word_that_ends_in_a_qualifier_is_none(measure) -> None:
    found = measure("已签约30家。最近20天。")
    assert [(one.surface, one.qualifier) for one in found] == [("30家", None), ("20天", None)]
