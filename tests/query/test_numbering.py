"""Numbers of chapters and sections as people type them and as reports write them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.query.numbering import number_named, number_of, units_numbered


@pytest.mark.parametrize(
    ("typed", "number"),
    [("四", 4), ("第四章", 4), ("4", 4), ("(二)", 2), ("十二", 12), ("二十", 20), ("一百零三", 103), ("第十节", 10),
     ("二〇", 20), ("停车", None), ("", None), ("4.3", None)],
)  # fmt: skip
def test_typed(typed, number):
    assert number_named(typed) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [("四、", 4), ("(二)", 2), ("（二）", 2), ("第十一章", 11), ("4.2", 2), ("3.", 3), (None, None)],
)
def test_written(briefing, written, number):
    assert number_of(replace(briefing.sections[1], number=written)) == number


def test_a_chapter_is_all_its_units(briefing):
    assert units_numbered(briefing, 1, 2) == {"2", "2.1", "2.2"}
    assert units_numbered(briefing, 2, 1) == {"1.1", "2.1"}
    assert units_numbered(briefing, 1, 9) == frozenset()


def test_a_supplied_number_counts(briefing):
    assert units_numbered(briefing, 1, 1) == {"1", "1.1", "1.2"}


def test_chapters_without_numbers_are_counted(briefing):
    bare = replace(briefing, sections=tuple(replace(section, number=None) for section in briefing.sections))
    assert units_numbered(bare, 1, 3) == {"3"}
    assert units_numbered(bare, 2, 2) == {"1.2", "2.2"}


@given(st.text(alphabet="第零〇一二两三十百章节()0123456789.", max_size=8))
def test_reading_never_fails(typed):
    assert (number_named(typed) or 0) >= 0
