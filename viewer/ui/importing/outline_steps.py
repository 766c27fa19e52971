"""What the keys, the menu and a drag do to an outline, as levels by place: (sections, places) -> changed levels.

A place is the offset where a heading begins. What lies below a heading moves with it, as in every outliner, the points
inside its paragraphs (一是…) too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from viewer.model import Section

DEEPEST = 6
_POINT = 3
Levels = dict[int, int]
"""Offset of a heading or paragraph -> the level it is to have; 0: it is no heading."""


def is_point(section: Section) -> bool:
    """True for a point that opens inside a paragraph."""
    return section.run_in and section.level >= _POINT


def stepped(sections: Sequence[Section], places: Collection[int], step: int) -> Levels:
    """Each chosen heading and what lies below it, one level up (-1) or down (1).

    A heading stays where it is when that would leave the levels there are, or put it two below the heading before it.
    """
    made: Levels = {}
    before = 0  # level that the heading before has now
    moving: tuple[int, int] | None = None  # level of the heading whose subtree moves, and by how much
    for section in sections:
        if section.level == 0:
            continue
        level = section.level
        if moving is not None and level <= moving[0]:
            moving = None
        if moving is None and section.heading.start in places:
            possible = 1 <= level + step <= min(DEEPEST, before + 1)
            moving = (level, step if possible else 0)
            if possible:
                made[section.heading.start] = level + step
        elif moving is not None and moving[1]:
            made[section.heading.start] = min(DEEPEST, max(1, level + step))
        if not is_point(section):
            before = made.get(section.heading.start, level)
    return made


def set_to(sections: Sequence[Section], places: Collection[int], level: int) -> Levels:
    """Each chosen heading at ``level`` (0: no heading); what lies below moves along by as much."""
    made: Levels = {}
    shift, below = 0, DEEPEST + 1
    for section in sections:
        if section.level == 0:
            continue
        if section.level <= below:
            shift, below = 0, DEEPEST + 1
        if section.heading.start in places:
            made[section.heading.start] = level
            shift, below = (level - section.level if level else 0), section.level
        elif shift:
            made[section.heading.start] = min(DEEPEST, max(1, section.level + shift))
    return made


def level_for(sections: Iterable[Section], offset: int) -> int:
    """The level a line that is made a heading takes: that of the heading before it, or 1."""
    level = 1
    for section in sections:
        if section.level and section.heading.start < offset and not is_point(section):
            level = section.level
    return level


def level_below(sections: Sequence[Section], place: int, target: int) -> int:
    """The level of the heading at ``place`` dropped onto the one at ``target``.

    One below the target where it then lies under it, else the target's own.
    """
    headings = [section for section in sections if section.level and not is_point(section)]
    onto = next((section for section in headings if section.heading.start == target), None)
    if onto is None:
        return 0
    between = [s.level for s in headings if target < s.heading.start < place]
    under = target < place and all(level > onto.level for level in between)
    return min(DEEPEST, onto.level + 1) if under else onto.level
