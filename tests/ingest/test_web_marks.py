"""Numbers of lists, raised figures, styles of type."""

from __future__ import annotations

import pytest

from viewer.ingest.web_marks import centring, has_number, is_bold, list_number, raised, type_size


@pytest.mark.parametrize(
    ("content", "before", "linked", "shown"),
    [
        ("1", "停车位", False, "[1]"),
        ("[12]", "学位", False, "[12]"),
        ("3", "。", False, "[3]"),
        ("2", "1200m", False, "²"),
        ("3", "5万km", False, "³"),
        ("2", "8平方米", True, "[2]"),
        ("8", "10", False, "⁸"),
        ("-1", "s", False, "⁻¹"),
        ("①", "甲", False, "①"),
        ("注1", "甲", True, "[1]"),
        ("th", "5", False, "th"),
        ("*", "甲", False, "*"),
        ("2", "rm", True, "[2]"),
    ],
)
def test_raised(content: str, before: str, linked: bool, shown: str) -> None:
    assert raised(content, before, linked=linked) == shown


@pytest.mark.parametrize(
    ("kind", "number", "shown"),
    [
        ("1", 3, "3. "),
        ("a", 2, "b. "),
        ("A", 26, "Z. "),
        ("i", 4, "iv. "),
        ("upper-roman", 9, "IX. "),
        ("none", 1, ""),
        ("cjk-ideographic", 1, "一、"),
        ("cjk-ideographic", 10, "十、"),
        ("cjk-ideographic", 21, "二十一、"),
        ("decimal", 0, "0. "),
        ("a", 27, "27. "),
    ],
)
def test_numbers_of_lists(kind: str, number: int, shown: str) -> None:
    assert list_number(kind, number) == shown


def test_what_brings_its_own_number() -> None:
    assert all(map(has_number, ("1. 甲", "一、甲", "（二）甲", "第三章 甲", "①甲", "a) 甲")))
    assert not any(map(has_number, ("甲", "2030年", "一是甲", "三个")))


def test_styles() -> None:
    assert is_bold("strong", "")
    assert is_bold("span", "FONT-WEIGHT: 700")
    assert not is_bold("span", "font-weight: normal")
    assert centring("p", "CENTER", "") is True
    assert centring("div", "", "text-align : center") is True
    assert centring("p", "left", "") is False
    assert centring("p", "", "") is None
    assert type_size("span", "", "font-size:12pt") == 16
    assert type_size("font", "5", "") == 24
    assert type_size("td", "5", "") is None
