"""Compares extracted figures with a reference annotation; pure, printed by the bench, asserted by test_score.py.

A hit is a metric whose ``core`` or ``span`` is the reference's after trimming blanks, quotes and 《》,。 at both ends.
Each reference entry is hit once at most. Optional reference entries are neither hit nor false alarm; a metric that
hits nothing is a false alarm, also when it calls itself optional. A label is right when it is one of the acceptable
wordings after folding full- and half-width marks, blanks and the shapes of quotes; units, qualifiers, bases and periods
are folded too; nothing else is forgiven. A value that is a fraction is right to four places.
``similar`` is a softer reading: 0.6 of the pairs of neighbouring characters shared with one of the wordings.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from viewer.metrics.curate import apply_curation, read_curation
from viewer.metrics.extract import extract_metrics
from viewer.model import Metadata, Metric, Section, Span
from viewer.source import Report

ROOT = Path(__file__).resolve().parent.parent.parent
REFERENCE = ROOT / "tests" / "reference"
METADATA = Metadata("2021年罗湖改革报告", "深圳市罗湖区", 2021)
CURATION = ROOT / "data" / "luohu-2021.curation.json"
FIELDS = (
    "label", "period", "qualifier", "kind", "value", "value_to", "unit", "direction", "basis", "status", "importance",
    "section", "sentence", "same_as",
)  # fmt: skip
_NEARLY = Decimal("0.0001")
_MARKS = " \t\n\u3000《》“”\"',，。、"
_QUOTES = str.maketrans("“”‘’「」『』", "\"\"''\"\"''")


@dataclass
class Score:
    """How well a set of figures agrees with a reference: hits among the required entries, and fields among hits."""

    required: int = 0
    hits: int = 0
    false_alarms: list[Metric] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    right: dict[str, int] = field(default_factory=dict)
    similar: int = 0

    @property
    def precision(self) -> float:
        found = self.hits + len(self.false_alarms)
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        return self.hits / self.required if self.required else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def share(self, name: str) -> float:
        """The part of the hits whose field ``name`` is right."""
        return self.right.get(name, 0) / self.hits if self.hits else 0.0


def reference_metrics() -> list[dict[str, Any]]:
    """The reference annotation of the bundled report."""
    entries: list[dict[str, Any]] = json.loads((REFERENCE / "luohu-2021-reform.metrics.json").read_text("utf-8"))
    return entries


def reference_report() -> Report:
    """The bundled report with the reference outline, so that this score does not depend on how outlines are read."""
    text = (ROOT / "data" / "luohu-2021-reform.txt").read_bytes().decode("utf-8")
    rows = json.loads((REFERENCE / "luohu-2021-reform.sections.json").read_text("utf-8"))
    sections = tuple(
        Section(
            row["id"].removeprefix("S"), row["parent"] and row["parent"].removeprefix("S"), row["level"], row["number"],
            row["number"] != row["number_as_written"], row["title"] or "", Span(*row["heading"]), Span(*row["body"]),
            bool(row["run_in"]),
        )
        for row in rows
    )  # fmt: skip
    return Report(METADATA, "luohu-2021-reform.txt", text, sections)


def score(metrics: Sequence[Metric], reference: Sequence[Mapping[str, Any]], text: str) -> Score:
    """Compares ``metrics`` with ``reference`` entries over the same ``text``."""
    result = Score(required=sum(not entry["optional"] for entry in reference))
    places = {metric.id: _trimmed(metric.core, text) for metric in metrics}
    pairs: dict[str, Metric] = {}
    for metric in metrics:
        entry = next((one for one in reference if one["id"] not in pairs and _is_hit(metric, one, text)), None)
        if entry is None:
            result.false_alarms.append(metric)
        else:
            pairs[entry["id"]] = metric
    cores = {entry["id"]: _trimmed(Span(*entry["core"]), text) for entry in reference}
    for entry in reference:
        found = pairs.get(entry["id"])
        if entry["optional"]:
            continue
        if found is None:
            result.missed.append(entry["id"])
            continue
        result.hits += 1
        result.similar += max(_alike(found.label, label) for label in entry["labels"]) >= 0.6
        same = places.get(found.same_as) if found.same_as else None
        for name in FIELDS:
            if name == "section" and name not in entry:
                continue
            right = same == cores.get(entry["same_as"]) if name == "same_as" else _agrees(name, found, entry)
            result.right[name] = result.right.get(name, 0) + right
    return result


def _is_hit(metric: Metric, entry: Mapping[str, Any], text: str) -> bool:
    core, span = Span(*entry["core"]), Span(*entry["span"])
    return _trimmed(metric.core, text) == _trimmed(core, text) or _trimmed(metric.span, text) == _trimmed(span, text)


def _trimmed(span: Span, text: str) -> Span:
    start, end = span
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)


def _agrees(name: str, found: Metric, entry: Mapping[str, Any]) -> bool:
    if name == "label":
        return any(_folded(found.label) == _folded(label) for label in entry["labels"])
    ours, theirs = getattr(found, name), entry[name]
    if name in ("value", "value_to"):
        expected = None if theirs is None else Decimal(str(theirs))
        return ours == expected or (None not in (ours, expected) and abs(ours - expected) < _NEARLY)
    if name == "sentence":
        return bool(ours == Span(*theirs))
    if name == "section":
        return bool(ours == theirs.removeprefix("S"))
    if name in ("unit", "qualifier", "period", "basis"):
        return _folded(ours or "") == _folded(theirs or "")
    return bool(ours == theirs)


def _folded(label: str) -> str:
    return "".join(unicodedata.normalize("NFKC", label).translate(_QUOTES).split())


def _alike(first: str, second: str) -> float:
    a, b = ({text[i : i + 2] for i in range(len(text) - 1)} for text in (_folded(first), _folded(second)))
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def print_report() -> None:
    """Prints the score of the rules alone and after curation on the bundled report."""
    report, reference = reference_report(), reference_metrics()
    plain = extract_metrics(report)
    curated = apply_curation(plain, report.text, read_curation(CURATION))
    scores = [score(metrics, reference, report.text) for metrics in (plain, curated)]
    lines = [f"{'figures of the bundled report':30}{'rules alone':>12}{'curated':>10}{'needed':>9}"]
    rows = [
        ("precision", [one.precision for one in scores], 0.95),
        ("recall (required)", [one.recall for one in scores], 0.95),
    ]
    needed = {"label": 0.85, "period": 0.9, "qualifier": 0.9}
    rows += [(name, [one.share(name) for one in scores], needed.get(name)) for name in FIELDS]
    rows.append(("similar label", [one.similar / one.hits for one in scores], None))
    for name, (alone, after), limit in rows:
        lines.append(f"{name:30}{alone:12.3f}{after:10.3f}{'' if limit is None else f'{limit:9.2f}'}")
    sys.stdout.write("\n".join(lines) + "\n")
