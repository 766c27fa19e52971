"""Titles break by meaning and leave no character alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.paper.title import break_title


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("做强县域经济", ("做强县域经济",)),
        ("二十个字的标题正好排满一行不需要转行处理", ("二十个字的标题正好排满一行不需要转行处理",)),
        ("夯实现代产业基础，做强做优做大青山县域经济", ("夯实现代产业基础，", "做强做优做大青山县域经济")),
        ("关于加快推进青山县基层治理体系和治理能力现代化建设的报告",
         ("关于加快推进青山县基层治理体系", "和治理能力现代化建设的报告")),
    ],
)  # fmt: skip
def test_breaks_where_a_phrase_ends(title: str, lines: tuple[str, ...]) -> None:
    assert break_title(title, 20) == lines


def test_one_character_too_many_does_not_stand_alone() -> None:
    lines = break_title("这个标题一共有二十一个汉字所以需要转行处理了", 20)
    assert len(lines) == 2
    assert min(map(len, lines)) >= 4


def test_numbers_and_brackets_stay_whole() -> None:
    lines = break_title("青山县贯彻落实国务院〔2029〕第1234号文件精神三年行动计划（2029-2031年）实施情况", 20)
    joined = "|".join(lines)
    assert "2029〕" in joined
    assert "1234号" in joined
    assert "2029-2031年" in joined
    assert not any(line.startswith(("）", "〕", "，")) or line.endswith("（") for line in lines)


@given(st.text(alphabet="青山县的和，（）《》12A—", min_size=1, max_size=70), st.integers(4, 24))
def test_nothing_is_lost_and_lines_fit(title: str, capacity: int) -> None:
    lines = break_title(title, capacity)
    assert "".join(lines) == title.strip()
    unbreakable = any(len(line) > capacity for line in lines)
    assert not unbreakable or len(title) > capacity
