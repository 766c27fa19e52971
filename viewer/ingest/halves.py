"""Puts together what a saved page tore apart: a number on a line of its own and the title on the next."""

from __future__ import annotations

from viewer.ingest.numbering import Style, read_mark
from viewer.model import Source, SourceParagraph, Span

_OPENERS = "（(〔［【"
_NUMBERS = frozenset({Style.PART, Style.CHAPTER, Style.ARTICLE, Style.FORMAL, Style.HAN, Style.PAREN_HAN})
_LONGEST_NUMBER = 8


def with_whole_headings(source: Source) -> Source:
    """``source``, a bare number (一、 or 第一章) or its opening bracket and the paragraph after it being one paragraph.

    The text stays as it is: such a paragraph holds the line end between the two.
    """
    joined: list[SourceParagraph] = []
    for paragraph in source.paragraphs:
        before = joined[-1] if joined else None
        if before is not None and _belong_together(source.text, before, paragraph):
            joined[-1] = before._replace(span=Span(before.span.start, paragraph.span.end))
        else:
            joined.append(paragraph)
    return source._replace(paragraphs=tuple(joined))


def _belong_together(text: str, number: SourceParagraph, title: SourceParagraph) -> bool:
    start, end = number.span
    if end - start > _LONGEST_NUMBER or number.level != title.level or "\t" in text[end : title.span.start]:
        return False
    following = read_mark(text, *title.span)
    if text[start:end] in _OPENERS:
        # （ / 二）甲: what follows is a number that lacks its bracket.
        return following is not None and following.style is Style.PAREN_HAN and following.slip
    mark = read_mark(text, start, end)
    return mark is not None and mark.end == end and mark.style in _NUMBERS and not mark.slip and following is None
