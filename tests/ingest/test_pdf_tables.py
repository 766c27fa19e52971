"""Tables among the lines of a page."""

from __future__ import annotations

from viewer.ingest.pdf_lines import Line, Part
from viewer.ingest.pdf_tables import table_at


def row(y: float, *cells: tuple[float, str]) -> Line:
    return Line(tuple(Part(x, x + 10 * len(text), text) for x, text in cells), y, 10)


def test_rows_in_the_same_columns() -> None:
    lines = [
        row(100, (0, "指标"), (100, "数量")),
        row(80, (0, "停车位"), (105, "500")),
        row(60, (0, "一段正文写在表的下面")),
    ]
    assert table_at(lines, 0) == (2, ("指标\t数量", "停车位\t500"))


def test_an_empty_cell_keeps_its_column() -> None:
    lines = [
        row(100, (0, "甲镇"), (100, "乙镇"), (200, "丙镇")),
        row(80, (0, "丁镇"), (200, "戊镇")),
        row(60, (100, "己镇"), (200, "庚镇")),
    ]
    assert table_at(lines, 0)[1] == ("甲镇\t乙镇\t丙镇", "丁镇\t\t戊镇", "\t己镇\t庚镇")


def test_the_rest_of_a_cell_belongs_to_it() -> None:
    lines = [row(100, (0, "流浪救助"), (100, "500")), row(88, (0, "机构")), row(70, (0, "其他"), (100, "20"))]
    assert table_at(lines, 0) == (3, ("流浪救助机构\t500", "其他\t20"))


def test_one_line_with_a_gap_is_no_table() -> None:
    assert table_at([row(100, (0, "县长"), (100, "某某")), row(80, (0, "正文"))], 0) == (0, ())


def test_spread_titles_are_no_table() -> None:
    assert table_at([row(100, (0, "工"), (60, "作")), row(80, (0, "报"), (60, "告"))], 0) == (0, ())


def test_running_text_beside_a_margin_note_is_no_table() -> None:
    lines = [row(100 - 20 * at, (0, "注"), (60, "正文" * 20)) for at in range(3)]
    assert table_at(lines, 0) == (0, ())
