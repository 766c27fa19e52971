"""What was promised of the figures of the bundled report, by the rules alone and after curation."""

import re
from pathlib import Path

import pytest

from tests.metrics.scorer import CURATION, FIELDS, ROOT, Score, reference_metrics, reference_report, score
from viewer.metrics.curate import apply_curation, read_curation
from viewer.metrics.extract import extract_metrics
from viewer.model import Metric


@pytest.fixture(scope="module")
def by_rules() -> tuple[Metric, ...]:
    return extract_metrics(reference_report())


@pytest.fixture(scope="module")
def curated(by_rules: tuple[Metric, ...]) -> tuple[Metric, ...]:
    return apply_curation(by_rules, reference_report().text, read_curation(CURATION))


@pytest.fixture(scope="module")
def alone(by_rules: tuple[Metric, ...]) -> Score:
    return score(by_rules, reference_metrics(), reference_report().text)


def test_precision_and_recall(alone: Score) -> None:
    assert alone.required == sum(not entry["optional"] for entry in reference_metrics())
    assert alone.precision >= 0.95, alone.false_alarms
    assert alone.recall >= 0.95, alone.missed


@pytest.mark.parametrize(
    ("name", "least"),
    {"label": 0.85, "period": 0.9, "qualifier": 0.9, "kind": 0.95, "value": 0.95, "unit": 0.95, "direction": 0.95,
     "basis": 0.95, "status": 0.95, "section": 0.95, "sentence": 0.95}.items(),
)  # fmt: skip
def test_fields(alone: Score, name: str, least: float) -> None:
    assert alone.share(name) >= least


def test_the_scorer_can_fail(by_rules: tuple[Metric, ...]) -> None:
    text = reference_report().text
    half = score(by_rules[::2], reference_metrics(), text)
    assert half.recall < 0.6
    assert half.precision == 1
    assert score(by_rules, reference_metrics()[::2], text).precision < 0.6


def test_curated_metrics_are_the_reference(curated: tuple[Metric, ...]) -> None:
    reference = reference_metrics()
    numbers = {entry["id"]: number for number, entry in enumerate(reference, 1)}
    assert len(curated) == len(reference)
    for metric, entry in zip(curated, reference, strict=True):
        same = numbers[entry["same_as"]] if entry["same_as"] else None
        assert metric.label in entry["labels"]
        assert (metric.id, metric.same_as, metric.optional) == (numbers[entry["id"]], same, entry["optional"])
        assert (tuple(metric.span), tuple(metric.core)) == (tuple(entry["span"]), tuple(entry["core"]))
        assert (tuple(metric.sentence), metric.surface) == (tuple(entry["sentence"]), entry["surface"])
        values = (metric.value and float(metric.value), metric.value_to and float(metric.value_to))
        assert values == (entry["value"], entry["value_to"])
        for name in ("unit", "qualifier", "direction", "basis", "period", "status", "importance", "kind"):
            assert getattr(metric, name) == entry[name], (metric.surface, name)
        assert metric.section == entry["section"].removeprefix("S")


def test_every_field_of_the_curated_metrics_scores_full(curated: tuple[Metric, ...]) -> None:
    full = score(curated, reference_metrics(), reference_report().text)
    assert (full.precision, full.recall) == (1, 1)
    assert all(full.share(name) == 1 for name in FIELDS)


def _own_words() -> set[str]:
    """Names that only the bundled report has: what it quotes and its titles, four characters and more."""
    text = reference_report().text
    names = set(re.findall(r"“([^“”\n]{4,20})”", text)) | set(re.findall(r"《([^《》\n]{6,60})》", text))
    names |= {label for entry in reference_metrics() for label in entry["labels"] if len(label) >= 5}
    return names | {section.title for section in reference_report().sections if len(section.title) >= 4} | {"罗湖"}


@pytest.mark.parametrize("path", sorted((ROOT / "viewer" / "metrics").glob("*.py")), ids=lambda path: path.name)
def test_no_rule_knows_the_bundled_report(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    assert [name for name in _own_words() if name in code] == []
