"""Unnumbered chapters above numbering that begins anew in each of them: 回顾 / 一、 二、 / 打算 / 一、 二、."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.ingest.chapter_names import names_a_part
from viewer.ingest.headings import TOP_RANK, Heading
from viewer.ingest.lines import Line
from viewer.ingest.numbering import Style

_FEWEST = 2
_FEWEST_COUNTED = 3
# The title of a report heads numbering as well, where a file holds several; it is no chapter.
_REPORT = re.compile(r"(?:报告|報告|公报|公報|规划|規劃|纲要|方案|计划|意见|通知|办法|决定)(?:[（(][^（()）]*[）)])*$")


def chapters_above_restarts(
    text: str, places: Sequence[tuple[Line, int]], numbered: Sequence[Heading], top: int
) -> list[Heading]:
    """The lines, each above a heading of rank ``top`` that counts from one again, or nothing.

    ``places``: the candidates in order, each with the number of the heading that comes next. Every new beginning must
    have such a line; those before the first and behind the last number are chapters beside them.
    """
    heads = [heading for heading in numbered if heading.rank == top]
    firsts = [heading for heading in heads if heading.ordinal == 1]
    if len(firsts) < _FEWEST or top == Style.SPOKEN:
        return []
    found: list[Line] = []
    end, at = -1, 0
    for first in firsts:
        while at < len(heads) and heads[at].index < first.index:
            end, at = heads[at].index, at + 1
        above = [line for line, ordinal in places if end < line.index < first.index and ordinal == 1]
        if not above or _REPORT.search(above[-1].span.of(text)):
            return []
        found.append(above[-1])
    outside = [line for line, _ in places if line.index < found[0].index or line.index > numbered[-1].index]
    return sorted((Heading(line, TOP_RANK) for line in [*found, *outside]), key=lambda heading: heading.index)


def chapters_by_name(
    text: str, places: Sequence[tuple[Line, int]], numbered: Sequence[Heading], top: int
) -> list[Heading]:
    """A part that every report has right above the only 一、 and all that stands behind the last number, such parts
    as well: 2030年工作回顾 / 一、 二、 三、 / 2031年工作安排; or nothing.
    """
    heads = [heading for heading in numbered if heading.rank == top]
    if top > Style.HAN or [heading.ordinal for heading in heads].count(1) != 1 or heads[0].ordinal != 1:
        return []
    above = [line for line, ordinal in places if line.index < heads[0].index and ordinal == 1]
    behind = [line for line, _ in places if line.index > numbered[-1].index]
    chapters = [*above[-1:], *behind]
    if not above or not behind or not all(names_a_part(line.span.of(text)) for line in chapters):
        return []
    return [Heading(line, TOP_RANK) for line in chapters]


def all_inside(places: Sequence[int], numbered: Sequence[Heading], top: int) -> bool:
    """True where （一） counts the chapters through and all unnumbered titles (``places``: lines) stand inside them."""
    heads = [heading for heading in numbered if heading.rank == top]
    if top != Style.PAREN_HAN or len(heads) < _FEWEST_COUNTED or len(places) < _FEWEST:
        return False
    counted = [heading.ordinal for heading in heads] == list(range(1, len(heads) + 1))
    inside = heads[0].index < places[0] and places[-1] < heads[-1].index
    return counted and inside and all(heading.own_line for heading in heads)
