"""The fonts of the page, set up for a layout in twips: sizes exact, no hinting, one character to a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont

from viewer.paper.geometry import PageLayout, pt
from viewer.theme.fonts import REST, family, load, paper_font

_LATIN = re.compile(r"[!-~]+| +")
_MARKS = re.compile(r"[“”‘’·]+")


class Role(StrEnum):
    """What a piece of text is on the page; decides face, weight and size."""

    BODY = "body"
    LEVEL1 = "level1"
    LEVEL2 = "level2"
    LATIN = "latin"
    TITLE = "title"
    SOURCE = "source"
    CAPTION = "caption"
    LABEL = "label"
    VALUE = "value"
    MARK = "mark"
    NOTE = "note"
    FOLIO = "folio"
    HEADER = "header"
    LABEL_LATIN = "label_latin"
    NOTE_LATIN = "note_latin"
    NOTE_MARKS = "note_marks"


_FACES: dict[Role, tuple[str, int]] = {
    Role.BODY: ("fang", 400),  # 5.2.2
    Role.LEVEL1: ("sans", 700),  # 7.3.3
    Role.LEVEL2: ("kai", 400),  # 7.3.3
    Role.LATIN: ("serif", 400),
    Role.TITLE: ("serif", 700),
    Role.SOURCE: ("kai", 400),
    Role.CAPTION: ("sans", 700),
    Role.LABEL: ("fang", 400),
    Role.VALUE: ("serif", 400),
    Role.MARK: ("serif", 400),
    Role.NOTE: ("kai", 400),
    Role.FOLIO: ("serif", 400),
    Role.HEADER: ("sans", 400),  # 7.2.2: marks of secrecy are set in Hei
    Role.LABEL_LATIN: ("serif", 400),
    Role.NOTE_LATIN: ("serif", 400),
    Role.NOTE_MARKS: ("fang", 400),
}
# Digits and Latin letters leave FangSong and Kai for the serif face.
_LATIN_OF = {
    Role.BODY: Role.LATIN,
    Role.LEVEL2: Role.LATIN,
    Role.SOURCE: Role.LATIN,
    Role.LABEL: Role.LABEL_LATIN,
    Role.NOTE: Role.NOTE_LATIN,
}
# The Kai face has narrow quotation marks and middle dots; FangSong has those of a whole character.
_MARKS_OF = {Role.LEVEL2: Role.BODY, Role.SOURCE: Role.BODY, Role.NOTE: Role.NOTE_MARKS}
ON_GRID = frozenset({Role.BODY, Role.LEVEL1, Role.LEVEL2, Role.SOURCE})
"""Roles whose characters take exactly a cell, so that a full line fills the text width (5.2.3)."""
# What a face lacks comes from Song, what Song lacks from Hei; never from the machine's own fonts first.
_SPARE = ("serif", "sans")


def size_of(role: Role, layout: PageLayout) -> float:
    """The role's size in pt."""
    if role is Role.TITLE:
        return layout.title_pt
    if role in (Role.CAPTION, Role.LABEL, Role.VALUE, Role.LABEL_LATIN):
        return layout.table_pt
    if role in (Role.NOTE, Role.NOTE_LATIN, Role.NOTE_MARKS):
        return layout.note_pt
    if role is Role.MARK:
        return layout.table_pt * 0.7
    return layout.folio_pt if role in (Role.FOLIO, Role.HEADER) else layout.body_pt


@cache
def font_of(role: Role, layout: PageLayout) -> QFont:
    """The role's font, one pixel to the twip; do not change it in place."""
    face, weight = _FACES[role]
    font = QFont(paper_font(face, weight, size_of(role, layout)))
    faces = [face, *(spare for spare in _SPARE if spare != face)]
    for known in faces:
        load(known, weight)
    font.setFamilies([family(known) for known in (*faces, REST)])
    font.setPixelSize(round(pt(size_of(role, layout))))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Ligatures would give one glyph to two characters; every character keeps its own place.
    font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    return font


def watermark_font() -> QFont:
    """Hei at a size whose outlines are fine enough to be scaled."""
    return paper_font("sans", 400, 100.0)


def foreign_runs(text: str, role: Role) -> Iterator[tuple[int, int, Role]]:
    """The stretches of ``text`` that leave the role's own face, as start, end and role, in reading order."""
    found = [
        (run.start(), run.end(), others[role])
        for pattern, others in ((_LATIN, _LATIN_OF), (_MARKS, _MARKS_OF))
        if role in others
        for run in pattern.finditer(text)
    ]
    yield from sorted(found)
