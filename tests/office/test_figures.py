"""The rows of a figures file: nothing of a metric is lost, and nothing looks like more than it is."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest

from viewer.model import ROOT, Briefing
from viewer.office.columns import COLUMNS
from viewer.office.figures import FigureRow, figure_rows

REPORTS = Path(__file__).resolve().parents[3] / "shared" / "reports"
ISSUE = (
    "chapter", "section", "label", "value", "unit", "qualifier", "period", "basis", "direction", "status", "sentence",
    "start",
)  # fmt: skip


def _row(briefing: Briefing, number: int, language: str = "zh") -> FigureRow:
    return figure_rows(briefing, [briefing.metric(number)], language)[0]


def test_the_columns_are_the_fields_of_a_row_in_the_order_asked_for() -> None:
    names = [column.field for column in COLUMNS]
    assert sorted(names) == sorted(field.name for field in fields(FigureRow) if field.name != "chapter_id")
    assert [name for name in names if name in ISSUE] == list(ISSUE)
    assert names[names.index("value") + 1] == "value_to"
    assert names[names.index("start") + 1] == "end"
    for language in ("zh", "en"):
        titles = [column.title(language) for column in COLUMNS]
        assert len(set(titles)) == len(titles)


def test_a_plain_figure(briefing: Briefing) -> None:
    row = _row(briefing, 1)
    assert (row.chapter, row.section) == ("〔一〕夯实产业基础，做强县域经济", "（一）壮大特色产业")
    assert (row.label, row.value, row.unit, row.qualifier) == ("茶园面积", Decimal("3.5"), "万亩", "约")
    assert (row.full_value, row.full_unit, row.kind) == (Decimal(35000), "亩", "面积")
    assert row.sentence == "全县茶园面积达到约3.5万亩，同比增长12.5%。"
    assert briefing.text[row.start : row.end] == row.written == "约3.5万亩"
    assert (row.place, row.section_id, row.number) == ("一(一)·一是", "1.1.1", 1)


def test_a_change_has_basis_direction_and_its_verb(briefing: Briefing) -> None:
    row = _row(briefing, 2)
    assert (row.value, row.unit, row.basis, row.direction, row.written) == (
        Decimal("12.5"), "%", "同比", "增", "增长12.5%",
    )  # fmt: skip
    assert _row(briefing, 12, "en").direction == "down"


def test_a_forecast_keeps_its_status_and_both_ends(briefing: Briefing) -> None:
    row = _row(briefing, 4)
    assert (row.value, row.value_to, row.unit) == (Decimal(2), Decimal(3), "亿元")
    assert (row.status, row.period) == ("预计", "明年")
    assert (row.full_value, row.full_value_to) == (Decimal(200000000), Decimal(300000000))


def test_a_rank_is_a_numbered_place_or_words_only(bundled: Briefing) -> None:
    fourth, first_ever, hundred, award = (_row(bundled, number) for number in (61, 25, 8, 10))
    assert (fourth.value, fourth.full_value, fourth.scope, fourth.kind) == ("第四", Decimal(4), "全市", "位次")
    assert (first_ever.value, first_ever.scope) == ("首个", "全国")
    for row in (first_ever, hundred, award):  # no number that could be summed up or sorted
        assert (row.full_value, row.full_unit, row.unit) == (None, "", "")


def test_every_figure_of_the_bundled_report_has_a_row(bundled: Briefing) -> None:
    rows = figure_rows(bundled, bundled.metrics)
    assert [row.number for row in rows] == [metric.id for metric in bundled.metrics]
    by_number = {row.number: row for row in rows}
    assert (by_number[59].value, by_number[59].unit, by_number[59].period) == (
        Decimal("1114.5"), "亿元", "2021年1-10月",
    )  # fmt: skip
    assert format(by_number[59].full_value or 0, "f") == "111450000000"
    assert by_number[92].value_to == Decimal("53.12")
    assert by_number[66].same_as == 54
    for row, metric in zip(rows, bundled.metrics, strict=True):
        said = (row.qualifier, row.period, row.basis, row.status)
        assert said == tuple(word or "" for word in (metric.qualifier, metric.period, metric.basis, metric.status))
        assert row.written.endswith(metric.surface)


def test_text_before_the_first_chapter_and_text_without_chapters(briefing: Briefing) -> None:
    loose = replace(briefing, metrics=(replace(briefing.metrics[0], section=ROOT),))
    row = _row(loose, 1)
    assert (row.chapter_id, row.chapter, row.section, row.place) == (ROOT, "前言", "", "前言")
    assert _row(loose, 1, "en").chapter == "Opening"
    bare = replace(loose, sections=briefing.sections[:1])
    assert _row(bare, 1).chapter == "全文"


@pytest.mark.parametrize("name", ["wuxi2017-tables.md", "wenlv2023.md", "hebei2021-webscrape.txt"])
def test_an_imported_report(name: str) -> None:
    from viewer.pipeline import build_briefing

    if not (REPORTS / name).exists():
        pytest.skip("the shared reports are not on this machine")
    briefing = build_briefing(REPORTS / name, None)
    rows = figure_rows(briefing, briefing.metrics)
    assert len(rows) == len(briefing.metrics) > 20
    for row in rows:
        assert row.sentence
        if isinstance(row.value, Decimal) and row.kind not in ("位次",):
            assert row.full_value is not None
