"""Levels by keys, digits and drags; what lies below a heading moves along."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.ingest.adjust import adjust
from viewer.model import Metadata, Section, Span
from viewer.source import OutlineChange, Report
from viewer.ui.importing.outline_steps import DEEPEST, level_below, level_for, set_to, stepped


def _sections(*levels: int) -> tuple[Section, ...]:
    """Headings of these levels at the offsets 10, 20, …; the root first."""
    root = Section("0", None, 0, None, False, "", Span(0, 0), Span(0, 999), False)
    return (
        root,
        *(
            Section(str(at), "0", level, None, False, f"标题{at}", Span(at * 10, at * 10 + 3), Span(0, 0), False)
            for at, level in enumerate(levels, 1)
        ),
    )


def test_a_heading_takes_what_is_below_it_along() -> None:
    sections = _sections(1, 1, 2, 3, 2, 1)
    assert stepped(sections, {20}, 1) == {20: 2, 30: 3, 40: 4, 50: 3}
    assert set_to(sections, {20}, 3) == {20: 3, 30: 4, 40: 5, 50: 4}


def test_the_first_heading_cannot_go_down_nor_the_highest_up() -> None:
    sections = _sections(1, 2)
    assert stepped(sections, {10}, 1) == {}
    assert stepped(sections, {10}, -1) == {}
    assert stepped(sections, {20}, 1) == {}  # it would be two below the one before it
    assert stepped(sections, {20}, -1) == {20: 1}


def test_several_move_together_and_none_twice() -> None:
    assert stepped(_sections(1, 2, 2, 3), {20, 30, 40}, -1) == {20: 1, 30: 1, 40: 2}


def test_no_heading_leaves_what_was_below_it() -> None:
    assert set_to(_sections(1, 2, 3), {20}, 0) == {20: 0}


def test_a_new_heading_takes_the_level_of_the_one_before() -> None:
    sections = _sections(1, 2)
    assert level_for(sections, 5) == 1
    assert level_for(sections, 15) == 1
    assert level_for(sections, 99) == 2


def test_a_drop_puts_a_heading_below_the_one_it_falls_on() -> None:
    sections = _sections(1, 1, 2, 1)
    assert level_below(sections, 20, 10) == 2
    assert level_below(sections, 40, 10) == 1  # another chapter lies between: beside it
    assert level_below(sections, 10, 30) == 2  # what follows cannot hold it: the same level
    assert level_below(sections, 10, 777) == 0


LEVELS = st.lists(st.integers(1, DEEPEST), min_size=1, max_size=12)


@given(LEVELS, st.data())
def test_levels_stay_levels_and_only_the_chosen_and_what_is_below_change(
    levels: list[int], data: st.DataObject
) -> None:
    sections = _sections(*levels)
    places = data.draw(st.sets(st.sampled_from([section.heading.start for section in sections[1:]])))
    step = data.draw(st.sampled_from([-1, 1]))
    made = stepped(sections, places, step)
    assert all(1 <= level <= DEEPEST for level in made.values())
    covered: set[int] = set()
    for at, section in enumerate(sections):
        if section.heading.start in places and section.level:
            covered.add(section.heading.start)
            for below in sections[at + 1 :]:
                if below.level <= section.level:
                    break
                covered.add(below.heading.start)
    assert made.keys() <= covered


@given(LEVELS, st.data())
def test_what_the_keys_ask_for_the_core_can_do(levels: list[int], data: st.DataObject) -> None:
    text = "\n".join(f"标题{at}" for at in range(len(levels)))
    starts = [text.index(f"标题{at}") for at in range(len(levels))]
    report = Report(
        Metadata("题"), "a.txt", text, (Section("0", None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False),)
    )
    report = adjust(report, tuple(OutlineChange(start, level) for start, level in zip(starts, levels, strict=True)))
    places = data.draw(st.sets(st.sampled_from(starts)))
    for made in (stepped(report.sections, places, 1), set_to(report.sections, places, data.draw(st.integers(0, 6)))):
        changed = adjust(report, tuple(OutlineChange(offset, level) for offset, level in made.items()))
        got = {section.heading.start: section.level for section in changed.sections if section.level}
        assert all(got.get(offset, 0) == level for offset, level in made.items())
        assert changed.text == text
