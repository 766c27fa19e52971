"""Turns a selection into the brief that the screen shows, and sections into the brief that is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from viewer.errors import UnknownSection
from viewer.model import ROOT, Briefing, Section, Span
from viewer.query.blocks import Text, blocks_of, heading_of
from viewer.shown import Block, Brief, Figures, Heading, Hit, Paragraph, Selection

FIGURES_AT_MOST = 14
"""Rows of the printed key-figures table: two columns of seven leave most of the first page to the text."""


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
    return Brief(title, title, briefing.text, tuple(_with_hits(blocks, selection.hits)), _restored(briefing.sections))


def _with_hits(blocks: Iterable[Block], hits: Sequence[Hit]) -> Iterator[Block]:
    """The blocks with the hits that begin in them; a hit that runs on into the next point ends with its block."""
    place = 0
    for block in blocks:
        if not isinstance(block, Heading | Paragraph):
            yield block
            continue
        found: list[Span] = []
        while place < len(hits) and hits[place].span.start < block.span.end:
            start, end = hits[place].span
            found.append(Span(start, min(end, block.span.end)))
            place += 1
        yield block._replace(hits=tuple(found)) if found else block


def compose_sections(
    briefing: Briefing,
    section_ids: Iterable[str],
    *,
    title: str | None = None,
    figures: bool = True,
    text: bool = True,
) -> Brief:
    """The brief for paper: the sections and all below them, in reading order, under the headings of their chapters.

    ``figures``: a table of the range's key figures comes first. ``text``: the sections follow. The title is that of
    the one section, or the report's. Raises UnknownSection for an id that the outline does not have.
    """
    wanted = tuple(section_ids)
    for ident in wanted:
        if not briefing.has_section(ident):
            raise UnknownSection(ident)
    chosen: set[str] = set()
    for section in briefing.sections:
        if section.id in wanted or (section.parent is not None and section.parent in chosen):
            chosen.add(section.id)
    own_title = briefing.section(wanted[0]).title if len(wanted) == 1 else ""
    return _on_paper(briefing, chosen, title or own_title, (figures, text))


def compose_selection(
    briefing: Briefing,
    selection: Selection,
    *,
    title: str | None = None,
    figures: bool = True,
    text: bool = True,
) -> Brief:
    """The brief for paper of what a filter leaves: as ``compose_sections``, but a chapter that matches by itself
    brings only its own text, not its sections.
    """
    matched = frozenset(selection.matched) if selection.filtering else frozenset(s.id for s in briefing.sections)
    chosen = {section.id for section in briefing.sections if briefing.unit_of(section.id) in matched}
    return _on_paper(briefing, chosen, title or "", (figures, text))


def _on_paper(briefing: Briefing, chosen: set[str], title: str, parts: tuple[bool, bool]) -> Brief:
    figures, text = parts
    blocks: list[Block] = []
    if figures:
        blocks.extend(_key_figures(briefing, chosen))
    headed = chosen | {parent.id for ident in chosen for parent in briefing.ancestors(ident)}
    if text:
        blocks.extend(_under_headings(briefing, chosen, headed))
    source = briefing.metadata.title
    sections = [section for section in briefing.sections if section.id in headed and text]
    return Brief(title or source, source, briefing.text, tuple(blocks), _restored(sections))


def _key_figures(briefing: Briefing, chosen: set[str]) -> Iterator[Figures]:
    # For paper alone: the screen's brief need not load them.
    from viewer.query.cards import group_cards
    from viewer.query.choice import choose, facts_once

    cards = (card for card in group_cards(briefing.metrics) if card.metric.section in chosen)
    best = choose(facts_once(cards), FIGURES_AT_MOST, lambda metric: briefing.unit_of(metric.section))
    if best:
        yield Figures(best)


def _under_headings(briefing: Briefing, chosen: set[str], headed: set[str]) -> Iterator[Text]:
    """The chosen blocks, and before the first of a section the headings above it that are not chosen themselves."""
    said: set[str] = set()
    for block in blocks_of(briefing):
        if block.section not in chosen:
            continue
        for parent in reversed(tuple(briefing.ancestors(block.section))):
            if parent.id not in chosen and parent.id in headed and parent.id not in said:
                said.add(parent.id)
                yield heading_of(parent)
        yield block


def _restored(sections: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.number_restored and section.id != ROOT)
