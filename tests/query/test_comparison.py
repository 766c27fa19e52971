"""Comparisons: how they are written, and which figures they hold for."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Kind, Metric, Span
from viewer.query.comparison import read_comparison


def metric(value, unit="元", kind=Kind.AMOUNT, value_to=None):
    number = None if value is None else Decimal(value)
    until = None if value_to is None else Decimal(value_to)
    return Metric(1, "1", "", kind, number, until, unit, *[None] * 5, 2, *[Span(0, 1)] * 3, "")


@pytest.mark.parametrize(
    ("typed", "sign", "number", "until", "unit"),
    [
        (">1000万", ">", 10_000_000, None, ""),
        (">=50%", ">=", 50, None, "%"),
        ("≥50%", ">=", 50, None, "%"),
        ("<3亿元", "<", 300_000_000, None, "元"),
        ("》1000万", ">", 10_000_000, None, ""),
        ("《=5", "<=", 5, None, ""),
        ("=2.5万亩", "=", 25_000, None, "亩"),
        (">5个百分点", ">", 5, None, "百分点"),
        ("100..200万", "..", 1_000_000, 2_000_000, ""),
        ("200..100", "..", 100, 200, ""),
        ("1千...2万元", "..", 1000, 20_000, "元"),
        ("10%..20%", "..", 10, 20, "%"),
        ("1.5..2.5万", "..", 15_000, 25_000, ""),
        ("100。。200", "..", 100, 200, ""),
        ("100…200", "..", 100, 200, ""),
    ],
)
def test_what_is_read(typed, sign, number, until, unit):
    found = read_comparison(typed)
    assert (found.sign, found.number, found.until, found.unit) == (sign, number, until, unit)


@pytest.mark.parametrize(
    "typed", [">", ">多", "1000万", "10元..20人", "=", "《2021年度改革发展工作报告》", "a>5", ">>5", ""]
)
def test_what_is_not_a_comparison(typed):
    assert read_comparison(typed) is None


def test_money_and_counts_are_compared_by_their_full_value():
    assert read_comparison(">1000万").holds_for(metric(111_450_000_000))
    assert read_comparison(">1000万").holds_for(metric(20_000_000, "个", Kind.COUNT))
    assert not read_comparison(">1000万").holds_for(metric(10_000_000))


def test_a_share_is_meant_only_where_it_is_named():
    share = metric(98, "%", Kind.PERCENT)
    assert read_comparison(">=50%").holds_for(share)
    assert not read_comparison(">=50").holds_for(share)
    assert not read_comparison(">=50%").holds_for(metric(98, "个", Kind.COUNT))
    assert not read_comparison("<5").holds_for(metric("0.5", None, Kind.RATIO))
    assert not read_comparison("<5").holds_for(metric(1, None, Kind.RANK))
    assert read_comparison("<5名").holds_for(metric(1, "名", Kind.RANK))


def test_units_are_compared_as_meant():
    assert read_comparison("<3亿元").holds_for(metric(5))
    assert not read_comparison("<3亿元").holds_for(metric(5, "美元"))
    assert read_comparison(">1平方米").holds_for(metric(5, "㎡", Kind.AREA))
    assert read_comparison(">1百分点").holds_for(metric(5, "个百分点", Kind.CHANGE))


def test_either_end_of_a_change_counts_and_all_that_a_range_spans():
    change = metric("13.57", "%", Kind.FROM_TO, "53.12")
    assert read_comparison(">50%").holds_for(change)
    assert read_comparison("<20%").holds_for(change)
    assert not read_comparison("20%..50%").holds_for(change)
    span = metric(200, "元", Kind.RANGE, 300)
    assert all(read_comparison(typed).holds_for(span) for typed in ("=250", ">299", "<201", "240..260", "<=200"))
    assert not read_comparison(">300").holds_for(span)
    assert not read_comparison(">1").holds_for(metric(None))


@given(st.text(alphabet="<>=≥《》.…。0123456789十百千万亿元%个 ", max_size=14))
def test_reading_never_fails(typed):
    found = read_comparison(typed)
    assert found is None or (found.until is None) == (found.sign != "..")
