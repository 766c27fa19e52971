"""The library counts figures as the overview does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from viewer.model import Metric
from viewer.paths import bundled_briefing
from viewer.query.cards import group_cards
from viewer.store.library import glance_at
from viewer.store.read import read_briefing
from viewer.ui.library_count import CardCount


def test_it_is_the_number_of_the_cards() -> None:
    metrics = read_briefing(bundled_briefing()).metrics
    cards = len(group_cards(metrics))
    assert glance_at(bundled_briefing(), CardCount()).size.figures == cards
    assert cards < len(metrics)


def test_a_file_is_read_again_only_when_it_is_another(tmp_path: Path) -> None:
    path, read = tmp_path / "x.briefing", []
    path.write_bytes(b"x")

    def metrics() -> tuple[Metric, ...]:
        read.append(1)
        return ()

    count = CardCount()
    assert (count(path, metrics), count(path, metrics)) == (0, 0)
    assert len(read) == 1
    os.utime(path, ns=(1, 1))
    count(path, metrics)
    assert len(read) == 2


def test_a_file_the_system_tells_nothing_of_is_counted_each_time(tmp_path: Path) -> None:
    count = CardCount()
    with pytest.raises(ValueError, match="read"):
        count(tmp_path / "none", _refuse)
    assert count(tmp_path / "none", lambda: ()) == 0


def _refuse() -> tuple[Metric, ...]:
    raise ValueError("read")
