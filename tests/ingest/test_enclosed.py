"""A notice and the rules it puts into force: their titles head no chapter."""

from __future__ import annotations

import pytest

from tests.ingest.habits import MORE, PROSE, Habit, chapters_and_sections
from viewer.ingest.enclosed import titles_before
from viewer.ingest.lines import read_lines
from viewer.ingest.text import source_of

TITLES = ("青山市人民政府办公室关于印发青山市助餐服务管理办法的通知", "青山市助餐服务管理办法")
FRONT = (
    f"{TITLES[0]}\n青政办规〔2031〕9号\n各区人民政府：\n现将办法印发给你们，请认真执行。\n2031年3月14日\n{TITLES[1]}\n"
)
HABITS = {
    "rules": Habit(
        f"{FRONT}第一章 总则\n第一条 为规范服务，制定本办法。\n第二条 {PROSE}\n"
        f"第二章 供给\n第三条 {MORE}\n第四条 {PROSE}\n",
        [(1, "第一章总则"), (1, "第二章供给")],
        TITLES,
    ),
    "articles_alone": Habit(
        f"{FRONT}第一条 为规范服务，制定本办法。\n第二条 {PROSE}\n第三条 {MORE}\n第四条 {PROSE}\n", [], TITLES
    ),
    "plan": Habit(
        f"{FRONT}{PROSE}\n一、主要目标\n{PROSE}\n二、主要任务\n（一）扩大供给\n{MORE}\n（二）优化方式\n{PROSE}\n",
        [(1, "一、主要目标"), (1, "二、主要任务"), (2, "（一）扩大供给"), (2, "（二）优化方式")],
        TITLES,
    ),
}


@pytest.mark.parametrize("name", HABITS)
def test_the_titles_are_no_chapters(name: str) -> None:
    assert chapters_and_sections(HABITS[name]) == HABITS[name].tree


def test_only_what_stands_before_the_text_is_such_a_title() -> None:
    text = f"{FRONT}一、主要目标\n{PROSE}\n重点任务实施方案\n{PROSE}\n"
    lines = read_lines(source_of("a.txt", text))
    first = next(line.index for line in lines if line.mark)
    assert [lines[at].span.of(text) for at in sorted(titles_before(text, lines, first))] == list(TITLES)
