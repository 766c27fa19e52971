"""Puts together what a saved page tore apart: a number and its title, or the two halves of a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.ingest.numbering import Style, read_mark
from viewer.model import Span
from viewer.source import Source, SourceParagraph

_OPENERS = "（(〔［【"
_NUMBERS = frozenset({Style.PART, Style.CHAPTER, Style.ARTICLE, Style.FORMAL, Style.HAN, Style.PAREN_HAN})
_LONGEST_NUMBER = 8
# Titles are torn in two where most of those with a number have a rest of a few characters below, then the text.
_FEWEST_TORN = 3
_SELDOM = 4
_REST = re.compile(r"[\u3400-\u9fff“”‘’（）()、A-Za-z\d]{2,14}")
_FIRST_HALF = re.compile(r"[^。；;！？!?：:\n]{3,40}")
_SENTENCE = re.compile(r"[。；！？]")


def with_whole_headings(source: Source) -> Source:
    """``source``, a bare number (一、 or 第一章) or its opening bracket and the paragraph after it being one paragraph,
    and so the two halves of titles where a page tore most of them.

    The text stays as it is: such a paragraph holds the line end between the two.
    """
    joined: list[SourceParagraph] = []
    for paragraph in source.paragraphs:
        before = joined[-1] if joined else None
        if before is not None and _belong_together(source.text, before, paragraph):
            joined[-1] = before._replace(span=Span(before.span.start, paragraph.span.end))
        else:
            joined.append(paragraph)
    return source._replace(paragraphs=tuple(_mended(source.text, joined)))


def _mended(text: str, paragraphs: list[SourceParagraph]) -> list[SourceParagraph]:
    """``paragraphs`` with torn titles in one piece: a numbered line, the short rest of it, then a sentence."""
    rests = [_REST.fullmatch(text, *paragraph.span) is not None for paragraph in paragraphs]
    if sum(rests) < _FEWEST_TORN:
        return paragraphs
    heads = {at for at, paragraph in enumerate(paragraphs) if _is_first_half(text, paragraph)}
    told = [_SENTENCE.search(text, *paragraph.span) is not None for paragraph in paragraphs]
    torn = {at for at in heads if rests[at + 1 : at + 2] == [True] and told[at + 2 : at + 3] == [True]}
    whole = [at for at in heads - torn if told[at + 1 : at + 2] == [True]]
    # Unnumbered sections look like such rests below the first title only.
    loose = sum(told[at - 1] and rests[at] and told[at + 1] for at in range(1, len(paragraphs) - 1))
    if len(torn) < _FEWEST_TORN or len(torn) <= len(whole) or loose * _SELDOM > len(torn):
        return paragraphs
    return _joined(paragraphs, torn)


def _joined(paragraphs: Sequence[SourceParagraph], torn: set[int]) -> list[SourceParagraph]:
    found: list[SourceParagraph] = []
    for at, paragraph in enumerate(paragraphs):
        if at - 1 in torn:
            found[-1] = found[-1]._replace(span=Span(found[-1].span.start, paragraph.span.end))
        else:
            found.append(paragraph)
    return found


def _is_first_half(text: str, paragraph: SourceParagraph) -> bool:
    mark = read_mark(text, *paragraph.span) if paragraph.level is None else None
    if mark is None or mark.style not in _NUMBERS or mark.slip:
        return False
    return _FIRST_HALF.fullmatch(text, mark.end, paragraph.span.end) is not None


def _belong_together(text: str, number: SourceParagraph, title: SourceParagraph) -> bool:
    start, end = number.span
    if end - start > _LONGEST_NUMBER or number.level != title.level or "\t" in text[end : title.span.start]:
        return False
    if text[start:end] in _OPENERS:
        # （ / 二）甲: what follows is a number that lacks its bracket.
        following = read_mark(text, *title.span)
        return following is not None and following.style is Style.PAREN_HAN and following.slip
    mark = read_mark(text, start, end)
    alone = mark is not None and mark.end == end and mark.style in _NUMBERS and not mark.slip
    return alone and read_mark(text, *title.span) is None
