"""Writes a number the way a word processor's automatic numbering shows it.

Kinds are named after ECMA-376 part 1, 17.18.59 (ST_NumberFormat); OpenDocument's are mapped on them.
"""

from __future__ import annotations

from collections.abc import Callable

_HAN = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_OLD = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def write(value: int, kind: str) -> str:
    """``value`` as a numeral of this kind; in plain digits where the kind is unknown or has no such number."""
    written = _KINDS[kind](value) if kind in _KINDS and value >= 0 else ""
    return written or ("" if kind in ("none", "bullet") else str(value))


def raised(digits: str, before: str) -> str:
    """Raised digits in plain text: a power after a unit or a number (``km²``), else the mark of a note (``[3]``).

    ``before``: what stands before them. Anything but up to three digits is given back as it is.
    """
    held = digits.strip()
    if not (held.isascii() and held.isdecimal() and len(held) <= 3):
        return digits
    last = before.rstrip()[-1:]
    return held.translate(_RAISED) if last.isascii() and last.isalnum() else f"[{held}]"


def _counted(value: int, digits: str = "零一二三四五六七八九", units: str = "十百千", formal: bool = False) -> str:
    """Up to 9999 with 十, 百, 千; 10 to 19 without a leading 一 but where the formal digits are used."""
    if not 0 < value < 10_000:
        return ""
    written, gap = "", False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            written += (digits[0] if gap and written else "") + digits[digit] + (units[place - 1] if place else "")
            gap = False
        else:
            gap = True
    return written[1:] if 10 <= value < 20 and not formal else written


def _digit_by_digit(value: int) -> str:
    return "".join(_HAN[int(digit)] for digit in str(value))


def _named(value: int, signs: str) -> str:
    """The sign of this place in a short series; there is none beyond its end."""
    return signs[value - 1] if 0 < value <= len(signs) else ""


def _row(first: str, count: int) -> Callable[[int], str]:
    """Numbers that Unicode has as single characters, from ``first`` on."""
    return lambda value: chr(ord(first) + value - 1) if 0 < value <= count else ""


def _circled(value: int) -> str:
    for first, base, count in (("①", 1, 20), ("㉑", 21, 15), ("㊱", 36, 15)):
        if base <= value < base + count:
            return chr(ord(first) + value - base)
    return "⓪" if value == 0 else ""


def _letters(value: int) -> str:
    """A to Z, then AA, BB, … as Word writes them."""
    return chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value <= 26 * 9 else ""


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return ""
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (value // worth)
        value %= worth
    return written


def _legal(value: int) -> str:
    return _counted(value, _LEGAL, "拾佰仟", formal=True)


def _legal_old(value: int) -> str:
    return _counted(value, _LEGAL_OLD, "拾佰仟", formal=True)


def _wide(value: int) -> str:
    return str(value).translate(_WIDE)


_KINDS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
            "japaneseCounting", "koreanCounting",
        ),
        _counted,
    ),
    **dict.fromkeys(("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"), _digit_by_digit),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), _wide),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal_old,
    "japaneseLegal": _legal_old,
    "ideographTraditional": lambda value: _named(value, _STEMS),
    "ideographZodiac": lambda value: _named(value, _BRANCHES),
    "ideographEnclosedCircle": _row("㊀", 10),
    "decimalEnclosedParen": _row("⑴", 20),
    "decimalEnclosedFullstop": _row("⒈", 20),
    "decimalZero": lambda value: f"{value:02}",
    "numberInDash": lambda value: f"- {value} -",
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda value: _letters(value).lower(),
    "none": lambda _: "",
    "bullet": lambda _: "",
}  # fmt: skip
