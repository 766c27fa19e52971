"""What is printed: sections under their headings, key figures once, a table a chapter where the range is long."""

from __future__ import annotations

import pytest

from tests.query.conftest import said
from viewer.errors import UnknownSection
from viewer.model import Briefing
from viewer.query.blocks import blocks_of
from viewer.query.everything import everything
from viewer.query.excerpt import FIGURES_AT_MOST, compose_sections, compose_selection
from viewer.query.search import search
from viewer.shown import Figures, Heading


def test_a_printed_section_stands_under_its_chapters_heading(briefing: Briefing) -> None:
    brief = compose_sections(briefing, ["1.2"])
    assert said(brief) == ["figures", "#1", "#1.2", "1.2"]
    assert (brief.title, brief.source_title) == ("改善营商环境", "青山县2030年工作报告")
    assert [section.id for section in brief.restored] == ["1", "1.2"]


def test_a_printed_chapter_brings_all_below_it(briefing: Briefing) -> None:
    brief = compose_sections(briefing, ["1"], figures=False)
    assert said(brief) == ["#1", "#1.1", "1.1.1", "1.1.2", "1.1", "#1.2", "1.2"]


def test_a_printed_point_stands_under_both_headings(briefing: Briefing) -> None:
    assert said(compose_sections(briefing, ["1.1.2"], figures=False)) == ["#1", "#1.1", "1.1.2"]


def test_the_whole_report_is_printed_once_under_its_own_title(briefing: Briefing) -> None:
    brief = compose_sections(briefing, ["0", "1", "1.2"], figures=False)
    assert brief.blocks == blocks_of(briefing)
    assert brief.title == compose_sections(briefing, ["0"]).title == briefing.metadata.title


def test_several_sections_are_printed_in_reading_order(briefing: Briefing) -> None:
    brief = compose_sections(briefing, ["2.2", "1.2"], figures=False, title="两节")
    assert said(brief) == ["#1", "#1.2", "1.2", "#2", "2.2"]
    assert brief.title == "两节"


def test_figures_or_text_can_be_left_out(briefing: Briefing) -> None:
    assert said(compose_sections(briefing, ["2"], text=False)) == ["figures"]
    assert "figures" not in said(compose_sections(briefing, ["3"]))  # it has none


def test_key_figures_are_the_most_important_in_reading_order(reference: Briefing) -> None:
    for ident in ("3", "4.2"):
        table = compose_sections(reference, [ident]).blocks[0]
        assert isinstance(table, Figures)
        ids = [card.metric.id for card in table.cards]
        assert ids == sorted(ids)
        assert len(ids) <= FIGURES_AT_MOST
        facts = [card.metric.same_as or card.metric.id for card in table.cards]
        assert len(facts) == len(set(facts))


def test_a_long_range_has_a_table_for_each_chapter_and_no_fact_twice(reference: Briefing) -> None:
    blocks = compose_sections(reference, ["0"]).blocks
    places = [at for at, block in enumerate(blocks) if isinstance(block, Figures)]
    headed = [blocks[at - 1] for at in places]
    assert [(type(block), block.level) for block in headed] == [(Heading, 1)] * len(places)
    assert [block.section for block in headed] == ["1", "2", "3", "4", "5", "6"]
    cards = [card for at in places for card in blocks[at].cards]
    facts = [card.metric.same_as or card.metric.id for card in cards]
    assert len(facts) == len(set(facts))
    assert all(len(blocks[at].cards) <= FIGURES_AT_MOST for at in places)


def test_a_short_range_over_two_chapters_has_one_table(briefing: Briefing) -> None:
    assert said(compose_sections(briefing, ["1.2", "2.2"])) == ["figures", "#1", "#1.2", "1.2", "#2", "2.2"]


def test_figures_alone_are_ranked_and_counted(reference: Briefing) -> None:
    (sheet,) = compose_sections(reference, ["0"], text=False).blocks
    assert isinstance(sheet, Figures)
    assert sorted(sheet.ranks) == list(range(len(sheet.cards)))
    ids = [card.metric.id for card in sheet.cards]
    assert ids == sorted(ids)
    assert sheet.total > len(sheet.cards)
    best = sheet.cards[sheet.ranks.index(0)]
    assert best.metric.importance == 3
    assert not best.metric.optional


def test_an_unknown_section_is_named(briefing: Briefing) -> None:
    with pytest.raises(UnknownSection, match=r"9\.9"):
        compose_sections(briefing, ["1", "9.9"])


def test_a_filter_is_printed_without_what_it_hides(briefing: Briefing) -> None:
    assert said(compose_selection(briefing, search(briefing, "停车"), figures=False)) == ["#2", "2.2"]
    # The chapter matches by its title alone: its sections do not come with it.
    assert said(compose_selection(briefing, search(briefing, "夯实"), figures=False)) == ["#1"]
    assert compose_selection(briefing, everything(briefing), figures=False).blocks == blocks_of(briefing)
