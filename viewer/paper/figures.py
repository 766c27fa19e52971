"""What the key-figures table says of each card: label, value with its qualifier, and the note that goes with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.model import Kind, Metric
from viewer.paper import words
from viewer.paper.marks import on_paper
from viewer.query.values import value_parts
from viewer.query.wording import direction_word
from viewer.shown import Card
from viewer.wraps import without_breaks

_LABEL_AT_MOST, _CUT_BACK = 36, 12
"""Characters of a label on paper (three lines of its cell), and how many to give up for an end at a mark."""
_ELLIPSIS = "……"
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
    # A period that the label names itself (累计引进…) would only be said again.
    said = metric.period is None or metric.period in words.NOW or metric.period in metric.label
    period = None if said else metric.period
    parts = [period, value_parts(metric, text).note]
    parts += [stated_value(other, text) for other in (card.change, card.rank) if other is not None]
    note = words.COMMA.join(on_paper(part) for part in parts if part)
    return Entry(_short(on_paper(metric.label)), stated_value(metric, text), note)


def _short(label: str) -> str:
    """A label that a page can hold: a long list that the text gives for a name is cut where one of its items ends."""
    if len(label) <= _LABEL_AT_MOST:
        return label
    kept = label[:_LABEL_AT_MOST]
    mark = max(kept.rfind(sign, _LABEL_AT_MOST - _CUT_BACK) for sign in "、，；")
    return (kept[:mark] if mark > 0 else kept) + _ELLIPSIS


def stated_value(metric: Metric, text: str) -> str:
    """The value as the report states it, qualifier kept; a forecast or target says so (``预计2至3亿元``)."""
    status = metric.status or ""
    value = _value(metric, text)
    return value if value.startswith(status) else status + value


def _value(metric: Metric, text: str) -> str:
    value = on_paper(without_breaks(metric.span.of(text)))
    if metric.kind is Kind.FROM_TO:
        parts = value_parts(metric, text)
        end = parts.qualifier + parts.number + parts.unit
        return on_paper(parts.start + words.ARROW + end) if parts.start else value
    if metric.kind is Kind.CHANGE:
        return on_paper(metric.basis or "") + _direction(metric, text) + value
    return _HYPHEN.sub("–", value)


def _direction(metric: Metric, text: str) -> str:
    """The report's own verb, else a plain one: the sign of a change is never lost."""
    plain = {"up": words.UP, "down": words.DOWN}.get(metric.direction or "", "")
    return direction_word(metric, text) or plain
