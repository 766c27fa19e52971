"""Tables of the Word file: the key figures as in print, the report's own tables, the sheet of all figures."""

from __future__ import annotations

import pytest
from docx.document import Document as Opened
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table

from tests.office.word_files import CLOSING, ENTRIES, manuscript, opened, sheet
from viewer.office.word.markup import ems
from viewer.paper.figures import Entry
from viewer.paper.geometry import LARGE, OFFICIAL, PageLayout, mm
from viewer.paper.manuscript import BodyText, FigureSheet, KeyFigures, TableText
from viewer.paper.words import SHEET_HEAD


def _cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def _widths(table: Table) -> list[int]:
    return [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]


def _rules(table: Table, row: int) -> list[tuple[str | None, str | None]]:
    """Upper and lower rule of each cell of a row, in eighths of a point."""
    found = []
    for cell in table.rows[row].cells:
        edges = cell._tc.tcPr.find(qn("w:tcBorders"))
        sides = [None if edges is None else edges.find(qn(f"w:{side}")) for side in ("top", "bottom")]
        found.append(tuple(None if side is None else side.get(qn("w:sz")) for side in sides))
    return found


def _first(document: Opened) -> Table:
    return document.tables[0]


def test_key_figures_run_down_the_left_column_then_down_the_right() -> None:
    table = _first(opened(manuscript()))
    assert _cells(table) == [
        ["茶园面积", "约3.5万亩①", "", "群众满意率", "98.6%①"],
        ["新建加工厂", "6家", "", "新增学位", "1200个"],
        ["办件时限", "15天→近3天②", "", "", ""],
    ]
    assert [cell.paragraphs[0].style.name for cell in table.rows[0].cells] == [
        "表内文字", "表内数值", "表内文字", "表内文字", "表内数值"
    ]  # fmt: skip
    marks = [run.text for cell in table.rows[0].cells for run in cell.paragraphs[0].runs if run.font.superscript]
    assert marks == ["①", "①"]


def test_key_figures_fill_the_text_width_with_a_gutter_between() -> None:
    for layout in (OFFICIAL, LARGE):
        widths = _widths(_first(opened(manuscript(), layout)))
        assert abs(sum(widths) * 635 - Mm(156)) < Mm(0.1)
        assert abs(widths[2] * 635 - Mm(6)) < Mm(0.1)
        assert abs(widths[0] + widths[1] - widths[3] - widths[4]) <= 2


def test_rules_are_thick_outside_thin_inside_and_none_stand_upright() -> None:
    table = _first(opened(manuscript()))
    assert _rules(table, 0) == [("9", "3"), ("9", "3"), ("9", None), ("9", "3"), ("9", "3")]
    assert _rules(table, 1) == [(None, "3"), (None, "3"), (None, None), (None, "3"), (None, "3")]
    assert _rules(table, 2) == [(None, "9")] * 5
    told = {edge.tag for edges in table._tbl.iter(qn("w:tcBorders")) for edge in edges}
    assert told == {qn("w:top"), qn("w:bottom")}


def test_rows_are_at_least_as_high_as_in_print_and_never_split() -> None:
    for table in opened(manuscript()).tables:
        for row in table._tbl.tr_lst:
            height = row.trPr.find(qn("w:trHeight"))
            assert (height.get(qn("w:val")), height.get(qn("w:hRule"))) == ("431", "atLeast")
            assert row.trPr.find(qn("w:cantSplit")) is not None
    pitch = opened(manuscript()).styles["表内文字"].element.pPr.find(qn("w:spacing"))
    assert pitch.get(qn("w:line")) == "298"


def test_the_caption_and_the_notes_stay_with_the_table() -> None:
    document = opened(manuscript())
    assert document.styles["Caption"].paragraph_format.keep_with_next
    rows = [{bool(cell.paragraphs[0].paragraph_format.keep_with_next) for cell in row.cells}
            for row in _first(document).rows]  # fmt: skip
    assert rows == [{True}, {False}, {True}]


