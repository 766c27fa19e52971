"""The key-figures table: whole rows of the grid, every card in it, notes numbered, parts that stand alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from viewer.paper.figures import Entry
from viewer.paper.geometry import LARGE, OFFICIAL, TEXT_WIDTH, PageLayout, in_mm, pt
from viewer.printing.blocks import Part
from viewer.printing.table import Table, table_of


def _entries(count: int, note: str = "") -> list[Entry]:
    return [Entry(f"新建设施第{number}类", f"{number * 37}家", note) for number in range(1, count + 1)]


def _texts(part: Part) -> list[str]:
    return [placed.line.text for placed in part.lines]


def _whole(table: Table) -> Part:
    part, rest = table.cut(table.layout.rows)
    assert part is not None
    assert rest is None
    return part


def test_eleven_figures_with_a_note_take_six_rows() -> None:
    entries = [*_entries(10), Entry("居民健康档案", "1138712份", "截至11月")]
    assert _whole(table_of(entries, OFFICIAL)).rows == 6


@pytest.mark.parametrize("layout", [OFFICIAL, LARGE], ids=["official", "large"])
def test_everything_stays_inside_the_rows_it_takes(layout: PageLayout) -> None:
    part = _whole(table_of(_entries(9, note="今年以来"), layout))
    assert max(placed.y for placed in part.lines) < part.rows * layout.pitch
    assert max(placed.x + placed.line.right for placed in part.lines) <= TEXT_WIDTH
    assert min(placed.x for placed in part.lines) >= 0


def test_the_order_runs_down_the_left_column_first() -> None:
    part = _whole(table_of(_entries(5), OFFICIAL))
    left = [p.line.text for p in sorted(part.lines, key=lambda p: p.y) if p.x < TEXT_WIDTH / 3 and "类" in p.line.text]
    assert left == ["新建设施第1类", "新建设施第2类", "新建设施第3类"]


def test_values_end_at_one_edge() -> None:
    part = _whole(table_of(_entries(6), OFFICIAL))
    edges = {round(placed.x + placed.line.right) for placed in part.lines if placed.line.text.endswith("家")}
    assert len(edges) == 2


def test_equal_notes_share_a_mark() -> None:
    entries = [Entry("甲", "1个", "截至11月"), Entry("乙", "2个", "全市第一"), Entry("丙", "3个", "截至11月")]
    texts = _texts(_whole(table_of(entries, OFFICIAL)))
    assert (texts.count("①"), texts.count("②")) == (2, 1)
    assert texts[-1] == "注：①截至11月。②全市第一。"


def test_no_notes_no_note_line() -> None:
    assert not any(text.startswith("注：") for text in _texts(_whole(table_of(_entries(4), OFFICIAL))))


def test_rules_are_thick_outside_and_thin_inside() -> None:
    rules = sorted(_whole(table_of(_entries(6), OFFICIAL)).rules, key=lambda rule: rule.y)
    assert (rules[0].thickness, rules[-1].thickness) == (pt(1.1), pt(1.1))
    assert {rule.thickness for rule in rules[1:-1]} == {pt(0.35)}
    assert (rules[0].length, rules[1].length) == (TEXT_WIDTH, pytest.approx((TEXT_WIDTH - rules[2].x), abs=1))
    heights = [in_mm(b - a) for a, b in pairwise(sorted({rule.y for rule in rules}))]
    assert heights == [pytest.approx(7.6)] * 3


def test_a_long_label_wraps_beside_its_value_or_goes_above_it() -> None:
    long, longer = (
        "全国深化改革百佳典型案例全市入选项目数量",
        "全国深化改革百佳典型案例全市入选项目数量及其所占全部入选项目数量的比重",
    )
    part = _whole(table_of([Entry(long, "两个", ""), Entry(longer, "由13.57%提高至53.12%", "")], OFFICIAL))
    texts = _texts(part)
    assert "".join(texts).count("全国深化改革") == 2
    wrapped = [placed for placed in part.lines if placed.line.text in long and len(placed.line.text) > 4]
    assert len(wrapped) >= 2
    value = next(placed for placed in part.lines if placed.line.text.startswith("由13"))
    assert not any(
        abs(placed.y - value.y) < 1 and placed.x < value.x < placed.x + placed.line.right for placed in part.lines
    )


def test_a_table_longer_than_the_page_is_cut_between_rows() -> None:
    table: Table | None = table_of(_entries(120, note="今年以来"), OFFICIAL)
    parts: list[Part] = []
    while table is not None:
        part, rest = table.cut(OFFICIAL.rows, forced=True)
        assert part is not None
        assert part.rows <= OFFICIAL.rows
        parts.append(part)
        assert rest is None or isinstance(rest, Table)
        table = rest
    captions = [_texts(part)[0] for part in parts]
    assert captions == ["关键数据"] + ["关键数据（续）"] * (len(parts) - 1)
    assert all(_texts(part)[-1] == "注：①今年以来。" for part in parts)
    labels = [text for part in parts for text in _texts(part) if "类" in text]
    assert sorted(labels) == sorted(entry.label for entry in _entries(120))
    assert all(labels.index(first) < labels.index("新建设施第120类") for first in labels[:40])


def test_a_table_does_not_begin_where_only_a_row_fits() -> None:
    table = table_of(_entries(30), OFFICIAL)
    assert table.cut(2) == (None, table)
    assert table.least == 3
