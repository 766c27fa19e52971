"""A list of names in which one is found by what is typed: as it stands, or by pinyin; the best first."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from viewer.model import Span
from viewer.query.normal import fold
from viewer.query.pinyin import is_latin, is_mixed, mixed_patterns, sound_patterns
from viewer.query.sounds import Sounds, sounds_in

_SPACES = re.compile(r"\s+")


class Match(NamedTuple):
    """A name that holds all that was typed: its ``place`` in the list, and where in it (offsets of the name).

    ``sounded``: at least one word was found by its pinyin.
    """

    place: int
    spans: tuple[Span, ...]
    sounded: bool = False


class Roll:
    """The names are folded and looked through as one text, so that ten thousand take no longer than a page."""

    def __init__(self, names: Sequence[str]) -> None:
        self._lines = [_SPACES.sub(" ", name) for name in names]
        self._begins = _begins(self._lines)
        self._folded = fold("\n".join(self._lines))
        self._starts = [bisect_left(self._folded.starts, begin) for begin in self._begins]

    def find(self, typed: str) -> tuple[Match, ...]:
        """The names that hold every word of ``typed``: literal ones before those found by pinyin, and among these
        those where the first word opens the name or follows a mark or space in it, else in the list's order. None where
        nothing is typed.
        """
        # Folded with line ends between: a space would be taken for digit grouping.
        words = fold(_SPACES.sub("\n", typed)).text.split()
        if not words:
            return ()
        found = [self._word(word) for word in words]
        places = set.intersection(*(literal.keys() | sounded.keys() for literal, sounded in found))
        matches = []
        for place in sorted(places):
            spans = tuple(sorted({literal.get(place) or sounded[place] for literal, sounded in found}))
            matches.append(Match(place, spans, any(place not in literal for literal, _ in found)))
        first = found[0]
        return tuple(sorted(matches, key=lambda match: (match.sounded, self._within(match.place, first))))

    def _within(self, place: int, found: tuple[Mapping[int, Span], Mapping[int, Span]]) -> bool:
        """True where the word goes on from another letter or character of the name."""
        start = (found[0].get(place) or found[1][place]).start
        return start > 0 and self._lines[place][start - 1].isalnum()

    def _word(self, word: str) -> tuple[Mapping[int, Span], Mapping[int, Span]]:
        """The names that hold a folded word as it stands, and those that hold it by its pinyin alone."""
        literal = self._places(re.compile(re.escape(word)))
        mixed = is_mixed(word)
        if len(word) < 2 or not (mixed or is_latin(word)) or (mixed and literal):
            return literal, {}
        if literal and re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", self._folded.text):
            return literal, {}  # AI is AI
        for pattern in (mixed_patterns if mixed else sound_patterns)(word, self._sounds):
            sounded = self._places(pattern)
            if sounded:
                return literal, {place: span for place, span in sounded.items() if place not in literal}
        return literal, {}

    def _places(self, pattern: re.Pattern[str]) -> dict[int, Span]:
        """The first match in every name."""
        text, starts = self._folded.text, self._starts
        found: dict[int, Span] = {}
        match = pattern.search(text)
        while match is not None:
            place = bisect_right(starts, match.start()) - 1
            end = starts[place + 1] if place + 1 < len(starts) else len(text)
            span, begin = self._folded.verbatim(*match.span()), self._begins[place]
            found[place] = Span(span.start - begin, span.end - begin)
            match = pattern.search(text, end)
        return found

    @cached_property
    def _sounds(self) -> Sounds:
        return sounds_in(set(self._folded.text))


def _begins(lines: Sequence[str]) -> list[int]:
    """Where each line begins in all of them joined."""
    begins, at = [], 0
    for line in lines:
        begins.append(at)
        at += len(line) + 1
    return begins
