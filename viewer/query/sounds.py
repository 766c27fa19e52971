"""How characters are read: the table behind the search by pinyin and behind what was probably meant.

``resources/pinyin.txt`` holds every reading of a character, without tones; a character of several readings (重: chong,
tong, zhong) is found by each. It is read when a filter first needs it, which is after the first paint.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from viewer.model import Briefing
from viewer.paths import resources
from viewer.query.index import index_of
from viewer.query.keep import kept_per_briefing

_TWO_LETTERS = ("zh", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Sounds:
    """The characters of one text by their sound: ``full`` by syllable, ``initials`` by its first letter or letters."""

    full: Mapping[str, str]
    initials: Mapping[str, str]

    def begun(self, letters: str) -> str:
        """The characters with a reading that begins with ``letters``."""
        return "".join(found for syllable, found in self.full.items() if syllable.startswith(letters))


@kept_per_briefing
def sounds_of(briefing: Briefing) -> Sounds:
    """The sounds of the characters in the folded text of ``briefing`` and in its titles; made once, about 3 ms."""
    return sounds_in(set(index_of(briefing).words))


def sounds_in(characters: Iterable[str]) -> Sounds:
    """The sounds of these characters; those that are not in the table have none."""
    wanted = frozenset(characters)
    full = {syllable: "".join(wanted.intersection(readers)) for syllable, readers in _table()}
    full = {syllable: readers for syllable, readers in full.items() if readers}
    initials: dict[str, set[str]] = {}
    for syllable, readers in full.items():
        for length in (1, 2):
            begin = syllable[:length]
            if length == 1 or begin in _TWO_LETTERS:
                initials.setdefault(begin, set()).update(readers)
    return Sounds(full, {begin: "".join(readers) for begin, readers in initials.items()})


@lru_cache(maxsize=1024)
def syllables_of(character: str) -> tuple[str, ...]:
    """Every reading of a character; none for what is not a Chinese character."""
    return tuple(syllable for syllable, readers in _table() if character in readers)


@cache
def _table() -> tuple[tuple[str, str], ...]:
    lines = (resources() / "pinyin.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(" ") for line in lines if not line.startswith("#"))
    return tuple((syllable, readers) for syllable, readers in rows)
