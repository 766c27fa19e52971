"""Sections from the places where they open and end."""

from __future__ import annotations

from viewer.ingest.sections import Event, put_together
from viewer.model import ROOT, Span

_TEXT = "甲甲\n文一\n乙乙\n文二\n文三\n"


def _open(word: str, level: int) -> Event:
    at = _TEXT.index(word)
    return Event(at, level, title=Span(at, at + 2), after=at + 2)


def test_a_section_reaches_to_the_next_of_its_level() -> None:
    sections = put_together(_TEXT, [_open("乙乙", 1), _open("甲甲", 1)])
    assert [(s.id, s.title, s.body.of(_TEXT)) for s in sections[1:]] == [
        ("1", "甲甲", "文一"),
        ("2", "乙乙", "文二\n文三"),
    ]


def test_an_end_without_a_heading_gives_the_rest_to_the_parent() -> None:
    stop = Event(_TEXT.index("文三"), 2)
    root, first, second = put_together(_TEXT, [_open("甲甲", 1), _open("乙乙", 2), stop])
    assert (root.id, root.body) == (ROOT, (0, len(_TEXT)))
    assert (second.id, second.parent, second.body.of(_TEXT)) == ("1.1", "1", "文二")
    assert first.body.of(_TEXT) == "文一\n乙乙\n文二\n文三"


def test_a_point_lies_below_what_it_stands_in() -> None:
    assert [s.level for s in put_together(_TEXT, [_open("甲甲", 4), _open("乙乙", 0)])] == [0, 4, 5]
    assert [s.level for s in put_together(_TEXT, [_open("乙乙", 0)])] == [0, 3]
