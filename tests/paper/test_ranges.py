"""Ranges and file names of a brief."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.model import Briefing, Metadata
from viewer.paper.options import PrintOptions
from viewer.paper.ranges import PrintRequest, Range, brief_of, choices, file_name, first_phrase, first_range, pick
from viewer.query.search import search
from viewer.shown import Selection


def test_choices_of_a_section(briefing: Briefing) -> None:
    offered = choices(PrintRequest(briefing, "1.2"))
    assert {kind: choice.sections for kind, choice in offered.items()} == {
        Range.POINT: (), Range.SECTION: ("1.2",), Range.CHAPTER: ("1",), Range.FILTERED: (), Range.WHOLE: ("0",),
        Range.PICKED: (),
    }  # fmt: skip


def test_a_point_brings_its_section_and_chapter(briefing: Briefing) -> None:
    offered = choices(PrintRequest(briefing, "1.1.2"))
    kinds = (Range.POINT, Range.SECTION, Range.CHAPTER)
    assert [offered[kind].sections for kind in kinds] == [("1.1.2",), ("1.1",), ("1",)]
    assert offered[Range.POINT].title == "提升加工能力"


def test_a_pick_keeps_reading_order_and_drops_what_lies_in_another(briefing: Briefing) -> None:
    chosen = choices(PrintRequest(briefing, "1.1"), ("2.2", "1", "1.1.2"))[Range.PICKED]
    assert chosen.sections == ("1", "2.2")
    assert chosen.title == "青山县2030年工作报告（节选）"
    assert pick(briefing, ["2.2"]).title == "完善停车设施"


def test_an_unknown_place_leaves_the_whole(briefing: Briefing) -> None:
    assert first_range(PrintRequest(briefing, "9.9")) is Range.WHOLE


def test_a_filter_without_an_answer_is_no_range(briefing: Briefing) -> None:
    nothing: Selection = search(briefing, "养犬")
    assert first_range(PrintRequest(briefing, "1.1", nothing)) is Range.SECTION


def test_the_filtered_brief_holds_the_matched_sections(briefing: Briefing) -> None:
    request = PrintRequest(briefing, "1.1", search(briefing, "停车"))
    brief = brief_of(request, choices(request)[Range.FILTERED], PrintOptions())
    assert brief.title == "“停车”相关章节"
    assert {block.section for block in brief.blocks if hasattr(block, "section")} == {"2", "2.2"}


@pytest.mark.parametrize(
    ("title", "kind", "name"),
    [
        ("青山县报告", Range.SECTION, "青山县报告 壮大特色产业.pdf"),
        ("青山县报告", Range.WHOLE, "青山县报告.pdf"),
        ('一/二\\三:四*"五"<六>|七?', Range.WHOLE, "一 二 三：四 五 六 七？.pdf"),
        ("...", Range.WHOLE, "brief.pdf"),
        ("长" * 200, Range.WHOLE, "长" * 80 + ".pdf"),
    ],
)
def test_file_names_are_fit_for_windows(briefing: Briefing, title: str, kind: Range, name: str) -> None:
    request = PrintRequest(replace(briefing, metadata=Metadata(title)), "1.1")
    assert file_name(title, choices(request)[kind]) == name


def test_headings_are_named_by_their_first_phrase(briefing: Briefing) -> None:
    chapter, section = briefing.section("1"), briefing.section("1.2")
    assert first_phrase(chapter, numbered=True) == "一、夯实产业基础"
    assert first_phrase(section, numbered=False) == "改善营商环境"
