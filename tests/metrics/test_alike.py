"""Equal words and values of figures are kept once."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.metrics import alike as room
from viewer.metrics.alike import Alike
from viewer.model import Kind, Metric, Span


def _metric(surface: str, value: Decimal | None) -> Metric:
    rest = (None,) * 7
    return Metric(1, "0", "", Kind.COUNT, value, *rest, 1, Span(0, 1), Span(0, 1), Span(0, 1), surface)


def test_equal_ones_are_one() -> None:
    alike = Alike()
    first = _metric("12.5亿元", Decimal("1250000000"))
    alike.keep(first)
    again = alike.of("".join(["12.5", "亿元"]), Decimal("1250000000"))
    assert again[0] is first.surface
    assert again[1] is first.value


def test_a_value_keeps_its_digits() -> None:
    alike = Alike()
    alike.keep(_metric("1.0", Decimal("1.0")))
    assert str(alike.of("1.0", Decimal(1))[1]) == "1"
    assert alike.of("1.0", None)[1] is None


@given(st.lists(st.tuples(st.text(max_size=2), st.decimals(allow_nan=False) | st.none())))
def test_what_comes_out_is_what_went_in(figures: list[tuple[str, Decimal | None]]) -> None:
    alike = Alike()
    for surface, value in figures:
        assert repr(alike.of(surface, value)) == repr((surface, value))
        alike.keep(_metric(surface, value))


def test_many_that_differ_are_not_all_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_MOST", 10)
    alike = Alike()
    for number in range(100):
        alike.keep(_metric(str(number), Decimal(number)))
    assert len(alike._kept) <= 10
