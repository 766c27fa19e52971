"""Values taken apart as they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from viewer.model import Briefing, Kind, Metric, Span
from viewer.query.value_spans import value_spans
from viewer.query.values import ValueParts, value_parts


def _metric(surface: str, core: str, kind: Kind, unit: str | None, **more: object) -> Metric:
    at = surface.index(core)
    return Metric(
        1, "0", "", kind, Decimal(1), more.get("value_to"), unit, more.get("qualifier"), None, None, None, None, 3,
        Span(0, len(surface)), Span(at, at + len(core)), Span(0, len(surface)), surface,
    )  # fmt: skip


TWO = Decimal(2)
CASES = [
    ("18232个", "18232个", Kind.COUNT, "个", {}, ValueParts("18232", "个")),
    ("18,232个", "18,232个", Kind.COUNT, "个", {}, ValueParts("18,232", "个")),
    ("1114.5亿元", "1114.5亿元", Kind.AMOUNT, "元", {}, ValueParts("1114.5", "亿元")),
    ("超过7000万元", "7000万元", Kind.AMOUNT, "元", {"qualifier": "超过"}, ValueParts("7000", "万元", "超过")),
    ("44亿条", "44亿条", Kind.COUNT, "条", {}, ValueParts("44", "亿条")),
    ("18万", "18万", Kind.COUNT, None, {}, ValueParts("18", "万")),
    ("500余篇", "500余篇", Kind.COUNT, "篇", {"qualifier": "余"}, ValueParts("500", "余篇")),
    ("20个以上", "20个", Kind.COUNT, "个", {"qualifier": "以上"}, ValueParts("20", "个")),  # the span shows it
    ("19个", "19个", Kind.COUNT, "个", {"qualifier": "之一"}, ValueParts("19", "个", note="之一")),
    ("五个", "五个", Kind.COUNT, "个", {}, ValueParts("五", "个")),
    ("1522人/次", "1522人/次", Kind.COUNT, "人/次", {}, ValueParts("1522", "人/次")),
    ("95.19%", "95.19%", Kind.PERCENT, "%", {}, ValueParts("95.19", "%")),
    ("全覆盖", "全覆盖", Kind.PERCENT, None, {}, ValueParts("全覆盖")),
    ("3.3个百分点", "3.3个百分点", Kind.CHANGE, "个百分点", {}, ValueParts("3.3", "个百分点")),
    ("约1.5公顷", "1.5公顷", Kind.AREA, "公顷", {"qualifier": "约"}, ValueParts("1.5", "公顷", "约")),
    ("近7万㎡", "7万㎡", Kind.AREA, "㎡", {"qualifier": "近"}, ValueParts("7", "万㎡", "近")),
    ("1:3", "1:3", Kind.RATIO, None, {}, ValueParts("1:3")),
    ("三分之一", "三分之一", Kind.RATIO, None, {}, ValueParts("三分之一")),
    ("从2015年的2.6亿元增至3.6亿元", "从2015年的2.6亿元增至3.6亿元", Kind.FROM_TO, "元", {"value_to": TWO},
     ValueParts("3.6", "亿元", start="2.6亿元")),
    ("由3年缩短为1年", "由3年缩短为1年", Kind.FROM_TO, "年", {"value_to": TWO}, ValueParts("1", "年", start="3年")),
    ("３．５万亩", "３．５万亩", Kind.AREA, "亩", {}, ValueParts("３．５", "万亩")),
    ("50-100亿元", "50-100亿元", Kind.RANGE, "元", {"value_to": TWO}, ValueParts("100", "亿元", start="50")),
    ("2至4亿元人民币", "2至4亿元", Kind.RANGE, "元", {"value_to": TWO}, ValueParts("4", "亿元", start="2")),
    ("3-5年", "3-5年", Kind.DURATION, "年", {"value_to": TWO}, ValueParts("5", "年", start="3")),
    ("8000万元至1.2亿元", "8000万元至1.2亿元", Kind.RANGE, "元", {}, ValueParts("1.2", "亿元", start="8000万元")),
    ("三至五家", "三至五家", Kind.RANGE, "家", {}, ValueParts("五", "家", start="三")),
    (
        "由13.57%提高至53.12%", "由13.57%提高至53.12%", Kind.FROM_TO, "%", {},
        ValueParts("53.12", "%", start="13.57%"),
    ),
    (
        "由75%提升到近90%", "由75%提升到近90%", Kind.FROM_TO, "%", {"qualifier": "近"},
        ValueParts("90", "%", "近", "75%"),
    ),
    ("全市第四", "第四", Kind.RANK, None, {}, ValueParts("第四", scope="全市")),
    ("第1名", "第1名", Kind.RANK, "名", {}, ValueParts("第1", "名")),
    ("首个全国“六连冠”", "六连冠", Kind.RANK, "连冠", {"qualifier": "首个"}, ValueParts("六连冠", scope="首个全国")),
    ("一等奖", "一等奖", Kind.RANK, "等奖", {}, ValueParts("一等奖")),
    ("“优秀案例”铜奖", "“优秀案例”铜奖", Kind.RANK, None, {}, ValueParts("“优秀案例”铜奖")),
]  # fmt: skip


@pytest.mark.parametrize(("surface", "core", "kind", "unit", "more", "parts"), CASES, ids=[case[0] for case in CASES])
def test_parts(
    surface: str, core: str, kind: Kind, unit: str | None, more: dict[str, object], parts: ValueParts
) -> None:
    assert value_parts(_metric(surface, core, kind, unit, **more), surface) == parts


@pytest.mark.parametrize(
    ("surface", "unit", "marked"),
    [
        ("由13.57%提高至53.12%", "%", ["13.57%", "53.12%"]),
        ("从15天压缩至近3天", "天", ["15天", "3天"]),
        ("由1.2万元增加到2万元", "元", ["1.2万元", "2万元"]),
        ("由三家增加到十二家", "家", ["三家", "十二家"]),
        ("实现翻番", None, ["实现翻番"]),
    ],
)
def test_both_values_of_a_from_to_are_underlined(surface: str, unit: str | None, marked: list[str]) -> None:
    spans = value_spans(_metric(surface, surface, Kind.FROM_TO, unit), surface)
    assert [span.of(surface) for span in spans] == marked


def test_every_part_is_found_in_the_report(reference: Briefing) -> None:
    """Nothing is computed or re-scaled: each part of each value stands in its sentence as it is."""
    for metric in reference.metrics:
        parts = value_parts(metric, reference.text)
        sentence = metric.sentence.of(reference.text)
        for part in (parts.number + parts.unit, parts.qualifier, parts.start, parts.scope):
            assert part in sentence, metric
        for span in value_spans(metric, reference.text):
            assert metric.span.holds(span)
        if metric.qualifier and metric.qualifier in metric.surface:
            assert metric.qualifier in parts.qualifier + parts.number + parts.unit + parts.scope
