"""Titles break by meaning and leave no character alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.paper.title import break_title


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("做强县域经济", ("做强县域经济",)),
        ("二十个字的标题正好排满一行不需要转行处理", ("二十个字的标题正好排满一行不需要转行处理",)),
        ("夯实现代产业基础，做强做优做大青山县域经济", ("夯实现代产业基础，", "做强做优做大青山县域经济")),
        ("关于加快推进青山县基层治理体系和治理能力现代化建设的报告",
         ("关于加快推进青山县基层治理体系", "和治理能力现代化建设的报告")),
    ],
)  # fmt: skip
def test_breaks_where_a_phrase_ends(title: str, lines: tuple[str, ...]) -> None:
    assert break_title(title, 20) == lines


@pytest.mark.parametrize(
    "lines",
    [
        ("关于青山县2030年预算执行情况", "和2031年预算草案的报告"),
        ("在青山县第十八届人民代表大会", "第三次会议上的政府工作报告"),
        ("关于深入推进放管服改革", "持续优化营商环境的若干措施"),
        ("青山县人民政府关于2030年", "国民经济和社会发展计划执行情况", "与2031年计划草案的报告"),
        ("关于开展2030年度全区", "安全生产大检查工作情况的汇报"),
        ("青山县创建国家生态文明建设示范区规划", "（2025-2035年）修编说明"),
        ("关于加强和改进新时代", "全市人大工作的实施意见"),
        ("青山区2030年全面深化改革", "工作总结和2031年工作思路"),
        ("关于进一步加强新时代党的建设工作", "推动基层党组织全面过硬的实施意见"),
    ],
    ids=lambda lines: lines[0],
)
def test_titles_as_offices_write_them(lines: tuple[str, ...]) -> None:
    assert break_title("".join(lines), 20) == lines


@pytest.mark.parametrize(
    "word", ["工作报告", "实施方案", "若干措施", "指导意见", "行动计划", "2021-2025年", "2030年度"]
)
def test_no_break_falls_into_a_word(word: str) -> None:
    for before in range(6, 34):
        title = ("国土空间治理体系和能力现代化" * 3)[:before] + word + "有关问题的情况说明和请示"
        assert any(word in line for line in break_title(title, 20)), before


def test_one_character_too_many_does_not_stand_alone() -> None:
    lines = break_title("这个标题一共有二十一个汉字所以需要转行处理了", 20)
    assert len(lines) == 2
    assert min(map(len, lines)) >= 4


def test_numbers_and_brackets_stay_whole() -> None:
    lines = break_title("青山县贯彻落实国务院〔2029〕第1234号文件精神三年行动计划（2029-2031年）实施情况", 20)
    joined = "|".join(lines)
    assert "2029〕" in joined
    assert "1234号" in joined
    assert "2029-2031年" in joined
    assert not any(line.startswith(("）", "〕", "，")) or line.endswith("（") for line in lines)


@given(st.text(alphabet="青山县的和，（）《》12A—", min_size=1, max_size=70), st.integers(4, 24))
def test_nothing_is_lost_and_lines_fit(title: str, capacity: int) -> None:
    lines = break_title(title, capacity)
    assert "".join(lines) == title.strip()
    unbreakable = any(len(line) > capacity for line in lines)
    assert not unbreakable or len(title) > capacity


def test_what_is_longer_than_a_line_and_has_no_break_is_broken_all_the_same() -> None:
    title = "关于印发https://www.example.gov.cn/zwgk/2030/annual-report.html的通知"
    lines = break_title(title, 20)
    assert "".join(lines) == title
    assert max(map(len, lines)) <= 20


@pytest.mark.parametrize("title", ["改革" * 5000, "a" * 10_000])
def test_a_paragraph_taken_for_a_title_is_cut(title: str) -> None:
    lines = break_title(title, 20)
    assert "".join(lines) == title
    assert max(map(len, lines)) == 20
