"""A table of contents told from the text."""

from __future__ import annotations

import pytest

from viewer.ingest.contents import without_contents
from viewer.ingest.lines import Line, read_lines
from viewer.ingest.text import source_of

_BODY = "一、回顾\n过去一年，工作有了进展。\n二、安排\n今年要抓好落实。\n三、保障\n各级要加强领导。\n"


def _read(text: str) -> tuple[list[Line], frozenset[int]]:
    return without_contents(text, read_lines(source_of("a.txt", text)))


@pytest.mark.parametrize(
    "contents",
    [
        "目　录\n一、回顾…………1\n二、安排…………2\n三、保障…………3\n",
        "目录\n一、回顾 1\n二、安排 2\n三、保障 3\n",
        "目錄\n一、回顾\t1\n二、安\n排\t2\n三、保障\t3\n",
        "一、回顾\n二、安排\n三、保障\n",
        "目次\n一、回顾\n二、安排\n三、保障\n各位代表：\n现在报告工作。\n",
        "一、回顾\n二、安排\n三、保障\n各位代表：\n现在报告工作。\n",
    ],
)
def test_entries_lose_their_numbers(contents: str) -> None:
    lines, named = _read("工作报告\n" + contents + _BODY)
    assert sum(line.mark is not None for line in lines) == 3
    assert lines[-6].mark is not None
    assert named == frozenset()


def test_an_entry_without_a_number_names_a_line_of_the_text() -> None:
    text = "目录\n前言\n一、回顾\n结语\n前言\n概况如下。\n" + _BODY + "结语\n任务艰巨。\n"
    lines, named = _read(text)
    assert [lines[index].span.of(text) for index in sorted(named)] == ["前言", "结语"]


@pytest.mark.parametrize("text", ["", _BODY, "目录\n" + _BODY, "一、甲\n二、乙\n三、丙\n四、丁\n"])
def test_a_text_without_contents_stays(text: str) -> None:
    assert _read(text) == (read_lines(source_of("a.txt", text)), frozenset())


def test_chapters_may_lack_their_numbers_in_the_contents() -> None:
    entries = "总则\n1.1 目的\n1.2 依据\n组织体系\n2.1 机构\n"
    body = "1 总则\n1.1 目的\n提高能力。\n1.2 依据\n依法制定。\n2 组织体系\n2.1 机构\n成立指挥部。\n"
    lines, _ = _read("应急预案\n" + entries + body)
    assert [line.span.of("应急预案\n" + entries + body) for line in lines if line.mark] == [
        "1 总则",
        "1.1 目的",
        "1.2 依据",
        "2 组织体系",
        "2.1 机构",
    ]
