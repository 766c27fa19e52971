"""What holds for the outline of every text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.model import ROOT, Section
from viewer.source import Report
from viewer.wraps import soft_breaks, without_breaks

Read = Callable[[str], Report]

_RUN_TOGETHER = f"一、工作回顾　　{'各项工作取得新的成绩。' * 9}　　二、工作安排　　{'（一）抓产业。' * 9}　　完。"
# Lines that look like headings, points and prose, in any order, and any text at all between them.
_PIECES = st.sampled_from(
    ["一、总体要求", "二、主要任务", "四、组织实施", "（一）强化服务", "（二）优化环境。持续优化。", "（四）", "(三)甲",
     "1.简化流程。减少环节；压缩时间。", "2.降低成本", "（1）减税；", "① 甲类。", "第一章 总则", "第二节 目标", "壹、",
     "一是抓项目。投资10亿元。二是抓环境。今年以来,新增3家。全年共4家。", "主要有：一是甲；二是乙；三是丙。",
     "一是甲。乙。", "二是丙。", "三是丁。戊。",
      "工作回顾与总结", "存在的主要问题", "一年来，工作有了进展。", "各位代表！任务艰巨。",
     "名词解释", "附 件", "“", "”的目标。", "一、总体要求………1", "　　", "", "2030年3月5日", "指标\t5", "。", "：", "（",
     "附件1", "附件2：考核办法", "—5—", "第6页", "3", "1 总则", "1.1 目的", "1.1.1 范围", "（一）有章程；",
     "3.\t今年增加。",
     "全年完成固定资产投资一百二十八亿元，比上年", "（二）聚力产业，质效提升", "聚力城乡，环境改善",
     _RUN_TOGETHER]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.one_of(_PIECES, st.text(max_size=12)), max_size=25).map("\n".join),
    st.text(st.characters(exclude_categories=["Cs"])),
)


def check_outline(report: Report) -> None:
    """What must hold for the outline of every report, however it came about."""
    _check_nesting(report.text, report.sections)
    _check_spans(report.text, report.sections)
    _check_homes(report.text, report.sections)


@given(TEXTS)
def test_every_outline_is_nested_ordered_and_whole(read: Read, text: str) -> None:
    check_outline(read(text))


def _check_nesting(text: str, sections: tuple[Section, ...]) -> None:
    root, *others = sections
    assert (root.id, root.level, root.parent, root.body) == (ROOT, 0, None, (0, len(text)))
    by_id = {section.id: section for section in sections}
    assert len(by_id) == len(sections)
    children: dict[str, list[Section]] = {}
    for section in others:
        assert section.parent is not None
        parent = by_id[section.parent]
        children.setdefault(parent.id, []).append(section)
        place = str(len(children[parent.id]))
        assert section.id == (place if parent.id == ROOT else f"{parent.id}.{place}")
        assert section.level > parent.level
        assert parent.body.holds(section.heading)
        assert parent.body.holds(section.body)
    for siblings in children.values():
        for before, after in pairwise(siblings):
            assert before.body.end <= after.heading.start
    assert [s.heading.start for s in others] == sorted(s.heading.start for s in others)


def _check_spans(text: str, sections: tuple[Section, ...]) -> None:
    soft = frozenset(soft_breaks(text))
    for section in sections[1:]:
        assert 0 <= section.heading.start < section.heading.end <= section.body.start <= section.body.end <= len(text)
        heading, body = section.heading.of(text), section.body.of(text)
        assert section.title
        assert without_breaks(heading).endswith(section.title)
        assert "\n" not in section.title
        # A line end is one that wraps, or stands in or behind a number that was torn from its title.
        torn = [at for at in range(*section.heading) if text[at] == "\n" and at not in soft]
        assert not torn or section.number is not None
        assert body == body.strip()
        assert section.number_restored <= (section.number is not None)
        if section.number and not section.number_restored:
            assert without_breaks(heading).startswith(section.number)
        # Between heading and body stand only blanks and at most one closing mark.
        assert len("".join(text[section.heading.end : section.body.start].split())) <= 1


def _check_homes(text: str, sections: tuple[Section, ...]) -> None:
    claims: list[list[Section]] = [[] for _ in text]
    for section in sections:
        for span in (section.heading, section.body):
            for at in range(*span):
                claims[at].append(section)
    for at, sign in enumerate(text):
        # From the root inwards each claims the character once and lies in the one before: the last is the innermost.
        assert claims[at][0].id == ROOT
        assert [section.parent for section in claims[at][1:]] == [section.id for section in claims[at][:-1]]
        owner = claims[at][-1]
        if not sign.isspace():
            assert owner.heading.start <= at < owner.heading.end or owner.body.start <= at < owner.body.end


@given(TEXTS)
def test_reading_twice_gives_the_same(read: Read, text: str) -> None:
    assert read(text) == read(text)
