"""Which characters of a manuscript are drawn by another face than their role's, for the preview to name.

An official page is FangSong, Kai, Hei and Song; where one of them lacks a sign (㎡, a rare name), the next one draws
it, and who answers for the paper is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from viewer.paper.manuscript import BodyText, FigureSheet, HeadingText, KeyFigures, Manuscript, NoteText, TableText
from viewer.theme.fonts import REST, missing_glyphs, undrawable

_CHAIN = ("fang", "kai", "serif", "sans")
_SPARES = ("serif", "sans", REST)
SYSTEM = "system"
_LEVEL_FACES = {1: "sans", 2: "kai"}


class StandIn(NamedTuple):
    """``characters`` that ``face`` cannot draw and ``by`` draws: a bundled face, or SYSTEM for the machine's own fonts.

    ``by`` is empty where nothing has them: paper would show a box.
    """

    face: str
    by: str
    characters: str


def stand_ins(manuscript: Manuscript) -> tuple[StandIn, ...]:
    """The stand-ins of a manuscript, those that no face has first. Needs a QGuiApplication."""
    used: dict[str, dict[str, None]] = {face: {} for face in _CHAIN}
    for face, text in _texts(manuscript):
        # Digits and Latin letters are the serif's own task.
        used[face].update(dict.fromkeys(char for char in dict.fromkeys(text) if char > "\x7f"))
    found = [stand_in for face in _CHAIN for stand_in in _for_face(face, "".join(used[face]))]
    return tuple(sorted(found, key=lambda stand_in: bool(stand_in.by)))


def _for_face(face: str, text: str) -> Iterator[StandIn]:
    missing = missing_glyphs(face, text)
    for spare in (spare for spare in _SPARES if spare != face):
        still = missing_glyphs(spare, missing)
        drawn = "".join(char for char in missing if char not in still)
        if drawn:
            yield StandIn(face, spare, drawn)
        missing = still
    nowhere = undrawable(missing)
    own = "".join(char for char in missing if char not in nowhere)
    if own:
        yield StandIn(face, SYSTEM, own)
    if nowhere:
        yield StandIn(face, "", nowhere)


def _texts(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    """All the words with the face they are meant for."""
    yield "serif", manuscript.title
    yield "sans", manuscript.header
    yield "kai", manuscript.source + "".join(manuscript.closing)
    for part in manuscript.parts:
        if isinstance(part, HeadingText):
            yield _LEVEL_FACES.get(part.level, "fang"), part.text
        elif isinstance(part, BodyText):
            start = part.lead.end if part.lead is not None and part.lead_level in _LEVEL_FACES else 0
            yield "kai", part.text[:start]
            yield "fang", part.text[start:]
        elif isinstance(part, NoteText):
            yield "kai", part.quoted
            yield "fang", "".join(part.written)
        elif isinstance(part, KeyFigures):
            for entry in part.entries:
                yield "fang", entry.label
                yield "serif", entry.value
                yield "kai", entry.note
        elif isinstance(part, FigureSheet | TableText):
            yield "fang", "".join(cell for row in part.rows for cell in row)
