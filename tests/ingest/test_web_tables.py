"""Which tables hold data, and where their cells stand."""

from __future__ import annotations

import pytest
from lxml import html

from viewer.ingest.web_tables import heading_row, is_data, rows_of


def table(text: str) -> html.HtmlElement:
    return html.fragment_fromstring(f"<table>{text}</table>")


def say(cell: html.HtmlElement) -> str:
    return str(cell.text_content()).strip()


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("<tr><td>甲<td>1</tr>", True),
        ("<tr><td>表头</tr><tr><td>甲<td>1</tr>", True),
        ("<tr><td>题</tr><tr><td>日期</tr><tr><td>正文<td></tr>", False),
        ("<tr><td>甲</tr>", False),
        ("<tr><td><table><tr><td>1<td>2</table><td>乙</tr>", False),
        (f"<tr><td>{'长' * 500}<td>1</tr>", False),
    ],
)
def test_which_tables_hold_data(text: str, data: bool) -> None:
    assert is_data(table(text)) is data


def test_spans_leave_empty_cells() -> None:
    text = "<tr><td rowspan=3>甲<td rowspan=2>乙<td>1<tr><td>2<tr><td colspan=2>丙<td>3"
    assert list(rows_of(table(text), say)) == ["甲\t乙\t1", "\t\t2", "\t丙\t\t3"]


@pytest.mark.parametrize("span", ["0", "-1", "x", "99999999999", "１"])
def test_spans_that_are_none(span: str) -> None:
    assert list(rows_of(table(f"<tr><td colspan='{span}'>甲<td>1"), say)) == ["甲\t1"]


def test_spans_cost_no_more_than_the_widest_table() -> None:
    rows = list(rows_of(table("<tr><td colspan=999999 rowspan=999999>甲<td>1</tr>" * 100), say))
    assert max(map(len, rows)) < 500
    assert "".join(rows).count("甲") == 100


def test_the_name_of_an_annex_alone_in_the_first_row_stands_above_the_table() -> None:
    named = "<tr><td colspan=2><p>附件1</p><p>任务分工表</p></tr>"
    rows = "<tr><td>序号<td>任务</tr><tr><td>1<td>扩大供给</tr>"
    cell = heading_row(table(named + rows))
    assert cell is not None
    assert say(cell) == "附件1任务分工表"
    assert heading_row(table(rows + named)) is None
    assert heading_row(table("<tr><td>附件1<td>分工</tr>" + rows)) is None
    assert heading_row(table(named)) is None
