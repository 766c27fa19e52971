"""A paragraph seen as a possible heading."""

from __future__ import annotations

import pytest

from viewer.ingest.lines import Line, read_lines, sentence_end
from viewer.ingest.text import source_of


def line(text: str) -> Line:
    (found,) = read_lines(source_of("a", text))
    return found


@pytest.mark.parametrize(
    ("text", "title", "run_in", "titled"),
    [
        ("一、总体要求", "总体要求", False, True),
        ("（一）强化服务。加强供给。", "强化服务", True, True),
        ("（一）工作原则。", "工作原则", False, True),
        ("（一）主要指标：", "主要指标", False, True),
        ("（一）打造“好办！”品牌。持续推进。", "打造“好办！”品牌", True, True),
        ("1.加快建设，减少环节；压缩时间。", "加快建设，减少环节；压缩时间", False, False),
        ("（1）完成各项目标任务，确保全年投资增长百分之八以上，消费稳步回升。", None, False, False),
        ("1．有关单位，", "有关单位，", False, False),
        ("（一）年龄条件：达到国家规定的退休年龄。", "年龄条件", True, True),
        ("（二）发展目标：到2033年，全县民宿达到300家。带动就业。", "发展目标", True, True),
        ("（一）保障标准为每人每月1309元。", None, False, False),
        ("（一）2030年工作回顾。", "2030年工作回顾", False, True),
        ("（三）棠苑5套，位于青山路南侧，靠近公园，包含房源：一房一厅5套、两房一厅3套。", None, False, False),
        ("（一）生活补贴对象为具有本市户籍且符合以下条件之一的残疾人员：", None, False, False),
        ("（三）已经办理登记，并有求职要求的。", None, False, False),
        ("（二）非因本人意愿中断就业，包括以下情形：", None, False, False),
        ("十、可以申请补助吗？能领多少钱？", "可以申请补助吗？能领多少钱？", False, True),
        ("二、“", "“", False, False),
        ("二是建立机制,建立联络平台。", "建立机制,建立联络平台", False, True),
    ],
)
def test_titles_of_numbered_lines(text: str, title: str | None, run_in: bool, titled: bool) -> None:
    found = line(text)
    assert found.mark is not None
    assert (found.run_in, found.titled, found.loose) == (run_in, titled, False)
    assert title is None or found.title.of(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "工作回顾",
        "增强责任担当,勇当先锋",
        "2031年工作思路",
        "坚守“一方”，从未偏废",
        "“反向办”服务改革",
        "（二〇三〇）展望与打算",
    ],
)
def test_lines_with_the_form_of_a_heading(text: str) -> None:
    assert line(text).loose


@pytest.mark.parametrize(
    "text",
    ["各位代表：", "工作顺利。", "综合", "2030年3月5日", "2030年3月5日在大会上", "（2030年3月5日通过）", "——会上的报告",
     "联系电话:123", "http://a.cn/工作报告", "版权所有©某某单位", "表1 主要指标", "图 二 增长速度", "一、总体要求",
     "首先要做的是，", "青政办发〔2031〕8号", "总体要求 PAGEREF _Toc258 h 3",
     "一、总体要求……12", "工作任务\t12", "很长" * 21],
)  # fmt: skip
def test_lines_without_it(text: str) -> None:
    assert not line(text).loose


def test_an_entry_of_a_table_of_contents_has_no_number() -> None:
    assert line("一、总体要求.......12").mark is None


def test_where_a_sentence_ends() -> None:
    text = "他说“好！”就走。完"
    assert sentence_end(text, 0, len(text)) == text.index("。")
    assert sentence_end(text, text.index("完"), len(text)) == len(text)


def test_one_long_sentence_is_what_the_title_before_its_colon_says() -> None:
    text = "（一）加强领导：成立由市长任组长的领导小组，每季度召开一次会议，研究解决重大问题。"
    (line,) = read_lines(source_of("a.txt", text))
    assert (line.title.of(text), line.run_in) == ("加强领导", True)
    short = "（一）人口對策：照顧家人同樣是國家的責任"
    (line,) = read_lines(source_of("a.txt", short))
    assert line.title.of(short) == "人口對策：照顧家人同樣是國家的責任"


def test_a_year_makes_a_short_title_long_enough() -> None:
    assert line("2031年展望").loose
    assert not line("2031年3月").loose
    assert not line("情况").loose


def test_a_question_keeps_its_mark() -> None:
    text = "一、背景是什么？"
    (asked,) = read_lines(source_of("a.txt", text))
    assert (asked.title.of(text), asked.run_in, asked.titled) == ("背景是什么？", False, True)
    text = "（一）背景是什么？为了稳增长。"
    (asked,) = read_lines(source_of("a.txt", text))
    assert (asked.title.of(text), asked.run_in) == ("背景是什么？", True)


def test_a_line_that_breaks_off_in_a_number_is_no_title() -> None:
    assert not line("全县基金收入完成九亿元，年末结余6.").loose


def test_an_address_and_a_piece_of_a_sentence_are_no_titles() -> None:
    for words in ("各位代表，让我们同心同德", "现在，我代表县人民政府", "商务部等有关部门负责）", "受县人民政府委托"):
        assert not line(words).loose
    assert line("工作回顾（2031年）").loose
    assert line("第三篇　区域协调发展............").listed


def test_a_row_that_lost_its_columns_has_no_title() -> None:
    rows = ["一、食品烟酒 99.2", "二、衣着\t101.3", "三、居住　-0.5%"]
    assert [line(row).titled for row in rows] == [False] * 3
    assert line("四、2031年工作安排").titled
