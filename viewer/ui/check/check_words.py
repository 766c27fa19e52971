"""The words and signs of checking: states, kinds, counts, and what a row of the list says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject

from viewer.model import CheckState, Kind, Metric
from viewer.punctuation import full_width
from viewer.query.checked import Standing

SIGNS = {
    CheckState.TO_CHECK: "circle",
    CheckState.CHECKED: "check",
    CheckState.DOUBTFUL: "warning",
    CheckState.HIDDEN: "hidden",
}
"""The icon of each state: what tells it without its word."""
_NO_BREAK = "\u00a0"


class FigureItem(NamedTuple):
    """A row of the list: the figure's label and value in words, where it stands, and how far it is checked.

    ``moved``: its check was made on other words and must be made again.
    """

    metric_id: int
    label: str
    value: str
    state: CheckState
    moved: bool = False
    place: str = ""


class CheckWords(QObject):
    """Words what the list, the form and the dialog say."""

    def item(self, standing: Standing, metric: Metric, place: str = "") -> FigureItem:
        """The row of a figure; ``metric`` is the figure as it is to be shown."""
        label, value = full_width(metric.label), full_width(metric.surface)
        return FigureItem(metric.id, label, value, standing.state, standing.moved is not None, place)

    def state(self, state: CheckState, moved: bool = False) -> str:
        """A state in one word."""
        if moved:
            return self.tr("Position changed")
        words = {
            CheckState.TO_CHECK: self.tr("To check"),
            CheckState.CHECKED: self.tr("Checked"),
            CheckState.DOUBTFUL: self.tr("Doubtful"),
            CheckState.HIDDEN: self.tr("Hidden"),
        }
        return words[state]

    def spoken(self, item: FigureItem) -> str:
        """A row for a screen reader."""
        return self.tr(", ").join(
            part for part in (item.label, item.value, self.state(item.state, item.moved), item.place) if part
        )

    def counts(self, counts: Mapping[CheckState, int]) -> tuple[str, str]:
        """How many figures there are, and how many in each state."""
        total = self.tr("{figures} items").format(figures=sum(counts.values()))
        order = (CheckState.CHECKED, CheckState.TO_CHECK, CheckState.DOUBTFUL, CheckState.HIDDEN)
        parts = [f"{self.state(state)}{_NO_BREAK}{counts[state]}" for state in order if counts.get(state)]
        return total, self.tr(", ").join(parts)

    def kind(self, kind: Kind) -> str:
        """A kind of value as the form names it."""
        words = {
            Kind.COUNT: self.tr("Count"),
            Kind.AMOUNT: self.tr("Amount"),
            Kind.PERCENT: self.tr("Percentage"),
            Kind.CHANGE: self.tr("Change"),
            Kind.FROM_TO: self.tr("From … to … (change)"),
            Kind.RANGE: self.tr("Range"),
            Kind.RANK: self.tr("Rank"),
            Kind.AREA: self.tr("Area"),
            Kind.DURATION: self.tr("Duration"),
            Kind.RATIO: self.tr("Ratio"),
        }
        return words[kind]
