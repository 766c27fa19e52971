"""Equal words and values of figures are kept once."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from viewer.metrics.alike import Alike


def test_equal_ones_are_one() -> None:
    alike = Alike()
    first = alike.of("".join(["12.5", "亿元"]), Decimal("1250000000"))
    again = alike.of("".join(["12.5", "亿元"]), Decimal("1250000000"))
    assert first[0] is again[0]
    assert first[1] is again[1]


def test_a_value_keeps_its_digits() -> None:
    alike = Alike()
    alike.of("1.0", Decimal("1.0"))
    assert str(alike.of("1.0", Decimal(1))[1]) == "1"
    assert alike.of("1.0", None)[1] is None


@given(st.lists(st.tuples(st.text(max_size=2), st.decimals(allow_nan=False) | st.none())))
def test_what_comes_out_is_what_went_in(figures: list[tuple[str, Decimal | None]]) -> None:
    alike = Alike()
    for surface, value in figures:
        assert repr(alike.of(surface, value)) == repr((surface, value))


def test_many_that_differ_are_not_all_held() -> None:
    alike = Alike()
    for number in range(10_000):
        assert alike.of(str(number), Decimal(number)) == (str(number), Decimal(number))
    assert len(alike._kept) <= 4096
