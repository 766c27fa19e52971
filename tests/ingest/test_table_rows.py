"""Numbered names in the rows of a table are no headings."""

from viewer.ingest.outline import read_outline
from viewer.ingest.table_rows import rows_in_cells, table_rows
from viewer.ingest.text import source_of
from viewer.model import Metadata


def _titles(text: str) -> list[str]:
    return [section.title for section in read_outline(source_of("made.txt", text), Metadata("报告")).sections[1:]]


def test_a_numbered_row_is_no_heading() -> None:
    text = "一、总体情况\n正文。\n二、收支情况\n"
    text += "项目\t2029年\t2030年\n一、收入\t12\t13\n二、支出\t10\t11\n三、下一步\n正文。"
    assert _titles(text) == ["总体情况", "收支情况", "下一步"]


def test_a_name_between_rows_is_no_heading() -> None:
    text = "一、总体情况\n正文。\n二、主要指标\n"
    text += "指标\t2030年\n一、工业\n产值\t12\n二、农业\t\n面积\t11\n\n三、下一步\n正文。"
    assert _titles(text) == ["总体情况", "主要指标", "下一步"]


def test_a_line_with_a_tab_alone_may_be_a_heading() -> None:
    assert _titles("一、\t总体情况\n正文。\n二、\t下一步\n正文。") == ["总体情况", "下一步"]


def test_rows_are_lines_with_tabs_next_to_each_other() -> None:
    assert table_rows(source_of("made.txt", "甲\t1\n乙\t2\n\n丙\t3\n其中：\n丁\t4\n完。\n戊\t5")) == {0, 1, 2, 3, 4}
    assert table_rows(source_of("made.txt", "甲\n乙")) == frozenset()


def test_two_names_above_each_other_are_rows() -> None:
    assert table_rows(source_of("made.txt", "甲\t1\n乙\t2\n三、军民融合\n四、管理体制\n丙\t3")) == {0, 1, 2, 3, 4}
    assert table_rows(source_of("made.txt", "甲\t1\n三、甲乙\n四、丙丁\n五、戊己\n丙\t3")) == frozenset()


def test_a_tab_behind_a_number_makes_no_row() -> None:
    text = "一、引言\n1.\t今年是第一年。\n二、房屋\n公营房屋建设\n2.\t供应增加。\n3.\t轮候缩短。\n三、结语\n4.\t完。"
    assert _titles(text) == ["引言", "房屋", "结语"]


CELLS = (
    "二、申请情况\n项目\n自然人\n法人\n一、本年新收申请\n92\n6\n二、上年结转申请\n12\n0\n"
    "三、办理结果\n（一）予以公开\n21\n1\n（二）不予公开\n1.属于秘密\n0\n0\n四、结转下年度\n12\n1\n"
)


def test_a_table_cell_by_cell_holds_no_headings() -> None:
    text = (
        f"一、总体情况\n（一）公开方面\n全年公开信息。\n（二）办理方面\n全部办结。\n{CELLS}三、存在问题\n仍有不足。\n"
    )
    assert _titles(text) == ["总体情况", "公开方面", "办理方面", "申请情况", "存在问题"]


def test_page_numbers_between_headings_make_no_table() -> None:
    text = "".join(
        f"（{number}）重点工作\n{page}\n全县上下同心协力。\n" for page, number in enumerate("一二三四五六七八", 1)
    )
    assert rows_in_cells(source_of("made.txt", text)) == frozenset()
    assert rows_in_cells(source_of("made.txt", "一、收入\n12\n13")) == frozenset()
