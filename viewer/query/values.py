"""Takes a metric's value apart as it is written: what a card paints.

Nothing is re-scaled or computed: 1114.5亿元 stays 1114.5 with 亿元, 近90% keeps its 近.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.model import Kind, Metric, Span
from viewer.query.value_spans import DIGITS, HAN, value_ends
from viewer.wraps import without_breaks

_NUMBER = re.compile(f"{DIGITS}|{HAN}")
_NOT_A_UNIT = re.compile("[0-9０-９]|分之")
_ORDINAL = re.compile(f"(第(?:{DIGITS}))(.*)", re.DOTALL)
_QUOTES = "“”‘’「」『』\"'《》"
_DOUBLE = frozenset({Kind.FROM_TO, Kind.RANGE})


class ValueParts(NamedTuple):
    """A value as a card shows it, every part as written.

    ``qualifier`` stands before the number (近, 超过), or before the end value of a from-to. ``start`` is the first
    value of a from-to (with its unit) or of a range (with a unit only where it has one of its own). ``number`` is the
    number, or a rank or award in words; ``unit`` what follows it, 万 and 亿 included. ``scope`` is the field of a rank
    (全市). ``note`` is a qualifier that the text puts elsewhere in the sentence (之一).
    """

    number: str
    unit: str = ""
    qualifier: str = ""
    start: str = ""
    scope: str = ""
    note: str = ""


def value_parts(metric: Metric, text: str) -> ValueParts:
    """What a card paints for ``metric``, read from the report's ``text``."""
    core = without_breaks(metric.core.of(text))
    if metric.value_to is not None or metric.kind in _DOUBLE:
        ends = value_ends(metric, text)
        if ends:
            return _pair(metric, text, *ends)
    if metric.kind is Kind.RANK:
        return _rank(metric, text)
    number, unit = _split(core)
    return ValueParts(number, unit, *_qualifier(metric, text))


def _pair(metric: Metric, text: str, first: Span, last: Span) -> ValueParts:
    number, unit = _split(without_breaks(last.of(text)))
    start = without_breaks(first.of(text))
    # Of 50-100亿元 the first number stands alone; of 1.5万至2亿元 it keeps its own unit.
    return ValueParts(number, unit, _written_before(metric, text, last.start), start)


def _rank(metric: Metric, text: str) -> ValueParts:
    core = without_breaks(metric.core.of(text))
    scope = without_breaks(Span(metric.span.start, metric.core.start).of(text)).strip(_QUOTES)
    ordinal = _ORDINAL.fullmatch(core)
    number, unit = ordinal.groups() if ordinal else (core, "")
    qualifier = metric.qualifier or ""
    note = "" if qualifier in metric.span.of(text) else qualifier
    return ValueParts(number, unit, scope=scope, note=note)


def _qualifier(metric: Metric, text: str) -> tuple[str, str, str, str]:
    """Qualifier, start, scope and note of a plain value."""
    written = metric.qualifier or ""
    before = _written_before(metric, text, metric.core.start)
    shown = before or written in Span(metric.core.start, metric.span.end).of(text)  # 以上 after 20个 stands there
    return before, "", "", "" if shown else written


def _written_before(metric: Metric, text: str, place: int) -> str:
    """The qualifier, where it stands right before ``place``."""
    written = metric.qualifier or ""
    return written if written and text.endswith(written, metric.span.start, place) else ""


def _split(value: str) -> tuple[str, str]:
    """A value's number and what follows it; a value in words (全覆盖) or of two numbers (1:3, 三分之一) has no unit."""
    number = _NUMBER.match(value)
    if number is None or _NOT_A_UNIT.search(value, number.end()):
        return value, ""
    return number[0], value[number.end() :]
