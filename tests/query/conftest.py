"""The bundled report as its reference annotation describes it, made without ingest, metrics or store."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from viewer.model import Briefing, Kind, Metadata, Metric, Section, Span
from viewer.shown import Brief, Figures, Gap, Heading

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


_WORDS = st.text(alphabet="甲乙丙停车，。;(五1 \t\u3000", min_size=1, max_size=6).filter(
    lambda text: text.strip() != ""
)
_LINES = st.lists(_WORDS, max_size=2).map("\n".join)


@st.composite
def _outlines(draw: st.DrawFn) -> Briefing:
    """A report of any outline: run-in and own-line headings, text before, between and after the sections below."""
    text = draw(_LINES)
    sections: list[Section] = []

    def add(ident: str, parent: str, level: int) -> None:
        nonlocal text
        run_in = draw(st.booleans())
        # A run-in point may follow on the same line; a heading of its own never does.
        text += "" if run_in and level > 2 else "\n"
        start, title = len(text), draw(_WORDS).strip()
        text += title
        heading = Span(start, len(text))
        text += draw(st.sampled_from(["。", ""])) if run_in else draw(st.sampled_from(["\n", "。\n", "\n\n"]))
        body, place = len(text), len(sections)
        text += draw(_LINES)
        below = draw(st.integers(0, 2 if level < 3 else 0))
        step = draw(st.integers(1, 2))
        for number in range(1, below + 1):
            add(f"{ident}.{number}", ident, level + step)
        if below:
            text += draw(_LINES)
        number = draw(st.sampled_from([None, "一、"]))
        sections.insert(
            place, Section(ident, parent, level, number, bool(number), title, heading, Span(body, len(text)), run_in)
        )

    for chapter in range(1, draw(st.integers(0, 3)) + 1):
        add(str(chapter), "0", 1)
    text += "\n"
    root = Section("0", None, 0, None, False, "", Span(0, 0), Span(0, len(text)), False)
    return Briefing(Metadata("报告"), "made.txt", text, "", (root, *sections), ())


@pytest.fixture(scope="session")
def outlines() -> st.SearchStrategy[Briefing]:
    """A strategy for reports of any outline, without figures."""
    return _outlines()


def said(brief: Brief) -> list[str]:
    """One word per block: a gap with its units, a heading as #section, a paragraph as its section."""
    names = {
        Gap: lambda b: "…" + " ".join(b.sections),
        Heading: lambda b: "#" + b.section,
        Figures: lambda b: "figures",
    }
    return [names.get(type(block), lambda b: b.section)(block) for block in brief.blocks]
