"""What was probably meant by a query that finds nothing: words of this report that sound alike or are one letter off.

Nothing is searched instead of what was typed; the words are only offered.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from viewer.model import Briefing
from viewer.query.index import Index, index_of
from viewer.query.language import ask
from viewer.query.normal import fold
from viewer.query.search import search
from viewer.query.sounds import Sounds, sounds_of, syllables_of
from viewer.query.words import words_of

_SHORTEST, _LONGEST = 2, 24
_TYPED = re.compile(r"[^\s\"“”„‟「」『』]+")
_RETROFLEX, _NASAL = re.compile("^([zcs])h"), re.compile("([aei])ng$")
_ANY = "[0-9a-z\u3400-\u9fff]"
_TRIED = 6
"""How many words of the report are tried in place of one that it does not have."""


class Near(NamedTuple):
    """A query to offer instead, the words in it that are new, and in how many places it finds something."""

    query: str
    words: tuple[str, ...]
    hits: int


def nearest(briefing: Briefing, query: str) -> Near | None:
    """The query that was probably meant by one that finds nothing; None where nothing comes near.

    Each word that the report does not have is replaced: first by characters that sound alike, then by such as are
    easily confused (zh and z, ang and an), then with one character changed, left out, put in or two swapped; of several
    the longest, then the most frequent.
    """
    index = index_of(briefing)
    lacking = [word for word in words_of(briefing, ask(query, index.words)) if not word.units(index)]
    if not lacking or not all(_SHORTEST <= len(word.typed) <= _LONGEST for word in lacking):
        return None
    sounds = sounds_of(briefing)
    choices = product(*(_words_near(word.typed, index, sounds) for word in lacking))
    for words in islice(choices, _TRIED):
        meant = _put_in(query, dict(zip((word.typed for word in lacking), words, strict=True)))
        selection = search(briefing, meant)
        if selection.matched:
            return Near(meant, words, len(selection.hits))
    return None


def _put_in(query: str, words: Mapping[str, str]) -> str:
    """``query`` with words put in place of others, which may have been typed in another width or script."""
    return _TYPED.sub(lambda token: words.get(fold(token[0]).text, token[0]), query)


def _words_near(word: str, index: Index, sounds: Sounds) -> Iterator[str]:
    """Words of the report near ``word``, the likeliest first, no more than are worth trying."""
    text = index.words
    seen: set[str] = set()
    # Each way is tried only when the words of the one before did not do.
    ways: tuple[Callable[[], Counter[str]], ...] = (
        lambda: _alike(word, text, sounds, str),
        lambda: _alike(word, text, sounds, _blurred),
        lambda: _one_off(word, text),
    )
    for find in ways:
        # A longer word keeps more of what was typed; of equal length the more frequent is the likelier.
        ranked = sorted(find().items(), key=lambda entry: (-len(entry[0]), -entry[1], entry[0]))
        for near, _times in ranked[:_TRIED]:
            if near not in seen:
                seen.add(near)
                yield near


def _alike(word: str, text: str, sounds: Sounds, key: Callable[[str], str]) -> Counter[str]:
    """Stretches of the text whose characters sound like those of ``word``, one by one, as far as ``key`` tells."""
    sets = []
    for character in word:
        keys = set(map(key, syllables_of(character)))
        alike = "".join(readers for syllable, readers in sounds.full.items() if key(syllable) in keys)
        sets.append(f"[{alike}]" if alike else re.escape(character))
    return Counter(re.findall("".join(sets), text))


@lru_cache(maxsize=1024)
def _blurred(syllable: str) -> str:
    """A syllable as those hear it who do not tell zh from z, ang from an, n from l."""
    return _NASAL.sub(r"\1n", _RETROFLEX.sub(r"\1", "l" + syllable[1:] if syllable[0] == "n" else syllable))


def _one_off(word: str, text: str) -> Counter[str]:
    """Stretches of the text that are one mistake away from ``word``, with their frequency.

    Of two characters only the order can be wrong: a single one left of them says nothing.
    """
    found: Counter[str] = Counter()
    places = range(len(word))
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places[:-1]}
    if len(word) > _SHORTEST:
        swapped |= {word[:at] + word[at + 1 :] for at in places}
        for at in places:
            found.update(_with_any(word[:at], word[at + 1 :], text))
            found.update(_with_any(word[:at], word[at:], text))
    found.update({near: text.count(near) for near in swapped if near in text})
    found.pop(word, None)
    return found


def _with_any(before: str, after: str, text: str) -> Iterator[str]:
    """The stretches ``before`` + one character of a word + ``after``."""
    if before:
        yield from re.findall(f"{re.escape(before)}{_ANY}{re.escape(after)}", text)
        return
    place = text.find(after)
    while place >= 0:
        if place and re.fullmatch(_ANY, text[place - 1]):
            yield text[place - 1 : place + len(after)]
        place = text.find(after, place + 1)
