from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.metrics.numerals import decimal_of, magnitude_of

CASES = {
    "0": "0",
    "7": "7",
    "3.50": "3.50",
    "1,100.9亿": "110090000000",
    "12 500": "12500",
    "2万5千": "25000",
    "2万": "20000",
    "1亿2000万": "120000000",
    "1.2万余": "12000",
    "300余": "300",
    "20多万": "200000",
    "3万亿": "3000000000000",
    "5000万": "50000000",
    "８．５": "8.5",
    "１２万": "120000",
    "十": "10",
    "十二": "12",
    "二十": "20",
    "三百二十": "320",
    "一千零五": "1005",
    "两万": "20000",
    "二〇三一": "2031",
    "三百二十多": "320",
    "一亿三千万": "130000000",
    "百": "100",
    "4兆": "4000000000000",
    "3萬": "30000",
    "2億": "200000000",
}


@pytest.mark.parametrize(("text", "value"), CASES.items())
def test_reads_numerals(text: str, value: str) -> None:
    assert decimal_of(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "万一个", "元", "abc"])
def test_no_numeral_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="numeral"):
        decimal_of(text)


@pytest.mark.parametrize(
    ("text", "factor"), {"5": 1, "5万": 10_000, "5千万": 10_000_000, "30余亿": 10**8, "2万亿": 10**12}.items()
)
def test_magnitudes(text: str, factor: int) -> None:
    assert magnitude_of(text) == factor


@given(st.integers(0, 10**12))
def test_grouping_changes_nothing(number: int) -> None:
    assert decimal_of(f"{number:,}") == decimal_of(str(number)) == number


@given(st.decimals(0, 10**6, places=2), st.sampled_from([("万", 10**4), ("亿", 10**8)]))
def test_magnitudes_multiply_exactly(number: Decimal, magnitude: tuple[str, int]) -> None:
    assert decimal_of(f"{number}{magnitude[0]}") == number * magnitude[1]
