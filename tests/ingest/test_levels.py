"""Levels and restored numbers."""

from __future__ import annotations

from collections.abc import Callable

from viewer.source import Report

Rows = Callable[[str], list[str]]


def _levels(report: Report) -> list[int]:
    return [section.level for section in report.sections[1:]]


def test_levels_are_counted_from_the_styles_in_use(read: Callable[[str], Report]) -> None:
    assert _levels(read("（一）甲\n正文。\n1.乙。正文。\n2.丙。正文。\n（二）丁\n正文。")) == [1, 2, 2, 1]
    # A style keeps its level where a chapter goes without the one above it.
    assert _levels(read("一、甲\n（一）乙\n正文。\n二、丙\n1.丁。正文。\n2.戊。正文。")) == [1, 2, 1, 3, 3]


def test_points_are_on_the_third_level_at_least(read: Callable[[str], Report]) -> None:
    assert _levels(read("一是甲。子。二是乙。丑。")) == [3, 3]
    assert _levels(read("一是甲。子。\n二是乙。丑。")) == [3, 3]
    assert _levels(read("一、甲\n一是乙。子。二是丙。丑。")) == [1, 3, 3]
    text = "一、甲\n（一）乙\n1.丙。一是子。寅。二是丑。卯。\n2.丁。正文。"
    assert _levels(read(text)) == [1, 2, 3, 4, 4, 3]


def test_a_restored_number_is_written_like_its_neighbours(rows: Rows) -> None:
    assert rows("开头。\n总则说明\n1．背景。正文。\n2．目标。正文。\n第二章 任务\n正文。")[0] == "1 〔第一章〕 总则说明"


def test_back_matter_gets_no_number(rows: Rows) -> None:
    text = "开头。\n一、甲\n正文。\n二、乙\n正文。\n名词解释\n1.丙：说明。\n2.丁：说明。"
    assert rows(text) == ["1 一、 甲", "2 二、 乙", "3 - 名词解释"]
