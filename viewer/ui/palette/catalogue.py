"""Everything the palette can lead to: commands, sections and figures by name, and which of them what is typed finds."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from viewer.model import ROOT, Briefing, Section, Span
from viewer.punctuation import full_width
from viewer.query.cards import group_cards
from viewer.query.places import heading, place_name
from viewer.query.roll import Match, Roll
from viewer.shown import Card
from viewer.wraps import without_breaks

_GAP = "\u3000"
QUIT = "quit"
"""The name of the command that ends the program."""


class Group(IntEnum):
    """The three parts of the list, in the order they stand in."""

    COMMANDS = 0
    SECTIONS = 1
    FIGURES = 2


class Line(NamedTuple):
    """One thing to choose: the ``place`` in its group, and what of its name was found (``Match``)."""

    group: Group
    place: int
    spans: tuple[Span, ...] = ()
    sounded: bool = False


class Head(NamedTuple):
    """The line that heads a group, with the number of lines below it."""

    group: Group
    lines: int


Row = Head | Line


class Face(NamedTuple):
    """What a line shows: its name, where it leads to or what it is not yet (pale), its key; ``able``: can be chosen."""

    name: str
    aside: str = ""
    key: str = ""
    able: bool = True
    checked: bool = False


class Catalogue:
    """Of one briefing (or none) and the window's actions. What it takes to search a group is made when first needed."""

    def __init__(self, briefing: Briefing | None, actions: Sequence[QAction]) -> None:
        self._briefing = briefing
        self.actions = tuple(actions)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Every section but the root."""
        found = self._briefing.sections if self._briefing else ()
        return tuple(section for section in found if section.id != ROOT)

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """Every figure that has a card."""
        return group_cards(self._briefing.metrics) if self._briefing else ()

    def rows(self, typed: str) -> tuple[Row, ...]:
        """What is listed for ``typed``: everything where nothing is, in each group literal finds first.

        A group that holds the words as they stand comes before those that do so by pinyin alone. What ends the program
        is found by pinyin behind everything else: letters and Enter are to lead somewhere.
        """
        listed = [(group, sorted(self._lines(group, typed), key=self._ends)) for group in Group]
        listed.sort(key=lambda part: (all(line.sounded for line in part[1]), any(map(self._ends, part[1][:1]))))
        rows: list[Row] = []
        for group, lines in listed:
            if lines:
                rows += [Head(group, len(lines)), *lines]
        return tuple(rows)

    def face(self, line: Line) -> Face:
        """What a line shows."""
        name = self._names[line.group][line.place]
        if line.group is Group.COMMANDS:
            action = self.actions[line.place]
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            return Face(name, "", key, action.isEnabled(), action.isCheckable() and action.isChecked())
        assert self._briefing is not None
        if line.group is Group.SECTIONS:
            section = self.sections[line.place]
            return Face(name, place_name(self._briefing, section.id) if section.level > 1 else "")
        metric = self.cards[line.place].metric
        place = place_name(self._briefing, metric.section)
        return Face(name, _GAP.join(word for word in (full_width(metric.status or ""), place) if word))

    def _lines(self, group: Group, typed: str) -> list[Line]:
        if not typed.strip():
            return [Line(group, place) for place in range(len(self._names[group]))]
        return [self._line(group, match) for match in self._rolls[group].find(typed)]

    def _ends(self, line: Line) -> bool:
        return line.sounded and line.group is Group.COMMANDS and self.actions[line.place].objectName() == QUIT

    def _line(self, group: Group, match: Match) -> Line:
        return Line(group, match.place, match.spans, match.sounded)

    @cached_property
    def _names(self) -> tuple[tuple[str, ...], ...]:
        figures = (f"{card.metric.label}{_GAP}{card.metric.surface}" for card in self.cards)
        return (
            tuple(action.text() for action in self.actions),
            tuple(_one_line(heading(section)) for section in self.sections),
            tuple(_one_line(full_width(name)) for name in figures),
        )

    @cached_property
    def _rolls(self) -> tuple[Roll, ...]:
        return tuple(Roll(names) for names in self._names)


def _one_line(name: str) -> str:
    return without_breaks(name) if "\n" in name else name
