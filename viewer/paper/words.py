"""The words printed on paper that are not the report's own.

They are Chinese whatever language the window speaks: the page is an official Chinese paper. Sources: the design's
table of words (关键数据, 摘自, the closing note), GB/T 7713 (续 for a continued table, 注 and ①② for table notes).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

KEY_FIGURES = "关键数据"
CONTINUED = "（续）"
TAKEN_FROM = "——摘自《{title}》"
FILTERED_TITLE = "“{query}”相关章节"
EXCERPT_TITLE = "{title}（节选）"
NOTE = "注："
SENTENCE_END = "。"
COMMA = "，"
UP, DOWN = "增长", "下降"
ARROW = "→"
FIGURES_NOTE = "数据摘自原文，限定语照录。"
SHEET_VALUE, SHEET_PLACE = "数值", "所在章节"
SHEET_HEAD = ("指标", SHEET_VALUE, "时期、变化与位次", SHEET_PLACE)
SHEET_MORE = "范围内共{total}项数据，本页列其中{shown}项。"
NOTES, NOTES_TITLE, NOTES_MOVED = "阅读笔记", "《{title}》阅读笔记", "位置已变的笔记"
NOTE_LEAD, BOOKMARK_LEAD = "批注：", "书签："
_FROM_ISSUER = "来源：{issuer}《{title}》。"
_FROM = "来源：《{title}》。"
_PRINTED_ON = "{year}年{month}月{day}日印。"
# No sentence of the note begins with “ or 〔, whose blank left half would look like an indent.
_SUPPLIED = "序号{numbers}{count}处原文缺失，依前后次序补出。"
_BRACKETED = "序号加〔〕的{count}处原文缺失，依前后次序补出。"
NOW = frozenset({"目前", "截至目前", "当前", "至今", "截至当前"})
"""Periods that say no more than the report's own date; the brief names the report, so they need no note."""
_AND_MORE = "等"
_NAMED_AT_MOST = 12

_DIGITS = "零一二三四五六七八九"
_CIRCLED_FIRST, _CIRCLED_LAST = 1, 20


def chinese_count(number: int) -> str:
    """A count before a measure word: 一, 两, … 十, 十一, … 九十九, then Arabic digits."""
    if number == 2:
        return "两"
    if number < 10:
        return _DIGITS[number]
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def mark(number: int) -> str:
    """The sign of the table's n-th note: ① to ⑳, then (21)."""
    if _CIRCLED_FIRST <= number <= _CIRCLED_LAST:
        return chr(ord("①") + number - 1)
    return f"({number})"


def source_note(title: str, issuer: str) -> str:
    """The sentence that names the report a brief is taken from."""
    return (_FROM_ISSUER if issuer else _FROM).format(issuer=issuer, title=title)


def printed_note(day: date) -> str:
    """The sentence that tells the day of printing, in Arabic digits without leading zeros (7.3.5.4)."""
    return _PRINTED_ON.format(year=day.year, month=day.month, day=day.day)


def supplied_note(numbers: Sequence[str], bracketed: bool) -> str:
    """The sentence about numbers the source lost; empty when none was supplied.

    ``numbers`` as printed, without the pause mark: 四, （二）. Twelve are named, the rest counted.
    """
    if not numbers:
        return ""
    count = chinese_count(len(numbers))
    if bracketed:
        return _BRACKETED.format(count=count)
    named = "".join(f"“{number}”" for number in numbers[:_NAMED_AT_MOST])
    return _SUPPLIED.format(numbers=named + (_AND_MORE if len(numbers) > _NAMED_AT_MOST else ""), count=count)