def test_text_after_a_table_is_back_on_the_grid() -> None:
    document = opened(manuscript())
    note = next(line for line in document.paragraphs if line.style.name == "表注")
    spacing = note._p.pPr.find(qn("w:spacing"))
    height = (1 + 3) * OFFICIAL.table_row + int(spacing.get(qn("w:before"))) + OFFICIAL.note_row
    rest = (height + int(spacing.get(qn("w:after")))) % 579
    assert min(rest, 579 - rest) <= 1


def test_a_long_table_is_continued_in_another_with_its_own_notes() -> None:
    entries = tuple(Entry(f"指标{number}", f"{number}个", f"第{number}名") for number in range(100))
    document = opened(manuscript(KeyFigures(entries)))
    captions = [line.text for line in document.paragraphs if line.style.name == "Caption"]
    assert captions == ["关键数据", "关键数据（续）", "关键数据（续）"]
    told = [text for table in document.tables for row in _cells(table) for text in row]
    assert sum(text.startswith("指标") for text in told) == 100
    assert all(table.rows[0].cells[1].text.endswith("①") for table in document.tables)


def test_a_change_from_one_number_to_another_breaks_between_them() -> None:
    entries = (Entry("辖区居民的健康素养水平和满意程度", "13.57%→53.12%", ""), Entry("核酸检测量", "6例", ""))
    assert _cells(_first(opened(manuscript(KeyFigures(entries)))))[0][1] == "13.57%→53.12%"
    entries = (Entry("数", "1234567890123456789012.57%→1234567890123456789012.12%", ""),)
    assert "→\n1" in _cells(_first(opened(manuscript(KeyFigures(entries)))))[0][1]


def test_one_figure_and_none() -> None:
    assert _cells(_first(opened(manuscript(KeyFigures(ENTRIES[:1]))))) == [["茶园面积", "约3.5万亩①", "", "", ""]]
    assert opened(manuscript(KeyFigures(()))).tables == []


def test_report_tables_are_tables_with_a_repeated_head() -> None:
    first, second = opened(manuscript()).tables[1:]
    assert _cells(first) == [["年度", "产值", "说明"], ["2029", "18,232", "上年"], ["2030", "—", "今年"]]
    assert _cells(second) == [["甲", "乙"], ["丙", "丁"]]
    heads = [row.trPr.find(qn("w:tblHeader")) is not None for row in first._tbl.tr_lst]
    assert heads == [True, False, False]
    assert [cell.paragraphs[0].style.name for cell in first.rows[1].cells] == ["表内数值", "表内数值", "表内文字"]
    assert {cell.paragraphs[0].style.name for cell in first.rows[0].cells} == {"表头"}


def test_the_name_of_a_table_stays_with_it() -> None:
    table = TableText("1", (("甲",), ("乙",)))
    long = "全县工作稳步推进。" * 9
    document = opened(manuscript(BodyText("1", long), BodyText("1", "汇总表"), table, BodyText("1", long), table))
    kept = [line.text for line in document.paragraphs if line._p.pPr.find(qn("w:keepNext")) is not None]
    assert kept == ["汇总表", "", CLOSING[0]]


def test_two_tables_in_a_row_stay_two_and_none_ends_the_text() -> None:
    document = opened(manuscript(TableText("1", (("甲",), ("乙",))), TableText("1", (("丙",), ("丁",)))))
    kinds = [type(item).__name__ for item in document.iter_inner_content()]
    assert kinds[2:6] == ["Table", "Paragraph", "Table", "Paragraph"]


def test_columns_are_as_wide_as_their_content_wants() -> None:
    long = "国家治理体系和能力现代化是一项长期任务需要久久为功"
    rows = (("序", "内容", "牵头单位"), *((str(number), long, "县发展改革局") for number in range(1, 9)))
    widths = _widths(_first(opened(manuscript(TableText("1", rows)))))
    assert abs(sum(widths) * 635 - Mm(156)) < Mm(0.1)
    assert widths[0] < widths[2] < widths[1]
    assert widths[2] - 2 * mm(1.2) >= ems("县发展改革局") * 240
    many = _widths(_first(opened(manuscript(TableText("1", (tuple("甲" * 40),) * 3)))))
    assert sum(many) == sum(widths)
    assert min(many) > 0


