"""Values as the report prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from viewer.model import Kind, Metric, Span
from viewer.office.printed import PrintedValue, printed_value


def _printed(text: str, kind: Kind, value: str | None, unit: str | None, **more: object) -> PrintedValue:
    """The value of a metric whose span is the whole ``text`` and whose core is ``core`` (else the same)."""
    core = str(more.pop("core", text))
    start = text.index(core)
    value_to = more.pop("value_to", None)
    return printed_value(
        Metric(
            1, "0", "名", kind, None if value is None else Decimal(value), value_to and Decimal(str(value_to)), unit,
            more.get("qualifier"), None, None, None, None, 2, Span(0, len(text)), Span(start, start + len(core)),
            Span(0, len(text)), text,
        ),
        text,
    )  # fmt: skip


def _plain(value: PrintedValue) -> tuple[object, object, str]:
    return value.value, value.value_to, value.unit


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit", "more", "expected"),
    [
        ("1114.5亿元", Kind.AMOUNT, "111450000000", "元", {}, ("1114.5", None, "亿元")),
        ("18,232个", Kind.COUNT, "18232", "个", {}, ("18232", None, "个")),
        ("１８２个", Kind.COUNT, "182", "个", {}, ("182", None, "个")),
        ("95.50%", Kind.PERCENT, "95.5", "%", {}, ("95.50", None, "%")),
        ("三十万人", Kind.COUNT, "300000", "人", {}, ("30", None, "万人")),
        ("两个", Kind.COUNT, "2", "个", {}, ("2", None, "个")),
        ("5千米", Kind.COUNT, "5", "千米", {}, ("5", None, "千米")),
        ("5万千瓦", Kind.COUNT, "50000", "千瓦", {}, ("5", None, "万千瓦")),
        ("2万亿元", Kind.AMOUNT, "2000000000000", "元", {}, ("2", None, "万亿元")),
        ("3000万", Kind.AMOUNT, "30000000", "元", {}, ("3000", None, "万")),
        ("500余篇", Kind.COUNT, "500", "篇", {"qualifier": "余"}, ("500", None, "篇")),
        ("30余万人", Kind.COUNT, "300000", "人", {"qualifier": "余"}, ("30", None, "万人")),
        ("100个以上", Kind.COUNT, "100", "个", {"qualifier": "以上", "core": "100个"}, ("100", None, "个")),
        ("26亿元人民币", Kind.AMOUNT, "2600000000", "元", {"core": "26亿元"}, ("26", None, "亿元人民币")),
        ("由13.57%提高至53.12%", Kind.FROM_TO, "13.57", "%", {"value_to": "53.12"}, ("13.57", "53.12", "%")),
        ("由15天压缩至近3天", Kind.FROM_TO, "15", "天", {"value_to": "3", "qualifier": "近"}, ("15", "3", "天")),
        ("50-100亿元", Kind.RANGE, "5000000000", "元", {"value_to": "10000000000"}, ("50", "100", "亿元")),
        ("84人", Kind.FROM_TO, "36", "人", {"value_to": "84"}, ("36", "84", "人")),
        (
            "从2015年的2.6万亿元增长到3.62万亿元",
            Kind.FROM_TO,
            "2600000000000",
            "元",
            {"value_to": "3620000000000"},
            ("2.6", "3.62", "万亿元"),
        ),
        ("两至三年", Kind.DURATION, "2", "年", {"value_to": "3"}, ("2", "3", "年")),
    ],
)
def test_a_number_and_what_it_counts_in(
    text: str, kind: Kind, value: str, unit: str, more: dict[str, object], expected: tuple[str, str | None, str]
) -> None:
    found = _printed(text, kind, value, unit, **more)
    first, last, printed_unit = expected
    assert _plain(found) == (Decimal(first), None if last is None else Decimal(last), printed_unit)
    assert format(found.value, "f") == first  # 95.50 keeps its zero


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit", "expected"),
    [
        ("全覆盖", Kind.PERCENT, "100", None, ("全覆盖", None, "")),
        ("三分之一", Kind.RATIO, "0.333", None, ("三分之一", None, "")),
        ("1:3", Kind.RATIO, "0.333", None, ("1:3", None, "")),
        ("百佳", Kind.RANK, "100", None, ("百佳", None, "")),
        ("第1名", Kind.RANK, "1", "名", ("第1", None, "名")),
        ("“十佳案例”铜奖", Kind.RANK, None, None, ("“十佳案例”铜奖", None, "")),
        ("500个", Kind.COUNT, None, "个", ("500", None, "个")),
    ],
)
def test_words_stay_words(text: str, kind: Kind, value: str | None, unit: str | None, expected: tuple) -> None:
    assert _plain(_printed(text, kind, value, unit)) == expected


def test_two_values_with_a_unit_each_are_told_apart() -> None:
    found = _printed("1.5万至2亿元", Kind.RANGE, "15000", "元", value_to="200000000")
    assert found.value == "1.5万"
    assert found.value_to == Decimal(2)
    assert found.unit == "亿元"


def test_a_rank_names_whom_it_is_among() -> None:
    found = _printed("全市第四", Kind.RANK, "4", None, core="第四")
    assert (found.value, found.scope) == ("第四", "全市")
