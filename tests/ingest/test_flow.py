"""Where cells, rows, notes and text boxes go."""

from __future__ import annotations

from viewer.ingest.blocks import MOST_COLUMNS, Table, Words
from viewer.ingest.flow import Flow, one_line


def _paragraph(flow: Flow, text: str, joins: bool = False) -> None:
    flow.open()
    flow.close_paragraph(Words(text, joins=joins))


def _cell(flow: Flow, text: str, **how: object) -> None:
    flow.open()
    _paragraph(flow, text)
    flow.close_cell(**how)  # type: ignore[arg-type]


def test_a_table_among_paragraphs() -> None:
    flow = Flow()
    _paragraph(flow, "前")
    flow.open_table()
    for texts in (("甲", "乙"), ("丙", "丁")):
        flow.open_row()
        for text in texts:
            _cell(flow, text)
        flow.close_row()
    flow.close_table()
    assert flow.blocks == [Words("前"), Table([["甲", "乙"], ["丙", "丁"]])]
    assert flow.take()
    assert flow.blocks == []


def test_repeated_cells_and_rows_are_bounded() -> None:
    flow = Flow()
    flow.open_table()
    flow.open_row()
    _cell(flow, "甲", repeated=3)
    _cell(flow, "乙", repeated=10**9, columns=10**9)
    flow.close_row(repeated=2)
    flow.open_row()
    _cell(flow, "丙")
    flow.close_row(before=10**9, repeated=10**9)
    flow.close_table()
    table = flow.blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0][:3] == table.rows[1][:3] == ["甲"] * 3
    assert len(table.rows) < 1000
    assert max(map(len, table.rows)) <= MOST_COLUMNS**2 + 3


def test_what_is_opened_in_a_paragraph_comes_after_it_and_a_note_apart() -> None:
    flow = Flow()
    flow.open()
    _paragraph(flow, "框")
    flow.open()
    _paragraph(flow, "注")
    assert one_line(flow.close_apart()) == "注"
    flow.close_paragraph(Words("锚"))
    assert flow.blocks == [Words("锚"), Words("框")]


def test_paragraphs_whose_ends_were_deleted_are_one() -> None:
    flow = Flow()
    _paragraph(flow, "一", joins=True)
    _paragraph(flow, "二", joins=True)
    _paragraph(flow, "三")
    assert flow.blocks == [Words("一二三")]


def test_one_line_has_no_tabs_and_breaks() -> None:
    assert one_line([Words("甲\n乙\t丙 "), Words(" "), Table([["丁", ""], ["戊"]])]) == "甲 乙 丙 丁 戊"
