"""Says whether a figure's value is the one that its words give: what a person would compare first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from viewer.model import Kind, Metric
from viewer.query.normal import fold

_WRITTEN = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?) ?([十百千万亿兆]*)")
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}
_OF_HEADS = (3, 4, 6, 7, 8, 12)
"""The powers of ten that the head of a table gives to its numbers (千元, 万元, 百万, 亿元)."""
# A sum that is not worked out here: 2万5千, 3成, 一半.
_NUMERALS = re.compile(r"[零〇一二两三四五六七八九成倍番半]|分之|[十百千万亿兆]\d|(?<![\d十百千万亿兆 ])[十百千万亿兆]")


def value_agrees(metric: Metric, text: str) -> bool | None:
    """True or False where the core of ``metric`` is written in digits; None for words (第四, 三分之一), which are left
    to the reader.

    In 2至3亿元 the first number may have the magnitude of the last, and in 由36人、165人分别增加到84人和407人 the first
    value stands elsewhere in the sentence; one of two must stand in the core. The number in a table may have its
    magnitude in the table's head.
    """
    written, sentence = _plain(metric.core.of(text)), metric.sentence.of(text)
    wanted = {value for value in (metric.value, metric.value_to) if value is not None}
    unit = _plain_unit(metric.unit or "")
    found = set(_values(written, unit))
    if metric.kind is Kind.RANK or not found or not wanted or _NUMERALS.search(written.removesuffix(unit)):
        return None
    if "\t" in sentence:
        found |= {value.scaleb(power) for value in found for power in _OF_HEADS}
    return not wanted.isdisjoint(found) and wanted <= found | set(_values(_plain(sentence), unit))


def _plain(text: str) -> str:
    """``text`` in plain digits and Simplified characters."""
    return fold(unicodedata.normalize("NFKC", text)).text


@lru_cache(maxsize=256)
def _plain_unit(unit: str) -> str:
    """A long report has few units, and a pane asks for each of its cards."""
    return _plain(unit)


def _values(written: str, unit: str) -> Iterator[Decimal]:
    pieces = [(number, _without(magnitude, unit)) for number, magnitude in _WRITTEN.findall(written)]
    magnitudes = {magnitude for _number, magnitude in pieces}
    for number, own in pieces:
        for magnitude in magnitudes if not own else (own,):
            yield Decimal(number.replace(",", "")).scaleb(sum(_POWERS[sign] for sign in magnitude))


def _without(magnitude: str, unit: str) -> str:
    """The magnitude of a number without what begins its unit: 万 of 600万千瓦."""
    return magnitude[:-1] if magnitude and unit.startswith(magnitude[-1]) else magnitude
