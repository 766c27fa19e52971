"""Which blocks a filter keeps."""

from __future__ import annotations

from dataclasses import replace

from viewer.model import Briefing, Section, Span
from viewer.query.blocks import blocks_of
from viewer.query.prune import Pruner
from viewer.query.search import search
from viewer.shown import Gap


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
