"""What the screen shows under a filter."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from tests.query.conftest import said
from viewer.model import Briefing, Span
from viewer.query.blocks import blocks_of
from viewer.query.compose import compose
from viewer.query.search import everything, search
from viewer.shown import Block, Figures, Gap, Paragraph, Table


def test_without_a_filter_all_is_shown(briefing: Briefing) -> None:
    brief = compose(briefing, everything(briefing))
    assert brief.blocks == blocks_of(briefing)
    assert (brief.title, brief.text) == (briefing.metadata.title, briefing.text)
    assert [section.id for section in brief.restored] == ["1", "1.2"]


def test_hidden_units_collapse_into_gaps(briefing: Briefing) -> None:
    brief = compose(briefing, search(briefing, "停车"))
    assert said(brief) == ["…1.1 1.2", "#2", "…2.1", "2.2", "…3"] or said(brief) == [
        "…1.1 1.2 2.1",
        "#2",
        "2.2",
        "…3",
    ]


def test_a_gap_of_several_chapters_is_one_line_as_the_design_has_it(reference: Briefing) -> None:
    brief = compose(reference, search(reference, "停车"))
    gaps = [len(block.sections) for block in brief.blocks if isinstance(block, Gap)]
    assert gaps == [5, 8, 6]
    assert said(brief)[:4] == ["…1.1 1.2 1.3 1.4 1.5", "#1", "1.6", "…2.1 2.2 3.1 3.2 3.3 3.4 4.1 4.2"]


def test_an_opened_gap_shows_its_units_and_the_text_before_them(briefing: Briefing) -> None:
    brief = compose(briefing, search(briefing, "停车"), opened=frozenset({"1.1", "1.2", "2.1"}))
    assert said(brief) == ["0", "#1", "#1.1", "1.1.1", "1.1.2", "1.1", "#1.2", "1.2", "#2", "2.1", "2.2", "…3"]
    assert not any(block.dim for block in brief.blocks if isinstance(block, Paragraph))


def test_a_gap_of_opening_text_alone_names_it(briefing: Briefing) -> None:
    brief = compose(briefing, search(briefing, "茶"))
    assert said(brief)[0] == "…0"
    opened = compose(briefing, search(briefing, "茶"), opened=frozenset({"0"}))
    assert said(opened)[0] == "0"


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
