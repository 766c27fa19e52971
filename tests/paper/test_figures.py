"""A row of the table says what the report says: qualifier, forecast, direction and basis kept."""

from __future__ import annotations

from dataclasses import replace

from viewer.model import Briefing, Metric
from viewer.paper.figures import Entry, entry_of, stated_value
from viewer.query.cards import group_cards
from viewer.shown import Card


def _entries(briefing: Briefing) -> dict[str, Entry]:
    entries = (entry_of(card, briefing.text) for card in group_cards(briefing.metrics))
    return {entry.label: entry for entry in entries}


def _metric(briefing: Briefing, label: str) -> Metric:
    return next(metric for metric in briefing.metrics if metric.label == label)


def test_value_keeps_its_qualifier_and_the_change_becomes_a_note(briefing: Briefing) -> None:
    assert _entries(briefing)["茶园面积"] == Entry("茶园面积", "约3.5万亩", "同比增长12.5%")


def test_forecast_is_marked_in_the_value(briefing: Briefing) -> None:
    entry = _entries(briefing)["加工厂产值"]
    assert entry.value == "预计2至3亿元"
    assert entry.note == "明年"


def test_a_target_is_marked_once(briefing: Briefing) -> None:
    metric = replace(_metric(briefing, "新增学位"), status="目标")
    assert stated_value(metric, briefing.text) == "目标1200个"


def test_from_and_to_with_the_qualifier_of_the_end(briefing: Briefing) -> None:
    assert _entries(briefing)["办件时限"].value == "15天→近3天"


def test_period_and_rank_go_below_the_table(briefing: Briefing) -> None:
    host, rank = _metric(briefing, "茶叶销售额"), _metric(briefing, "茶叶销售额排名")
    entry = entry_of(Card(host, rank=rank), briefing.text)
    assert (entry.value, entry.note) == ("18232万元", "今年以来，全市第二")


def test_a_period_that_says_only_now_needs_no_note(briefing: Briefing) -> None:
    metric = replace(_metric(briefing, "新增学位"), period="截至目前")
    assert entry_of(Card(metric), briefing.text).note == ""


def test_a_change_alone_says_which_way(briefing: Briefing) -> None:
    assert _entries(briefing)["停车投诉"].value == "下降30.9%"
    silent = replace(_metric(briefing, "停车投诉"), sentence=_metric(briefing, "停车投诉").span, direction="down")
    assert stated_value(silent, briefing.text) == "下降30.9%"


def test_half_width_marks_become_full_width(briefing: Briefing) -> None:
    metric = replace(_metric(briefing, "新增学位"), label="新增学位(小学)")
    assert entry_of(Card(metric), briefing.text).label == "新增学位（小学）"


def test_a_period_that_the_label_names_is_not_said_again(briefing: Briefing) -> None:
    metric = replace(_metric(briefing, "新增学位"), label="今年新增学位", period="今年")
    assert entry_of(Card(metric), briefing.text).note == ""


def test_a_list_for_a_label_is_cut_at_a_mark(briefing: Briefing) -> None:
    metric = replace(_metric(briefing, "新增学位"), label="分别为" + "国家研究中心、" * 30)
    label = entry_of(Card(metric), briefing.text).label
    assert label == "分别为" + "、".join(["国家研究中心"] * 4) + "……"
    metric = replace(metric, label="长" * 80)
    assert entry_of(Card(metric), briefing.text).label == "长" * 36 + "……"
