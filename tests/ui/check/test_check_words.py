"""What checking says of states, kinds and counts."""

from __future__ import annotations

from viewer.model import Briefing, CheckState, Kind
from viewer.query.checked import standings
from viewer.theme.icons import icon
from viewer.ui.check.check_words import SIGNS, CheckWords


def test_every_state_and_kind_has_its_own_word_and_sign(qapp) -> None:
    words = CheckWords()
    assert len({words.state(state) for state in CheckState}) == len(CheckState)
    assert len({words.kind(kind) for kind in Kind}) == len(Kind)
    assert len(set(SIGNS.values())) == len(CheckState)
    assert not any(icon(name, "#000000").pixmap(16, 16).isNull() for name in SIGNS.values())


def test_a_row_says_label_value_state_and_place(briefing: Briefing, check, qapp) -> None:
    words = CheckWords()
    standing = standings(briefing, [check(1, state=CheckState.DOUBTFUL)])[0]
    item = words.item(standing, standing.metric, "一(一)")
    assert words.spoken(item) == "茶园面积, 约3.5万亩, Doubtful, 一(一)"


def test_a_moved_check_is_said_in_place_of_the_state(briefing: Briefing, check, qapp) -> None:
    standing = standings(briefing, [check(1, surface="别的", state=CheckState.CHECKED)])[0]
    item = CheckWords().item(standing, standing.metric)
    assert (item.moved, CheckWords().state(item.state, item.moved)) == (True, "Position changed")


def test_counts_name_only_what_there_is(qapp) -> None:
    words = CheckWords()
    assert words.counts({CheckState.TO_CHECK: 2, CheckState.CHECKED: 7}) == (
        "9 items",
        "Checked\u00a07, To check\u00a02",
    )
    assert words.counts({}) == ("0 items", "")
