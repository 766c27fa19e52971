"""Puts right by hand what the rules get wrong on one text: a reviewed file of changes, additions and removals.

The file is JSON: the text's SHA-256 and a list of entries, each with the place (``at``), the words there (``surface``),
one of ``set`` (fields to change), ``add`` (a whole figure) or ``remove``, and ``why``. ``same_as`` names the place of
the figure that is repeated, so that ids may shift.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from viewer.errors import BriefingError
from viewer.model import Kind, Metric, Span

_SPANS = ("span", "core", "sentence")
_NUMBERS = ("value", "value_to")


class CurationMismatch(BriefingError):
    """A curation file does not fit the text or the figures that it is applied to."""

    chinese = "校订文件与原文不符：{detail}。"
    english = "The curation file does not fit the text: {detail}."


@dataclass(frozen=True, slots=True)
class Change:
    """One entry: ``action`` is ``set``, ``add`` or ``remove``; ``fields`` as written in the file."""

    at: Span
    surface: str
    action: str
    fields: Mapping[str, Any]
    why: str


@dataclass(frozen=True, slots=True)
class Curation:
    """The reviewed corrections to the figures of one text."""

    text_sha256: str
    changes: tuple[Change, ...]


def read_curation(path: Path) -> Curation:
    """The curation in the file at ``path``. CurationMismatch when it is not one."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Curation(data["text_sha256"], tuple(_change(entry) for entry in data["changes"]))
    except (ValueError, KeyError, TypeError) as error:
        raise CurationMismatch(f"{path.name}: {error}") from error


def _change(entry: Mapping[str, Any]) -> Change:
    actions = [name for name in ("set", "add", "remove") if name in entry]
    if len(actions) != 1:
        raise ValueError(f"one of set, add, remove is needed at {entry['at']}")
    fields = entry[actions[0]]
    return Change(Span(*entry["at"]), entry["surface"], actions[0], {} if fields is True else fields, entry["why"])


def apply_curation(metrics: Iterable[Metric], text: str, curation: Curation) -> tuple[Metric, ...]:
    """``metrics`` of ``text`` with the curation's changes, in reading order with ids from 1.

    CurationMismatch when the text is another one, the words at a place differ, a change or removal finds no figure at
    its place, or an addition finds one there.
    """
    if sha256(text.encode("utf-8")).hexdigest() != curation.text_sha256:
        raise CurationMismatch("SHA-256")
    found = list(metrics)
    by_id = {metric.id: metric.span for metric in found}
    kept = {metric.span: metric for metric in found}
    repeats: dict[Span, Span | None] = {
        metric.span: None if metric.same_as is None else by_id[metric.same_as] for metric in found
    }
    for change in curation.changes:
        _apply(change, text, kept, repeats)
    return _numbered(kept, repeats)


def _apply(change: Change, text: str, kept: dict[Span, Metric], repeats: dict[Span, Span | None]) -> None:
    if change.at.of(text) != change.surface:
        raise CurationMismatch(f"{change.surface!r} ≠ {change.at.of(text)!r} @ {list(change.at)}")
    if (change.action == "add") == (change.at in kept):
        raise CurationMismatch(f"{change.action} {change.surface!r} @ {list(change.at)}")
    if change.action == "remove":
        del kept[change.at], repeats[change.at]
        return
    fields = dict(change.fields)
    same = fields.pop("same_as", "unchanged")
    changed = _changed(kept.pop(change.at) if change.at in kept else _blank(change), fields, text)
    kept[changed.span] = changed
    earlier = repeats.pop(change.at, None)
    repeats[changed.span] = earlier if same == "unchanged" else None if same is None else Span(*same)


def _blank(change: Change) -> Metric:
    return Metric(
        0, "0", "", Kind.COUNT, None, None, None, None, None, None, None, None, 2, change.at, change.at, change.at,
        change.surface,
    )  # fmt: skip


def _changed(metric: Metric, fields: Mapping[str, Any], text: str) -> Metric:
    values: dict[str, Any] = {}
    for name, value in fields.items():
        if name in _SPANS:
            values[name] = Span(*value)
        elif name in _NUMBERS:
            values[name] = None if value is None else Decimal(str(value))
        else:
            values[name] = Kind(value) if name == "kind" else value
    try:
        changed = replace(metric, **values)
    except TypeError as error:
        raise CurationMismatch(f"{metric.surface!r}: {error}") from error
    return replace(changed, surface=changed.span.of(text))


def _numbered(kept: Mapping[Span, Metric], repeats: Mapping[Span, Span | None]) -> tuple[Metric, ...]:
    ordered = sorted(kept.values(), key=lambda metric: metric.span)
    ids = {metric.span: number for number, metric in enumerate(ordered, 1)}
    made = []
    for metric in ordered:
        same = repeats[metric.span]
        if same is not None and same not in ids:
            raise CurationMismatch(f"same_as {list(same)} @ {metric.surface!r}")
        made.append(replace(metric, id=ids[metric.span], same_as=None if same is None else ids[same]))
    return tuple(made)
