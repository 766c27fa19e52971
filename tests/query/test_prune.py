"""Which blocks a filter keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.model import Briefing, Section, Span
from viewer.query.blocks import Text, blocks_of
from viewer.query.prune import Pruner
from viewer.query.search import search
from viewer.shown import Block, Gap, Selection


def _with_opening(briefing: Briefing) -> Briefing:
    """The small report, its chapter 2 with text of its own before its first section."""
    text = briefing.text.replace("二、办好民生实事\n", "二、民生\n停车先行\n")

    def titled(section: Section) -> Section:
        start = section.heading.start
        return replace(section, title="民生", heading=Span(start, start + 4), body=Span(start + 5, section.body.end))

    sections = tuple(titled(section) if section.id == "2" else section for section in briefing.sections)
    assert len(text) == len(briefing.text) + 1
    return replace(briefing, text=text, sections=_moved(sections, text.index("停车先行") + 4), metrics=())


def _moved(sections: tuple[Section, ...], place: int) -> tuple[Section, ...]:
    def span(old: Span) -> Span:
        return Span(*(offset + (offset >= place) for offset in old))

    return tuple(replace(section, heading=span(section.heading), body=span(section.body)) for section in sections)


def test_a_chapters_opening_is_kept_when_it_is_hit_itself(briefing: Briefing) -> None:
    made = _with_opening(briefing)
    selection = search(made, "停车")
    assert selection.matched == ("2.2",)
    kept = Pruner(made, selection, frozenset()).pruned(blocks_of(made))
    assert [block.sections if isinstance(block, Gap) else block.section for block in kept] == [
        ("1.1", "1.2"), "2", "2", ("2.1",), "2.2", ("3",)
    ]  # fmt: skip


def test_a_chapters_opening_is_hidden_when_only_a_section_is_hit(briefing: Briefing) -> None:
    made = _with_opening(briefing)
    kept = Pruner(made, search(made, "学位"), frozenset()).pruned(blocks_of(made))
    assert [block.sections if isinstance(block, Gap) else block.section for block in kept] == [
        ("1.1", "1.2"), "2", "2.1", ("2.2", "3")
    ]  # fmt: skip


def test_unknown_opened_units_are_ignored(briefing: Briefing) -> None:
    selection = search(briefing, "停车")
    kept = tuple(Pruner(briefing, selection, frozenset({"77"})).pruned(blocks_of(briefing)))
    assert kept == tuple(Pruner(briefing, selection, frozenset()).pruned(blocks_of(briefing)))


def _block_by_block(
    briefing: Briefing, selection: Selection, opened: frozenset[str], blocks: tuple[Text, ...]
) -> Iterator[Block]:
    """What ``pruned`` says, each block asked for itself."""
    pruner = Pruner(briefing, selection, opened)
    hidden: dict[str, None] = {}
    heads: list[Text] = []
    for at, block in enumerate(blocks):
        unit = briefing.unit_of(block.section)
        behind = (briefing.unit_of(after.section) for after in blocks[at:])
        leaf = next((unit for unit in behind if unit in briefing.units), "")
        if unit in pruner._matching or pruner._is_opened(unit, leaf):
            yield from pruner._gap(hidden)
            yield from (*heads, block)
            hidden, heads = {}, []
        elif unit in pruner._heads and pruner._heads_unit(block):
            heads.append(block)
        else:
            hidden[unit] = None
    yield from pruner._gap(hidden)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_units_are_kept_as_their_blocks_would_be(reference: Briefing, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(reference.text) - 4))
    query = reference.text[start : start + data.draw(st.integers(1, 3))]
    opened = frozenset(data.draw(st.lists(st.sampled_from(reference.units), max_size=3)))
    selection, blocks = search(reference, query), blocks_of(reference)
    for every in (blocks, (*blocks[:1], *blocks[1:])):
        kept = tuple(Pruner(reference, selection, opened).pruned(every))
        assert kept == tuple(_block_by_block(reference, selection, opened, every))
    dimmed = tuple(Pruner(reference, selection, opened).dimmed(blocks))
    assert [block._replace(dim=False) for block in dimmed] == list(blocks)
