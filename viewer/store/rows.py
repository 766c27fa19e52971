"""What both sides of the briefing file agree on: its marks, and how a value becomes a row and a row a value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any

from viewer.model import Check, CheckState, Kind, Metric, Section, Span

APPLICATION_ID = 0x42524946
"""``BRIF``; SQLite keeps it in the header, so a file can be told apart without opening the database."""
SCHEMA_VERSION = 3
"""2 added ``source.content_sha256``, 3 the table ``checks``; older files are read without them."""

SECTION_COLUMNS = (
    "id", "parent", "level", "number", "number_restored", "title",
    "heading_start", "heading_end", "body_start", "body_end", "run_in",
)  # fmt: skip
METRIC_COLUMNS = (
    "id", "section", "label", "kind", "value", "value_to", "unit", "qualifier", "direction", "basis", "period",
    "status", "importance", "span_start", "span_end", "core_start", "core_end", "sentence_start", "sentence_end",
    "surface", "same_as", "optional",
)  # fmt: skip
CHECK_COLUMNS = (
    "span_start", "span_end", "surface", "state", "label", "kind", "qualifier", "period", "pinned", "computed",
)  # fmt: skip


def text_sha256(text: str) -> str:
    """The checksum of a text: of its UTF-8 bytes, in hexadecimal."""
    # Loaded here: it brings a whole cryptography library, which the first screen need not wait for.
    import hashlib

    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def content_sha256(sections: Iterable[Section], metrics: Iterable[Metric], checks: Iterable[Check] = ()) -> str:
    """The checksum of an outline, its figures and their checks, in hexadecimal.

    Of their rows as one line of JSON each, in order: without checks it is what version 2 wrote.
    """
    import hashlib
    import json

    digest = hashlib.sha256()
    for row in chain(map(section_row, sections), map(metric_row, metrics), map(check_row, checks)):
        digest.update(json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def section_row(section: Section) -> tuple[Any, ...]:
    """The section as ``SECTION_COLUMNS``; spans become two offsets."""
    head = (section.id, section.parent, section.level, section.number, section.number_restored, section.title)
    return (*head, *section.heading, *section.body, section.run_in)


def section_of(row: Sequence[Any]) -> Section:
    """The section of a row made by ``section_row``."""
    ident, parent, level, number, restored, title, *spans, run_in = row
    heading, body = Span(*spans[:2]), Span(*spans[2:])
    return Section(ident, parent, int(level), number, bool(restored), title, heading, body, bool(run_in))


def metric_row(metric: Metric) -> tuple[Any, ...]:
    """The metric as ``METRIC_COLUMNS``; decimals become their exact text."""
    values = (_text(metric.value), _text(metric.value_to))
    words = (metric.unit, metric.qualifier, metric.direction, metric.basis, metric.period, metric.status)
    spans = (*metric.span, *metric.core, *metric.sentence)
    head = (metric.id, metric.section, metric.label, str(metric.kind))
    return (*head, *values, *words, metric.importance, *spans, metric.surface, metric.same_as, metric.optional)


def metric_of(row: Sequence[Any]) -> Metric:
    """The metric of a row made by ``metric_row``; ValueError or ArithmeticError when a value is not one."""
    ident, section, label, kind, value, value_to, *words = row[:12]
    importance, *offsets = row[12:19]
    surface, same_as, optional = row[19:]
    spans = (Span(*offsets[:2]), Span(*offsets[2:4]), Span(*offsets[4:]))
    values = (int(ident), section, label, Kind(kind), _decimal(value), _decimal(value_to))
    made: tuple[Any, ...] = (*values, *words, int(importance), *spans, surface, same_as, bool(optional))
    return Metric(*made)


def check_row(check: Check) -> tuple[Any, ...]:
    """The check as ``CHECK_COLUMNS``; what a person left to the rules is NULL."""
    kind = None if check.kind is None else str(check.kind)
    words = (check.surface, str(check.state), check.label, kind, check.qualifier, check.period)
    return (*check.span, *words, check.pinned, check.computed)


def check_of_row(row: Sequence[Any]) -> Check:
    """The check of a row made by ``check_row``; ValueError or TypeError when a value is not one."""
    start, end, surface, state, label, kind, qualifier, period, pinned, computed = row
    if not _are_words(surface, label or "", qualifier or "", period or "") or not _is_stretch(start, end):
        raise ValueError(f"no check: {row!r}")
    decided = (label, None if kind is None else Kind(kind), qualifier, period)
    return Check(
        Span(start, end), surface, CheckState(state), *decided, None if pinned is None else bool(pinned), bool(computed)
    )


def _are_words(*values: object) -> bool:
    return all(type(value) is str for value in values)


def _is_stretch(start: object, end: object) -> bool:
    return type(start) is int and type(end) is int and 0 <= start <= end


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)
