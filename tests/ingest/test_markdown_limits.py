"""What is changed before Markdown is parsed, and what never is."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.markdown_limits import cut_up, tamed


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


def _tree(text: str) -> Element:
    root = Element("div")
    paragraph = SubElement(root, "p")
    paragraph.text = text
    SubElement(paragraph, "em").text = "尾"
    cut_up(root)
    return paragraph


def test_a_long_text_is_cut_behind_its_lines_and_keeps_its_place() -> None:
    line = "新增车位三百个，\n"
    paragraph = _tree(line * 3000)
    assert "".join(paragraph.itertext()) == line * 3000 + "尾"
    parts = [paragraph.text or "", *(span.text or "" for span in paragraph)]
    assert parts[-1] == "尾"
    assert all(len(part) <= 8000 for part in parts)
    assert all(part.endswith("\n") for part in parts[:-2])


def test_a_short_text_is_left_alone() -> None:
    assert [child.tag for child in _tree("甲" * 8000)] == ["em"]


@given(st.text(st.sampled_from("甲。\n\\[*"), max_size=40), st.integers(201, 900))
def test_no_character_is_lost_where_a_text_is_cut(text: str, times: int) -> None:
    paragraph = _tree(text * times)
    assert "".join(paragraph.itertext()) == text * times + "尾"
    parts = [paragraph.text or "", *(span.text or "" for span in paragraph)]
    assert not any(part.endswith("\\") for part, after in pairwise(parts) if after != "尾")
