"""The lines of a report's front that are its title: in one piece, also where a page set it in two or three lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

KIND = (
    r"(?:报告|報告|公报|公報|规划|規劃|纲要|綱要|方案|计划|計劃|意见|意見|要点|要點|总结|總結|通知|通报|公告|办法|决定|决议"
    r"|批复|复函|函|规定|规则|条例|细则|预案|请示|答复|综述|概述|思路|讲话|措施"
    r"|演辞|演詞|演辭|預算案|预算案|白皮书|白皮書|年报|年報|简报"
    r"|(?:预算|決算|预决算|决算|預算)(?:公开|公開)?(?:说明|說明)?|情况说明|情況說明)"
)
_ENDS_IN_KIND = re.compile(rf"{KIND}(?:[（(][^（()）]{{1,20}}[）)])*$")
NOT_A_TITLE = re.compile(r"[。；;！？!?\t]|[，,：:、]$|^[—―－(（\-]|^\d{4}年\d{1,2}月")
PATH = re.compile(r"[|｜>＞»/]|[：:]\s*+[^\s：:]++\s*+$|^附[件录]|^[—―－\-]")
# What an organ or a number that stands behind it begins, and what can only go on with a title begun above.
ORGAN = re.compile(r"[\u4e00-\u9fff、]{2,40}(?:国务院|政府|委员会|办公厅|办公室|调查队|[局厅部署院])(?=\s|$)")
_BEGUN = re.compile(r"关于|關於|转发|轉發|印发|印發|批转")
_GOES_ON = re.compile(r"[与和暨及的]|第[一二三四五六七八九十\d]+[个号]")
# The place may stand on a line above the year: 某某自治州 / 2031年国民经济和社会发展统计公报.
_OF_A_YEAR = re.compile(r"\d{4}\s?年")
_PLACE = re.compile(r"[\u3400-\u9fff]{2,16}[省市区县州盟旗區縣镇乡鎮鄉]")
# A first line that begins with a place and says less than a title: 某省农村环境整治示范 / 资金管理办法.
_BEGINS_WITH_PLACE = re.compile(r"(?:\d{4}年(?:度)?)?[\u3400-\u9fff]{2,7}[省市区县州盟旗區縣][\u3400-\u9fff]{4,}")
_FILE_NUMBER = re.compile(r"[〔\[（(]\d{4}[〕\]）)]第?\d+号|^第?\d+号$|令$")
_NAVIGATION = re.compile(r"首页|首頁|当前位置|无障碍|^.{1,5}$")
_MARK = re.compile(r"(?<!\s)\s*+(?:[\[［〔【]\d{1,2}[\]］〕】]|[①-⑨])$")
# A line below the title that belongs to it: the years of a plan, what stage it is at.
_ADDED = re.compile(r"[（(](?:\d{4}\s?年?\s?[-—–－~～至]{1,2}\s?\d{4}\s?年|试行|草案|暂行|修订|征求意见稿|送审稿)[）)]")
_DECREE = re.compile(r"(?:中华人民共和国)?([\u4e00-\u9fff]{2,30})令")
_DECREED = re.compile(r"《([^《》]{2,50})》")
_LONGEST_TITLE = 80
_LONGEST_JOINED = 120
_MOST_LINES = 4


def named_title(words: Sequence[str], telling: re.Pattern[str], issuer: re.Pattern[str]) -> str:
    """The title among the lines of a front, or "": what ends in a kind of document, with the lines above it that
    belong to it; one that is ``telling`` (a year) or names an ``issuer`` before one without. A decree's is the name of
    what it puts into force.
    """
    if decree := decreed(words):
        return decree[1]
    found = []
    for at, line in enumerate(words):
        whole = _whole(words, at)
        if whole and not PATH.search(line) and len(whole) <= (_LONGEST_TITLE if whole == line else _LONGEST_JOINED):
            found.append(whole)
    first = [title for title in found if telling.search(title) or issuer.match(title) or _BEGUN.search(title)]
    return next(iter(first or found), "")


def decreed(words: Sequence[str]) -> tuple[str, str] | None:
    """Who put what into force by decree: the organ and the name of the rules, None for what is no decree."""
    organ = _DECREE.fullmatch(re.sub(r"\s", "", words[0])) if words else None
    name = _DECREED.search(words[-1]) if organ else None
    return (organ[1], name[1]) if organ and name else None


def _whole(words: Sequence[str], at: int) -> str:
    """The title that ends in the line ``at``, or ""."""
    line = without_mark(words[at])
    if NOT_A_TITLE.search(line) or not _ENDS_IN_KIND.search(line):
        return ""
    start = at
    if not _BEGUN.search(line):
        above = takewhile(lambda place: _is_piece(words[place]), range(at - 1, max(-1, at - _MOST_LINES), -1))
        begun = [place for place in above if _BEGUN.search(words[place])]
        if begun:
            start = begun[-1]
        elif at > 0 and (_GOES_ON.match(line) or _GOES_ON.match(words[at - 1][-1])) and _is_piece(words[at - 1]):
            start = at - 1
    if start == at == 1 and _goes_below(words[0], line):
        start = 0
    if start > 0 and _stands_above(words[start - 1], words[start]):
        start -= 1
    below = words[at + 1] if at + 1 < len(words) else ""
    return _closed_up([*words[start:at], line, below if _ADDED.fullmatch(below) else ""])


def _stands_above(upper: str, lower: str) -> bool:
    """True for the organ above 关于… and the place above the year, both of them part of the title."""
    by_organ = _BEGUN.match(lower) and ORGAN.fullmatch(upper)
    return bool(by_organ or (_OF_A_YEAR.match(lower) and _PLACE.fullmatch(upper)))


def _goes_below(first: str, second: str) -> bool:
    """True for the two lines of a title of which the upper begins with the place and is no organ's name."""
    if not _BEGINS_WITH_PLACE.fullmatch(first) or ORGAN.fullmatch(first) or _PLACE.fullmatch(first):
        return False
    return _is_piece(first) and not _BEGINS_WITH_PLACE.match(second) and not _OF_A_YEAR.search(second)


def without_mark(line: str) -> str:
    """``line`` without the mark of a note at its end."""
    return _MARK.sub("", line)


def _is_piece(line: str) -> bool:
    """True for what may be the beginning or the middle of a title: no title itself, no number, date or navigation."""
    if _ENDS_IN_KIND.search(line) or _FILE_NUMBER.search(line) or _NAVIGATION.search(line):
        return False
    return len(line) <= _LONGEST_TITLE and not NOT_A_TITLE.search(line) and not PATH.search(line)


def _closed_up(pieces: Sequence[str]) -> str:
    """The pieces of a title as one, with the blanks out that only spread it."""
    return "".join(re.sub(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "", piece) for piece in pieces)
