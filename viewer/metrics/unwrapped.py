"""A report without the line ends that only wrap its lines, and the way back to its own offsets.

A line broken at a fixed width may end inside a number (``12\\n34个``); the rules read the text as if it had not been
broken, and what they find is put back where it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from viewer.metrics.quick import begun_by, found_in_parts
from viewer.model import Span
from viewer.page_lines import page_numbers
from viewer.source import Report
from viewer.wraps import soft_breaks

_BLANKS = " \t\u3000"
# A page that was scraped breaks where it had a link or a bold number: a line that begins with a mark of the middle of a
# sentence, or with a number behind a word that asks for one, goes on with the line before.
_SET_OFF = begun_by(
    r" \n",
    r"(?<=[一-鿿]) (?=[\dA-Za-z])|(?<=[\dA-Za-z%％‰]) (?=[一-鿿])"
    r"|(?<=[一-鿿\d%％])\n(?=[，。、；）％%])"
    r"|(?<=\d)\n(?=[万亿]{0,2}(?:元|吨|亩|人次|平方|立方|公里|公顷|个百分点|%))"
    r"|(?:(?<=增长|下降|降低|提高|减少|增加|上升|达到|分别|突破|超过)|(?<=[、和及达至为居超约]))\n(?=\d)",
)
_REACH = 16
"""Characters that a place to set off and what stands behind it take at most."""


class Unwrapped:
    """``report`` as the rules read it, and where every character of it stands in the document."""

    def __init__(self, report: Report) -> None:
        self._original = report
        self._pieces = _pieces(report.text, soft_breaks(report.text) if report.wraps is None else report.wraps)
        self.report = report
        self._last = Span(0, 0), Span(0, 0)
        if len(self._pieces) == 1:
            return
        self._starts = [piece.start for piece in self._pieces]
        self._read = [0]
        for piece in self._pieces:
            self._read.append(self._read[-1] + piece.end - piece.start)
        sections = tuple(
            replace(section, heading=self._into(section.heading), body=self._into(section.body))
            for section in report.sections
        )
        text = "".join([piece.of(report.text) for piece in self._pieces])
        self.report = report._replace(text=text, sections=sections, wraps=None)

    def placed(self, start: int, end: int, core_start: int, core_end: int) -> tuple[Span, Span, str]:
        """Where a figure of the text as read stands in the document, where its core does, and its words there."""
        whole = len(self._pieces) == 1
        span = Span(start, end) if whole else self._out(start, end)
        if start == core_start and end == core_end:
            core = span
        else:
            core = Span(core_start, core_end) if whole else self._out(core_start, core_end)
        return span, core, self._original.text[span.start : span.end]

    def sentence(self, span: Span) -> Span:
        """The place in the document of a sentence of the text as read; its figures ask for it one after the other."""
        if span != self._last[0]:
            self._last = span, span if len(self._pieces) == 1 else self._out(*span)
        return self._last[1]

    def _out(self, start: int, end: int) -> Span:
        return Span(self._written_at(start), self._written_at(end - 1) + 1)

    def _into(self, span: Span) -> Span:
        return Span(self._read_at(span.start), self._read_at(span.end))

    def _read_at(self, offset: int) -> int:
        """Where ``offset`` of the document is in the text as read; the end of the piece before where it is left out."""
        at = max(0, bisect_right(self._starts, offset) - 1)
        return min(self._read[at] + max(0, offset - self._starts[at]), self._read[at + 1])

    def _written_at(self, offset: int) -> int:
        at = bisect_right(self._read, offset) - 1
        return self._starts[at] + offset - self._read[at]


def _pieces(text: str, breaks: tuple[int, ...]) -> list[Span]:
    """What is left of ``text`` without ``breaks``, page numbers and the blanks set between Han and other characters."""
    set_off = (Span(*match.span()) for match in found_in_parts(_SET_OFF, text, _REACH))
    pages = (number.gap or number.span for number in page_numbers(text))
    gaps = [Span(0, 0), *sorted((*_breaks(text, breaks), *set_off, *pages))]
    gaps.append(Span(len(text), len(text)))
    found: list[Span] = []
    start = 0
    for gap in gaps:
        if gap.start > start:
            found.append(Span(start, gap.start))
        start = max(start, gap.end)
    return found or [Span(0, len(text))]


def _breaks(text: str, breaks: tuple[int, ...]) -> Iterator[Span]:
    """Each line end with the blanks about it; one of them stays between Latin words."""
    for newline in breaks:
        start, end = newline, newline + 1
        while start > 0 and text[start - 1] in _BLANKS:
            start -= 1
        while end < len(text) and text[end] in _BLANKS:
            end += 1
        if start < newline and end < len(text) and _is_latin(text[start - 1]) and _is_latin(text[end]):
            start += 1
        yield Span(start, end)


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()
