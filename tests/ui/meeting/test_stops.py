from __future__ import annotations

import pytest

from viewer.model import Briefing
from viewer.query.everything import everything
from viewer.query.search import search
from viewer.shown import Heading
from viewer.ui.meeting.stops import stop_of, stop_of_metric, stops_of


def test_every_section_is_a_stop_and_a_chapter_stands_before_its_first(briefing: Briefing) -> None:
    stops = stops_of(briefing, everything(briefing))
    assert [stop.section for stop in stops] == ["0", "1.1", "1.2", "2.1", "2.2", "3"]
    first = stops[1].blocks
    assert [block.section for block in first[:2]] == ["1", "1.1"]
    assert all(isinstance(block, Heading) for block in first[:2])


def test_no_word_of_the_report_is_left_out_and_none_is_said_twice(bundled: Briefing) -> None:
    from viewer.query.blocks import blocks_of

    told = [block.span for stop in stops_of(bundled, everything(bundled)) for block in stop.blocks]
    assert told == [block.span for block in blocks_of(bundled)]


def test_every_figure_has_one_card(briefing: Briefing) -> None:
    ids = [
        ident for stop in stops_of(briefing, everything(briefing)) for card in stop.cards for ident in card.metric_ids
    ]
    assert ids == [metric.id for metric in briefing.metrics]


def test_a_filter_leaves_the_matching_sections(briefing: Briefing) -> None:
    stops = stops_of(briefing, search(briefing, "停车"))
    assert [stop.section for stop in stops] == ["2.2"]
    assert [block.section for block in stops[0].blocks] == ["2", "2.2"]
    assert any(block.hits for block in stops[0].blocks)
    assert stops_of(briefing, search(briefing, "没有这个词")) == ()


def test_a_section_is_found_again_also_where_it_is_not_shown(briefing: Briefing) -> None:
    stops = stops_of(briefing, everything(briefing))
    assert [stops[stop_of(briefing, stops, ident)].section for ident in ("0", "1", "1.1.2", "2.2", "3")] == [
        "0", "1.1", "1.1", "2.2", "3",
    ]  # fmt: skip
    filtered = stops_of(briefing, search(briefing, "停车"))
    assert stop_of(briefing, filtered, "1.1") == 0
    assert stop_of(briefing, filtered, "3") == 0


def test_a_report_without_headings_is_walked_in_pieces(monkeypatch: pytest.MonkeyPatch, briefing: Briefing) -> None:
    whole = stops_of(briefing, everything(briefing))
    monkeypatch.setattr("viewer.ui.meeting.stops.LONGEST", 40)
    cut = stops_of(briefing, everything(briefing))
    assert len(cut) > len(whole)
    assert [block for stop in cut for block in stop.blocks] == [block for stop in whole for block in stop.blocks]
    assert [card for stop in cut for card in stop.cards] == [card for stop in whole for card in stop.cards]
    at = next(nth for nth, stop in enumerate(cut) if stop.section == "1.1" and cut[nth - 1].section == "1.1")
    assert stop_of(briefing, cut, "1.1", cut[at].blocks[-1].span.end) == at


def test_a_figure_is_found_with_its_card(briefing: Briefing) -> None:
    stops = stops_of(briefing, everything(briefing))
    assert stop_of_metric(stops, 1) == (1, 0)
    assert stop_of_metric(stops, 2) == (1, 0)  # the change stands on the card of its value
    assert stop_of_metric(stops, 999) is None
