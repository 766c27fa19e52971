"""Decides which blocks a filter leaves on the screen, and where it says what it hides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from viewer.model import Briefing
from viewer.query.blocks import Text, blocks_of
from viewer.query.keep import kept_per_briefing
from viewer.shown import Block, Gap, Heading, Paragraph, Selection


class Run(NamedTuple):
    """Blocks ``[first, last)`` of one unit, and the first leaf of the tree among it and the units behind it."""

    unit: str
    first: int
    last: int
    leaf: str


class Pruner:
    """Walks the blocks of a report under one selection; units in ``opened`` are shown though they do not match."""

    def __init__(self, briefing: Briefing, selection: Selection, opened: frozenset[str]) -> None:
        self._briefing = briefing
        self._leaves = frozenset(briefing.units)
        self._matching = _matching(briefing, selection)
        self._opened = frozenset(unit for unit in opened if briefing.has_section(unit))
        above = {parent.id for unit in self._opened for parent in briefing.ancestors(unit)}
        self._heads = selection.visible | above
        self._visible = selection.visible

    def dimmed(self, blocks: Sequence[Text]) -> Iterator[Block]:
        """All blocks; those that neither match nor head something that does are dim."""
        for unit, first, last, _leaf in self._runs(blocks):
            if unit in self._matching:
                yield from blocks[first:last]
                continue
            heads = unit in self._visible
            for block in blocks[first:last]:
                yield block if heads and self._heads_unit(block) else block._replace(dim=True)

    def pruned(self, blocks: Sequence[Text]) -> Iterator[Block]:
        """The blocks that stay, and a gap wherever units are hidden between them.

        The heading of a chapter comes right before the first of its blocks that stays, so a gap of several chapters
        is one line.
        """
        hidden: dict[str, None] = {}
        heads: list[Text] = []
        for unit, first, last, next_leaf in self._runs(blocks):
            if unit in self._matching or self._is_opened(unit, next_leaf):
                yield from self._gap(hidden)
                yield from heads
                yield from blocks[first:last]
                hidden, heads = {}, []
            elif unit in self._heads:
                for block in blocks[first:last]:
                    if self._heads_unit(block):
                        heads.append(block)
                    else:
                        hidden[unit] = None
            else:
                hidden[unit] = None
        yield from self._gap(hidden)

    def _runs(self, blocks: Sequence[Text]) -> Sequence[Run]:
        return runs_of(self._briefing) if blocks is blocks_of(self._briefing) else _runs(self._briefing, blocks)

    def _is_opened(self, unit: str, next_leaf: str) -> bool:
        """True for an opened unit, and for the text that opens a chapter together with its first section."""
        return unit in self._opened or (unit not in self._leaves and next_leaf in self._opened)

    def _gap(self, hidden: dict[str, None]) -> Iterator[Block]:
        """A gap counts sections; text of a chapter's own is named only where nothing else is hidden."""
        if hidden:
            yield Gap(tuple(unit for unit in hidden if unit in self._leaves) or tuple(hidden))

    def _heads_unit(self, block: Text) -> bool:
        if isinstance(block, Heading):
            return block.section == self._briefing.unit_of(block.section)
        return (
            isinstance(block, Paragraph)
            and block.lead is not None
            and block.section == self._briefing.unit_of(block.section)
        )


def _matching(briefing: Briefing, selection: Selection) -> frozenset[str]:
    """The matched units, and chapters that match in text of their own although only their sections are listed."""
    matched = frozenset(selection.matched)
    outside = {
        hit.unit
        for hit in selection.hits
        if hit.unit not in matched and not briefing.section(hit.unit).heading.holds(hit.span)
    }
    return matched | outside | selection.held


@kept_per_briefing
def runs_of(briefing: Briefing) -> tuple[Run, ...]:
    """The runs of all blocks of ``briefing``: a filter asks a long report for them at every keystroke."""
    return _runs(briefing, blocks_of(briefing))


def _runs(briefing: Briefing, blocks: Sequence[Text]) -> tuple[Run, ...]:
    found: list[tuple[str, int, int]] = []
    first = 0
    for unit, group in groupby(blocks, key=lambda block: briefing.unit_of(block.section)):
        last = first + sum(1 for _ in group)
        found.append((unit, first, last))
        first = last
    leaves, leaf = frozenset(briefing.units), ""
    runs: list[Run] = []
    for unit, first, last in reversed(found):
        leaf = unit if unit in leaves else leaf
        runs.append(Run(unit, first, last, leaf))
    return tuple(reversed(runs))
