"""Paragraphs and rows of a page as they are read."""

from __future__ import annotations

import pytest

from viewer.ingest.web_blocks import Block, Walk
from viewer.ingest.web_tree import parse, prune


def blocks(text: str) -> list[Block]:
    root = parse(f"<html><body>{text}</body></html>")
    assert root is not None
    prune(root)
    walk = Walk()
    walk.run(root)
    return walk.blocks


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def test_paragraphs_and_breaks() -> None:
    assert texts("　　甲<br>乙<br><br>&nbsp;&nbsp;丙<p>丁</p>戊") == ["甲\n乙", "丙", "丁", "戊"]


def test_white_space_of_the_file_is_none() -> None:
    assert texts("<p>\n  甲\n  乙 <span>丙</span>\n12\nGDP growth\nrate 甲　乙</p>") == [
        "甲乙 丙12 GDP growth rate 甲　乙"
    ]
    assert texts("<pre>甲\n  乙</pre>") == ["甲\n乙"]


def test_lists_get_their_numbers() -> None:
    html = "<ol start=3><li>甲<li><p>乙</p><p>丙</p><li value=9>丁<ul><li>戊</ul></ol>"
    html += "<ol type=I><li>己</ol><ol><li>1. 庚</ol>"
    assert texts(html) == ["3. 甲", "4. 乙", "丙", "9. 丁", "戊", "I. 己", "1. 庚"]
    assert texts('<ol style="list-style-type:none"><li>甲</ol><li>乙') == ["甲", "乙"]


def test_raised_marks() -> None:
    assert texts(
        '<p>停车位<sup><a href="#n1">1</a></sup>、<a href="#_ftn2"><sup>[2]</sup></a>面积5m<sup>2</sup>、'
        "CO<sub>2</sub></p>"
    ) == ["停车位[1]、[2]面积5m²、CO2"]


def test_tables_keep_their_columns() -> None:
    html = (
        "<p>前</p><table><caption>表1</caption><tr><th rowspan=2>指标</th><th colspan=2>收<br>入</th>"
        "<th>备注</th></tr><tr><td>1</td><td>2</td>"
        "</tr><tr><td></td><td></td></tr><tr><td>甲</td><td><p>3</p><p>4</p></td></tr></table>后"
    )
    assert texts(html) == ["前", "表1\n指标\t收入\t\t备注\n\t1\t2\n甲\t3 4", "后"]


def test_tables_that_arrange_the_page_are_paragraphs() -> None:
    assert texts("<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>") == ["甲", "乙"]
    assert texts("<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td><td>丙</td></tr></table>") == [
        "1\t2",
        "丙",
    ]


def test_what_a_block_knows_of_its_type() -> None:
    bold, half, centred, linked, large, heading = blocks(
        "<p><b>甲</b></p><p><b>甲</b>乙</p><center><div>丙</div></center><p><a href=x>丁</a></p>"
        "<p style='font-size:20px'>戊</p><h3>己</h3>"
    )
    assert (bold.bold, half.bold, centred.centred, linked.linked, large.size, heading.level) == (
        1.0,
        0.5,
        True,
        1.0,
        20.0,
        3,
    )


@pytest.mark.parametrize("target", ["#a", "", "page.html#_ftn1"])
def test_an_anchor_is_no_link(target: str) -> None:
    assert blocks(f'<p><a href="{target}">甲</a></p>')[0].linked == 0


def test_the_name_of_an_annex_in_its_tables_first_row_is_a_paragraph() -> None:
    rows = "<tr><td>序号<td>任务</tr><tr><td>1<td>扩大供给</tr>"
    text = f"<p>甲</p><table><tr><td colspan=2><p>附件1</p><p>任务分工表</p></tr>{rows}</table><p>乙</p>"
    assert texts(text) == ["甲", "附件1", "任务分工表", "序号\t任务\n1\t扩大供给", "乙"]
