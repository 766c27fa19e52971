"""What a meeting walks through: the sections that are shown, each with its text and its figures. Pure values, no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.model import Briefing
from viewer.query.cards import group_cards
from viewer.query.compose import compose
from viewer.shown import Card, Gap, Heading, Paragraph, Selection, Table

Text = Heading | Paragraph | Table

LONGEST = 20_000
"""Characters of a stop, some seventy screens: laying out more at once would be waited for."""


class Stop(NamedTuple):
    """One section of the walk: the reading unit it stands for, its blocks in order, and the cards of its figures."""

    section: str
    blocks: tuple[Text, ...]
    cards: tuple[Card, ...]


def stops_of(briefing: Briefing, selection: Selection) -> tuple[Stop, ...]:
    """The sections in reading order, those alone that match where ``selection`` filters.

    A chapter's heading and opening text stand before its first section; where no section of it is shown, and for what
    stands before the first chapter, they are a stop of their own.
    """
    shown = compose(briefing, selection).blocks
    groups = list(_joined(briefing, list(_groups(briefing, shown))))
    by_unit: dict[str, list[Card]] = {}
    for card in group_cards(briefing.metrics):
        by_unit.setdefault(briefing.unit_of(card.metric.section), []).append(card)
    stops = []
    for units, blocks in groups:
        cards = [card for unit in units for card in by_unit.get(unit, ())]
        for piece in _pieces(blocks):
            first, last = piece[0].span.start, piece[-1].span.end
            # Of a section in one piece all; none is lost for standing in a line that is not shown.
            own = cards if len(piece) == len(blocks) else [c for c in cards if first <= c.metric.span.start < last]
            stops.append(Stop(units[-1], tuple(piece), tuple(own)))
    return tuple(stops)


def stop_of(briefing: Briefing, stops: Sequence[Stop], section_id: str, offset: int = 0) -> int:
    """Index of the stop that shows this section, else the first one behind it; 0 where there is none.

    A section of which several stops tell is found by the ``offset`` that is read.
    """
    unit = briefing.unit_of(section_id)
    order = [section.id for section in briefing.sections]
    place = order.index(unit)
    for at, stop in enumerate(stops):
        own = {briefing.unit_of(block.section) for block in stop.blocks}
        if unit in own and offset <= stop.blocks[-1].span.end:
            return at
    later = (at for at, stop in enumerate(stops) if order.index(stop.section) >= place)
    return next(later, max(0, len(stops) - 1))


def stop_of_metric(stops: Sequence[Stop], metric_id: int) -> tuple[int, int] | None:
    """Where a figure's card stands: the index of its stop and that within its cards; None where it is not shown."""
    for at, stop in enumerate(stops):
        for nth, card in enumerate(stop.cards):
            if metric_id in card.metric_ids:
                return at, nth
    return None


def _pieces(blocks: list[Text]) -> Iterator[list[Text]]:
    """``blocks`` in pieces of at most some ``LONGEST`` characters: a report without headings is no single stop."""
    piece: list[Text] = []
    for block in blocks:
        if piece and block.span.end - piece[0].span.start > LONGEST:
            yield piece
            piece = []
        piece.append(block)
    if piece:
        yield piece


def _groups(briefing: Briefing, blocks: Sequence[object]) -> Iterator[tuple[list[str], list[Text]]]:
    """The blocks by the reading unit they belong to."""
    unit, held = "", list[Text]()
    for block in blocks:
        if isinstance(block, Gap) or not isinstance(block, Heading | Paragraph | Table):
            continue
        here = briefing.unit_of(block.section)
        if here != unit and held:
            yield [unit], held
            held = []
        unit = here
        held.append(block)
    if held:
        yield [unit], held


def _joined(briefing: Briefing, groups: list[tuple[list[str], list[Text]]]) -> Iterator[tuple[list[str], list[Text]]]:
    """The groups, each chapter's own joined to the first of its sections."""
    waiting: tuple[list[str], list[Text]] | None = None
    for units, blocks in groups:
        if waiting is not None:
            parents = {section.id for section in briefing.ancestors(units[0])}
            if waiting[0][0] in parents:
                units, blocks = [*waiting[0], *units], [*waiting[1], *blocks]
            else:
                yield waiting
            waiting = None
        if units[0] == units[-1] and _is_chapter_of_sections(briefing, units[0]):
            waiting = (units, blocks)
        else:
            yield units, blocks
    if waiting is not None:
        yield waiting


def _is_chapter_of_sections(briefing: Briefing, unit: str) -> bool:
    section = briefing.section(unit)
    return section.level == 1 and any(child.level == 2 for child in briefing.children(unit))
