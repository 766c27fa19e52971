"""The JSON that ``extract`` prints."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

from viewer.model import Briefing, Check, CheckState
from viewer.query.checked import apply_checks
from viewer.store.exchange import briefing_json

SECTION_KEYS = {"id", "parent", "level", "number", "number_restored", "title", "heading", "body", "run_in"}
METRIC_KEYS = {
    "section", "span", "sentence", "surface", "kind", "value", "value_to", "unit", "qualifier", "direction", "basis",
    "period", "status", "label", "importance", "same_as",
}  # fmt: skip


def test_the_object_has_the_documented_shape(briefing: Briefing) -> None:
    said = json.loads(json.dumps(briefing_json(briefing), ensure_ascii=False))
    assert {
        "title",
        "issuer",
        "year",
        "source",
        "sha256",
        "text",
        "sections",
        "metrics",
        "checks",
        "warnings",
    } == said.keys()
    assert all(section.keys() == SECTION_KEYS for section in said["sections"])
    assert all(metric.keys() >= METRIC_KEYS for metric in said["metrics"])
    root, chapter, *_ = said["sections"]
    assert (root["id"], root["parent"], root["heading"]) == ("0", None, [0, 0])
    assert (chapter["id"], chapter["parent"], chapter["number_restored"]) == ("1", "0", True)


def test_spans_cut_the_surface_out_of_the_text(briefing: Briefing) -> None:
    said = briefing_json(briefing)
    for metric in said["metrics"]:
        start, end = metric["span"]
        assert said["text"][start:end] == metric["surface"]


def test_values_are_plain_numbers(briefing: Briefing) -> None:
    first = briefing.metrics[0]
    values = (Decimal("1114.5E+8"), Decimal("95.19"), Decimal("-0"), None)
    said = briefing_json(replace(briefing, metrics=tuple(replace(first, value=value) for value in values)))
    assert json.dumps([metric["value"] for metric in said["metrics"]]) == "[111450000000, 95.19, 0, null]"


def test_checks_are_said_with_the_figures_they_changed(briefing: Briefing) -> None:
    metric = briefing.metrics[0]
    check = Check(metric.span, metric.core.of(briefing.text), CheckState.DOUBTFUL, "新名")
    said = briefing_json(apply_checks(replace(briefing, checks=(check,)), (check,)).briefing)
    assert (said["metrics"][0]["label"], said["metrics"][0]["checked"]) == ("新名", "doubtful")
    assert said["metrics"][1]["checked"] is None
    assert said["checks"] == [
        {"span": list(check.span), "surface": "3.5万亩", "state": "doubtful", "label": "新名", "kind": None,
         "qualifier": None, "period": None, "pinned": None, "computed": True}
    ]  # fmt: skip
