"""The annotated figures of the shared reports, laid over the text that the importers give.

``tests/reference/figures`` holds the annotation alone; the reports stay beside the project (``../shared/reports``).
Places are counted in characters that are no blanks, so that they hold however a format sets its lines; what an importer
leaves out or adds (marks of Markdown, page lines) shifts the places after it, which is found out figure by figure.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.metrics.scorer import REFERENCE, ROOT, Score, score
from viewer.errors import BriefingError
from viewer.ingest.outline import read_outline
from viewer.ingest.read import read_source
from viewer.metrics.extract import extract_metrics
from viewer.model import Metric
from viewer.pipeline import guess_metadata
from viewer.source import Report

REPORTS = ROOT.parent / "shared" / "reports"
# How far, in characters that are no blanks, an importer's text may have shifted between two figures.
_FARTHEST = 600


@dataclass(frozen=True)
class Annotation:
    """The figures that careful readers found in parts of one shared report, places as in its file."""

    document: str
    kept_aside: bool
    ranges: tuple[tuple[int, int], ...]
    figures: tuple[Mapping[str, Any], ...]


def annotations() -> list[Annotation]:
    """Every annotated report, in the order of their names."""
    found = []
    for path in sorted((REFERENCE / "figures").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        ranges = tuple((start, end) for start, end in data["ranges"])
        found.append(Annotation(data["document"], data["kept_aside"], ranges, tuple(data["figures"])))
    return found


def read_shared(document: str) -> Report | None:
    """The shared report of that name with its outline; None where it is absent or its format cannot be read."""
    path = REPORTS / document
    if not path.exists():
        return None
    try:
        source = read_source(path)
    except BriefingError:
        return None
    return read_outline(source, guess_metadata(source))


class Places:
    """Where the characters of a file stand in the text that was read from it."""

    def __init__(self, text: str) -> None:
        self._at = [index for index, sign in enumerate(text) if not sign.isspace()]
        self._solid = "".join(text.split())

    def nearest(self, words: str, expected: int) -> int | None:
        """The place, not counting blanks, nearest to ``expected`` where ``words`` stand; None when none is near."""
        before = self._solid.rfind(words, max(0, expected - _FARTHEST), expected + len(words))
        after = self._solid.find(words, max(0, expected), expected + _FARTHEST)
        near = [place for place in (before, after) if place >= 0]
        return min(near, key=lambda place: abs(place - expected), default=None)

    def offset(self, place: int) -> int:
        """The offset in the text of the character at ``place``."""
        return self._at[min(max(place, 0), len(self._at) - 1)]

    def count(self, offset: int) -> int:
        """How many characters that are no blanks stand before ``offset``."""
        return bisect_left(self._at, offset)


def placed(annotation: Annotation, text: str) -> tuple[list[dict[str, Any]], list[tuple[int, int]]]:
    """The annotated figures and ranges as offsets into ``text``; a figure that is not there is left out."""
    places = Places(text)
    found: list[dict[str, Any]] = []
    ranges = []
    shift = 0
    for start, end in annotation.ranges:
        first = None
        for number, figure in enumerate(annotation.figures):
            if not start <= figure["core"][0] < end:
                continue
            at = places.nearest(figure["surface"], figure["span"][0] + shift)
            if at is None:
                continue
            shift = at - figure["span"][0]
            first = shift if first is None else first
            found.append(_moved(figure, number, shift, places))
        ranges.append((places.offset(start + (first or 0)), places.offset(end + shift)))
    return found, ranges


def _moved(figure: Mapping[str, Any], number: int, shift: int, places: Places) -> dict[str, Any]:
    spans = {
        name: [places.offset(figure[name][0] + shift), places.offset(figure[name][1] - 1 + shift) + 1]
        for name in ("span", "core", "sentence")
    }
    return {**figure, **spans, "id": str(number), "same_as": None}


def score_shared(annotation: Annotation) -> Score | None:
    """How the rules do on one shared report; None where it cannot be read here."""
    report = read_shared(annotation.document)
    if report is None:
        return None
    figures, ranges = placed(annotation, report.text)
    return score(_within(extract_metrics(report), ranges), figures, report.text)


def print_shared() -> None:
    """Prints, for each shared report and each kind of figure, how the rules do; says where a report is not here."""
    names = ("label", "kind", "unit", "period", "qualifier", "direction", "basis", "status")
    lines = [f"{'figures of the shared reports':30}{'needed':>8}{'F1':>8}" + "".join(f"{name:>10}" for name in names)]
    kinds: dict[str, list[Score]] = {}
    whole = []
    for one in annotations():
        report = read_shared(one.document)
        title = one.document + (", aside" if one.kept_aside else "")
        if report is None:
            lines.append(f"{title:30}        not here, or not importable yet")
            continue
        figures, ranges = placed(one, report.text)
        metrics = _within(extract_metrics(report), ranges)
        total = score(metrics, figures, report.text)
        lines.append(_row(title, [total], names))
        if one.kept_aside:
            continue
        whole.append(total)
        for kind in {figure["kind"] for figure in figures}:
            part = score(metrics, [figure for figure in figures if figure["kind"] == kind], report.text)
            # What was found of the other kinds is no false alarm here.
            part.false_alarms = [metric for metric in total.false_alarms if metric.kind == kind]
            kinds.setdefault(kind, []).append(part)
    lines.append(_row("all but the one aside", whole, names))
    lines += [
        _row(f"  kind {kind}", parts, names)
        for kind, parts in sorted(kinds.items())
        if any(part.required for part in parts)
    ]
    sys.stdout.write("\n".join(lines) + "\n")


def _row(title: str, scores: list[Score], names: tuple[str, ...]) -> str:
    """One line: how many figures are needed, F1, and the shares of the hits whose fields are right."""
    hits, required = sum(one.hits for one in scores), sum(one.required for one in scores)
    found = hits + sum(len(one.false_alarms) for one in scores)
    f1 = 2 * hits / (found + required) if found + required else 1.0
    shares = "".join(f"{sum(one.right.get(name, 0) for one in scores) / max(hits, 1):10.3f}" for name in names)
    return f"{title:30}" + f"{required:8}{f1:8.3f}{shares}"


def _within(metrics: tuple[Metric, ...], ranges: list[tuple[int, int]]) -> list[Metric]:
    return [metric for metric in metrics if any(start <= metric.core.start < end for start, end in ranges)]
