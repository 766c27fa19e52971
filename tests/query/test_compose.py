"""What the screen shows under a filter, and what is printed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import UnknownSection
from viewer.model import Briefing, Span
from viewer.query.blocks import blocks_of
from viewer.query.compose import FIGURES_AT_MOST, compose, compose_sections, compose_selection
from viewer.query.search import everything, search
from viewer.shown import Block, Brief, Figures, Gap, Heading, Paragraph, Table


def _said(brief: Brief) -> list[str]:
    """One word per block: a gap with its units, a heading as #section, a paragraph as its section."""
    names = {
        Gap: lambda b: "…" + " ".join(b.sections),
        Heading: lambda b: "#" + b.section,
        Figures: lambda b: "figures",
    }
    return [names.get(type(block), lambda b: b.section)(block) for block in brief.blocks]


def test_without_a_filter_all_is_shown(briefing: Briefing) -> None:
    brief = compose(briefing, everything(briefing))
    assert brief.blocks == blocks_of(briefing)
    assert (brief.title, brief.text) == (briefing.metadata.title, briefing.text)
    assert [section.id for section in brief.restored] == ["1", "1.2"]


def test_hidden_units_collapse_into_gaps(briefing: Briefing) -> None:
    brief = compose(briefing, search(briefing, "停车"))
    assert _said(brief) == ["…1.1 1.2", "#2", "…2.1", "2.2", "…3"] or _said(brief) == [
        "…1.1 1.2 2.1",
        "#2",
        "2.2",
        "…3",
    ]


def test_a_gap_of_several_chapters_is_one_line_as_the_design_has_it(reference: Briefing) -> None:
    brief = compose(reference, search(reference, "停车"))
    gaps = [len(block.sections) for block in brief.blocks if isinstance(block, Gap)]
    assert gaps == [5, 8, 6]
    assert _said(brief)[:4] == ["…1.1 1.2 1.3 1.4 1.5", "#1", "1.6", "…2.1 2.2 3.1 3.2 3.3 3.4 4.1 4.2"]


def test_an_opened_gap_shows_its_units_and_the_text_before_them(briefing: Briefing) -> None:
    brief = compose(briefing, search(briefing, "停车"), opened=frozenset({"1.1", "1.2", "2.1"}))
    assert _said(brief) == ["0", "#1", "#1.1", "1.1.1", "1.1.2", "1.1", "#1.2", "1.2", "#2", "2.1", "2.2", "…3"]
    assert not any(block.dim for block in brief.blocks if isinstance(block, Paragraph))


def test_a_gap_of_opening_text_alone_names_it(briefing: Briefing) -> None:
    brief = compose(briefing, search(briefing, "茶"))
    assert _said(brief)[0] == "…0"
    opened = compose(briefing, search(briefing, "茶"), opened=frozenset({"0"}))
    assert _said(opened)[0] == "0"


def test_units_that_do_not_match_can_stay_pale(briefing: Briefing) -> None:
    brief = compose(briefing, search(briefing, "停车"), only_matching=False)
    assert [block._replace(dim=False, hits=()) for block in brief.blocks] == list(blocks_of(briefing))
    assert [block.section for block in brief.blocks if not block.dim] == ["2", "2.2"]


def test_hits_are_marked_where_they_stand(briefing: Briefing) -> None:
    brief = compose(briefing, search(briefing, "停车"))
    (block,) = (block for block in brief.blocks if isinstance(block, Paragraph))
    assert [span.of(briefing.text) for span in block.hits] == ["停车"] * 3


def test_a_hit_across_two_points_belongs_to_the_first(briefing: Briefing) -> None:
    selection = search(briefing, "。二是")
    assert len(selection.hits) == 1
    hits = [
        span for block in compose(briefing, selection).blocks if isinstance(block, Paragraph) for span in block.hits
    ]
    assert [span.of(briefing.text) for span in hits] == ["。"]


@given(data=st.data(), query=st.text(alphabet="甲乙停车五1 ", min_size=1, max_size=4), only=st.booleans())
def test_the_blocks_hits_are_the_selections(
    outlines: st.SearchStrategy[Briefing], data: st.DataObject, query: str, only: bool
) -> None:
    made = data.draw(outlines)
    selection = search(made, query)
    brief = compose(made, selection, only_matching=only)
    shown = [span.start for block in brief.blocks for span in _hits(block)]
    assert shown == [hit.span.start for hit in selection.hits]


