"""Names found by what is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Span
from viewer.query.roll import Match, Roll

NAMES = ("打印简报…", "完善停车设施", "停车投诉", "（二）AI应用", "18,232 万元", "爱好者", "重庆")


def _named(typed: str) -> list[str]:
    return [NAMES[match.place] for match in Roll(NAMES).find(typed)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [("停车", ["停车投诉", "完善停车设施"]), ("tingche", ["停车投诉", "完善停车设施"]),
     ("tc", ["停车投诉", "完善停车设施"]),
     ("dyjb", ["打印简报…"]), ("ai", ["（二）AI应用"]), ("18232", ["18,232 万元"]), ("车 完", ["完善停车设施"]),
     ("cq", ["重庆"]), ("zhongqing", ["重庆"]), ("", []), ("  ", []), ("没有", []), ("打印 停车", [])],
)  # fmt: skip
def test_found(typed, names):
    assert _named(typed) == names


def test_literal_before_pinyin_and_said_so():
    roll = Roll(("停车", "tce 表", "xtc"))
    assert roll.find("tc") == (Match(1, (Span(0, 2),)), Match(2, (Span(1, 3),)), Match(0, (Span(0, 2),), sounded=True))


def test_where_it_stands():
    assert Roll(NAMES).find("18232")[0].spans == (Span(0, 6),)
    assert Roll(NAMES).find("SHESHI 停车") == (Match(1, (Span(2, 4), Span(4, 6)), sounded=True),)


def test_the_beginning_of_a_word_comes_first():
    names = ("再深化", "（三）深化改革", "Full screen", "Copy scale")
    assert [match.place for match in Roll(names).find("深化")] == [1, 0]
    assert [match.place for match in Roll(names).find("sc")] == [2, 3]
    assert [match.place for match in Roll(("unscrew", "full screen")).find("sc")] == [1, 0]


def test_no_match_over_two_names():
    assert Roll(("停", "车")).find("停车") == ()
    assert Roll(("停", "车")).find("tingche") == ()


_WORDS = st.text(alphabet="停车场A1 ,，\n", min_size=0, max_size=8)


@given(st.lists(_WORDS, max_size=5), st.text(alphabet="停车a1tc ", max_size=4))
def test_a_name_that_holds_the_words_is_found(names, typed):
    found = {match.place: match for match in Roll(names).find(typed)}
    for place, name in enumerate(names):
        if typed.split() and all(word in name for word in typed.split()):
            assert place in found
            assert not found[place].sounded
        for span in found[place].spans if place in found else ():
            assert 0 <= span.start < span.end <= len(name)


@given(st.lists(_WORDS, min_size=1, max_size=5))
def test_every_name_finds_itself(names):
    for place, name in enumerate(names):
        if name.strip() and len(name.split()) == 1:
            assert place in {match.place for match in Roll(names).find(name)}


def test_characters_and_letters_in_one_word():
    assert Roll(("停车设施", "停产")).find("停che") == (Match(0, (Span(0, 2),), sounded=True),)
    assert Roll(("停che", "停车")).find("停che") == (Match(0, (Span(0, 4),)),)
