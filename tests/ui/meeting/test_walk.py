from __future__ import annotations

from typing import NamedTuple

import pytest

from viewer.model import Briefing
from viewer.query.everything import everything
from viewer.shown import Card
from viewer.ui.meeting.stops import Stop, stops_of
from viewer.ui.meeting.walk import Sheets, Walk


class _Sheet(NamedTuple):
    offset: int
    cards: tuple[Card, ...] = ()
    words: str = ""

    @property
    def metric_id(self) -> int:
        return self.cards[0].metric.id if self.cards else 0

    def paint(self, painter: object) -> None: ...


def _laid_out(stop: Stop, one: bool) -> Sheets:
    """Two screens of text, then the figures two by two."""
    start, end = stop.blocks[0].span.start, stop.blocks[-1].span.end
    each = 1 if one else 2
    cards = [stop.cards[at : at + each] for at in range(0, len(stop.cards), each)]
    text = [] if one else [_Sheet(start), _Sheet((start + end) // 2)]
    return Sheets(text, [_Sheet(held[0].metric.span.start, held) for held in cards])


@pytest.fixture
def walk(briefing: Briefing) -> Walk:
    return Walk(stops_of(briefing, everything(briefing)), _laid_out)


def test_it_walks_every_screen_there_and_back(walk: Walk) -> None:
    places = [(walk.at, walk.nth)]
    while walk.step(1):
        places.append((walk.at, walk.nth))
    assert not walk.step(1)
    assert len(places) == sum(len(_laid_out(stop, False).all) for stop in walk.stops)
    back = [(walk.at, walk.nth)]
    while walk.step(-1):
        back.append((walk.at, walk.nth))
    assert back == places[::-1]


def test_it_goes_to_the_ends_and_to_the_next_section(walk: Walk) -> None:
    assert walk.to_edge(True)
    assert walk.at == len(walk.stops) - 1
    assert walk.to_edge(False)
    assert (walk.at, walk.nth) == (0, 0)
    walk.step(1)
    assert walk.step_stop(1)
    assert (walk.at, walk.nth) == (1, 0)
    assert not walk.step_stop(-2)


def test_it_stands_at_the_screen_of_a_place(walk: Walk) -> None:
    end = walk.stops[1].blocks[-1].span.end
    walk.stand_at(1, end)
    assert (walk.at, walk.nth) == (1, 1)
    walk.stand_at(1, 0)
    assert (walk.at, walk.nth) == (1, 0)


def test_figures_alone_pass_over_sections_without_any(walk: Walk) -> None:
    assert not walk.toggle_figures()  # the opening has none
    walk.stand_at(1, 0)
    assert walk.toggle_figures()
    seen = [walk.sheet.metric_id]
    while walk.step(1):
        seen.append(walk.sheet.metric_id)
    cards = [card.metric.id for stop in walk.stops for card in stop.cards]
    assert seen == cards
    assert walk.toggle_figures()
    assert not walk.sheet.metric_id  # the text of that section again


def test_another_room_leaves_it_where_it_is(walk: Walk) -> None:
    walk.show_metric(1, 2)
    shown = walk.sheet.metric_id
    walk.forget()
    assert walk.sheet.metric_id == shown
