"""What the first keystroke in the search field would otherwise wait for, done while the reader looks at the window."""

from __future__ import annotations

import gc

from viewer.model import Briefing
from viewer.query.compose import compose
from viewer.query.search import search
from viewer.query.sounds import sounds_of
from viewer.query.topics import common_topics
from viewer.ui.pages import Pages


def warm_up(briefing: Briefing, pages: Pages) -> None:
    """Index the text; make the page without hits; lay the reading page out and draw it once where it is not shown.

    The first filter on the overview shows the reading page: its panes, rows and glyphs are then ready.
    """
    compose(briefing, search(briefing, "0"))
    sounds_of(briefing)
    search(briefing, "数:")  # the figures' names and values
    common_topics(briefing)
    reading = pages.reading
    reading.empty.ensurePolished()
    if not pages.on_text:
        reading.resize(pages.size())
        reading.grab()
    # What is there now stays: the collector need not look through it again in the middle of a keystroke.
    # A window that went for another language is let go first: with what stays it would stay for good.
    gc.unfreeze()
    gc.collect()
    gc.freeze()
