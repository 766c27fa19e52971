"""What a long report left behind goes bit by bit."""

import weakref

import pytest
from PySide6.QtCore import QObject

from viewer.ui.parts.letting_go import LettingGo


class Thing:
    pass


@pytest.mark.parametrize("count", [3, 5000])
def test_what_is_taken_over_goes_to_the_last(qtbot, count: int) -> None:
    parent = QObject()
    letting_go = LettingGo(parent)
    things = {number: Thing() for number in range(count)}
    known = [weakref.ref(thing) for thing in things.values()]
    letting_go.take(things)
    assert not things
    qtbot.waitUntil(lambda: letting_go.idle)
    assert not any(ref() for ref in known)


def test_of_very_many_some_stay_until_there_is_time(qtbot) -> None:
    parent = QObject()
    things = {number: Thing() for number in range(5000)}
    last = weakref.ref(things[0])
    letting_go = LettingGo(parent)
    letting_go.take(things)
    assert last() is not None
    qtbot.waitUntil(lambda: last() is None)
