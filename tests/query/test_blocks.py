"""Headings and paragraphs: nothing of the text is lost, nothing is said twice."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Briefing, Span
from viewer.query.blocks import blocks_of, heading_of
from viewer.shown import Heading, Paragraph, Table


def test_the_small_report(briefing: Briefing) -> None:
    said = [
        (type(block).__name__, block.section, block.prefix, block.span.of(briefing.text)[:9])
        for block in blocks_of(briefing)
    ]
    assert said == [
        ("Paragraph", "0", "", "2030年,全县各"),
        ("Heading", "1", "一、", "夯实产业基础,做强"),
        ("Heading", "1.1", "", "(一)壮大特色产业"),
        ("Paragraph", "1.1.1", "", "一是扩大种植规模。"),
        ("Paragraph", "1.1.2", "", "二是提升加工能力。"),
        ("Paragraph", "1.1", "", "今年以来,全县茶叶"),
        ("Heading", "1.2", "(二)", "改善营商环境"),
        ("Paragraph", "1.2", "", "办件时限由15天压"),
        ("Heading", "2", "", "二、办好民生实事"),
        ("Paragraph", "2.1", "", "(一)扩大学位供给"),
        ("Paragraph", "2.2", "", "(二)完善停车设施"),
        ("Heading", "3", "", "三、2031年工作"),
        ("Paragraph", "3", "", "继续深化改革,打造"),
    ]


def test_a_run_in_title_leads_its_paragraph(briefing: Briefing) -> None:
    leads = {
        b.section: (b.lead_level, b.lead.of(briefing.text))
        for b in blocks_of(briefing)
        if isinstance(b, Paragraph) and b.lead
    }
    assert leads == {
        "1.1.1": (3, "一是扩大种植规模"),
        "1.1.2": (3, "二是提升加工能力"),
        "2.1": (2, "(一)扩大学位供给"),
        "2.2": (2, "(二)完善停车设施"),
    }


def test_a_restored_number_of_a_run_in_title_is_its_prefix(briefing: Briefing) -> None:
    sections = tuple(replace(s, number_restored=True) if s.id == "2.1" else s for s in briefing.sections)
    block = next(b for b in blocks_of(replace(briefing, sections=sections)) if b.section == "2.1")
    assert block.prefix == "(一)"


def test_a_run_in_title_over_two_lines_stays_whole(briefing: Briefing) -> None:
    made = replace(briefing, text=briefing.text.replace("(一)扩大学位供给", "(一)扩大\n位供给"))
    (block,) = (block for block in blocks_of(made) if block.section == "2.1")
    assert block.span.of(made.text).startswith("(一)扩大\n位供给。新增")


def test_figures_are_marked_in_their_paragraph(briefing: Briefing) -> None:
    marks = {
        b.section: [f.metric_id for f in b.figures]
        for b in blocks_of(briefing)
        if isinstance(b, Paragraph) and b.figures
    }
    assert marks == {"1.1.1": [1, 2], "1.1.2": [3, 4], "1.1": [5, 6], "1.2": [7, 8], "2.1": [9, 10], "2.2": [11, 12]}
    (span_from, span_to) = (
        next(b for b in blocks_of(briefing) if b.section == "1.2" and isinstance(b, Paragraph)).figures[0].spans
    )
    assert (span_from.of(briefing.text), span_to.of(briefing.text)) == ("15天", "3天")


def test_of_two_figures_in_one_place_the_first_is_marked(briefing: Briefing) -> None:
    first = briefing.metrics[0]
    inside = replace(first, id=99, core=Span(first.core.start + 1, first.core.end))
    marked = [
        f.metric_id
        for b in blocks_of(replace(briefing, metrics=(first, inside)))
        if isinstance(b, Paragraph)
        for f in b.figures
    ]
    assert marked == [1]


def test_a_heading_can_be_set_on_its_own(briefing: Briefing) -> None:
    assert heading_of(briefing.section("1.2")) == Heading("1.2", 2, briefing.section("1.2").heading, "(二)")


@given(data=st.data())
def test_every_character_stands_in_exactly_one_block(
    outlines: st.SearchStrategy[Briefing], data: st.DataObject
) -> None:
    made = data.draw(outlines)
    place = 0
    heads = []
    for block in blocks_of(made):
        assert made.text[place : block.span.start].strip() == ""
        assert block.span.of(made.text) == block.span.of(made.text).strip() != ""
        place = block.span.end
        if isinstance(block, Heading):
            heads.append(block.section)
        elif isinstance(block, Table):
            said = "".join(cell.span.of(made.text) for row in block.rows for cell in row)
            assert "".join(said.split()) == "".join(block.span.of(made.text).split())
        elif block.lead is not None:
            assert block.lead == made.section(block.section).heading
            assert block.lead.start == block.span.start
            heads.append(block.section)
    assert made.text[place:].strip() == ""
    assert heads == [section.id for section in made.sections[1:]]
