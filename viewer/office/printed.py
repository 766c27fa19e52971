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

    A number is given only when it and the unit multiply to the metric's value; else the words stand as written. The
    first of two values keeps a unit of its own (1.5万 of 1.5万至2亿元) and is then words too.
    """
    parts = value_parts(metric, text)
    if metric.kind is Kind.RANK:
        return PrintedValue(parts.number, None, parts.unit, parts.scope)
    tail = text[metric.core.end : metric.span.end]
    unit = _without(parts.unit + tail, metric.qualifier)
    if not parts.start:
        return PrintedValue(_number(parts.number, metric.value, unit, metric), None, unit, parts.scope)
    last = _number(parts.number, metric.value_to, unit, metric)
    return PrintedValue(_first(parts.start, unit, metric), last, unit, parts.scope)


def _first(start: str, unit: str, metric: Metric) -> Printed:
    """The first of two values; a number when it counts in the same unit as the second."""
    number = _NUMBER.match(unicodedata.normalize("NFKC", start))
    own = start[number.end() :] if number else ""
    if number is None or (own and own != unit):
        return start
    found = _number(number[0], metric.value, unit, metric)
    return start if isinstance(found, str) else found


def _number(written: str, value: Decimal | None, unit: str, metric: Metric) -> Printed:
    plain = unicodedata.normalize("NFKC", written)
    power = _power(unit, metric.unit)
    if value is None:
        return written
    if _DIGITS.fullmatch(plain):
        number = Decimal(plain.replace(",", ""))
        return number if number.scaleb(power) == value else written
    return value.scaleb(-power).normalize() if _HAN.fullmatch(plain) else written


def _power(unit: str, base: str | None) -> int:
    """The power of ten that 万 and 亿 before the base unit stand for: 8 for 亿元, 0 for 千米 where 千米 is the unit."""
    before = unit.partition(base)[0] if base and base in unit else unit
    magnitude = _MAGNITUDE.match(before)
    return sum(_POWERS[character] for character in magnitude[0]) if magnitude else 0


def _without(unit: str, qualifier: str | None) -> str:
    """The unit without a qualifier at either end: 余篇 and 个以上 have a column for 余 and 以上."""
    return unit.removeprefix(qualifier).removesuffix(qualifier) if qualifier else unit
