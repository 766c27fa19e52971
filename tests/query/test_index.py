"""The prepared text of a briefing."""

from __future__ import annotations

from dataclasses import replace

from viewer.model import Briefing, Span
from viewer.query.index import clause_of, index_of


def test_units_and_what_stands_above_and_below_them(briefing: Briefing) -> None:
    index = index_of(briefing)
    assert tuple(index.headings) == ("0", "1", "1.1", "1.2", "2", "2.1", "2.2", "3")
    assert (index.above["1.2"], index.above["0"]) == ({"1"}, frozenset())
    assert (index.below["1"], index.below["0"]) == ({"1.1", "1.2"}, frozenset())
    assert sum(len(rows) for rows in index.rows.values()) == len(briefing.metrics)
    assert {row.metric.section for row in index.rows["1.1"]} == {"1.1", "1.1.1", "1.1.2"}


def test_a_word_that_runs_on_into_another_unit_is_in_neither(briefing: Briefing) -> None:
    text = briefing.text.replace("\n", "|")
    index = index_of(replace(briefing, text=text))
    assert index.units_with("推进。|夯实") == set()
    assert index.units_with("停车") == {"2.2"}


def test_a_label_with_a_line_end_disturbs_no_other(briefing: Briefing) -> None:
    first, *others = briefing.metrics
    index = index_of(replace(briefing, metrics=(replace(first, label="茶园\n面積"), *others)))
    said = [row.words.split("\n")[0] for rows in index.rows.values() for row in rows]
    assert said == ["茶园 面积", *(metric.label for metric in others)]


def test_a_clause_ends_at_semicolons(briefing: Briefing) -> None:
    text = "甲3个；乙5个;丙7个。"
    metric = replace(briefing.metrics[0], sentence=Span(0, len(text)))
    clauses = [clause_of(replace(metric, span=Span(at, at + 2)), text).of(text) for at in (1, 5, 9)]
    assert clauses == ["甲3个", "乙5个", "丙7个。"]
