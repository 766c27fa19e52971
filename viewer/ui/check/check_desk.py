"""What is decided in one sitting of checking: pure values, no widget and no file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from viewer.model import ROOT, Briefing, Check, CheckState, Metric, Span
from viewer.query.cards import group_cards
from viewer.query.checked import Standing, apply_checks, check_of, standings
from viewer.query.overview import overview
from viewer.shown import Card


class Scope(StrEnum):
    """Which figures are listed: of the section being read, all, or what is left to do."""

    SECTION = "section"
    ALL = "all"
    TO_CHECK = "to_check"
    DOUBTFUL = "doubtful"


class Change(NamedTuple):
    """A decision to be kept: ``check`` in place of what was kept at its place and at ``replaces``.

    ``keep`` is False where nothing is to be kept any more, because nothing is decided and no file says otherwise.
    """

    check: Check
    replaces: Span | None = None
    keep: bool = True


class Preview(NamedTuple):
    """The card of a figure as it would be, and the briefing it points into."""

    briefing: Briefing
    card: Card


def shown_on_overview(briefing: Briefing) -> frozenset[int]:
    """Ids of the figures on the cards of the overview."""
    return frozenset(
        metric_id for cards in overview(briefing).values() for card in cards for metric_id in card.metric_ids
    )


class CheckDesk:
    """Holds a briefing as read, the checks of its file and the user's own, which go on top.

    ``on_overview`` are the figures on the overview; worked out where it is not given. ``briefing`` may be a part of a
    long report: its sections and some of its figures.
    """

    def __init__(
        self, briefing: Briefing, own: Iterable[Check] = (), on_overview: frozenset[int] | None = None
    ) -> None:
        self.briefing = briefing
        self._own = {check.span: check for check in own}
        self._done: list[tuple[int, Check]] = []
        self._by_sentence: dict[Span, list[Metric]] = {}
        for metric in briefing.metrics:
            self._by_sentence.setdefault(metric.sentence, []).append(metric)
        self._standings = {one.metric.id: one for one in standings(briefing, self.checks)}
        if on_overview is None:
            on_overview = shown_on_overview(apply_checks(briefing, self.checks).briefing)
        self.on_overview = on_overview

    @property
    def checks(self) -> tuple[Check, ...]:
        """The file's checks and the user's own, later ones over earlier ones."""
        return (*self.briefing.checks, *self._own.values())

    @property
    def own(self) -> tuple[Check, ...]:
        """The user's own checks."""
        return tuple(self._own.values())

    def standing(self, metric_id: int) -> Standing:
        """A figure as read with what is decided; KeyError where there is none with this id."""
        return self._standings[metric_id]

    def check(self, metric_id: int) -> Check:
        """What is decided of a figure; one that says nothing where nothing is."""
        return check_of(self._standings[metric_id], self.briefing.text)

    def listed(self, scope: Scope, unit: str) -> tuple[Standing, ...]:
        """The figures of a scope in reading order.

        ``unit`` is the reading unit of ``Scope.SECTION``: of a chapter all its sections, of the root everything.
        """
        every = self._standings.values()
        if scope is Scope.SECTION:
            below = "" if unit == ROOT else unit + "."
            return tuple(one for one in every if f"{one.metric.section}.".startswith(below))
        wanted = {Scope.TO_CHECK: CheckState.TO_CHECK, Scope.DOUBTFUL: CheckState.DOUBTFUL}.get(scope)
        return tuple(one for one in every if wanted is None or one.state is wanted)

    def counts(self, metric_ids: Iterable[int]) -> Counter[CheckState]:
        """How many of these figures stand in each state."""
        return Counter(self._standings[metric_id].state for metric_id in metric_ids)

    def put(self, metric_id: int, check: Check) -> Change | None:
        """Decide of a figure; None where that is decided already."""
        before = self.check(metric_id)
        if check == before and not self._standings[metric_id].moved:
            return None
        self._done.append((metric_id, before))
        return self._put(metric_id, check)

    def undo(self) -> tuple[int, Change] | None:
        """Take the last decision back: its figure, and what is to be kept now. None where there is none."""
        if not self._done:
            return None
        metric_id, before = self._done.pop()
        return metric_id, self._put(metric_id, before)

    def preview(self, metric_id: int, check: Check) -> Preview:
        """The card that stands for a figure if ``check`` were decided; a hidden one as it was before it was hidden."""
        part, checks = self._sentence(metric_id)
        hidden = check.state is CheckState.HIDDEN
        seen = replace(check, state=CheckState.TO_CHECK) if hidden else check
        shown = apply_checks(part, (*checks, seen)).briefing
        card = next(card for card in group_cards(shown.metrics) if metric_id in card.metric_ids)
        return Preview(shown, card)

    def next_to_check(self, metric_ids: Iterable[int], after: int) -> int | None:
        """The figure of these to check after the one named, from the first again; None where all are checked."""
        order = list(metric_ids)
        at = order.index(after) + 1 if after in order else 0
        rest = (*order[at:], *order[:at])
        return next((one for one in rest if self._standings[one].state is CheckState.TO_CHECK and one != after), None)

    def _put(self, metric_id: int, check: Check) -> Change:
        standing = self._standings[metric_id]
        old = standing.check or standing.moved
        replaces = old.span if old is not None and old.span != check.span else None
        if replaces is not None:
            self._own.pop(replaces, None)
        self._own.pop(check.span, None)  # the newest goes last
        without = replace(self.briefing, metrics=(standing.metric,))
        from_file = any(apply_checks(without, (one,)).moved == () for one in self.briefing.checks)
        keep = from_file or not check.is_plain
        if keep:
            self._own[check.span] = check
        self._standings |= {one.metric.id: one for one in standings(*self._sentence(metric_id))}
        return Change(check, replaces, keep)

    def _sentence(self, metric_id: int) -> tuple[Briefing, list[Check]]:
        """The briefing with the figures of one sentence alone, and the checks that may be theirs.

        A long report has thousands of both; a keystroke looks at no more than these.
        """
        beside = self._by_sentence[self.briefing.metric(metric_id).sentence]
        start, end = min(other.span.start for other in beside), max(other.span.end for other in beside)
        checks = [check for check in self.checks if check.span.start < end and start < check.span.end]
        return replace(self.briefing, metrics=tuple(beside)), checks
