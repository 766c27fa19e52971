"""Where a title ends that nothing sets off from its text: 一、工作回顾2030年，全县上下… in a text without line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.ingest.chapter_names import PART
from viewer.model import Span

_NUMBER = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节節]\s?"
)
# A first sentence up to this length is a title itself.
_LONGEST = 30
_SHORTEST = 4
_STOP = re.compile(r"[。！？；：]")
# What follows a part's name unparted is a sentence where it is as long as this and holds a figure.
_SHORTEST_SENTENCE = 8
# The first sentence takes the title's own beginning up: 今后五年工作思路今后五年工作的总体要求是….
_TAKEN_UP = 4
_JOINING = "和与與及暨的、，对對"
_FIRST_SECTION = re.compile(r"[（(]一[）)]|第一[节節]|(?<![\d一二三四五六七八九十])1[.．](?!\d)")
# A part that every report has, when the words do not go on: 总体要求, not 总体要求和主要目标.
_NAMED = re.compile(rf"{PART}(?![和与與及暨的、，。：；])")
# How the first sentence below a title begins.
_OPENING = re.compile(
    r"(?<![和与與及至对對]|[\d—–-])(?:(?:19|20)\d{2}年|过去[一五]年|過去[一五]年|今年|去年|一年来|一年來|近年来|各位|我们[要将]|全[省市区區县縣州镇鎮乡鄉]|面对|当前)"
)
# The same, told beyond doubt: a first sentence as short as a title may begin so.
_SAID = re.compile(r"(?:(?:19|20)\d{2}年|过去[一五]年|過去[一五]年|今年|去年)[，是]")
_UNNUMBERED = re.compile(
    rf"(?<=[。！？!?])(?=(?P<title>[^。！？，；：、（(]{{0,16}}?{PART}(?:建议)?)(?:{_SAID.pattern}|[（(]一[）)])"
    r"|(?P<back>(?:附[件录]|名词解释)[^。！？；]{0,30}?)(?:一、|(?<!\d)1[.．、]))"
)
_FRONT = re.compile(
    r"\s*[^。！？；：\n]{2,50}?(?:报告|報告|公报|公報|规划|纲要|方案|计划|总结)(?=各位|同志们|主席|——|[（(]?(?:19|20)\d{2}年|来源|发布)"
)


def unnumbered(text: str, start: int, end: int) -> Iterator[Span]:
    """The titles without a number that stand run on behind a sentence: the parts every report has, and what heads the
    back matter above its first number.
    """
    for found in _UNNUMBERED.finditer(text, start, end):
        yield Span(*found.span("title" if found["title"] else "back"))


def title_end(text: str, start: int, end: int) -> int | None:
    """Offset behind the title of the numbered piece at ``start`` where its text follows unparted, None where a stop
    sets it off or nothing tells.
    """
    number = _NUMBER.match(text, start, end)
    if number is None:
        return None
    begun = number.end()
    stop = _STOP.search(text, begun, end)
    until = stop.start() if stop else end
    reach = min(begun + _LONGEST, end)
    if first := _FIRST_SECTION.search(text, begun + _SHORTEST, min(until, reach + _LONGEST)):
        return first.start()
    again = text.find(text[begun : begun + _TAKEN_UP], begun + _TAKEN_UP + _SHORTEST, reach)
    if again > 0 and text[again - 1] not in _JOINING:
        return again
    whole = until <= reach and stop is not None and stop[0] != "："
    named = _NAMED.search(text, begun, min(until, reach))
    if named and whole and _is_sentence(text[named.end() : until]):
        return named.end()
    if named and not (whole and "，" not in text[named.end() : until] and not _SAID.match(text, named.end())):
        return named.end()
    if whole:
        said = _SAID.search(text, begun + _SHORTEST, until)
        return said.start() if said else None
    opening = _OPENING.search(text, begun + _SHORTEST, min(until, reach))
    return opening.start() if opening else None


def _is_sentence(rest: str) -> bool:
    return len(rest) >= _SHORTEST_SENTENCE and any(sign.isdecimal() for sign in rest)


def front_end(text: str, start: int, end: int) -> int | None:
    """Offset behind the report's own title at ``start`` where the salutation or the date follows unparted."""
    front = _FRONT.match(text, start, end)
    return front.end() if front else None
