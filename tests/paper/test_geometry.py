"""The page is the standard's page, by its numbers."""

from __future__ import annotations

import pytest

from viewer.paper import geometry
from viewer.paper.geometry import LARGE, OFFICIAL, in_mm, mm, pt


def test_the_text_area_leaves_the_standard_margins() -> None:
    assert in_mm(geometry.PAGE_WIDTH - geometry.LEFT - geometry.TEXT_WIDTH) == pytest.approx(26)
    assert in_mm(geometry.PAGE_HEIGHT - geometry.TOP - geometry.TEXT_HEIGHT) == pytest.approx(35)
    assert (in_mm(geometry.LEFT), in_mm(geometry.TOP)) == (pytest.approx(28), pytest.approx(37))


@pytest.mark.parametrize(("layout", "rows", "columns", "size"), [(OFFICIAL, 22, 28, 16), (LARGE, 16, 20, 22)])
def test_rows_and_columns_fill_the_text_area(layout: geometry.PageLayout, rows: int, columns: int, size: float) -> None:
    assert (layout.rows, layout.columns, layout.body_pt) == (rows, columns, size)
    assert in_mm(layout.cell * columns) == pytest.approx(156)
    assert in_mm(layout.pitch * rows) == pytest.approx(225)
    assert layout.pitch > pt(layout.body_pt)


def test_official_pitch_and_cell_are_those_of_the_design() -> None:
    assert in_mm(OFFICIAL.pitch) == pytest.approx(10.227, abs=0.001)
    assert in_mm(OFFICIAL.cell) == pytest.approx(5.571, abs=0.001)


def test_units() -> None:
    assert mm(25.4) == pytest.approx(1440)
    assert pt(72) == 1440
    assert LARGE.scale == pytest.approx(1.375)
