"""Comparisons of figures by size, as typed: ``>1000万``, ``≥50%``, ``<3亿元``, ``100..200万``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from viewer.model import Kind, Metric
from viewer.query.normal import fold

_NUMBER = r"(\d+(?:\.\d+)?)((?:[十千]|百(?!分))?[万亿]{0,2})"
_UNIT = r"([^\d\s.…。<>=≥≤]{0,8})"
# With a Chinese input method, Shift and . or , give 》 and 《.
_ONE_SIDED = re.compile(rf"(>=|≥|≧|》=|>|》|<=|≤|≦|《=|<|《|=)\s*{_NUMBER}{_UNIT}")
_BETWEEN = re.compile(rf"{_NUMBER}{_UNIT}(?:\.{{2,3}}|…+|。。){_NUMBER}{_UNIT}")
_SIGNS = {"≥": ">=", "≧": ">=", "》=": ">=", "》": ">", "≤": "<=", "≦": "<=", "《=": "<=", "《": "<"}
_TIMES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_SAME_UNIT = {"㎡": "平方米", "m²": "平方米", "平米": "平方米", "km": "公里", "千米": "公里", "个百分点": "百分点"}
_SHARES = frozenset({"%", "‰", "百分点"})
_SHARE_KINDS = frozenset({Kind.PERCENT, Kind.RATIO})


@dataclass(frozen=True, slots=True)
class Comparison:
    """``sign`` is ``>``, ``>=``, ``<``, ``<=``, ``=`` or ``..``; ``number`` and ``until`` have 万 and 亿
    multiplied out.

    ``unit`` is folded, "" for any unit but a share's (%, ‰, 百分点) and a rank's. ``typed`` names it to the reader.
    """

    sign: str
    number: Decimal
    until: Decimal | None
    unit: str
    typed: str

    def holds_for(self, metric: Metric) -> bool:
        """True when a number that the figure states is of this size and unit; a range counts with all it spans."""
        if metric.value is None or not self._measures(metric):
            return False
        if metric.value_to is None:
            return self._holds(metric.value)
        if metric.kind is Kind.RANGE:
            return self._meets(*sorted((metric.value, metric.value_to)))
        return self._holds(metric.value) or self._holds(metric.value_to)

    def _measures(self, metric: Metric) -> bool:
        unit = _unit(metric.unit or "")
        if self.unit:
            return unit == self.unit
        return unit not in _SHARES and metric.kind is not Kind.RANK and not (metric.kind in _SHARE_KINDS and not unit)

    def _holds(self, value: Decimal) -> bool:
        return self._meets(value, value)

    def _meets(self, least: Decimal, most: Decimal) -> bool:
        """True when a number from ``least`` to ``most`` is of this size."""
        answers = {
            ">": most > self.number,
            ">=": most >= self.number,
            "<": least < self.number,
            "<=": least <= self.number,
            "=": least <= self.number <= most,
            "..": self.until is not None and most >= self.number and least <= self.until,
        }
        return answers[self.sign]


def read_comparison(typed: str) -> Comparison | None:
    """The comparison that a folded token is, None for any other token."""
    one = _ONE_SIDED.fullmatch(typed)
    if one is not None:
        sign = _SIGNS.get(one[1], one[1])
        return Comparison(sign, _times(one[2], one[3]), None, _unit(one[4]), sign + one[2] + one[3] + one[4])
    two = _BETWEEN.fullmatch(typed)
    if two is None or (two[3] and _unit(two[3]) != _unit(two[6])):
        return None
    # Of 100..200万 the first number shares what follows the second.
    first = _times(two[1], two[2] or ("" if two[3] else two[5]))
    last = _times(two[4], two[5])
    shown = f"{two[1]}{two[2]}{two[3]}–{two[4]}{two[5]}{two[6]}"
    return Comparison("..", min(first, last), max(first, last), _unit(two[6]), shown)


def _times(number: str, words: str) -> Decimal:
    value = Decimal(number)
    for word in words:
        value *= _TIMES[word]
    return value


@lru_cache(maxsize=512)
def _unit(unit: str) -> str:
    folded = fold(unit).text
    return _SAME_UNIT.get(folded, folded)
