"""Headings that a saved page tore apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.ingest.halves import with_whole_headings
from viewer.ingest.text import source_of

_PROSE = "过去一年，各项工作取得进展。投资增长6%。"


def _paragraphs(text: str) -> list[str]:
    return [one.span.of(text) for one in with_whole_headings(source_of("a.txt", text)).paragraphs]


@pytest.mark.parametrize(
    "torn", ["一、\n工作回顾", "第一章\n\n总体要求", "（\n二）深化改革。持续开放。", "（二）\n深化改革"]
)
def test_a_number_and_its_title_are_one_paragraph(torn: str) -> None:
    assert _paragraphs(f"工作报告\n{torn}\n{_PROSE}") == ["工作报告", torn, _PROSE]


@pytest.mark.parametrize(
    "apart", ["（\n深化改革", "一、\n二、工作", "12\n工作回顾", "一，\n工作", "工作回顾\n工作安排"]
)
def test_other_lines_stay_apart(apart: str) -> None:
    assert _paragraphs(apart) == apart.split("\n")


def test_the_outline_of_a_torn_page(rows: Callable[[str], list[str]]) -> None:
    text = f"一、\n工作回顾\n（一）经济。{_PROSE}\n（\n二）民生。{_PROSE}\n二、\n工作安排\n{_PROSE}"
    assert rows(text) == ["1 一、 工作回顾", "1.1 （一） 经济", "1.2 （二） 民生", "2 二、 工作安排"]


TORN = tuple(enumerate(zip("一二三四", ("产业", "项目", "民生", "生态"), strict=True)))


def _whole(text: str) -> list[str]:
    return ["".join(words.split()) for words in _paragraphs(text)]


def test_titles_that_a_page_tore_in_two() -> None:
    torn = "".join(
        f"{number}、全力做好{thing}工作，\n实现新突破\n全年投资{nth}亿元。\n" for nth, (number, thing) in TORN
    )
    assert _whole(torn)[::2] == [f"{number}、全力做好{thing}工作，实现新突破" for _, (number, thing) in TORN]


def test_sections_without_a_number_are_not_the_rest_of_a_title() -> None:
    rows = "加快发展\n全年完成投资。\n改善环境\n新增绿地。\n提高质量\n创建品牌。\n"
    read = _whole("".join(f"{number}、{thing}工作\n{rows}" for _, (number, thing) in TORN))
    assert "一、产业工作" in read
    assert "加快发展" in read
