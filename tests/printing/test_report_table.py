"""A report's table on paper: full width, ruled, whole grid rows, its head on every page, nothing lost at a cut."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.paper.geometry import LARGE, OFFICIAL, TEXT_WIDTH, PageLayout, mm, pt
from viewer.printing.blocks import Block, Part, Placed
from viewer.printing.lines import NEVER_FIRST
from viewer.printing.paginate import paginate
from viewer.printing.report_table import report_table

_HEAD = ("序号", "项目", "2029年", "2030年")
_PROSE = "各乡镇要认真组织实施，切实加强领导；"


def _rows(count: int) -> list[tuple[str, ...]]:
    return [_HEAD, *((str(n), f"建设项目第{n}类", f"{n * 3.5}", f"{n * 91}") for n in range(1, count + 1))]


def _parts(block: Block, layout: PageLayout, free: int | None = None) -> list[Part]:
    """The parts on pages of their own, the first with ``free`` rows left."""
    parts, rest, room = [], block, free or layout.rows
    while rest is not None:
        part, rest = rest.cut(room, forced=room == layout.rows)
        if part is not None:
            assert 0 < part.rows <= room
            parts.append(part)
        room = layout.rows
    return parts


def _whole(block: Block, layout: PageLayout = OFFICIAL) -> Part:
    (part,) = _parts(block, layout)
    return part


def _line(part: Part, text: str) -> Placed:
    return next(placed for placed in part.lines if placed.line.text == text)


def _size(part: Part, text: str) -> float:
    """Size of a line's font, pt."""
    return _line(part, text).line.runs[0].rawFont().pixelSize() / 20


def _families(part: Part, text: str) -> list[str]:
    return [run.rawFont().familyName() for run in _line(part, text).line.runs]


def test_thick_rules_close_it_and_thin_ones_part_its_rows() -> None:
    rules = _whole(report_table(_rows(3), OFFICIAL)).rules
    assert [rule.thickness for rule in rules] == [pt(1.1), *[pt(0.35)] * 3, pt(1.1)]
    assert {(rule.x, rule.length) for rule in rules} == {(0, TEXT_WIDTH)}
    assert [rule.y for rule in rules] == sorted(rule.y for rule in rules)


@pytest.mark.parametrize("layout", [OFFICIAL, LARGE], ids=["official", "large"])
def test_everything_stands_inside_the_rows_it_takes(layout: PageLayout) -> None:
    part = _whole(report_table([*_rows(5), ("6", _PROSE * 3)], layout), layout)
    assert max(rule.y + rule.thickness for rule in part.rules) <= part.rows * layout.pitch
    assert min(placed.x for placed in part.lines) >= 0
    assert max(placed.x + placed.line.right for placed in part.lines) <= TEXT_WIDTH
    assert part.rules[0].y < min(placed.y for placed in part.lines)


def test_faces_are_those_of_the_page() -> None:
    part = _whole(report_table(_rows(2), OFFICIAL))
    assert "Sans" in _families(part, "项目")[0]
    fang, serif, *_ = _families(part, "建设项目第1类")
    assert fang != serif
    assert _families(part, "3.5") == [serif]


def test_numbers_end_at_one_edge_and_words_begin_at_one() -> None:
    part = _whole(report_table(_rows(12), OFFICIAL))
    words = {_line(part, f"建设项目第{n}类").x for n in (1, 12)}
    ends = {
        round(placed.x + placed.line.right) for placed in part.lines if placed.line.text in ("91", "1092", "2030年")
    }
    assert (len(words), len(ends)) == (1, 1)


def test_a_cell_stands_in_the_middle_of_a_higher_row() -> None:
    part = _whole(report_table([("项", "说明"), ("甲", _PROSE * 6)], OFFICIAL))
    lines = [placed for placed in part.lines if placed.line.text != "甲" and placed.y > _line(part, "说明").y]
    assert len(lines) > 1
    assert _line(part, "甲").y == pytest.approx((lines[0].y + lines[-1].y) / 2)


def test_no_line_begins_with_a_mark_that_may_not() -> None:
    part = _whole(report_table([("项", "说明"), ("甲", _PROSE * 9)], OFFICIAL))
    assert not any(placed.line.text[0] in NEVER_FIRST for placed in part.lines)


def test_a_wide_table_is_set_smaller_before_its_words_break() -> None:
    def size_of(digits: int) -> float:
        rows = [[f"第{n}年" for n in range(7)], ["建设项目种类", *["1" * digits] * 6]]
        part = _whole(report_table(rows, OFFICIAL))
        assert sum(placed.line.text == "1" * digits for placed in part.lines) == 6
        return _size(part, "建设项目种类")

    assert [size_of(digits) for digits in (4, 9, 10, 12)] == [12, 12, 10.5, 9]


def test_prose_breaks_and_makes_nothing_smaller() -> None:
    assert _size(_whole(report_table([("项", "说明"), ("甲", _PROSE * 9)], OFFICIAL)), "甲") == 12


def test_numbers_are_not_broken() -> None:
    rows = [["指标", *(f"{year}年" for year in range(2021, 2029))], ["茶园建设总面积", *["14568.38万亩"] * 8]]
    texts = [placed.line.text for placed in _whole(report_table(rows, OFFICIAL)).lines]
    assert sum(text.startswith("14568.38") for text in texts) == 8
    assert [text for text in texts if text.endswith("年")] == [f"{year}年" for year in range(2021, 2029)]


