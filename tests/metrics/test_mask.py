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
