"""Numbered lines become headings by the sequence they stand in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[[str], list[str]]


def test_one_number_alone_heads_nothing_unless_it_is_written_out(rows: Rows) -> None:
    assert rows("1.总体要求\n正文。") == []
    assert rows("一、总体要求\n正文。") == ["1 一、 总体要求"]


@pytest.mark.parametrize(
    "text",
    [
        "工作如下：\n（1）抓项目；\n（2）抓环境；\n（3）抓民生。",
        "1.完成各项目标任务，确保全年投资增长百分之八以上，消费稳步回升。\n2.完成各项目标任务，确保全年投资增长百分之八以上，消费回升。",
        "1.新开航线，每条补助二百万元。\n2.首次纳统，一次奖励二十万元。",
        "2.降低成本\n正文。\n3.优化服务\n正文。",
        "保障措施如下：（1）落实责任；（2）加强宣传。",
    ],
    ids=["items", "sentences", "provisions", "no first", "running text"],
)
def test_enumerations_are_no_headings(rows: Rows, text: str) -> None:
    assert rows(text) == []


def test_a_member_without_the_form_belongs_to_its_run(rows: Rows) -> None:
    text = "一、甲事\n正文。\n二、“\n引号断行\n”的目标\n正文。\n三、丙事\n正文。"
    assert rows(text) == ["1 一、 甲事", "2 二、 “", "3 三、 丙事"]


def test_numbers_begin_anew_below_each_heading(rows: Rows) -> None:
    text = "一、甲\n1.子。正文。\n2.丑。正文。\n二、乙\n1.寅。正文。\n2.卯。正文。"
    assert rows(text) == ["1 一、 甲", "1.1 1. 子", "1.2 2. 丑", "2 二、 乙", "2.1 1. 寅", "2.2 2. 卯"]


def test_spoken_numbers_at_the_start_of_lines_head_sections(rows: Rows) -> None:
    text = "一、打算\n一是抓项目。正文。\n续一段。\n二是抓环境。正文。\n续一段。"
    assert rows(text) == ["1 一、 打算", "1.1 一是 抓项目", "1.2 二是 抓环境"]


def test_short_sentences_with_text_below_are_titles(rows: Rows) -> None:
    assert rows("1.新开航线。\n每条补助二百万元。\n2.首次纳统。\n一次奖励。") == ["1 1. 新开航线", "2 2. 首次纳统"]


def test_a_first_one_too_long_for_a_title_belongs_to_the_others(rows: Rows) -> None:
    long = "各地区、各有关部门应按照上级的要求" * 5
    text = f"一、意见\n正文。\n（一）{long}。正文。\n（二）做好工作。正文。\n（三）加强管理。正文。\n二、附则\n正文。"
    assert [row.split(" ")[1] for row in rows(text)] == ["一、", "（一）", "（二）", "（三）", "二、"]


def test_counted_paragraphs_of_which_hardly_one_is_short_head_nothing(rows: Rows) -> None:
    long = "对商事制度改革成效显著并且落实有关政策措施到位的地方" * 3
    numbers = "二三四五六七八"
    text = "通知如下。\n一、对改革成效显著的地方。给予奖励。\n" + "\n".join(f"{n}、{long}。正文。" for n in numbers)
    assert rows(text) == []


def test_numbers_of_one_kind_inside_each_other(rows: Rows) -> None:
    said = "各项工作取得新的成效，发展基础更加牢固。"
    heads = ["一、回顾", "二、任务", "一、农业", "二、工业", "三、商业", "三、保障", "四、附则"]
    assert [row.split(" ")[0] for row in rows("".join(f"{head}\n{said}\n" for head in heads))] == [
        "1", "2", "2.1", "2.2", "2.3", "3", "4"
    ]  # fmt: skip
    heads = [
        "一、回顾",
        "二、任务",
        "（一）农业",
        "一、开荒",
        "二、修渠",
        "（二）工业",
        "一、品种",
        "二、成本",
        "三、质量",
        "三、保障",
    ]
    assert [row.split(" ")[0] for row in rows("".join(f"{head}\n{said}\n" for head in heads))] == [
        "1", "2", "2.1", "2.1.1", "2.1.2", "2.2", "2.2.1", "2.2.2", "2.2.3", "3"
    ]  # fmt: skip


def test_numbers_that_only_begin_anew_stay_beside_each_other(rows: Rows) -> None:
    said = "各项工作取得新的成效，发展基础更加牢固。"
    heads = ["一、回顾", "二、任务", "三、保障", "一、农业", "二、工业", "三、商业", "四、外贸"]
    found = rows("".join(f"{head}\n{said}\n" for head in heads))
    assert [row.split(" ")[0] for row in found] == list("1234567")


def test_a_number_set_twice_in_the_last_of_many_reports_nests_none_of_them(rows: Rows) -> None:
    said = "各项工作取得新的成效，发展基础更加牢固。"
    heads = [
        "一、农业",
        "二、工业",
        *[f"{number}、事项{number}" for _ in range(6) for number in "一二三四五"],
        "三、重复",
    ]
    found = rows("".join(f"{head}\n{said}\n" for head in heads))
    assert all("." not in row.split(" ")[0] for row in found[:-1])
