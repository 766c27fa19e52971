"""Reads what was typed into the search field: words, and the few signs that say more than a word.

``a b``: both in one section. ``"a b"`` or “a b”: exactly so. ``-a``: sections without it. ``章:四``, ``节:二``: this
chapter or section. ``数:a``: figures named or measured so. ``>1000万``, ``>=50%``, ``100..200万``: figures of this
size. Signs of either width do. What is written otherwise is searched as it stands; a sign whose operand is still to
come is passed over, so that nothing jumps while it is typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from viewer.query.comparison import Comparison, read_comparison
from viewer.query.normal import fold
from viewer.query.numbering import number_named

_QUOTES = '"“”„‟〝〞〟「」｢｣″'
_OPEN = re.compile(rf"([-－−﹣]?)(?:([^\s:：{_QUOTES}]+)[:：])?[{_QUOTES}]([^{_QUOTES}]*)(?:[{_QUOTES}](?=\s|$)|$)")
_TOKEN = re.compile(r"\S+")
_KEYED = re.compile(r"([^\s:]+):(.*)", re.DOTALL)
_CHAPTER = frozenset({"章", "chapter", "zhang"})
_SECTION = frozenset({"节", "section", "jie"})
_FIGURES = frozenset({"数", "数据", "figure", "figures", "shu"})
_PARTED = re.compile(
    r"(?<!\S)((?:[>＞<＜=＝》《]?[=＝]?|[≥≤≧≦])(?=\s+[\d０-９])"
    r"|(?:章|节|節|数据?|數據?|chapter|section|figures?)[:：](?=\s+\S))\s+"
)
_PENDING = re.compile(r"-|>=?|<=?|[≥≤≧≦=》《]=?|\d+(?:\.\d+)?[十百千]?[万亿]{0,2}(?:\.{2,3}|…+|。。)")
_MINUS_NUMBER = re.compile(r"-\d")
_FIRST_GROUP = re.compile(r"\d{1,3}")
_GROUP = re.compile(r"\d{3}")


@dataclass(frozen=True, slots=True)
class Place:
    """A number of a chapter (``level`` 1) or section (2), and that of the chapter it lies in where it was given too."""

    level: int
    number: int
    chapter: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as understood; all words are folded.

    ``words``: must stand in the unit; ``without``: must not. ``exact``: those that are never taken for pinyin.
    ``figures``: words that must name or measure one and the same figure, with the ``numbers`` it must satisfy; None
    where figures were not asked for.
    """

    words: tuple[str, ...] = ()
    exact: frozenset[str] = frozenset()
    without: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    figures: tuple[str, ...] | None = None
    numbers: tuple[Comparison, ...] = ()

    @property
    def has_conditions(self) -> bool:
        """True when more than words was asked for."""
        return bool(self.without or self.places or self.asks_figures)

    @property
    def asks_figures(self) -> bool:
        """True when a unit must hold a figure of some kind."""
        return self.figures is not None or bool(self.numbers)


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    text: str
    words: list[str] = field(default_factory=list)
    exact: set[str] = field(default_factory=set)
    without: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    figures: list[str] | None = None
    numbers: list[Comparison] = field(default_factory=list)
    joinable: bool = False
    """The last word may be the first group of digits of a number."""

    def result(self) -> Asked:
        figures = None if self.figures is None else _each_once(self.figures)
        numbers = tuple(dict.fromkeys(self.numbers))
        places = tuple(dict.fromkeys(self.places))
        once = (_each_once(self.words), frozenset(self.exact), _each_once(self.without))
        return Asked(*once, places, figures, numbers)

    def take_word(self, word: str) -> None:
        """A plain word. ``18 232`` is one number where the text holds 18232, else two words.

        Groups are joined from the left, so that typing on never brings back a unit that was gone.
        """
        if self.joinable and _GROUP.fullmatch(word) and self.words[-1] + word in self.text:
            self.words[-1] += word
            return
        self.words.append(word)
        self.joinable = _FIRST_GROUP.fullmatch(word) is not None

    def take_exact(self, word: str) -> None:
        self.words.append(word)
        self.exact.add(word)

    def take_figure(self, word: str) -> None:
        self.figures = (self.figures or []) + ([word] if word else [])


def ask(query: str, text: str) -> Asked:
    """What ``query`` asks of a report whose folded text is ``text``; never fails."""
    reading = _Reading(text)
    for sign, key, words, quoted in _tokens(query):
        if quoted:
            _take_quoted(reading, sign, key, words)
        elif not _take_sign(reading, words):
            reading.take_word(words)
    return reading.result()


def _tokens(query: str) -> Iterator[tuple[str, str, str, bool]]:
    """Sign, key, words, and whether they stood in quotes; folded."""
    query = _PARTED.sub(r"\1", query)  # a sign and its operand may stand apart: > 1000万
    place = 0
    while (token := _TOKEN.search(query, place)) is not None:
        quote = _OPEN.match(query, token.start())
        key = fold(quote[2]).text if quote is not None and quote[2] else ""
        if quote is not None and quote[3].strip() and (not key or (key in _FIGURES and not quote[1])):
            # A space between digits is no grouping here unless it is in the text: fold makes both alike.
            yield "-" if quote[1] else "", key, fold(" ".join(quote[3].split())).text, True
            place = quote.end()
            continue
        word = fold(token[0]).text
        place = token.end()
        if word:
            yield "", "", word, False


def _take_quoted(reading: _Reading, sign: str, key: str, words: str) -> None:
    reading.joinable = False
    if key:
        reading.take_figure(words)
        reading.exact.add(words)
    elif sign:
        reading.without.append(words)
    else:
        reading.take_exact(words)


def _take_sign(reading: _Reading, word: str) -> bool:
    """Take a token that says more than a word; False for a word."""
    held = word in reading.text
    if _PENDING.fullmatch(word) and not held:
        return True
    if word.startswith("-") and len(word) > 1 and not (held and _MINUS_NUMBER.match(word)):
        reading.joinable = False
        reading.without.append(word[1:])
        return True
    keyed = _KEYED.fullmatch(word)
    if keyed is not None and _keyed(reading, keyed[1], keyed[2]):
        reading.joinable = False
        return True
    number = None if held else read_comparison(word)
    if number is not None:
        reading.joinable = False
        reading.numbers.append(number)
    return number is not None


def _keyed(reading: _Reading, key: str, words: str) -> bool:
    if key in _FIGURES:
        number = read_comparison(words)
        reading.take_figure("" if number else words)
        reading.numbers += [number] if number else []
        return True
    level = 1 if key in _CHAPTER else 2 if key in _SECTION else 0
    if not level:
        return False
    if not words:
        return True
    chapter, _, section = words.partition(".") if level == 2 else ("", "", words)
    numbers = number_named(section or chapter), number_named(chapter) if section else None
    if numbers[0] is None or (section and chapter and numbers[1] is None):
        return False
    reading.places.append(Place(level, numbers[0], numbers[1] if section and chapter else None))
    return True


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
