from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.history import LIMIT, History, Step


def test_back_and_forward_walk_the_jumps() -> None:
    history = History()
    history.leave(Step(True))
    history.leave(Step(False, 100))
    assert history.back(Step(False, 200)) == Step(False, 100)
    assert history.back(Step(False, 100)) == Step(True)
    assert not history.can_go_back
    assert history.forward(Step(True)) == Step(False, 100)
    assert history.forward(Step(False, 100)) == Step(False, 200)
    assert history.forward(Step(False, 200)) is None


def test_a_new_jump_clears_the_way_forward() -> None:
    history = History()
    history.leave(Step(False, 1))
    history.back(Step(False, 2))
    assert history.can_go_forward
    history.leave(Step(False, 3))
    assert not history.can_go_forward


def test_the_same_place_is_kept_once() -> None:
    history = History()
    for _ in range(3):
        history.leave(Step(False, 7))
    assert history.back(Step(False, 8)) == Step(False, 7)
    assert not history.can_go_back


@given(st.lists(st.integers(0, 50), min_size=1, max_size=300))
def test_back_then_forward_returns_to_the_start(offsets: list[int]) -> None:
    history = History()
    for offset in offsets:
        history.leave(Step(False, offset))
    here = start = Step(False, -1)
    steps = 0
    while (step := history.back(here)) is not None:
        here, steps = step, steps + 1
    assert 0 < steps <= LIMIT
    while (step := history.forward(here)) is not None:
        here = step
    assert here == start


def test_several_steps_at_once() -> None:
    history = History()
    for offset in (1, 2, 3):
        history.leave(Step(False, offset))
    assert [step.offset for step in history.before] == [3, 2, 1]
    assert history.back(Step(False, 4), 4) is None
    assert history.back(Step(False, 4), 2) == Step(False, 2)
    assert [step.offset for step in history.before] == [1]
    assert [step.offset for step in history.after] == [3, 4]
    assert history.forward(Step(False, 2), 2) == Step(False, 4)
    assert history.back(Step(False, 4), 0) is None
