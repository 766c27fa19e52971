"""Where a metric's value stands in the text: what the text underlines.

Apart from the parts that a card paints, for which the first screen does not wait.
"""

from __future__ import annotations

import re

from viewer.model import Kind, Metric, Span

DIGITS = r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?"
HAN = "[零〇一二两三四五六七八九十百千]+"
_MAGNITUDE = "[十百千万亿]*"


def value_spans(metric: Metric, text: str) -> tuple[Span, ...]:
    """What to underline in ``text``: both values of a from-to with their units, else the bare number and unit."""
    if metric.kind is Kind.FROM_TO:
        ends = value_ends(metric, text)
        if ends:
            return ends
    return (metric.core,)


def value_ends(metric: Metric, text: str) -> tuple[Span, Span] | None:
    """Both values in the metric's core, each with the magnitude and unit that stand right after it."""
    core = metric.core.of(text)
    found = [number for number in re.finditer(DIGITS, core) if not _is_date(core, number.end(), metric.unit)]
    if len(found) < 2:
        found = list(re.finditer(HAN, core))
    if len(found) < 2:
        return None
    first, last = found[0], found[-1]
    end = _value_end(core, last.end(), metric.unit) if metric.kind is Kind.FROM_TO else len(core)
    shift = metric.core.start
    spans = (first.start(), _value_end(core, first.end(), metric.unit)), (last.start(), end)
    return Span(spans[0][0] + shift, spans[0][1] + shift), Span(spans[1][0] + shift, spans[1][1] + shift)


def _is_date(core: str, end: int, unit: str | None) -> bool:
    """True for the 2015 of 从2015年的2.6万亿元增长到3.62万亿元: a date says when the first value held."""
    return core.startswith(("年", "月", "日"), end) and core[end] != unit


def _value_end(core: str, place: int, unit: str | None) -> int:
    magnitude = re.compile(_MAGNITUDE).match(core, place)
    place = magnitude.end() if magnitude else place
    return place + len(unit) if unit and core.startswith(unit, place) else place
