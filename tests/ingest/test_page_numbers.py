"""Page numbers among the paragraphs of a file that was converted from PDF."""

from __future__ import annotations

import pytest

from viewer.ingest.blocks import Block, Table, Words
from viewer.ingest.page_numbers import without_page_numbers

TORN = "全年完成固定资产投资一百二十八亿元，比上年增加"


def texts(blocks: list[Block]) -> list[str]:
    return [block.text if isinstance(block, Words) else "table" for block in blocks]


@pytest.mark.parametrize("form", ["—{}—", "- {} -", "第{}页", "第 {} 页 共 9 页"])
def test_numbers_that_count_on_are_taken_out_and_halves_joined(form: str) -> None:
    blocks: list[Block] = [Words(TORN), Words(form.format(1)), Words("六亿元。"), Words(form.format(2)), Words("完。")]
    kept, said = without_page_numbers(blocks)
    assert texts(kept) == [TORN + "六亿元。", "完。"]
    assert "2 个页码" in said[0]


def test_bare_digits_must_be_three() -> None:
    two: list[Block] = [Words("甲。"), Words("1"), Words("乙。"), Words("2"), Words("丙。")]
    assert without_page_numbers(two) == (two, ())
    kept, _ = without_page_numbers([*two, Words("3")])
    assert texts(kept) == ["甲。", "乙。", "丙。"]


def test_cells_of_a_flattened_table_are_no_page_numbers() -> None:
    cells: list[Block] = [Words(word) for word in ("指标", "12", "13", "11", "19")]
    assert without_page_numbers(cells) == (cells, ())


@pytest.mark.parametrize("following", ["二、下一章", "（二）下一节", "　　新的一段。"])
def test_a_heading_or_an_indent_begins_anew(following: str) -> None:
    blocks: list[Block] = [Words(TORN), Words("—1—"), Words(following), Table([["甲"]]), Words("—2—")]
    assert texts(without_page_numbers(blocks)[0]) == [TORN, following, "table"]
