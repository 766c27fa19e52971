"""What the cells of a table say."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.metrics.table_values import is_text, read_rank, read_value, says_nothing


@pytest.mark.parametrize(
    ("words", "number", "sign", "core"),
    [
        ("12.5", "12.5", 0, "12.5"),
        ("-3.2", "3.2", -1, "-3.2"),
        ("+1.1", "1.1", 1, "+1.1"),
        ("▲3.2", "3.2", -1, "▲3.2"),
        ("△8", "8", -1, "△8"),
        ("−0.4", "0.4", -1, "−0.4"),
        ("- 1.05", "1.05", -1, "- 1.05"),
        ("(1,234.5)", "1234.5", -1, "(1,234.5)"),
        ("1,234.5", "1234.5", 0, "1,234.5"),
        ("10 536 205", "10536205", 0, "10 536 205"),
        ("8.4  (可比价)", "8.4", 0, "8.4"),
        ("63(*)", "63", 0, "63"),
        ("12.3[2]", "12.3", 0, "12.3"),
        ("1.5亿元", "150000000", 0, "1.5亿元"),
        ("增长5.5%左右", "5.5", 1, "5.5%"),
        ("下降2%", "2", -1, "2%"),
        ("控制在4.5以内", "4.5", 0, "4.5"),
        ("≥150", "150", 0, "150"),
        ("〔4.8〕", "4.8", 0, "〔4.8〕"),
        ("[5000]", "5000", 0, "[5000]"),
        ("[4.8]", "4.8", 0, "[4.8]"),
        ("0", "0", 0, "0"),
    ],
)
def test_a_value_is_read_with_its_sign(words: str, number: str, sign: int, core: str) -> None:
    value = read_value(words)
    assert value is not None
    assert (value.number, value.sign, words[slice(*value.core)]) == (Decimal(number), sign, core)


@pytest.mark.parametrize(
    ("words", "number", "to", "moved"),
    [
        ("3.5→4.2", "3.5", "4.2", True),
        ("5-6", "5", "6", False),
        ("7%~7.5%", "7", "7.5", False),
        ("2-3万", "20000", "30000", False),
    ],
)
def test_a_range_and_a_change_have_two_numbers(words: str, number: str, to: str, moved: bool) -> None:
    value = read_value(words)
    assert value is not None
    assert (value.number, value.to, value.moved) == (Decimal(number), Decimal(to), moved)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "—",
        "2021年",
        "2021-2025",
        "007",
        "0571-88123456",
        "新建3个",
        "6-5",
        "3.5元和2元",
        "张三",
        "1.2.3",
        "12月",
        "(3",
        "第九",
    ],
)
def test_what_is_no_value(words: str) -> None:
    assert read_value(words) is None


@pytest.mark.parametrize("words", ["", "-", "—", "……", "/", "无", "…"])
def test_nothing_is_said(words: str) -> None:
    assert says_nothing(words)
    assert not is_text(words)


def test_qualifier_and_star() -> None:
    value, starred = read_value("95以上"), read_value("31.4(*)")
    assert value is not None
    assert starred is not None
    assert (value.qualifier, value.end, value.core) == ("以上", 4, (0, 2))
    assert starred.starred


def test_ranks() -> None:
    assert [read_rank(words) for words in ("3", "第12", "2/18", "第4位")] == [3, 12, 2, 4]
    assert read_rank("前列") is None


@given(st.text(alphabet="0123456789.,，-~→%元万亿个(（）)第增长以上*[] 〔〕≥▲年月", max_size=24))
def test_a_value_lies_in_its_cell(words: str) -> None:
    words = words.strip()
    value = read_value(words)
    if value is not None:
        assert 0 <= value.start <= value.core[0] < value.core[1] <= value.end <= len(words)
        assert value.number >= 0
