"""Titles that nothing sets off from their text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.run_on import front_end, title_end, unnumbered


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("一、2030年工作回顾", "2030年，我们全力以赴稳增长、惠民生，各项工作取得了新的明显成效。"),
        ("二、2031年总体要求和主要目标", "今年政府工作的总体要求是：坚持稳中求进。"),
        ("三、加强政府自身建设", "坚持依法行政，自觉接受监督。"),
        ("一、经济运行稳中向好", "全县地区生产总值增长6.2%，规模以上工业增加值增长8.1%，投资增长5%。"),
        ("二、2031年重点任务", "（一）抓产业。做大做强。"),
        ("一、过去五年工作回顾", "本届政府任期自2026年10月至本次大会届满。五年来，成绩显著。"),
        ("二、今后五年工作思路和目标", "今后五年工作的总体要求是：坚持稳中求进。"),
        ("第一章 发展基础", "第一节 主要成就全县经济平稳增长。"),
        ("（一）强化科技支撑引领", "2031年，全县研发投入强度达到百分之二点六，高新技术企业达到一百二十家。"),
    ],
)
def test_a_title_ends_where_its_text_begins(title: str, rest: str) -> None:
    assert title_end(title + rest, 0, len(title + rest)) == len(title)


@pytest.mark.parametrize(
    "text",
    [
        "（一）经济发展提质增效。实现总产值4.6亿元。",
        "二、重点工作推进情况。全县进展顺利，成效明显。",
        "一、过去一年我们这样走过。面对困难。",
        "没有数字的一句话今年怎样。",
        "",
    ],
)
def test_a_title_that_is_set_off_or_unknown_is_left(text: str) -> None:
    assert title_end(text, 0, len(text)) is None


def test_a_reports_title_ends_at_the_salutation() -> None:
    text = "2031年青山县政府工作报告各位代表：现在报告工作。"
    assert front_end(text, 0, len(text)) == text.index("各位")
    assert front_end("青山县政府工作报告说，今年很好。", 0, 16) is None


@given(st.text(st.sampled_from("一二、（）工作回顾2030年。，今年各位 甲")))
def test_the_end_lies_inside(text: str) -> None:
    for end in (title_end(text, 0, len(text)), front_end(text, 0, len(text))):
        assert end is None or 0 < end <= len(text)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "请予审议。2030年工作回顾过去一年，全县发展。2031年工作安排建议今年是关键一年。",
            ["2030年工作回顾", "2031年工作安排建议"],
        ),
        ("全县发展。重点工作（一）抓产业。", ["重点工作"]),
        ("努力奋斗！名词解释1.两山银行：指平台。附件民生实事一、办学。", ["名词解释", "附件民生实事"]),
        ("做好重点工作。今年是关键一年。总结经验，今年是关键。附件所列项目由各部门落实。", []),
    ],
)
def test_titles_without_a_number(text: str, titles: list[str]) -> None:
    assert [span.of(text) for span in unnumbered(text, 0, len(text))] == titles


def test_a_title_as_short_as_a_sentence_ends_where_a_year_is_told() -> None:
    text = "二、关于2031年工作2031年是关键一年。"
    assert title_end(text, 0, len(text)) == text.index("2031年是")
