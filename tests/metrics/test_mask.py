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
