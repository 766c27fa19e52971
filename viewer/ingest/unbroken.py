"""Parts what a saved page ran together: a text without line ends, its paragraphs set off by wide blanks at most."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.ingest.run_on import front_end, title_end, unnumbered
from viewer.model import Span
from viewer.source import Source, SourceParagraph

_SHORTEST = 200
# Not the blanks that spread a short title (总　　则), however many: a row of blanks is one gap or none.
_BLANK = r"[\u3000\xa0 ]"
_WIDE = rf"(?<!{_BLANK})(?={_BLANK}*?(?:[\u3000\xa0]{{2}}| {{2}})){_BLANK}++"
_GAP = re.compile(rf"(?={_BLANK})(?:(?<![\s、][\u3400-\u9fff]){_WIDE}|{_WIDE}(?![\u3400-\u9fff](?:\s|$)))")
_BEGUN = re.compile(
    r"[一二三四五六七八九十]{1,3}\s?[、．.]|[（(][一二三四五六七八九十\da-z]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[^\s]{1,2}\s"
    r"|\d{1,3}[.．、](?!\d)|[壹貳贰參叁肆伍]、|[A-Z][.、]|[图圖表]\s?\d|—"
)
# Not between letters or digits of the Latin sort.
_SINGLE = re.compile(r"(?<=[^A-Za-z\d\s])[ \u3000\xa0](?=\S)|(?<=[A-Za-z\d])[ \u3000\xa0](?=[^A-Za-z\d\s])")
_FEWEST = 4
_TITLE = 60
_STOPS = "。！？!?；;：:”’」』）)"
# So much of the text in one paragraph, and numbers behind full stops: nothing sets its paragraphs off.
_MOST = 0.6
# Behind the end of a sentence; a first number behind a colon as well.
_STOPPED = r"(?:(?<=[。！？!?])|(?<=[。！？!?][”’」』）)])|(?<=[：:])(?=\s?[（(]?一[、）)]))\s?"
_NUMBER = re.compile(
    _STOPPED
    + r"(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节節])"
)
_CHAPTERS = re.compile(_STOPPED + r"(?:二、|第二章|[（(]二[）)])")


def paragraphs_apart(source: Source) -> Source:
    """``source`` with such a paragraph in pieces; the text stays as it is. Time grows linearly with the text.

    Blanks part a long paragraph where most of them follow the end of a sentence or stand before a number, so that no
    columns are meant.
    """
    if not any(paragraph.span.end - paragraph.span.start >= _SHORTEST for paragraph in source.paragraphs):
        return source
    return source._replace(
        paragraphs=tuple(piece for paragraph in source.paragraphs for piece in _pieces(source.text, paragraph))
    )


def _pieces(text: str, paragraph: SourceParagraph) -> Iterator[SourceParagraph]:
    start, end = paragraph.span
    if end - start < _SHORTEST or paragraph.level is not None:
        yield paragraph
        return
    gaps = [Span(*match.span()) for match in _GAP.finditer(text, start, end)]
    if len(gaps) < _FEWEST or _stopped(text, gaps) * 2 < len(gaps):
        gaps = _in_a_text_without_any(text, paragraph)
    if not gaps or text.count("\t", start, end) > len(gaps):
        yield paragraph
        return
    bounds = [Span(start, start), *gaps, Span(end, end)]
    for before, after in pairwise(bounds):
        if before.end < after.start:
            yield paragraph._replace(span=Span(before.end, after.start))


def _stopped(text: str, gaps: Sequence[Span]) -> int:
    """So many of ``gaps`` follow the end of a sentence or stand before a number."""
    return sum(text[gap.start - 1] in _STOPS or _BEGUN.match(text, gap.end) is not None for gap in gaps)


def _in_a_text_without_any(text: str, paragraph: SourceParagraph) -> list[Span]:
    """Where a paragraph that is nearly the whole text has its own: at single blanks, or at its numbers."""
    start, end = paragraph.span
    if end - start < _MOST * len(text) or not _CHAPTERS.search(text, start, end):
        return []
    blanks = [Span(*match.span()) for match in _SINGLE.finditer(text, start, end)]
    titles = sum(b.start - a.end <= _TITLE and _BEGUN.match(text, a.end) is not None for a, b in pairwise(blanks))
    if len(blanks) >= _FEWEST and (_stopped(text, blanks) + titles) * 3 >= len(blanks) * 2:
        return blanks
    bare = list(unnumbered(text, start, end))
    heads = [Span(title.start, title.start) for title in bare]
    heads = sorted([*heads, *(Span(*match.span()) for match in _NUMBER.finditer(text, start, end))])
    pieces = [Span(before.end, after.start) for before, after in pairwise([*heads, Span(end, end)])]
    ends = [front_end(text, start, end), *(title_end(text, *piece) for piece in pieces), *(one.end for one in bare)]
    return sorted({*heads, *(Span(place, place) for place in ends if place is not None)})