def test_every_page_has_the_head_and_every_row_is_on_one() -> None:
    parts = _parts(report_table(_rows(90), OFFICIAL), OFFICIAL, free=9)
    assert len(parts) > 3
    assert all([placed.line.text for placed in part.lines[:4]] == list(_HEAD) for part in parts)
    names = [p.line.text for part in parts for p in part.lines if p.line.text.startswith("建设")]
    assert names == [f"建设项目第{n}类" for n in range(1, 91)]
    assert all((part.rules[0].thickness, part.rules[-1].thickness) == (pt(1.1), pt(1.1)) for part in parts)


def test_the_last_row_takes_the_one_before_along() -> None:
    for count in range(20, 45):
        *_, last = _parts(report_table(_rows(count), OFFICIAL), OFFICIAL)
        assert sum(placed.line.text.startswith("建设") for placed in last.lines) >= 2


def test_a_table_begins_where_two_of_its_rows_fit() -> None:
    table = report_table(_rows(30), OFFICIAL)
    assert table.cut(table.least - 1) == (None, table)
    part, rest = table.cut(table.least)
    assert part is not None
    assert rest is not None
    assert not table.glued


def test_a_row_higher_than_a_page_goes_on_at_its_next_line() -> None:
    rows = [("项", "说明"), ("甲", "一。"), ("乙", _PROSE * 120), ("丙", "二。")]
    parts = _parts(report_table(rows, OFFICIAL), OFFICIAL)
    assert len(parts) > 2
    said = "".join(
        p.line.text for part in parts for p in part.lines if p.line.text not in ("项", "说明", "甲", "乙", "丙")
    )
    assert said == "一。" + _PROSE * 120 + "二。"
    assert all(part.lines[0].line.text == "项" for part in parts)


def test_a_head_that_leaves_no_room_is_not_repeated() -> None:
    rows = [("项", _PROSE * 60), ("甲", "乙"), ("丙", _PROSE * 60)]
    parts = _parts(report_table(rows, OFFICIAL), OFFICIAL)
    assert sum(placed.line.text == "项" for part in parts for placed in part.lines) == 1


@pytest.mark.parametrize("rows", [[("甲", "乙")], [("甲",), ("乙", "丙", "丁")]])
def test_few_and_uneven_rows(rows: Sequence[Sequence[str]]) -> None:
    for head_rows in (0, 1):
        texts = [placed.line.text for placed in _whole(report_table(rows, OFFICIAL, head_rows=head_rows)).lines]
        assert texts == [cell for row in rows for cell in row]


def test_four_hundred_rows_are_set_and_cut_at_once() -> None:
    rows = [[f"第{n}列" for n in range(7)]]
    rows += [[str(n), f"建设项目第{n}类", "亿元", f"{n * 3.5}", f"{n * 91}", f"{n * 7}", "-"] for n in range(400)]
    begun = time.perf_counter()
    pages = list(paginate([report_table(rows, OFFICIAL)], OFFICIAL))
    assert time.perf_counter() - begun < 2
    assert sum("建设项目" in placed.line.text for page in pages for placed in page.lines) == 400


_CELL = st.text(alphabet="甲乙丙，。（）1.%a ", max_size=40)
_TABLE = st.lists(st.lists(_CELL, min_size=1, max_size=5), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_TABLE, st.integers(0, 1), st.integers(1, OFFICIAL.rows))
def test_no_word_is_lost_and_none_stands_outside(rows: list[list[str]], head_rows: int, free: int) -> None:
    parts = _parts(report_table(rows, OFFICIAL, head_rows=head_rows), OFFICIAL, free)
    said = sorted("".join(p.line.text for part in parts for p in part.lines[_repeated(part, parts, rows, head_rows) :]))
    assert [c for c in said if c != " "] == sorted(c for row in rows for cell in row for c in cell if c != " ")
    for part in parts:
        assert max(rule.y + rule.thickness for rule in part.rules) <= part.rows * OFFICIAL.pitch + 1
        assert all(placed.x >= -1 for placed in part.lines)


def _repeated(part: Part, parts: list[Part], rows: list[list[str]], head_rows: int) -> int:
    """Lines of a head that was set on a page before."""
    if part is parts[0] or not head_rows or len(rows) == 1:
        return 0
    first = parts[0].rules[1].y
    return sum(placed.y < first for placed in part.lines)


def test_numbers_keep_four_millimetres_from_the_words_of_the_next_column() -> None:
    rows = [("指标", "数值", "时期"), ("新增学位", "1200个", "今年以来全区各级各类学校和幼儿园合计" * 2)]
    part = _whole(report_table(rows, OFFICIAL))
    value, words = _line(part, "1200个"), next(placed for placed in part.lines if placed.line.text.startswith("今年"))
    assert words.x - value.x - value.line.right == pytest.approx(mm(4), abs=1)


def test_a_name_of_four_characters_is_not_broken() -> None:
    prose = _PROSE * 3
    part = _whole(report_table([("序号", "牵头单位", "内容", "说明"), *[("1", "2", prose, prose)] * 3], OFFICIAL))
    assert _line(part, "牵头单位")
