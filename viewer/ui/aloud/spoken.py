"""What is read aloud: the sentences of a section from a place on. Pure, no Qt."""

from __future__ import annotations

import re

from viewer.model import Briefing, Span
from viewer.query.blocks import blocks_of
from viewer.shown import Table
from viewer.wraps import without_breaks

_SENTENCE = re.compile(r"[^。！？!?；;]*(?:[。！？!?；;]+[”’」』）)]*|$)")


def sentences_from(briefing: Briefing, unit: str, offset: int) -> tuple[Span, ...]:
    """The sentences of the reading unit from the one at ``offset`` on; a heading is one, a row of a table is one."""
    found: list[Span] = []
    for block in blocks_of(briefing):
        if briefing.unit_of(block.section) != unit or block.span.end <= offset:
            continue
        if isinstance(block, Table):
            found += [Span(row[0].span.start, row[-1].span.end) for row in block.rows if row]
        else:
            found += _cut(briefing.text, block.span)
    return tuple(span for span in found if span.end > offset)


def words_of(briefing: Briefing, span: Span) -> str:
    """What a voice is given to say: in one line, cells parted by commas."""
    return without_breaks(span.of(briefing.text)).replace("\t", "，").strip()


def _cut(text: str, span: Span) -> list[Span]:
    found = []
    for match in _SENTENCE.finditer(text, span.start, span.end):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            found.append(Span(start, end))
    return found
