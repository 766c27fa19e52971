"""Titles typed by hand: found by what a section is called, as well as by what its text says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.model import Briefing
from viewer.query.index import index_of
from viewer.query.near import nearest
from viewer.query.normal import fold
from viewer.query.search import search, term_spans
from viewer.query.typed_titles import typed_titles


def _called(briefing: Briefing, **titles: str) -> Briefing:
    named = {ident.replace("s", "", 1).replace("_", "."): title for ident, title in titles.items()}
    return replace(
        briefing, sections=tuple(replace(one, title=named.get(one.id, one.title)) for one in briefing.sections)
    )


@pytest.fixture
def retitled(briefing: Briefing) -> Briefing:
    """The small report, a section of which is called something that stands nowhere in it."""
    return _called(briefing, s2_1="碧水蓝天工程")


def test_only_what_was_typed_is_known(briefing: Briefing, reference: Briefing, retitled: Briefing) -> None:
    for untouched in (briefing, reference):
        assert typed_titles(untouched, fold(untouched.text)) == ()
        assert index_of(untouched).words is index_of(untouched).folded.text
    (title,) = index_of(retitled).titles
    assert (title.words, title.section, title.unit) == ("碧水蓝天工程", "2.1", "2.1")


@pytest.mark.parametrize("query", ["碧水", "碧水 工程", '"蓝天工程"', "bishui", "bslt", "碧shui"])
def test_a_section_is_found_by_what_it_is_called(briefing: Briefing, retitled: Briefing, query: str) -> None:
    assert search(briefing, query).matched == ()
    selection = search(retitled, query)
    assert selection.matched == ("2.1",)
    assert selection.visible == {"2", "2.1"}
    # The place to go to is the whole heading: the words themselves do not stand there.
    assert [(hit.span, hit.unit) for hit in selection.hits] == [(retitled.section("2.1").heading, "2.1")]
    assert selection.hit_counts == {"2": 1, "2.1": 1}
    assert term_spans("碧水蓝天工程", selection.terms)
    inside = [metric for metric in retitled.metrics if retitled.unit_of(metric.section) == "2.1"]
    assert [*selection.metrics, *selection.others] == inside


def test_it_is_still_found_by_what_its_heading_says(briefing: Briefing, retitled: Briefing) -> None:
    words = briefing.section("2.1").title
    assert search(retitled, words) == search(briefing, words)


def test_words_of_both_are_one_hit(briefing: Briefing) -> None:
    said = briefing.section("2.1").title
    both = _called(briefing, s2_1=f"碧水与{said}")
    assert search(both, f"碧水 {said}").matched == ("2.1",)
    assert len(search(both, said).hits) == len(search(briefing, said).hits)


def test_a_chapter_called_so_is_found_without_its_sections(briefing: Briefing) -> None:
    chapter = _called(briefing, s2="碧水蓝天工程")
    selection = search(chapter, "碧水")
    assert selection.matched == ("2",)
    assert [hit.span for hit in selection.hits] == [chapter.section("2").heading]


def test_what_was_probably_meant_may_be_a_title(briefing: Briefing, retitled: Briefing) -> None:
    assert nearest(briefing, "必水蓝天") is None
    near = nearest(retitled, "必水蓝天")
    assert near is not None
    assert near.query == "碧水蓝天"


def test_letters_of_a_title_are_letters(briefing: Briefing) -> None:
    lettered = _called(briefing, s2_1="BSLT平台")
    assert search(lettered, "bslt").matched == ("2.1",)
    assert search(lettered, "bslt").understood.sounds == ()
