"""Turns a selection into the brief that the screen shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from viewer.model import ROOT, Briefing, Section, Span
from viewer.query.blocks import blocks_of
from viewer.shown import Block, Brief, Heading, Hit, Paragraph, Selection, Table

_NEVER = float("inf")


def compose(
    briefing: Briefing,
    selection: Selection,
    *,
    only_matching: bool = True,
    opened: frozenset[str] = frozenset(),
) -> Brief:
    """The brief for the screen: the whole report, or what ``selection`` leaves of it.

    While filtering, units that do not match collapse into gaps, but for those in ``opened``; with ``only_matching``
    off they stay and are dim. A chapter's own text is shown when it matches or is hit itself, not only for its
    sections. The hits of the blocks are the selection's, in the same order.
    """
    blocks: Iterable[Block] = blocks_of(briefing)
    if selection.filtering:
        from viewer.query.prune import Pruner  # not for the first screen, which filters nothing

        pruner = Pruner(briefing, selection, opened)
        every = blocks_of(briefing)
        blocks = pruner.pruned(every) if only_matching else pruner.dimmed(every)
    title = briefing.metadata.title
    return Brief(title, title, briefing.text, tuple(_with_hits(blocks, selection.hits)), restored(briefing.sections))


def _with_hits(blocks: Iterable[Block], hits: Sequence[Hit]) -> Iterator[Block]:
    """The blocks with the hits that begin in them; a hit that runs on into the next point ends with its block."""
    place = 0
    next_hit = hits[0].span.start if hits else _NEVER
    for block in blocks:
        if isinstance(block, Paragraph) and next_hit >= block.span.end:
            yield block  # most have none
            continue
        if not isinstance(block, Heading | Paragraph | Table):
            yield block
            continue
        found: list[Span] = []
        while place < len(hits) and hits[place].span.start < block.span.end:
            start, end = hits[place].span
            found.append(Span(start, min(end, block.span.end)))
            place += 1
        next_hit = hits[place].span.start if place < len(hits) else _NEVER
        if isinstance(block, Table):
            from viewer.query.tables import hit  # loaded where the table was made

            yield hit(block, found) if found else block
        else:
            yield block._replace(hits=tuple(found)) if found else block


def restored(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Those of the sections whose number the source lost."""
    return tuple(section for section in sections if section.number_restored and section.id != ROOT)
