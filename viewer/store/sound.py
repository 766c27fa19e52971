"""Says whether a briefing read from a file is one that this application could have written.

A file may come from anywhere, and SQLite keeps any value in any column: what the window and the page rely on is asked
once, here, so that a strange file is called damaged and no part has to expect it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from viewer.model import ROOT, Briefing, Metric, Span

_LARGEST = 100
"""Powers of ten: no figure of a report comes near, and written in full one far beyond would fill the memory."""


def is_sound(briefing: Briefing) -> bool:
    """True when every value is of its kind, the outline is a tree, and every offset and id points at something."""
    return _holds_words(briefing) and _is_tree(briefing) and _points(briefing) and _counts(briefing)


def _holds_words(briefing: Briefing) -> bool:
    about = briefing.metadata
    said: list[object] = [about.title, about.issuer, briefing.source_name, briefing.text, briefing.sha256]
    said += [briefing.content_sha256, *briefing.warnings]
    said += [word for section in briefing.sections for word in (section.id, section.title, section.number or "")]
    said += [word or "" for metric in briefing.metrics for word in _words(metric)]
    return all(type(word) is str for word in said) and type(about.year) in (int, type(None))


def _words(metric: Metric) -> tuple[str | None, ...]:
    silent = (metric.unit, metric.qualifier, metric.direction, metric.basis, metric.period, metric.status)
    return metric.section, metric.label, metric.surface, *silent


def _is_tree(briefing: Briefing) -> bool:
    """True when the root comes first and every other section after its parent, on a deeper level, each once."""
    levels: dict[str | None, int] = {}
    for section in briefing.sections:
        if section.id in levels or (section.parent is None) != (section.id == ROOT):
            return False
        if section.parent is not None and not levels.get(section.parent, section.level) < section.level:
            return False
        levels[section.id] = section.level
    return ROOT in levels


def _points(briefing: Briefing) -> bool:
    numbers = {metric.id for metric in briefing.metrics}
    return (
        len(numbers) == len(briefing.metrics)
        and all(briefing.has_section(metric.section) for metric in briefing.metrics)
        and {metric.same_as for metric in briefing.metrics} <= numbers | {None}
        and all(_lies_in(span, len(briefing.text)) for span in _spans(briefing))
    )


def _spans(briefing: Briefing) -> Iterator[Span]:
    for section in briefing.sections:
        yield from (section.heading, section.body)
    for metric in briefing.metrics:
        yield from (metric.span, metric.core, metric.sentence)
    yield from (check.span for check in briefing.checks)


def _lies_in(span: Span, length: int) -> bool:
    return type(span.start) is int and type(span.end) is int and 0 <= span.start <= span.end <= length


def _counts(briefing: Briefing) -> bool:
    return all(_is_plain(value) for metric in briefing.metrics for value in (metric.value, metric.value_to))


def _is_plain(value: Decimal | None) -> bool:
    return value is None or (value.is_finite() and abs(value.adjusted()) <= _LARGEST)
