"""What is changed before Markdown is parsed, and what never is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.markdown_limits import tamed


def test_ordinary_markdown_stays_as_it_is() -> None:
    text = "正文[甲](a.md)，见[1]。\n下一行\n\n> 引用\n> > 二层\n\n- 甲\n  - 乙\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    assert tamed(text) == text


def test_headings_stand_apart() -> None:
    blocks = [block.strip() for block in tamed("# 甲\n乙\n丙\n---\n丁").split("\n\n")]
    assert blocks == ["# 甲", "乙\n丙\n---", "丁"]


def test_depth_is_cut() -> None:
    assert tamed(">" * 500 + " 甲") == "> " * 12 + "甲"
    assert tamed(" " * 500 + "- 甲") == " " * 48 + "- 甲"


def test_brackets_that_never_close_are_letters() -> None:
    assert tamed("[" * 40) == "\\[" * 40
    assert tamed("[甲](" * 40) == "\\[甲](" * 40
    assert tamed("[1]甲" * 400) == "[1]甲" * 400


def test_a_table_in_html_stands_on_one_line() -> None:
    blocks = tamed("前\n<TABLE>\n<tr>\n<td>甲\n乙</td>\n</tr></TABLE>后").split("\n\n")
    assert [block.strip() for block in blocks] == ["前", "<TABLE><tr><td>甲 乙</td></tr></TABLE>", "后"]


@given(st.text(st.sampled_from("甲乙>- #[]()\n\t=|<table></table>İ"), max_size=120))
def test_no_word_goes(text: str) -> None:
    assert [sign for sign in tamed(text) if sign in "甲乙İ"] == [sign for sign in text if sign in "甲乙İ"]
