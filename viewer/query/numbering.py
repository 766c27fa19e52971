"""Numbers of chapters and sections: as typed (四, 第四章, 4), as written (四、, (二), 4.2), and the units they name."""

from __future__ import annotations

import re

from viewer.model import ROOT, Briefing, Section
from viewer.query.normal import fold

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_NUMERAL = re.compile("[零〇一二两三四五六七八九十百]+")
_TYPED = re.compile(r"第?[(]?(\d{1,3}|[零〇一二两三四五六七八九十百]{1,5})[)]?[章节部分、.]{0,3}")
_DECIMAL = re.compile(r"\d+(?:\.\d+)*")


def number_named(typed: str) -> int | None:
    """The number that a folded ``typed`` word is, None where it is none."""
    match = _TYPED.fullmatch(typed)
    return None if match is None else value_of(match[1])


def number_of(section: Section) -> int | None:
    """The number of a section as written or supplied; of a decimal one (4.2) the last part. None without a number."""
    written = fold(section.number or "").text
    decimal = _DECIMAL.search(written)
    if decimal is not None:
        return int(decimal[0].rpartition(".")[2])
    numeral = _NUMERAL.search(written)
    return None if numeral is None else value_of(numeral[0])


def units_numbered(briefing: Briefing, level: int, number: int) -> frozenset[str]:
    """Ids of the sections of this ``level`` with this number and of the units below them.

    Where none of the level has a number, they are counted from one within their parent.
    """
    same = [section for section in briefing.sections if section.level == level]
    counted = not any(number_of(section) is not None for section in same)
    heads = {section.id for section in same if (_position(section) if counted else number_of(section)) == number}
    units = (section for section in briefing.sections if section.level <= 2 and section.id != ROOT)
    return frozenset(
        unit.id for unit in units if unit.id in heads or any(above.id in heads for above in briefing.ancestors(unit.id))
    )


def _position(section: Section) -> int:
    return int(section.id.rpartition(".")[2])


def value_of(numeral: str) -> int:
    """The value of a numeral of at most three digits: 12, 十二, 二十, 一百零三."""
    if numeral.isdecimal():
        return int(numeral)
    if not set(numeral) & {"十", "百"}:
        return int("".join(str(_DIGITS[digit]) for digit in numeral))
    total, digit = 0, None
    for character in numeral:
        if character in "十百":
            total += (1 if digit is None else digit) * (10 if character == "十" else 100)
            digit = None
        else:
            digit = _DIGITS[character]
    return total + (digit or 0)
