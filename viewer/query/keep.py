"""Keeps what was worked out for a briefing, so that the next question of the same kind is answered at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

from viewer.model import Briefing

P = ParamSpec("P")
T = TypeVar("T")


class _Same:
    """A key that compares by identity: comparing two briefings would compare all they hold."""

    __slots__ = ("briefing",)

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing

    def __hash__(self) -> int:
        return id(self.briefing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.briefing is self.briefing


def kept_per_briefing(work: Callable[Concatenate[Briefing, P], T]) -> Callable[Concatenate[Briefing, P], T]:
    """``work``, whose results for the last two briefings are kept; a briefing never changes, so they stay right."""

    @lru_cache(maxsize=2)
    def kept(key: _Same, *args: P.args, **kwargs: P.kwargs) -> T:
        return work(key.briefing, *args, **kwargs)

    def asked(briefing: Briefing, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return kept(_Same(briefing), *args, **kwargs)  # type: ignore[arg-type]  # further arguments are hashable

    return update_wrapper(asked, work)
