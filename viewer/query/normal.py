"""Folds what a person considers the same when searching, and keeps the way back to the verbatim text.

Both the text and the query are folded, so the directions of a difference (Traditional or Simplified, wide or narrow)
do not matter. Every character folds to exactly one; only marks without a meaning of their own are left out.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from viewer.model import Span
from viewer.paths import resources

_SHAPES = {
    '"': "“”„‟〝〞〟「」｢｣″",
    "'": "‘’‚‛『』′`´",
    "-": "‐‑‒–—―−﹣－",
    "(": "〔［[【",
    ")": "〕］]】",
    "~": "〜∼",
    " ": "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000",
}
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufe00-\ufe0f\ufeff]")
# Groups of three digits with one separator throughout: 18,232 and 1 138 712; not 2021,500 and not 3,14.
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?=([,' ])\d{3})(?:\1\d{3})+(?!\d)")
_SEPARATOR = re.compile(r"[,' ](?<=\d.)(?=\d{3})")
_FEW = 100


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and, for each of its characters and its end, the offset in the verbatim text it came from."""

    text: str
    starts: Sequence[int]

    def verbatim(self, start: int, end: int) -> Span:
        """The verbatim span of the folded characters ``[start, end)``; ``end`` must lie beyond ``start``."""
        return Span(self.starts[start], self.starts[end - 1] + 1)


def fold(text: str) -> Folded:
    """``text`` with width, letter case, script, quote and dash shapes and digit grouping made alike.

    Full-width forms, compatibility ideographs and radicals follow Unicode's NFKC; Traditional characters follow
    ``resources/traditional.txt``.
    """
    alike = _translate(text, _mapping(text))
    dropped = [match.start() for match in _INVISIBLE.finditer(alike)]
    if _SEPARATOR.search(alike):
        groups = _GROUPED.finditer(alike)
        dropped += [place for group in groups for place in range(*group.span()) if alike[place] == group[1]]
    return _leave_out(alike, sorted(dropped))


def _translate(text: str, mapping: Mapping[str, str]) -> str:
    """One replacement after the other scans at the speed of memory; a table is better only for many of them."""
    if len(mapping) > _FEW:
        return text.translate({ord(character): mapping.get(character, character) for character in set(text)})
    for character, plain in mapping.items():
        text = text.replace(character, plain)
    return text


def _mapping(text: str) -> Mapping[str, str]:
    """The characters of ``text`` that change; a table over all of Unicode would cost more than it saves."""
    found = {character: _fold_character(character) for character in set(text)}
    return {character: plain for character, plain in found.items() if plain != character}


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if _has_plain_form(character):
        plain = unicodedata.normalize("NFKC", character)
        character = plain if len(plain) == 1 else character
    character = _shapes().get(character, character)
    lower = character.casefold()
    character = lower if len(lower) == 1 else character
    return simplified().get(character, character)


def _has_plain_form(character: str) -> bool:
    """True in the blocks that hold other widths and second encodings of a character (radicals from PDF copies)."""
    code = ord(character)
    return (
        0xFF00 <= code <= 0xFFEF or 0xF900 <= code <= 0xFAFF or 0x2E80 <= code <= 0x2FDF or 0x2F800 <= code <= 0x2FA1F
    )


def _leave_out(text: str, dropped: Sequence[int]) -> Folded:
    if not dropped:
        return Folded(text, range(len(text) + 1))
    starts = array("I")
    kept: list[str] = []
    place = 0
    for drop in (*dropped, len(text)):
        kept.append(text[place:drop])
        starts.extend(range(place, drop))
        place = drop + 1
    starts.append(len(text))
    return Folded("".join(kept), starts)


@cache
def _shapes() -> Mapping[str, str]:
    return {shape: plain for plain, shapes in _SHAPES.items() for shape in shapes}


@cache
def simplified() -> Mapping[str, str]:
    """Traditional characters and the Simplified one that each is folded to; read when first needed."""
    return read_table(resources() / "traditional.txt")


def read_table(path: Path) -> Mapping[str, str]:
    """A table of two lines of equal length below comment lines: each character of the first becomes its partner."""
    lines = path.read_text(encoding="utf-8").splitlines()
    source, target = (line for line in lines if line and not line.startswith("#"))
    return dict(zip(source, target, strict=True))
