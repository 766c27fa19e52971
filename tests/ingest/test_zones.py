"""What is not outline: contents, back matter, a second copy."""

from __future__ import annotations

from collections.abc import Callable

from viewer.model import Report

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
