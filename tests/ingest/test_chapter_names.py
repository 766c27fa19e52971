"""Unnumbered chapters and sections told apart by what the parts of a report are called."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[[str], list[str]]
BODY = "全县上下团结一心，各项工作取得新的成效。"


def _text(*titles: str) -> str:
    return "青山县工作报告\n各位代表：\n" + "".join(f"{title}\n{BODY}\n" for title in titles)


def test_sections_stand_below_the_parts_every_report_has(rows: Rows) -> None:
    text = _text("过去五年工作回顾", "综合实力持续壮大", "城乡面貌深刻变化", "下一年重点工作", "加快产业转型升级")
    assert rows(text) == [
        "1 - 过去五年工作回顾", "1.1 - 综合实力持续壮大", "1.2 - 城乡面貌深刻变化",
        "2 - 下一年重点工作", "2.1 - 加快产业转型升级",
    ]  # fmt: skip


def test_titles_of_one_kind_stay_beside_each_other(rows: Rows) -> None:
    for titles in (
        ("过去五年工作回顾", "今后五年奋斗目标", "加强政府自身建设"),
        ("综合实力持续壮大", "城乡面貌深刻变化", "下一年重点工作", "加快产业转型升级"),
        ("引言", "巩固经济动力", "改善民生福祉", "结语"),
        ("过去五年工作回顾", "今后五年奋斗目标", "推进产业兴县战略"),
    ):
        assert rows(_text(*titles)) == [f"{at} - {title}" for at, title in enumerate(titles, 1)]


def test_a_clause_with_a_colon_may_follow_a_title(rows: Rows) -> None:
    text = _text("过去五年工作回顾", "今后五年奋斗目标") + "下一年重点工作\n下一年要突出抓好以下几个方面的工作：\n"
    assert rows(text + f"{BODY}\n")[-1] == "3 - 下一年重点工作"
    assert len(rows(text.replace("下一年要突出抓好以下几个方面的工作：", "目标是："))) == 2
