"""What the key-figures table says of each card: label, value with its qualifier, and the note that goes with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.model import Kind, Metric
from viewer.paper import words
from viewer.punctuation import full_width
from viewer.query.values import value_parts
from viewer.query.wording import direction_word
from viewer.shown import Card

_HYPHEN = re.compile(r"(?<=\d)[-~](?=\d)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell's worth: ``note`` is what stands below the table (period, change, rank), empty for none."""

    label: str
    value: str
    note: str


def entry_of(card: Card, text: str) -> Entry:
    """The words of a card, all of them the report's own but the direction of a change that it gives by other means."""
    metric = card.metric
    period = metric.period if metric.period not in words.NOW else None
    parts = [period, value_parts(metric, text).note]
    parts += [stated_value(other, text) for other in (card.change, card.rank) if other is not None]
    note = words.COMMA.join(full_width(part) for part in parts if part)
    return Entry(full_width(metric.label), stated_value(metric, text), note)


def stated_value(metric: Metric, text: str) -> str:
    """The value as the report states it, qualifier kept; a forecast or target says so (``预计2至3亿元``)."""
    status = metric.status or ""
    value = _value(metric, text)
    return value if value.startswith(status) else status + value


def _value(metric: Metric, text: str) -> str:
    value = full_width(metric.span.of(text))
    if metric.kind is Kind.FROM_TO:
        parts = value_parts(metric, text)
        end = parts.qualifier + parts.number + parts.unit
        return full_width(parts.start + words.ARROW + end) if parts.start else value
    if metric.kind is Kind.CHANGE:
        return full_width(metric.basis or "") + _direction(metric, text) + value
    return _HYPHEN.sub("–", value)


def _direction(metric: Metric, text: str) -> str:
    """The report's own verb, else a plain one: the sign of a change is never lost."""
    plain = {"up": words.UP, "down": words.DOWN}.get(metric.direction or "", "")
    return direction_word(metric, text) or plain
