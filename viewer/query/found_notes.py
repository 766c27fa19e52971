"""Which of the reader's own notes a filter query finds: by what was written and by the passage, as the report is.

Notes are found beside the report, never in it: sections, hits and figures are those of ``viewer.query.search`` alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from viewer.model import Briefing, Span
from viewer.notes import Note, section_at
from viewer.query.figures_asked import figures_asked
from viewer.query.index import index_of
from viewer.query.language import Asked, ask
from viewer.query.normal import fold
from viewer.query.numbering import units_numbered
from viewer.query.pinyin import is_latin, is_mixed, mixed_patterns, sound_patterns
from viewer.query.sounds import Sounds, sounds_in
from viewer.wraps import in_one_line

_BETWEEN = "\x00"


class FoundNotes:
    """Answers queries about ``notes`` on ``briefing``. Made once for the notes there are, so that a keystroke scans one
    folded text.
    """

    def __init__(self, briefing: Briefing, notes: tuple[Note, ...]) -> None:
        self._briefing, self._notes = briefing, notes
        # A line end parts what no match may run over: passage, note, next passage.
        # All at once: folded one by one they would cost ten times as much.
        parts = [f"{in_one_line(note.words)}\n{note.text}\n".replace(_BETWEEN, "") for note in notes]
        parts = fold(_BETWEEN.join(parts)).text.split(_BETWEEN) if parts else []
        self._text = "".join(parts)
        self._ends: Sequence[int] = tuple(accumulate(map(len, parts)))
        self._sounds: Sounds | None = None

    def by(self, query: str) -> tuple[Note, ...]:
        """The notes that all of ``query`` (``viewer.query.language``) holds for, in their order.

        Words must stand in the note or in its passage (a bookmark's is the section's heading), by pinyin where the
        report would be searched so. A note lies in the chapter and section that it stands in; figures asked for are
        those that its passage touches. Where nothing is asked, all are found.
        """
        if not self._notes:
            return ()
        asked = ask(query, index_of(self._briefing).folded.text)
        found = set(range(len(self._notes)))
        for word in asked.words:
            if self._is_word(word):
                found &= self._holding(word) if word in asked.exact else self._spelt(word)
        for word in asked.without:
            found -= self._holding(word)
        if asked.places:
            found = {at for at in found if self._lies(self._notes[at], asked)}
        if asked.asks_figures:
            spans = self._figures(asked)
            found = {at for at in found if _touches(self._notes[at].span, spans)}
        return tuple(self._notes[at] for at in sorted(found))

    def _holding(self, word: str) -> set[int]:
        """The notes that hold the folded ``word`` as it stands."""
        found, place = set(), self._text.find(word)
        while place >= 0:
            at = bisect_right(self._ends, place)
            found.add(at)
            place = self._text.find(word, self._ends[at])
        return found

    def _is_word(self, word: str) -> bool:
        """False for a single letter that stands nowhere: another will follow."""
        letter = len(word) == 1 and is_latin(word)
        return not letter or word in self._text or word in index_of(self._briefing).folded.text

    def _spelt(self, word: str) -> set[int]:
        """The notes that hold the word, or what its letters stand for in the strictest spelling that is found anywhere.

        Words are told apart as ``viewer.query.words`` does for the report.
        """
        found, report = self._holding(word), index_of(self._briefing).folded.text
        latin = is_latin(word)
        itself = re.compile(rf"(?<![a-z]){word}(?![a-z])" if latin else re.escape(word))
        if len(word) == 1 or not (latin or is_mixed(word)) or itself.search(report) or itself.search(self._text):
            return found
        if self._sounds is None:
            self._sounds = sounds_in(set(self._text).union(report))
        for pattern in (sound_patterns if latin else mixed_patterns)(word, self._sounds):
            if pattern.search(self._text) or pattern.search(report):
                return found.union(self._matching(pattern))
        return found

    def _matching(self, pattern: re.Pattern[str]) -> Iterator[int]:
        match = pattern.search(self._text)
        while match is not None:
            at = bisect_right(self._ends, match.start())
            yield at
            match = pattern.search(self._text, self._ends[at])

    def _lies(self, note: Note, asked: Asked) -> bool:
        briefing = self._briefing
        unit = briefing.unit_of(section_at(briefing, note.span.start))
        return all(
            unit in units_numbered(briefing, place.level, place.number)
            and (place.chapter is None or unit in units_numbered(briefing, 1, place.chapter))
            for place in asked.places
        )

    def _figures(self, asked: Asked) -> list[Span]:
        units = figures_asked(self._briefing, asked).values()
        return [self._briefing.metric(metric_id).span for ids in units for metric_id in ids]


def _touches(span: Span, others: list[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in others)
