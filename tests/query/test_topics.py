"""The common topics offered when nothing was found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.model import Briefing
from viewer.query.search import search
from viewer.query.topics import common_topics


def test_topics_lead_to_hits_and_stand_in_titles(reference: Briefing) -> None:
    topics = common_topics(reference)
    titles = "".join(section.title for section in reference.sections)
    assert len(topics) == 6
    for word, times in topics:
        assert 2 <= len(word) <= 6
        assert word in titles
        selection = search(reference, word)
        assert len(selection.hits) >= times / 2
        assert len(selection.matched) < len(reference.units) / 2, "a phrase of the whole report is no topic"


def test_the_reports_subjects_are_found_and_its_phrases_are_not(reference: Briefing) -> None:
    words = [word for word, _ in common_topics(reference, 20)]
    assert {"停车", "口岸", "数字人民币", "营商环境"} <= set(words)
    assert not {"改革", "服务", "推进", "罗湖", "民币", "字人民", "营商"} & set(words)


def test_topics_share_no_part(reference: Briefing) -> None:
    words = [word for word, _ in common_topics(reference, 30)]
    pairs = [word[place : place + 2] for word in words for place in range(len(word) - 1)]
    assert len(pairs) == len(set(pairs))


def test_a_short_report_may_have_none(briefing: Briefing) -> None:
    assert common_topics(briefing) == ()


def test_of_a_very_long_report_the_beginnings_of_its_units_are_enough(
    reference: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.query.topics._ENOUGH", len(reference.text) // 2)
    fresh = replace(reference)  # asked about as another report: answers are kept
    whole = dict(common_topics(reference, 100))
    some = common_topics(fresh, 6)
    assert len(some) == 6
    for word, times in some:
        assert times == fresh.text.count(word), "counted in all of the text"
    assert len(whole.keys() & dict(some).keys()) >= 3
