"""Back and forward: the places a reader has jumped from, as a browser keeps them. No Qt."""

from __future__ import annotations

from typing import NamedTuple

LIMIT = 100


class Step(NamedTuple):
    """A place to come back to: the overview, or a source offset in the text."""

    overview: bool
    offset: int = 0


class History:
    """Two stacks of steps; a new jump clears the way forward."""

    def __init__(self) -> None:
        self._back: list[Step] = []
        self._forward: list[Step] = []

    @property
    def can_go_back(self) -> bool:
        """True when there is a step to return to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """True after going back."""
        return bool(self._forward)

    def leave(self, here: Step) -> None:
        """Remember ``here`` before a jump; the same place is not kept twice in a row."""
        if not self._back or self._back[-1] != here:
            self._back.append(here)
            del self._back[:-LIMIT]
        self._forward.clear()

    def back(self, here: Step) -> Step | None:
        """The step to return to, or None; ``here`` becomes the first step forward."""
        if not self._back:
            return None
        self._forward.append(here)
        return self._back.pop()

    def forward(self, here: Step) -> Step | None:
        """The step that ``back`` left, or None."""
        if not self._forward:
            return None
        self._back.append(here)
        return self._forward.pop()

    def clear(self) -> None:
        """Forget all steps: another briefing was opened."""
        self._back.clear()
        self._forward.clear()
