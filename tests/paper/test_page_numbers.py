"""The pages typed for the printer."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import NoSuchPage, PagesBackwards, PagesUnclear
from viewer.paper.page_numbers import page_number, wanted_pages


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", (1, 2, 3, 4, 5, 6, 7)),
        ("全部", (1, 2, 3, 4, 5, 6, 7)),
        ("1-3,5", (1, 2, 3, 5)),
        ("１－３，５", (1, 2, 3, 5)),
        ("1～3、5", (1, 2, 3, 5)),
        ("第1至3页，第5页", (1, 2, 3, 5)),
        (" 5 ； 1 — 3 ", (1, 2, 3, 5)),
        ("5 3", (3, 5)),
        ("6-", (6, 7)),
        ("-2", (1, 2)),
        ("6－", (6, 7)),
        ("６～", (6, 7)),
        ("第6页至", (6, 7)),
        ("７－７", (7,)),
        ("2,2,2", (2,)),
    ],
)
def test_pages_are_read_as_they_are_typed(typed: str, pages: tuple[int, ...]) -> None:
    assert wanted_pages(typed, 7) == pages


@pytest.mark.parametrize("typed", ["一", "1-2-3", "-", "，", "1/2", "1;x"])
def test_what_is_no_page_is_said(typed: str) -> None:
    with pytest.raises(PagesUnclear) as failed:
        wanted_pages(typed, 7)
    assert typed in failed.value.sentence()


@pytest.mark.parametrize("typed", ["8", "0", "1,9", "9-12", "0-3", "5-99", "８", "９－", "-8", "0-0"])
def test_a_page_that_is_not_there_is_said(typed: str) -> None:
    with pytest.raises(NoSuchPage):
        wanted_pages(typed, 7)


@pytest.mark.parametrize("typed", ["3-1", "３－１", "3至1", "第3～1页", "1,3—1", "9-1"])
def test_a_range_that_runs_backwards_is_said(typed: str) -> None:
    with pytest.raises(PagesBackwards) as failed:
        wanted_pages(typed, 2)
    assert "-1”" in failed.value.sentence()


@given(st.text(alphabet="0123456789-,，、 第页至~x", max_size=20), st.integers(1, 500))
def test_whatever_is_typed_gives_pages_of_the_brief_or_an_error(typed: str, count: int) -> None:
    pages: tuple[int, ...] = ()
    with suppress(PagesUnclear, PagesBackwards, NoSuchPage):
        pages = wanted_pages(typed, count)
        assert pages
    assert set(pages) <= set(range(1, count + 1))


@pytest.mark.parametrize(("typed", "page"), [("12", 12), ("１２", 12), ("第3页", 3), ("", None), ("x", None), ("²", 2)])
def test_one_page(typed: str, page: int | None) -> None:
    assert page_number(typed) == page
