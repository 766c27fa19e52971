"""Words in the help: in one topic, as they stand or by pinyin."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.help.help_text import find, topic_of

TEXT = "查找\n停车和AI都能查。\n打印\n停車打印，导出PDF。\n"
STARTS = (0, TEXT.index("打印"))


def words(query: str) -> list[str]:
    return [span.of(TEXT) for span in find(TEXT, STARTS, query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("停车", ["停车", "停車"]),
        ("ｐｄｆ", ["PDF"]),
        ("tingche", ["停车", "停車"]),
        ("dy", ["打印", "打印"]),
        ("ai", ["AI"]),
        ("停车 pdf", ["停車", "PDF"]),
        ("停车 打印", ["打印", "停車", "打印"]),
        ("ai pdf", []),
        ("养犬", []),
        ("", []),
        ("  ", []),
    ],
)
def test_every_word_stands_in_one_topic(query: str, found: list[str]) -> None:
    assert words(query) == found


@pytest.mark.parametrize(
    ("query", "found"), [("tc", "停车"), ("at", "At"), ("patch", "patch"), ("cher", "cher"), ("停", "停")]
)
def test_letters_begin_a_word_or_sound_before_they_are_looked_for_inside_one(query: str, found: str) -> None:
    text = "A dispatcher 停车 At patches"
    assert [span.of(text) for span in find(text, (0,), query)][:1] == [found]


def test_hits_that_overlap_are_one() -> None:
    assert words("车打 停车打") == ["停車打"]


def test_the_topic_of_a_place() -> None:
    assert [topic_of(STARTS, place) for place in (0, 5, STARTS[1], len(TEXT))] == [0, 0, 1, 1]
    assert topic_of((), 5) == 0


@given(query=st.text(alphabet="停车打印tcdy a1。", max_size=8))
def test_hits_are_in_order_and_apart(query: str) -> None:
    found = find(TEXT, STARTS, query)
    assert all(span.start < span.end <= len(TEXT) for span in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
