"""The numbers that Chinese official documents set before their headings, read and written.

GB/T 9704-2012, 7.3.3 gives the order 一、 （一） 1. （1）; plans and reports add 第一章 above and ① or 一是 below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import zip_longest

_DIGITS = "零一二三四五六七八九"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)} | {"〇": 0, "两": 2}
_FORMAL = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾", "一二二三三四五六六七八九十")
_TO_FORMAL = str.maketrans("一二三四五六七八九十", "壹贰叁肆伍陆柒捌玖拾")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ROMAN = {"I": 1, "V": 5, "X": 10}
_SEQUENCE = {"首先": 1, "其次": 2, "再次": 3}
_FINALLY = ("最后", "最後")
LAST_OF_ALL = 1000
"""Value of a number that says no more than that it is the last: 最后，."""
_HAN = "[一二三四五六七八九十百〇零]{1,5}"
# Single characters that are a number with its marks: their first one and the number of them.
_ENCLOSED = (("①", 20), ("㈠", 10), ("⑴", 20), ("⒈", 20))


class Style(IntEnum):
    """A way of numbering; the value is its rank, smaller standing above larger."""

    PART = 10
    CHAPTER = 20
    ARTICLE = 30
    FORMAL = 40
    STEM = 45
    ROMAN = 47
    HAN = 50
    PAREN_HAN = 60
    LATIN = 65
    NUMBER = 68
    DIGIT = 70
    DECIMAL = 75
    TRIPLE = 78
    PAREN_DIGIT = 80
    LOW_STEM = 83
    PAREN_LATIN = 85
    CIRCLED = 90
    SPOKEN = 100


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the start of a line: its style, value, the offset after it, and what stands around its digits.

    ``slip``: written with a mark that no number has, so that it is one only where it counts on.
    """

    style: Style
    ordinal: int
    start: int
    end: int
    before: str
    digits: str
    after: str
    slip: bool = False

    @property
    def written(self) -> str:
        """The number as it stands in the text."""
        return self.before + self.digits + self.after

    def like_this(self, ordinal: int) -> str:
        """``ordinal`` written as this number is: the same brackets, the same sort of digits."""
        for first, count in _ENCLOSED:
            if self.digits and ord(first) <= ord(self.digits[0]) < ord(first) + count:
                return chr(ord(first) + min(ordinal, count) - 1)
        if self.digits.isdecimal():
            wide = self.digits[0] > "9"
            digits = str(ordinal).translate(_WIDE) if wide else str(ordinal)
        elif self.style is Style.ROMAN:
            digits = _to_roman(ordinal)
        elif self.digits in _STEMS or self.digits.isascii():
            signs = _STEMS if self.digits in _STEMS else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            signs = signs.lower() if self.digits.islower() else signs
            digits = signs[min(ordinal, len(signs)) - 1]
        else:
            digits = to_han(ordinal).translate(_TO_FORMAL if self.style is Style.FORMAL else {})
        return self.before + digits + self.after


_FORMS = (
    (Style.PART, re.compile(rf"第({_HAN}|\d{{1,2}})(?:部分|[编編篇卷])[、：:]?")),
    (Style.CHAPTER, re.compile(rf"第({_HAN}|\d{{1,3}})章[、：:]?")),
    (Style.ARTICLE, re.compile(rf"第({_HAN}|\d{{1,3}})[节節][、：:]?")),
    (Style.FORMAL, re.compile(r"([壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3})\s?[、．.]")),
    (Style.STEM, re.compile(rf"([{_STEMS}])[、．.]")),
    (
        Style.SPOKEN,
        re.compile(rf"({_HAN})(?:是|要)(?!否|不)|[第其]({_HAN})[，,、：:]|(首先|其次|再次|最[后後])[，,：:]"),
    ),
    (Style.HAN, re.compile(rf"({_HAN})\s{{0,2}}[、．.]{{1,2}}(?!{_HAN}[、，])")),
    (Style.PAREN_HAN, re.compile(rf"[（(〔［\[【]\s?({_HAN})\s?[）)〕］\]】〉>]、?|([㈠-㈩])、?")),
    (Style.TRIPLE, re.compile(r"\d{1,2}[．.]\d{1,2}[．.](\d{1,2})(?:[、．.]|\s+)(?!\d)")),
    (
        Style.DECIMAL,
        re.compile(
            r"\d{1,2}[．.](\d{1,2})(?:[、．.]|\s+)(?!\d)|\d{1,2}[．.](\d{1,2})(?=[^\W\d_])(?![万亿億倍个元公吨噸千百多余米])"
        ),
    ),
    (Style.DIGIT, re.compile(r"(\d{1,3})\s?[、．.](?!\d(?!\d{3}年))|([⒈-⒛])")),
    (Style.PAREN_DIGIT, re.compile(r"[（(]\s?(\d{1,2})\s?[）)]、?|(\d{1,2})[）)]|([⑴-⒇])")),
    (Style.CIRCLED, re.compile(r"([①-⑳])、?")),
    (Style.NUMBER, re.compile(r"(\d{1,2})[ \u3000]+(?=[\u3400-\u9fff])")),
    (Style.ROMAN, re.compile(r"([IVX]{1,5})[、．.]\s?")),
    (Style.LATIN, re.compile(r"([A-Z])[、．.]\s?(?![A-Za-z])")),
    (Style.PAREN_LATIN, re.compile(r"[（(]([a-z]{1,4})[）)]")),
)
# Slips of the pen or of reading from paper: 二，甲 or 二:甲 for 二、甲, （三〉甲 or 三）甲 for （三）甲.
_SLIPS = (
    (Style.HAN, re.compile(rf"({_HAN})\s?[，,：:]")),
    (Style.PAREN_HAN, re.compile(rf"[（(〔［\[【<〈]?\s?({_HAN})\s?[）)〕］\]】>〉]")),
)
_FIRST = frozenset(
    "第其首再最壹贰貳叁參肆伍陆陸柒捌玖拾一二三四五六七八九十百〇零（(〔［[【<〈ABCDEFGHIJKLMNOPQRSTUVWXYZ" + _STEMS
)


