"""How many figures the library says a briefing holds: as many as there are cards, the number everything else shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewer.model import Metric


class CardCount:
    """Counts on the thread that reads the list, and remembers what a file held as long as it is the same."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[tuple[int, int], int]] = {}

    def __call__(self, path: Path, metrics: Callable[[], tuple[Metric, ...]]) -> int:
        """The number of cards in the file. Raises what ``metrics`` raises."""
        from viewer.query.cards import group_cards

        state = _state(path)
        known = self._known.get(path)
        if known is not None and state is not None and known[0] == state:
            return known[1]
        count = len(group_cards(metrics()))
        if state is not None:
            self._known[path] = (state, count)
        return count


def _state(path: Path) -> tuple[int, int] | None:
    """When the file was written and how large it is; None where the system does not tell."""
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_mtime_ns, about.st_size
