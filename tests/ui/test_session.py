from dataclasses import replace

import pytest

from viewer.model import Briefing, Check, CheckState
from viewer.ui.session import Session


@pytest.fixture
def session(briefing: Briefing) -> Session:
    made = Session()
    made.open(briefing)
    return made


def _told(session: Session) -> list[str]:
    told: list[str] = []
    session.briefing_changed.connect(lambda _value: told.append("briefing"))
    session.selection_changed.connect(lambda _value: told.append("selection"))
    session.brief_changed.connect(lambda _value: told.append("brief"))
    return told


def test_opening_tells_briefing_selection_and_brief_once_in_order(briefing: Briefing) -> None:
    session = Session()
    told = _told(session)
    session.open(briefing)
    assert told == ["briefing", "selection", "brief"]
    assert session.selection is not None
    assert not session.selection.filtering


def test_the_same_words_again_tell_nothing(session: Session) -> None:
    session.filter("停车")
    told = _told(session)
    session.filter(" 停车 ")
    assert told == []
    session.filter("")
    assert told == ["selection", "brief"]


def test_hits_are_walked_round_and_round(session: Session) -> None:
    session.filter("停车")
    total = len(session.selection.hits)
    assert total > 1
    assert session.hit == 0
    wrapped = [session.step_hit(1) for _ in range(total)]
    assert wrapped == [False] * (total - 1) + [True]
    assert session.step_hit(-1)
    assert session.hit == total - 1


def test_a_hidden_unit_is_revealed_once(session: Session) -> None:
    session.filter("停车")
    told = _told(session)
    before = len(session.brief.blocks)
    session.reveal(("1.2",), ("1",))
    assert told == ["brief"]
    assert len(session.brief.blocks) > before
    session.reveal(("1.2",), ("1",))
    assert told == ["brief"]


def test_with_all_sections_shown_nothing_is_hidden(session: Session) -> None:
    session.filter("停车")
    session.show_only_matching(False)
    assert any(getattr(block, "dim", False) for block in session.brief.blocks)
    told = _told(session)
    session.reveal(("1.2",))
    assert told == []


def test_entering_a_section_is_told_once(session: Session) -> None:
    told: list[str] = []
    session.section_changed.connect(told.append)
    session.enter_section("1.2")
    session.enter_section("1.2")
    assert told == ["1.2"]


def test_the_unit_beside_is_one_that_is_shown(session: Session) -> None:
    session.enter_section("1.1")
    assert session.unit_beside(1) == "1.2"
    session.filter("停车")
    assert session.unit_beside(1) == "2.2"
    session.enter_section("2.2")
    assert session.unit_beside(1) is None
    session.filter("")
    assert session.unit_beside(-1) == "2.1"
    assert Session().unit_beside(1) is None


def test_checks_change_what_is_seen_and_leave_filter_and_place(briefing: Briefing, qtbot) -> None:
    session = Session()
    metric = briefing.metric(11)
    check = Check(metric.span, metric.core.of(briefing.text), CheckState.HIDDEN)
    session.open(briefing)
    assert session.briefing is briefing
    session.enter_section("2.2")
    session.filter("停车")
    session.step_hit(1)
    told: list[str] = []
    for name in ("briefing_changed", "selection_changed", "section_changed", "brief_changed"):
        getattr(session, name).connect(lambda *_values, name=name: told.append(name))
    session.show_checks((check,))
    assert told == ["briefing_changed", "selection_changed", "section_changed", "brief_changed"]
    assert [metric.id for metric in session.selection.metrics] == [12]
    assert (session.section, session.hit, session.selection.query) == ("2.2", 1, "停车")
    assert (session.read, session.checks) == (briefing, (check,))
    session.show_checks((check,))
    assert len(told) == 4
    session.show_checks(())
    assert session.briefing == briefing


def test_a_briefing_opens_as_its_own_checks_and_the_users_want(briefing: Briefing, qtbot) -> None:
    def named(number: int, label: str) -> Check:
        metric = briefing.metric(number)
        return Check(metric.span, metric.core.of(briefing.text), label=label)

    session = Session()
    session.show_checks((named(3, "没有打开"),))
    assert session.briefing is None
    read = replace(briefing, checks=(named(1, "文件里的"), named(3, "文件里的")))
    session.open(read, (named(3, "自己的"),))
    assert [session.briefing.metric(number).label for number in (1, 3)] == ["文件里的", "自己的"]
    assert session.read is read
