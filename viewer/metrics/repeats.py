"""Finds figures that state a fact again that the report has stated before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from viewer.metrics.found import Found
from viewer.model import Kind

_NOISE = re.compile(r"[“”‘’\"()（）、,，的]|排名$|^(?:新增|建成|完成|实现|累计)")
_NEAR = 400


def repeats_of(figures: Sequence[Found]) -> list[int | None]:
    """For each figure the index of the first that states the same fact, or None.

    The same value, unit and kind, and labels that speak of the same: one contains the other, or they share most of
    their words; close by, a large exact number needs less.
    """
    earlier: dict[tuple[object, ...], list[int]] = defaultdict(list)
    found: list[int | None] = []
    for index, figure in enumerate(figures):
        key = (figure.kind, figure.value, figure.value_to, figure.unit, figure.qualifier)
        same = next((at for at in earlier[key] if _same(figures[at], figure)), None)
        found.append(same)
        # The figures of a table are its own: alike in value, they differ in row or column.
        if same is None and not figure.table and len(earlier[key]) < 50:
            earlier[key].append(index)
    return found


def _same(before: Found, after: Found) -> bool:
    first, second = _NOISE.sub("", before.label), _NOISE.sub("", after.label)
    if not first or not second:
        return False
    exact = after.kind is not Kind.RANK and after.value is not None and len(after.value.as_tuple().digits) >= 4
    if exact and _subsequence(*sorted((first, second), key=len)):
        return True
    if after.start - before.end < 60 and not exact:
        return False
    if len(first) >= 4 and len(second) >= 4 and (first in second or second in first):
        return True
    return _alike(first, second) >= 0.7


def _subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return len(short) >= 3 and all(char in rest for char in short)


def _alike(first: str, second: str) -> float:
    """Dice's measure over pairs of neighbouring characters."""
    a = {first[i : i + 2] for i in range(len(first) - 1)}
    b = {second[i : i + 2] for i in range(len(second) - 1)}
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0
