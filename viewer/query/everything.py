"""The answer to an empty query, apart from the search: the first screen needs no index."""

from __future__ import annotations

from viewer.model import Briefing
from viewer.shown import Selection


def everything(briefing: Briefing) -> Selection:
    """The answer to an empty query: all units and figures, nothing hit."""
    visible = frozenset(section.id for section in briefing.sections)
    return Selection("", (), briefing.units, visible, (), briefing.metrics, ())
