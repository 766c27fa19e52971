"""The value of a figure against its words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from viewer.model import Briefing, Kind, Metric, Span
from viewer.query.agrees import value_agrees


def _metric(core: str, sentence: str, value: str, value_to: str | None, unit: str, briefing: Briefing) -> Metric:
    start = sentence.index(core)
    span, to = Span(start, start + len(core)), None if value_to is None else Decimal(value_to)
    more = {"span": span, "core": span, "sentence": Span(0, len(sentence)), "kind": Kind.COUNT}
    return replace(briefing.metrics[0], value=Decimal(value), value_to=to, unit=unit, **more)


@pytest.mark.parametrize(
    ("core", "value", "value_to", "unit", "agrees"),
    [
        ("1114.5亿元", "111450000000", None, "元", True),
        ("１１１４．５亿元", "111450000000", None, "元", True),
        ("1,138,712份", "1138712", None, "份", True),
        ("2至3亿元", "200000000", "300000000", "元", True),
        ("600万千瓦", "6000000", None, "千瓦", True),
        ("5千米", "5", None, "千米", True),
        ("13.57%提高至53.12%", "13.57", "53.12", "%", True),
        ("9.2:63.7", "9.2", "63.7", "", True),
        ("1114.5亿元", "11145000000", None, "元", False),
        ("13.57%提高至53.12%", "13.57", "53.21", "%", False),
        ("36家", "35", None, "家", False),
        ("2万5千人", "25000", None, "人", None),
        ("三分之一", "0.3333", None, "", None),
        ("30多倍", "30", None, "倍", True),
        ("500億元", "50000000000", None, "元", True),
        ("2萬點", "20000", None, "點", True),
        ("25.4 兆元", "25400000000000", None, "元", True),
        ("25.4 兆元", "2540000000000", None, "元", False),
        ("1 兆378億元", "1037800000000", None, "元", None),
    ],
)
def test_a_value_against_its_words(
    core: str, value: str, value_to: str | None, unit: str, agrees: bool | None, briefing: Briefing
) -> None:
    assert value_agrees(_metric(core, core, value, value_to, unit, briefing), core) is agrees


def test_the_first_of_two_values_may_stand_apart(briefing: Briefing) -> None:
    text = "分别由36人、165人增加到84人和407人。"
    assert value_agrees(_metric("84人", text, "36", "84", "人", briefing), text) is True
    assert value_agrees(_metric("84人", text, "37", "84", "人", briefing), text) is False
    assert value_agrees(_metric("84人", text, "36", "165", "人", briefing), text) is False


def test_the_magnitude_of_a_cell_may_stand_in_the_head_of_its_table(briefing: Briefing) -> None:
    row = "生产总值\t6679.09\t5.1"
    assert value_agrees(_metric("6679.09", row, "667909000000", None, "元", briefing), row) is True
    assert value_agrees(_metric("6679.09", row, "667908000000", None, "元", briefing), row) is False
    line = "生产总值6679.09元"
    assert value_agrees(_metric("6679.09", line, "667909000000", None, "元", briefing), line) is False


def test_words_are_left_to_the_reader(briefing: Briefing) -> None:
    assert value_agrees(briefing.metric(6), briefing.text) is None
    assert all(value_agrees(metric, briefing.text) for metric in briefing.metrics if metric.kind is not Kind.RANK)


def test_every_figure_of_the_bundled_report_agrees(bundled: Briefing) -> None:
    told = [value_agrees(metric, bundled.text) for metric in bundled.metrics]
    assert False not in told
    assert told.count(True) > 90
