"""Sets a note and its passage in few lines, with the words that a filter has found; no Qt.

Where what was found would stand below the last line, the lines begin shortly before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.model import Span
from viewer.ui.parts.label_lines import ELLIPSIS, Measure, elide, elide_lines

_BEFORE = 6
"""Characters that are shown before the first word found."""


class SetLine(NamedTuple):
    """One line, and the stretches of it that were found."""

    text: str
    hits: tuple[Span, ...] = ()


class Room(NamedTuple):
    """``width`` px for each of ``most`` lines, and the size of the type, px."""

    width: float
    most: int
    size: float


def set_lines(text: str, found: Sequence[Span], room: Room, measure: Measure) -> tuple[SetLine, ...]:
    """``text`` in lines; its paragraphs begin anew. ``found``: the stretches of it to mark, in order."""
    lines = tuple(_lines(text, found, room, measure))
    if not found or any(line.hits for line in lines):
        return lines
    begin = found[0].start - _BEFORE
    if begin <= 0:
        return lines
    moved = [Span(start - begin + 1, end - begin + 1) for start, end in found]
    return tuple(_lines(ELLIPSIS + text[begin:], moved, room, measure))


def _lines(text: str, found: Sequence[Span], room: Room, measure: Measure) -> Iterator[SetLine]:
    for line, start in _broken(text, room, measure):
        # The ellipsis of a line that was cut is not of the text.
        end = start + len(line) - (not text.startswith(line, start))
        hits = (Span(max(one.start, start) - start, min(one.end, end) - start) for one in found)
        yield SetLine(line, tuple(hit for hit in hits if hit.start < hit.end))


def _broken(text: str, room: Room, measure: Measure) -> list[tuple[str, int]]:
    """The lines, each with the offset in ``text`` that it begins at."""
    lines: list[tuple[str, int]] = []
    place = 0
    for paragraph in text.splitlines(keepends=True):
        held = paragraph.strip()
        start, place = place + len(paragraph) - len(paragraph.lstrip()), place + len(paragraph)
        if not held:
            continue
        if len(lines) == room.most:
            last, began = lines[-1]
            lines[-1] = (elide(last + ELLIPSIS, room.width, measure), began)
            break
        # No more than could be seen: a passage of a whole page is not measured for the sake of three lines.
        shown = held[: int(room.most * room.width / room.size * 2) + 1]
        for line in elide_lines(shown, (room.width,) * (room.most - len(lines)), measure):
            lines.append((line, start))
            start += len(line)
    return lines
