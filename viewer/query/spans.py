"""Cuts a report's text into stretches that each belong to one section and to none below it."""

from __future__ import annotations

from typing import NamedTuple

from viewer.model import Briefing, Section, Span


class Stretch(NamedTuple):
    """A span of the text and the innermost section that holds it."""

    span: Span
    section: Section


def own_stretches(briefing: Briefing, deepest: int) -> list[Stretch]:
    """The text in reading order, each stretch with its innermost section of level ``deepest`` at most.

    A section has several stretches when text of its own stands between or after the sections below it. Blank
    stretches are left out, so every character that is not white space is in exactly one.
    """
    cutter = _Cutter(briefing.text)
    for section in briefing.sections:
        if section.level <= deepest:
            cutter.open(section)
    return cutter.finish()


def trimmed(text: str, start: int, end: int) -> Span:
    """``[start, end)`` without the white space at its ends; of no width where nothing else stands in it."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, start + max(left, len(piece.rstrip())))


class _Cutter:
    """Walks along the text with the sections that are open at the place reached."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._open: list[Section] = []
        self._found: list[Stretch] = []

    def open(self, section: Section) -> None:
        self._close_until(section.heading.start)
        self._cut(section.heading.start)
        self._open.append(section)

    def finish(self) -> list[Stretch]:
        self._close_until(len(self._text))
        return self._found

    def _close_until(self, place: int) -> None:
        while self._open and self._open[-1].body.end <= place:
            self._cut(self._open[-1].body.end)
            self._open.pop()

    def _cut(self, end: int) -> None:
        if self._open and not self._text[self._place : end].isspace() and self._place < end:
            self._found.append(Stretch(Span(self._place, end), self._open[-1]))
        self._place = max(self._place, end)
