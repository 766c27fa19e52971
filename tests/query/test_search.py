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
from viewer.query.everything import everything
from viewer.query.language import ask
from viewer.query.normal import fold
from viewer.query.search import search, term_spans
from viewer.query.spans import own_stretches

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
    assert ask("26 500", "26个和500个").words == ("26", "500")
    assert ask("26 500", "共26500个").words == ("26500",)
    assert ask("1 138 712", "共1138712份").words == ("1138712",)
    assert ask("2021 500", "2021500").words == ("2021", "500")


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


# -- pinyin and the signs -------------------------------------------------------------------------------------------
@pytest.mark.parametrize("query", ["tingche", "tc", "TC", "tingc", "tche", "ｔｃ"])
def test_pinyin_finds_what_the_word_finds(reference: Briefing, query: str) -> None:
    by_sound, literal = search(reference, query), search(reference, "停车")
    assert by_sound.understood.sounds[0] == "停车"
    assert set(literal.hits) <= set(by_sound.hits)
    assert set(literal.metrics) <= set(by_sound.metrics)
    assert literal.understood.sounds == ()


def test_pinyin_in_full_finds_the_word_alone(reference: Briefing) -> None:
    for query, word in (("fanxiangban", "反向办"), ("tingche", "停车"), ("fxb", "反向办")):
        by_sound, literal = search(reference, query), search(reference, word)
        assert by_sound.understood.sounds == (word,)
        assert by_sound.terms == (word,)
        assert by_sound.matched == literal.matched
        assert by_sound.hits == literal.hits
        assert (by_sound.metrics, by_sound.others) == (literal.metrics, literal.others)


def test_letters_of_the_report_are_found_and_nothing_by_sound(reference: Briefing) -> None:
    selection = search(reference, "ai")
    assert {hit.span.of(reference.text) for hit in selection.hits} == {"AI"}
    assert selection.understood.sounds == ()


def test_pinyin_stands_beside_chinese_words_each_read_by_itself(reference: Briefing) -> None:
    literal = search(reference, "停车 反向办")
    for query in ("停车 fxb", "fxb 停车", "停che fanxiangban"):
        selection = search(reference, query)
        assert selection.matched == literal.matched
        assert selection.hits == literal.hits
        assert selection.metrics == literal.metrics
        assert "反向办" in selection.understood.sounds
    assert search(reference, "停车 fxb").understood.literal == ("停车",)


def test_figures_are_named_by_pinyin_too(briefing: Briefing) -> None:
    by_sound, literal = search(briefing, "数:tcw"), search(briefing, "数:停车位")
    assert by_sound.metrics == literal.metrics
    assert by_sound.hits == literal.hits
    assert (by_sound.understood.sounds, literal.understood.sounds) == (("停车位",), ())
    assert search(briefing, '数:"tcw"').matched == ()


def test_a_letter_that_is_no_word_yet_filters_nothing(briefing: Briefing) -> None:
    assert search(briefing, "t") == everything(briefing)
    assert search(briefing, "章:") == everything(briefing)
    assert search(briefing, "章:二 t").matched == ("2.1", "2.2")


def test_without_a_word(briefing: Briefing) -> None:
    assert search(briefing, "新增 -停车").matched == ("2.1",)
    assert search(briefing, "停车 -停车").matched == ()
    selection = search(briefing, "-停车")
    assert selection.matched == (ROOT, "1.1", "1.2", "2.1", "3")
    assert (selection.hits, selection.terms, selection.filtering) == ((), (), True)
    assert selection.held == {ROOT, "1", "1.1", "1.2", "2", "2.1", "3"}


def test_a_chapter_and_a_section(briefing: Briefing) -> None:
    assert search(briefing, "章:二").matched == ("2.1", "2.2")
    assert search(briefing, "章：二 新增 停车").matched == ("2.2",)
    assert search(briefing, "节:二").matched == ("1.2", "2.2")
    assert search(briefing, "节:2.1").matched == ("2.1",)
    assert search(briefing, "章:一 停车").matched == ()
    assert [metric.id for metric in search(briefing, "章:一 节:一").metrics] == [1, 2, 3, 4, 5, 6]


