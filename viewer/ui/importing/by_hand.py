"""What was changed of an outline by hand, and the states that a check can return to; plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from viewer.model import Briefing, Metadata
from viewer.source import OutlineChange
from viewer.ui.importing.look import Look
from viewer.ui.importing.outline_steps import Levels

Titles = dict[int, str]
"""Offset of a heading -> the title typed for it."""


class ByHand(NamedTuple):
    """What was changed of an outline."""

    levels: Levels
    titles: Titles

    @property
    def places(self) -> frozenset[int]:
        """Offsets of the headings and lines that it changes."""
        return frozenset({*self.levels, *self.titles})


NOTHING = ByHand({}, {})


def kept_by_hand(imported: Briefing, titles: Mapping[int, str], levels: Mapping[int, int]) -> ByHand:
    """What was kept of an earlier import of the same text, without what the rules have come to read by themselves."""
    read = {one.heading.start: one.level for one in imported.sections if one.level}
    changed = {
        place: level for place, level in levels.items() if (level != read[place] if place in read else level > 0)
    }
    called = {place: words for place, words in titles.items() if changed.get(place, read.get(place, 0))}
    return ByHand(changed, called)


class Asked(NamedTuple):
    """What was asked for by hand: the outline's changes with the way back, and the details."""

    hand: ByHand
    undo: tuple[ByHand, ...]
    metadata: Metadata


class EditState(NamedTuple):
    """How a report stood at some moment, to be returned to."""

    look: Look
    hand: ByHand
    undo: tuple[ByHand, ...]
    metadata: Metadata


def changes_of(hand: ByHand, imported: Briefing) -> tuple[OutlineChange, ...]:
    """The changes of ``hand`` as the core takes them, in the text's order; ``imported``: as the rules read it."""
    read = {one.heading.start: one.level for one in imported.sections if one.level}
    levels = {place: hand.levels.get(place, read.get(place, 0)) for place in hand.places}
    return tuple(
        OutlineChange(place, level, words=hand.titles.get(place))
        for place, level in sorted(levels.items())
        if level or place in read  # what was a heading by hand and is none again has no title either
    )
