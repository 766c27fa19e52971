"""The bundled report as its reference annotation describes it, made without ingest, metrics or store."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from viewer.model import Briefing, Kind, Metadata, Metric, Section, Span

FOLDER = Path(__file__).resolve().parent.parent / "reference"


def _section(row: dict[str, Any]) -> Section:
    restored = row["number"] is not None and row["number_as_written"] is None
    parent = row["parent"] and row["parent"].removeprefix("S")
    spans = Span(*row["heading"]), Span(*row["body"])
    ident = row["id"].removeprefix("S")
    return Section(ident, parent, row["level"], row["number"], restored, row["title"] or "", *spans, row["run_in"])


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _metric(row: dict[str, Any]) -> Metric:
    plain = ("unit", "qualifier", "direction", "basis", "period", "status", "importance", "surface", "optional")
    return Metric(
        id=int(row["id"].removeprefix("m")),
        section=row["section"].removeprefix("S"),
        label=row["labels"][0],
        kind=Kind(row["kind"]),
        value=_decimal(row["value"]),
        value_to=_decimal(row["value_to"]),
        same_as=row["same_as"] and int(row["same_as"].removeprefix("m")),
        **{name: Span(*row[name]) for name in ("span", "core", "sentence")},
        **{name: row[name] for name in plain},
    )


@pytest.fixture(scope="session")
def reference(report_text: str) -> Briefing:
    """The bundled report with the 71 sections and 137 metrics of the reference."""
    sections = json.loads((FOLDER / "luohu-2021-reform.sections.json").read_text(encoding="utf-8"))
    metrics = json.loads((FOLDER / "luohu-2021-reform.metrics.json").read_text(encoding="utf-8"))
    return Briefing(
        metadata=Metadata("2021年罗湖改革报告", "深圳市罗湖区", 2021),
        source_name="luohu-2021-reform.txt",
        text=report_text,
        sha256=hashlib.sha256(report_text.encode()).hexdigest(),
        sections=tuple(map(_section, sections)),
        metrics=tuple(map(_metric, metrics)),
    )
