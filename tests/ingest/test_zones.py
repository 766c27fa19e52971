"""What is not outline: contents, back matter, a second copy."""

from __future__ import annotations

from collections.abc import Callable

from viewer.source import Report

Rows = Callable[[str], list[str]]
BODY = "一、总体要求\n坚持稳中求进。\n二、主要任务\n加快发展步伐。"


def test_a_table_of_contents_heads_nothing(rows: Rows) -> None:
    expected = ["1 一、 总体要求", "2 二、 主要任务"]
    assert rows(f"目 录\n一、总体要求………1\n二、主要任务....2\n{BODY}") == expected
    assert rows(f"目 录\n一、总体要求\n二、主要任务\n{BODY}") == expected


def test_a_notice_and_the_plan_attached_to_it(rows: Rows) -> None:
    text = f"各单位：\n现印发给你们。\n请认真执行。\n有关要求如下。\n附件\n某方案\n{BODY}"
    assert rows(text) == ["1 附件 某方案", "2 一、 总体要求", "3 二、 主要任务"]


def test_a_glossary_closes_the_outline(rows: Rows) -> None:
    text = f"开头。\n{BODY}\n【名词解释】\n1.双千工程：两个一千。\n2.三环五带：三环与五带。\n一、说明\n正文。"
    assert rows(text) == ["1 一、 总体要求", "2 二、 主要任务", "3 - 【名词解释】"]


def test_the_same_titles_over_other_words_are_no_copy(read: Callable[[str], Report]) -> None:
    report = read(f"{BODY}\n{BODY.replace('稳中求进', '提质增效')}")
    assert [section.title for section in report.sections[1:]] == ["总体要求", "主要任务"] * 2
    assert report.warnings == ()


def test_several_annexes_to_a_short_letter_have_their_sections_below_them(rows: Rows) -> None:
    annex = "一、对象。各街道，各部门。\n二、程序。每年一次，由办公室组织。"
    text = f"通知\n各单位：\n现印发给你们。\n附件：1.方案\n2.办法\n附件1\n招商方案\n{annex}\n附件2\n考核办法\n"
    text += "一、内容。共有三类指标。\n二、结果。纳入年度考核。"
    assert rows(text) == [
        "1 附件1 招商方案", "1.1 一、 对象", "1.2 二、 程序",
        "2 附件2 考核办法", "2.1 一、 内容", "2.2 二、 结果",
    ]  # fmt: skip


def test_an_annex_is_a_chapter_where_nothing_else_is(rows: Rows) -> None:
    assert rows("通报\n各单位：\n现予表扬。\n附件\n典型经验做法\n甲市推行改革。\n乙市推行改革。") == [
        "1 附件 典型经验做法"
    ]


def test_terms_below_a_numbered_glossary_head_nothing(rows: Rows) -> None:
    text = f"开头。\n{BODY}\n三、名词解释\n1.双千工程\n指两个一千。\n2.三环五带\n指三环与五带。\n"
    text += "四、附则\n自印发之日起施行。"
    assert rows(text) == ["1 一、 总体要求", "2 二、 主要任务", "3 三、 名词解释", "4 四、 附则"]


def test_a_blank_stands_for_the_colon_behind_an_annexs_number(rows: Rows) -> None:
    said = "各项工作稳步推进，成效明显。"
    text = f"一、回顾\n{said}\n{said}\n二、打算\n{said}\n"
    text += f"附件1\n民生实事\n一、办学。{said}\n附件2　名词解释\n1.双千工程：{said}\n"
    assert [row.split(" ", 1)[1] for row in rows(text)] == [
        "一、 回顾", "二、 打算", "附件1 民生实事", "一、 办学", "- 附件2　名词解释"
    ]  # fmt: skip
