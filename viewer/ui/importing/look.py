"""Everything the check page shows of a report, worked out once: for a long one on the thread that read it.

Of a text of 10 million characters, counting its figures alone would hold the window up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from viewer.model import Briefing, Section, Span
from viewer.ui.importing.outline_model import OutlineRow, outline_rows
from viewer.ui.importing.outline_steps import is_point

_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Look:
    """``headings`` by the offset they begin at, points left out; ``spans`` of the figures with their ``starts``;
    ``rows`` of the outline without points and ``all_rows`` with them; ``figures``: how many cards there would be;
    ``characters`` without blanks; ``on_overview``: the figures on the overview, of a long report.
    """

    briefing: Briefing
    headings: dict[int, Section]
    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    rows: tuple[OutlineRow, ...]
    all_rows: tuple[OutlineRow, ...]
    chapters: int
    sections: int
    figures: int
    characters: int
    supplied: int
    on_overview: frozenset[int] | None = None


def look_at(briefing: Briefing, changed: frozenset[int] = frozenset()) -> Look:
    """What is shown of ``briefing``; ``changed``: the places whose level was set by hand."""
    from viewer.pieces import written
    from viewer.query.cards import group_cards
    from viewer.ui.check.check_desk import shown_on_overview
    from viewer.ui.importing.figure_batches import BATCH

    spans = tuple(metric.span for metric in briefing.metrics)
    levels = [section.level for section in briefing.sections]
    return Look(
        briefing,
        {s.heading.start: s for s in briefing.sections if s.level and not is_point(s)},
        spans,
        tuple(span.start for span in spans),
        outline_rows(briefing, changed, points=False),
        outline_rows(briefing, changed, points=True),
        levels.count(1),
        levels.count(2),
        len(group_cards(briefing.metrics)),
        written(briefing.text),
        sum(section.number_restored for section in briefing.sections),
        shown_on_overview(briefing) if len(briefing.metrics) > BATCH else None,
    )


def let_go(held: list[Look], _progress: Callable[[object], None] | None = None) -> None:
    """Free what the one Look in ``held`` weighs, piece by piece: of a long report all at once would take a tenth of a
    second, in which no other thread does anything.
    """
    look = held.pop()
    parts: list[list[Any]] = [list(look.briefing.metrics), list(look.briefing.sections), list(look.headings.values())]
    parts += [list(look.spans), list(look.starts), list(look.rows), list(look.all_rows)]
    del look
    for part in parts:
        while part:
            del part[-_AT_ONCE:]
