"""Lines with tabs become tables: which lines do, what their cells are, where figures and hits stand in them."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.model import ROOT, Briefing, Kind, Metadata, Metric, Section, Span
from viewer.query.blocks import blocks_of
from viewer.query.compose import compose
from viewer.query.excerpt import compose_sections
from viewer.query.search import search
from viewer.query.tables import hit
from viewer.shown import Cell, Gap, Heading, Paragraph, Table


def _report(text: str, *below: Section) -> Briefing:
    root = Section(ROOT, None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False)
    return Briefing(Metadata("报告"), "made.txt", text, "", (root, *below), ())


def _kinds(text: str) -> list[str]:
    return [type(block).__name__ for block in blocks_of(_report(text))]


def _words(text: str) -> list[list[str]]:
    (table,) = (block for block in blocks_of(_report(text)) if isinstance(block, Table))
    return [[cell.span.of(text) for cell in row] for row in table.rows]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("甲\t1\n乙\t2", ["Table"]),
        ("甲\t1", ["Paragraph"]),
        ("\t甲\n\t乙", ["Paragraph", "Paragraph"]),
        ("甲\t1\n\n乙\t2", ["Paragraph", "Paragraph"]),
        ("说明如下。\n甲\t1\n乙\t2\n以上。", ["Paragraph", "Table", "Paragraph"]),
        ("甲\t1\n乙\t2\n\n丙\t3\n丁\t4", ["Table", "Table"]),
        ("甲\t1\n小计\n乙\t2", ["Table"]),
        ("甲\t1\n乙\t2\n小计", ["Table", "Paragraph"]),
        ("甲\t1\n小计\n合计\n乙\t2", ["Paragraph", "Paragraph", "Paragraph", "Paragraph"]),
        ("甲\t1\n表2 收支\n乙\t2", ["Paragraph", "Paragraph", "Paragraph"]),
        ("甲\t1\n以上为收入。\n乙\t2", ["Paragraph", "Paragraph", "Paragraph"]),
        ("甲\t1\n乙" + "\t2" * 62, ["Table"]),
        ("甲\t1\n乙" + "\t2" * 63, ["Paragraph", "Paragraph"]),
    ],
)
def test_consecutive_lines_with_tabs_are_a_table(text: str, kinds: list[str]) -> None:
    assert _kinds(text) == kinds


def test_cells_are_trimmed_and_empty_ones_stay() -> None:
    assert _words("序号\t 指标 \t2030年\n1\t\t12\n2\t茶园\t \t注") == [
        ["序号", "指标", "2030年"],
        ["1", "", "12"],
        ["2", "茶园", "", "注"],
    ]


def test_what_stands_before_every_row_is_an_indent_and_more_is_an_empty_cell() -> None:
    assert _words("\t甲\t1\n\t乙\t2") == [["甲", "1"], ["乙", "2"]]
    assert _words("1\t甲\t5\n\t其中\t2") == [["1", "甲", "5"], ["", "其中", "2"]]


def test_the_part_of_a_line_that_follows_a_point_is_no_row() -> None:
    text = "一是甲。乙\t1\n丙\t2\n丁\t3"
    point = Section("1", ROOT, 3, "一是", False, "甲", Span(0, 3), Span(4, 4), True)
    report = _report(text, point)
    blocks = blocks_of(replace(report, sections=(report.sections[0], point)))
    assert [type(block).__name__ for block in blocks] == ["Paragraph", "Paragraph", "Table"]


def test_a_run_in_heading_opens_no_row() -> None:
    text = "一是甲。\t1\n丙\t2\n丁\t3"
    point = Section("1", ROOT, 3, "一是", False, "甲", Span(0, 3), Span(5, len(text)), True)
    blocks = blocks_of(_report(text, point))
    assert [type(block).__name__ for block in blocks] == ["Paragraph", "Table"]


def _table(text: str) -> Table:
    (table,) = blocks_of(_report(text))
    assert isinstance(table, Table)
    return table


def _metric(number: int, *span: int) -> Metric:
    whole = Span(*span)
    return Metric(
        number, ROOT, "", Kind.COUNT, Decimal(1), None, None, None, None, None, None, None, 1, whole, whole, whole, ""
    )  # fmt: skip


def _figures(text: str, *metrics: Metric) -> list[list[list[tuple[int, str]]]]:
    (table,) = blocks_of(replace(_report(text), metrics=metrics))
    assert isinstance(table, Table)
    return [[[(f.metric_id, s.of(text)) for f in cell.figures for s in f.spans] for cell in row] for row in table.rows]


def test_a_figure_is_marked_in_its_cell() -> None:
    found = _figures("甲\t500个\n乙\t3个,4个", _metric(1, 2, 6), _metric(2, 9, 11), _metric(3, 12, 14))
    assert found == [[[], [(1, "500个")]], [[], [(2, "3个"), (3, "4个")]]]


def test_a_figure_over_a_tab_is_cut_to_its_cells() -> None:
    assert _figures("甲\t5\n乙\t3", _metric(1, 0, 3))[0] == [[(1, "甲")], [(1, "5")]]


def test_each_hit_stands_in_one_cell() -> None:
    found = hit(_table("甲\t5\n乙\t3"), [Span(0, 1), Span(2, 5), Span(6, 7)])
    assert [[cell.hits for cell in row] for row in found.rows] == [[(Span(0, 1),), (Span(2, 3),)], [(), (Span(6, 7),)]]


_REPORT = "工作平稳。\n一、茶园\n指标\t2030年\n茶园面积\t500亩\n停车位\t-\n二、办学\n新增学位1200个。\n"


def _two_chapters() -> Briefing:
    first, second = _REPORT.index("一、"), _REPORT.index("二、")
    chapters = (
        Section("1", ROOT, 1, "一、", False, "茶园", Span(first, first + 4), Span(first + 5, second - 1), False),
        Section("2", ROOT, 1, "二、", False, "办学", Span(second, second + 4), Span(second + 5, len(_REPORT)), False),
    )
    return _report(_REPORT, *chapters)


def test_a_filter_keeps_the_table_and_marks_its_cells() -> None:
    made = _two_chapters()
    selection = search(made, "茶园")
    blocks = compose(made, selection).blocks
    assert [type(block) for block in blocks] == [Gap, Heading, Table, Gap]
    assert [type(block) for block in blocks].count(Table) == 1
    hits = [span for block in blocks if isinstance(block, Heading) for span in block.hits]
    hits += [s for block in blocks if isinstance(block, Table) for row in block.rows for cell in row for s in cell.hits]
    assert hits == [found.span for found in selection.hits]


def test_a_table_that_does_not_match_is_hidden_or_dim() -> None:
    made = _two_chapters()
    selection = search(made, "学位")
    assert not any(isinstance(block, Table) for block in compose(made, selection).blocks)
    tables = [b for b in compose(made, selection, only_matching=False).blocks if isinstance(b, Table)]
    assert [table.dim for table in tables] == [True]


def test_a_section_for_paper_has_its_table() -> None:
    made = _two_chapters()
    assert [type(block) for block in compose_sections(made, ("1",)).blocks] == [Heading, Table]


_CELLS = st.text(alphabet="甲乙1。% \u3000", max_size=3)
_ROWS = st.lists(_CELLS, min_size=1, max_size=4).map("\t".join)
_TEXTS = st.lists(_ROWS, min_size=1, max_size=9).map("\n".join)


@given(_TEXTS)
def test_every_character_stands_in_exactly_one_cell_or_paragraph(text: str) -> None:
    place = 0
    for block in blocks_of(_report(text)):
        pieces = [Cell(block.span)] if not isinstance(block, Table) else [cell for row in block.rows for cell in row]
        for cell in pieces:
            assert text[place : cell.span.start].strip() == "" or cell.span.start < place
            assert cell.span.of(text) == cell.span.of(text).strip()
            assert cell.span.start >= place or cell.span.start == cell.span.end
            place = max(place, cell.span.end)
        assert block.span.holds(Span(pieces[0].span.start, pieces[-1].span.end))
    assert text[place:].strip() == ""


@given(_TEXTS)
@example("1\t1\n\t\t\t1\n\t\t\t1\n1")
@example("\t\u3000\t\t1\n\u3000\t1\n\t\u3000\t\t1\n\u3000\t1")
def test_rows_are_lines_and_every_tab_within_one_parts_two_cells(text: str) -> None:
    for block in blocks_of(_report(text)):
        if isinstance(block, Paragraph):
            continue
        assert isinstance(block, Table)
        assert len(block.rows) >= 2
        lines = block.span.of(text).split("\n")
        assert len(lines) == len(block.rows)
        for line, row in zip(lines, block.rows, strict=True):
            cells = [cell.strip() for cell in line.strip().split("\t")]
            said = [cell.span.of(text) for cell in row]
            assert said[len(said) - len(cells) :] == cells
            assert not any(said[: len(said) - len(cells)])
            assert len(cells) >= 2 or line not in (lines[0], lines[-1]), "only a row between others has one cell"


def test_a_report_without_tabs_loads_nothing_of_tables() -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from viewer.store.read import read_briefing; from viewer.query.compose import compose\n"
        "from viewer.query.search import everything, search\n"
        "made = read_briefing(Path('data/luohu-2021.briefing'))\n"
        "compose(made, everything(made)), compose(made, search(made, '停车'))\n"
        "import viewer.document.build\n"
        "print([name for name in sys.modules if name.endswith(('.tables', '.columns'))])"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
