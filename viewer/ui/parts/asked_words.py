"""Words for what a query was taken to ask: one line, and which words its letters stood for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QObject

from viewer.shown import Selection, Understood

_SOUNDS = 3
"""How many of the words found by pinyin are named."""
_CLOSING = {'"': '"', "“": "”"}
_OPENED = re.compile(r'(?:^|\s)(["“])[^"”]+$')


class AskedWords(QObject):
    """Words only; signs are explained where the query has any, else the query says itself what it asks."""

    def line(self, selection: Selection) -> str:
        """The whole query: as typed, or what its signs were taken for (Has: …　Without: …)."""
        asked = selection.understood
        if asked.is_plain:
            return _closed(" ".join(selection.query.split()))
        return "　".join(self._parts(asked, selection.query))

    def sounds(self, asked: Understood) -> str:
        """“By pinyin: …” with the most frequent of the words found so; empty where there are none."""
        return self.tr("By pinyin: {words}").format(words=self._named(asked.sounds)) if asked.sounds else ""

    def of_figures(self, selection: Selection) -> str:
        """What the listed figures have in their sentence, the words of the report for letters; empty without words."""
        asked, query = selection.understood, selection.query
        # What was found by pinyin stands in the sentence, not the letters that were typed for it.
        comma, by_sound = self.tr(", "), len(asked.words) > len(asked.literal)
        typed = _as_typed(asked.literal if by_sound else asked.words, query)
        return comma.join((*typed, self._named(asked.sounds)) if by_sound else typed)

    def _named(self, sounds: tuple[str, ...]) -> str:
        return self.tr(", ").join(sounds[:_SOUNDS]) + ("…" if len(sounds) > _SOUNDS else "")

    def _parts(self, asked: Understood, query: str) -> list[str]:
        comma = self.tr(", ")
        parts = [self._place(*place) for place in asked.places]
        if asked.words:
            parts.append(self.tr("Has: {words}").format(words=comma.join(_as_typed(asked.words, query))))
        if asked.without:
            parts.append(self.tr("Without: {words}").format(words=comma.join(_as_typed(asked.without, query))))
        if asked.figures is not None:
            named = self.tr("Figures: {words}").format(words=comma.join(_as_typed(asked.figures, query)))
            parts.append(named if asked.figures else self.tr("Figures only"))
        if asked.numbers:
            parts.append(self.tr("Value {numbers}").format(numbers=comma.join(asked.numbers)))
        return parts

    def _place(self, level: int, number: int, chapter: int | None) -> str:
        if level == 1:
            return self.tr("Chapter {number}").format(number=number)
        section = self.tr("Section {number}").format(number=number)
        return section if chapter is None else self._place(1, chapter, None) + " " + section


def _closed(query: str) -> str:
    """With the quotation mark that is still to be typed: the answer is the same, and so it stays when that comes."""
    opened = _OPENED.search(query)
    return query + _CLOSING[opened[1]] if opened is not None else query


def _as_typed(words: Sequence[str], query: str) -> tuple[str, ...]:
    """Folded words as they stand in the query: AI is not ai to whoever typed it."""
    from viewer.query.search import term_spans  # there is a query: the search is loaded

    places = {word: term_spans(query, (word,)) for word in words}
    return tuple(places[word][0].of(query) if places[word] else word for word in words)
