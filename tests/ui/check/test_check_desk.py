"""What is decided in one sitting: scopes, decisions, undo, and what is to be kept."""

from __future__ import annotations

from dataclasses import replace

from viewer.model import Briefing, Check, CheckState, Span
from viewer.ui.check.check_desk import Change, CheckDesk, Scope


def _ids(desk: CheckDesk, scope: Scope, unit: str = "2.2") -> list[int]:
    return [standing.metric.id for standing in desk.listed(scope, unit)]


def test_scopes(briefing: Briefing, check) -> None:
    desk = CheckDesk(briefing, [check(11, state=CheckState.CHECKED), check(12, state=CheckState.DOUBTFUL)])
    assert _ids(desk, Scope.SECTION) == [11, 12]
    assert _ids(desk, Scope.SECTION, "1.1") == [1, 2, 3, 4, 5, 6]
    assert _ids(desk, Scope.SECTION, "1") == [1, 2, 3, 4, 5, 6, 7, 8]
    assert _ids(desk, Scope.SECTION, "0") == list(range(1, 13))
    assert _ids(desk, Scope.SECTION, "3") == []
    assert _ids(desk, Scope.ALL) == list(range(1, 13))
    assert _ids(desk, Scope.TO_CHECK) == list(range(1, 11))
    assert _ids(desk, Scope.DOUBTFUL) == [12]
    assert desk.counts([10, 11, 12]) == {
        CheckState.TO_CHECK: 1, CheckState.CHECKED: 1, CheckState.DOUBTFUL: 1
    }  # fmt: skip


def test_a_decision_is_to_be_kept_and_can_be_taken_back(briefing: Briefing, check) -> None:
    desk = CheckDesk(briefing)
    named, checked = check(11, label="泊位"), check(11, label="泊位", state=CheckState.CHECKED)
    assert desk.put(11, named) == Change(named)
    assert desk.put(11, named) is None
    assert desk.put(11, checked) == Change(checked)
    assert desk.own == (checked,)
    assert desk.undo() == (11, Change(named))
    assert desk.undo() == (11, Change(check(11), keep=False))
    assert desk.own == ()
    assert desk.undo() is None


def test_what_the_file_says_is_taken_back_by_a_check_that_says_nothing(briefing: Briefing, check) -> None:
    brought = replace(briefing, checks=(check(11, label="泊位"),))
    desk = CheckDesk(brought)
    assert desk.check(11).label == "泊位"
    assert desk.put(11, check(11)) == Change(check(11))
    assert desk.own == (check(11),)
    assert desk.check(11).is_plain


def test_the_users_own_check_lies_over_that_of_the_file(briefing: Briefing, check) -> None:
    brought = replace(briefing, checks=(check(11, label="文件里的"),))
    assert CheckDesk(brought, [check(11, label="自己的")]).check(11).label == "自己的"


def test_a_moved_check_is_replaced_when_its_figure_is_checked_again(briefing: Briefing, check) -> None:
    read = briefing.metric(11)
    moved = Check(Span(read.span.start, read.span.end - 1), "500辆", CheckState.CHECKED)
    desk = CheckDesk(briefing, [moved])
    assert desk.standing(11).moved == moved
    assert (desk.standing(11).state, desk.check(11)) == (CheckState.TO_CHECK, check(11))
    decided = check(11, state=CheckState.CHECKED)
    assert desk.put(11, decided) == Change(decided, moved.span)
    assert desk.own == (decided,)


def test_a_moved_check_is_given_up_by_restoring(briefing: Briefing, check) -> None:
    read = briefing.metric(11)
    moved = Check(Span(read.span.start, read.span.end - 1), "500辆", CheckState.CHECKED)
    desk = CheckDesk(briefing, [moved])
    assert desk.put(11, check(11)) == Change(check(11), moved.span, keep=False)
    assert desk.standing(11).moved is None


def test_the_preview_is_the_whole_card_as_it_would_be(briefing: Briefing, check) -> None:
    desk = CheckDesk(briefing)
    card = desk.preview(2, check(2, state=CheckState.DOUBTFUL)).card
    assert (card.metric.id, card.change.id, card.change.check.state) == (1, 2, CheckState.DOUBTFUL)
    hidden = desk.preview(3, check(3, label="新名", state=CheckState.HIDDEN))
    assert hidden.card.metric.label == "新名"


def test_the_next_to_check_comes_round(briefing: Briefing, check) -> None:
    desk = CheckDesk(briefing, [check(9, state=CheckState.CHECKED), check(10, state=CheckState.HIDDEN)])
    assert desk.next_to_check((8, 9, 10, 11), 8) == 11
    assert desk.next_to_check((8, 9, 10, 11), 11) == 8
    assert desk.next_to_check((9, 10, 11), 11) is None
    assert desk.next_to_check((9, 10), 0) is None


def test_what_stands_on_the_overview_is_known(briefing: Briefing, check) -> None:
    assert {9, 11} <= CheckDesk(briefing).on_overview
    assert 9 not in CheckDesk(briefing, [check(9, pinned=False)]).on_overview
