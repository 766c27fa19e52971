"""Tables for the clipboard."""

from __future__ import annotations

from xml.etree import ElementTree

from viewer.office.paste import html_table, tab_text

HEAD = ("名称", "数据")
ROWS = (("甲<乙>", "3-5"), ("=1+1", "a\tb\nc"))


def test_text_parted_by_tabs() -> None:
    assert tab_text(HEAD, ROWS) == "名称\t数据\n甲<乙>\t3-5\n'=1+1\ta b c"


def test_a_real_table() -> None:
    html = html_table(HEAD, ROWS)
    table = ElementTree.fromstring(html.replace('<meta charset="utf-8">', "")).find("body/table")
    assert table is not None
    assert [cell.text for cell in table.findall("thead/tr/th")] == list(HEAD)
    cells = [[cell.text for cell in row] for row in table.findall("tbody/tr")]
    assert cells == [["甲<乙>", "3-5"], ["=1+1", "a\tb\nc"]]
    assert all("mso-number-format:'\\@'" in (cell.get("style") or "") for cell in table.iter("td"))
