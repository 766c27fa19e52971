"""Folding: what is the same to a person is the same, and every offset leads back to the verbatim text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.model import Span
from viewer.query.normal import fold, read_table, simplified

# Characters that meet every rule, so that random texts do so too.
TEXTS = st.text(
    alphabet=st.sampled_from("12305,， '.\u3000ＡaＺ獨独後后乾“」—-〔(⾰革\u200b\n个İßΣς㎡①٣") | st.characters(),
    max_size=40,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("獨居老人", "独居老人"),
        ("數字人民幣", "数字人民币"),
        ("ＡＩ技术", "ai技术"),
        ("１８２３２", "18232"),
        ("18,232", "18232"),
        ("18，232", "18232"),
        ("18 232", "18232"),
        ("1,138,712份", "1138712份"),
        ("“反向办”", "「反向办」"),
        ("“反向办”", '"反向办"'),
        ("50—100", "50-100"),
        ("50–100", "50-100"),
        ("深府〔2015〕73号", "深府[2015]73号"),
        ("(一)", "（一）"),
        ("改⾰", "改革"),  # a radical, as copied out of a PDF
        ("智慧\u200b停车", "智慧停车"),
        ("以後", "以后"),
    ],
)
def test_the_same_to_a_person(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("乾隆", "干隆"),  # lives on in Simplified text
        ("著名", "着名"),
        ("2021,500", "2021500"),  # no grouping: the first group is too long
        ("3,14", "314"),
        ("12,34,567", "1234567"),
        ("1.5", "15"),
        ("停车", "停 车"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_offsets_skip_what_was_left_out() -> None:
    folded = fold("约18,232个")
    assert folded.text == "约18232个"
    assert folded.verbatim(1, 6) == Span(1, 7)
    assert folded.verbatim(6, 7) == Span(7, 8)


def test_nothing_is_stored_where_nothing_is_left_out(report_text: str) -> None:
    folded = fold(report_text)
    assert folded.starts == range(len(report_text) + 1)
    assert len(folded.text) == len(report_text)


@given(TEXTS)
@example("1,000\u200b2,000")
@example("")
def test_offsets_are_true_for_any_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.text) + 1
    assert folded.starts[-1] == len(text)
    assert list(folded.starts) == sorted(set(folded.starts))
    for place, character in enumerate(folded.text):
        span = folded.verbatim(place, place + 1)
        assert span.end == span.start + 1
        assert fold(span.of(text)).text == character
    left_out = set(range(len(text))) - set(folded.starts)
    assert all(fold(text[offset]).text in ("", ",", "'", " ") for offset in left_out)


@given(TEXTS)
def test_folding_twice_changes_no_character_further(text: str) -> None:
    folded = fold(text).text
    assert [fold(character).text for character in folded] == list(folded)


@given(st.text(min_size=101, max_size=300))
def test_many_different_characters_fold_like_few(text: str) -> None:
    """Long lists of changes go through a table, short ones through replacement; both must agree."""
    whole = "".join(simplified()) + text
    assert fold(whole).text.startswith("".join(simplified().values()))


def test_the_table_is_one_to_one_and_final() -> None:
    table = simplified()
    assert len(table) > 3000
    assert all(len(key) == len(value) == 1 and value not in table for key, value in table.items())
    assert not {"乾", "著", "瞭", "么"} & table.keys()


def test_the_table_may_not_be_lopsided(tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    path.write_text("# note\n獨後\n独\n", encoding="utf-8")
    with pytest.raises(ValueError, match="zip"):
        read_table(path)


def test_the_table_is_read_at_first_use_only() -> None:
    code = "import viewer.query.normal as n; assert n.simplified.cache_info().currsize == 0; n.fold('a')"
    subprocess.run([sys.executable, "-c", code], check=True)
