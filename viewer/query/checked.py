"""Applies what a person decided about figures to a briefing: names, states, what is hidden, what stands first.

A check never moves to another figure: it holds where a figure with the same words in its core still stands at its
place, in whole or in part (a later version of the rules may draw the edge of a figure elsewhere, and the text is the
same). One whose figure is gone or reads otherwise has moved, and is told instead of applied.

The curation of the bundled report (``viewer.metrics.curate``) is something else: it puts right the figures themselves,
numbers and places included, before the briefing is written.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from viewer.model import Briefing, Check, CheckState, Kind, Metric
from viewer.query.keep import kept_per_briefing

HEADLINE = 3
"""The importance of a pinned figure."""
_DOUBLE = frozenset({Kind.FROM_TO, Kind.RANGE})


class Standing(NamedTuple):
    """A figure as read, with the check that holds for it, or the moved one that was made at its place."""

    metric: Metric
    check: Check | None = None
    moved: Check | None = None

    @property
    def state(self) -> CheckState:
        """How far a person has come with the figure; a moved check is to be made again."""
        return self.check.state if self.check else CheckState.TO_CHECK


class Checked(NamedTuple):
    """A briefing as it is to be shown, and the checks that found their figure no more."""

    briefing: Briefing
    moved: tuple[Check, ...] = ()


def apply_checks(briefing: Briefing, checks: Iterable[Check]) -> Checked:
    """``briefing`` as ``checks`` want it seen; of two for one figure the later counts.

    Hidden figures are gone, a fact that one of them states first belongs to its next mention. Ids stay. The briefing
    itself is returned where nothing is to be done.
    """
    found = _found(briefing, tuple(checks))
    if not found.held:
        return Checked(briefing, found.moved)
    kept = [
        _applied(metric, found.held.get(metric.id))
        for metric in briefing.metrics
        if not (metric.id in found.held and found.held[metric.id].state is CheckState.HIDDEN)
    ]
    return Checked(replace(briefing, metrics=_facts_told(kept)), found.moved)


@kept_per_briefing
def seen(briefing: Briefing, checks: tuple[Check, ...]) -> Briefing:
    """``briefing`` as its own checks and after them these want it seen; the same briefing whenever it is asked for."""
    return apply_checks(briefing, (*briefing.checks, *checks)).briefing


def standings(briefing: Briefing, checks: Iterable[Check]) -> tuple[Standing, ...]:
    """Every figure of ``briefing`` as read, in reading order, with what ``checks`` say of it."""
    found = _found(briefing, tuple(checks))
    moved: dict[int, Check] = {}
    for check in found.moved:
        moved |= {metric.id: check for metric in _near(briefing.metrics, check)}
    return tuple(
        Standing(metric, found.held.get(metric.id), None if metric.id in found.held else moved.get(metric.id))
        for metric in briefing.metrics
    )


def checks_to_hand_over(briefing: Briefing, checks: Iterable[Check]) -> tuple[Check, ...]:
    """The ``checks`` that hold and say something, at the places that the figures have now, in reading order."""
    held = _found(briefing, tuple(checks)).held
    settled = (replace(held[metric.id], span=metric.span) for metric in briefing.metrics if metric.id in held)
    return tuple(check for check in settled if not check.is_plain)


def check_of(standing: Standing, text: str) -> Check:
    """The check to begin with when a figure of ``text`` is taken up: the one that holds, else one that says nothing."""
    metric = standing.metric
    return replace(standing.check, span=metric.span) if standing.check else Check(metric.span, metric.core.of(text))


def kinds_for(metric: Metric) -> tuple[Kind, ...]:
    """The kinds that a person may call the figure: one with two values by a kind that has two, and so on."""
    if metric.value_to is not None or metric.kind in _DOUBLE:
        return tuple(dict.fromkeys((metric.kind, Kind.FROM_TO, Kind.RANGE)))
    if metric.value is None:
        return (metric.kind,)
    return tuple(kind for kind in Kind if kind not in _DOUBLE)


class _Found(NamedTuple):
    held: dict[int, Check]
    moved: tuple[Check, ...]


def _found(briefing: Briefing, checks: Sequence[Check]) -> _Found:
    """The checks by the id of the figure they hold for, and those without one."""
    if not checks:
        return _Found({}, ())
    held: dict[int, Check] = {}
    moved: list[Check] = []
    for check in checks:
        same = [metric for metric in _near(briefing.metrics, check) if metric.core.of(briefing.text) == check.surface]
        exact = [metric for metric in same if metric.span == check.span]
        if exact or len(same) == 1:
            held[(exact or same)[0].id] = check
        else:
            moved.append(check)
    return _Found(held, tuple(moved))


def _near(metrics: Sequence[Metric], check: Check) -> list[Metric]:
    """The figures that share characters with the check's place; ``metrics`` are in reading order."""
    first = bisect_left(metrics, check.span.start, key=lambda metric: metric.span.start)
    reach = first
    while reach and metrics[reach - 1].span.end > check.span.start:
        reach -= 1  # begins before the check and reaches into it
    last = bisect_left(metrics, check.span.end, key=lambda metric: metric.span.start)
    return list(metrics[reach:last])


def _applied(metric: Metric, check: Check | None) -> Metric:
    if check is None:
        return metric
    kind = check.kind if check.kind in kinds_for(metric) else None
    return replace(
        metric,
        label=check.label or metric.label,
        read_label=metric.label if check.label else None,
        kind=kind or metric.kind,
        qualifier=_said(check.qualifier, metric.qualifier),
        period=_said(check.period, metric.period),
        importance=HEADLINE if check.pinned else metric.importance,
        check=check,
    )


def _said(decided: str | None, read: str | None) -> str | None:
    return read if decided is None else decided or None


def _facts_told(kept: Sequence[Metric]) -> tuple[Metric, ...]:
    """``kept`` with no fact left to a figure that is hidden: the first one shown states it, later ones repeat that."""
    shown = {metric.id for metric in kept}
    heirs: dict[int, int] = {}
    told: list[Metric] = []
    for metric in kept:
        if metric.same_as is None or metric.same_as in shown:
            told.append(metric)
            continue
        heir = heirs.setdefault(metric.same_as, metric.id)
        told.append(replace(metric, same_as=None if heir == metric.id else heir))
    return tuple(told)
