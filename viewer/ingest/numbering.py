"""The numbers that Chinese official documents set before their headings, read and written.

GB/T 9704-2012, 7.3.3 gives the order 一、 （一） 1. （1）; plans and reports add 第一章 above and ① or 一是 below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

_DIGITS = "零一二三四五六七八九"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)} | {"〇": 0, "两": 2}
_FORMAL = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾", "一二二三三四五六六七八九十")
_TO_FORMAL = str.maketrans("一二三四五六七八九十", "壹贰叁肆伍陆柒捌玖拾")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_HAN = "[一二三四五六七八九十百〇零]{1,5}"
# Single characters that are a number with its marks: their first one and the number of them.
_ENCLOSED = (("①", 20), ("㈠", 10), ("⑴", 20), ("⒈", 20))


class Style(IntEnum):
    """A way of numbering; the value is its rank, smaller standing above larger."""

    PART = 10
    CHAPTER = 20
    ARTICLE = 30
    FORMAL = 40
    HAN = 50
    PAREN_HAN = 60
    DIGIT = 70
    PAREN_DIGIT = 80
    CIRCLED = 90
    SPOKEN = 100


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the start of a line: its style, value, the offset after it, and what stands around its digits."""

    style: Style
    ordinal: int
    start: int
    end: int
    before: str
    digits: str
    after: str

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
        else:
            digits = to_han(ordinal).translate(_TO_FORMAL if self.style is Style.FORMAL else {})
        return self.before + digits + self.after


_FORMS = (
    (Style.PART, re.compile(rf"第({_HAN}|\d{{1,2}})(?:部分|编|篇|卷)[、：:]?")),
    (Style.CHAPTER, re.compile(rf"第({_HAN}|\d{{1,3}})章[、：:]?")),
    (Style.ARTICLE, re.compile(rf"第({_HAN}|\d{{1,3}})节[、：:]?")),
    (Style.FORMAL, re.compile(r"([壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3})[、．.]")),
    (Style.SPOKEN, re.compile(rf"({_HAN})(?:是|要)(?!否|不)|[第其]({_HAN})[，,、：:]")),
    (Style.HAN, re.compile(rf"({_HAN})[、．.]")),
    (Style.PAREN_HAN, re.compile(rf"[（(〔]\s?({_HAN})\s?[）)〕]、?|([㈠-㈩])、?")),
    (Style.DIGIT, re.compile(r"(\d{1,2})[、．.](?!\d)|([⒈-⒛])")),
    (Style.PAREN_DIGIT, re.compile(r"[（(]\s?(\d{1,2})\s?[）)]、?|(\d{1,2})[）)]|([⑴-⒇])")),
    (Style.CIRCLED, re.compile(r"([①-⑳])、?")),
)
_FIRST = frozenset("第其壹贰貳叁參肆伍陆陸柒捌玖拾一二三四五六七八九十百〇零（(〔")


def read_mark(text: str, start: int, end: int) -> Mark | None:
    """The number that stands at ``start`` in ``text`` before ``end``, or None."""
    first = text[start]
    if not (first in _FIRST or first.isdecimal() or "①" <= first <= "⒛" or "㈠" <= first <= "㈩"):
        return None
    for style, form in _FORMS:
        found = form.match(text, start, end)
        if found is None:
            continue
        group = next(index for index, held in enumerate(found.groups(), 1) if held)
        ordinal = _value(found[group])
        if ordinal > 0:
            inner, outer = found.span(group), found.span()
            around = (text[outer[0] : inner[0]], found[group], text[inner[1] : outer[1]])
            return Mark(style, ordinal, start, outer[1], *around)
    return None


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


def _value(digits: str) -> int:
    for first, count in _ENCLOSED:
        if ord(first) <= ord(digits[0]) < ord(first) + count:
            return ord(digits[0]) - ord(first) + 1
    return int(digits) if digits.isdecimal() else from_han(digits.translate(_FORMAL))
