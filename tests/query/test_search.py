"""The filter: the reference answers, what counts as a hit, and rules that hold for any query."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.model import ROOT, Briefing, Span
from viewer.query.cards import group_cards
from viewer.query.normal import fold
from viewer.query.search import everything, parse, search, term_spans

REFERENCE = Path(__file__).resolve().parent.parent / "reference" / "filter-queries.json"
QUERIES = {row["query"]: row["sections"] for row in json.loads(REFERENCE.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("query", QUERIES)
def test_the_reference_answers(reference: Briefing, query: str) -> None:
    assert list(search(reference, query).matched) == QUERIES[query]


def test_hits_and_cards_as_the_design_counts_them(reference: Briefing) -> None:
    selection = search(reference, "停车")
    assert selection.hit_counts == {"1": 1, "1.6": 1, "4": 22, "4.3": 22}
    assert [len(group_cards(part)) for part in (selection.metrics, selection.others)] == [6, 2]


def test_a_chapter_title_is_hit_though_only_its_sections_are_listed(reference: Briefing) -> None:
    selection = search(reference, "党建")
    heading = reference.section("5").heading
    assert [hit.unit for hit in selection.hits if heading.holds(hit.span)] == ["5"]


def test_one_of_the_words_is_marked_in_a_chapter_title_too(briefing: Briefing) -> None:
    selection = search(briefing, "产业 茶叶")
    assert selection.matched == ("1.1",)
    assert [(hit.unit, hit.span.of(briefing.text)) for hit in selection.hits][:2] == [("1", "产业"), ("1.1", "产业")]


def test_an_empty_query_shows_everything(briefing: Briefing) -> None:
    for query in ("", "  ", "\u3000", "\u200b"):
        selection = search(briefing, query)
        assert selection == everything(briefing)
        assert not selection.filtering
        assert selection.visible == {section.id for section in briefing.sections}


@pytest.mark.parametrize("query", ["新增 停车", "新增\u3000停车", "停车 新增", " 新增  停车 停车 "])
def test_all_words_stand_in_one_unit(briefing: Briefing, query: str) -> None:
    assert search(briefing, query).matched == ("2.2",)
    assert search(briefing, "茶叶 停车").matched == ()


def test_a_point_is_text_of_its_section(briefing: Briefing) -> None:
    assert search(briefing, "加工 种植").matched == ("1.1",)


def test_what_precedes_the_first_chapter_is_a_unit_of_its_own(briefing: Briefing) -> None:
    selection = search(briefing, "稳步推进")
    assert selection.matched == (ROOT,)
    assert selection.visible == {ROOT}
    assert [hit.unit for hit in selection.hits] == [ROOT]
    assert ROOT not in search(briefing, "茶叶").visible


def test_a_chapter_without_a_matching_section_stands_for_itself(briefing: Briefing) -> None:
    selection = search(briefing, "夯实")
    assert (selection.matched, selection.visible) == (("1",), {"1"})


def test_a_chapter_without_sections_is_a_unit(briefing: Briefing) -> None:
    assert search(briefing, "宜居").matched == ("3",)


def test_a_hit_in_a_chapters_own_text_counts_beside_its_sections(briefing: Briefing) -> None:
    """Text between a chapter's heading and its first section holds the word as well as a section does."""
    heading = "二、办好民生实事\n"
    at = briefing.text.index(heading) + len(heading)
    opening = "学位和停车是重点。\n"
    text = briefing.text[:at] + opening + briefing.text[at:]

    def moved(span: Span) -> Span:
        return Span(*(offset + len(opening) * (offset > at) for offset in span))

    sections = tuple(
        replace(section, heading=moved(section.heading), body=moved(section.body)) for section in briefing.sections
    )
    sections = tuple(
        replace(s, heading=Span(at + len(opening), s.heading.end)) if s.id == "2.1" else s for s in sections
    )
    selection = search(replace(briefing, text=text, sections=sections, metrics=()), "停车")
    assert selection.matched == ("2.2",)
    assert [hit.unit for hit in selection.hits] == ["2", "2.2", "2.2", "2.2"]


def test_overlapping_words_are_one_hit(briefing: Briefing) -> None:
    spans = [hit.span.of(briefing.text) for hit in search(briefing, "停车 车位").hits]
    assert spans == ["停车", "停车位", "停车"]


