"""Reads a metric's value as the report prints it: 1114.5 with 亿元, not 111450000000 with 元; 第四 stays 第四."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from viewer.model import Kind, Metric
from viewer.query.values import value_parts

_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_HAN = re.compile("[零〇一二两三四五六七八九十百千]+")
_NUMBER = re.compile(f"{_DIGITS.pattern}|{_HAN.pattern}")
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_MAGNITUDE = re.compile("[十百千万亿]*")

Printed = Decimal | str | None
"""A number where the report prints one, its words where it does not (第四, 全覆盖, 1:3), None where nothing stands."""


class PrintedValue(NamedTuple):
    """``value`` and ``value_to`` count in ``unit`` (as written, 万 and 亿 included); ``scope`` is a rank's (全市)."""

    value: Printed
    value_to: Printed
    unit: str
    scope: str


def printed_value(metric: Metric, text: str) -> PrintedValue:
    """The value as printed in the report's ``text``.

    A number agrees with the metric's value, 万 and 亿 taken out as the unit has them: of 从2015年的2.6万亿元增长到
    3.62万亿元 it is 2.6, not 2015, and of 由36人、165人分别增加到84人和407人 the first rise is from 36 to 84. The
    first of two values that has a unit of its own (1.5万 of 1.5万至2亿元) stays words.
    """
    parts = value_parts(metric, text)
    if metric.kind is Kind.RANK:
        return PrintedValue(parts.number, None, parts.unit, parts.scope)
    unit = _without(parts.unit + text[metric.core.end : metric.span.end], metric.qualifier)
    power = _power(unit, metric.unit)
    if metric.value_to is None:
        return PrintedValue(_number(parts.number, metric.value, power), None, unit, parts.scope)
    last = _number(parts.number, metric.value_to, power)
    return PrintedValue(_first(parts.start, metric.value, unit, power), last, unit, parts.scope)


def _first(start: str, value: Decimal | None, unit: str, power: int) -> Printed:
    """The first of two values; a number when it counts in the same unit as the second."""
    number = _NUMBER.match(unicodedata.normalize("NFKC", start))
    own = start[number.end() :] if number else ""
    if own and own != unit:
        return start
    return _number(number[0] if number else "0", value, power)


def _number(written: str, value: Decimal | None, power: int) -> Printed:
    """``value`` with the decimals that are ``written``; the words where no number is."""
    plain = unicodedata.normalize("NFKC", written)
    if value is None or not (_DIGITS.fullmatch(plain) or _HAN.fullmatch(plain)):
        return written
    if _DIGITS.fullmatch(plain) and (number := Decimal(plain.replace(",", ""))).scaleb(power) == value:
        return number
    return Decimal(format(value.scaleb(-power).normalize(), "f"))


def _power(unit: str, base: str | None) -> int:
    """The power of ten that 万 and 亿 before the base unit stand for: 8 for 亿元, 0 for 千米 where 千米 is the unit."""
    before = unit.partition(base)[0] if base and base in unit else unit
    magnitude = _MAGNITUDE.match(before)
    return sum(_POWERS[character] for character in magnitude[0]) if magnitude else 0


def _without(unit: str, qualifier: str | None) -> str:
    """The unit without a qualifier at either end: 余篇 and 个以上 have a column for 余 and 以上."""
    return unit.removeprefix(qualifier).removesuffix(qualifier) if qualifier else unit
