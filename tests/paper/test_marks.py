"""On paper a text has the marks of an official document, one for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.paper.marks import on_paper


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("增长7%,其中:工业(含能源)占1,234个;", "增长7%，其中：工业（含能源）占1,234个；"),
        ('推进"放管服"改革', "推进“放管服”改革"),
        ("网址:https://a.gov.cn/?id=1", "网址：https://a.gov.cn/?id=1"),
        ("工作推进有力.全县稳定.", "工作推进有力。全县稳定。"),
        ("占95.1%,版本2.0.1", "占95.1%，版本2.0.1"),
        ("10~20家,5%~6%,三~五月", "10～20家，5%～6%，三～五月"),
        ("主线--改革", "主线——改革"),
        ("2021-2025年", "2021-2025年"),
        ("⾯向⼈⺠，改⾰", "面向人民，改革"),
        ("控制\x01符", "控制 符"),
        ("半\ud800字，丢\ufffd字", "半□字，丢□字"),
    ],
)
def test_marks(text: str, printed: str) -> None:
    assert on_paper(text) == printed


@given(st.text(max_size=80))
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(on_paper(text)) == len(text)
