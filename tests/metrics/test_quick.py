"""A guarded pattern finds what the bare one finds: every beginning of a match is among the guard's characters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.metrics import (
    behind,
    context,
    extract,
    joins,
    mask,
    nouns,
    numbers,
    patterns,
    periods,
    phrases,
    ranks,
    scene,
    sentences,
    status,
    unwrapped,
)
from viewer.metrics.quick import begun_by, found_in_parts
from viewer.model import Span

GUARDED = {
    "excluded": mask._EXCLUDED,
    "numbers": numbers._NUMBER,
    "after nouns": phrases._AFTER_NOUN,
    "limits": numbers._LIMIT,
    "periods": periods._PLAIN_PERIOD,
    "ranks": ranks._ANCHOR,
    "expected": status._EXPECTED,
    "target": status._TARGET,
    "aims": status._AIMS,
    "underway": status._UNDERWAY,
    "done": status._DONE,
    "against": context._AGAINST,
    "anew": status._ANEW,
    "ahead": status._AHEAD,
    "sentences": sentences._END,
    "clauses": sentences._CLAUSE_END,
    "set off": unwrapped._SET_OFF,
}
_ZERO_WIDTH = {codes.ASSERT, codes.ASSERT_NOT, codes.AT}
_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
_CLASSES = {codes.CATEGORY_DIGIT: r"\d", codes.CATEGORY_SPACE: r"\s", codes.CATEGORY_WORD: r"\w"}


def _firsts(parsed: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """The characters (or classes) that a match of the parsed pattern can begin with, and whether it may be empty."""
    found: set[str] = set()
    for code, value in parsed:
        if code in _ZERO_WIDTH:
            continue
        here, empty = _first(code, value)
        found |= here
        if not empty:
            return found, False
    return found, True


def _first(code: object, value: Any) -> tuple[set[str], bool]:
    if code is codes.LITERAL:
        return {chr(value)}, False
    if code is codes.IN:
        return _members(value), False
    if code is codes.BRANCH:
        parts = [_firsts(branch) for branch in value[1]]
        return set().union(*(part[0] for part in parts)), any(part[1] for part in parts)
    if code is codes.SUBPATTERN:
        return _firsts(value[3])
    if code in _REPEATS:
        inner, empty = _firsts(value[2])
        return inner, empty or value[0] == 0
    raise AssertionError(f"a match may begin with anything: {code}")


def _members(value: Iterable[tuple[Any, Any]]) -> set[str]:
    found: set[str] = set()
    for code, member in value:
        if code is codes.LITERAL:
            found.add(chr(member))
        elif code is codes.RANGE:
            found |= {chr(number) for number in range(member[0], member[1] + 1)}
        elif code is codes.CATEGORY:
            found.add(_CLASSES[member])
        else:
            raise AssertionError(f"a match may begin with anything: {code}")
    return found


def _forgotten(pattern: re.Pattern[str]) -> set[str]:
    """What a match of a guarded pattern may begin with and its guard does not let through."""
    guard, *rest = parser.parse(pattern.pattern)
    assert guard[0] is codes.ASSERT
    allowed, _ = _firsts(guard[1][1])
    begins, empty = _firsts(rest)
    assert not empty
    return {sign for sign in begins - allowed if not (r"\d" in allowed and sign.isdigit())}


@pytest.mark.parametrize("name", GUARDED)
def test_no_beginning_is_forgotten(name: str) -> None:
    assert _forgotten(GUARDED[name]) == set()


@pytest.mark.parametrize(
    ("first", "pattern", "forgotten"),
    [
        ("甲", "甲|乙", {"乙"}),
        ("甲", "甲?乙", {"乙"}),
        ("甲", "(?:甲|[乙丙])丁", {"乙", "丙"}),
        ("甲", r"(?<!\d)甲|\d", {r"\d"}),
        ("甲\\d", "甲|[0-2]|(?m:^[ ]*3)", {" "}),
    ],
)
def test_the_proof_sees_a_forgotten_beginning(first: str, pattern: str, forgotten: set[str]) -> None:
    assert _forgotten(begun_by(first, pattern)) == forgotten


def test_matches_are_the_same() -> None:
    pattern = "(?<=[近约])(?P<number>\\d+)|乙{2}"
    text = "近12约乙乙3近4乙"
    bare, guarded = re.compile(pattern), begun_by("\\d乙", pattern)
    assert [found.span() for found in guarded.finditer(text)] == [found.span() for found in bare.finditer(text)]


_BARE = {
    "excluded": (mask._EXCLUDED, "|".join(f"(?:{rule})" for rule in patterns.EXCLUDED)),
    "periods": (periods._PLAIN_PERIOD, patterns.PLAIN_PERIOD),
}
# What stands in and beside numerals: digits, marks, and a sign or word of each rule that knows a number by them.
_PIECES = (
    "7" * 45,
    *"0123456789年月日时期版代号环:×+/-—–~至到AkmP个亿万%元一第前末度内\n ,，。.．、)(）",
    *patterns.entries(
        "一 三 十 十四五 五一 二〇三〇 三百 季度 以来"
        " 2030 19 12345 12315 985 211 工程 热线 平台 周年 号线 以来 期间 个月 m3 GWh 24小时 1. 三项赛 年来"
    ),
)


@given(st.lists(st.sampled_from(_PIECES), min_size=2, max_size=24).map("".join))
def test_no_numeral_is_passed_over(text: str) -> None:
    for guarded, bare in _BARE.values():
        expected = [found.span() for found in re.finditer(bare, text)]
        assert [found.span() for found in guarded.finditer(text)] == expected


_OUTLOOKS = (status._FORESEEN, status._EXPECTED, status._TARGET, status._AIM, status._TO_COME, status._AIMS)
_WORDS = patterns.entries(
    "预计 预期 预算 预估 预测 推估 估计 预料 有望 可望 拟定总 收入 为 力争 确保 争取 目标 是 计划 投资 拟 新 会 增至 将"
    " 达 在 培养造就 原则上 要 实现 到2031年 的 等 办好 主要 持续推进 积极推进 全面启动 加快推进 正在 在建 加紧 全市"
    " 可能 只有"
)


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map("".join))
def test_what_looks_ahead_has_a_word_of_it(text: str) -> None:
    searched = any(pattern.search(text) for pattern in (*_OUTLOOKS, status._UNDERWAY))
    if searched or status._OPENING_AIM.match(text):
        assert status.looks_ahead(text, Span(0, len(text)))


SIGNS = ["增长", "\n", " ", "12", "亿元", "，", "个百分点", "a", "市", "、", "平方"]


@given(st.lists(st.sampled_from(SIGNS)).map("".join), st.integers(1, 40))
def test_parts_find_what_the_whole_finds(text: str, at_once: int) -> None:
    for pattern in (unwrapped._SET_OFF, re.compile(r"\d+(?=\n)")):
        whole = [match.span() for match in pattern.finditer(text)]
        reach = unwrapped._REACH if pattern is unwrapped._SET_OFF else len(text)
        assert [match.span() for match in found_in_parts(pattern, text, reach, at_once)] == whole


_BY_FIRST = (
    (behind._SUM, behind._FIRST_OF_SUM),
    (extract._GROWING, extract._FIRST_OF_MOVED),
    (extract._SHRINKING, extract._FIRST_OF_MOVED),
    (nouns._NUMBERED, nouns._FIRST_OF_NUMBER | set("0123456789")),
)
_BY_LAST = ((joins._TO, joins._LAST_OF_TO), (scene._SORT, scene._LAST_OF_SORT))
_PARTS = patterns.entries(
    "合共 总计 共 两项合计 加起来 为 约 达 累计 实际 新增 净增 提高 减少 压减 降低 一 十 12 （ ) 、 . 由 增长 下降 到"
    " 到了 至 成 目前 现在 今年 度 达到 的 省 级 型 类 以上 及以上 新建 改扩建 新建成 在建 项目"
)


@given(st.lists(st.sampled_from([*_PARTS, mask.BLANK * 2]), min_size=1, max_size=4).map("".join))
def test_one_character_tells_what_cannot_match(text: str) -> None:
    for pattern, first in _BY_FIRST:
        assert text[0] in first or pattern.match(text) is None
    for pattern, last in _BY_LAST:
        assert text[-1] in last or pattern.fullmatch(text) is None
