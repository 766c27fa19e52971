"""Reads over the page numbers that a converter left among the paragraphs: they head nothing, and tear nothing apart."""

from __future__ import annotations

from viewer.ingest.numbering import read_mark
from viewer.model import Span
from viewer.page_lines import PageNumber, page_numbers
from viewer.source import Source, SourceParagraph


def without_page_numbers(source: Source) -> Source:
    """``source`` without the paragraphs that are page numbers, and with those in one piece that they tore apart.

    The text stays as it is: such a paragraph holds the page number, none of it is lost.
    """
    numbers = {number.span.start: number for number in page_numbers(source.text)}
    if not numbers:
        return source
    kept: list[SourceParagraph] = []
    torn: PageNumber | None = None
    for paragraph in source.paragraphs:
        if paragraph.span.start in numbers and numbers[paragraph.span.start].span == paragraph.span:
            torn = numbers[paragraph.span.start]
            continue
        if torn is not None and kept and _goes_on(source.text, torn, kept[-1], paragraph):
            kept[-1] = kept[-1]._replace(span=Span(kept[-1].span.start, paragraph.span.end))
        else:
            kept.append(paragraph)
        torn = None
    return source._replace(paragraphs=tuple(kept))


def _goes_on(text: str, number: PageNumber, before: SourceParagraph, after: SourceParagraph) -> bool:
    if number.gap is None or before.level is not None or after.level is not None:
        return False
    if number.gap != Span(before.span.end, after.span.start):
        return False
    # A heading's title would hold the page number.
    return read_mark(text, *before.span) is None or "。" in before.span.of(text)
