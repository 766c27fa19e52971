"""Points inside a paragraph (一是…。二是…。) and the closing passage that speaks of the whole after the last one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from viewer.ingest.lines import sentence_end
from viewer.ingest.numbering import from_han
from viewer.model import Span

_POINT = re.compile(
    # A look at the first character makes the search several times as fast.
    r"(?=[一二三四五六七八九十第其])"
    r"(?:([一二三四五六七八九十]{1,3})(是|要)(?!否|不)|([第其])([一二三四五六七八九十]{1,3})[，,、：:])"
)
_TITLE_LENGTH = 100
_FEWEST = 2
_CLOSERS = "”’」』）)"
_STOPS = "。！？!?"

# How a sentence opens that reports on the whole (time up to now, a period, the first batch, a summing-up). A day or a
# month inside a year is an event, not a period.
_STATUS = r"截至|截止|目前|至今|迄今|到目前|现阶段"
_PERIOD = (
    r"今年|本年度?|全年|当年|去年|近年来?|年内|[一二三四五六七八九十两几]年(?:多)?来|上半年|下半年|[一二三四]季度|"
    + (r"\d{4}年(?!\d{1,2}月(?![-—–~至到]))|\d{1,2}[-—–~至到]\d{1,2}月|“?十[一二三四五六七八九]五”?(?:期间|时期|以来)")
)
_SUMMING_UP = r"首批|首期|第一批|通过(?:以上|上述)|以上|上述|综上|总的来看|总体(?:上|来看)|经过(?:努力|一年)"
_PLACE = r"(?:[我全本]?[省市区县州旗镇乡]|[\u4e00-\u9fff]{2,7}[省市区县州旗镇乡])"
_CLOSING = re.compile(
    rf"(?P<status>{_PLACE}?(?:{_STATUS}))|(?P<period>{_PLACE}?(?:{_PERIOD}))|(?P<sum>{_SUMMING_UP})"
    rf"|(?P<total>[我全本][省市区县州旗国](?:共|累计|合计|总计))"
)


@dataclass(frozen=True, slots=True)
class Point:
    """A point: its number, its title, and the place behind the title where its text begins.

    ``end``: where its passage ends when it is the last of its run, otherwise None (the next point ends it).
    """

    number: str
    start: int
    title: Span
    after: int
    end: int | None = None


@dataclass(frozen=True, slots=True)
class _Opening:
    """A sentence that opens with a point's number."""

    kind: str
    ordinal: int
    start: int
    title_start: int
    first_only: bool


def points_in(text: str, start: int, end: int) -> list[Point]:
    """The points in the paragraph ``[start, end)`` of ``text``, in order.

    A run counts from one upwards, each member opening a sentence (the first may also follow a colon); numbers inside a
    sentence (``一是…；二是…``) are an enumeration, not points, and so is a run whose members have no titles.
    """
    if _POINT.search(text, start, end) is None:
        return []
    openings = list(_openings(text, start, end))
    if len(openings) < _FEWEST:
        return []
    found: list[Point] = []
    run: list[_Opening] = []
    for opening in [*openings, None]:
        if opening and run and opening.kind == run[-1].kind and opening.ordinal == len(run) + 1:
            if not opening.first_only:
                run.append(opening)
            continue
        if opening is None or opening.ordinal == 1:
            found += _points(text, run, opening.start if opening else end)
            run = [opening] if opening else []
    return found


def _openings(text: str, start: int, end: int) -> Iterator[_Opening]:
    for match in _POINT.finditer(text, start, end):
        after_colon = False
        if match.start() > start:
            place = match.start() - 1
            while place > start and (text[place] in _CLOSERS or text[place].isspace()):
                place -= 1
            after_colon = text[place] in "：:"
            if text[place] not in _STOPS and not after_colon:
                continue
        kind, digits = (match[2], match[1]) if match[1] else (match[3], match[4])
        yield _Opening(kind, from_han(digits), match.start(), match.end(), after_colon)


def _points(text: str, run: list[_Opening], end: int) -> list[Point]:
    """A run as points, none when it has fewer than two members or most of them open with a sentence too long."""
    if len(run) < _FEWEST:
        return []
    points = []
    for opening, limit in zip(run, [*(opening.start for opening in run[1:]), end], strict=True):
        stop = sentence_end(text, opening.title_start, limit)
        title = Span(opening.title_start, min(stop, limit))
        number = text[opening.start : opening.title_start]
        points.append(Point(number, opening.start, title, min(stop + 1, limit)))
    fitting = sum(0 < len(point.title.of(text).strip()) <= _TITLE_LENGTH for point in points)
    if fitting * 2 < len(points) or not all(point.title.of(text).strip() for point in points):
        return []
    last = points[-1]
    closing = _closing(text, points, end)
    return [*points[:-1], Point(last.number, last.start, last.title, last.after, closing)]


def _closing(text: str, points: list[Point], end: int) -> int:
    """Where the last point's passage ends: at the sentence that turns to the whole, else at ``end``.

    The point keeps at least one sentence. An opening that the points before also use inside their own passages is how
    this author reports on each point, and closes nothing.
    """
    habits = {
        match.lastgroup
        for point, following in pairwise(points)
        for start in _sentences(text, point.after, following.start)
        if (match := _CLOSING.match(text, start, following.start))
    }
    for nth, start in enumerate(_sentences(text, points[-1].after, end)):
        match = _CLOSING.match(text, start, end)
        if nth > 0 and match and match.lastgroup not in habits:
            return start
    return end


def _sentences(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets at which sentences begin in ``[start, end)``."""
    while start < end:
        yield start
        start = sentence_end(text, start, end) + 1
        while start < end and (text[start] in _CLOSERS or text[start].isspace()):
            start += 1
