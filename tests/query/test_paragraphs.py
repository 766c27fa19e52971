"""The number of every paragraph, and the way back to it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Metadata, Span
from viewer.query.blocks import blocks_of
from viewer.query.numbering import value_of
from viewer.query.paragraphs import Place, paragraphs_of, spelt
from viewer.shown import Heading

_NUMBERS = (None, "一、", "(二)", "三", "第二章", "1.2", "4", "〇", "一是")


def _names(briefing):
    found = paragraphs_of(briefing)
    return [found.name(paragraph) for paragraph in found.paragraphs]


def test_every_paragraph_and_point_has_its_number(briefing):
    assert _names(briefing) == [
        "〇·一", "一(一)·一", "一(一)·二", "一(一)·三", "一(二)·一", "二(一)·一", "二(二)·一", "三·一",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "typed",
    ["一(一)·二", "一1.2", "1.1.2", "一(一)二", "一（一）二", "1-1-2", "1 1 2", "第一章第一节第二段",
     "一、(一)2", "一点一点二",
     " 1.1.2 ", "１．１．２", "一(1)2", "1。1。2", "一(一)第二段"],
)  # fmt: skip
def test_ways_of_typing_a_paragraph(briefing, typed):
    assert paragraphs_of(briefing).find(typed) == Place("1.1", briefing.section("1.1.2").heading.start, 2)


@pytest.mark.parametrize(
    ("typed", "section"),
    [("1", "1"), ("一", "1"), ("第二章", "2"), ("2.2", "2.2"), ("二（二）", "2.2"), ("二(二)", "2.2"), ("二、", "2"),
     ("一(一)二是", "1.1.2"), ("一(一)·一是", "1.1.1")],
)  # fmt: skip
def test_chapters_sections_and_points(briefing, typed, section):
    assert paragraphs_of(briefing).find(typed) == Place(section, briefing.section(section).heading.start)


@pytest.mark.parametrize(
    "typed",
    ["", " ", "停车", "9", "1.9", "1.1.9", "1.1.0", "1.1.1.1", "3.1.1", "三是", "1.1.9是", "一(一)九是", "1+1", "...",
     "第章", "一(一)·", "0.9"],
)  # fmt: skip
def test_what_leads_nowhere(briefing, typed):
    expected = Place("1.1", briefing.section("1.1").heading.start) if typed == "一(一)·" else None
    assert paragraphs_of(briefing).find(typed) == expected


def test_a_chapter_without_sections(briefing):
    place = Place("3", briefing.text.index("继续深化"), 1)
    assert {
        paragraphs_of(briefing).find(typed) for typed in ("三·一", "3.1", "3.0.1", "三一段".replace("三", "三、"))
    } == {place}


def test_before_the_first_chapter(briefing):
    assert {paragraphs_of(briefing).find(typed) for typed in ("〇·一", "0.1")} == {Place("0", 0, 1)}


def test_a_report_without_an_outline(briefing):
    bare = replace(briefing, sections=briefing.sections[:1], metrics=())
    names = _names(bare)
    assert names[:2] == ["一", "二"]
    assert paragraphs_of(bare).find("2").paragraph == 2
    assert paragraphs_of(bare).find("2.1") is None


def test_numbers_that_are_missing_or_twice_there(briefing):
    sections = [
        replace(section, number="一、") if section.id in ("2", "3") else section for section in briefing.sections
    ]
    assert paragraphs_of(replace(briefing, sections=tuple(sections))).ordinals["2"] == 2
    sections = [replace(section, number=None) if section.id == "1" else section for section in briefing.sections]
    ordinals = paragraphs_of(replace(briefing, sections=tuple(sections))).ordinals
    assert (ordinals["1"], ordinals["2"], ordinals["3"]) == (1, 2, 3)


def test_what_a_passage_lies_in(briefing):
    found = paragraphs_of(briefing)
    first, third = (briefing.text.index(words) for words in ("一是扩大", "今年以来"))
    assert found.name_of(Span(first, first + 4)) == "一(一)·一"
    assert found.name_of(Span(first, third + 4)) == "一(一)·一至三"
    assert found.name_of(Span(first, briefing.text.index("新增学位"))) == "一(一)·一至二(一)·一"
    assert found.name_of(Span(0, 0)) == "〇·一"


def test_a_table_is_one(tmp_path):
    path = tmp_path / "表.txt"
    path.write_text("一、收入\n收入如下。\n项目\t数额\n茶叶\t3亿元\n以上。\n", encoding="utf-8")
    from viewer.pipeline import build_briefing

    briefing = build_briefing(path, Metadata("表"))
    assert _names(briefing) == ["一·一", "一·二", "一·三"]
    assert paragraphs_of(briefing).find("1.2").offset == briefing.text.index("项目")


@given(st.integers(0, 999))
def test_a_spelt_number_reads_as_itself(number):
    assert value_of(spelt(number)) == number


def test_large_numbers_are_digits():
    assert spelt(1203) == "1203"


@given(st.data())
def test_every_number_leads_back(outlines, data):
    briefing = data.draw(outlines)
    numbers = data.draw(st.lists(st.sampled_from(_NUMBERS), min_size=len(briefing.sections)))
    sections = tuple(
        replace(section, number=number) for section, number in zip(briefing.sections, numbers, strict=False)
    )
    briefing = replace(briefing, sections=(briefing.sections[0], *sections[1:]))
    found = paragraphs_of(briefing)
    blocks = [block for block in blocks_of(briefing) if not isinstance(block, Heading)]
    assert len(found.paragraphs) == len(blocks)
    names = [found.name(paragraph) for paragraph in found.paragraphs]
    assert len(set(names)) == len(names)
    for paragraph, name in zip(found.paragraphs, names, strict=True):
        place = Place(paragraph.unit, paragraph.span.start, paragraph.number)
        assert found.find(name) == place
        assert found.find(name.translate(str.maketrans("()", "（）"))) == place
        assert found.at(paragraph.span.start) == found.at(paragraph.span.end - 1) == paragraph
        assert found.find(re.sub(r"\(", ".", name).replace(")", "")) == place
    for unit in found.ordinals:
        assert found.find(found.unit_name(unit)) == Place(unit, briefing.section(unit).heading.start)


@given(st.text(alphabet="〇一二十百0129.·()（）第章节段是 ,-", max_size=10))
def test_any_typing_is_answered(reference, typed):
    place = paragraphs_of(reference).find(typed)
    assert place is None or 0 <= place.offset < len(reference.text)