@given(data=st.data(), query=st.text(alphabet="甲停", min_size=1, max_size=1))
def test_opening_all_gaps_shows_the_whole_text(
    outlines: st.SearchStrategy[Briefing], data: st.DataObject, query: str
) -> None:
    made = data.draw(outlines)
    selection, opened = search(made, query), frozenset[str]()
    for _ in range(3):  # a gap of a chapter's closing words may open after its neighbours
        gaps = [block for block in compose(made, selection, opened=opened).blocks if isinstance(block, Gap)]
        opened |= {unit for gap in gaps for unit in gap.sections}
    brief = compose(made, selection, opened=opened)
    assert [_without_hits(block) for block in brief.blocks] == list(blocks_of(made))


def _hits(block: Block) -> Iterator[Span]:
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                yield from cell.hits
    elif not isinstance(block, Gap | Figures):
        yield from block.hits


def _without_hits(block: Block) -> Block:
    if isinstance(block, Table):
        rows = tuple(tuple(cell._replace(hits=()) for cell in row) for row in block.rows)
        return block._replace(rows=rows)
    return block._replace(hits=())


def test_a_printed_section_stands_under_its_chapters_heading(briefing: Briefing) -> None:
    brief = compose_sections(briefing, ["1.2"])
    assert _said(brief) == ["figures", "#1", "#1.2", "1.2"]
    assert (brief.title, brief.source_title) == ("改善营商环境", "青山县2030年工作报告")
    assert [section.id for section in brief.restored] == ["1", "1.2"]


def test_a_printed_chapter_brings_all_below_it(briefing: Briefing) -> None:
    brief = compose_sections(briefing, ["1"], figures=False)
    assert _said(brief) == ["#1", "#1.1", "1.1.1", "1.1.2", "1.1", "#1.2", "1.2"]


def test_a_printed_point_stands_under_both_headings(briefing: Briefing) -> None:
    assert _said(compose_sections(briefing, ["1.1.2"], figures=False)) == ["#1", "#1.1", "1.1.2"]


def test_the_whole_report_is_printed_once_under_its_own_title(briefing: Briefing) -> None:
    brief = compose_sections(briefing, ["0", "1", "1.2"], figures=False)
    assert brief.blocks == blocks_of(briefing)
    assert brief.title == compose_sections(briefing, ["0"]).title == briefing.metadata.title


def test_several_sections_are_printed_in_reading_order(briefing: Briefing) -> None:
    brief = compose_sections(briefing, ["2.2", "1.2"], figures=False, title="两节")
    assert _said(brief) == ["#1", "#1.2", "1.2", "#2", "2.2"]
    assert brief.title == "两节"


def test_figures_or_text_can_be_left_out(briefing: Briefing) -> None:
    assert _said(compose_sections(briefing, ["2"], text=False)) == ["figures"]
    assert "figures" not in _said(compose_sections(briefing, ["3"]))  # it has none


def test_key_figures_are_the_most_important_in_reading_order(reference: Briefing) -> None:
    for ident in ("0", "3", "4.2"):
        table = compose_sections(reference, [ident]).blocks[0]
        assert isinstance(table, Figures)
        ids = [card.metric.id for card in table.cards]
        assert ids == sorted(ids)
        assert len(ids) <= FIGURES_AT_MOST
        facts = [card.metric.same_as or card.metric.id for card in table.cards]
        assert len(facts) == len(set(facts))
    assert all(card.metric.importance == 3 for card in compose_sections(reference, ["0"]).blocks[0].cards)


def test_an_unknown_section_is_named(briefing: Briefing) -> None:
    with pytest.raises(UnknownSection, match=r"9\.9"):
        compose_sections(briefing, ["1", "9.9"])


def test_a_filter_is_printed_without_what_it_hides(briefing: Briefing) -> None:
    assert _said(compose_selection(briefing, search(briefing, "停车"), figures=False)) == ["#2", "2.2"]
    # The chapter matches by its title alone: its sections do not come with it.
    assert _said(compose_selection(briefing, search(briefing, "夯实"), figures=False)) == ["#1"]
    assert compose_selection(briefing, everything(briefing), figures=False).blocks == blocks_of(briefing)
