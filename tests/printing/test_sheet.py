"""All figures on one page: as many rows as it holds, the ones that matter most, and a line that counts the rest."""

from __future__ import annotations

from tests.printing.worst_cases import manuscript
from viewer.paper.geometry import EM_ABOVE_BASELINE, LARGE, OFFICIAL, pt
from viewer.paper.manuscript import FigureSheet
from viewer.paper.words import SHEET_HEAD
from viewer.printing.sheet import sheet_blocks
from viewer.printing.typeset import typeset


def _sheet(count: int, total: int = 0) -> FigureSheet:
    rows = tuple((f"第{number:02}项", f"{number}个", "今年", "一（一）") for number in range(count))
    # The last figure matters most.
    return FigureSheet(SHEET_HEAD, rows, tuple(range(count - 1, -1, -1)), total or count)


def _texts(sheet: FigureSheet) -> list[str]:
    (page,) = typeset(manuscript(sheet), OFFICIAL)
    return page.text.split("\n")


def test_all_rows_where_they_fit() -> None:
    said = "".join(_texts(_sheet(5)))
    assert all(f"第{number:02}项" in said for number in range(5))
    assert "范围内共" not in said


def test_what_does_not_fit_is_counted_and_the_best_are_kept() -> None:
    said = _texts(_sheet(58, total=133))
    shown = [number for number in range(58) if any(f"第{number:02}项" in text for text in said)]
    assert shown == list(range(58 - len(shown), 58))
    assert 5 < len(shown) < 40
    assert f"范围内共133项数据，本页列其中{len(shown)}项。" in "".join(said)


def test_places_are_not_broken() -> None:
    rows = tuple(
        (f"第{number:02}项关于加快推进数字经济和实体经济深度融合的", "1234.5亿元", "2030年以来", "四(三)")
        for number in range(7)
    )
    rows += (("其余各项", "75%→近90%", "2030年以来，增长16.7%，居全市第四", "四(三)·三是"),)
    said = _texts(FigureSheet(SHEET_HEAD, rows, tuple(range(8)), 8))
    assert "四(三)·三是" in said
    assert "75%→近90%" in said


def test_it_stays_within_the_rows_it_is_given() -> None:
    (block,) = sheet_blocks(_sheet(40, total=80), OFFICIAL, 12)
    part, rest = block.cut(OFFICIAL.rows)
    assert part is not None
    assert rest is None
    assert 8 < part.rows <= 12


def test_the_line_that_counts_them_stands_right_below_the_table() -> None:
    for layout in (OFFICIAL, LARGE):
        (block,) = sheet_blocks(_sheet(40, total=80), layout, layout.rows - 4)
        part, _ = block.cut(layout.rows)
        assert part is not None
        last = part.lines[-1]
        assert last.line.text.startswith("范围内共80项")
        above = last.y - EM_ABOVE_BASELINE * pt(layout.note_pt) - max(rule.y for rule in part.rules)
        assert 0 < above < 0.4 * layout.pitch


def test_a_row_higher_than_a_page_goes_on() -> None:
    row = ("某项指标", "5个", "今年以来，" * 400, "一（一）")
    pages = list(typeset(manuscript(FigureSheet(SHEET_HEAD, (row, row), (0, 1), 9)), OFFICIAL))
    assert len(pages) > 1
    assert "范围内共9项数据，本页列其中1项。" in pages[-1].text
