"""Keeps equal words and values of figures once: a long report says the same ones a hundred thousand times."""

from __future__ import annotations

from decimal import Decimal

from viewer.model import Metric

_MOST = 65_536


class Alike:
    """Figures by their words, some ten thousand at a time: where all differ no more than that are held."""

    def __init__(self) -> None:
        self._kept: dict[str, Metric] = {}

    def keep(self, metric: Metric) -> None:
        """Let later figures of the same words share what this one holds."""
        if len(self._kept) >= _MOST:
            self._kept.clear()
        self._kept.setdefault(metric.surface, metric)

    def of(self, surface: str, value: Decimal | None) -> tuple[str, Decimal | None]:
        """The same two, as the objects of the figure kept for these words where it has this very value.

        A value is the same to the last digit: 1.0 is not 1.
        """
        held = self._kept.get(surface)
        if held is None:
            return surface, value
        known = held.value
        if known is value:
            return held.surface, known
        if known is not None and value is not None and known == value and str(known) == str(value):
            return held.surface, known
        return held.surface, value
