"""Columns of numbers, rows of names, and widths that fill the room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.query.columns import Columns, column_count, column_widths, fitted, head_rows, number_columns, shared_widths


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["6679.09", "-", "1,234", "8.4　　（可比价）"], True),
        (["63（*）", "２０", "-0.7", "约500个", "12%", "", "…"], True),
        (["105", "9", "自2030年起"], True),
        (["105", "自2030年起", "由2家增加到3家"], False),
        (["茶园面积", "停车位"], False),
        (["", "-"], False),
    ],
)
def test_a_column_of_numbers(cells: list[str], numbers: bool) -> None:
    assert number_columns([[cell] for cell in cells]) == (numbers,)


def test_a_cell_full_of_spaces_takes_no_time() -> None:
    assert number_columns([["1" + " " * 5000 + "没有这样的数"], ["2" + "\u3000" * 5000 + "（约）"]]) == (False,)


def test_short_rows_lack_their_last_cells() -> None:
    rows = [["甲", "1"], ["乙"], ["丙", "3", "4"]]
    assert column_count(rows) == 3
    assert number_columns(rows) == (False, True, True)
    assert number_columns([]) == ()


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([["指标", "2029年", "2030年"], ["茶园", "12", "15"]], 1),
        ([["指标", "2029", "1月"], ["茶园", "12", "15.5"]], 1),
        ([["乡镇", "负责人"], ["东乡", "甲"]], 1),
        ([["停车位", "500个"], ["学位", "1200个"]], 0),
        ([["2029", "甲"], ["2030", "乙"]], 0),
        ([["序号", "说明"], ["", "-"]], 1),
        ([["序号"]], 0),
    ],
)
def test_the_first_row_names_the_columns_unless_it_says_what_the_others_say(rows: list[list[str]], names: int) -> None:
    assert head_rows(rows) == names


def test_what_is_left_over_goes_to_all() -> None:
    assert shared_widths((10, 20, 30), (5, 5, 5), 90) == (20, 30, 40)


def test_wide_columns_give_way_before_narrow_ones() -> None:
    widths = shared_widths((10, 100, 200), (10, 20, 20), 110)
    assert widths == pytest.approx((10, 50, 50), abs=0.01)


def test_no_room_for_the_least_shrinks_all_alike() -> None:
    assert shared_widths((40, 40), (20, 20), 10) == (5, 5)


def _measure(text: str, name: bool) -> float:
    """A Latin character is half an em of 2 wide; a name's is wider by one."""
    return sum(1 if character.isascii() else 2 for character in text) + name * len(text)


def _columns(*rows: str, head: int = 1) -> Columns:
    cells = [row.split() for row in rows]
    return column_widths(cells, head, _measure, 2)


def test_a_column_wants_its_longest_cell_and_its_name() -> None:
    assert _columns("名 项目名称", "甲乙丙 1", head=1).wanted == (6, 12)
    assert _columns("甲乙丙 1", head=0).wanted == (6, 1)
    assert _columns("名 项目", head=1).wanted == (3, 6)


def test_what_is_read_as_one_is_not_broken() -> None:
    assert _columns("名", "14568.38万亩").least == (12,)
    assert _columns("名", "甲乙丙丁戊").least == (6,)
    assert _columns("名", "x" * 40).least == (16,)


def test_a_single_remark_does_not_make_its_column_wide() -> None:
    rows = ["名", *["甲乙丙"] * 9, "一段比其他都长得多的说明"]
    assert _columns(*rows).usual == (6,)
    assert _columns(*rows).wanted == (24,)


def test_a_number_keeps_its_remark_and_a_name_takes_two_lines_at_most() -> None:
    assert _columns("名", "1", "2", "3", "4", "5", "8.4（可比价）").usual == (13,)
    assert _columns("六个字的名称", "甲").usual == (11,)


def test_columns_are_asked_for_at_another_size() -> None:
    assert Columns((4, 6), (4, 4), (2, 2)).set_at(0.5, (1, 2)) == Columns((3, 5), (3, 4), (2, 3))


def test_few_long_cells_break_before_the_others_do() -> None:
    columns = Columns((100, 100), (90, 10), (20, 10))
    assert fitted(columns, 130) == pytest.approx((90, 40), abs=0.01)
    assert fitted(columns, 80) == pytest.approx((70, 10), abs=0.01)
    assert fitted(columns, 300) == (150, 150)


_PAIRS = st.tuples(st.floats(1, 500), st.floats(0.1, 1)).map(lambda pair: (pair[0], pair[0] * pair[1]))


@given(st.lists(_PAIRS, min_size=1, max_size=9), st.floats(10, 2000))
def test_widths_fill_the_room_and_none_falls_below_its_least(columns: list[tuple[float, float]], room: float) -> None:
    wanted, least = zip(*columns, strict=True)
    widths = shared_widths(wanted, least, room)
    assert sum(widths) == pytest.approx(room)
    if sum(least) <= room:
        assert all(width >= few * 0.999 for width, few in zip(widths, least, strict=True))
