"""The answer to an empty query, apart from the search: the first screen needs no index."""

from __future__ import annotations

from viewer.model import Briefing
from viewer.query.keep import kept_per_briefing
from viewer.shown import Selection


@kept_per_briefing
def everything(briefing: Briefing) -> Selection:
    """The answer to an empty query: all units and figures, nothing hit; the same answer whenever it is asked."""
    visible = frozenset(section.id for section in briefing.sections)
    return Selection("", (), briefing.units, visible, (), briefing.metrics, ())
