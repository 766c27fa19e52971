"""Reads Arabic, Chinese and mixed numerals as exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1_000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_MORE = re.compile(r"[余餘多几幾 ,，]")
_PLAIN = re.compile(r"(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<magnitude>[万亿]?)")
_ARABIC = re.compile(r"\d+(?:\.\d+)?")
_PLACES = re.compile(r"[零〇一二两兩三四五六七八九]{2,}")
_REMEMBERED = 4096
FULL_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")


@lru_cache(_REMEMBERED)
def decimal_of(text: str) -> Decimal:
    """The value of a numeral: ``1,100.9亿``, ``2万5千``, ``三百二十``, ``500余``, ``1.2万余``.

    In: the numeral as written, full- or half-width, with its 十百千万亿 and any 余 or 多, without a unit.
    Out: the exact value with the magnitudes multiplied out. ValueError when the text holds no numeral.
    """
    if written := _PLAIN.fullmatch(text):
        number, magnitude = written.groups()
        value = +Decimal(number)  # of the context's precision, as everything below
        return value * _LARGE[magnitude] if magnitude else value
    plain = _MORE.sub("", text.translate(FULL_WIDTH))
    if _PLACES.fullmatch(plain):
        return Decimal("".join(str(_DIGITS[char]) for char in plain))
    total, block, pending, seen = Decimal(0), Decimal(0), Decimal(0), False
    at = 0
    while at < len(plain):
        number = _ARABIC.match(plain, at)
        if number:
            pending, seen, at = Decimal(number[0]), True, number.end()
            continue
        char = plain[at]
        at += 1
        if char in _DIGITS:
            pending, seen = Decimal(_DIGITS[char]), True
        elif char in _SMALL:
            # 十 alone means ten, as 百 does in 百余.
            block += (pending or Decimal(1)) * _SMALL[char]
            pending, seen = Decimal(0), True
        elif char in _LARGE:
            part = block + pending if seen else Decimal(1)
            total, block, pending, seen = _close(total, part, _LARGE[char]), Decimal(0), Decimal(0), True
        else:
            raise ValueError(f"no numeral: {text!r}")
    if not seen:
        raise ValueError(f"no numeral: {text!r}")
    return total + block + pending


def _close(total: Decimal, part: Decimal, magnitude: int) -> Decimal:
    """Multiplies out a 万 or 亿: the whole so far where the magnitudes grow (3万亿), else the last part only."""
    if part == 0 or (total and total < magnitude):
        return (total + part) * magnitude
    return total + part * magnitude


@lru_cache(_REMEMBERED)
def magnitude_of(text: str) -> int:
    """The factor that the 十百千万亿 at the end of a numeral stand for (``50万`` 10,000; ``50`` 1)."""
    factor = 1
    if "0" <= text[-1:] <= "9":
        return factor
    for char in reversed(text):
        step = _SMALL.get(char) or _LARGE.get(char)
        if step is None:
            if _MORE.fullmatch(char):
                continue
            break
        factor *= step
    return factor