def test_figures_of_the_clause_then_those_of_a_headed_unit(briefing: Briefing) -> None:
    selection = search(briefing, "停车")
    assert [metric.surface for metric in selection.metrics] == ["500个", "30.9%"]
    selection = search(briefing, "营商环境")
    assert (selection.metrics, [metric.surface for metric in selection.others]) == ((), ["由15天压缩至近3天", "98.6%"])


def test_a_word_beyond_a_semicolon_is_not_said_of_a_figure(reference: Briefing) -> None:
    beside = {metric.section for metric in search(reference, "停车").metrics}
    assert "1.6" not in beside


@pytest.mark.parametrize("query", ["18232", "18,232", "18，232", "18 232", "１８２３２"])
def test_digit_grouping_makes_no_difference(briefing: Briefing, query: str) -> None:
    selection = search(briefing, query)
    assert selection.matched == ("1.1",)
    assert [hit.span.of(briefing.text) for hit in selection.hits] == ["18232"]


def test_a_grouped_number_in_the_text_is_found_and_marked_whole(briefing: Briefing) -> None:
    text = briefing.text.replace("18232万元", "18,32万元")  # of the same length, so that the outline stays true
    assert search(replace(briefing, text=text), "1832").matched == ()
    text = briefing.text.replace("18232万元", "8,232万元")
    (hit,) = search(replace(briefing, text=text), "8232").hits
    assert hit.span.of(text) == "8,232"


def test_two_numbers_stay_two_words_unless_the_text_has_them_joined() -> None:
    assert parse("26 500", "26个和500个") == ("26", "500")
    assert parse("26 500", "共26500个") == ("26500",)
    assert parse("1 138 712", "共1138712份") == ("1138712",)
    assert parse("2021 500", "2021500") == ("2021", "500")


def test_labels_can_be_marked_with_the_same_words() -> None:
    spans = term_spans("共享停車位(18,232)", ("停车", "18232"))
    assert spans == (Span(2, 4), Span(6, 12))


# Pieces of the small briefing and of its grammar: most queries made of them match something.
PIECES = st.sampled_from(
    ["停车", "新增", "车位", "1", "2", "00", "500", "18 232", "学", "学位", "茶", "，", "（", "%", "2030"]
)
QUERY = st.lists(PIECES | st.text(max_size=3), max_size=4).map(" ".join)
ANY_QUERY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@ANY_QUERY
@given(first=QUERY, more=QUERY)
def test_more_words_never_widen(briefing: Briefing, first: str, more: str) -> None:
    if search(briefing, first).filtering:
        wide, narrow = search(briefing, first), search(briefing, f"{first} {more}")
        assert narrow.visible <= wide.visible
        holding = {unit for unit in narrow.matched if unit not in wide.matched}
        # A chapter may be listed anew: for its own text, once none of its sections holds all words.
        assert all(any(other.startswith(unit + ".") for other in wide.matched) for unit in holding)


@ANY_QUERY
@given(query=QUERY)
def test_what_is_shown_is_closed_under_parents(briefing: Briefing, query: str) -> None:
    selection = search(briefing, query)
    for ident in selection.visible:
        assert {parent.id for parent in briefing.ancestors(ident)} <= selection.visible
    assert set(selection.matched) <= selection.visible


@ANY_QUERY
@given(query=QUERY)
def test_every_hit_is_a_word_of_the_query(briefing: Briefing, query: str) -> None:
    selection = search(briefing, query)
    starts = [hit.span.start for hit in selection.hits]
    assert starts == sorted(set(starts))
    for hit in selection.hits:
        said = fold(hit.span.of(briefing.text)).text
        assert any(term in said for term in selection.terms)
        assert hit.unit in selection.visible
        section = briefing.section(hit.unit)
        assert Span(section.heading.start, section.body.end).holds(hit.span)
        if len(selection.terms) == 1:
            assert said == selection.terms[0]


@ANY_QUERY
@given(query=QUERY)
def test_a_matched_unit_holds_every_word(briefing: Briefing, query: str) -> None:
    selection = search(briefing, query)
    for ident in selection.matched:
        section = briefing.section(ident)
        own = fold(briefing.text[section.heading.start : section.body.end]).text
        assert all(term in own for term in selection.terms)
