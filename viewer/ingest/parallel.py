"""A section without a number among numbered ones that leave no room for it: its title is built as theirs are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from viewer.ingest.headings import Heading
from viewer.ingest.lines import Line
from viewer.ingest.numbering import Style

_FEWEST = 3
_PHRASES = re.compile("[，,]")
_SHORTER, _LONGER = 0.6, 1.6


def unnumbered_between(text: str, lines: Sequence[Line], own: Sequence[Heading]) -> Iterator[Heading]:
    """The one of ``lines`` that stands between the numbered sections ``own`` of a chapter as another of them, if any.

    Lines below a section are as a rule its parts. This one is alone in the whole chapter, behind a section's text, and
    its title has as many phrases (two at least) as every title beside it, and about their length.
    """
    rank = min((heading.rank for heading in own), default=Style.SPOKEN)
    siblings = [heading for heading in own if heading.rank == rank]
    if len(siblings) < _FEWEST or rank > Style.PAREN_HAN or not all(heading.own_line for heading in siblings):
        return
    if [heading.ordinal for heading in siblings] != list(range(1, len(siblings) + 1)):
        return
    inside = [line for line in lines if siblings[0].index < line.index < siblings[-1].index]
    if len(inside) != 1 or any(heading.index == inside[0].index - 1 for heading in own):
        return
    titles = [heading.line.title.of(text) for heading in siblings]
    title = inside[0].span.of(text)
    phrases = {len(_PHRASES.findall(one)) for one in (*titles, title)}
    usual = median(len(one) for one in titles)
    if len(phrases) == 1 and phrases != {0} and _SHORTER * usual <= len(title) <= _LONGER * usual:
        yield Heading(inside[0], rank)
