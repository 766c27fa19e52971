"""Long briefings are read beside the window: the one named last is shown, and nobody waits for the others."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from viewer.errors import FileMissing
from viewer.model import Briefing
from viewer.ui.long_reader import LongReader, Wanted
from viewer.ui.long_report import Ready


class Told:
    """A reader and what it told."""

    def __init__(self) -> None:
        self.reader = LongReader()
        self.ready: list[Path] = []
        self.refused: list[object] = []
        self.names: list[str] = []
        self.reader.ready.connect(lambda _ready, wanted: self.ready.append(wanted.path))
        self.reader.refused.connect(self.refused.append)
        self.reader.reading.connect(self.names.append)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch, briefing: Briefing) -> Event:
    """Reading takes until this is set, but for one that is given up."""
    go = Event()

    def read(path: Path, _known: object, stop: Event, _progress: object = None) -> Ready:
        while not go.wait(0.01):
            if stop.is_set():
                return Ready(None)
        return Ready(briefing)

    monkeypatch.setattr("viewer.ui.long_report.make_ready", read)
    return go


def test_a_file_is_read_and_its_name_told_meanwhile(qtbot: QtBot, held: Event) -> None:
    told = Told()
    told.reader.read(Wanted(Path("年报.briefing")))
    assert told.names == ["年报"]
    assert told.reader.awaited
    held.set()
    qtbot.waitUntil(lambda: told.ready == [Path("年报.briefing")])
    assert told.names == ["年报", ""]
    assert not told.reader.busy


def test_of_several_the_last_is_told(qtbot: QtBot, held: Event) -> None:
    told = Told()
    for name in "abc":
        told.reader.read(Wanted(Path(name)))
    held.set()
    qtbot.waitUntil(lambda: bool(told.ready) and not told.reader.busy)
    assert told.ready == [Path("c")]
    assert told.names == ["a", "b", "c", ""]


def test_one_that_is_given_up_is_not_told(qtbot: QtBot, held: Event) -> None:
    told = Told()
    told.reader.read(Wanted(Path("a")))
    told.reader.give_up()
    qtbot.waitUntil(lambda: not told.reader.busy)
    assert told.ready == []
    assert told.names == ["a", ""]


def test_what_cannot_be_read_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    told = Told()
    told.reader.read(Wanted(tmp_path / "gone.briefing"))
    qtbot.waitUntil(lambda: len(told.refused) == 1)
    assert isinstance(told.refused[0], FileMissing)
    assert told.names == ["gone", ""]