def read_mark(text: str, start: int, end: int) -> Mark | None:
    """The number that stands at ``start`` in ``text`` before ``end``, or None."""
    first = text[start]
    if not (first in _FIRST or first.isdecimal() or "①" <= first <= "⒛" or "㈠" <= first <= "㈩"):
        return None
    for slip, forms in ((False, _FORMS), (True, _SLIPS)):
        for style, form in forms:
            found = form.match(text, start, end)
            if found is None:
                continue
            group = next(index for index, held in enumerate(found.groups(), 1) if held)
            ordinal = _value(style, found[group])
            if ordinal > 0:
                inner, outer = found.span(group), found.span()
                around = (text[outer[0] : inner[0]], found[group], text[inner[1] : outer[1]].rstrip())
                return Mark(style, ordinal, start, outer[1], *around, slip or found[group] in _FINALLY)
    return None


def as_letter(mark: Mark) -> Mark:
    """A mark that was read as a Roman numeral (I. V. X.), read as a letter."""
    return replace(mark, style=Style.LATIN, ordinal=ord(mark.digits[0]) - ord("A") + 1)


def from_han(digits: str) -> int:
    """The value of a Chinese numeral up to 999 (十二, 二十, 一百零三), or 0 when ``digits`` is not one."""
    if not re.fullmatch(r"(?:[一二三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?", digits):
        return 0
    total = pending = 0
    for digit in digits:
        if digit in "十百":
            total += (pending or 1) * (10 if digit == "十" else 100)
            pending = 0
        else:
            pending = _VALUES[digit]
    return total + pending


def to_han(value: int) -> str:
    """``value`` (1 to 99) as a Chinese numeral."""
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十") + (_DIGITS[ones] if ones else "")


def _value(style: Style, digits: str) -> int:
    for first, count in _ENCLOSED:
        if ord(first) <= ord(digits[0]) < ord(first) + count:
            return ord(digits[0]) - ord(first) + 1
    if digits.isdecimal():
        return int(digits)
    if style is Style.ROMAN:
        return _from_roman(digits)
    if digits.isascii():
        return _from_letters(digits)
    if digits in _STEMS:
        return _STEMS.index(digits) + 1
    return _SEQUENCE.get(digits) or (LAST_OF_ALL if digits in _FINALLY else from_han(digits.translate(_FORMAL)))


def _from_roman(digits: str) -> int:
    """The value of a Roman numeral up to 39, 0 when ``digits`` is not written as one."""
    tens, ones = divmod(
        sum(
            -_ROMAN[a] if _ROMAN[a] < _ROMAN.get(b, 0) else _ROMAN[a]
            for a, b in zip_longest(digits, digits[1:], fillvalue="")
        ),
        10,
    )
    value = 10 * tens + ones
    return value if 0 < value < 40 and _to_roman(value) == digits else 0


def _to_roman(value: int) -> str:
    tens, ones = divmod(value, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def _from_letters(letters: str) -> int:
    """1 for a or A, 2 for b; of small Roman numerals only those that are more than one letter."""
    if len(letters) == 1:
        return ord(letters.lower()) - ord("a") + 1
    return _from_roman(letters.upper()) if set(letters) <= set("ivx") else 0
