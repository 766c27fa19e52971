"""Says a briefing as plain JSON values, for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from viewer.model import Briefing, Check, Metric, Section

Json = dict[str, Any]


def briefing_json(briefing: Briefing) -> Json:
    """The object that ``extract`` prints: metadata, text, sections, metrics, and the checks that came with the file.

    The metrics are those of ``briefing`` as it is given, with checks applied or not; ``checked`` says of each how far
    a person has come with it. Offsets are half-open and count Unicode code points of ``text``.
    """
    return {
        "title": briefing.metadata.title,
        "issuer": briefing.metadata.issuer,
        "year": briefing.metadata.year,
        "source": briefing.source_name,
        "sha256": briefing.sha256,
        "text": briefing.text,
        "sections": [section_json(section) for section in briefing.sections],
        "metrics": metrics_json(briefing.metrics),
        "checks": [check_json(check) for check in briefing.checks],
        "warnings": list(briefing.warnings),
    }


def check_json(check: Check) -> Json:
    """One check; null where what was read from the text holds."""
    return {
        "span": list(check.span),
        "surface": check.surface,
        "state": str(check.state),
        "label": check.label,
        "kind": None if check.kind is None else str(check.kind),
        "qualifier": check.qualifier,
        "period": check.period,
        "pinned": check.pinned,
        "computed": check.computed,
    }


def section_json(section: Section) -> Json:
    """One section; the root is ``0`` and the parent of the chapters."""
    return {
        "id": section.id,
        "parent": section.parent,
        "level": section.level,
        "number": section.number,
        "number_restored": section.number_restored,
        "title": section.title,
        "heading": list(section.heading),
        "body": list(section.body),
        "run_in": section.run_in,
    }


def metrics_json(metrics: Iterable[Metric]) -> list[Json]:
    """Metrics; ``same_as`` names the ``id`` of another one."""
    return [
        {
            "id": metric.id,
            "section": metric.section,
            "span": list(metric.span),
            "core": list(metric.core),
            "sentence": list(metric.sentence),
            "surface": metric.surface,
            "kind": str(metric.kind),
            "value": _number(metric.value),
            "value_to": _number(metric.value_to),
            "unit": metric.unit,
            "qualifier": metric.qualifier,
            "direction": metric.direction,
            "basis": metric.basis,
            "period": metric.period,
            "status": metric.status,
            "label": metric.label,
            "importance": metric.importance,
            "same_as": metric.same_as,
            "optional": metric.optional,
            "checked": None if metric.check is None else str(metric.check.state),
        }
        for metric in metrics
    ]


def _number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where the value is whole, so that 1114.5亿 is 111450000000 and not 1.1145e+11."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
