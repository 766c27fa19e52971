"""Unnumbered chapters above numbers that begin anew, and numbers that are not where they usually are."""

from __future__ import annotations

import pytest

from tests.ingest.habits import MORE, PROSE, TALK, Habit, chapters_and_sections

HABITS = {
    "chapters_above_articles": Habit(
        f"青山县交通规划\n规划背景\n第一节　发展基础\n{PROSE}\n第二节　存在问题\n{PROSE}\n"
        f"重点任务\n第一节　完善网络\n{PROSE}\n第二节　提升服务\n{PROSE}\n保障措施\n第一节　加强领导\n{PROSE}\n",
        [
            (1, "规划背景"),
            (2, "第一节发展基础"),
            (2, "第二节存在问题"),
            (1, "重点任务"),
            (2, "第一节完善网络"),
            (2, "第二节提升服务"),
            (1, "保障措施"),
            (2, "第一节加强领导"),
        ],
    ),
    "years_above_chapters": Habit(
        f"某镇工作报告\n各位代表：\n现在报告，请予审议。\n2030年工作回顾\n{PROSE}\n一、突出产业\n{PROSE}\n二、突出民生\n{PROSE}\n"
        f"2031年工作打算\n{PROSE}\n一、发展柠檬\n{PROSE}\n二、改造危房\n{PROSE}\n关于外事工作\n{PROSE}\n",
        [
            (1, "2030年工作回顾"),
            (2, "一、突出产业"),
            (2, "二、突出民生"),
            (1, "2031年工作打算"),
            (2, "一、发展柠檬"),
            (2, "二、改造危房"),
            (1, "关于外事工作"),
        ],
    ),
    "parts_around_the_only_numbers": Habit(
        f"某检察院工作报告\n各位代表：\n现在报告，请予审议。\n2030年检察工作回顾\n{PROSE}\n一、服务大局\n{PROSE}\n二、维护稳定\n{PROSE}\n"
        f"2031年检察工作安排\n{PROSE}\n各位代表，任务艰巨。\n",
        [(1, "2030年检察工作回顾"), (2, "一、服务大局"), (2, "二、维护稳定"), (1, "2031年检察工作安排")],
    ),
    "brackets_number_the_chapters": Habit(
        f"施政报告\n各位议员：\n（一）前言：坚定前行\n{PROSE}\n（二）良好管治\n行政长官的角色\n{PROSE}\n施政新风格\n{PROSE}\n"
        f"（三）土地供应\n{PROSE}\n（四）结语\n{PROSE}\n",
        [
            (1, "（一）前言坚定前行"),
            (1, "（二）良好管治"),
            (2, "行政长官的角色"),
            (2, "施政新风格"),
            (1, "（三）土地供应"),
            (1, "（四）结语"),
        ],
    ),
    "two_bulletins": Habit(
        f"2030年某市统计公报\n{PROSE}\n一、综合\n{PROSE}\n二、农业\n{PROSE}\n2029年某市统计公报\n{PROSE}\n一、综合\n{MORE}\n"
        f"二、农业\n{PROSE}\n",
        [(1, "一、综合"), (1, "二、农业"), (1, "一、综合"), (1, "二、农业")],
    ),
    "a_bulletin_of_one_chapter": Habit(
        f"2030年某省道路公报\n{PROSE}\n一、基础设施\n（一）铁路。\n{PROSE}\n（二）公路。\n{PROSE}\n2029年某省教育公报\n{PROSE}\n"
        f"一、小学\n{PROSE}\n二、中学\n{PROSE}\n",
        [(1, "一、基础设施"), (2, "（一）铁路"), (2, "（二）公路"), (1, "一、小学"), (1, "二、中学")],
    ),
    "brackets_above": Habit(
        f"（一）当前形势\n{PROSE}\n（二）今后方针\n{PROSE}\n一、发展农业\n{PROSE}\n二、发展轻工业\n{PROSE}\n（三）前景\n{PROSE}\n",
        [(1, "（一）当前形势"), (1, "（二）今后方针"), (2, "一、发展农业"), (2, "二、发展轻工业"), (1, "（三）前景")],
    ),
    "brackets_that_count_on": Habit(
        f"一、甲工作\n（一）甲一\n{PROSE}\n（二）甲二\n{PROSE}\n二、乙工作\n（三）乙一\n{PROSE}\n（四）乙二\n{PROSE}\n",
        [
            (1, "一、甲工作"),
            (2, "（一）甲一"),
            (2, "（二）甲二"),
            (1, "二、乙工作"),
            (2, "（三）乙一"),
            (2, "（四）乙二"),
        ],
    ),
    "a_number_before_the_first": Habit(
        f"开场的话。\n五、加强物价管理\n和其他工作的一个片段。\n一、甲工作\n{PROSE}\n二、乙工作\n{PROSE}\n三、丙工作\n{PROSE}\n",
        [(1, "一、甲工作"), (1, "二、乙工作"), (1, "三、丙工作")],
    ),
    "a_section_alone_in_its_chapter": Habit(
        f"第一章　房屋\n增加供應\n{TALK}\n改善居住\n{TALK}\n第二章　青年\n支援就業\n{TALK}\n結語\n{TALK}\n",
        [(1, "第一章房屋"), (2, "增加供應"), (2, "改善居住"), (1, "第二章青年"), (2, "支援就業"), (1, "結語")],
    ),
    "glossary_with_a_colon": Habit(
        f"一、回顾\n{PROSE}\n{PROSE}\n二、打算\n{PROSE}\n名词解释：\n1.亩均税收：指每亩用地产生的税收收入。\n",
        [(1, "一、回顾"), (1, "二、打算"), (1, "名词解释")],
    ),
}


@pytest.mark.parametrize("name", HABITS)
def test_habit(name: str) -> None:
    assert chapters_and_sections(HABITS[name]) == HABITS[name].tree


def test_frames_set_off_by_type_stand_beside_the_chapters() -> None:
    strong = ("引言", "优势产业", "国际金融中心", "创新科技事业", "公共财政", "下年度的预算", "结语")
    text = "演辞\n" + "".join(f"{name}\n{'' if name in ('优势产业', '公共财政') else PROSE}\n" for name in strong)
    levels = {words: level for level, words in chapters_and_sections(Habit(text, [], strong))}
    assert (levels["优势产业"], levels["国际金融中心"], levels["公共财政"], levels["结语"]) == (1, 2, 1, 1)