def test_a_short_head_is_not_broken() -> None:
    long = "国家治理体系和能力现代化是一项长期任务需要久久为功驰而不息" * 2
    rows = (("年度", "2031年", "牵头单位", "内容", "说明"), *(("1", "2", "3", long, long),) * 9)
    widths = _widths(_first(opened(manuscript(TableText("1", rows)))))
    needed = [ems(head) * 240 + 2 * mm(1.2) - 1 for head in rows[0]]
    assert all(width >= least for width, least in zip(widths, needed, strict=True))


SEVEN = (
    ("序号", "指标", "单位", "2029年", "2030年", "五年累计", "五年平均增长（%）"),
    ("1", "物联网产业营业收入", "亿元", "475", "2045.07（*）", "6515.03", "33.9"),
    ("2", "对外投资中方协议额", "亿美元", "6.5", "20.97", "74.16", "26.4"),
)


@pytest.mark.parametrize(("layout", "size"), [(OFFICIAL, 10.5), (LARGE, 12.5)], ids=["official", "large"])
def test_a_table_of_many_columns_is_smaller_before_a_number_breaks(layout: PageLayout, size: float) -> None:
    document = opened(manuscript(TableText("1", SEVEN)), layout)
    table = _first(document)
    assert {cell.paragraphs[0].style.font.size.pt for row in table.rows for cell in row.cells} == {size}
    wanted = [max(map(ems, column)) for column in zip(*SEVEN[1:], strict=True)]
    room = [width - 2 * mm(1.2) for width in _widths(table)]
    assert all(width >= least * size * 20 for width, least in zip(room[3:], wanted[3:], strict=True))
    heights = {row._tr.trPr.find(qn("w:trHeight")).get(qn("w:val")) for row in table.rows}
    assert len(heights) == 1
    assert int(heights.pop()) == pytest.approx(layout.table_row * size / layout.table_pt, rel=0.02)


def test_a_table_of_few_columns_keeps_the_size() -> None:
    document = opened(manuscript(TableText("1", tuple(row[1:4] for row in SEVEN))))
    assert {cell.paragraphs[0].style.font.size.pt for row in _first(document).rows for cell in row.cells} == {12}


def test_numbers_keep_clear_of_the_words_beside_them() -> None:
    table = _first(opened(manuscript(TableText("1", (("年度", "产值", "说明"), ("2029", "18,232", "上年"))))))
    right = [None if edge is None else int(edge.get(qn("w:w"))) for edge in
             (cell._tc.tcPr.find(f"{qn('w:tcMar')}/{qn('w:right')}") for cell in table.rows[1].cells)]  # fmt: skip
    assert right == [None, round(mm(4 - 1.2)), None]


def test_ragged_and_empty_tables() -> None:
    document = opened(
        manuscript(TableText("1", (("甲", "乙"), ("丙",), ("丁", "戊", "己\n庚")), 2), TableText("1", ()))
    )
    assert _cells(_first(document)) == [["甲", "乙", ""], ["丙", "", ""], ["丁", "戊", "己\n庚"]]
    assert len(document.tables) == 1


@pytest.mark.parametrize("layout", [OFFICIAL, LARGE], ids=["official", "large"])
@pytest.mark.parametrize("note", ["今年", "2030年1-10月，比上年同期增长16.7%，居全市第四位" * 3])
def test_the_sheet_keeps_what_one_page_holds(layout: PageLayout, note: str) -> None:
    rows = tuple((f"第{number:02}项", f"{number}个", note, "一（一）") for number in range(60))
    document = opened(manuscript(FigureSheet(SHEET_HEAD, rows, tuple(range(60)), 133)), layout)
    kept = len(document.tables[0].rows) - 1
    assert 1 < kept < 30
    assert f"范围内共133项数据，本页列其中{kept}项。" in [line.text for line in document.paragraphs]


def test_the_sheet_holds_all_its_figures_and_counts_those_it_does_not() -> None:
    part = sheet(9)
    document = opened(manuscript(part))
    assert _cells(_first(document)) == [list(part.head), *map(list, part.rows)]
    assert [line.text for line in document.paragraphs if line.style.name == "表注"] == [
        "范围内共9项数据，本页列其中2项。"
    ]
    full = opened(manuscript(sheet(2), BodyText("1", "文")))
    assert [line.text for line in full.paragraphs if line.style.name == "表注"] == [""]
