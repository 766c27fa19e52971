"""Keeping results for a briefing."""

from __future__ import annotations

from dataclasses import replace

from viewer.model import Briefing
from viewer.query.keep import kept_per_briefing


def test_work_is_done_once_for_each_briefing(briefing: Briefing) -> None:
    asked: list[tuple[Briefing, int]] = []

    @kept_per_briefing
    def work(made: Briefing, add: int = 0) -> int:
        asked.append((made, add))
        return len(made.text) + add

    twin = replace(briefing)
    assert [work(briefing), work(briefing), work(twin)] == [len(briefing.text)] * 3
    assert [made is twin for made, _ in asked] == [False, True]
    assert work(twin, 5) == len(twin.text) + 5
