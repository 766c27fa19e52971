import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.metrics.mask import BLANK, fold, mask


@given(st.text())
def test_offsets_stay_true(text: str) -> None:
    assert len(mask(fold(text))) == len(fold(text)) == len(text)


def test_names_keep_their_words_and_lose_their_numerals() -> None:
    assert mask("“六稳”工作") == f"“{BLANK}稳”工作"


def test_titles_and_dates_are_blank() -> None:
    assert mask("《三年计划》3月5日12家") == BLANK * 6 + BLANK * 4 + "12家"


def test_what_a_page_counts_of_itself_is_no_figure(measure) -> None:
    assert measure("发布时间：2030-01-16　浏览次数:419次　栏目：报告") == ()
    assert len(measure("图书馆全年接待419万人次。")) == 1


def test_a_long_text_is_folded_as_a_short_one() -> None:
    part = "增长５％，"
    assert fold(part * 100_000) == fold(part) * 100_000


@pytest.mark.parametrize("numeral", ["0." + "3" * 150_000, "9" * 150_000, "1." * 75_000])
def test_a_long_row_of_digits_is_looked_through_once(numeral: str) -> None:
    # Looked through from each of its digits it would take minutes.
    assert mask(f"{numeral}%，3月5日12家") == f"{numeral}%，" + BLANK * 4 + "12家"


def test_a_long_row_of_digits_may_be_excluded() -> None:
    assert mask("9" * 60 + "号线12家") == BLANK * 62 + "12家"
