"""Turns a selection into the brief that the screen shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from viewer.model import ROOT, Briefing, Section, Span
from viewer.query.blocks import blocks_of
from viewer.shown import Block, Brief, Heading, Hit, Paragraph, Selection, Table

_NEVER = float("inf")
_HITS = Paragraph._fields.index("hits")


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
    every = blocks_of(briefing)
    blocks: Sequence[Block] = every
    if selection.filtering:
        from viewer.query.prune import Pruner  # not for the first screen, which filters nothing

        pruner = Pruner(briefing, selection, opened)
        kept = list(pruner.pruned(every) if only_matching else pruner.dimmed(every))
        _set_hits(kept, selection.hits)
        blocks = tuple(kept)
    title = briefing.metadata.title
    return Brief(title, title, briefing.text, tuple(blocks), restored(briefing.sections))


def _set_hits(blocks: list[Block], hits: Sequence[Hit]) -> None:
    """Give the blocks the hits that begin in them; a hit that runs on into the next point ends with its block."""
    place = 0
    next_hit = hits[0].span.start if hits else _NEVER
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and next_hit >= block.span.end:
            continue  # most have none
        if not isinstance(block, Heading | Paragraph | Table):
            continue
        found: list[Span] = []
        end = block.span.end
        while place < len(hits) and hits[place].span.start < end:
            span = hits[place].span
            found.append(span if span.end <= end else Span(span.start, end))
            place += 1
        next_hit = hits[place].span.start if place < len(hits) else _NEVER
        if not found:
            continue
        if isinstance(block, Table):
            from viewer.query.tables import hit  # loaded where the table was made

            blocks[at] = hit(block, found)
        elif isinstance(block, Paragraph):
            # Not by ``_replace``, which takes four times as long: a filter marks thousands of a long report.
            blocks[at] = tuple.__new__(Paragraph, (*block[:_HITS], tuple(found), *block[_HITS + 1 :]))
        else:
            blocks[at] = block._replace(hits=tuple(found))


def restored(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Those of the sections whose number the source lost."""
    return tuple(section for section in sections if section.number_restored and section.id != ROOT)
