import pytest

from viewer.model import Briefing
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
