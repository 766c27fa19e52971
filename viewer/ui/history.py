"""Back and forward: the places a reader has jumped from, as a browser keeps them. No Qt."""

from __future__ import annotations

from typing import NamedTuple

LIMIT = 100


class Step(NamedTuple):
    """A place to come back to: the overview, or a source offset in the text.

    ``metric`` is the figure that was jumped to there, 0 for none; ``unit`` what was read there, for its name.
    """

    overview: bool
    offset: int = 0
    metric: int = 0
    unit: str = ""


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

    @property
    def before(self) -> tuple[Step, ...]:
        """The steps to go back, the nearest first."""
        return tuple(reversed(self._back))

    @property
    def after(self) -> tuple[Step, ...]:
        """The steps to go forward, the nearest first."""
        return tuple(reversed(self._forward))

    def leave(self, here: Step) -> None:
        """Remember ``here`` before a jump; the same place is not kept twice in a row."""
        if not self._back or self._back[-1] != here:
            self._back.append(here)
            del self._back[:-LIMIT]
        self._forward.clear()

    def back(self, here: Step, steps: int = 1) -> Step | None:
        """The step to return to, or None; ``here`` becomes the first step forward. Several ``steps`` at once."""
        return _walk(self._back, self._forward, here, steps)

    def forward(self, here: Step, steps: int = 1) -> Step | None:
        """The step that ``back`` left, or None."""
        return _walk(self._forward, self._back, here, steps)

    def clear(self) -> None:
        """Forget all steps: another briefing was opened."""
        self._back.clear()
        self._forward.clear()


def _walk(taken: list[Step], left: list[Step], here: Step, steps: int) -> Step | None:
    if not 1 <= steps <= len(taken):
        return None
    for _ in range(steps):
        left.append(here)
        here = taken.pop()
    return here