def test_figures_of_a_size_are_hits_and_the_only_cards(briefing: Briefing) -> None:
    selection = search(briefing, ">1亿")
    assert selection.matched == ("1.1",)
    assert [hit.span.of(briefing.text) for hit in selection.hits] == ["2至3亿元", "18232万元"]
    assert ([metric.id for metric in selection.metrics], selection.others) == ([4, 5], ())


def test_words_and_figures_are_asked_of_one_section(briefing: Briefing) -> None:
    selection = search(briefing, "停车 >=30%")
    assert selection.matched == ("2.2",)
    assert [metric.id for metric in selection.metrics] == [12]
    assert [hit.span.of(briefing.text) for hit in selection.hits] == ["停车", "停车", "停车", "30.9%"]
    selection = search(briefing, "茶园 >1亿")
    assert ([m.id for m in selection.metrics], [m.id for m in selection.others]) == ([], [4, 5])


def test_figures_by_name(briefing: Briefing) -> None:
    selection = search(briefing, "数:停车 >100个")
    assert selection.matched == ("2.2",)
    assert [metric.id for metric in selection.metrics] == [11]
    assert selection.understood.figures == ("停车",)
    assert selection.understood.numbers == (">100个",)


SIGNED = st.sampled_from(
    [
        "-停车",
        "-茶叶",
        '"新增停"',
        "章:二",
        "节：一",
        "数:停车",
        "数:",
        ">100",
        "≥50%",
        "<3亿",
        "tc",
        "xz",
        "章:",
        "-",
        ">",
        "t",
    ]
)
ASKED = st.lists(PIECES | SIGNED | st.text(alphabet='停车tcx-:>"章数二5', max_size=4), max_size=4).map(" ".join)


@ANY_QUERY
@given(first=ASKED, more=ASKED)
def test_asking_more_never_widens(briefing: Briefing, first: str, more: str) -> None:
    if first.count('"') % 2 == 0 and not first.endswith((":", ">")):  # else what follows belongs to it
        wide, narrow = search(briefing, first), search(briefing, f"{first} {more}")
        assert narrow.visible <= wide.visible


@ANY_QUERY
@given(query=ASKED)
def test_an_answer_holds_together(briefing: Briefing, query: str) -> None:
    selection = search(briefing, query)
    starts = [hit.span.start for hit in selection.hits]
    assert starts == sorted(set(starts))
    assert all(one.span.end <= two.span.start for one, two in zip(selection.hits, selection.hits[1:], strict=False))
    assert set(selection.matched) <= selection.visible
    for ident in selection.visible:
        assert {parent.id for parent in briefing.ancestors(ident)} <= selection.visible
    units = {briefing.unit_of(metric.section) for metric in (*selection.metrics, *selection.others)}
    assert units <= selection.visible
    assert not set(selection.metrics) & set(selection.others)
    if selection.filtering and selection.understood.figures is not None:
        assert bool(selection.metrics or selection.others) == bool(selection.matched)


@ANY_QUERY
@given(words=st.lists(st.text(alphabet="停车新增学位茶园5，（%", min_size=1, max_size=4), min_size=1, max_size=3))
def test_words_alone_find_the_units_whose_own_text_holds_them(briefing: Briefing, words: list[str]) -> None:
    """As before there was a language: said again without it."""
    own: dict[str, str] = {}
    for span, section in own_stretches(briefing, 2):
        own[section.id] = own.get(section.id, "") + "\n" + fold(span.of(briefing.text)).text
    holding = {unit for unit, text in own.items() if all(fold(word).text in text for word in words)}
    listed = [u for u in own if u in holding and (u == ROOT or not any(o.startswith(u + ".") for o in holding))]
    assert list(search(briefing, " ".join(words)).matched) == listed
