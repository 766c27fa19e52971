"""Dataclasses whose methods are made late behave as usual ones."""

from __future__ import annotations

import dataclasses
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.lean_dataclasses import make_dataclasses_lean


def _made() -> type[Any]:
    @dataclasses.dataclass(frozen=True, slots=True, order=True)
    class Pair:
        left: int
        right: str = "乙"

    return Pair


@pytest.fixture(scope="module")
def lean() -> type[Any]:
    usual = dataclasses._create_fn  # type: ignore[attr-defined]
    make_dataclasses_lean()
    made = _made()
    dataclasses._create_fn = usual  # type: ignore[attr-defined]
    return made


_VALUES = st.tuples(st.integers(-3, 3), st.sampled_from(["甲", "乙"]))


@given(_VALUES, _VALUES)
def test_they_are_compared_counted_and_shown_as_usual(
    lean: type[Any], one: tuple[int, str], other: tuple[int, str]
) -> None:
    usual = _made()
    a, b, x, y = lean(*one), lean(*other), usual(*one), usual(*other)
    assert (a == b, a < b, a <= b, a > b, a >= b) == (x == y, x < y, x <= y, x > y, x >= y)
    assert hash(a) == hash(x)
    assert repr(a) == repr(x)
    assert a != x
    assert dataclasses.replace(a, left=9) == lean(9, a.right)


def test_they_stay_frozen(lean: type[Any]) -> None:
    made = lean(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.left = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del made.left
    assert made == lean(1, "乙")


def test_a_method_that_was_called_stands_in_the_class_itself_and_in_no_other() -> None:
    usual = dataclasses._create_fn  # type: ignore[attr-defined]
    make_dataclasses_lean()
    try:
        base = _made()

        class Child(base):  # type: ignore[misc]
            pass
    finally:
        dataclasses._create_fn = usual  # type: ignore[attr-defined]
    before = base.__dict__["__eq__"]
    assert Child(1) == Child(1)
    after = base.__dict__["__eq__"]
    assert "__eq__" not in Child.__dict__
    assert (after is before) == (sys.version_info[:2] != (3, 11))
    assert after.__qualname__ == before.__qualname__
    assert base(1) == base(1)


def test_a_second_call_changes_nothing() -> None:
    usual = dataclasses._create_fn  # type: ignore[attr-defined]
    make_dataclasses_lean()
    first = dataclasses._create_fn  # type: ignore[attr-defined]
    make_dataclasses_lean()
    assert dataclasses._create_fn is first  # type: ignore[attr-defined]
    dataclasses._create_fn = usual  # type: ignore[attr-defined]
