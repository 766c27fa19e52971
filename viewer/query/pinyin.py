"""Turns Latin letters into a pattern for the characters that are read so: tingche, tingc, tche and tc for 停车.

A match is a run of Chinese characters: it cannot go over punctuation, digits, letters or the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache

from viewer.query.sounds import Sounds

Piece = str
"""The characters that may stand for one syllable of the query."""
_LETTERS = re.compile("[a-z]+(?:'[a-z]+)*")
_HAN = "[\u3400-\u9fff]+"
_RUN = re.compile(f"{_HAN}|{_LETTERS.pattern}")
_MIXED = re.compile(f"(?:{_HAN}{_LETTERS.pattern})+(?:{_HAN})?|(?:{_LETTERS.pattern}{_HAN})+(?:{_LETTERS.pattern})?")
_MOST = 12
"""Ways to part the letters into syllables that are tried, those of the fewest syllables first."""
_LONGEST = 6
"""Letters of the longest syllable (zhuang)."""
_MOST_LETTERS = 48


def is_latin(word: str) -> bool:
    """True for a folded word of Latin letters alone, apostrophes between syllables allowed (xi'an)."""
    return len(word) <= _MOST_LETTERS and _LETTERS.fullmatch(word) is not None


def is_mixed(word: str) -> bool:
    """True for a folded word of characters and letters in turn, nothing else (停che, tche位)."""
    return len(word) <= _MOST_LETTERS and _MIXED.fullmatch(word) is not None


class Spelling(IntEnum):
    """How freely letters are read: every syllable in full; any by its initial; the last one cut off anywhere."""

    FULL = 0
    SHORT = 1
    BEGUN = 2


def sound_patterns(letters: str, sounds: Sounds) -> Iterator[re.Pattern[str]]:
    """Patterns for what ``letters`` (see ``is_latin``) may stand for, the strictest first; each is made when asked for.

    Whoever searches takes the first that is found: shui is 水 and 税, not 社会, though s-hui is read so too. What is
    still being typed (tingch) is found last.
    """
    for spelling in Spelling:
        ways = _Ways(letters, sounds, spelling).all()
        if ways:
            yield re.compile(_pattern(ways))


def mixed_patterns(word: str, sounds: Sounds) -> Iterator[re.Pattern[str]]:
    """Patterns for a word that ``is_mixed``: characters as they stand, the letters between them by their sound, the
    strictest first. Beside a character one initial says enough; only letters at the end may be cut off.
    """
    runs = _RUN.findall(word)
    for spelling in Spelling:
        parts: list[str] = []
        for place, run in enumerate(runs):
            if not is_latin(run):
                parts.append(re.escape(run))
                continue
            within = Spelling.SHORT if place < len(runs) - 1 else spelling
            ways = _Ways(run, sounds, min(spelling, within), beside=True).all()
            parts += [f"(?:{_pattern(ways)})"] if ways else []
        if len(parts) == len(runs):
            yield re.compile("".join(parts))


def _pattern(ways: list[tuple[Piece, ...]]) -> str:
    """One pattern of all ways. It begins with one set of characters, for which ``re`` scans fastest."""
    if len(ways) == 1:
        return "".join(map(_set, ways[0]))
    first = "".join(dict.fromkeys("".join(way[0] for way in ways)))
    ways = sorted(ways, key=len, reverse=True)  # tsh is 停实会 where that stands, before 停实
    rest = "|".join(f"(?<={_set(way[0])})" + "".join(map(_set, way[1:])) for way in ways)
    return f"{_set(first)}(?:{rest})"


@lru_cache(maxsize=256)
def _set(characters: str) -> str:
    return f"[{''.join(sorted(characters))}]"  # Chinese characters alone: none has a meaning in a pattern


class _Ways:
    """Parts letters into syllables; ``all`` gives the characters of each syllable, way by way."""

    def __init__(self, letters: str, sounds: Sounds, spelling: Spelling, *, beside: bool = False) -> None:
        self._beside = beside
        self._stops = frozenset(_stops(letters))
        self._letters = letters.replace("'", "")
        self._sounds, self._spelling = sounds, spelling
        self._end = len(self._letters)
        self._pieces = [tuple(self._pieces_at(place)) for place in range(self._end)]
        self._least = self._least_pieces()

    def all(self) -> list[tuple[Piece, ...]]:
        found: list[tuple[Piece, ...]] = []
        least = self._least[0]
        if least is None:
            return found
        for count in range(least, self._end + 1):
            for way in self._of(0, count):
                found.append(way)
                if len(found) == _MOST:
                    return found
        return found

    def _of(self, place: int, count: int) -> Iterator[tuple[Piece, ...]]:
        """The ways from ``place`` to the end in exactly ``count`` syllables."""
        if place == self._end:
            if count == 0:
                yield ()
            return
        for length, characters in self._pieces[place]:
            least = self._least[place + length]
            if least is not None and least < count:
                for rest in self._of(place + length, count - 1):
                    yield (characters, *rest)

    def _pieces_at(self, place: int) -> Iterator[tuple[int, Piece]]:
        last = self._letters[place:]
        for length in range(min(_LONGEST, len(last)), 0, -1):
            if not self._split(place, length):
                characters = self._characters(last[:length], whole=place == 0, ends=length == len(last))
                if characters:
                    yield length, characters

    def _characters(self, piece: str, *, whole: bool, ends: bool) -> Piece | None:
        """What a piece may stand for. One initial and no more (sh) says too little."""
        if self._spelling is Spelling.BEGUN and ends:
            return self._sounds.begun(piece)
        full = self._sounds.full.get(piece)
        if full or self._spelling is Spelling.FULL or (whole and ends and not self._beside):
            return full
        return self._sounds.initials.get(piece)

    def _split(self, place: int, length: int) -> bool:
        """True when an apostrophe stands inside these letters."""
        return any(place < stop < place + length for stop in self._stops)

    def _least_pieces(self) -> list[int | None]:
        least: list[int | None] = [None] * self._end + [0]
        for place in range(self._end - 1, -1, -1):
            rests = [rest for length, _ in self._pieces[place] if (rest := least[place + length]) is not None]
            least[place] = 1 + min(rests) if rests else None
        return least


def _stops(letters: str) -> Iterator[int]:
    """Where apostrophes part the letters, counted without them."""
    parts = letters.split("'")
    place = 0
    for part in parts[:-1]:
        place += len(part)
        yield place
