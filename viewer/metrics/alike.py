"""Keeps equal words and values of figures once: a long report says the same ones a hundred thousand times."""

from __future__ import annotations

from decimal import Decimal

_MOST = 4096


class Alike:
    """The last few thousand words of figures, each with its value. Where all differ it holds no more than that."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, Decimal | None]] = {}

    def of(self, surface: str, value: Decimal | None) -> tuple[str, Decimal | None]:
        """The same two, as the objects that came first where the last figure of these words has this very value.

        A value is the same to the last digit: 1.0 is not 1.
        """
        held = self._kept.get(surface)
        if held is None:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[surface] = surface, value
            return surface, value
        words, known = held
        if known is not None and value is not None and known == value and str(known) == str(value):
            return words, known
        return words, value
