"""Turns sections, or a filter's answer, into the brief that is printed: headings above, key figures, text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from viewer.errors import UnknownSection
from viewer.model import ROOT, Briefing, Metric
from viewer.query.blocks import Text, blocks_of, heading_of
from viewer.query.cards import group_cards
from viewer.query.choice import choose, facts_once, ranked
from viewer.query.compose import restored
from viewer.query.places import place_name
from viewer.shown import Block, Brief, Card, Figures, Gap, Heading, Selection

FIGURES_AT_MOST = 14
"""Rows of a printed key-figures table: two columns of seven leave most of the first page to the text."""
SHEET_AT_MOST = 60
"""More figures than one page of a table can hold; how many of them fit, the page says."""


def compose_sections(
    briefing: Briefing,
    section_ids: Iterable[str],
    *,
    title: str | None = None,
    figures: bool = True,
    text: bool = True,
) -> Brief:
    """The brief for paper: the sections and all below them, in reading order, under the headings of their chapters.

    ``figures``: a table of the range's key figures comes first, or one for each chapter where the range is long.
    ``text``: the sections follow; without them the one table holds what it can of all figures, ranked. The title is
    that of the one section, or the report's. Raises UnknownSection for an id that the outline does not have.
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
    cards = facts_once(card for card in group_cards(briefing.metrics) if card.metric.section in chosen)
    blocks: list[Block] = []
    if figures and not text:
        blocks.extend(_sheet(briefing, cards))
    elif text:
        headed = chosen | {parent.id for ident in chosen for parent in briefing.ancestors(ident)}
        tables = _tables(briefing, cards) if figures else {}
        blocks.extend(_with_tables(_under_headings(briefing, chosen, headed), tables))
    source = briefing.metadata.title
    said = {block.section for block in blocks if not isinstance(block, Figures | Gap)}
    lost = restored(section for section in briefing.sections if section.id in said)
    return Brief(title or source, source, briefing.text, tuple(blocks), lost, briefing.metadata.issuer, len(cards))


def _sheet(briefing: Briefing, cards: tuple[Card, ...]) -> Iterator[Figures]:
    """All the figures as one table, each with its rank, for the page to hold as many as it can."""
    kept = ranked(cards, SHEET_AT_MOST, _unit_of(briefing))
    rank = {card.metric.id: place for place, card in enumerate(kept)}
    order = sorted(kept, key=lambda card: card.metric.id)
    if order:
        ranks = tuple(rank[card.metric.id] for card in order)
        places = tuple(place_name(briefing, card.metric.section) for card in order)
        yield Figures(tuple(order), ranks, places, len(cards))


def _tables(briefing: Briefing, cards: tuple[Card, ...]) -> Mapping[str, Figures]:
    """The tables by the chapter they open; one under ROOT opens the brief."""
    by_chapter: dict[str, list[Card]] = {}
    for card in cards:
        by_chapter.setdefault(chapter_of(card.metric.section), []).append(card)
    measured = sum(not card.metric.optional for card in cards)
    if len(by_chapter) < 2 or measured <= FIGURES_AT_MOST:
        by_chapter = {ROOT: list(cards)}
    chosen = {chapter: choose(held, FIGURES_AT_MOST, _unit_of(briefing)) for chapter, held in by_chapter.items()}
    return {chapter: Figures(kept) for chapter, kept in chosen.items() if kept}


def _with_tables(blocks: Iterable[Text], tables: Mapping[str, Figures]) -> Iterator[Block]:
    """The blocks with each table behind its chapter's heading, or before the chapter's text where it has none."""
    if ROOT in tables:
        yield tables[ROOT]
    last = ROOT
    for block in blocks:
        chapter = chapter_of(block.section)
        opening = tables.get(chapter) if chapter != last else None
        last = chapter
        if isinstance(block, Heading) and block.section == chapter:
            yield block
            if opening:
                yield opening
        else:
            if opening:
                yield opening
            yield block


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


def chapter_of(section_id: str) -> str:
    """The id of the chapter that a section lies in; ROOT stays ROOT."""
    return section_id.partition(".")[0]


def _unit_of(briefing: Briefing) -> Callable[[Metric], str]:
    return lambda metric: briefing.unit_of(metric.section)
