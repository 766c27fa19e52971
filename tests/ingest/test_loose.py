"""Headings without a number, and lines that must not be taken for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[[str], list[str]]


def test_chapters_before_the_first_numbered_one(rows: Rows) -> None:
    text = (
        "全年工作顺利。\n夯实产业基础\n（一）特色产业\n正文。\n改善民生福祉\n（一）教育。正文。\n三、下步打算\n正文。"
    )
    assert rows(text) == [
        "1 〔一、〕 夯实产业基础", "1.1 （一） 特色产业", "2 〔二、〕 改善民生福祉", "2.1 （一） 教育",
        "3 三、 下步打算",
    ]  # fmt: skip


def test_a_gap_between_sections_and_a_section_after_the_last(rows: Rows) -> None:
    text = "一、任务\n(一)产业\n正文。\n生态环境治理\n正文。\n(三)民生\n正文。\n社会治理创新\n正文。\n二、保障\n正文。"
    assert rows(text) == [
        "1 一、 任务", "1.1 (一) 产业", "1.2 〔(二)〕 生态环境治理", "1.3 (三) 民生", "1.4 〔(四)〕 社会治理创新",
        "2 二、 保障",
    ]  # fmt: skip


def test_no_gap_no_heading(rows: Rows) -> None:
    text = "一、任务\n(一)产业。正文。\n生态环境治理\n正文。\n(二)民生。正文。\n二、保障\n正文。"
    assert rows(text) == ["1 一、 任务", "1.1 (一) 产业", "1.2 (二) 民生", "2 二、 保障"]


def test_where_nothing_is_numbered_nothing_is_restored(rows: Rows) -> None:
    text = (
        "某县报告\n各位代表：\n现在报告。\n过去五年回顾\n成绩显著。\n今后五年打算\n（一）产业\n正文。\n（二）民生\n好。"
    )
    assert rows(text) == ["1 - 过去五年回顾", "2 - 今后五年打算", "2.1 （一） 产业", "2.2 （二） 民生"]


def test_unnumbered_sections_of_a_numbered_chapter(rows: Rows) -> None:
    text = "一、回顾\n产业发展方面\n正文。\n城市建设方面\n正文。\n二、打算\n正文。"
    assert rows(text) == ["1 一、 回顾", "1.1 - 产业发展方面", "1.2 - 城市建设方面", "2 二、 打算"]


def test_the_first_heading_may_follow_the_title(rows: Rows) -> None:
    text = "某局工作总结\n工作回顾\n正文。\n存在问题\n正文。"
    assert rows(text) == ["1 - 工作回顾", "2 - 存在问题"]


@pytest.mark.parametrize(
    "text",
    [
        "正文。\n网站地图\n联系我们\n友情链接\n版权声明",
        "坚持以人民为中心\n的发展思想，成绩显著。\n全面建设现代化\n，奋力前行。",
        "工作顺利，名单如下：\n张三李四\n正文。\n王五赵六",
        "只有一行\n正文在这里。",
    ],
    ids=["navigation", "broken sentence", "list", "title"],
)
def test_short_lines_that_head_nothing(rows: Rows, text: str) -> None:
    assert rows(text) == []


def test_full_lines_of_a_broken_text_head_nothing(rows: Rows) -> None:
    full, last = "这是一段按照版面宽度断开的文字每行都写得满满", "到这里为止。"
    text = "一、回顾\n" + "".join(f"{full}\n{full}\n{last}\n" for _ in range(15)) + "二、打算\n继续努力。"
    assert rows(text) == ["1 一、 回顾", "2 二、 打算"]


def test_a_chapter_behind_the_numbers_of_the_one_before(rows: Rows) -> None:
    text = "报告\n开头。\n工作回顾情况\n正文。\n总体工作要求\n正文。\n重点工作任务\n正文。\n"
    text += "一、抓项目\n正文。\n二、抓产业\n正文。\n"
    assert [row.split(" ", 1)[1] for row in rows(f"{text}政府自身建设\n正文。")] == [
        "- 工作回顾情况",
        "- 总体工作要求",
        "- 重点工作任务",
        "一、 抓项目",
        "二、 抓产业",
        "- 政府自身建设",
    ]


def test_the_name_of_a_report_on_every_page_heads_nothing(rows: Rows) -> None:
    page = "青山县2031年统计公报"
    text = "".join(
        f"{head}\n全县各项工作稳步推进，成效明显。\n{page}\n全县各项工作稳步推进，成效明显。\n"
        for head in ("一、综合", "二、农业", "三、工业")
    )
    assert rows(f"青山县2031年统计公报\n{text}") == ["1 一、 综合", "2 二、 农业", "3 三、 工业"]
