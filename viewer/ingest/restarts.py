"""Unnumbered chapters above numbering that begins anew in each of them: 回顾 / 一、 二、 / 打算 / 一、 二、."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.ingest.headings import TOP_RANK, Heading
from viewer.ingest.lines import Line
from viewer.ingest.numbering import Style

_FEWEST = 2
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
