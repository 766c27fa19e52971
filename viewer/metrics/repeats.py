"""Finds figures that state a fact again that the report has stated before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from viewer.metrics.found import Found
from viewer.model import Kind

_NOISE = re.compile(r"[“”‘’\"()（）、,，的]|排名$|^(?:新增|建成|完成|实现|累计)")
_NEAR = 60
"""Characters between two figures within which an equal value is a different fact."""
_MOST, _ALIKE, _REMEMBERED = 50, 0.7, 4096


def repeats_of(figures: Sequence[Found]) -> list[int | None]:
    """For each figure the index of the first that states the same fact, or None.

    The same value, unit and kind, and labels that speak of the same: one contains the other, or they share most of
    their words; close by, a large exact number needs less.
    """
    earlier: dict[tuple[object, ...], list[int]] = {}
    found: list[int | None] = []
    for index, figure in enumerate(figures):
        key = figure.kind, figure.value, figure.value_to, figure.unit, figure.qualifier
        before = earlier.get(key, ())
        same = _first_same(figures, before, figure) if before else None
        found.append(same)
        # The figures of a table are its own: alike in value, they differ in row or column.
        if same is None and not figure.table and len(before) < _MOST:
            earlier.setdefault(key, []).append(index)
    return found


def _first_same(figures: Sequence[Found], earlier: Sequence[int], after: Found) -> int | None:
    words = _words(after.label)
    if not words:
        return None
    value = after.value
    exact = after.kind is not Kind.RANK and value is not None and len(value.as_tuple().digits) >= 4
    since = after.start - _NEAR
    for at in earlier:
        before = figures[at]
        if (exact or before.end <= since) and _same(_words(before.label), words, exact):
            return at
    return None


def _same(first: str, second: str, exact: bool) -> bool:
    """True where words of labels speak of the same; ``exact``: they are of an equal value that is hardly chance."""
    if first == second:
        return len(first) > 1
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    if exact and _subsequence(short, long):
        return True
    if len(short) >= 4 and short in long:
        return True
    return _alike(_pairs(first), _pairs(second)) >= _ALIKE


@lru_cache(_REMEMBERED)
def _words(label: str) -> str:
    return _NOISE.sub("", label)


def _subsequence(short: str, long: str) -> bool:
    if len(short) < 3:
        return False
    at = 0
    for char in short:
        at = long.find(char, at) + 1
        if not at:
            return False
    return True


@lru_cache(_REMEMBERED)
def _pairs(words: str) -> frozenset[str]:
    return frozenset(words[at : at + 2] for at in range(len(words) - 1))


def _alike(a: frozenset[str], b: frozenset[str]) -> float:
    """Dice's measure over pairs of neighbouring characters."""
    return 0.0 if a.isdisjoint(b) else 2 * len(a & b) / (len(a) + len(b))
