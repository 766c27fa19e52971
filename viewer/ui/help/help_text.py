"""Finds words in the help: every word of a query in one topic, as it stands or by its pinyin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain

from viewer.model import Span
from viewer.query.normal import Folded, fold
from viewer.query.pinyin import is_latin, sound_patterns
from viewer.query.sounds import sounds_in


def find(text: str, starts: Sequence[int], query: str) -> tuple[Span, ...]:
    """Where the words of ``query`` stand in those topics that hold all of them, in order, none over another.

    ``starts``: where each topic begins in ``text``, ascending. Offsets are those of ``text``. Width, letter case and
    script do not matter; letters that the help does not have are read as pinyin.
    """
    words = fold(query).text.split()
    folded = fold(text)
    patterns = [_pattern(word, folded.text) for word in words]
    if not words or None in patterns:
        return ()
    found = [[_span(folded, match) for match in pattern.finditer(folded.text)] for pattern in patterns if pattern]
    holding = set.intersection(*({topic_of(starts, span.start) for span in spans} for spans in found))
    return _joined(sorted(span for span in chain.from_iterable(found) if topic_of(starts, span.start) in holding))


def topic_of(starts: Sequence[int], offset: int) -> int:
    """The place in ``starts`` of the topic that ``offset`` lies in; what precedes the first belongs to it."""
    return max(0, bisect_right(starts, offset) - 1)


def _pattern(word: str, text: str) -> re.Pattern[str] | None:
    anywhere = re.compile(re.escape(word))
    if not is_latin(word):
        return anywhere if anywhere.search(text) else None
    begins = re.compile(rf"(?<![a-z\d]){anywhere.pattern}")
    if begins.search(text):
        return begins
    # Letters in the middle of a word come last: tc is 停车 before it is a part of some English word.
    patterns = (*sound_patterns(word, sounds_in(set(text))), anywhere)
    return next((pattern for pattern in patterns if pattern.search(text)), None)


def _span(folded: Folded, match: re.Match[str]) -> Span:
    return folded.verbatim(*match.span())


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return tuple(joined)
