"""The words of a query as they are looked for: as they stand, or where the report has no such letters, by pinyin."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from viewer.model import Briefing
from viewer.query.index import Index, index_of
from viewer.query.language import Asked
from viewer.query.pinyin import is_latin, is_mixed, mixed_patterns, sound_patterns
from viewer.query.sounds import sounds_of


@dataclass(frozen=True, slots=True)
class Word:
    """A word: ``term`` where it is looked for as it stands, ``sound`` where it is looked for by pinyin, or both."""

    typed: str
    term: str | None
    sound: re.Pattern[str] | None = None

    @property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """Everything that is a place of this word."""
        term = () if self.term is None else (re.compile(re.escape(self.term)),)
        return term if self.sound is None else (*term, self.sound)

    def units(self, index: Index) -> set[str]:
        """Ids of the units whose own text holds it."""
        found = set() if self.term is None else index.units_with(self.term)
        return found if self.sound is None else found | index.units_matching(self.sound)

    def held_by(self, text: str) -> bool:
        """True when a folded ``text`` holds it."""
        return (self.term is not None and self.term in text) or (
            self.sound is not None and self.sound.search(text) is not None
        )


def words_of(briefing: Briefing, asked: Asked) -> tuple[Word, ...]:
    """The words to look for in ``briefing``, each for itself.

    Letters are taken for pinyin where they do not stand in the report as a word of their own: AI is AI. A single letter
    that the report does not have is not yet a word.
    """
    return tuple(word for word in (_word(briefing, typed, asked) for typed in asked.words) if word is not None)


def figure_words_of(briefing: Briefing, asked: Asked) -> tuple[Word, ...]:
    """The words that are to name or measure a figure, read like those of ``words_of``."""
    found = (_word(briefing, typed, asked) for typed in asked.figures or ())
    return tuple(word for word in found if word is not None)


def any_of(words: Sequence[Word]) -> Callable[[str], bool]:
    """Whether a folded text holds at least one of ``words``."""
    if len(words) == 1:
        (word,) = words
        term, sound = word.term, word.sound
        if sound is None and term is not None:
            return lambda text: term in text  # asked of every figure of a report at every keystroke
        if term is None and sound is not None:
            search = sound.search
            return lambda text: search(text) is not None
    if not any(word.sound for word in words):
        terms = [word.term for word in words if word.term is not None]
        return lambda text: any(map(text.__contains__, terms))
    return lambda text: any(word.held_by(text) for word in words)


def _word(briefing: Briefing, typed: str, asked: Asked) -> Word | None:
    latin = is_latin(typed)
    if typed in asked.exact or not (latin or is_mixed(typed)):
        return Word(typed, typed)
    text = index_of(briefing).words
    within = typed in text
    if within and not (latin and re.search(rf"(?<![a-z]){typed}(?![a-z])", text) is None):
        return Word(typed, typed)
    if len(typed) == 1:
        return Word(typed, typed) if within else None
    for pattern in (sound_patterns if latin else mixed_patterns)(typed, sounds_of(briefing)):
        if pattern.search(text):
            return Word(typed, typed if within else None, pattern)
    return Word(typed, typed)
