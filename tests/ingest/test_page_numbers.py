"""Page numbers among the paragraphs of a file that was converted from PDF: read over, never left out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.outline import read_outline
from viewer.ingest.page_numbers import without_page_numbers
from viewer.ingest.text import source_of
from viewer.model import Metadata
from viewer.source import Source

TORN = "全年完成固定资产投资一百二十八亿元，比上年增加"


def paragraphs(source: Source) -> list[str]:
    return [paragraph.span.of(source.text) for paragraph in source.paragraphs]


@pytest.mark.parametrize("number", ["—1—", "- 1 -", "第1页"])
def test_halves_are_one_paragraph_and_the_text_stays(number: str) -> None:
    source = source_of("甲.txt", f"{TORN}\n{number}\n六亿元。\n{number}\n完。")
    seen = without_page_numbers(source)
    assert paragraphs(seen) == [f"{TORN}\n{number}\n六亿元。", "完。"]
    assert seen.text == source.text


def test_a_heading_torn_in_two_stays_two_lines() -> None:
    source = source_of("甲.txt", "（三）加强基础设施建设和民生保障\n—1—\n的各项工作\n完。")
    assert paragraphs(without_page_numbers(source)) == ["（三）加强基础设施建设和民生保障", "的各项工作", "完。"]


def test_a_page_number_does_not_part_a_heading_from_its_text() -> None:
    body = "各项工作取得新的成绩，群众生活继续改善。"
    text = f"报告\n{body}\n发展回顾\n—1—\n{body}\n—2—\n今后安排\n{body}"
    report = read_outline(source_of("甲.txt", text), Metadata("报告"))
    assert [section.title for section in report.sections[1:]] == ["发展回顾", "今后安排"]
    assert report.text == text


@given(st.lists(st.sampled_from([TORN, "—1—", "—2—", "一、甲乙丙丁", "完。", "第3页", ""])))
def test_no_character_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    source = source_of("甲.txt", text)
    seen = without_page_numbers(source)
    assert seen.text == text
    spans = [paragraph.span for paragraph in seen.paragraphs]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    read = read_outline(source, Metadata("甲"))
    assert read.text == text
