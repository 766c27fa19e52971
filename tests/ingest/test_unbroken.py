"""Texts without line ends, their paragraphs set off by wide blanks or by nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.metadata import guess_metadata
from viewer.ingest.text import source_of
from viewer.ingest.unbroken import paragraphs_apart
from viewer.model import Metadata

Rows = Callable[[str], list[str]]
BODY = "全县地区生产总值增长6.1%，居民收入稳步提高，各项事业全面发展，社会大局保持稳定。"
LINES = [
    "2031年青山县人民政府工作报告",
    "各位代表：",
    "现在报告工作，请予审议。",
    "一、工作回顾",
    BODY,
    f"（一）经济运行稳中向好。{BODY}",
    f"（二）民生保障持续加强。{BODY}",
    "二、工作安排",
    BODY,
]
OUTLINE = ["1 一、 工作回顾", "1.1 （一） 经济运行稳中向好", "1.2 （二） 民生保障持续加强", "2 二、 工作安排"]


def test_wide_blanks_part_paragraphs(rows: Rows) -> None:
    text = "　　".join(LINES)
    assert rows(text) == OUTLINE
    assert guess_metadata(source_of("file.txt", text)) == Metadata("2031年青山县人民政府工作报告", "青山县", 2031)


@pytest.mark.parametrize("blanks", ["　　", "　　　", "　　　　", "    "])
def test_a_title_spread_by_blanks_stays_whole(rows: Rows, blanks: str) -> None:
    text = (
        f"管理办法　　第一章　总{blanks}则　　第一条　甲。{BODY * 9}　　"
        f"第二章　附{blanks}则　　第二条　乙。　　第三条　丙。"
    )
    assert [row.split(" ", 2)[2] for row in rows(text)] == [f"总{blanks}则", f"附{blanks}则"]


def test_numbers_part_a_text_without_any(rows: Rows) -> None:
    text = f"报告工作。一、工作回顾。{BODY}（一）经济向好。{BODY}（二）民生加强。{BODY}二、工作安排。{BODY}"
    assert rows(text) == ["1 一、 工作回顾", "1.1 （一） 经济向好", "1.2 （二） 民生加强", "2 二、 工作安排"]


def test_a_list_inside_a_paragraph_stays(rows: Rows) -> None:
    text = f"一、任务\n{BODY}要做好以下工作：（一）抓产业。{BODY}（二）抓民生。{BODY}\n二、保障\n{BODY * 12}"
    assert rows(text) == ["1 一、 任务", "2 二、 保障"]


def test_columns_are_no_paragraphs() -> None:
    source = source_of("file.txt", "指标　　数值　　增长　　位次　　" * 30)
    assert paragraphs_apart(source) == source


@given(st.lists(st.sampled_from(["一、", "（一）", "二、", BODY, BODY * 4, "。", "　　", "\t", "\n", "甲乙"])))
def test_pieces_hold_all_but_blanks(parts: list[str]) -> None:
    text = "".join(parts)
    if text.strip():
        source = paragraphs_apart(source_of("file.txt", text))
        assert "".join("".join(p.span.of(text) for p in source.paragraphs).split()) == "".join(text.split())
        assert source.text == text


def test_titles_that_nothing_sets_off(rows: Rows) -> None:
    text = "2031年青山县政府工作报告各位代表：现在报告工作，请予审议。一、2030年工作回顾2030年，" + BODY
    text += f"（一）经济向好。{BODY}（二）民生加强。{BODY}二、2031年工作安排2031年的总要求是：{BODY}{BODY}"
    assert [row.split(" ", 1)[1] for row in rows(text)] == [
        "一、 2030年工作回顾", "（一） 经济向好", "（二） 民生加强", "二、 2031年工作安排"
    ]  # fmt: skip
    assert guess_metadata(source_of("file.txt", text)).title == "2031年青山县政府工作报告"


def test_single_blanks_part_a_text_that_has_nothing_else(rows: Rows) -> None:
    parts = [
        "青山县2031年工作总结",
        BODY,
        "一、工作回顾",
        f"（一）经济向好。{BODY}",
        f"（二）民生加强。{BODY}",
        BODY,
        "二、工作安排",
        BODY * 4,
    ]
    text = " ".join(parts)
    assert [row.split(" ", 1)[1] for row in rows(text)] == [
        "一、 工作回顾", "（一） 经济向好", "（二） 民生加强", "二、 工作安排"
    ]  # fmt: skip
    assert guess_metadata(source_of("file.txt", text)).title == parts[0]
    spread = text.replace("增长6.1%", "增长 6.1% 以上 的 水平")
    assert paragraphs_apart(source_of("file.txt", spread)).paragraphs[0].span.end < len(spread)


def test_parts_without_numbers_and_the_back_matter_of_a_run_on_text(rows: Rows) -> None:
    said = BODY * 3
    text = "2031年青山县工作报告来源：本站各位代表:现在报告，请予审议!"
    text += f"2030年工作回顾过去一年，{said}(一)经济向好。{said}(二)民生加强!{said}"
    text += f"2031年工作安排今年是关键一年。{said}(一)抓产业。{said}(二)抓民生。{said}名词解释1.两山银行：{said}"
    assert [row.split(" ", 1)[1] for row in rows(text)] == [
        "- 2030年工作回顾", "(一) 经济向好", "(二) 民生加强", "- 2031年工作安排", "(一) 抓产业",
        "(二) 抓民生", "- 名词解释",
    ]  # fmt: skip
    assert guess_metadata(source_of("file.txt", text)).title == "2031年青山县工作报告"
