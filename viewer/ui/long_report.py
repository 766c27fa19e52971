"""Reads a long briefing and works out what the window asks of it, all on a worker thread.

Shown afterwards, it takes the window's thread no longer than a short one: everything here is kept by the briefing it
was asked of. What is added to the panes, and would go through all of a text, belongs here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event
from typing import NamedTuple

from viewer.errors import BriefingError
from viewer.model import ROOT, Briefing, Check
from viewer.store.read import read_briefing


class Ready(NamedTuple):
    """A briefing to be shown, None where nobody waits for it any more; ``holds``: it is still what was imported.

    ``trouble``: why the user's own checks or titles could not be read.
    """

    briefing: Briefing | None
    holds: bool = True
    trouble: BriefingError | None = None


def make_ready(
    path: Path, known: Briefing | None, stop: Event, _progress: Callable[[object], None] | None = None
) -> Ready:
    """The briefing in the file at ``path``, or the ``known`` one, with all that the window will ask of it worked out.

    Returns early once ``stop`` is set. Raises what ``read_briefing`` raises.
    """
    from viewer.store.agreement import agreement

    briefing = read_briefing(path) if known is None else known
    if stop.is_set():
        return Ready(None)
    holds = known is not None or agreement(briefing).holds  # one that was just imported has had no time to change
    seen, trouble = _as_decided(briefing)
    for step in _steps(seen):
        if stop.is_set():
            return Ready(None)
        step()
    return Ready(briefing, holds, trouble)


def _steps(briefing: Briefing) -> Iterator[Callable[[], object]]:
    """What the parts of the window ask, each a step."""
    from viewer.document.build import make_ready as make_text_ready
    from viewer.query.blocks import blocks_of
    from viewer.query.overview import overview
    from viewer.theme.fonts import reaches_beyond
    from viewer.ui.overview.overview_counts import OVERVIEW_FIGURES, cards_by_chapter, length_of
    from viewer.ui.parts.card_order import sorts_in_report
    from viewer.ui.tree.section_model import listed

    yield partial(make_text_ready, briefing.text)
    yield partial(reaches_beyond, briefing.text)
    for work in (blocks_of, length_of, cards_by_chapter, sorts_in_report, listed):
        yield partial(work, briefing)
    yield partial(overview, briefing, OVERVIEW_FIGURES)
    yield lambda: (briefing.units, briefing.children(ROOT), [briefing.metric(one.id) for one in briefing.metrics[:1]])


def _as_decided(read: Briefing) -> tuple[Briefing, BriefingError | None]:
    """``read`` with the user's titles and checks, as the window will see it; without those that cannot be read."""
    from viewer.query.checked import seen
    from viewer.store.checks import load_checks
    from viewer.store.titles import load_titles
    from viewer.ui.own_checks import titled

    trouble: BriefingError | None = None
    own: tuple[Check, ...] = ()
    try:
        titles = load_titles(read.sha256)
        own = load_checks(read.sha256)
    except BriefingError as error:
        titles, trouble = {}, error
    if titles:
        read = titled(read, tuple(titles.items()))
    return (seen(read, own) if own or read.checks else read), trouble
