"""Changes by hand as the core takes them."""

from __future__ import annotations

from dataclasses import replace

from viewer.model import Briefing
from viewer.source import OutlineChange
from viewer.ui.importing.by_hand import NOTHING, ByHand, changes_of, kept_by_hand


def test_a_title_keeps_the_level_that_was_read_and_a_level_the_title(briefing: Briefing) -> None:
    first, second = [one for one in briefing.sections if one.level][:2]
    hand = NOTHING._replace(levels={second.heading.start: 0}, titles={first.heading.start: "甲"})
    assert changes_of(hand, briefing) == (
        OutlineChange(first.heading.start, first.level, words="甲"),
        OutlineChange(second.heading.start, 0, words=None),
    )


def test_what_was_a_heading_by_hand_alone_and_is_none_again_is_no_change(briefing: Briefing) -> None:
    bare = replace(briefing, sections=())
    assert changes_of(NOTHING._replace(levels={5: 0}, titles={5: "甲"}), bare) == ()
    assert changes_of(NOTHING._replace(levels={5: 1}), bare) == (OutlineChange(5, 1, words=None),)


def test_what_the_rules_read_by_themselves_by_now_is_no_change(briefing: Briefing) -> None:
    first, second, third = [one for one in briefing.sections if one.level][:3]
    levels = {first.heading.start: first.level, second.heading.start: 0, 9_999: 1, 9_998: 0}
    titles = {first.heading.start: "甲", second.heading.start: "乙", third.heading.start: "丙", 9_999: "丁", 5: "戊"}
    assert kept_by_hand(briefing, titles, levels) == ByHand(
        {second.heading.start: 0, 9_999: 1}, {first.heading.start: "甲", third.heading.start: "丙", 9_999: "丁"}
    )
    assert kept_by_hand(briefing, {}, {}) == NOTHING
