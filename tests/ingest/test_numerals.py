"""Numbers as automatic numbering writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.numbering import from_han
from viewer.ingest.numerals import raised, write


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        (21, "chineseCounting", "二十一"), (105, "chineseCounting", "一百零五"), (110, "chineseCounting", "一百一十"),
        (2030, "chineseCountingThousand", "二千零三十"), (1001, "chineseCounting", "一千零一"),
        (20, "chineseLegalSimplified", "贰拾"), (3, "ideographLegalTraditional", "參"), (0, "chineseCounting", "0"),
        (2030, "ideographDigital", "二〇三〇"),
        (12, "ideographZodiac", "亥"), (3, "ideographTraditional", "丙"), (13, "ideographTraditional", "13"),
        (36, "decimalEnclosedCircle", "㊱"),
        (21, "decimalEnclosedCircle", "㉑"), (0, "decimalEnclosedCircle", "⓪"), (51, "decimalEnclosedCircle", "51"),
        (3, "decimalEnclosedParen", "⑶"), (3, "decimalEnclosedFullstop", "⒊"), (3, "ideographEnclosedCircle", "㊂"),
        (1994, "upperRoman", "MCMXCIV"), (0, "upperRoman", "0"), (27, "lowerLetter", "aa"), (52, "upperLetter", "ZZ"),
        (7, "decimalZero", "07"), (5, "numberInDash", "- 5 -"), (5, "hebrew1", "5"), (5, "none", ""), (5, "bullet", ""),
        (-1, "decimal", "-1"),
    ],
)  # fmt: skip
def test_kinds(value: int, kind: str, shown: str) -> None:
    assert write(value, kind) == shown


@given(st.integers(1, 99))
def test_chinese_numbers_are_those_that_headings_are_read_with(value: int) -> None:
    assert from_han(write(value, "chineseCounting")) == value


@given(st.integers(-10, 10**9), st.sampled_from(["decimal", "chineseCounting", "upperLetter", "lowerRoman", "x"]))
def test_every_number_is_written(value: int, kind: str) -> None:
    assert 0 < len(write(value, kind)) < 40


@pytest.mark.parametrize(
    ("digits", "before", "shown"),
    [
        ("2", "12km", "²"), ("8", "10", "⁸"), ("3", "就业", "[3]"), ("12", "。", "[12]"), ("2", "", "[2]"),
        ("[3]", "就业", "[3]"), ("①", "就业", "①"), ("th", "5", "th"), ("2030", "年", "2030"), ("", "年", ""),
    ],
)  # fmt: skip
def test_raised_digits(digits: str, before: str, shown: str) -> None:
    assert raised(digits, before) == shown
