"""Numbers before headings, read and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.numbering import Style, from_han, read_mark, to_han


@pytest.mark.parametrize(
    ("text", "style", "ordinal", "number"),
    [
        ("一、总体要求", Style.HAN, 1, "一、"),
        ("十二．保障", Style.HAN, 12, "十二．"),
        ("（三）目标", Style.PAREN_HAN, 3, "（三）"),
        ("(二十一)目标", Style.PAREN_HAN, 21, "(二十一)"),
        ("㈣目标", Style.PAREN_HAN, 4, "㈣"),
        ("1.推进", Style.DIGIT, 1, "1."),
        ("12．推进", Style.DIGIT, 12, "12．"),
        ("３、推进", Style.DIGIT, 3, "３、"),
        ("⒌推进", Style.DIGIT, 5, "⒌"),
        ("（1）推进", Style.PAREN_DIGIT, 1, "（1）"),
        ("2)推进", Style.PAREN_DIGIT, 2, "2)"),
        ("⑶推进", Style.PAREN_DIGIT, 3, "⑶"),
        ("②推进", Style.CIRCLED, 2, "②"),
        ("第一章 总则", Style.CHAPTER, 1, "第一章"),
        ("第3节 背景", Style.ARTICLE, 3, "第3节"),
        ("第二部分 概况", Style.PART, 2, "第二部分"),
        ("贰、挑戰", Style.FORMAL, 2, "贰、"),
        ("一是加强", Style.SPOKEN, 1, "一是"),
        ("十一要加强", Style.SPOKEN, 11, "十一要"),
        ("第二，加强", Style.SPOKEN, 2, "第二，"),
        ("其三，加强", Style.SPOKEN, 3, "其三，"),
    ],
)
def test_habits_of_numbering(text: str, style: Style, ordinal: int, number: str) -> None:
    mark = read_mark("　" + text, 1, len(text) + 1)
    assert mark is not None
    assert (mark.style, mark.ordinal, mark.written, mark.end) == (style, ordinal, number, 1 + len(number))
    assert mark.like_this(ordinal) == number


@pytest.mark.parametrize(
    "text",
    [
        "1.5万人",
        "2021年",
        "一直以来",
        "一致、统一",
        "（2021）",
        "（以上）",
        "十分",
        "第一批",
        "三十而立",
        "0.4个",
        "零、",
        "共12.",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert read_mark(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "ordinal", "number"),
    [("（三）甲", 2, "（二）"), ("六、甲", 12, "十二、"), ("第6章", 5, "第5章"), ("③甲", 1, "①"), ("4．甲", 3, "3．")],
)
def test_another_number_in_the_same_hand(text: str, ordinal: int, number: str) -> None:
    mark = read_mark(text, 0, len(text))
    assert mark is not None
    assert mark.like_this(ordinal) == number


@given(st.integers(1, 99))
def test_numerals_there_and_back(value: int) -> None:
    assert from_han(to_han(value)) == value


@pytest.mark.parametrize(
    ("digits", "value"), [("一百零三", 103), ("二百", 200), ("一百二十", 120), ("一一", 0), ("百", 0)]
)
def test_numerals(digits: str, value: int) -> None:
    assert from_han(digits) == value


@pytest.mark.parametrize(
    ("written", "ordinal", "expected"),
    [
        ("II. ", 4, "IV."),
        ("B. ", 3, "C."),
        ("(b)", 3, "(c)"),
        ("乙、", 3, "丙、"),
        ("1.2 ", 3, "1.3"),
        ("第二節", 3, "第三節"),
    ],
)
def test_a_lost_number_is_written_as_its_neighbours(written: str, ordinal: int, expected: str) -> None:
    text = written + "甲"
    mark = read_mark(text, 0, len(text))
    assert mark is not None
    assert mark.ordinal == 2
    assert mark.like_this(ordinal) == expected


@pytest.mark.parametrize("number", ["（ 一 〉", "(一>", "（一〕", "〔一）"])
def test_brackets_that_do_not_match_are_brackets(number: str) -> None:
    mark = read_mark(f"{number}加强基础", 0, len(number) + 4)
    assert mark is not None
    assert (mark.style, mark.ordinal, mark.slip) == (Style.PAREN_HAN, 1, False)
